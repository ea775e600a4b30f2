// GeoJSON of records: one feature a record, lines that keep to their great circles and are cut at ±180°.
#include "geodata/export/geojson.h"

#include "geodata/export/record_geometry.h"
#include "geodata/export/record_table.h"
#include "geodata/query/sentence.h"
#include "geodata/records/write_record_set.h"
#include "tests/geodata/csv_reader.h"
#include "tests/geodata/sample_atlas.h"
#include "tests/geodata/shipped_atlas.h"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

using namespace geodata;
using nlohmann::json;

namespace {

constexpr LonLat beijing{116.3972, 39.9075};

bool hasSevenDecimals(double degrees) { return std::abs(degrees * 1e7 - std::round(degrees * 1e7)) < 1e-2; }

std::array<double, 3> onSphere(LonLat place) {
    const double lon = place.lon * std::numbers::pi / 180.0;
    const double lat = place.lat * std::numbers::pi / 180.0;
    return {std::cos(lat) * std::cos(lon), std::cos(lat) * std::sin(lon), std::sin(lat)};
}

// How far a place lies from the great circle through two others, in earth radii.
double offCircle(LonLat from, LonLat to, LonLat place) {
    const auto a = onSphere(from);
    const auto b = onSphere(to);
    const auto p = onSphere(place);
    const std::array normal{a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]};
    return std::abs(std::asin((normal[0] * p[0] + normal[1] * p[1] + normal[2] * p[2]) / std::hypot(normal[0], normal[1], normal[2])));
}

void checkLine(LonLat to) {
    CAPTURE(to.lon);
    CAPTURE(to.lat);
    const GlobePaths parts = greatCircleParts(beijing, to);
    REQUIRE(!parts.empty());
    CHECK(parts[0].front() == beijing);
    CHECK(parts[parts.size() - 1].back() == to);
    for (std::size_t part = 0; part < parts.size(); ++part) {
        for (std::size_t index = 0; index < parts[part].size(); ++index) {
            const LonLat place = parts[part][index];
            CHECK(hasSevenDecimals(place.lon));
            CHECK(hasSevenDecimals(place.lat));
            CHECK(std::abs(place.lon) <= 180.0);
            if (index > 0) CHECK(std::abs(place.lon - parts[part][index - 1].lon) <= 180.0);
        }
        if (part == 0) continue;
        const LonLat before = parts[part - 1].back();
        const LonLat after = parts[part].front();
        CHECK(std::abs(before.lon) == 180.0);
        CHECK(after.lon == -before.lon);
        CHECK(after.lat == before.lat);
    }
}

}  // namespace

TEST_CASE("a line over 180° is cut there into two that share the cut point, and others stay whole") {
    CHECK(greatCircleParts(beijing, {4.9, 52.4}).size() == 1);
    CHECK(greatCircleParts(beijing, {-84.1, 9.9}).size() == 2);
    CHECK(greatCircleParts(beijing, {178.4, -18.1}).size() == 1);
    CHECK(greatCircleParts(beijing, {-175.2, -21.1}).size() == 2);
    for (const auto& country : shippedAtlas().countries.list()) {
        if (country.capitalPosition && country.alpha3 != "CHN") checkLine(*country.capitalPosition);
    }
}

TEST_CASE("the straight pieces of a line keep to the great circle within the 0.0002 earth radii that are promised, to every capital") {
    constexpr double promised = 0.0002;
    double farthest = 0.0;
    for (const auto& country : shippedAtlas().countries.list()) {
        if (!country.capitalPosition || country.alpha3 == "CHN") continue;
        CAPTURE(country.name);
        const LonLat to = *country.capitalPosition;
        const GlobePaths parts = greatCircleParts(beijing, to);
        for (std::size_t part = 0; part < parts.size(); ++part) {
            for (std::size_t index = 1; index < parts[part].size(); ++index) {
                const LonLat a = parts[part][index - 1];
                const LonLat b = parts[part][index];
                for (const double share : {0.25, 0.5, 0.75}) {
                    const double off = offCircle(beijing, to, {a.lon + share * (b.lon - a.lon), a.lat + share * (b.lat - a.lat)});
                    CHECK(off <= promised);
                    farthest = std::max(farthest, off);
                }
            }
        }
    }
    // No finer than is promised either: files stay small.
    CHECK(farthest > promised / 10.0);
}

