#include "geodata/text/words.h"

#include "geodata/text/plain_signs.h"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <numeric>

namespace geodata {
namespace {

// Letters that Unicode does not take apart into a plain letter and a mark, though people type them so.
std::string_view plainFormOf(utf8proc_int32_t letter) {
    switch (letter) {
        case 0x00E6: return "ae";
        case 0x00F0: return "d";
        case 0x00F8: return "o";
        case 0x00FE: return "th";
        case 0x0111: return "d";
        case 0x0127: return "h";
        case 0x0131: return "i";
        case 0x0142: return "l";
        case 0x0153: return "oe";
        case 0x0167: return "t";
        default: return {};
    }
}

void append(std::string& text, utf8proc_int32_t letter) {
    std::array<utf8proc_uint8_t, 4> bytes{};
    const auto length = utf8proc_encode_char(letter, bytes.data());
    for (utf8proc_ssize_t byte = 0; byte < length; ++byte) text += static_cast<char>(bytes[static_cast<std::size_t>(byte)]);
}

void appendFolded(std::string& text, utf8proc_int32_t letter) {
    constexpr auto options = static_cast<utf8proc_option_t>(UTF8PROC_DECOMPOSE | UTF8PROC_STRIPMARK | UTF8PROC_CASEFOLD | UTF8PROC_LUMP);
    std::array<utf8proc_int32_t, 16> parts{};
    int boundary = 0;
    const auto count = utf8proc_decompose_char(letter, parts.data(), static_cast<utf8proc_ssize_t>(parts.size()), options, &boundary);
    for (utf8proc_ssize_t index = 0; index < count && index < static_cast<utf8proc_ssize_t>(parts.size()); ++index) {
        const auto part = parts[static_cast<std::size_t>(index)];
        const std::string_view plain = plainFormOf(part);
        if (!plain.empty()) {
            text += plain;
            continue;
        }
        append(text, part);
    }
}

bool isLatinOrCyrillic(utf8proc_int32_t letter) {
    return letter < 0x0370 || (letter >= 0x0400 && letter <= 0x052F) || (letter >= 0x1E00 && letter <= 0x206F);
}

}  // namespace

std::string_view trimmed(std::string_view text, std::string_view letters) {
    const auto first = text.find_first_not_of(letters);
    return first == std::string_view::npos ? std::string_view() : text.substr(first, text.find_last_not_of(letters) - first + 1);
}

std::string folded(std::string_view text) {
    std::string result;
    result.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const char byte = text[at];
        if (static_cast<unsigned char>(byte) < 0x80U) {
            result += byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte - 'A' + 'a') : byte;
            ++at;
            continue;
        }
        utf8proc_int32_t letter = 0;
        const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data() + at);
        const auto length = utf8proc_iterate(bytes, static_cast<utf8proc_ssize_t>(text.size() - at), &letter);
        if (length <= 0) {
            result += byte;
            ++at;
            continue;
        }
        const PlainSign plain = plainSignAt(text, at);
        const bool isPlain = static_cast<std::ptrdiff_t>(plain.bytes) == length && static_cast<unsigned char>(plain.sign) < 0x80U;
        if (isPlain) {
            result += plain.sign >= 'A' && plain.sign <= 'Z' ? static_cast<char>(plain.sign - 'A' + 'a') : plain.sign;
        } else {
            appendFolded(result, letter);
        }
        at += static_cast<std::size_t>(length);
    }
    return result;
}

std::size_t editDistance(std::string_view first, std::string_view second) {
    std::vector<std::size_t> before(second.size() + 1);
    std::vector<std::size_t> above(second.size() + 1);
    std::vector<std::size_t> row(second.size() + 1);
    std::iota(above.begin(), above.end(), std::size_t{0});
    for (std::size_t i = 1; i <= first.size(); ++i) {
        row[0] = i;
        for (std::size_t j = 1; j <= second.size(); ++j) {
            const bool same = first[i - 1] == second[j - 1];
            row[j] = std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + (same ? 0U : 1U)});
            const bool swapped = i > 1 && j > 1 && first[i - 1] == second[j - 2] && first[i - 2] == second[j - 1];
            if (swapped) row[j] = std::min(row[j], before[j - 2] + 1);
        }
        std::swap(before, above);
        std::swap(above, row);
    }
    return above[second.size()];
}

