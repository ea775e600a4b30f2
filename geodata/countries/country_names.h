// Names of countries and areas in other languages: Chinese ships with the program, the others are read from Debian's iso-codes.
#pragma once

#include "geodata/result.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace geodata {

// Where names come from, and which of them are of use.
struct NameSources {
    std::filesystem::path shipped;  // country-names.csv.
    std::filesystem::path isoCodes = "/usr/share/iso-codes/json/iso_3166-1.json";
    std::filesystem::path locales = "/usr/share/locale";  // Holds LANGUAGE/LC_MESSAGES/iso_3166-1.mo.
    std::function<bool(std::string_view)> canDraw;        // Whether the fonts have all characters of a text; none: of any text.
};

// English is the table of countries itself. Another language is read when it is first asked for, then kept; safe to use from
// several threads. Copies share what has been read.
class CountryNames {
public:
    CountryNames();  // English only.
    explicit CountryNames(NameSources sources);

    // The language as a view keeps it: "pt_BR" for "pt-br", "fr" for "fr_CA" where there is no such file. A problem where nothing
    // has names in it, or the fonts lack its script.
    [[nodiscard]] Result<std::string> languageFrom(std::string_view text) const;

    // Empty where the language has no name for the country, or is English: its English short name is to be used.
    [[nodiscard]] std::string nameOf(std::string_view alpha3, std::string_view language) const;

    // Those that there are names in, by code, "en" and "zh" among them; whether the fonts have their script is not asked.
    [[nodiscard]] std::vector<std::string> languages() const;

private:
    struct Shelf;
    std::shared_ptr<Shelf> shelf_;
};

}  // namespace geodata
