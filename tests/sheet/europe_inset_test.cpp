// The inset of Europe: only where Europe is too dense, on no mark of the world's map, whole in its box, with each of its marks once.
#include "app/sheet/europe_inset.h"
#include "app/map/base_map_items.h"
#include "app/map/recentred_mesh.h"
#include "app/sheet/page_setter.h"
#include "app/sheet/scene_for.h"
#include "tests/geodata/asked_once.h"
#include "tests/geodata/shipped_atlas.h"
#include "tests/picture/shipped_fonts.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <random>

using namespace app;

namespace {

std::shared_ptr<const MapMesh> meshFor(const geodata::Projection& projection) {
    static const auto boundaries = geodata::readBoundaries(REACH_DATASETS_DIR, geodata::Scale::OneTo110Million);
    REQUIRE(boundaries);
    static std::map<std::pair<geodata::ProjectionKind, double>, std::shared_ptr<const MapMesh>> made;
    auto& mesh = made[{projection.kind, projection.center.lon + 1000.0 * projection.center.lat}];
    if (!mesh) mesh = makeMapMesh(*boundaries, projection);
    return mesh;
}

View stationsOf(int year) {
    View view;
    view.question.layers = {geodata::Layer::Stations};
    view.question.years.first = view.question.years.last = year;
    return view;
}

Scene sceneOf(const View& view, PageSize size, Medium medium = Medium::Page) {
    const auto& atlas = geodata::shippedAtlas();
    return sceneFor(atlas, answerOf(view, atlas), view, {size, {}, medium}, shippedFonts(), meshFor(view.projection));
}

constexpr PageSize slide{1280.0, 720.0};

// The box of the inset on a page, found by its title.
std::optional<PageBox> insetOn(const Scene& scene) {
    std::optional<PagePoint> title;
    for (const auto& item : scene.furniture) {
        const auto* text = std::get_if<Text>(&item);
        if (text != nullptr && !text->shaped.runs.empty() && text->shaped.runs.front().text == "Europe") title = text->at;
    }
    if (!title) return std::nullopt;
    for (auto item = scene.furniture.rbegin(); item != scene.furniture.rend(); ++item) {
        const auto* box = std::get_if<Box>(&*item);
        if (box != nullptr && box->box.contains(*title)) return box->box;
    }
    return std::nullopt;
}

PageBox aroundPoints(std::span<const PagePoint> points) {
    PageBox box{1e9, 1e9, -1e9, -1e9};
    for (const auto& [x, y] : points) box = {std::min(box.left, x), std::min(box.top, y), std::max(box.right, x), std::max(box.bottom, y)};
    return box;
}

PageBox extentOf(const Item& item) {
    if (const auto* lines = std::get_if<Lines>(&item)) return aroundPoints(lines->paths.points);
    if (const auto* symbol = std::get_if<Symbol>(&item)) return aroundPoints(symbolOutline(*symbol));
    if (const auto* box = std::get_if<Box>(&item)) return box->box;
    const auto& text = std::get<Text>(item);
    const double size = text.shaped.runs.empty() ? 0.0 : text.shaped.runs.front().size;
    return {text.at.x, text.at.y - 0.7 * size, text.at.x + text.shaped.width, text.at.y};
}

struct Case {
    View view;
    PageSize size;
};

std::vector<Case> manyCases() {
    std::vector<Case> cases;
    for (const int year : {2018, 2022}) {
        for (const double center : {11.0, 150.0}) {
            for (const auto size : {slide, PageSize{842.0, 1191.0}}) {
                View view = stationsOf(year);
                view.projection.center.lon = center;
                view.question.beforeReport = year == 2018;
                cases.push_back({view, size});
                view.question.layers = View{}.question.layers;
                cases.push_back({view, size});
            }
        }
    }
    cases.push_back({stationsOf(2023), {1191.0, 842.0}});
    for (const auto kind : {geodata::ProjectionKind::Robinson, geodata::ProjectionKind::Equirectangular, geodata::ProjectionKind::Mercator}) {
        View view = stationsOf(2023);
        view.projection.kind = kind;
        cases.push_back({view, slide});
    }
    return cases;
}

std::string nameOf(const Case& each) {
    return std::string(geodata::keyOf(each.view.projection.kind)) + " around " + std::to_string(each.view.projection.center.lon) + " in " +
           std::to_string(each.view.question.years.last) + ", " + std::to_string(each.view.question.layers.size()) + " layers, " +
           std::to_string(each.size.width);
}

// The inset alone, with what it was asked to show.
struct Asked {
    View view;
    Marks shown;
    Marks beforeReport;
    Marks everything;
    std::optional<EuropeInset> inset;
};

Asked askedFor(const View& view, PageSize size) {
    const auto& atlas = geodata::shippedAtlas();
    Asked asked;
    asked.view = view;
    const auto selection = geodata::select(atlas, queryOf(view, atlas));
    asked.shown = marksFor(atlas, selection);
    asked.beforeReport = marksBeforeReport(atlas, selection);
    geodata::Query query;
    query.layers = view.question.layers;
    asked.everything = marksFor(atlas, geodata::selectionOfAllYears(atlas, std::move(query)));
    Drawing drawing{atlas, asked.view, paletteOf(view.theme), shippedFonts(), placementFor(view, {size, {}, Medium::Page}), 0.75};
    drawing.scene.size = size;
    drawing.scene.base.mesh = meshFor(view.projection);
    drawing.scene.base.placement = drawing.placement;
    drawing.scene.base.frame = drawing.free = {0.0, 0.0, size.width, size.height};
    drawing.leastType = leastPageType;
    drawing.scene.base.areaFills.assign(drawing.scene.base.mesh->areas.size(), drawing.palette.land);
    asked.inset = europeInsetFor(drawing, {asked.shown, asked.beforeReport, asked.everything}, {}, 0.9);
    return asked;
}

}  // namespace

