#include "geodata/countries/country_name_index.h"

#include "geodata/countries/country_name_slip.h"
#include "geodata/countries/country_name_tables.h"
#include "geodata/countries/other_country_names.h"
#include "geodata/text/cell_text.h"
#include "geodata/text/words.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <span>
#include <utility>

namespace geodata {
namespace {

bool isDigit(char letter) { return letter >= '0' && letter <= '9'; }

// The three digits of "4", "036" and, as spreadsheets write whole numbers, "4.0" and "4,0"; empty for anything else.
std::string numericCode(std::string_view text) {
    const std::size_t end = std::min(text.find_first_of(".,"), text.size());
    const std::string_view behind = text.substr(end);
    const bool isWhole =
        behind.empty() || behind == ",0" || (behind.size() > 1 && behind.find_first_not_of('0', 1) == std::string_view::npos && behind[0] == '.');
    const std::string_view digits = text.substr(0, end);
    if (!isWhole || digits.empty() || digits.size() > 3 || !std::all_of(digits.begin(), digits.end(), isDigit)) return {};
    return std::string(3 - digits.size(), '0') + std::string(digits);
}

// Letters of a code are plain ones: "BDÍ" is none.
std::string codeFrom(std::string_view text) {
    if (std::string number = numericCode(text); !number.empty()) return number;
    std::string code;
    for (const char letter : text) {
        const bool small = letter >= 'a' && letter <= 'z';
        if (!small && (letter < 'A' || letter > 'Z')) return {};
        code += small ? static_cast<char>(letter - 'a' + 'A') : letter;
    }
    return code;
}

template <typename Map>
void addFound(Alpha3s& found, const Map& map, const std::vector<std::string>& keys) {
    for (const auto& key : keys) {
        if (const auto entry = map.find(key); entry != map.end()) found.insert(entry->second.begin(), entry->second.end());
    }
}

Alpha3s countriesNamed(const CountryNameTables& tables, const NameKeys& keys) {
    Alpha3s found;
    for (const auto* map : {&tables.shared, &tables.exact}) {
        addFound(found, *map, keys.exact);
        if (!found.empty()) return found;
    }
    addFound(found, tables.plain, keys.plain);
    return found;
}

// A code or a name, written once.
Alpha3s readOnce(const CountryNameTables& tables, std::string_view text) {
    if (const auto code = tables.alpha3OfCode.find(codeFrom(text)); code != tables.alpha3OfCode.end()) return {code->second};
    auto found = countriesNamed(tables, nameKeysOf(text));
    return found.empty() ? countriesNamed(tables, keysWithoutForm(text)) : found;
}

// "Italy (ITA)", "ITA - Italy", "Italy/ITA": two parts with something between.
struct TwoParts {
    std::string first, second;
};

// Between two of a list; then, by how much they part, what stands between two writings of one.
constexpr std::array<std::string_view, 7> listMarks{"/", ";", "|", "&", "+", " and ", " AND "};
constexpr std::array<std::string_view, 7> pairMarks{" - ", " – ", " — ", ": ", ", ", "-", "="};

std::optional<TwoParts> partsAt(std::string_view first, std::string_view second) {
    TwoParts parts{tidyCell(first), tidyCell(second)};
    return parts.first.empty() || parts.second.empty() ? std::nullopt : std::optional(std::move(parts));
}

std::optional<TwoParts> partsBetween(std::string_view text, std::span<const std::string_view> marks) {
    for (const auto mark : marks) {
        if (const auto at = text.find(mark); at != std::string_view::npos) return partsAt(text.substr(0, at), text.substr(at + mark.size()));
    }
    return std::nullopt;
}

// What stands in the last bracket is the second part.
std::optional<TwoParts> partsByBracket(std::string_view text) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 3> brackets{{{"(", ")"}, {"（", "）"}, {"[", "]"}}};
    for (const auto& [open, close] : brackets) {
        const auto at = text.rfind(open);
        if (at == std::string_view::npos || !text.ends_with(close)) continue;
        const auto begin = at + open.size();
        return partsAt(text.substr(0, at), text.substr(begin, text.size() - close.size() - begin));
    }
    return std::nullopt;
}

// What both parts can mean, else what either can. Nothing where one of them means no country: what it says is not known.
Alpha3s readTwice(const CountryNameTables& tables, const TwoParts& parts) {
    const auto first = readOnce(tables, parts.first);
    auto second = readOnce(tables, parts.second);
    Alpha3s both;
    const auto keepCommon = [&](const Alpha3s& others) {
        std::set_intersection(first.begin(), first.end(), others.begin(), others.end(), std::inserter(both, both.end()));
    };
    keepCommon(second);
    if (both.empty()) {
        // "Congo (Kinshasa)" says which by its capital.
        Alpha3s ofCapital;
        const auto keys = nameKeysOf(parts.second);
        addFound(ofCapital, tables.byCapital, keys.exact);
        addFound(ofCapital, tables.byCapital, keys.plain);
        keepCommon(ofCapital);
    }
    if (!both.empty() || first.empty() || second.empty()) return both;
    second.insert(first.begin(), first.end());
    return second;
}

// Without the marks of notes behind it: "Kosovo*", "Italy [1]".
std::string_view withoutNotes(std::string_view text) {
    const auto drop = [&](std::string_view letters) {
        while (!text.empty() && letters.find(text.back()) != std::string_view::npos) text.remove_suffix(1);
    };
    drop(" *");
    if (text.ends_with(']')) {
        const auto open = text.rfind('[');
        const auto note = open == std::string_view::npos ? std::string_view() : text.substr(open + 1, text.size() - open - 2);
        if (!note.empty() && std::all_of(note.begin(), note.end(), isDigit)) text = text.substr(0, open);
    }
    drop(" *");
    return text;
}

}  // namespace

