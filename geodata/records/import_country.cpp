#include "geodata/records/import_country.h"

#include "geodata/records/words.h"

#include <algorithm>
#include <array>

namespace geodata {
namespace {

struct OtherName {
    std::string_view name;
    std::string_view alpha3;
};

// Names the table of countries does not have: longer, older and common ones (ISO 3166 and UN forms, the former names of Natural Earth's
// and world-atlas' tables, everyday English).
constexpr std::array otherNames{
    OtherName{"USA", "USA"},
    OtherName{"United States of America", "USA"},
    OtherName{"U.S.", "USA"},
    OtherName{"UK", "GBR"},
    OtherName{"Great Britain", "GBR"},
    OtherName{"Britain", "GBR"},
    OtherName{"United Kingdom of Great Britain and Northern Ireland", "GBR"},
    OtherName{"UAE", "ARE"},
    OtherName{"Emirates", "ARE"},
    OtherName{"Holland", "NLD"},
    OtherName{"Kingdom of the Netherlands", "NLD"},
    OtherName{"Denmark", "DNK"},
    OtherName{"Ireland", "IRL"},
    OtherName{"Eire", "IRL"},
    OtherName{"Cyprus", "CYP"},
    OtherName{"Czech Republic", "CZE"},
    OtherName{"Czech Rep.", "CZE"},
    OtherName{"Slovak Republic", "SVK"},
    OtherName{"Macedonia", "MKD"},
    OtherName{"FYROM", "MKD"},
    OtherName{"The former Yugoslav Republic of Macedonia", "MKD"},
    OtherName{"Bosnia", "BIH"},
    OtherName{"Bosnia and Herz.", "BIH"},
    OtherName{"Russian Federation", "RUS"},
    OtherName{"Republic of Moldova", "MDA"},
    OtherName{"Moldova, Republic of", "MDA"},
    OtherName{"Byelorussia", "BLR"},
    OtherName{"Turkey", "TUR"},
    OtherName{"Holy See", "VAT"},
    OtherName{"Vatican", "VAT"},
    OtherName{"Kosovo (UNSCR 1244)", "XKX"},
    OtherName{"Burma", "MMR"},
    OtherName{"Viet Nam", "VNM"},
    OtherName{"Lao PDR", "LAO"},
    OtherName{"Lao People's Democratic Republic", "LAO"},
    OtherName{"Brunei Darussalam", "BRN"},
    OtherName{"East Timor", "TLS"},
    OtherName{"Republic of Korea", "KOR"},
    OtherName{"Korea, Republic of", "KOR"},
    OtherName{"Korea (South)", "KOR"},
    OtherName{"ROK", "KOR"},
    OtherName{"DPRK", "PRK"},
    OtherName{"Dem. Rep. Korea", "PRK"},
    OtherName{"Korea (North)", "PRK"},
    OtherName{"Democratic People's Republic of Korea", "PRK"},
    OtherName{"Korea, Democratic People's Republic of", "PRK"},
    OtherName{"PRC", "CHN"},
    OtherName{"People's Republic of China", "CHN"},
    OtherName{"Mainland China", "CHN"},
    OtherName{"Hong Kong SAR", "HKG"},
    OtherName{"China, Hong Kong Special Administrative Region", "HKG"},
    OtherName{"Macao", "MAC"},
    OtherName{"Macao SAR", "MAC"},
    OtherName{"China, Macao Special Administrative Region", "MAC"},
    OtherName{"Taiwan, Province of China", "TWN"},
    OtherName{"Chinese Taipei", "TWN"},
    OtherName{"Iran (Islamic Republic of)", "IRN"},
    OtherName{"Iran, Islamic Republic of", "IRN"},
    OtherName{"Islamic Republic of Iran", "IRN"},
    OtherName{"Syrian Arab Republic", "SYR"},
    OtherName{"State of Palestine", "PSE"},
    OtherName{"Palestine, State of", "PSE"},
    OtherName{"Palestinian Territories", "PSE"},
    OtherName{"Kyrgyz Republic", "KGZ"},
    OtherName{"Democratic Republic of the Congo", "COD"},
    OtherName{"Congo, Democratic Republic of the", "COD"},
    OtherName{"Congo, the Democratic Republic of the", "COD"},
    OtherName{"Dem. Rep. Congo", "COD"},
    OtherName{"DRC", "COD"},
    OtherName{"D.R. Congo", "COD"},
    OtherName{"Congo-Kinshasa", "COD"},
    OtherName{"Congo (Kinshasa)", "COD"},
    OtherName{"Zaire", "COD"},
    OtherName{"Republic of the Congo", "COG"},
    OtherName{"Congo Republic", "COG"},
    OtherName{"Congo-Brazzaville", "COG"},
    OtherName{"Congo (Brazzaville)", "COG"},
    OtherName{"Ivory Coast", "CIV"},
    OtherName{"Cape Verde", "CPV"},
    OtherName{"Swaziland", "SWZ"},
    OtherName{"Kingdom of eSwatini", "SWZ"},
    OtherName{"United Republic of Tanzania", "TZA"},
    OtherName{"Tanzania, United Republic of", "TZA"},
    OtherName{"Central African Rep.", "CAF"},
    OtherName{"CAR", "CAF"},
    OtherName{"Eq. Guinea", "GNQ"},
    OtherName{"S. Sudan", "SSD"},
    OtherName{"W. Sahara", "ESH"},
    OtherName{"Libyan Arab Jamahiriya", "LBY"},
    OtherName{"RSA", "ZAF"},
    OtherName{"Bolivia (Plurinational State of)", "BOL"},
    OtherName{"Bolivia, Plurinational State of", "BOL"},
    OtherName{"Venezuela (Bolivarian Republic of)", "VEN"},
    OtherName{"Venezuela, Bolivarian Republic of", "VEN"},
    OtherName{"Dominican Rep.", "DOM"},
    OtherName{"Antigua and Barb.", "ATG"},
    OtherName{"Falkland Is.", "FLK"},
    OtherName{"Falkland Islands (Malvinas)", "FLK"},
    OtherName{"Saint Kitts and Nevis", "KNA"},
    OtherName{"St. Vin. and Gren.", "VCT"},
    OtherName{"Virgin Islands, British", "VGB"},
    OtherName{"Virgin Islands, U.S.", "VIR"},
    OtherName{"Micronesia", "FSM"},
    OtherName{"Micronesia (Federated States of)", "FSM"},
    OtherName{"Solomon Is.", "SLB"},
    OtherName{"Marshall Is.", "MHL"},
    OtherName{"PNG", "PNG"},
    OtherName{"Western Samoa", "WSM"},
    OtherName{"Fr. Polynesia", "PYF"},
    OtherName{"Fr. S. Antarctic Lands", "ATF"},
};

// What some countries and areas call themselves.
constexpr std::array ownNames{
    OtherName{"Deutschland", "DEU"}, OtherName{"Österreich", "AUT"}, OtherName{"Schweiz", "CHE"},   OtherName{"Suisse", "CHE"},
    OtherName{"España", "ESP"},      OtherName{"Italia", "ITA"},     OtherName{"Nederland", "NLD"}, OtherName{"België", "BEL"},
    OtherName{"Belgique", "BEL"},    OtherName{"Polska", "POL"},     OtherName{"Česko", "CZE"},     OtherName{"Magyarország", "HUN"},
    OtherName{"Slovensko", "SVK"},   OtherName{"Slovenija", "SVN"},  OtherName{"Hrvatska", "HRV"},  OtherName{"Srbija", "SRB"},
    OtherName{"România", "ROU"},     OtherName{"Sverige", "SWE"},    OtherName{"Norge", "NOR"},     OtherName{"Danmark", "DNK"},
    OtherName{"Suomi", "FIN"},       OtherName{"Ísland", "ISL"},     OtherName{"Brasil", "BRA"},    OtherName{"México", "MEX"},
    OtherName{"Perú", "PER"},        OtherName{"Panamá", "PAN"},     OtherName{"Україна", "UKR"},   OtherName{"Россия", "RUS"},
    OtherName{"Ελλάδα", "GRC"},      OtherName{"България", "BGR"},   OtherName{"中国", "CHN"},      OtherName{"日本", "JPN"},
    OtherName{"대한민국", "KOR"},
};

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
    const auto add = [&](const OtherName& other) {
        if (countries.byAlpha3(other.alpha3) == nullptr) return;
        alpha3Of_.emplace(matchingKey(other.name), other.alpha3);
        names_.emplace_back(other.name);
        alpha3OfName_.emplace(other.name, other.alpha3);
    };
    std::for_each(otherNames.begin(), otherNames.end(), add);
    std::for_each(ownNames.begin(), ownNames.end(), add);
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
