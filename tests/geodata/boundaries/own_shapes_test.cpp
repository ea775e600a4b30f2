// Shapes as other people's files hold them: over 180°, round a pole, to 360, twice, tangled, out of range. Nothing is filled that is sea.
#include "geodata/boundaries/country_lookup.h"
#include "geodata/boundaries/own_boundaries.h"
#include "tests/geodata/cut_shapes.h"
#include "tests/geodata/shipped_atlas.h"
#include "tests/geodata/temporary_file.h"

#include <doctest/doctest.h>

#include <random>
#include <sstream>

using namespace geodata;

namespace {

using Ring = std::vector<LonLat>;

std::string ringText(const Ring& ring) {
    std::ostringstream text;
    text.precision(15);
    for (const LonLat place : ring) text << "[" << place.lon << ", " << place.lat << "], ";
    text << "[" << ring.front().lon << ", " << ring.front().lat << "]";
    return "[" + text.str() + "]";
}

// One feature of several parts, each one ring.
std::string fileOf(const std::vector<Ring>& parts, const std::string& crs = "") {
    std::string text;
    for (const auto& part : parts) text += (text.empty() ? "[" : ", [") + ringText(part) + "]";
    const std::string system = crs.empty() ? "" : R"("crs": {"type": "name", "properties": {"name": ")" + crs + R"("}}, )";
    return R"({"type": "FeatureCollection", )" + system +
           R"("features": [{"type": "Feature", "properties": {"name": "Here", "iso_a3": "FJI"}, "geometry": {"type": "MultiPolygon", "coordinates": [)" +
           text + "]}}]}";
}

struct Reading {
    Result<Boundaries> result;
    Problems problems;
};

Reading readText(const std::string& text) {
    const TemporaryFile file(".geojson", text);
    Problems problems;
    auto result = readBoundariesFrom(file.string(), lookupIn(shippedAtlas().countries), problems);
    return {std::move(result), problems};
}

Area areaOf(const std::vector<Ring>& parts, const std::string& crs = "") {
    auto reading = readText(fileOf(parts, crs));
    REQUIRE(reading.result);
    REQUIRE(reading.result->areas.size() == 1);
    return reading.result->areas.front();
}

Ring box(double west, double south, double east, double north) { return {{west, south}, {east, south}, {east, north}, {west, north}}; }

Ring reversed(Ring ring) {
    std::reverse(ring.begin(), ring.end());
    return ring;
}

// Around a pole, at the latitude given and 5 degrees about it.
Ring coastAt(double lat, double firstLon, double lastLon) {
    Ring ring;
    for (double lon = firstLon; lon <= lastLon; lon += 10) ring.push_back({lon, lat + 5 * std::sin(lon * shapes::pi / 60)});
    return ring;
}

// What every map shows: whether it fills the place.
bool isFilled(const Area& area, LonLat place) {
    int filled = 0;
    int asked = 0;
    for (const auto kind : {ProjectionKind::EqualEarth, ProjectionKind::Orthographic, ProjectionKind::AzimuthalEquidistant}) {
        for (const LonLat center : {LonLat{0, 0}, LonLat{177, 0}, LonLat{-95, 0}, LonLat{25, -70}, LonLat{25, 88}}) {
            const Projection projection{kind, center};
            const auto at = mapFromGlobe(projection, place);
            const bool nearHorizon = kind == ProjectionKind::Orthographic && at && std::hypot(at->x, at->y) > 0.98;
            if (!at || nearHorizon) continue;  // There a degree is less than what a drawn line may lie off.
            ++asked;
            if (shapes::fills(area.isWholeGlobe ? mapOutline(projection) : mapRings(projection, area.rings), *at)) ++filled;
        }
    }
    CAPTURE(place.lon);
    CAPTURE(place.lat);
    CHECK((filled == 0 || filled == asked));  // All maps agree.
    return filled > 0;
}

// `holds` says what is right for a place; places nearer than a degree to an edge should not be asked.
template <typename Holds>
void checkFilled(const Area& area, Holds holds) {
    for (double lon = -178.3; lon < 180; lon += 17.1) {
        for (double lat = -88.6; lat < 90; lat += 12.7) CHECK(isFilled(area, {lon, lat}) == holds(lon, lat));
    }
}

}  // namespace

