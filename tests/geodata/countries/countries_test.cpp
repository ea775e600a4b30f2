// The table of countries: read whole, or refused with the line that is wrong.
#include "geodata/countries/countries.h"

#include <doctest/doctest.h>

#include <unistd.h>
#include <filesystem>
#include <fstream>

using namespace geodata;

namespace {

constexpr auto header = "iso3,iso2,n3,name,region_m49,region,subregion_m49,subregion,capital,capital_lon,capital_lat\n";
constexpr auto spain = "ESP,ES,724,Spain,150,Europe,039,Southern Europe,Madrid,-3.7026,40.4165\n";

Result<Countries> read(const std::string& content) {
    const auto file = std::filesystem::temp_directory_path() / ("reach-countries-test-" + std::to_string(getpid()) + ".csv");
    std::ofstream(file) << content;
    auto countries = readCountries(file);
    std::filesystem::remove(file);
    return countries;
}

std::string complaint(const std::string& content) {
    const auto countries = read(content);
    return countries ? std::string() : lineOf(countries.problem());
}

bool contains(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("the shipped table has every country once, with two codes, a region and a name") {
    const auto countries = readCountries(std::filesystem::path(REACH_DATASETS_DIR) / "boundaries" / "countries.csv");
    REQUIRE_MESSAGE(countries, "the table cannot be read");
    CHECK(countries->list().size() == 250);
    for (const auto& country : countries->list()) {
        CAPTURE(country.alpha3);
        CHECK(countries->byAlpha3(country.alpha3) == &country);
        CHECK(countries->nameOf(country.alpha3) == country.name);
        CHECK_FALSE(country.region.empty());
        CHECK_FALSE(country.subregion.empty());
        CHECK(country.capital.empty() == !country.capitalPosition);
    }
    CHECK(countries->nameOf("DEU") == "Germany");
    CHECK(countries->byAlpha3("DEU")->capital == "Berlin");
}

TEST_CASE("an unknown code is its own name") {
    CHECK(Countries().byAlpha3("XYZ") == nullptr);
    CHECK(Countries().nameOf("XYZ") == "XYZ");
}

TEST_CASE("a cell may hold commas and quotes, and columns may stand in any order") {
    const auto countries = read(
        std::string(header) + "USA,US,840,\"States, the \"\"United\"\"\",019,Americas,021,Northern America,\"Washington, D.C.\",-77.0364,38.8951\n");
    REQUIRE(countries);
    CHECK(countries->byAlpha3("USA")->name == "States, the \"United\"");
    CHECK(countries->byAlpha3("USA")->capital == "Washington, D.C.");
    const auto turned =
        read("name,iso2,iso3,capital_lat,capital_lon,capital,subregion,region,n3\nSpain,ES,ESP,40.4,-3.7,Madrid,Southern Europe,Europe,724\n");
    REQUIRE(turned);
    CHECK((turned->byAlpha3("ESP")->capitalPosition == LonLat{-3.7, 40.4}));
}

TEST_CASE("a wrong line is refused with its number and what would be right") {
    const std::string good = std::string(header) + spain;
    CHECK(contains(complaint(good + "DE,DE,276,Germany,150,Europe,155,Western Europe,Berlin,13.4,52.5\n"),
                   ".csv:3: iso3 is \"DE\"; three capital letters"));
    CHECK(contains(complaint(good + "DEU,DEU,276,Germany,150,Europe,155,Western Europe,Berlin,13.4,52.5\n"), ":3: iso2"));
    CHECK(contains(complaint(good + "DEU,DE,2X6,Germany,150,Europe,155,Western Europe,Berlin,13.4,52.5\n"), ":3: n3"));
    CHECK(contains(complaint(good + "DEU,DE,276,,150,Europe,155,Western Europe,Berlin,13.4,52.5\n"), ":3: name"));
    CHECK(contains(complaint(good + "DEU,DE,276,Germany,150,Europe,155,Western Europe,Berlin,13.4,152.5\n"), "-90 to 90"));
    CHECK(contains(complaint(good + "DEU,DE,276,Germany,150,Europe,155,Western Europe,Berlin,13.4\n"), ":3: the capital"));
    CHECK(contains(complaint(good + spain), "stands already in line 2"));
    CHECK(contains(complaint("iso3,iso2\nESP,ES\n"), ":1: has no column n3"));
    CHECK(contains(complaint(header), "names no country"));
    CHECK(contains(complaint(""), "is empty"));
    const auto absent = readCountries("/no/such/countries.csv");
    REQUIRE_FALSE(absent);
    CHECK(lineOf(absent.problem()) == "there is no file /no/such/countries.csv; an existing one would be right");
}

TEST_CASE("extents of countries are read, or refused with the line that is wrong; without one a country has none") {
    const auto spainAlone = read(std::string(header) + spain);
    REQUIRE(spainAlone);
    const auto complaintOf = [&](const std::string& lines) {
        const auto file = std::filesystem::temp_directory_path() / ("reach-extents-test-" + std::to_string(getpid()) + ".csv");
        std::ofstream(file) << "iso3,west,south,east,north\n" << lines;
        const auto extended = withExtents(*spainAlone, file);
        std::filesystem::remove(file);
        if (!extended) return lineOf(extended.problem());
        const auto* country = extended->byAlpha3("ESP");
        return country->extent ? std::to_string(country->extent->north) : std::string("none");
    };
    CHECK(complaintOf("").find("none") == 0);
    CHECK(complaintOf("ESP,-9.24,36.03,4.32,43.77\n").find("43.77") == 0);
    CHECK(contains(complaintOf("ESP,-9.24,36.03,184.32,43.77\n"), ":2: east is \"184.32\"; degrees within 180"));
    CHECK(contains(complaintOf("ESP,-9.24,46.03,4.32,43.77\n"), ":2: south lies north"));
    CHECK(contains(complaintOf("XXX,-9.24,36.03,4.32,43.77\n"), ":2: no country has the code XXX"));
    CHECK(contains(complaintOf("ESP,1,2,3,4\nESP,1,2,3,4\n"), ":3: ESP stands there twice"));
}