CountryNameIndex::CountryNameIndex(const Countries& countries) : tables_(countries.nameTables()) {}

CountryReading CountryNameIndex::read(std::string_view text) const {
    // Longer text is no name of a country, and would cost time.
    constexpr std::size_t longest = 200;
    if (text.size() > longest) return {};
    const std::string tidy = tidyCell(text);
    const std::string_view name = withoutNotes(tidy);
    // "China and Taiwan" are two, though no name of one; "Trinidad and Tobago" is one.
    Alpha3s found;
    if (const auto listed = partsBetween(name, listMarks)) found = readTwice(*tables_, *listed);
    if (found.empty()) found = readOnce(*tables_, name);
    if (found.empty()) {
        auto parts = partsByBracket(name);
        if (!parts) parts = partsBetween(name, pairMarks);
        if (parts) found = readTwice(*tables_, *parts);
    }
    if (!found.empty()) return {{found.begin(), found.end()}, ""};
    const auto keys = nameKeysOf(name);
    for (const auto& key : keys.exact) {
        if (const auto offered = tables_->suggested.find(key); offered != tables_->suggested.end()) return {{}, offered->second};
    }
    return {{}, countryByASlip(*tables_, keys.words)};
}

Result<std::string> CountryNameIndex::find(std::string_view text) const {
    const auto reading = read(text);
    if (reading.alpha3s.size() == 1) return reading.alpha3s.front();
    if (!reading.alpha3s.empty()) {
        std::vector<std::string> names;
        for (const auto& alpha3 : reading.alpha3s) names.push_back(nameWithCode(alpha3));
        return Problem{"", forMessage(text) + " can be several countries; " + anyOf(names) + " would be right"};
    }
    const std::string unknown = forMessage(text) + " is no country or area known here; ";
    if (reading.suggestion.empty()) return Problem{"", unknown + "a name or an ISO 3166-1 code, as Italy or ITA, would be right"};
    return Problem{"", unknown + "did you mean " + nameWithCode(reading.suggestion) + "?"};
}

std::string CountryNameIndex::nameWithCode(const std::string& alpha3) const {
    const auto name = tables_->nameOf.find(alpha3);
    return name == tables_->nameOf.end() ? alpha3 : name->second + " (" + alpha3 + ")";
}

std::string unmistakableName(std::string_view shortName) {
    const auto names = sharedCountryNames();
    const auto shared = std::find_if(names.begin(), names.end(), [&](const SharedCountryName& each) { return each.name == shortName; });
    return std::string(shared == names.end() ? shortName : shared->alpha3s.front());
}

}  // namespace geodata