TEST_CASE("an edge of more than 180 degrees goes the short way, in either orientation") {
    for (const auto& ring : {box(170, -20, -170, -10), reversed(box(170, -20, -170, -10))}) {
        const Area area = areaOf({ring});
        checkFilled(area, [](double lon, double lat) { return std::abs(lon) > 170 && lat > -20 && lat < -10; });
        CHECK(isFilled(area, {179, -15}));
        CHECK(isFilled(area, {-179, -15}));
    }
}

TEST_CASE("longitudes to 360 are wrapped; land cut at 0 and at 180 there is whole") {
    const Area america = areaOf({box(200, 20, 260, 60)});
    checkFilled(america, [](double lon, double lat) { return lon > -160 && lon < -100 && lat > 20 && lat < 60; });
    const Area over = areaOf({box(170, -20, 190, -10)});
    CHECK(mapRings({ProjectionKind::EqualEarth, {180, 0}}, over.rings).size() == 1);
    CHECK(isFilled(over, {-175, -15}));
    const Area africa = areaOf({box(0, 0, 40, 30), box(345, 0, 360, 30)});
    CHECK(africa.rings.size() == 1);
    checkFilled(africa, [](double lon, double lat) { return lon > -15 && lon < 40 && lat > 0 && lat < 30; });
}

TEST_CASE("a coast that only goes round a pole holds the pole, in either orientation and however it closes") {
    for (const double side : {1.0, -1.0}) {
        for (const auto& coast : {coastAt(-70, -175, 175), coastAt(-70, -180, 180), coastAt(-70, 0, 350), coastAt(-70, 0, 360)}) {
            Ring ring = coast;
            for (auto& place : ring) place.lat *= side;
            for (const auto& oriented : {ring, reversed(ring)}) {
                const Area area = areaOf({oriented});
                CHECK(isFilled(area, {12, -89 * side}));
                CHECK(isFilled(area, {-179, -78 * side}));
                CHECK_FALSE(isFilled(area, {12, -60 * side}));
                CHECK_FALSE(isFilled(area, {100, 80 * side}));
                CHECK_FALSE(isFilled(area, {0, 0}));
            }
        }
    }
}

TEST_CASE("a ring round the pole in a polar coordinate system holds the pole, in either orientation; its straight edges stay straight") {
    const Ring square{{-2e6, -2e6}, {-2e6, 2e6}, {2e6, 2e6}, {2e6, -2e6}};
    for (const auto& ring : {square, reversed(square)}) {
        const Area area = areaOf({ring}, "urn:ogc:def:crs:EPSG::3031");
        CHECK(isFilled(area, {0, -89.5}));
        CHECK(isFilled(area, {45, -66}));  // A corner: 2.83e6 m from the pole.
        for (const double lon : {0.0, 90.0, 180.0, -90.0})
            CHECK_FALSE(isFilled(area, {lon + 0.1, -69}));  // Beyond the middle of a side: 2e6 m from the pole.
        CHECK_FALSE(isFilled(area, {0, 60}));
    }
}

TEST_CASE("an edge of more than 180 degrees goes the short way in a plane of metres too") {
    const Area area = areaOf({{{18.9e6, -2e6}, {-18.9e6, -2e6}, {-18.9e6, -1e6}, {18.9e6, -1e6}}}, "urn:ogc:def:crs:EPSG::3857");
    checkFilled(area, [](double lon, double lat) { return std::abs(lon) > 169.8 && lat > -17.6 && lat < -8.9; });
    // The lower side of Antarctica there is one edge all round, and no coast that goes round the pole.
    const double side = 20037508.342789244;
    const Area box = areaOf({{{-side, -2e7}, {side, -2e7}, {side, -1.5e7}, {-side, -1.5e7}}}, "urn:ogc:def:crs:EPSG::3857");
    checkFilled(box, [](double, double lat) { return lat < -78.9 && lat > -85; });
}

