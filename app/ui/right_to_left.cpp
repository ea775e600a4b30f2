#include "app/ui/right_to_left.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <vector>

namespace app {
namespace {

// A letter and where its forms begin among Unicode's presentation forms: alone, at the end, and if there are four, at the
// beginning and in the middle of a joined group.
struct Letter {
    char32_t letter;
    char32_t firstForm;
    int forms;
};
constexpr std::array<Letter, 49> letters{{
    {0x0621, 0xFE80, 1}, {0x0622, 0xFE81, 2}, {0x0623, 0xFE83, 2}, {0x0624, 0xFE85, 2}, {0x0625, 0xFE87, 2}, {0x0626, 0xFE89, 4}, {0x0627, 0xFE8D, 2},
    {0x0628, 0xFE8F, 4}, {0x0629, 0xFE93, 2}, {0x062A, 0xFE95, 4}, {0x062B, 0xFE99, 4}, {0x062C, 0xFE9D, 4}, {0x062D, 0xFEA1, 4}, {0x062E, 0xFEA5, 4},
    {0x062F, 0xFEA9, 2}, {0x0630, 0xFEAB, 2}, {0x0631, 0xFEAD, 2}, {0x0632, 0xFEAF, 2}, {0x0633, 0xFEB1, 4}, {0x0634, 0xFEB5, 4}, {0x0635, 0xFEB9, 4},
    {0x0636, 0xFEBD, 4}, {0x0637, 0xFEC1, 4}, {0x0638, 0xFEC5, 4}, {0x0639, 0xFEC9, 4}, {0x063A, 0xFECD, 4}, {0x0641, 0xFED1, 4}, {0x0642, 0xFED5, 4},
    {0x0643, 0xFED9, 4}, {0x0644, 0xFEDD, 4}, {0x0645, 0xFEE1, 4}, {0x0646, 0xFEE5, 4}, {0x0647, 0xFEE9, 4}, {0x0648, 0xFEED, 2}, {0x0649, 0xFEEF, 2},
    {0x064A, 0xFEF1, 4}, {0x0679, 0xFB66, 4}, {0x067E, 0xFB56, 4}, {0x0686, 0xFB7A, 4}, {0x0688, 0xFB88, 2}, {0x0691, 0xFB8C, 2}, {0x0698, 0xFB8A, 2},
    {0x06A9, 0xFB8E, 4}, {0x06AF, 0xFB92, 4}, {0x06BA, 0xFB9E, 2}, {0x06BE, 0xFBAA, 4}, {0x06C1, 0xFBA6, 4}, {0x06CC, 0xFBFC, 4}, {0x06D2, 0xFBAE, 2},
}};

// Lam and the alef behind it are one sign.
struct Ligature {
    char32_t alef;
    char32_t alone;
};
constexpr char32_t lam = 0x0644;
constexpr std::array<Ligature, 4> lamAlef{{{0x0622, 0xFEF5}, {0x0623, 0xFEF7}, {0x0625, 0xFEF9}, {0x0627, 0xFEFB}}};

// Keeps two letters of a word from joining; Persian names have it.
constexpr char32_t nonJoiner = 0x200C;

bool isArabic(char32_t letter) { return letter >= 0x0600 && letter <= 0x06FF; }

bool goesOnInRun(char32_t letter) { return isArabic(letter) || letter < 0x40 || letter == 0x2013 || letter == nonJoiner; }

const Letter* formsOf(char32_t letter) {
    const auto found = std::find_if(letters.begin(), letters.end(), [&](const Letter& each) { return each.letter == letter; });
    return found == letters.end() ? nullptr : &*found;
}

bool joinsNext(char32_t letter) {
    const Letter* forms = formsOf(letter);
    return forms != nullptr && forms->forms == 4;
}

bool joinsPrevious(char32_t letter) {
    const Letter* forms = formsOf(letter);
    return forms != nullptr && forms->forms >= 2;
}

std::u32string decoded(std::string_view text) {
    std::u32string letters32;
    for (std::size_t at = 0; at < text.size();) {
        const auto lead = static_cast<unsigned char>(text[at]);
        const std::size_t length = lead < 0x80U ? 1 : lead < 0xE0U ? 2 : lead < 0xF0U ? 3 : 4;
        char32_t letter = length == 1 ? lead : lead & (0xFFU >> (length + 1));
        for (std::size_t byte = 1; byte < length && at + byte < text.size(); ++byte)
            letter = (letter << 6U) | (static_cast<unsigned char>(text[at + byte]) & 0x3FU);
        letters32 += letter;
        at += length;
    }
    return letters32;
}

void append(std::string& text, char32_t letter) {
    const auto byte = [&](char32_t value) { text += static_cast<char>(value); };
    if (letter < 0x80) return byte(letter);
    if (letter < 0x800) {
        byte(0xC0U | (letter >> 6U));
    } else {
        if (letter < 0x10000) byte(0xE0U | (letter >> 12U));
        if (letter >= 0x10000) {
            byte(0xF0U | (letter >> 18U));
            byte(0x80U | ((letter >> 12U) & 0x3FU));
        }
        byte(0x80U | ((letter >> 6U) & 0x3FU));
    }
    byte(0x80U | (letter & 0x3FU));
}

// One run of Arabic from its first to its last letter: joined forms, last sign first.
std::u32string drawnRun(std::u32string_view run) {
    std::u32string signs;
    for (std::size_t at = 0; at < run.size(); ++at) {
        const bool before = at > 0 && joinsNext(run[at - 1]) && joinsPrevious(run[at]);
        const auto ligature =
            std::find_if(lamAlef.begin(), lamAlef.end(), [&](const Ligature& each) { return at + 1 < run.size() && run[at + 1] == each.alef; });
        if (run[at] == lam && ligature != lamAlef.end()) {
            signs += ligature->alone + (before ? 1 : 0);
            ++at;
            continue;
        }
        if (run[at] == nonJoiner) continue;
        const Letter* forms = formsOf(run[at]);
        const bool after = at + 1 < run.size() && joinsNext(run[at]) && joinsPrevious(run[at + 1]);
        const int form = (before ? 1 : 0) + (after ? 2 : 0);
        signs += forms == nullptr ? run[at] : forms->firstForm + static_cast<char32_t>(form);
    }
    std::reverse(signs.begin(), signs.end());
    return signs;
}

}  // namespace

std::string inReadingOrder(std::string_view text) {
    // Letters U+0600 to U+06FF begin with these bytes; nearly all text has none.
    if (text.find_first_of("\xD8\xD9\xDA\xDB") == std::string_view::npos) return std::string(text);
    const std::u32string all = decoded(text);
    std::string result;
    for (std::size_t at = 0; at < all.size();) {
        if (!isArabic(all[at])) {
            append(result, all[at++]);
            continue;
        }
        std::size_t end = at;
        for (std::size_t next = at; next < all.size() && goesOnInRun(all[next]); ++next) {
            if (isArabic(all[next])) end = next + 1;
        }
        for (const auto sign : drawnRun(std::u32string_view(all).substr(at, end - at))) append(result, sign);
        at = end;
    }
    return result;
}

}  // namespace app
