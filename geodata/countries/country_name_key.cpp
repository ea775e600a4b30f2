#include "geodata/countries/country_name_key.h"

#include "geodata/text/words.h"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <utility>

namespace geodata {
namespace {

using Words = std::vector<std::string>;

bool isAmong(utf8proc_int32_t letter, std::u32string_view letters) {
    return letters.find(static_cast<char32_t>(letter)) != std::u32string_view::npos;
}

bool isApostrophe(utf8proc_int32_t letter) { return isAmong(letter, U"'`´ʹʻʼʾʿ‘’"); }
bool isTurn(utf8proc_int32_t letter) { return isAmong(letter, U",،、(（["); }

// Of a letter and of a mark on it.
bool isPartOfWord(utf8proc_int32_t letter) {
    const auto category = utf8proc_category(letter);
    return (category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_NO) && !isApostrophe(letter);
}

// Text in pieces of one letter or mark each, in lower case, full-width letters as plain ones, without letters of no width.
std::vector<utf8proc_int32_t> lettersOf(std::string_view text) {
    constexpr auto options = static_cast<utf8proc_option_t>(UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD | UTF8PROC_IGNORE);
    const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
    const auto size = static_cast<utf8proc_ssize_t>(text.size());
    // Nothing for what is no UTF-8.
    // A letter is seldom more parts than it is bytes.
    std::vector<utf8proc_int32_t> letters(text.size());
    for (;;) {
        const auto count = utf8proc_decompose(bytes, size, letters.data(), static_cast<utf8proc_ssize_t>(letters.size()), options);
        if (count <= 0) return {};
        const bool fits = static_cast<std::size_t>(count) <= letters.size();
        letters.resize(static_cast<std::size_t>(count));
        if (fits) return letters;
    }
}

void append(std::string& word, utf8proc_int32_t letter) {
    std::array<utf8proc_uint8_t, 4> bytes{};
    const auto length = utf8proc_encode_char(letter, bytes.data());
    word.append(bytes.begin(), bytes.begin() + length);
}

// The words before and behind the first comma or bracket.
std::pair<Words, Words> splitWords(std::string_view text) {
    std::pair<Words, Words> parts;
    Words* words = &parts.first;
    std::string word;
    const auto finish = [&] {
        if (!word.empty()) words->push_back(std::exchange(word, {}));
    };
    for (const auto letter : lettersOf(text)) {
        if (isPartOfWord(letter)) {
            append(word, letter);
        } else if (!isApostrophe(letter)) {
            finish();
            if (isTurn(letter) && !parts.first.empty()) words = &parts.second;
        }
    }
    finish();
    return parts;
}

// One spelling for the many that tables use.
std::string_view writtenOut(std::string_view word) {
    using Pair = std::pair<std::string_view, std::string_view>;
    constexpr std::array<Pair, 22> forms{{{"st", "saint"},          {"ste", "saint"},        {"sts", "states"},      {"rep", "republic"},
                                          {"repub", "republic"},    {"dem", "democratic"},   {"demo", "democratic"}, {"fed", "federated"},
                                          {"federal", "federated"}, {"is", "islands"},       {"isl", "islands"},     {"isles", "islands"},
                                          {"island", "islands"},    {"terr", "territories"}, {"ter", "territories"}, {"territory", "territories"},
                                          {"utd", "united"},        {"eq", "equatorial"},    {"fr", "french"},       {"br", "british"},
                                          {"peoples", "people"},    {"ppl", "people"}}};
    const auto* found = std::find_if(forms.begin(), forms.end(), [&](const Pair& form) { return form.first == word; });
    return found == forms.end() ? word : found->second;
}

// "n korea" is "north korea"; the letters of "u s a" and "s r vietnam" stay.
void writeOutDirection(Words& words) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 5> directions{
        {{"n", "north"}, {"s", "south"}, {"w", "west"}, {"e", "east"}, {"so", "south"}}};
    if (words.size() < 2 || words[1].size() < 3) return;
    for (const auto& [letter, word] : directions) {
        if (words[0] == letter) {
            words[0] = word;
            return;
        }
    }
}

Words usualWords(Words words) {
    std::erase_if(words, [](const std::string& word) { return word == "the" || word == "and" || word == "of"; });
    for (auto& word : words) word = writtenOut(word);
    writeOutDirection(words);
    return words;
}

Words joined(Words first, const Words& second) {
    first.insert(first.end(), second.begin(), second.end());
    return first;
}

// Each order once.
std::vector<Words> ordersOf(std::string_view text) {
    const auto [before, behind] = splitWords(text);
    std::vector<Words> orders;
    for (auto words : {usualWords(joined(before, behind)), usualWords(joined(behind, before))}) {
        if (!words.empty() && (orders.empty() || orders.front() != words)) orders.push_back(std::move(words));
    }
    return orders;
}

// Marks tell words apart in some scripts, Indic ones and kana: there only whole letters agree. Those have three bytes each, and E0 to E3 first.
bool marksAreLetters(std::string_view word) {
    return std::any_of(word.begin(), word.end(), [](char byte) {
        const auto first = static_cast<unsigned char>(byte);
        return first == 0xE0U || first == 0xE3U;
    });
}

NameKeys keysOf(const std::vector<Words>& orders) {
    // Fewer letters are a code, and no accent folds into one.
    constexpr std::size_t leastPlain = 4;
    NameKeys keys;
    if (!orders.empty()) {
        for (const auto& word : orders.front()) keys.words.push_back(folded(word));
    }
    for (const auto& words : orders) {
        std::string key;
        for (const auto& word : words) key += word;
        if (std::string plain = folded(key); plain.size() >= leastPlain && !marksAreLetters(key)) keys.plain.push_back(std::move(plain));
        keys.exact.push_back(std::move(key));
    }
    return keys;
}

}  // namespace

NameKeys nameKeysOf(std::string_view text) { return keysOf(ordersOf(text)); }

NameKeys keysWithoutForm(std::string_view text) {
    std::vector<Words> kept;
    for (auto words : ordersOf(text)) {
        if (words.size() < 2 || (words.front() != "republic" && words.front() != "kingdom")) continue;
        words.erase(words.begin());
        kept.push_back(std::move(words));
    }
    return keysOf(kept);
}

}  // namespace geodata