TEST_CASE("a record has its reported place; a tie or station without one the capital; others nothing") {
    const Atlas atlas = sampleAtlas();
    const auto& records = atlas.records.records;
    const auto positionOfId = [&](const std::string& id) {
        const auto found = std::find_if(records.begin(), records.end(), [&](const Record& record) { return record.id == id; });
        return positionOf(*found, atlas.countries);
    };
    CHECK(positionOfId("st-nld-1") == Position{{4.9, 52.4}, PositionIs::City});
    CHECK(positionOfId("tr-zaf-1") == Position{{30.0, -29.0}, PositionIs::Region});
    CHECK(positionOfId("st-zaf-1") == Position{{28.2, -25.7}, PositionIs::Capital});
    CHECK(positionOfId("co-tjk-1") == Position{{68.8, 38.5}, PositionIs::Capital});
    CHECK(!positionOfId("tr-multi-1"));
    CHECK(!positionOfId("op-1"));
}

TEST_CASE("both sides' words, first reports, witnesses and origins are columns; a text with a denial only counts as no source") {
    Atlas atlas = sampleAtlas();
    Record& record = atlas.records.records[0];
    record.startBasis = "announced";
    record.firstReported = sampleDate("2022-09~");
    record.firstReportedCitation = 0;
    record.citations[0].origin = "ngo:sample-watch";
    record.citations[1].origin = "china";
    record.citations[1].onlyResponse = true;
    record.chinaResponses = {{"2022-10", "denial", "It is none.", 1, "Sample embassy"}, {"", "closed", "It is shut.", std::nullopt, ""}};
    derive(atlas.records);
    const auto view = exportedView(atlas, {}, select(atlas, {}), "", AddedRecords::None);
    const json all = json::parse(geoJsonText(atlas, std::vector<std::uint32_t>{0, 2, 5}, view))["features"];
    const json& first = all[0]["properties"];
    CHECK(first["start_basis"] == "announced");
    CHECK(first["first_reported"] == "2022-09~");
    CHECK(first["first_reported_year"] == 2022);
    CHECK(first["first_reported_source"] == "s1");
    CHECK(first["host_responses"] == "2022-11-01, ordered closed: The sample ministry asked for its closure. [s2]");
    CHECK(first["china_responses"] == "2022-10, denial, Sample embassy: It is none. [s2] | closed: It is shut.");
    CHECK(first["witnesses"] == 1);
    CHECK(first["witness_names"] == json{"Sample Watch"});
    CHECK(first["origins"] == json{"ngo:sample-watch", "china"});
    CHECK(first["sources"] == 1);
    CHECK(first["source_ids"] == json{"s1", "s2"});
    // An older file's text has neither date nor kind.
    CHECK(all[1]["properties"]["china_responses"] == "A sample denial.");
    CHECK(all[2]["properties"]["first_reported"].is_null());
    CHECK(all[2]["properties"]["witnesses"] == 0);
}

