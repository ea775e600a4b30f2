// Ties are summed, stations are never hidden, and no mark stands for a record that was not selected.
#include "app/scene/ties.h"

#include "app/scene/arcs.h"
#include "app/scene/legend.h"
#include "app/scene/scene_for.h"
#include "app/scene/station_layout.h"
#include "tests/geodata/sample_atlas.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <set>

using namespace app;
using geodata::Layer;

namespace {

// An atlas of stations at given places, all in one year.
geodata::Atlas atlasOfStations(const std::vector<std::pair<std::string, geodata::LonLat>>& sites) {
    geodata::Atlas atlas = geodata::sampleAtlas();
    atlas.records.records.clear();
    for (const auto& [city, position] : sites) {
        geodata::Record record;
        record.id = "st-" + std::to_string(atlas.records.records.size());
        record.layer = Layer::Stations;
        record.country = "ITA";
        geodata::Place place;
        place.city = city;
        place.country = "ITA";
        place.position = position;
        record.place = place;
        record.start = *geodata::parseEdtf("2022");
        record.certainty = geodata::Certainty::Reported;
        atlas.records.records.push_back(std::move(record));
    }
    return atlas;
}

Marks marksOf(const geodata::Atlas& atlas, const View& view) { return marksFor(atlas, geodata::select(atlas, queryOf(view, atlas))); }

}  // namespace

TEST_CASE("every selected record is in exactly one mark or among the unplaced") {
    const auto atlas = geodata::sampleAtlas();
    View view;
    view.timeMode = geodata::TimeMode::UpTo;
    view.firstYear = view.lastYear = 2030;
    view.layers = {geodata::allLayers.begin(), geodata::allLayers.end()};
    const auto selection = geodata::select(atlas, queryOf(view, atlas));
    const Marks marks = marksFor(atlas, selection);
    std::multiset<std::uint32_t> seen(marks.unplaced.begin(), marks.unplaced.end());
    for (const auto& site : marks.stations) seen.insert(site.records.begin(), site.records.end());
    for (const auto& gathering : marks.gatherings) seen.insert(gathering.records.begin(), gathering.records.end());
    for (const auto& partner : marks.partners) {
        seen.insert(partner.cooperation.begin(), partner.cooperation.end());
        seen.insert(partner.training.begin(), partner.training.end());
    }
    CHECK(seen == std::multiset<std::uint32_t>(selection.records.begin(), selection.records.end()));
}

TEST_CASE("stations that would hide one another are one symbol whose area grows with their number") {
    const auto atlas = atlasOfStations({{"Prato", {11.1, 43.9}}, {"Florence", {11.25, 43.77}}, {"Milan", {9.19, 45.46}}});
    View view;
    const MapPlacement far{{500, 300}, 250.0};
    const auto sites = marksOf(atlas, view).stations;
    const auto joined = stationMarks(atlas, sites, view, far, 5.0);
    REQUIRE(joined.size() == 1);
    CHECK(joined.front().records.size() == 3);
    CHECK(joined.front().radius == doctest::Approx(5.0 * std::sqrt(3.0)));
}

TEST_CASE("seen from near, the stations of one city stand side by side and do not cover one another") {
    const auto atlas = atlasOfStations({{"Prato", {11.1, 43.9}}, {"Prato", {11.1, 43.9}}, {"Prato", {11.1, 43.9}}, {"Prato", {11.1, 43.9}}});
    View view;
    const MapPlacement near{{0, 0}, 4000.0};
    const auto marks = stationMarks(atlas, marksOf(atlas, view).stations, view, near, 5.0);
    REQUIRE(marks.size() == 4);
    for (std::size_t i = 0; i < marks.size(); ++i) {
        for (std::size_t j = i + 1; j < marks.size(); ++j) CHECK(std::hypot(marks[i].at.x - marks[j].at.x, marks[i].at.y - marks[j].at.y) >= 9.9);
    }
}