std::string foldedKey(std::string_view key) {
    std::string result = folded(key);
    std::replace(result.begin(), result.end(), '_', ' ');
    return result;
}

std::string spacedKey(std::string key) {
    std::replace(key.begin(), key.end(), '_', ' ');
    return key;
}

std::string nearest(std::string_view text, const std::vector<std::string>& candidates) {
    // Longer text than any name of ours is no slip of the fingers, and would cost time.
    constexpr std::size_t longest = 80;
    const std::string wanted = folded(text);
    if (wanted.empty() || wanted.size() > longest) return {};
    const std::size_t allowed = std::max<std::size_t>(1, wanted.size() / 3);
    const std::string* best = nullptr;
    std::size_t bestDistance = allowed + 1;
    const std::string* beginning = nullptr;
    const std::string* containing = nullptr;
    for (const auto& candidate : candidates) {
        const std::string name = folded(candidate);
        if (name.size() <= longest) {
            const std::size_t distance = editDistance(wanted, name);
            if (distance < bestDistance) bestDistance = distance, best = &candidate;
        }
        if (wanted.size() < 3) continue;
        if (beginning == nullptr && name.starts_with(wanted)) beginning = &candidate;
        if (containing == nullptr && name.find(' ' + wanted) != std::string::npos) containing = &candidate;
    }
    const std::string* chosen = best != nullptr ? best : beginning != nullptr ? beginning : containing;
    return chosen == nullptr ? std::string() : *chosen;
}

std::string anyOf(const std::vector<std::string>& words) {
    constexpr std::size_t most = 20;
    std::string text;
    for (std::size_t index = 0; index < words.size() && index < most; ++index) {
        if (index > 0) text += index + 1 == words.size() ? " or " : ", ";
        text += words[index];
    }
    return words.size() > most ? text + " …" : text;
}

std::string cleanText(std::string_view text) {
    constexpr utf8proc_int32_t replacement = 0xFFFD;
    std::string clean;
    clean.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        utf8proc_int32_t letter = 0;
        const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data() + at);
        const auto length = utf8proc_iterate(bytes, static_cast<utf8proc_ssize_t>(text.size() - at), &letter);
        const bool endsLine = letter == '\n' || (letter == '\r' && text.substr(at).starts_with("\r\n"));
        const bool isControl = letter < 0x20 || (letter >= 0x7F && letter < 0xA0);
        const bool stays = length > 0 && letter != 0xFFFE && letter != 0xFFFF && (!isControl || letter == '\t' || endsLine);
        append(clean, stays ? letter : replacement);
        at += length > 0 ? static_cast<std::size_t>(length) : 1;
    }
    return clean;
}

std::string cleanLine(std::string_view text) {
    std::string line;
    for (const char letter : text) line += letter == '\n' || letter == '\r' || letter == '\t' ? ' ' : letter;
    return cleanText(line);
}

std::string forMessage(std::string_view text) {
    constexpr std::size_t most = 60;
    std::size_t length = std::min(text.size(), most);
    // Not within a letter of several bytes.
    while (length < text.size() && length > 0 && (static_cast<unsigned char>(text[length]) & 0xC0U) == 0x80U) --length;
    const std::string line = cleanLine(text.substr(0, length));
    return length < text.size() ? line + "…" : line;
}

std::string inCapitals(std::string_view text, std::string_view language) {
    // The country's own spelling, which English has taken over with the name.
    if (text == "Türkiye") return "TÜRKİYE";
    const bool dotted = language == "tr" || language == "az";
    std::string capitals;
    const auto* next = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
    auto left = static_cast<utf8proc_ssize_t>(text.size());
    while (left > 0) {
        utf8proc_int32_t letter = 0;
        const auto length = utf8proc_iterate(next, left, &letter);
        if (length < 1 || !isLatinOrCyrillic(letter)) return std::string(text);
        next += length;
        left -= length;
        if (letter == 0x00DF) {
            capitals += "SS";
        } else {
            append(capitals, dotted && letter == 'i' ? 0x0130 : utf8proc_toupper(letter));
        }
    }
    return capitals;
}

}  // namespace geodata
