// Finds the country or area that someone's own spelling means. Import, filter, --region and search all ask here, so that a name means the same
// everywhere.
#pragma once

#include "geodata/countries/countries.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace geodata {

// What a written text means.
struct CountryReading {
    std::vector<std::string> alpha3s;  // One: this country. Several: any of them, so none is taken. None: no country known here.
    std::string suggestion;            // Alpha-3 of what may be meant where nothing is read; empty where it would be a guess among several.
};

// Cheap to make and copy: what it looks names up in is made once for each table of countries and shared.
class CountryNameIndex {
public:
    explicit CountryNameIndex(const Countries& countries);

    // Codes are ISO 3166-1 alpha-2, alpha-3 and numeric ones, the latter without their zeros or as a spreadsheet leaves them ("4", "4.0");
    // no accent counts in a code, and no code of another list is one. Names match whatever their case, accents, points, abbreviations and
    // the side of a comma their words stand on ("COTE D'IVOIRE", "Korea, Rep."), in the languages of country-names-read.csv. A country
    // written twice ("Italy (ITA)", "ITA - Italy") is read where both agree; where they do not, it can be either.
    [[nodiscard]] CountryReading read(std::string_view text) const;

    // The alpha-3 code; else a problem that names all a text can mean, or the one it may have meant.
    [[nodiscard]] Result<std::string> find(std::string_view text) const;

    // "South Korea (KOR)".
    [[nodiscard]] std::string nameWithCode(const std::string& alpha3) const;

private:
    std::shared_ptr<const CountryNameTables> tables_;
};

// The short name of a country as it can be read again: its code where other countries go by that name too ("Congo" is COG).
[[nodiscard]] std::string unmistakableName(std::string_view shortName);

}  // namespace geodata