TEST_CASE("the whole globe, a hemisphere, a lune and a world with a hole are filled") {
    const Area world = areaOf({box(-180, -90, 180, 90)});
    CHECK(world.isWholeGlobe);
    checkFilled(world, [](double, double) { return true; });
    checkFilled(areaOf({box(0, -90, 360, 90)}), [](double, double) { return true; });
    checkFilled(areaOf({box(-180, -90, 0, 90), box(0, -90, 180, 90)}), [](double, double) { return true; });
    for (const double west : {-90.0, 0.0, -180.0, 30.0}) {
        CAPTURE(west);
        const Area half = areaOf({box(west, -90, west + 180, 90)});
        checkFilled(half,
                    [west](double lon, double) { return std::remainder(lon - west - 90, 360) > -90 && std::remainder(lon - west - 90, 360) < 90; });
    }
    const Area lunes = areaOf({box(0, -90, 40, 90), box(180, 0, 220, 90)});
    checkFilled(lunes, [](double lon, double lat) { return (lon > 0 && lon < 40) || (lon < -140 && lat > 0); });
    const Area north = areaOf({box(-180, 0, 180, 90)});
    checkFilled(north, [](double, double lat) { return lat > 0; });
    const Area band = areaOf({box(-180, 60, 180, 80)});
    checkFilled(band, [](double, double lat) { return lat > 60 && lat < 80; });
}

TEST_CASE("a coast along 180 degrees is a border and no more") {
    const Area area = areaOf({box(150, -20, 180, 20)});
    checkFilled(area, [](double lon, double lat) { return lon > 150 && std::abs(lat) < 20; });
}

TEST_CASE("parts that lie on each other are one area") {
    const auto square = box(0, 0, 30, 30);
    for (const auto& parts : {std::vector{square, square}, std::vector{square, box(10, 10, 20, 20)}, std::vector{square, box(20, -5, 25, 35)},
                              std::vector{square, reversed(square), square}}) {
        const Area area = areaOf(parts);
        CHECK(isFilled(area, {15, 15}));
        CHECK(isFilled(area, {22, 10}));
        CHECK(isFilled(area, {2, 2}));
        CHECK_FALSE(isFilled(area, {-2, 15}));
    }
    // A ring that crosses itself once: both halves are land.
    const Area bow = areaOf({{{0, 0}, {20, 20}, {20, 0}, {0, 20}}});
    CHECK(isFilled(bow, {3, 10}));
    CHECK(isFilled(bow, {17, 10}));
}

TEST_CASE("a feature with a coordinate that is no number is named, the others are drawn") {
    const auto reading = readText(R"({"type":"FeatureCollection","features":[
      {"type":"Feature","properties":{"name":"n"},"geometry":{"type":"Polygon","coordinates":[[[0,0],[NaN,10],[20,20],[0,20],[0,0]]]}},
      {"type":"Feature","properties":{"name":"good","iso_a3":"FRA"},"geometry":{"type":"Polygon","coordinates":[[[30,0],[40,0],[40,10],[30,10],[30,0]]]}}]})");
    REQUIRE(reading.result);
    CHECK(reading.result->areas.size() == 1);
    CHECK(reading.result->areas.front().name == "good");
    REQUIRE(reading.problems.size() == 1);
    CHECK(reading.problems.front().what.find("feature 1 has a coordinate that is no number") == 0);
}

TEST_CASE("coordinates that are no longitudes and latitudes are one problem that says what would be right") {
    const auto wordsFor = [](const Ring& ring) {
        const auto reading = readText(fileOf({ring}));
        REQUIRE_FALSE(reading.result);
        CHECK(reading.problems.empty());
        return reading.result.problem().what;
    };
    CHECK(wordsFor(box(0, 0, 2226389.8, 2273030.9)).find("coordinate system (a .prj file or a crs member) would be right") != std::string::npos);
    CHECK(wordsFor({{0, 0}, {1e9, 10}, {10, 10}}).find("1000000000, 10 of feature 1") != std::string::npos);
    CHECK(wordsFor(box(0, 100, 40, 140)) == "latitude 100 of feature 1 is beyond 90; longitude before latitude would be right");
    CHECK(wordsFor({{0, 0}, {1e300, 10}, {10, 10}}).find("1e+300") != std::string::npos);
    // In a plane of metres too nothing lies that far.
    CHECK_FALSE(readText(fileOf({{{0, 0}, {1e12, 10}, {10, 10}}}, "urn:ogc:def:crs:EPSG::3857")).result);
}

