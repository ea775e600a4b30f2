// Ties are summed, stations are never hidden, and no mark stands for a record that was not selected.
#include "app/map/marks/ties.h"

#include "app/map/marks/station_layout.h"
#include "app/sheet/scene_for.h"
#include "tests/geodata/sample_atlas.h"
#include "tests/geodata/shipped_atlas.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <map>
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
    view.question.years.mode = geodata::TimeMode::UpTo;
    view.question.years.first = view.question.years.last = 2030;
    view.question.layers = {geodata::allLayers.begin(), geodata::allLayers.end()};
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

TEST_CASE("records first reported after the years are never summed with the others, and none is lost") {
    const auto& atlas = geodata::shippedAtlas();
    for (const int year : {2014, 2018, 2021}) {
        View view;
        view.question.years.first = view.question.years.last = year;
        view.question.beforeReport = true;
        const auto selection = geodata::select(atlas, queryOf(view, atlas));
        REQUIRE_FALSE(selection.beforeReport.empty());
        const std::set<std::uint32_t> before(selection.beforeReport.begin(), selection.beforeReport.end());
        std::size_t faint = 0;
        std::size_t all = 0;
        const auto count = [&](const Marks& marks, bool areFaint) {
            const auto each = [&](const std::vector<std::uint32_t>& records) {
                for (const auto record : records) CHECK(before.contains(record) == areFaint);
                all += records.size();
                if (areFaint) faint += records.size();
            };
            for (const auto& partner : marks.partners) each(partner.cooperation), each(partner.training);
            for (const auto& gathering : marks.gatherings) each(gathering.records);
            for (const auto& site : marks.stations) each(site.records);
            each(marks.unplaced);
        };
        count(marksFor(atlas, selection), false);
        count(marksBeforeReport(atlas, selection), true);
        CHECK(all == selection.records.size());
        CHECK(faint == before.size());
        view.question.beforeReport = false;
        const auto without = marksBeforeReport(atlas, geodata::select(atlas, queryOf(view, atlas)));
        CHECK(without.stations.empty());
        CHECK(without.partners.empty());
    }
}

TEST_CASE("stations that would hide one another are one symbol whose area grows with their number") {
    const auto atlas = atlasOfStations({{"Prato", {11.1, 43.9}}, {"Florence", {11.25, 43.77}}, {"Milan", {9.19, 45.46}}});
    View view;
    const MapPlacement far{{500, 300}, 250.0};
    const auto sites = marksOf(atlas, view).stations;
    const auto joined = stationMarks(atlas, sites, view, far, 1.0);
    REQUIRE(joined.size() == 1);
    CHECK(joined.front().records.size() == 3);
    CHECK(joined.front().radius == doctest::Approx(stationRadius * std::sqrt(3.0)));
}

TEST_CASE("seen from near, the stations of one city stand side by side and do not cover one another") {
    const auto atlas = atlasOfStations({{"Prato", {11.1, 43.9}}, {"Prato", {11.1, 43.9}}, {"Prato", {11.1, 43.9}}, {"Prato", {11.1, 43.9}}});
    View view;
    const MapPlacement near{{0, 0}, 4000.0};
    const auto marks = stationMarks(atlas, marksOf(atlas, view).stations, view, near, 1.0);
    REQUIRE(marks.size() == 4);
    for (std::size_t i = 0; i < marks.size(); ++i) {
        for (std::size_t j = i + 1; j < marks.size(); ++j)
            CHECK(std::hypot(marks[i].at.x - marks[j].at.x, marks[i].at.y - marks[j].at.y) >= 2.0 * stationRadius);
    }
}

