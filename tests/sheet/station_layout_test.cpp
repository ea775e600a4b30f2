// Stations that stepped aside: a line leads from each to the place it stands for, and nothing else has one.
#include "app/map/marks/station_layout.h"
#include "app/map/make_map_mesh.h"

#include "app/sheet/scene_for.h"
#include "app/state/session.h"
#include "tests/geodata/shipped_atlas.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <random>

using namespace app;

namespace {

View viewOfEurope() {
    Session session;
    geodata::Problems problems;
    session = reduce(std::move(session), FrameRegion{"Europe"}, geodata::shippedAtlas(), problems);
    REQUIRE(problems.empty());
    return session.view;
}

Scene sceneOf(const View& view) {
    static const auto fonts = Fonts::load(REACH_DATASETS_DIR);
    REQUIRE(fonts);
    const auto& atlas = geodata::shippedAtlas();
    return sceneFor(atlas, answerOf(view, atlas), view, {{1600, 1000}, {}, Medium::Screen}, *fonts, nullptr);
}

double apart(PagePoint a, PagePoint b) { return std::hypot(a.x - b.x, a.y - b.y); }

// The places of a mark's records on the page, each record's own.
PagePoint middleOfPlaces(const StationMark& mark, const std::vector<StationSite>& sites, const View& view, const MapPlacement& placement) {
    PagePoint sum;
    for (const auto& site : sites) {
        const auto here = std::count_if(mark.records.begin(), mark.records.end(), [&](std::uint32_t record) {
            return std::find(site.records.begin(), site.records.end(), record) != site.records.end();
        });
        const PagePoint at = placement.pageFromMap(*geodata::mapFromGlobe(view.projection, site.position));
        sum = {sum.x + at.x * static_cast<double>(here), sum.y + at.y * static_cast<double>(here)};
    }
    const auto count = static_cast<double>(mark.records.size());
    return {sum.x / count, sum.y / count};
}

// Whether a country fills more than the square around a mark.
bool isLargerThan(const MapMesh& mesh, const StationMark& mark, const MapPlacement& placement) {
    return std::any_of(mesh.areas.begin(), mesh.areas.end(), [&](const AreaShape& area) {
        return area.alpha3 == mark.country &&
               area.labelRoom.area * placement.pointsPerRadius * placement.pointsPerRadius >= 4.0 * mark.radius * mark.radius;
    });
}

}  // namespace

TEST_CASE("from the middle distance on a mark's place is its city, or the middle of the places of its records, wherever it had to step") {
    const auto& atlas = geodata::shippedAtlas();
    const View view;
    const auto sites = marksFor(atlas, geodata::select(atlas, queryOf(view, atlas))).stations;
    std::size_t leaders = 0;
    for (const double pointsPerRadius : {500.0, 600.0, 1200.0, 2400.0}) {
        const MapPlacement placement{{800, 500}, pointsPerRadius};
        for (const auto& mark : stationMarks(atlas, sites, view, placement, 1.0)) {
            CHECK(apart(mark.place, middleOfPlaces(mark, sites, view, placement)) < 1e-6);
            CHECK(needsLeader(mark) == (apart(mark.at, mark.home) > mark.radius));
            // Only those side by side in one city have a home beside their place.
            if (!isNear(placement, 1.0)) CHECK(apart(mark.home, mark.place) < 1e-6);
            if (needsLeader(mark)) ++leaders;
        }
    }
    CHECK(leaders > 0);
}

TEST_CASE("a country's mark stands at the places of its stations also where the map's edge cuts the country") {
    const auto& atlas = geodata::shippedAtlas();
    std::size_t checked = 0;
    for (double meridian = -180.0; meridian < 180.0; meridian += 3.0) {
        View view;
        view.projection.center.lon = meridian;
        const MapPlacement placement{{640, 360}, 180.0};
        const auto sites = marksFor(atlas, geodata::select(atlas, queryOf(view, atlas))).stations;
        for (const auto& mark : stationMarks(atlas, sites, view, placement, 1.0)) {
            double nearest = 1e9;
            for (const auto& site : sites) {
                const auto onMap = geodata::mapFromGlobe(view.projection, site.position);
                if (onMap && site.country == mark.country) nearest = std::min(nearest, apart(mark.home, placement.pageFromMap(*onMap)));
            }
            CAPTURE(meridian);
            CAPTURE(mark.country);
            // Countries as wide as Canada have their middle far from every city.
            CHECK(nearest < 90.0);
            ++checked;
        }
    }
    CHECK(checked > 1000);
}