TEST_CASE("GeoJSON is one feature a record, with every column, null where there is no position, and says which view it is") {
    const Atlas atlas = sampleAtlas();
    Query query;
    query.layers = {allLayers.begin(), allLayers.end()};
    query.years = {1990, 2026, TimeMode::Active, false};
    query.showUndated = true;
    const auto selection = select(atlas, query);
    const auto view = exportedView(atlas, query, selection, "", AddedRecords::None);
    const json collection = json::parse(geoJsonText(atlas, selection.records, view));
    CHECK(collection["type"] == "FeatureCollection");
    CHECK(!collection.contains("crs"));
    CHECK(collection["metadata"]["sentence"] == sentenceFor(selection, query));
    CHECK(collection["metadata"]["data_version"] == "2000-01");
    REQUIRE(collection["features"].size() == selection.records.size());
    const Table table = recordTable(atlas, selection.records);
    std::map<std::string, json> byId;
    for (const auto& feature : collection["features"]) {
        CHECK(feature["properties"].size() == table.columns.size());
        CHECK(feature["id"] == feature["properties"]["id"]);
        byId[feature["id"]] = feature;
    }
    CHECK(byId["st-nld-1"]["geometry"] == json{{"type", "Point"}, {"coordinates", {4.9, 52.4}}});
    CHECK(byId["co-tjk-1"]["geometry"]["type"] == "LineString");
    CHECK(byId["co-tjk-1"]["properties"]["position_is"] == "capital, a representative point");
    CHECK(byId["st-zaf-1"]["geometry"]["type"] == "Point");
    CHECK(byId["op-1"]["geometry"].is_null());
    CHECK(byId["tr-multi-1"]["geometry"].is_null());
    CHECK(byId["co-civ-1"]["properties"]["headcount"] == 12);
    CHECK(byId["st-esp-1"]["properties"]["start"] == "2016?");
    CHECK(byId["st-esp-1"]["properties"]["start_earliest_year"] == 2016);
    CHECK(byId["co-fji-1"]["properties"]["start_earliest_year"].is_null());
    CHECK(byId["co-fji-1"]["properties"]["start_latest_year"] == 2011);
    CHECK(byId["st-nld-1"]["properties"]["source_ids"] == json{"s1", "s2"});
}

TEST_CASE("a file says what was asked of the records: also what was known by when, and whether what may have existed before its report is in") {
    const Atlas atlas = sampleAtlas();
    Query query;
    const auto metadataOf = [&] {
        const auto view = exportedView(atlas, query, select(atlas, query), "", AddedRecords::None);
        return json::parse(geoJsonText(atlas, std::vector<std::uint32_t>{}, view))["metadata"];
    };
    CHECK(metadataOf()["known_by"] == "now");
    CHECK(metadataOf()["before_report"] == false);
    query.knownBy = sampleDate("2022-10");
    query.beforeReport = true;
    CHECK(metadataOf()["known_by"] == "2022-10");
    CHECK(metadataOf()["before_report"] == true);
}

TEST_CASE("in every mode, year and region the files hold exactly the records that are selected") {
    const Atlas& atlas = shippedAtlas();
    for (const auto mode : allTimeModes) {
        for (const int year : {1998, 2012, 2019, 2022, 2025}) {
            for (const char* filter : {"", "region:Europe", "region:Africa", "region:Oceania -certainty:contested", "scope:multilateral"}) {
                Query query;
                query.layers = {allLayers.begin(), allLayers.end()};
                query.years = {year, year + (year % 2) * 3, mode, year == 2019};
                query.showUndated = year == 2022;
                query.filter = *parseFilter(filter, atlas);
                const auto selection = select(atlas, query);
                CAPTURE(year);
                CAPTURE(filter);
                CAPTURE(keyOf(mode));
                std::vector<std::string> ids;
                for (const auto index : selection.records) ids.push_back(atlas.records.records[index].id);

                std::vector<std::string> inCsv;
                const auto lines = readCsv(csvText(recordTable(atlas, selection.records)));
                for (std::size_t line = 1; line < lines.size(); ++line) inCsv.push_back(lines[line][0]);
                CHECK(inCsv == ids);

                std::vector<std::string> inSet;
                const json set = json::parse(recordSetText(atlas.records, selection.records, ""));
                for (const auto& record : set["records"]) inSet.push_back(record["id"]);
                CHECK(inSet == ids);

                const auto view = exportedView(atlas, query, selection, filter, AddedRecords::None);
                std::vector<std::string> inMap;
                const auto collection = json::parse(geoJsonText(atlas, selection.records, view));
                for (const auto& feature : collection["features"]) inMap.push_back(feature["id"]);
                CHECK(inMap == ids);

                std::size_t byLayer = 0;
                for (const auto& [layer, count] : countBy(atlas, query, Field::Layer, Unit::Records)) byLayer += count;
                CHECK(byLayer == ids.size());
                if (!ids.empty()) CHECK(view.sentence.starts_with(std::to_string(ids.size()) + " of "));
            }
        }
    }
}