TEST_CASE("stepping aside for a partner's symbol never leaves one station of a country on top of another") {
    // Two towns just far enough apart to stand alone, and a symbol beside one that pushes it towards the other.
    const auto atlas = atlasOfStations({{"A", {9.0, 45.0}}, {"B", {11.1, 45.0}}});
    View view;
    const MapPlacement far{{500, 300}, 300.0};
    const auto sites = marksOf(atlas, view).stations;
    const auto alone = stationMarks(atlas, sites, view, far, 5.0);
    REQUIRE(alone.size() == 2);
    const double way = alone[0].at.x < alone[1].at.x ? -6.0 : 6.0;
    const std::vector<Disc> fixed{{{alone[0].at.x + way, alone[0].at.y}, 12.0}, {{alone[1].at.x - way, alone[1].at.y}, 12.0}};
    const auto marks = stationMarks(atlas, sites, view, far, 5.0, fixed);
    for (std::size_t i = 0; i < marks.size(); ++i) {
        for (std::size_t j = i + 1; j < marks.size(); ++j) {
            const double apart = std::hypot(marks[i].at.x - marks[j].at.x, marks[i].at.y - marks[j].at.y);
            CHECK(apart >= (marks[i].radius + marks[j].radius) * 0.8 - 1e-9);
        }
    }
}

TEST_CASE("the order of the records does not change how stations are joined") {
    std::vector<std::pair<std::string, geodata::LonLat>> sites{
        {"A", {9.0, 45.0}}, {"B", {10.0, 44.5}}, {"C", {12.5, 42.0}}, {"D", {12.6, 41.9}}, {"E", {15.0, 38.0}}};
    View view;
    const MapPlacement far{{500, 300}, 300.0};
    const auto sizes = [&](const auto& list) {
        const auto atlas = atlasOfStations(list);
        std::multiset<std::size_t> counts;
        for (const auto& mark : stationMarks(atlas, marksOf(atlas, view).stations, view, far, 5.0)) counts.insert(mark.records.size());
        return counts;
    };
    const auto before = sizes(sites);
    std::reverse(sites.begin(), sites.end());
    CHECK(sizes(sites) == before);
}

TEST_CASE("a schematic arc begins in Beijing, ends at the partner and never leaves the map") {
    for (const auto kind : geodata::allProjectionKinds) {
        if (geodata::showsOneHemisphere(kind)) continue;
        for (const double center : {0.0, 11.0, 150.0, -160.0}) {
            CAPTURE(geodata::keyOf(kind));
            CAPTURE(center);
            View view;
            view.projection = {kind, {center, 0.0}};
            const MapPlacement placement{{800, 500}, 250.0};
            for (const geodata::LonLat partner : {geodata::LonLat{-58.4, -34.6}, {-77.0, 38.9}, {2.35, 48.85}, {174.8, -41.3}}) {
                const auto path = arcPath(view, placement, partner, Lane::Cooperation);
                REQUIRE(path.size() == 1);
                const auto begin = placement.pageFromMap(*geodata::mapFromGlobe(view.projection, beijing));
                const auto end = placement.pageFromMap(*geodata::mapFromGlobe(view.projection, partner));
                CHECK(path.points.front().x == doctest::Approx(begin.x));
                CHECK(path.points.back().y == doctest::Approx(end.y));
                for (std::size_t index = 1; index < path.points.size(); ++index) {
                    const double step = std::hypot(path.points[index].x - path.points[index - 1].x, path.points[index].y - path.points[index - 1].y);
                    CHECK(step < 120.0);
                }
            }
        }
    }
}

TEST_CASE("beyond 170 degrees of arc the great circle gives way to the schematic curve") {
    View view;
    view.arcs = ArcStyle::Geodesic;
    const MapPlacement placement{{800, 500}, 250.0};
    View schematic = view;
    schematic.arcs = ArcStyle::Schematic;
    const geodata::LonLat buenosAires{-58.4, -34.6};
    const geodata::LonLat paris{2.35, 48.85};
    CHECK(arcPath(view, placement, buenosAires, Lane::Cooperation) == arcPath(schematic, placement, buenosAires, Lane::Cooperation));
    CHECK_FALSE(arcPath(view, placement, paris, Lane::Cooperation) == arcPath(schematic, placement, paris, Lane::Cooperation));
}

TEST_CASE("the legend lists only what is drawn") {
    const auto atlas = atlasOfStations({{"Prato", {11.1, 43.9}}});
    View view;
    const auto sections = legendFor(atlas, marksOf(atlas, view), view);
    REQUIRE_FALSE(sections.empty());
    CHECK(sections.front().entries.size() == 1);
    CHECK(sections.front().entries.front().text.find("one source (1)") != std::string::npos);
    for (const auto& section : sections) CHECK(section.heading.find("ties") == std::string::npos);
}

TEST_CASE("a half symbol's area is in proportion to its number") { CHECK(partnerRadius(8, 1.0) == doctest::Approx(2.0 * partnerRadius(2, 1.0))); }