TEST_CASE("no mark stands for two countries, and a country's mark lies on its land, in random views") {
    const auto& atlas = geodata::shippedAtlas();
    std::mt19937 random(11);
    std::uniform_real_distribution<double> scales(110.0, 1450.0);
    std::uniform_int_distribution<int> years(2016, 2026);
    std::size_t onLand = 0;
    for (const auto scale : {geodata::Scale::OneTo110Million, geodata::Scale::OneTo50Million}) {
        for (const double meridian : {11.0, 150.0}) {
            View view;
            view.projection.center.lon = meridian;
            const auto boundaries = geodata::readBoundaries(REACH_DATASETS_DIR, scale);
            REQUIRE(boundaries);
            const auto mesh = makeMapMesh(*boundaries, view.projection);
            for (int round = 0; round < 25; ++round) {
                view.question.years.first = view.question.years.last = years(random);
                const MapPlacement placement{{700, 400}, scales(random)};
                const auto sites = marksFor(atlas, geodata::select(atlas, queryOf(view, atlas))).stations;
                // Symbols of partners at every host's place push where they can.
                std::vector<Disc> fixed;
                for (const auto& site : sites) {
                    if (const auto at = geodata::mapFromGlobe(view.projection, site.position)) fixed.push_back({placement.pageFromMap(*at), 9.0});
                }
                for (const auto& mark : stationMarks(atlas, sites, view, placement, 1.0, fixed, mesh.get())) {
                    for (const auto record : mark.records) REQUIRE(atlas.records.records[record].country == mark.country);
                    CAPTURE(mark.country);
                    CAPTURE(placement.pointsPerRadius);
                    if (!mark.ofCountry || !isLargerThan(*mesh, mark, placement)) continue;
                    CHECK(isLandOf(*mesh, mark.country, placement.mapFromPage(mark.at)));
                    ++onLand;
                }
            }
        }
    }
    CHECK(onLand > 500);
}

TEST_CASE("in a view of the world a country has one mark, which stands for all its stations and keeps its home in every year") {
    const auto& atlas = geodata::shippedAtlas();
    const MapPlacement placement{{700, 400}, 220.0};
    std::map<std::string, PagePoint> homes;
    for (int year = 2014; year <= 2026; ++year) {
        View view;
        view.question.years.first = view.question.years.last = year;
        const auto sites = marksFor(atlas, geodata::select(atlas, queryOf(view, atlas))).stations;
        std::map<std::string, std::size_t> counts;
        for (const auto& site : sites) counts[site.country] += site.records.size();
        const auto marks = stationMarks(atlas, sites, view, placement, 1.0);
        CHECK(marks.size() == counts.size());
        for (const auto& mark : marks) {
            CHECK(mark.records.size() == counts.at(mark.country));
            const auto [found, isNew] = homes.try_emplace(mark.country, mark.home);
            if (!isNew) CHECK(apart(found->second, mark.home) < 1e-9);
        }
    }
    CHECK(homes.size() > 20);
}

TEST_CASE("stations side by side around their city have no leader until something pushes them away") {
    const View view;
    const auto& atlas = geodata::shippedAtlas();
    const std::vector<StationSite> sites{{"ITA", "Prato", {11.1, 43.9}, {0, 1, 2, 3}}};
    const MapPlacement near{{500, 300}, 4000.0};
    const auto alone = stationMarks(atlas, sites, view, near, 1.0);
    REQUIRE(alone.size() == 4);
    CHECK(std::none_of(alone.begin(), alone.end(), needsLeader));
    const auto pushed = stationMarks(atlas, sites, view, near, 1.0, {{alone[0].place, 25.0}});
    CHECK(std::any_of(pushed.begin(), pushed.end(), needsLeader));
    for (const auto& mark : pushed) CHECK(apart(mark.place, alone[0].place) < 1e-6);
}

TEST_CASE("in a picture of Europe leaders lie under the symbols of stations and partners, and each ends in a dot") {
    const View view = viewOfEurope();
    const Palette& palette = paletteOf(view.theme);
    const auto scene = sceneOf(view);
    std::size_t dots = 0;
    bool symbolsBegan = false;
    for (const auto& item : scene.marks) {
        const auto* symbol = std::get_if<Symbol>(&item);
        if (symbol == nullptr) continue;
        const bool isOfRecords =
            symbol->shape == SymbolShape::Diamond || symbol->shape == SymbolShape::LeftHalf || symbol->shape == SymbolShape::RightHalf;
        symbolsBegan = symbolsBegan || isOfRecords;
        const bool isDot = symbol->shape == SymbolShape::Circle && (symbol->fill == palette.stations || symbol->fill == palette.stationsQuiet);
        if (!isDot) continue;
        CHECK_FALSE(symbolsBegan);
        ++dots;
    }
    CHECK(dots > 0);
    CHECK(symbolsBegan);
}
