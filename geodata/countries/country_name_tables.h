// All names and codes of a table of countries, ready to be looked up by nameKeysOf().
#pragma once

#include "geodata/countries/countries.h"
#include "geodata/countries/country_name_key.h"

#include <set>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace geodata {

// Sorted, each once.
using Alpha3s = std::set<std::string>;

struct CountryNameTables {
    explicit CountryNameTables(const std::vector<Country>& countries);

    // A name in English that a slip of the pen may have meant.
    struct Spelling {
        std::vector<std::string> words;
        std::string alpha3;
    };

    std::unordered_map<std::string, std::string> alpha3OfCode;  // By upper-case letters or three digits.
    std::unordered_map<std::string, Alpha3s> shared;            // By exact key: what several countries go by.
    std::unordered_map<std::string, Alpha3s> exact;             // By exact key.
    std::unordered_map<std::string, Alpha3s> plain;             // By plain key.
    std::unordered_map<std::string, std::string> suggested;     // By exact key.
    std::unordered_map<std::string, Alpha3s> byCapital;         // By plain or exact key.
    std::unordered_map<std::string, std::string> nameOf;        // Short names by alpha-3.
    std::vector<Spelling> spellings;
    std::unordered_set<std::string> words;  // Those of all names: a word that is right is no slip.

private:
    // The words of the name.
    std::vector<std::string> addName(std::string_view name, const std::string& alpha3);
    void addSpelling(std::string_view name, const std::string& alpha3);
    void addCountry(const Country& country);
};

}  // namespace geodata
