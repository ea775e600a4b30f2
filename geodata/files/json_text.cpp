#include "geodata/files/json_text.h"

#include <algorithm>
#include <optional>

namespace geodata {
namespace {

std::string placeOf(const std::string& file, std::string_view text, std::size_t byte) {
    const auto end = text.begin() + static_cast<std::ptrdiff_t>(std::min(byte, text.size()));
    return file + ":" + std::to_string(1 + std::count(text.begin(), end, '\n'));
}

// "[json.exception.parse_error.101] parse error at line 3, column 1: syntax error …" without what the place says already, and without the
// length of a token that was never closed.
std::string reasonIn(const std::string& message) {
    constexpr std::size_t longest = 200;
    const auto colon = message.find(": ");
    const auto bracket = message.find("] ");
    std::string reason = colon != std::string::npos     ? message.substr(colon + 2)
                         : bracket != std::string::npos ? message.substr(bracket + 2)
                                                        : message;
    if (reason.size() > longest) reason = reason.substr(0, longest) + "…";
    std::replace_if(
        reason.begin(), reason.end(), [](char byte) { return static_cast<unsigned char>(byte) < 0x20U; }, ' ');
    return reason;
}

// The byte of the first bracket that opens one level too many.
std::optional<std::size_t> tooDeepAt(std::string_view text) {
    std::size_t depth = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char letter = text[at];
        if (letter == '"') {
            for (++at; at < text.size() && text[at] != '"'; ++at) at += text[at] == '\\' ? 1U : 0U;
        } else if (letter == '{' || letter == '[') {
            if (++depth > deepestNesting) return at;
        } else if ((letter == '}' || letter == ']') && depth > 0) {
            --depth;
        }
    }
    return std::nullopt;
}

}  // namespace

template <typename AnyJson>
Result<AnyJson> parseJson(std::string_view text, const std::string& file) {
    if (const auto deep = tooDeepAt(text))
        return Problem{placeOf(file, text, *deep), "nests deeper than " + std::to_string(deepestNesting) + " levels; fewer would be right"};
    return parseShallowJson<AnyJson>(text, file);
}

template <typename AnyJson>
Result<AnyJson> parseShallowJson(std::string_view text, const std::string& file) {
    // The one place where the library's exceptions arrive.
    try {
        return AnyJson::parse(text);
    } catch (const nlohmann::json::parse_error& error) {
        return Problem{placeOf(file, text, error.byte > 0 ? error.byte - 1 : 0), "is no JSON: " + reasonIn(error.what())};
    } catch (const nlohmann::json::exception& error) {
        return Problem{file, "is no JSON: " + reasonIn(error.what())};
    }
}

template Result<nlohmann::json> parseJson(std::string_view text, const std::string& file);
template Result<nlohmann::ordered_json> parseJson(std::string_view text, const std::string& file);

template Result<nlohmann::json> parseShallowJson(std::string_view text, const std::string& file);

}  // namespace geodata
