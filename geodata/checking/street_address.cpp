#include "geodata/checking/street_address.h"

#include "geodata/text/words.h"

#include <algorithm>
#include <array>
#include <vector>

namespace geodata {
namespace {

// One word of the text, with what stands right behind it.
struct Word {
    std::string_view written;
    std::string folded;
    bool endsClause = false;  // Something other than a space or a comma follows, or nothing.
    bool comma = false;
};

// Words of streets that come before the name: "rue Cadet", "Via Roma".
constexpr std::array namedAfter{"rue",   "avenue", "boulevard", "blvd",    "bd",      "place",      "impasse",  "chaussee", "quai",    "allee",
                                "via",   "viale",  "vicolo",    "piazza",  "corso",   "calle",      "cl",       "avenida",  "av",      "avda",
                                "paseo", "plaza",  "carrer",    "carrera", "rua",     "praca",      "travessa", "estrada",  "rodovia", "ulica",
                                "ul",    "ulitsa", "prospekt",  "strada",  "str",     "bulevardul", "calea",    "jalan",    "jl",      "soi",
                                "улица", "ул",     "проспект",  "пр",      "площадь", "вулиця",     "вул",      "odos",     "οδος",    "leoforos"};
// Words of streets that come behind the name: "Baker Street", "East Broadway".
constexpr std::array namedBefore{"street",    "st",      "road",    "rd",     "avenue",  "ave",      "lane",    "ln",   "drive",   "dr",
                                 "boulevard", "blvd",    "square",  "sq",     "terrace", "crescent", "highway", "hwy",  "parkway", "broadway",
                                 "alley",     "caddesi", "cad",     "sokak",  "sokagi",  "sok",      "bulvari", "utca", "ut",      "ulica",
                                 "ulice",     "straße",  "strasse", "straat", "gate",    "gata",     "vag",     "lu",   "jie"};
// The ends of one word: "Hauptstrasse", "Keizersgracht".
constexpr std::array wordEnds{"strasse", "straat", "gracht", "gatan", "gata",  "gaten", "gade", "vej",      "veien", "vagen",
                              "katu",    "laan",   "plein",  "platz", "allee", "gasse", "kade", "steenweg", "dreef", "singel"};
// Small words within a street's name.
constexpr std::array within{"de",  "la",  "le", "les", "du", "des", "del", "della", "delle", "dei", "di",  "da", "do",
                            "dos", "das", "of", "the", "el", "los", "las", "l",     "d",     "van", "den", "der"};
constexpr std::array numberSigns{"no", "nr", "nº", "n°", "n", "num", "numero", "д", "дом", "#"};

// Months that cities are called after, as "25 de Mayo": English, Spanish, Portuguese, French and Italian, Russian in both scripts, Turkic and Arabic.
constexpr std::array months{"january",  "february", "march",      "april",     "may",      "june",      "july",      "august",    "september",
                            "october",  "november", "december",   "enero",     "febrero",  "marzo",     "abril",     "mayo",      "junio",
                            "julio",    "agosto",   "septiembre", "setiembre", "octubre",  "noviembre", "diciembre", "janeiro",   "fevereiro",
                            "marco",    "maio",     "junho",      "julho",     "setembro", "outubro",   "novembro",  "dezembro",  "janvier",
                            "fevrier",  "mars",     "avril",      "mai",       "juin",     "juillet",   "aout",      "septembre", "octobre",
                            "novembre", "decembre", "gennaio",    "febbraio",  "aprile",   "maggio",    "giugno",    "luglio",    "settembre",
                            "ottobre",  "dicembre", "maya",       "oktyabrya", "oktyabr",  "мая",       "октября",   "mayis",     "ramadan"};

template <typename Words>
bool isOneOf(const std::string& word, const Words& words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

bool isDigit(char letter) { return letter >= '0' && letter <= '9'; }
bool isCapital(char letter) { return letter >= 'A' && letter <= 'Z'; }

// "12", "12a", "12-14", "221B", but no year and no long number.
bool isHouseNumber(const Word& word) {
    std::size_t digits = 0;
    while (digits < word.folded.size() && isDigit(word.folded[digits])) ++digits;
    if (digits == 0 || digits > 4) return false;
    const std::string rest = word.folded.substr(digits);
    const bool isRange = rest.size() > 1 && (rest[0] == '-' || rest[0] == '/') && std::all_of(rest.begin() + 1, rest.end(), isDigit);
    const bool hasLetter = rest.size() == 1 && rest[0] >= 'a' && rest[0] <= 'h';
    if (!rest.empty() && !isRange && !hasLetter) return false;
    const int number = std::stoi(word.folded.substr(0, digits));
    return number > 0 && !(digits == 4 && number >= 1900 && number <= 2099 && !hasLetter);
}

// Written with a capital, in a script without a difference that matters here, or "42nd": part of a name.
bool isNamePart(const Word& word) {
    const char first = word.written.front();
    const bool isOrdinal =
        isDigit(first) && (word.folded.ends_with("th") || word.folded.ends_with("st") || word.folded.ends_with("nd") || word.folded.ends_with("rd"));
    return isCapital(first) || isOrdinal || static_cast<unsigned char>(first) >= 0x80U;
}

bool isLetter(char letter) {
    return static_cast<unsigned char>(letter) >= 0x80U || isDigit(letter) || isCapital(letter) || (letter >= 'a' && letter <= 'z');
}

std::vector<Word> wordsIn(std::string_view text) {
    std::vector<Word> words;
    for (std::size_t at = 0; at < text.size();) {
        if (!isLetter(text[at])) {
            ++at;
            continue;
        }
        std::size_t end = at;
        // A hyphen or slash joins where both sides are of one word.
        while (end < text.size() &&
               (isLetter(text[end]) || ((text[end] == '-' || text[end] == '/') && end + 1 < text.size() && isLetter(text[end + 1]))))
            ++end;
        Word word{text.substr(at, end - at), folded(text.substr(at, end - at)), false, false};
        std::size_t next = end;
        // "St. 5", "ul. 5": a full stop after a short word may be an abbreviation's.
        if (next < text.size() && text[next] == '.' && (word.folded.size() <= 4 || word.folded.ends_with("str"))) ++next;
        word.comma = next < text.size() && text[next] == ',';
        if (word.comma) ++next;
        word.endsClause = next >= text.size() || text[next] != ' ';
        words.push_back(std::move(word));
        at = end;
    }
    return words;
}

std::string partOf(const std::vector<Word>& words, std::size_t first, std::size_t last) {
    const char* begin = words[first].written.data();
    const char* end = words[last].written.data() + words[last].written.size();
    return {begin, static_cast<std::size_t>(end - begin)};
}

// Where the number of a house stands at or right after `at`, over a sign such as "no."; nothing when there is none.
std::size_t houseNumberAt(const std::vector<Word>& words, std::size_t at) {
    if (at < words.size() && isOneOf(words[at].folded, numberSigns)) ++at;
    return at < words.size() && isHouseNumber(words[at]) ? at : words.size();
}

// "rue Cadet 14", "14 rue Cadet", "Via dei Mille, 3", "Calle 26".
std::string addressNamedAfter(const std::vector<Word>& words, std::size_t type) {
    if (!isOneOf(words[type].folded, namedAfter)) return {};
    // "via" and "place" are English words, too: only as a name's first word then, or after a number.
    const bool isCommon = words[type].folded == "via" || words[type].folded == "place" || words[type].folded == "str";
    const bool numberBefore = type > 0 && isHouseNumber(words[type - 1]) && !words[type - 1].endsClause;
    const bool hasName =
        type + 1 < words.size() && !words[type].endsClause && (isNamePart(words[type + 1]) || isOneOf(words[type + 1].folded, within));
    if (numberBefore && hasName && words[type].folded != "place") return partOf(words, type - 1, type + 1);
    if (isCommon && !isNamePart(words[type])) return {};
    for (std::size_t at = type + 1; at < words.size() && at <= type + 5; ++at) {
        if (words[at - 1].endsClause) return {};
        const std::size_t number = houseNumberAt(words, at);
        if (number < words.size()) return partOf(words, type, number);
        if (!isNamePart(words[at]) && !isOneOf(words[at].folded, within)) return {};
    }
    return {};
}

// Whether an address may end with the word: "21 Silk Road countries" goes on, "107 East Broadway in Manhattan" ends.
bool mayEndAddress(const std::vector<Word>& words, std::size_t at) {
    constexpr std::array followers{"in", "at", "near", "and",  "or",       "was",  "were",  "is",  "where",
                                   "on", "to", "by",   "from", "opposite", "next", "which", "has", "had"};
    return at + 1 >= words.size() || words[at].endsClause || words[at].comma || isOneOf(words[at + 1].folded, followers);
}

// "221B Baker Street", "107 East Broadway", "Atatürk Caddesi 5".
std::string addressNamedBefore(const std::vector<Word>& words, std::size_t type) {
    if (!isOneOf(words[type].folded, namedBefore) || !isNamePart(words[type]) || type == 0) return {};
    for (std::size_t at = type; at-- > 0 && type - at <= 4 && !words[at].endsClause;) {
        const bool hasName = type - at > 1 || words[type].folded == "broadway";
        if (isHouseNumber(words[at])) {
            if (hasName && mayEndAddress(words, type)) return partOf(words, at, type);
            break;
        }
        if (!isNamePart(words[at])) break;
    }
    const bool hasName = isNamePart(words[type - 1]) && !words[type - 1].endsClause;
    const std::size_t number = words[type].endsClause ? words.size() : houseNumberAt(words, type + 1);
    return hasName && number < words.size() && mayEndAddress(words, number) ? partOf(words, type - 1, number) : std::string();
}

// "Hauptstraße 5", "Keizersgracht 62", "Lindenstr. 3".
std::string addressInOneWord(const std::vector<Word>& words, std::size_t street) {
    const auto& word = words[street].folded;
    const auto endsSo = [&](std::string_view end) { return word.size() > end.size() + 1 && word.ends_with(end); };
    const bool isStreet = std::any_of(wordEnds.begin(), wordEnds.end(), endsSo) || (endsSo("str") && words[street].written.size() > 5);
    if (!isStreet || !isNamePart(words[street]) || words[street].endsClause) return {};
    const std::size_t number = houseNumberAt(words, street + 1);
    return number < words.size() ? partOf(words, street, number) : std::string();
}

// "中山路12号", "华强北路 1002 號", "1丁目": a road's sign, digits, and in Chinese the sign of a house.
std::string addressInHan(std::string_view text) {
    constexpr std::array roads{"路", "街", "道", "巷", "弄", "大道", "胡同"};
    for (const std::string_view house : {"号", "號", "丁目", "番地"}) {
        for (auto end = text.find(house); end != std::string_view::npos; end = text.find(house, end + house.size())) {
            std::size_t begin = end;
            while (begin > 0 && (isDigit(text[begin - 1]) || text[begin - 1] == ' ' || text[begin - 1] == '-')) --begin;
            if (begin == end ||
                !std::any_of(text.begin() + static_cast<std::ptrdiff_t>(begin), text.begin() + static_cast<std::ptrdiff_t>(end), isDigit))
                continue;
            const auto before = text.substr(0, begin);
            const bool afterRoad = std::any_of(roads.begin(), roads.end(), [&](std::string_view road) { return before.ends_with(road); });
            if (afterRoad || house == "丁目" || house == "番地") return std::string(text.substr(begin, end + house.size() - begin));
        }
    }
    return {};
}

bool isUkOutward(const Word& word) {
    const auto& text = word.written;
    if (text.size() < 2 || text.size() > 4 || !isCapital(text[0])) return false;
    const std::size_t letters = isCapital(text[1]) ? 2 : 1;
    if (letters >= text.size() || !isDigit(text[letters])) return false;
    return letters + 1 == text.size() || (letters + 2 == text.size() && (isDigit(text.back()) || isCapital(text.back())));
}

bool isUkInward(const Word& word) {
    return word.written.size() == 3 && isDigit(word.written[0]) && isCapital(word.written[1]) && isCapital(word.written[2]);
}

// Four or five digits that are no year.
bool isPostNumber(const Word& word, std::size_t length) {
    if (word.written.size() != length || !std::all_of(word.written.begin(), word.written.end(), isDigit)) return false;
    return length != 4 || word.written < "1900" || word.written > "2099";
}

std::string postcodeAt(const std::vector<Word>& words, std::size_t at, const std::string& city) {
    if (at + 1 >= words.size() || words[at].endsClause) return {};
    const Word& next = words[at + 1];
    const bool twoCapitals = next.written.size() == 2 && isCapital(next.written[0]) && isCapital(next.written[1]);
    const bool isDutch = isPostNumber(words[at], 4) && words[at].written[0] != '0' && twoCapitals;
    const bool isUk = isUkOutward(words[at]) && isUkInward(next);
    const bool beforeCity = (isPostNumber(words[at], 5) || isPostNumber(words[at], 4)) && next.folded.size() > 2 && city.starts_with(next.folded);
    const bool isBox = words[at].folded == "box" && at > 0 && words[at - 1].folded == "o" && !next.folded.empty() && isDigit(next.folded[0]);
    if (isBox) return partOf(words, at - 1, at + 1);
    return isDutch || isUk || beforeCity ? partOf(words, at, at + 1) : std::string();
}

// "6", "10th", "1º".
bool isDayOfMonth(const Word& word) {
    const auto digits = static_cast<std::size_t>(
        std::find_if_not(word.folded.begin(), word.folded.end(), [](char letter) { return isDigit(letter); }) - word.folded.begin());
    if (digits == 0 || digits > 2) return false;
    constexpr std::array ordinals{"", "st", "nd", "rd", "th", "º", "o"};
    const int day = std::stoi(word.folded.substr(0, digits));
    return day >= 1 && day <= 31 && isOneOf(word.folded.substr(digits), ordinals);
}

// "6th of October", "25 de Mayo", "6 October City".
bool beginsDate(const std::vector<Word>& words, std::size_t at) {
    if (!isDayOfMonth(words[at]) || words[at].comma) return false;
    std::size_t month = at + 1;
    if (month < words.size() && isOneOf(words[month].folded, within)) ++month;
    return month < words.size() && isOneOf(words[month].folded, months);
}

}  // namespace

bool looksFinerThanCity(std::string_view city) {
    if (!streetAddressIn(city, city).empty()) return true;
    const auto words = wordsIn(city);
    for (std::size_t at = 0; at < words.size(); ++at) {
        const bool hasNumber = std::any_of(words[at].folded.begin(), words[at].folded.end(), isDigit);
        if (hasNumber && !beginsDate(words, at)) return true;
    }
    return false;
}

std::string streetAddressIn(std::string_view text, std::string_view city) {
    // Every form of an address has a number, so most texts need no second look. Beyond ASCII a letter may be folded to a digit.
    if (std::none_of(text.begin(), text.end(), [](char letter) { return isDigit(letter) || static_cast<unsigned char>(letter) >= 0x80U; })) return {};
    const auto words = wordsIn(text);
    const std::string foldedCity = folded(city);
    for (std::size_t at = 0; at < words.size(); ++at) {
        for (auto& found :
             {addressNamedAfter(words, at), addressNamedBefore(words, at), addressInOneWord(words, at), postcodeAt(words, at, foldedCity)}) {
            if (!found.empty()) return found;
        }
    }
    return addressInHan(text);
}

}  // namespace geodata
