#include "geodata/text/text_encoding.h"

#include "geodata/text/cell_text.h"
#include "geodata/text/words.h"

#include <iconv.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdint>
#include <optional>

namespace geodata {
namespace {

constexpr std::string_view utf8Mark = "\xEF\xBB\xBF";

// One conversion by iconv, of which the C library has some hundred.
class Decoder {
public:
    explicit Decoder(std::string_view encoding) : conversion_(iconv_open("UTF-8", std::string(encoding).c_str())) {}
    ~Decoder() {
        if (isKnown()) iconv_close(conversion_);
    }
    Decoder(const Decoder&) = delete;
    Decoder& operator=(const Decoder&) = delete;

    // iconv's "no such conversion" is -1 as a pointer.
    [[nodiscard]] bool isKnown() const { return reinterpret_cast<std::intptr_t>(conversion_) != -1; }

    // Nothing where bytes have no meaning in the encoding.
    [[nodiscard]] std::optional<std::string> decode(std::string_view bytes) { return decoded(bytes, 0); }
    // A unit of `size` bytes that has no meaning becomes the replacement character, which no one takes for a letter.
    [[nodiscard]] std::string decodeAll(std::string_view bytes, std::size_t size) { return decoded(bytes, size).value_or(std::string()); }

private:
    [[nodiscard]] std::optional<std::string> decoded(std::string_view bytes, std::size_t skipped) {
        std::string from(bytes);
        std::string text;
        std::array<char, 65536> part{};
        char* in = from.data();
        std::size_t left = from.size();
        iconv(conversion_, nullptr, nullptr, nullptr, nullptr);
        while (left > 0) {
            char* out = part.data();
            std::size_t room = part.size();
            const auto status = iconv(conversion_, &in, &left, &out, &room);
            text.append(part.data(), part.size() - room);
            if (status != static_cast<std::size_t>(-1) || errno == E2BIG) continue;
            if (skipped == 0) return std::nullopt;
            text += "\xEF\xBF\xBD";
            const std::size_t step = std::min(skipped, left);
            in += step;
            left -= step;
        }
        return text;
    }

    iconv_t conversion_;
};

bool isHigh(char byte) { return static_cast<unsigned char>(byte) >= 0x80U; }

// Of text in Latin letters every second byte of UTF-16 is 0.
std::optional<std::string_view> utf16In(std::string_view bytes) {
    if (bytes.starts_with("\xFF\xFE")) return "UTF-16LE";
    if (bytes.starts_with("\xFE\xFF")) return "UTF-16BE";
    const std::string_view start = bytes.substr(0, std::min<std::size_t>(bytes.size(), 400));
    std::array<std::size_t, 2> zeros{};
    for (std::size_t at = 0; at < start.size(); ++at) zeros[at % 2] += start[at] == '\0' ? 1U : 0U;
    if (start.size() < 8 || std::max(zeros[0], zeros[1]) < start.size() / 4) return std::nullopt;
    return zeros[0] > zeros[1] ? "UTF-16BE" : "UTF-16LE";
}

// What the bytes above 0x7F look like, in the lines that are no UTF-8.
class Guess {
public:
    void look(std::string_view line) {
        for (std::size_t at = 0; at < line.size();) {
            if (!isHigh(line[at])) {
                ++at;
                continue;
            }
            std::size_t end = at;
            while (end < line.size() && isHigh(line[end])) ++end;
            add(line.substr(at, end - at));
            at = end;
        }
    }

    // Letters with accents stand alone within words, Cyrillic words are runs of any length, and Chinese ones are pairs.
    [[nodiscard]] std::string_view encoding() const {
        if (paired_ * 10 >= all_ * 9) return "GB18030";
        if (cyrillic_ * 10 >= all_ * 8) return "Windows-1251";
        return "Windows-1252";
    }

private:
    // GB 2312, the part of GB18030 that texts are written with: both bytes from 0xA1, the first to 0xF7.
    void add(std::string_view run) {
        all_ += run.size();
        const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(run[at]); };
        bool arePairs = run.size() % 2 == 0;
        bool areLetters = run.size() >= 3;
        for (std::size_t at = 0; at < run.size(); ++at) {
            arePairs = arePairs && byte(at) >= 0xA1U && (at % 2 == 1 || byte(at) <= 0xF7U);
            areLetters = areLetters && (byte(at) >= 0xC0U || byte(at) == 0xA8U || byte(at) == 0xB8U);
        }
        if (arePairs) paired_ += run.size();
        if (areLetters) cyrillic_ += run.size();
    }

    std::size_t all_ = 0;
    std::size_t paired_ = 0;
    std::size_t cyrillic_ = 0;
};

// Calls `each` with every line, its line break included.
template <typename Each>
void forEachLine(std::string_view text, Each each) {
    for (std::size_t at = 0; at < text.size();) {
        const auto found = text.find('\n', at);
        const std::size_t end = found == std::string_view::npos ? text.size() : found + 1;
        each(text.substr(at, end - at));
        at = end;
    }
}

DecodedText guessed(const std::string& bytes) {
    Guess guess;
    forEachLine(bytes, [&](std::string_view line) {
        if (!isUtf8(line)) guess.look(line);
    });
    const std::string encoding(guess.encoding());
    Decoder decoder(encoding);
    DecodedText result{{}, "the text is no UTF-8 and was read as " + encoding + ", as its bytes look; --encoding says otherwise"};
    forEachLine(bytes, [&](std::string_view line) {
        if (isUtf8(line)) {
            result.text += line;
            return;
        }
        result.text += decoder.decodeAll(line, 1);
    });
    return result;
}

}  // namespace

Result<DecodedText> decoded(std::string bytes, std::string_view encoding) {
    if (!encoding.empty()) {
        Decoder decoder(encoding);
        if (!decoder.isKnown())
            return Problem{"--encoding", forMessage(encoding) +
                                             " is no encoding known here; UTF-8, UTF-16, GB18030, Big5, Shift_JIS, "
                                             "Windows-1251 or Windows-1252 would be right"};
        auto text = decoder.decode(bytes);
        if (!text) return Problem{"", "is no text in " + std::string(encoding) + "; another --encoding would be right"};
        if (text->starts_with(utf8Mark)) text->erase(0, utf8Mark.size());
        return DecodedText{*std::move(text), "the text was read as " + std::string(encoding) + ", as told"};
    }
    if (const auto utf16 = utf16In(bytes)) {
        const bool hasMark = bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF");
        const std::string_view rest = std::string_view(bytes).substr(hasMark ? 2 : 0);
        return DecodedText{Decoder(*utf16).decodeAll(rest, 2), "the text is UTF-16"};
    }
    if (bytes.starts_with(utf8Mark)) bytes.erase(0, utf8Mark.size());
    if (isUtf8(bytes)) return DecodedText{std::move(bytes), {}};
    return guessed(bytes);
}

}  // namespace geodata
