#include "geodata/records/import_country.h"

#include "geodata/records/other_country_names.h"
#include "geodata/records/words.h"

#include <algorithm>
#include <array>

namespace geodata {
namespace {

// Several countries answer to these words: no guess.
struct SharedName {
    std::string_view name;
    std::string_view right;
};
constexpr std::array sharedNames{
    SharedName{"korea", "South Korea (KOR) or North Korea (PRK)"},
    SharedName{"america", "United States (USA)"},
    SharedName{"virgin islands", "British Virgin Islands (VGB) or United States Virgin Islands (VIR)"},
};

// Letters and digits in words: without case, accents, points, "the" and "and".
std::string matchingKey(std::string_view text) {
    std::string key;
    std::string word;
    const auto finish = [&] {
        if (word == "st") word = "saint";
        if (!word.empty() && word != "the" && word != "and") key += (key.empty() ? "" : " ") + word;
        word.clear();
    };
    for (const char letter : folded(text)) {
        const auto byte = static_cast<unsigned char>(letter);
        if (letter == '.' || letter == '\'') continue;
        const bool partOfWord = byte >= 0x80U || (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9');
        if (partOfWord) {
            word += letter;
        } else {
            finish();
        }
    }
    finish();
    return key;
}

bool isNumber(const std::string& key) {
    return !key.empty() && std::all_of(key.begin(), key.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

CountryNameIndex::CountryNameIndex(const Countries& countries) {
    for (const auto& country : countries.list()) {
        alpha3Of_.emplace(matchingKey(country.name), country.alpha3);
        alpha3Of_.emplace(matchingKey(country.alpha3), country.alpha3);
        alpha3Of_.emplace(matchingKey(country.alpha2), country.alpha3);
        if (!country.numeric.empty()) alpha3Of_.emplace(country.numeric, country.alpha3);
        names_.push_back(country.name);
        alpha3OfName_.emplace(country.name, country.alpha3);
    }
    for (const auto& other : otherCountryNames()) {
        if (other.use == NameUse::Suggested || countries.byAlpha3(other.alpha3) == nullptr) continue;
        alpha3Of_.emplace(matchingKey(other.name), other.alpha3);
        names_.emplace_back(other.name);
        alpha3OfName_.emplace(other.name, other.alpha3);
    }
}

Result<std::string> CountryNameIndex::find(std::string_view text) const {
    std::string key = matchingKey(text);
    for (const auto& shared : sharedNames) {
        if (key == shared.name) return Problem{"", forMessage(text) + " can be several countries; " + std::string(shared.right) + " would be right"};
    }
    if (isNumber(key) && key.size() < 3) key.insert(0, 3 - key.size(), '0');
    auto found = alpha3Of_.find(key);
    constexpr std::string_view formal = "republic of ";
    if (found == alpha3Of_.end() && key.starts_with(formal)) found = alpha3Of_.find(key.substr(formal.size()));
    if (found != alpha3Of_.end()) return found->second;
    const std::string near = nearest(text, names_);
    if (near.empty())
        return Problem{"", forMessage(text) + " is no country or area known here; a name or an ISO 3166-1 code, as Italy or ITA, would be right"};
    return Problem{"", forMessage(text) + " is no country or area known here; did you mean " + near + " (" + alpha3OfName_.at(near) + ")?"};
}

}  // namespace geodata
