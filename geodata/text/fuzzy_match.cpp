#include "geodata/text/fuzzy_match.h"

#include "geodata/text/words.h"

#include <algorithm>
#include <limits>

namespace geodata {
namespace {

constexpr int perLetter = 1;
constexpr int firstBeginsWord = 8;
constexpr int beginsWord = 5;
constexpr int rightBehind = 8;  // More than the beginning of a further word: "neth" is the Netherlands, not "Nepal: talks in his home".
constexpr int elsewhere = -2;
constexpr int beginsText = 4;
constexpr int isWhole = 8;
// Of each letter typed, on average: what lies below is letters strewn over the text.
constexpr int leastPerLetter = 3;
constexpr int never = std::numeric_limits<int>::min() / 2;

bool isLetter(char letter) {
    return static_cast<unsigned char>(letter) >= 0x80U || (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9');
}
bool isWithinLetter(char letter) { return (static_cast<unsigned char>(letter) & 0xC0U) == 0x80U; }
bool isWordStart(std::string_view text, std::size_t at) { return at == 0 || !isLetter(text[at - 1]); }

bool hasLettersInOrder(std::string_view text, std::string_view word) {
    std::size_t at = 0;
    for (const char letter : word) {
        at = text.find(letter, at);
        if (at == std::string_view::npos) return false;
        ++at;
    }
    return true;
}

}  // namespace

std::vector<std::string> fuzzyWords(std::string_view typed) {
    const std::string all = folded(typed);
    std::vector<std::string> words;
    for (std::size_t at = 0; at < all.size();) {
        const std::size_t end = std::min(all.find_first_of(" \t", at), all.size());
        if (end > at) words.push_back(all.substr(at, end - at));
        at = end + 1;
    }
    return words;
}

std::optional<int> fuzzyScore(std::string_view foldedText, std::string_view foldedWord) {
    if (foldedWord.empty()) return 0;
    if (!hasLettersInOrder(foldedText, foldedWord)) return std::nullopt;
    // The best score of the word's first letters when the last of them is this one of the text.
    std::vector<int> before(foldedText.size(), never);
    std::vector<int> now(foldedText.size(), never);
    for (std::size_t letter = 0; letter < foldedWord.size(); ++letter) {
        int bestBefore = letter == 0 ? 0 : never;  // With the letter before it anywhere to the left.
        for (std::size_t at = 0; at < foldedText.size(); ++at) {
            now[at] = never;
            if (foldedText[at] == foldedWord[letter]) {
                const int behind = letter > 0 && at > 0 ? before[at - 1] + rightBehind : never;
                const int jumped = bestBefore + (!isWordStart(foldedText, at) ? elsewhere : letter == 0 ? firstBeginsWord : beginsWord);
                // The bytes of one letter stay together.
                now[at] = perLetter + (isWithinLetter(foldedWord[letter]) ? behind : std::max(behind, jumped));
                if (letter == 0 && at == 0) now[at] += beginsText;
            }
            if (letter > 0) bestBefore = std::max(bestBefore, before[at]);
        }
        std::swap(before, now);
    }
    int best = *std::max_element(before.begin(), before.end());
    if (foldedText == foldedWord) best += isWhole;
    return best >= leastPerLetter * static_cast<int>(foldedWord.size()) ? std::optional(best) : std::nullopt;
}

}  // namespace geodata
