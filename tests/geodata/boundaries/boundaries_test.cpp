// Anyone's boundaries: in any coordinate system, cut at ±180° or not, with what cannot be drawn named.
#include "geodata/boundaries/country_lookup.h"
#include "geodata/boundaries/own_boundaries.h"
#include "tests/geodata/shipped_atlas.h"
#include "tests/geodata/temporary_file.h"

#include <doctest/doctest.h>

#include <cmath>
#include <fstream>
#include <sstream>

using namespace geodata;

namespace {

// Two squares that are one island cut at 180°, a neighbour that shares an edge with the western one, and a point.
constexpr auto planar = R"({"type": "FeatureCollection", "features": [
 {"type": "Feature", "properties": {"name": "Island", "iso_a3": "FJI"}, "geometry": {"type": "MultiPolygon", "coordinates": [
   [[[170, 0], [180, 0], [180, 10], [170, 10], [170, 0]]], [[[-180, 0], [-170, 0], [-170, 10], [-180, 10], [-180, 0]]]]}},
 {"type": "Feature", "properties": {"NAME": "Neighbour", "iso_a3": "-99"}, "geometry": {"type": "Polygon", "coordinates": [
   [[160, 0], [170, 0], [170, 10], [160, 10], [160, 0]]]}},
 {"type": "Feature", "properties": {"name": "A place"}, "geometry": {"type": "Point", "coordinates": [0, 0]}}]})";

Result<Boundaries> read(const std::string& source, Problems& problems) {
    return readBoundariesFrom(source, lookupIn(shippedAtlas().countries), problems);
}

double lengthOf(const GlobePaths& lines) {
    double degrees = 0.0;
    for (std::size_t index = 0; index < lines.size(); ++index) {
        for (std::size_t point = 1; point < lines[index].size(); ++point) degrees += arcDegreesBetween(lines[index][point - 1], lines[index][point]);
    }
    return degrees;
}

}  // namespace

TEST_CASE("a country cut at 180 degrees is whole again, and the cut is no border") {
    const TemporaryFile file(".geojson", planar);
    Problems problems;
    // One multipolygon, as one feature of a file, arrives as one area.
    const auto boundaries = read(file.string(), problems);
    REQUIRE(boundaries);
    REQUIRE(boundaries->areas.size() == 2);
    CHECK(boundaries->areas.front().name == "Island");
    CHECK(boundaries->areas.front().alpha3 == "FJI");
    const auto rings = mapRings({ProjectionKind::EqualEarth, {180.0, 0.0}}, boundaries->areas.front().rings);
    CHECK(rings.size() == 1);
    for (std::size_t index = 0; index < boundaries->borders.size(); ++index) {
        const auto line = boundaries->borders[index];
        for (std::size_t point = 1; point < line.size(); ++point) {
            const bool alongCut = std::abs(line[point - 1].lon) == 180.0 && std::abs(line[point].lon) == 180.0;
            CHECK_FALSE(alongCut);
        }
    }
}

TEST_CASE("an edge that two areas share is drawn once") {
    const TemporaryFile file(".geojson", planar);
    Problems problems;
    const auto boundaries = read(file.string(), problems);
    REQUIRE(boundaries);
    // Parallels: 20 degrees of island and 10 of neighbour, along 0 and along 10 degrees north; meridians: 160, 170 (shared) and -170, 10 degrees each.
    const double expected = 30.0 + 30.0 * std::cos(10.0 * 3.141592653589793 / 180.0) + 3.0 * 10.0;
    CHECK(lengthOf(boundaries->borders) == doctest::Approx(expected).epsilon(0.002));
}

TEST_CASE("a feature without a polygon is named, the others are read; a code of -99 is no code") {
    const TemporaryFile file(".geojson", planar);
    Problems problems;
    const auto boundaries = read(file.string(), problems);
    REQUIRE(boundaries);
    REQUIRE(problems.size() == 2);
    CHECK(problems.front().what.find("feature 3") != std::string::npos);
    CHECK(problems.back().what.find("1 of 2 areas have a country code") == 0);
    CHECK(boundaries->areas.back().name == "Neighbour");
    CHECK(boundaries->areas.back().alpha3.empty());
}

TEST_CASE("a file in another coordinate system lands at the same places") {
    // A square of one million metres in Web Mercator, its lower left corner at 0, 0.
    const TemporaryFile file(".geojson",
                             R"({"type": "FeatureCollection", "crs": {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::3857"}},
        "features": [{"type": "Feature", "properties": {"name": "Square"}, "geometry": {"type": "Polygon",
        "coordinates": [[[0, 0], [1000000, 0], [1000000, 1000000], [0, 1000000], [0, 0]]]}}]})");
    Problems problems;
    const auto boundaries = read(file.string(), problems);
    REQUIRE(boundaries);
    double farthest = 0.0;
    for (const auto& point : boundaries->areas.front().rings.points) farthest = std::max(farthest, point.lon);
    CHECK(farthest == doctest::Approx(1000000.0 / 6378137.0 * 180.0 / 3.141592653589793));
}

TEST_CASE("a missing file or layer is one clear problem") {
    Problems problems;
    const auto absent = read("/nowhere/absent.gpkg", problems);
    REQUIRE_FALSE(absent);
    CHECK(lineOf(absent.problem()).starts_with("there is no file /nowhere/absent.gpkg"));
    const TemporaryFile file(".geojson", planar);
    const auto layer = read(file.string() + ":no_such_layer", problems);
    REQUIRE_FALSE(layer);
    CHECK(layer.problem().what.find("no layer no_such_layer; it has ") != std::string::npos);
}

TEST_CASE("a file that is cut short is a problem, of the person's own or shipped") {
    const auto shipped = std::filesystem::path(REACH_DATASETS_DIR) / "boundaries" / "countries-110m.fgb";
    std::ifstream stream(shipped, std::ios::binary);
    std::stringstream bytes;
    bytes << stream.rdbuf();
    const std::string whole = bytes.str();
    for (const std::size_t length : {whole.size() / 2, whole.size() * 9 / 10, whole.size() - 1}) {
        const TemporaryFile file(".fgb", whole.substr(0, length));
        Problems problems;
        const auto boundaries = read(file.string(), problems);
        REQUIRE_FALSE(boundaries);
        CHECK(boundaries.problem().what.find("cut short") != std::string::npos);
        CHECK_FALSE(forEachFeature(file.string(), "", [](const SourceFeature&) {}));
    }
}
