// Features of people's own vector files as rows: their texts as a person would write them, and a point that lies on their shape.
#include "geodata/importing/import_open.h"
#include "tests/geodata/temporary_file.h"

#include <doctest/doctest.h>

#include <cmath>

using namespace geodata;

namespace {

ImportTable tableOf(const std::vector<std::string>& features) {
    std::string text;
    for (const auto& feature : features) text += (text.empty() ? "" : ", ") + feature;
    const TemporaryFile file(".geojson", R"({"type": "FeatureCollection", "features": [)" + text + "]}");
    auto table = readTable(file.string());
    REQUIRE_MESSAGE(table, (table ? "" : lineOf(table.problem())));
    return *std::move(table);
}

std::string shaped(const std::string& type, const std::string& coordinates) {
    return R"({"type": "Feature", "properties": {"name": "A"}, "geometry": {"type": ")" + type + R"(", "coordinates": )" + coordinates + "}}";
}

ImportRow rowOf(const std::string& type, const std::string& coordinates) {
    CAPTURE(type);
    CAPTURE(coordinates);
    const auto table = tableOf({shaped(type, coordinates)});
    REQUIRE(table.rows.size() == 1);
    return table.rows.front();
}

void checkAt(const ImportRow& row, LonLat place) {
    REQUIRE_MESSAGE(row.position, row.problem);
    CHECK(row.position->lon == doctest::Approx(place.lon));
    CHECK(row.position->lat == doctest::Approx(place.lat));
}

}  // namespace

TEST_CASE("a point is its own position, and longitudes to 360 are wrapped") {
    const auto row = rowOf("Point", "[11.1, 43.9]");
    checkAt(row, {11.1, 43.9});
    CHECK_FALSE(row.positionIsArea);
    CHECK(row.problem.empty());
    checkAt(rowOf("Point", "[200, -10]"), {-160.0, -10.0});
    checkAt(rowOf("Point", "[180, 0]"), {180.0, 0.0});
    checkAt(rowOf("Point", "[360, 90]"), {0.0, 90.0});
}

TEST_CASE("a line and several points stand for the vertex nearest to their middle, also over 180°") {
    const auto line = rowOf("LineString", "[[0, 0], [4, 1], [10, 0]]");
    checkAt(line, {4.0, 1.0});
    CHECK(line.positionIsArea);
    checkAt(rowOf("LineString", "[[170, 0], [178, 5], [-175, 0]]"), {178.0, 5.0});
    checkAt(rowOf("MultiPoint", "[[0, 0], [1, 1], [10, 10], [2, 2]]"), {2.0, 2.0});
    CHECK(rowOf("LineString", "[[1, 1]]").problem.find("line has one point") != std::string::npos);
}

TEST_CASE("an area stands for a point within it, where its middle lies outside, too") {
    // A horseshoe, open to the east, around (5, 5).
    const auto row = rowOf("Polygon", "[[[0, 0], [10, 0], [10, 2], [2, 2], [2, 8], [10, 8], [10, 10], [0, 10], [0, 0]]]");
    REQUIRE_MESSAGE(row.position, row.problem);
    CHECK(row.positionIsArea);
    const auto [lon, lat] = *row.position;
    const bool isInside = lon > 0.0 && lon < 10.0 && lat > 0.0 && lat < 10.0 && !(lon > 2.0 && lat > 2.0 && lat < 8.0);
    CHECK(isInside);
}

TEST_CASE("a shape where nothing on earth is, is the row's problem, and the other rows stay") {
    for (const auto* far : {"[11, 90.1]", "[-180.5, 0]", "[361, 0]", "[1e11, 0]", "[0, 1e11]", "[-1e11, 0]", "[0, -1e11]"}) {
        const auto row = rowOf("Point", far);
        CHECK_FALSE(row.position);
        CHECK(row.problem.find("out of range") != std::string::npos);
    }
    const auto table = tableOf({shaped("Point", "[11, 95]"), shaped("Point", "[11, 45]")});
    REQUIRE(table.rows.size() == 2);
    CHECK_FALSE(table.rows[0].position);
    checkAt(table.rows[1], {11.0, 45.0});
}

TEST_CASE("values are written as a person would write them") {
    const auto table = tableOf({R"({"type": "Feature", "geometry": {"type": "Point", "coordinates": [1, 2]}, "properties": {
        "name": "  Two  words ", "day": "2022-09-01", "many": ["a", "b"], "years": [2019, 2021], "shares": [0.5, 0.25], "yes": true, "no": false,
        "none": null, "count": 12}})"});
    const auto cell = [&](const std::string& name) {
        for (std::size_t column = 0; column < table.columns.size(); ++column) {
            if (table.columns[column] == name) return table.rows.front().cells[column];
        }
        return std::string("no such column");
    };
    CHECK(cell("day") == "2022-09-01");
    CHECK(cell("many") == "a; b");
    CHECK(cell("years") == "2019; 2021");
    CHECK(cell("shares") == "0.5; 0.25");
    CHECK(cell("yes") == "TRUE");
    CHECK(cell("no") == "FALSE");
    CHECK(cell("none").empty());
    CHECK(cell("count") == "12");
}