TEST_CASE("a page of the world has an inset of Europe where its marks are too dense, and no other picture has one") {
    CHECK(insetOn(sceneOf(stationsOf(2023), slide)));
    CHECK_FALSE(insetOn(sceneOf(stationsOf(2023), slide, Medium::Screen)));
    CHECK_FALSE(insetOn(sceneOf(stationsOf(2000), slide)));
    // Too small to be read.
    CHECK_FALSE(insetOn(sceneOf(stationsOf(2023), {640.0, 400.0})));

    std::map<std::string, View> without;
    for (const char* key : {"unwanted", "near", "region", "globe", "azimuthal", "oblique", "seam"}) without[key] = stationsOf(2023);
    without["unwanted"].inset = false;
    without["near"].zoom = 2.0;
    without["region"].region = RegionFrame{"Africa", "Africa", -18.0, -35.0, 52.0, 38.0};
    without["globe"].projection.kind = geodata::ProjectionKind::Orthographic;
    without["azimuthal"].projection.kind = geodata::ProjectionKind::AzimuthalEquidistant;
    without["oblique"].projection.center.lat = 30.0;
    without["seam"].projection.center.lon = -170.0;
    for (const auto& [key, view] : without) {
        CAPTURE(key);
        CHECK_FALSE(insetOn(sceneOf(view, slide)));
    }
}

TEST_CASE("a few marks far apart are not dense") {
    View view = stationsOf(2023);
    view.question.filter = "country:PRT,GRC,SWE";
    CHECK_FALSE(insetOn(sceneOf(view, slide)));
}

TEST_CASE("the inset covers no mark and no name of the world's map, and lies within the page's map") {
    int found = 0;
    for (const auto& each : manyCases()) {
        CAPTURE(nameOf(each));
        const auto scene = sceneOf(each.view, each.size);
        const auto box = insetOn(scene);
        if (!box) continue;
        ++found;
        CHECK(isInside(*box, scene.base.frame));
        for (const auto& item : scene.marks) {
            if (std::holds_alternative<Lines>(item)) continue;
            CHECK_FALSE(touches(extentOf(item), *box));
        }
    }
    CHECK(found > 12);
}

TEST_CASE("where it lies does not hang on the year") {
    const auto box = insetOn(sceneOf(stationsOf(2023), slide));
    REQUIRE(box);
    for (const int year : {2019, 2020, 2021, 2022}) {
        CAPTURE(year);
        const auto other = insetOn(sceneOf(stationsOf(year), slide));
        if (!other) continue;
        CHECK(std::hypot(other->left - box->left, other->top - box->top) < 6.0);
    }
}

TEST_CASE("every record in the part that is enlarged has one mark in the inset, and others have none") {
    for (const auto& each : manyCases()) {
        CAPTURE(nameOf(each));
        const auto asked = askedFor(each.view, each.size);
        if (!asked.inset) continue;
        const auto& inset = *asked.inset;
        std::map<std::uint32_t, int> wanted;
        const auto want = [&](geodata::LonLat place, const std::vector<std::uint32_t>& records) {
            const auto at = geodata::mapFromGlobe(inset.view.projection, place);
            if (!at || !inset.box.contains(inset.placement.pageFromMap(*at))) return;
            for (const auto record : records) ++wanted[record];
        };
        for (const auto* marks : {&asked.shown, &asked.beforeReport}) {
            for (const auto& site : marks->stations) want(site.position, site.records);
            for (const auto& gathering : marks->gatherings) want(gathering.position, gathering.records);
            for (const auto& partner : marks->partners) want(partner.position, partner.cooperation), want(partner.position, partner.training);
        }
        std::map<std::uint32_t, int> drawn;
        for (const auto& target : inset.targets) {
            CHECK(inset.box.contains(target.at));
            for (const auto record : target.records) ++drawn[record];
        }
        CHECK(drawn == wanted);
        CHECK(drawn.size() >= denseMarks);
    }
}

