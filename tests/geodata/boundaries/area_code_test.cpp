// The country that a feature means, in the columns that files of this kind use.
#include "geodata/boundaries/area_code.h"

#include "geodata/boundaries/country_lookup.h"
#include "geodata/boundaries/own_boundaries.h"
#include "tests/geodata/shipped_atlas.h"
#include "tests/geodata/temporary_file.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace geodata;

namespace {

using Columns = std::vector<std::pair<std::string, std::string>>;

const CountryLookup& countries() {
    static const CountryLookup lookup = lookupIn(shippedAtlas().countries);
    return lookup;
}

std::string codeFor(Columns columns) {
    SourceFeature feature;
    feature.columns = std::move(columns);
    return codeOf(feature, countries());
}

std::string codeByNameFor(const std::string& column, const std::string& name) {
    SourceFeature feature;
    feature.columns = {{column, name}};
    return codeByNameOf(feature, countries());
}

std::string codeByIdFor(const std::string& id) {
    SourceFeature feature;
    feature.columns = {{"id", id}};
    return codeByIdOf(feature, countries());
}

// A file of squares; each a feature's properties as JSON, and members beside them.
Result<Boundaries> readSquares(const std::vector<std::string>& properties, Problems& problems, const std::string& members = "") {
    std::string features;
    for (const auto& each : properties) {
        features += std::string(features.empty() ? "" : ", ") + R"({"type": "Feature", )" + members + R"("properties": )" + each +
                    R"(, "geometry": {"type": "Polygon", "coordinates": [[[0, 0], [1, 0], [1, 1], [0, 1], [0, 0]]]}})";
    }
    const TemporaryFile file(".geojson", R"({"type": "FeatureCollection", "features": [)" + features + "]}");
    return readBoundariesFrom(file.string(), countries(), problems);
}

}  // namespace

TEST_CASE("each usual column of country codes is known") {
    const std::vector<Columns> conventions{
        {{"ISO_A3", "FRA"}},
        {{"ISO_A3_EH", "FRA"}},
        {{"ADM0_A3", "FRA"}},
        {{"ADM0_A3_US", "FRA"}},
        {{"adm0_a3", "fra"}},
        {{"iso_a3", "FRA "}},
        {{"alpha3", "FRA"}},
        {{"ISO3166-1-Alpha-3", "FRA"}},
        {{"iso_3166_1_alpha_3", "FRA"}},
        {{"ISO3166-1:alpha3", "FRA"}},
        {{"ISO3", "FRA"}},
        {{"ISO3_CODE", "FRA"}},
        {{"ISO_3_CODE", "FRA"}},
        {{"iso3cd", "FRA"}},
        {{"GID_0", "FRA"}},
        {{"shapeGroup", "FRA"}},
        {{"ISO1AL3", "FRA"}},
        {{"WB_A3", "FRA"}},
        {{"gu_a3", "FRA"}},
        {{"cca3", "FRA"}},
        {{"iso-a3", "FRA"}},
        {{"ISO_TER1", "FRA"}},
        {{"ISO", "FRA"}},
        {{"ISO", "FR"}},
        {{"iso_a2", "FR"}},
        {{"ISO_A2_EH", "FR"}},
        {{"ISO2", "FR"}},
        {{"ISO_CC", "FR"}},
        {{"CNTR_ID", "FR"}},
        {{"CNTR_CODE", "FR"}},
        {{"ISO3166-1", "FR"}},
        {{"hc-key", "fr"}},
        {{"country", "FR"}},
        {{"iso_n3", "250"}},
        {{"UN_A3", "250.0"}},
        {{"sov_a3", "FRA"}},
    };
    for (const auto& columns : conventions) {
        CAPTURE(columns.front().first);
        CHECK(codeFor(columns) == "FRA");
    }
    CHECK(codeFor({{"iso_n3", "4"}}) == "AFG");
    CHECK(codeFor({{"CNTR_ID", "EL"}}) == "GRC");
    CHECK(codeFor({{"CNTR_ID", "UK"}}) == "GBR");
}

TEST_CASE("what is no country's code is none, and another column is looked at") {
    for (const auto* none : {"-99", "-1", "", "N/A", "XYZ", "FR1", "F", "Atlantis", "0"}) {
        CAPTURE(none);
        CHECK(codeFor({{"ISO_A3", none}}).empty());
        CHECK(codeFor({{"ISO_A3", none}, {"ADM0_A3", "NOR"}}) == "NOR");
    }
    // The area's own code before that of its state, wherever the columns stand.
    CHECK(codeFor({{"SOV_A3", "DNK"}, {"ISO_A3", "GRL"}}) == "GRL");
    // A FIPS code is no ISO code: CH would be China there.
    CHECK(codeFor({{"FIPS", "CH"}}).empty());
}

TEST_CASE("ids and names count where they mean a country") {
    CHECK(codeByIdFor("FRA") == "FRA");
    CHECK(codeByIdFor("250") == "FRA");
    CHECK(codeByIdFor("CA").empty());
    CHECK(codeByIdFor("25").empty());
    CHECK(codeByNameFor("name", "France") == "FRA");
    CHECK(codeByNameFor("NAME_ENGL", "Côte d'Ivoire") == "CIV");
    CHECK(codeByNameFor("name", "N. Cyprus").empty());
    CHECK(codeByNameFor("name", "250").empty());
}

TEST_CASE("names count for codes only where most areas of a file are countries by name") {
    Problems problems;
    const auto named = readSquares({R"({"name": "France"})", R"({"name": "Norway"})", R"({"name": "Somewhere"})"}, problems);
    REQUIRE(named);
    CHECK(named->areas[0].alpha3 == "FRA");
    CHECK(named->areas[2].alpha3.empty());
    problems.clear();
    const auto states = readSquares({R"({"name": "Georgia"})", R"({"name": "Ohio"})", R"({"name": "Utah"})"}, problems);
    REQUIRE(states);
    CHECK(states->areas[0].alpha3.empty());
    REQUIRE(problems.size() == 1);
    CHECK(problems.front().what.find("0 of 3 areas have a country code; ") == 0);
}

TEST_CASE("a feature's id is its code, and areas of one country have keys of their own") {
    Problems problems;
    const auto byId = readSquares({R"({"name": "Ici"})"}, problems, R"("id": "FRA", )");
    REQUIRE(byId);
    CHECK(byId->areas.front().alpha3 == "FRA");
    CHECK(problems.empty());
    const auto parts = readSquares({R"({"iso_a2": "FR", "name": "Bretagne"})", R"({"iso_a2": "FR", "name": "Corse"})"}, problems);
    REQUIRE(parts);
    CHECK(parts->areas[0].key == "FRA");
    CHECK(parts->areas[1].key == "feature-2");
    CHECK(parts->areas[1].alpha3 == "FRA");
}

TEST_CASE("ids that say other countries than the names do are no codes") {
    Problems problems;
    const auto numbered =
        readSquares({R"({"name": "France", "id": "004"})", R"({"name": "Norway", "id": "008"})", R"({"name": "Elsewhere", "id": "012"})"}, problems);
    REQUIRE(numbered);
    CHECK(numbered->areas[0].alpha3 == "FRA");
    CHECK(numbered->areas[2].alpha3.empty());
    const auto coded = readSquares({R"({"name": "France", "id": "250"})", R"({"name": "Elsewhere", "id": "012"})"}, problems);
    REQUIRE(coded);
    CHECK(coded->areas[1].alpha3 == "DZA");
}
