// That no country is read as another: forms that people write, every name that ships, and what is done to them on the way.
#include "geodata/countries/country_name_index.h"

#include "geodata/countries/country_names.h"
#include "geodata/countries/other_country_names.h"
#include "geodata/files/csv_lines.h"
#include "geodata/query/filter.h"
#include "geodata/query/filter_text.h"
#include "geodata/text/words.h"
#include "tests/geodata/country_forms.h"
#include "tests/geodata/shipped_atlas.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>

using namespace geodata;

namespace {

const CountryNameIndex& index() {
    static const CountryNameIndex all(shippedAtlas().countries);
    return all;
}

// As in CountryForm::means; with the suggestion behind a question mark.
std::string meaningOf(std::string_view text) {
    const auto reading = index().read(text);
    std::string all;
    for (const auto& alpha3 : reading.alpha3s) all += (all.empty() ? "" : " ") + alpha3;
    if (all.empty()) all = reading.suggestion.empty() ? "-" : "?" + reading.suggestion;
    return all;
}

template <typename Use>
std::size_t forEachForm(const CountryForm& row, Use use) {
    std::size_t count = 0;
    for (std::size_t at = 0; at <= row.forms.size(); ++count) {
        const std::size_t end = std::min(row.forms.find('|', at), row.forms.size());
        use(row.forms.substr(at, end - at));
        at = end + 1;
    }
    return count;
}

std::string replaced(std::string text, std::string_view what, std::string_view with) {
    for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size())) text.replace(at, what.size(), with);
    return text;
}

// What typing, copying and converting do to a name.
std::vector<std::string> variationsOf(const std::string& name) {
    return {name,
            "  " + name + " ",
            "\u00A0" + name + "\u3000",
            replaced(name, " ", "\u00A0"),
            replaced(name, " ", "  "),
            replaced(name, " ", "_"),
            replaced(name, "-", "–"),
            replaced(name, "'", "’"),
            replaced(name, " and ", " & "),
            name + ".",
            name + "*",
            "\uFEFF" + name,
            inCapitals(name)};
}

}  // namespace

TEST_CASE("every form that people and tables write is read as its country, refused with all it can mean, or as none without a suggestion") {
    std::size_t count = 0;
    for (const auto& row : countryForms) {
        count += forEachForm(row, [&](std::string_view form) {
            CAPTURE(form);
            CHECK(meaningOf(form) == row.means);
        });
    }
    CHECK(count > 400);
}

TEST_CASE("a suggestion is the right country where a name is a part, a former code or a slip, and never across another's name") {
    for (const auto& [text, means] : {std::pair{"Itlay", "?ITA"},
                                      {"Switzerlnd", "?CHE"},
                                      {"Kingdom of Itlay", "-"},
                                      {"KSA", "?SAU"},
                                      {"ZAR", "?COD"},
                                      {"GER", "?DEU"},
                                      {"SUI", "?CHE"},
                                      {"RSA", "?ZAF"},
                                      {"North Sudan", "?SDN"},
                                      {"South Georgia", "?SGS"},
                                      {"America", "?USA"},
                                      {"England", "?GBR"},
                                      {"ROC", "COG TWN"},
                                      {"North Germany", "-"},
                                      {"South Italy", "-"},
                                      {"New Guinea", "-"},
                                      {"Sri Lnaka", "?LKA"},
                                      {"Nigera", "-"},
                                      {"Austrlia", "-"},
                                      {"Irak", "IRQ"}}) {
        CAPTURE(text);
        CHECK(meaningOf(text) == means);
    }
}

TEST_CASE("a problem names all that a text can mean with their codes, or what was meant") {
    CHECK(index().find("Korea").problem().what == "Korea can be several countries; South Korea (KOR) or North Korea (PRK) would be right");
    CHECK(index().find("Italy (DEU)").problem().what == "Italy (DEU) can be several countries; Germany (DEU) or Italy (ITA) would be right");
    CHECK(index().find("Itlay").problem().what == "Itlay is no country or area known here; did you mean Italy (ITA)?");
    CHECK(index().find("World").problem().what ==
          "World is no country or area known here; a name or an ISO 3166-1 code, as Italy or ITA, would be right");
}

TEST_CASE("every name that ships, in any language, is its own country or refused with it among several, however it is spaced and cased") {
    const auto isOwn = [](const std::string& name, const std::string& alpha3) {
        const auto read = index().read(name).alpha3s;
        return std::find(read.begin(), read.end(), alpha3) != read.end();
    };
    std::size_t names = 0, refused = 0;
    for (const auto& country : shippedAtlas().countries.list()) {
        auto all = country.otherNames;
        all.push_back(country.name);
        for (const auto& name : all) {
            CAPTURE(name);
            CHECK(isOwn(name, country.alpha3));
            ++names;
            if (index().read(name).alpha3s.size() > 1) ++refused;
        }
        for (const auto& varied : variationsOf(country.name)) {
            CAPTURE(varied);
            CHECK(isOwn(varied, country.alpha3));
        }
        CHECK(isOwn("The " + folded(country.name), country.alpha3));
    }
    for (const auto& other : otherCountryNames()) {
        CAPTURE(other.name);
        const auto reading = index().read(other.name);
        if (other.use == NameUse::Certain) CHECK(reading.alpha3s == std::vector<std::string>{std::string(other.alpha3)});
        if (other.use == NameUse::Suggested) CHECK(reading.suggestion == other.alpha3);
    }
    CHECK(names > 8000);
    // The names of the two Congos, Koreas, Guianas and of Taiwan and China.
    CHECK(refused < 40);
}

TEST_CASE("codes are those of ISO 3166-1 only, in plain letters, with or without what a spreadsheet does to numbers") {
    for (const auto& country : shippedAtlas().countries.list()) {
        CAPTURE(country.alpha3);
        CHECK(meaningOf(country.alpha3) == country.alpha3);
        CHECK(meaningOf(folded(country.alpha2)) == country.alpha3);
        CHECK(meaningOf(country.name + " (" + country.alpha3 + ")") == country.alpha3);
        CHECK(meaningOf(country.alpha2 + " - " + country.name) == country.alpha3);
        if (country.numeric.empty()) continue;
        const std::string bare = std::to_string(std::stoi(country.numeric));
        for (const auto& code : {country.numeric, bare, bare + ".0", bare + ",0"}) CHECK(meaningOf(code) == country.alpha3);
    }
}

TEST_CASE("every country's name is written into a filter so that it is read again") {
    const auto& atlas = shippedAtlas();
    for (const auto& country : atlas.countries.list()) {
        const Term term{Field::Country, false, {country.name}, {}, {}};
        CAPTURE(textOf(term));
        const auto again = parseFilter(textOf(term), atlas);
        REQUIRE(again);
        CHECK(again->terms == std::vector{term});
    }
    const auto wrong = parseFilter("country:Congo", atlas);
    REQUIRE_FALSE(wrong);
    CHECK(wrong.problem().what == "country Congo can be several countries; DR Congo (COD) or Congo (COG) would be right");
}

TEST_CASE("very long and broken text is no country and takes no time") {
    CHECK(meaningOf(std::string(100'000, 'a')) == "-");
    CHECK(meaningOf("\xFF\xFE") == "-");
    CHECK(meaningOf("Italy\xFF") == "-");
    CHECK(meaningOf("") == "-");
}