TEST_CASE("a vertex that the coordinate system has no place for does not drop the country") {
    // An orthographic plane: nothing lies beyond the earth's radius from its middle.
    const auto reading = readText(
        fileOf({{{0, 0}, {2e6, 0}, {2e6, 2e6}, {7e6, 7e6}, {0, 2e6}}},
               "PROJCS[\\\"o\\\",GEOGCS[\\\"w\\\",DATUM[\\\"WGS_1984\\\",SPHEROID[\\\"w\\\",6378137,298.257223563]],PRIMEM[\\\"Greenwich\\\",0],"
               "UNIT[\\\"degree\\\",0.0174532925199433]],PROJECTION[\\\"Orthographic\\\"],PARAMETER[\\\"latitude_of_origin\\\",0],"
               "PARAMETER[\\\"central_meridian\\\",0],UNIT[\\\"metre\\\",1]]"));
    REQUIRE(reading.result);
    CHECK(isFilled(reading.result->areas.front(), {5, 5}));
    REQUIRE(reading.problems.size() == 1);
    CHECK(reading.problems.front().what.find("outside of its coordinate system") != std::string::npos);
}

TEST_CASE("a tangle of thousands of crossing lines is named and left out, a few crossings are not") {
    std::mt19937 random(11);
    const auto tangle = [&random](int points) {
        Ring ring;
        for (int point = 0; point < points; ++point)
            ring.push_back({std::uniform_real_distribution(-60.0, 60.0)(random), std::uniform_real_distribution(-60.0, 60.0)(random)});
        return ring;
    };
    const auto reading = readText(fileOf({tangle(5000)}));
    REQUIRE(reading.problems.size() == 1);
    CHECK(reading.problems.front().what.find("feature 1 is a tangle of lines") == 0);
    CHECK_FALSE(reading.result);
    CHECK(areaOf({tangle(40)}).name == "Here");
    // Lines that do not cross, ten thousand times across the map: in degrees and in metres.
    Ring comb{{-1, 0}};
    Ring metres{{-1e5, 0}};
    for (int tooth = 0; tooth < 5000; ++tooth) {
        for (const double lon : {0.0, 100.0}) comb.push_back({lon, tooth * 0.01}), metres.push_back({lon * 1e5, tooth * 1000.0});
        for (const double lon : {100.0, 0.0}) comb.push_back({lon, tooth * 0.01 + 0.005}), metres.push_back({lon * 1e5, tooth * 1000.0 + 500});
    }
    comb.push_back({-1, 60});
    metres.push_back({-1e5, 6e6});
    CHECK(readText(fileOf({comb})).problems.size() == 1);
    CHECK(readText(fileOf({metres}, "urn:ogc:def:crs:EPSG::3857")).problems.size() == 1);
    // Round the globe again and again.
    Ring spiral;
    for (int turn = 0; turn < 400; ++turn) spiral.push_back({std::remainder(turn * 100.0, 360.0), turn / 5.0});
    CHECK_FALSE(readText(fileOf({spiral})).result);
}

TEST_CASE("what many features lack is one line") {
    std::string points;
    for (int index = 0; index < 1200; ++index)
        points += R"({"type": "Feature", "properties": {}, "geometry": {"type": "Point", "coordinates": [1, 2]}}, )";
    std::string text = fileOf({box(0, 0, 10, 10)});
    text.insert(text.find("[{\"type\": \"Feature\"") + 1, points);
    const auto reading = readText(text);
    REQUIRE(reading.result);
    REQUIRE(reading.problems.size() == 1);
    CHECK(reading.problems.front().what.find("1,200 features without a polygon are not drawn, first: 1") == 0);
}
