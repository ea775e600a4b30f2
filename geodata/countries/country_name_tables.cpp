#include "geodata/countries/country_name_tables.h"

#include "geodata/countries/other_country_names.h"

namespace geodata {

CountryNameTables::CountryNameTables(const std::vector<Country>& countries) {
    // A country has some forty names.
    exact.reserve(countries.size() * 40);
    plain.reserve(countries.size() * 40);
    for (const auto& country : countries) addCountry(country);
    for (const auto& other : otherCountryNames()) {
        const std::string alpha3(other.alpha3);
        if (!nameOf.contains(alpha3)) continue;
        if (other.use == NameUse::Certain) {
            addSpelling(other.name, alpha3);
        } else {
            for (const auto& key : nameKeysOf(other.name).exact) suggested.emplace(key, alpha3);
        }
    }
    for (const auto& name : sharedCountryNames()) {
        for (const auto& key : nameKeysOf(name.name).exact) {
            for (const auto alpha3 : name.alpha3s) {
                if (nameOf.contains(std::string(alpha3))) shared[key].emplace(alpha3);
            }
        }
    }
}

void CountryNameTables::addCountry(const Country& country) {
    nameOf.emplace(country.alpha3, country.name);
    for (const auto& code : {country.alpha2, country.alpha3, country.numeric}) {
        if (!code.empty()) alpha3OfCode.emplace(code, country.alpha3);
    }
    addSpelling(country.name, country.alpha3);
    for (const auto& name : country.otherNames) addName(name, country.alpha3);
    if (country.capital.empty()) return;
    const auto keys = nameKeysOf(country.capital);
    for (const auto* list : {&keys.exact, &keys.plain}) {
        for (const auto& key : *list) byCapital[key].insert(country.alpha3);
    }
}

std::vector<std::string> CountryNameTables::addName(std::string_view name, const std::string& alpha3) {
    auto keys = nameKeysOf(name);
    for (const auto& key : keys.exact) exact[key].insert(alpha3);
    for (const auto& key : keys.plain) plain[key].insert(alpha3);
    words.insert(keys.words.begin(), keys.words.end());
    return std::move(keys.words);
}

void CountryNameTables::addSpelling(std::string_view name, const std::string& alpha3) {
    auto nameWords = addName(name, alpha3);
    if (!nameWords.empty()) spellings.push_back({std::move(nameWords), alpha3});
}

}  // namespace geodata
