#include "geodata/countries/country_name_slip.h"

#include "geodata/text/words.h"

#include <algorithm>
#include <map>
#include <optional>

namespace geodata {
namespace {

// Slips that are forgiven in a word; none in a short one, which would be another word.
std::size_t forgiven(const std::string& word) { return word.size() < 5 ? 0 : word.size() < 12 ? 1 : 2; }

// In all words together.
std::size_t allowed(const std::vector<std::string>& words) {
    std::size_t most = 0;
    for (const auto& word : words) most = std::max(most, forgiven(word));
    return most;
}

// Slips between a text and a name of as many words; nothing where a word differs that is right as it is, or differs by far too much.
std::optional<std::size_t> slipsBetween(const std::vector<std::string>& words, const std::vector<std::string>& name,
                                        const CountryNameTables& tables) {
    if (words.size() != name.size()) return std::nullopt;
    std::size_t slips = 0;
    for (std::size_t index = 0; index < words.size(); ++index) {
        const std::string& word = words[index];
        if (word == name[index]) continue;
        // One more than is forgiven: who is that near may have been meant as well.
        const std::size_t most = forgiven(word) + 1;
        const std::size_t longer = std::max(word.size(), name[index].size());
        if (forgiven(word) == 0 || longer - std::min(word.size(), name[index].size()) > most || tables.words.contains(word)) return std::nullopt;
        const std::size_t distance = editDistance(word, name[index]);
        if (distance > most) return std::nullopt;
        slips += distance;
    }
    return slips;
}

}  // namespace

std::string countryByASlip(const CountryNameTables& tables, const std::vector<std::string>& words) {
    constexpr std::size_t mostWords = 8;
    const auto isLatin = [](const std::string& word) { return std::all_of(word.begin(), word.end(), [](char letter) { return letter > 0; }); };
    if (words.empty() || words.size() > mostWords || !std::all_of(words.begin(), words.end(), isLatin)) return {};
    // The fewest slips to each country.
    std::map<std::string, std::size_t> slipsTo;
    for (const auto& spelling : tables.spellings) {
        const auto slips = slipsBetween(words, spelling.words, tables);
        if (!slips) continue;
        const auto [known, isNew] = slipsTo.emplace(spelling.alpha3, *slips);
        if (!isNew) known->second = std::min(known->second, *slips);
    }
    const auto fewer = [](const auto& one, const auto& other) { return one.second < other.second; };
    const auto best = std::min_element(slipsTo.begin(), slipsTo.end(), fewer);
    if (best == slipsTo.end() || best->second > allowed(words)) return {};
    // Another country that is hardly farther may have been meant as well: "Nigera", "Tailan".
    const bool isAlone =
        std::all_of(slipsTo.begin(), slipsTo.end(), [&](const auto& each) { return each.first == best->first || each.second > best->second + 1; });
    return isAlone ? best->first : std::string();
}

}  // namespace geodata