TEST_CASE("nothing of the inset leaves its box, and no type in it is smaller than 7 points") {
    int found = 0;
    for (const auto& each : manyCases()) {
        CAPTURE(nameOf(each));
        const auto asked = askedFor(each.view, each.size);
        if (!asked.inset) continue;
        ++found;
        const auto& box = asked.inset->box;
        for (const auto& item : asked.inset->items) {
            const auto extent = extentOf(item);
            CHECK(extent.left > box.left - 0.01);
            CHECK(extent.top > box.top - 0.01);
            CHECK(extent.right < box.right + 0.01);
            CHECK(extent.bottom < box.bottom + 0.01);
            if (const auto* text = std::get_if<Text>(&item)) {
                for (const auto& run : text->shaped.runs) CHECK(run.size >= leastPageType - 1e-6);
            }
        }
    }
    CHECK(found > 12);
}

TEST_CASE("a part of a mesh around another place has the same countries at the same places") {
    std::mt19937 random(7);
    const auto number = [&](double low, double high) { return std::uniform_real_distribution(low, high)(random); };
    for (const auto kind : {geodata::ProjectionKind::EqualEarth, geodata::ProjectionKind::Mercator, geodata::ProjectionKind::WinkelTripel}) {
        CAPTURE(geodata::keyOf(kind));
        const geodata::Projection pacific{kind, {150.0, 0.0}};
        const geodata::Projection europe{kind, {10.0, 0.0}};
        const auto low = geodata::mapFromGlobe(europe, {-8.0, 36.0});
        const auto high = geodata::mapFromGlobe(europe, {28.0, 60.0});
        const auto whole = meshFor(pacific);
        const auto part = recentredPart(*whole, europe, {*low, *high});
        REQUIRE(part);
        int same = 0;
        int land = 0;
        constexpr int trials = 400;
        for (int trial = 0; trial < trials; ++trial) {
            const geodata::LonLat place{number(-4.0, 24.0), number(37.0, 57.0)};
            const auto here = areaAt(*part, *geodata::mapFromGlobe(europe, place));
            same += here == areaAt(*whole, *geodata::mapFromGlobe(pacific, place)) ? 1 : 0;
            land += here ? 1 : 0;
        }
        CHECK(same > trials * 99 / 100);
        CHECK(land > trials / 2);
        // The seam of a map around 170° W runs through 10° E.
        CHECK_FALSE(recentredPart(*meshFor({kind, {-170.0, 0.0}}), europe, {*low, *high}));
    }
}

TEST_CASE("the hatching of a map given as items lies on its areas, and covers them evenly") {
    auto mesh = std::make_shared<MapMesh>();
    mesh->areas.push_back({"A", "AAA", "Ring", {}, {}, geodata::AreaStatus::Disputed});
    mesh->areas.back().rings.add(std::array<geodata::MapPoint, 4>{{{0, 0}, {4, 0}, {4, 4}, {0, 4}}});
    mesh->areas.back().rings.add(std::array<geodata::MapPoint, 4>{{{1, 1}, {3, 1}, {3, 3}, {1, 3}}});
    BaseMap base;
    base.mesh = mesh;
    base.placement = {{0.0, 100.0}, 25.0};
    base.frame = {0.0, 0.0, 100.0, 100.0};
    base.patterns = {{{0}, Colour{1, 2, 3, 255}, 5.0, 1.0, 45.0}};
    double length = 0.0;
    for (const auto& item : itemsOf(base)) {
        const auto* lines = std::get_if<Lines>(&item);
        if (lines == nullptr || lines->stroke.colour != Colour{1, 2, 3, 255}) continue;
        for (std::size_t path = 0; path < lines->paths.size(); ++path) {
            const auto piece = lines->paths[path];
            length += std::hypot(piece.back().x - piece.front().x, piece.back().y - piece.front().y);
            const PagePoint middle{(piece.front().x + piece.back().x) / 2.0, (piece.front().y + piece.back().y) / 2.0};
            CHECK_FALSE(PageBox{25.01, 25.01, 74.99, 74.99}.contains(middle));
        }
    }
    CHECK(length == doctest::Approx(7500.0 / 5.0).epsilon(0.05));
}
