#include "geodata/boundaries/area_code.h"

#include "geodata/text/words.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <span>

namespace geodata {
namespace {

// The form of a code that a column may hold. Numeric: with or without leading zeros. Any: letters. Long: three letters or three digits.
enum class Form { Alpha3, Alpha2, Numeric, Any, Long };

struct CodeColumn {
    std::string_view name;  // Letters and digits only, in lower case.
    Form form;
};

// In order of trust: codes of the area itself before those of its state, three letters before two.
constexpr std::array codeColumns{
    CodeColumn{"isoa3", Form::Alpha3},  // Natural Earth.
    CodeColumn{"isoa3eh", Form::Alpha3},        CodeColumn{"alpha3", Form::Alpha3},
    CodeColumn{"iso31661alpha3", Form::Alpha3},                                    // geo-countries, OpenStreetMap.
    CodeColumn{"isoalpha3", Form::Alpha3},      CodeColumn{"iso3", Form::Alpha3},  // Thematic Mapping, GAUL.
    CodeColumn{"iso3code", Form::Alpha3},                                          // Eurostat GISCO, WHO.
    CodeColumn{"iso3cd", Form::Alpha3},                                            // UN Geodata.
    CodeColumn{"isoter1", Form::Alpha3},                                           // Marine Regions.
    CodeColumn{"adm0iso3", Form::Alpha3},       CodeColumn{"countryiso3", Form::Alpha3},
    CodeColumn{"adm0a3", Form::Alpha3},         CodeColumn{"adm0a3us", Form::Alpha3},
    CodeColumn{"gua3", Form::Alpha3},           CodeColumn{"brka3", Form::Alpha3},
    CodeColumn{"wba3", Form::Alpha3},                                                 // World Bank.
    CodeColumn{"gid0", Form::Alpha3},                                                 // GADM.
    CodeColumn{"shapegroup", Form::Alpha3},                                           // geoBoundaries.
    CodeColumn{"shapeiso", Form::Alpha3},       CodeColumn{"iso1al3", Form::Alpha3},  // CShapes.
    CodeColumn{"cca3", Form::Alpha3},                                                 // mledoze/countries.
    CodeColumn{"isoa2", Form::Alpha2},          CodeColumn{"isoa2eh", Form::Alpha2},
    CodeColumn{"alpha2", Form::Alpha2},         CodeColumn{"iso31661alpha2", Form::Alpha2},
    CodeColumn{"iso31661", Form::Alpha2},  // OpenStreetMap.
    CodeColumn{"isoalpha2", Form::Alpha2},      CodeColumn{"iso2", Form::Alpha2},
    CodeColumn{"iso2code", Form::Alpha2},       CodeColumn{"iso2cd", Form::Alpha2},
    CodeColumn{"iso1al2", Form::Alpha2},        CodeColumn{"isocc", Form::Alpha2},  // Esri.
    CodeColumn{"cntrid", Form::Alpha2},                                             // Eurostat.
    CodeColumn{"cntrcode", Form::Alpha2},       CodeColumn{"wba2", Form::Alpha2},
    CodeColumn{"adm0pcode", Form::Alpha2},                                          // OCHA.
    CodeColumn{"cca2", Form::Alpha2},           CodeColumn{"hckey", Form::Alpha2},  // Highcharts.
    CodeColumn{"ison3", Form::Numeric},         CodeColumn{"ison3eh", Form::Numeric},
    CodeColumn{"una3", Form::Numeric},          CodeColumn{"m49", Form::Numeric},
    CodeColumn{"m49cd", Form::Numeric},         CodeColumn{"iso1num", Form::Numeric},
    CodeColumn{"isonumeric", Form::Numeric},    CodeColumn{"iso31661numeric", Form::Numeric},
    CodeColumn{"ccn3", Form::Numeric},          CodeColumn{"iso", Form::Any},
    CodeColumn{"isocode", Form::Any},           CodeColumn{"countrycode", Form::Any},
    CodeColumn{"country", Form::Any},  // Overture; a name is no code.
    CodeColumn{"isosov1", Form::Alpha3},        CodeColumn{"sova3", Form::Alpha3},
};

// Columns that hold a country's code in some files and anything else in others; of two letters they are no use: CA is California too.
constexpr std::array<std::string_view, 2> idColumns{"id", "code"};

// The area's own name first, then those of the country that it is or lies in.
constexpr std::array<std::string_view, 22> nameColumns{
    "name",  "nameen",      "nameengl", "admin",   "shapename", "cntryname", "countryname", "cntrname", "country", "name0",     "nam0",
    "label", "nameenglish", "namelong", "geounit", "adm0en",    "adm0name",  "gaul0name",   "romnam",   "wbname",  "countryna", "territory1"};

constexpr std::string_view blank = " \t\r\n";

std::string lettersAndDigits(std::string_view text) {
    std::string kept;
    for (const char letter : text) {
        const auto byte = static_cast<unsigned char>(letter);
        if (std::isalnum(byte) != 0) kept += static_cast<char>(std::tolower(byte));
    }
    return kept;
}

bool all(std::string_view text, int (*is)(int)) {
    return std::all_of(text.begin(), text.end(), [is](char letter) { return is(static_cast<unsigned char>(letter)) != 0; });
}

// The digits of "4", "004" or "4.0" as three; empty for anything else.
std::string threeDigits(std::string text) {
    if (text.ends_with(".0")) text.resize(text.size() - 2);
    if (text.empty() || text.size() > 3 || !all(text, std::isdigit)) return {};
    return std::string(3 - text.size(), '0') + text;
}

// The value as CountryLookup::byCode wants it; empty if it has not the column's form.
std::string codeIn(std::string_view value, Form form) {
    std::string code(trimmed(value, blank));
    if (form == Form::Numeric) return threeDigits(code);
    if (form == Form::Long && code.size() == 3 && all(code, std::isdigit)) return code;
    std::transform(code.begin(), code.end(), code.begin(), [](unsigned char letter) { return static_cast<char>(std::toupper(letter)); });
    const bool fits = (code.size() == 3 && form != Form::Alpha2) || (code.size() == 2 && (form == Form::Alpha2 || form == Form::Any));
    if (!fits || !all(code, std::isalpha)) return {};
    if (code == "EL") return "GR";
    return code == "UK" ? "GB" : code;
}

std::string_view valueIn(const SourceFeature& feature, std::string_view column) {
    for (const auto& [name, value] : feature.columns) {
        if (lettersAndDigits(name) == column && !value.empty()) return value;
    }
    return {};
}

}  // namespace

std::string codeOf(const SourceFeature& feature, const CountryLookup& countries) {
    for (const auto& column : codeColumns) {
        const std::string code = codeIn(valueIn(feature, column.name), column.form);
        if (code.empty()) continue;
        std::string alpha3 = countries.byCode(code);
        if (!alpha3.empty()) return alpha3;
    }
    return {};
}

std::string nameOf(const SourceFeature& feature) {
    for (const auto column : nameColumns) {
        std::string name(trimmed(valueIn(feature, column), blank));
        if (!name.empty()) return name;
    }
    return {};
}

std::string codeByIdOf(const SourceFeature& feature, const CountryLookup& countries) {
    for (const auto column : idColumns) {
        const std::string code = codeIn(valueIn(feature, column), Form::Long);
        std::string alpha3 = code.empty() ? code : countries.byCode(code);
        if (!alpha3.empty()) return alpha3;
    }
    return {};
}

std::string codeByNameOf(const SourceFeature& feature, const CountryLookup& countries) {
    for (const auto column : nameColumns) {
        const std::string name(trimmed(valueIn(feature, column), blank));
        if (name.empty() || all(name.substr(0, 1), std::isdigit)) continue;
        std::string alpha3 = countries.byName(name);
        if (!alpha3.empty()) return alpha3;
    }
    return {};
}

}  // namespace geodata