TEST_CASE("stepping aside for a partner's symbol never leaves one station of a country on top of another") {
    // Two towns just far enough apart to stand alone, and a symbol beside one that pushes it towards the other.
    const auto atlas = atlasOfStations({{"A", {9.0, 45.0}}, {"B", {10.05, 45.0}}});
    View view;
    constexpr double unit = 5.0 / stationRadius;
    const MapPlacement far{{500, 300}, 600.0};
    const auto sites = marksOf(atlas, view).stations;
    const auto alone = stationMarks(atlas, sites, view, far, unit);
    REQUIRE(alone.size() == 2);
    const double way = alone[0].at.x < alone[1].at.x ? -6.0 : 6.0;
    const std::vector<Disc> fixed{{{alone[0].at.x + way, alone[0].at.y}, 12.0}, {{alone[1].at.x - way, alone[1].at.y}, 12.0}};
    const auto marks = stationMarks(atlas, sites, view, far, unit, fixed);
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
    const MapPlacement far{{500, 300}, 500.0};
    const auto sizes = [&](const auto& list) {
        const auto atlas = atlasOfStations(list);
        std::multiset<std::size_t> counts;
        for (const auto& mark : stationMarks(atlas, marksOf(atlas, view).stations, view, far, 1.0)) counts.insert(mark.records.size());
        return counts;
    };
    const auto before = sizes(sites);
    std::reverse(sites.begin(), sites.end());
    CHECK(sizes(sites) == before);
}

TEST_CASE("a mark for several stations has an area in proportion to their number, however they were joined") {
    std::vector<std::pair<std::string, geodata::LonLat>> sites;
    for (int index = 0; index < 14; ++index) sites.push_back({"city " + std::to_string(index), {8.0 + index * 0.35, 44.0 + (index % 5) * 0.8}});
    const auto atlas = atlasOfStations(sites);
    View view;
    for (const double pointsPerRadius : {150.0, 250.0, 500.0, 900.0, 1400.0}) {
        std::size_t records = 0;
        for (const auto& mark : stationMarks(atlas, marksOf(atlas, view).stations, view, {{500, 300}, pointsPerRadius}, 1.0)) {
            CHECK(mark.radius * mark.radius == doctest::Approx(stationRadius * stationRadius * static_cast<double>(mark.records.size())));
            records += mark.records.size();
        }
        CHECK(records == 14);
    }
}

TEST_CASE("from near, stations of one city stand in the order of the records, and stay there when others elsewhere come or go") {
    std::vector<std::pair<std::string, geodata::LonLat>> sites{{"Prato", {11.1, 43.9}}, {"Prato", {11.1, 43.9}}, {"Prato", {11.1, 43.9}}};
    const auto order = [](const std::vector<std::pair<std::string, geodata::LonLat>>& list) {
        const auto atlas = atlasOfStations(list);
        const View view;
        std::map<std::uint32_t, std::pair<double, double>> places;
        for (const auto& mark : stationMarks(atlas, marksOf(atlas, view).stations, view, {{0, 0}, 4000.0}, 1.0)) {
            REQUIRE(mark.records.size() == 1);
            places[mark.records.front()] = {mark.at.x, mark.at.y};
        }
        return places;
    };
    const auto before = order(sites);
    CHECK(before.at(0).first < before.at(1).first);
    sites.push_back({"Palermo", {13.4, 38.1}});
    const auto after = order(sites);
    for (std::uint32_t index = 0; index < 3; ++index) CHECK(after.at(index) == before.at(index));
}

TEST_CASE("a multilateral record stands apart: at its meeting place, and in no partner's count") {
    const auto atlas = geodata::sampleAtlas();
    View view;
    view.question.years.mode = geodata::TimeMode::UpTo;
    view.question.years.first = view.question.years.last = 2030;
    const auto marks = marksOf(atlas, view);
    std::size_t through = 0;
    for (const auto& gathering : marks.gatherings) {
        through += gathering.records.size();
        for (const auto index : gathering.records) CHECK(atlas.records.records[index].scope == geodata::Scope::Multilateral);
    }
    CHECK(through > 0);
    for (const auto& partner : marks.partners) {
        for (const auto index : partner.cooperation) CHECK(atlas.records.records[index].scope == geodata::Scope::Bilateral);
        for (const auto index : partner.training) CHECK(atlas.records.records[index].scope == geodata::Scope::Bilateral);
    }
}

TEST_CASE("a number of records has the class that its label names, at both ends of every class") {
    for (const auto& [records, label] :
         {std::pair<std::size_t, std::string>{1, "1"}, {2, "2–4"}, {4, "2–4"}, {5, "5–9"}, {9, "5–9"}, {10, "10+"}, {400, "10+"}}) {
        CHECK(stepLabel(stepOf(records)) == label);
    }
}
