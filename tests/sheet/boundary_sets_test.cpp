// Which boundaries are drawn changes nothing about the records: none changes country, moves or vanishes.
#include "app/map/make_map_mesh.h"
#include "app/sheet/page_furniture.h"
#include "app/sheet/scene_for.h"
#include "geodata/boundaries/country_lookup.h"
#include "geodata/boundaries/own_boundaries.h"
#include "tests/geodata/shipped_atlas.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <random>
#include <string>

using namespace app;

namespace {

// A set that sees the world otherwise: one area from Ukraine to the Pacific under Russia's code, one that holds Taiwan, Kashmir and
// Aksai Chin under China's, and nothing of Africa, Europe or the Americas at all.
std::string anotherSet() {
    return R"({"type": "FeatureCollection", "features": [
      {"type": "Feature", "properties": {"iso_a3": "CHN", "name": "China"}, "geometry": {"type": "Polygon", "coordinates":
        [[[73, 20], [125, 20], [125, 45], [73, 45], [73, 20]]]}},
      {"type": "Feature", "properties": {"iso_a3": "RUS", "name": "Russia"}, "geometry": {"type": "Polygon", "coordinates":
        [[[32, 45], [170, 45], [170, 70], [32, 70], [32, 45]]]}},
      {"type": "Feature", "properties": {"name": "A strip", "status": "Disputed"}, "geometry": {"type": "Polygon", "coordinates":
        [[[34, 31], [36, 31], [36, 33], [34, 33], [34, 31]]]}}]})";
}

struct OtherFile {
    OtherFile() : file(std::filesystem::temp_directory_path() / ("reach-boundaries-" + std::to_string(std::random_device{}()) + ".geojson")) {
        std::ofstream(file) << anotherSet();
    }
    OtherFile(const OtherFile&) = delete;
    OtherFile& operator=(const OtherFile&) = delete;
    ~OtherFile() { std::filesystem::remove(file); }
    std::filesystem::path file;
};

// The shipped set at its three scales, and the other one.
std::map<std::string, geodata::Boundaries> allSets() {
    std::map<std::string, geodata::Boundaries> sets;
    for (const auto scale : geodata::allScales) sets.emplace(geodata::keyOf(scale), *geodata::readBoundaries(REACH_DATASETS_DIR, scale));
    const OtherFile other;
    geodata::Problems problems;
    auto read = geodata::readBoundariesFrom(other.file.string(), geodata::lookupIn(geodata::shippedAtlas().countries), problems);
    REQUIRE(read);
    REQUIRE(problems.size() == 1);
    CHECK(problems.front().what.starts_with("2 of 3 areas have a country code"));
    sets.emplace("another", *std::move(read));
    return sets;
}

// In a view of the world the mark of a country's stations, and only that, is set on the land that is drawn.
bool sameTargets(const std::vector<Target>& first, const std::vector<Target>& second, const geodata::Atlas& atlas) {
    return std::equal(first.begin(), first.end(), second.begin(), second.end(), [&](const Target& a, const Target& b) {
        const bool ofStations = atlas.records.records[a.records.front()].layer == geodata::Layer::Stations;
        return a.country == b.country && a.records == b.records && (ofStations || a.at == b.at) && a.radius == b.radius;
    });
}

std::vector<std::string> disputedAreas(const geodata::Boundaries& boundaries) {
    std::vector<std::string> keys;
    for (const auto& area : boundaries.areas) {
        if (area.status == geodata::AreaStatus::Disputed) keys.push_back(area.key);
    }
    return keys;
}

}  // namespace

TEST_CASE("no record changes country, moves or vanishes with the boundary set, and the words stay the same") {
    const auto& atlas = geodata::shippedAtlas();
    const auto fonts = Fonts::load(REACH_DATASETS_DIR);
    REQUIRE(fonts);
    const auto sets = allSets();
    for (const auto mode : geodata::allTimeModes) {
        View view;
        view.question.years.first = 2010;
        view.question.years.mode = mode;
        view.question.layers = {geodata::allLayers.begin(), geodata::allLayers.end()};
        const auto answer = answerOf(view, atlas);
        const auto& selection = answer.selection;
        REQUIRE(!selection.records.empty());
        std::optional<Scene> first;
        for (const auto& [name, boundaries] : sets) {
            CAPTURE(name);
            auto scene = sceneFor(atlas, answer, view, {{1600, 1000}, {}, Medium::Screen}, *fonts, makeMapMesh(boundaries, view.projection));
            describeScene(scene, atlas, answer, view);
            REQUIRE_FALSE(scene.description.empty());
            CHECK(!scene.targets.empty());
            if (!first) first = scene;
            CHECK(sameTargets(first->targets, scene.targets, atlas));
            CHECK(first->description == scene.description);
        }
    }
}

TEST_CASE("hatched are the areas of disputed-areas.csv, at each scale those that it has, and those a named file calls disputed") {
    const auto sets = allSets();
    CHECK(disputedAreas(sets.at("110m")) == std::vector<std::string>{"ESH", "kosovo", "northern-cyprus", "somaliland"});
    CHECK(disputedAreas(sets.at("50m")) == std::vector<std::string>{"ESH", "kosovo", "northern-cyprus", "siachen-glacier", "somaliland"});
    CHECK(disputedAreas(sets.at("10m")) == std::vector<std::string>{"ESH", "bajo-nuevo-bank", "cyprus-un-buffer-zone", "kosovo", "northern-cyprus",
                                                                    "scarborough-reef", "serranilla-bank", "siachen-glacier", "somaliland",
                                                                    "spratly-islands"});
    CHECK(disputedAreas(sets.at("another")).size() == 1);
}

TEST_CASE("only China's own entry of ISO 3166 has the tint of the ministry's country; Taiwan, Hong Kong and Macao have their own areas") {
    const auto& atlas = geodata::shippedAtlas();
    const auto fonts = Fonts::load(REACH_DATASETS_DIR);
    const auto boundaries = geodata::readBoundaries(REACH_DATASETS_DIR, geodata::Scale::OneTo10Million);
    View view;
    const auto answer = answerOf(view, atlas);
    const auto mesh = makeMapMesh(*boundaries, view.projection);
    const auto scene = sceneFor(atlas, answer, view, {{1600, 1000}, {}, Medium::Screen}, *fonts, mesh);
    std::map<std::string, std::size_t> found;
    for (std::size_t area = 0; area < mesh->areas.size(); ++area) {
        const auto& key = mesh->areas[area].key;
        if (scene.base.areaFills[area] == paletteOf(view.theme).landHome) CHECK(key == "CHN");
        ++found[key];
    }
    for (const auto* key : {"CHN", "TWN", "HKG", "MAC", "PSE", "ESH", "kosovo"}) CHECK(found[key] == 1);
    CHECK(atlas.countries.nameOf("TWN") == "Taiwan");
}

TEST_CASE("a picture's note says what boundaries it has, and that nothing is meant by them, for the shipped set and for a person's own") {
    CHECK(boundaryNote("Natural Earth 4.1.0").find("hatched areas are disputed") != std::string::npos);
    for (const auto* origin : {"Natural Earth 4.1.0", "mine.geojson"}) {
        CHECK(boundaryNote(origin).find(origin) != std::string::npos);
        CHECK(boundaryNote(origin).find("without judgement on status") != std::string::npos);
    }
}
