// The map on its way: where it begins and ends, what it holds, and which boundaries it is drawn with meanwhile.
#include "app/shell/flight.h"
#include "app/shell/map_feed.h"
#include "app/shell/pinned_place.h"
#include "app/state/camera.h"
#include "app/state/region_frame.h"
#include "tests/geodata/sample_atlas.h"

#include <doctest/doctest.h>

#include <cmath>

using namespace app;

namespace {

const PageLayout layout{{1600, 1000}, {280, 60, 0, 150}, Medium::Screen};
const Clock::time_point begin{};

Clock::time_point after(double seconds) { return begin + std::chrono::duration_cast<Clock::duration>(std::chrono::duration<double>(seconds)); }

std::shared_ptr<const MapMesh> meshOf(const geodata::Projection& projection, geodata::Scale scale) {
    auto mesh = std::make_shared<MapMesh>();
    mesh->key = {scale, projection};
    return mesh;
}

// Of the map plane, in the middle of what world maps show.
const geodata::MapBox visible{{-0.5, -0.3}, {0.5, 0.3}};

double apart(PagePoint a, PagePoint b) { return std::hypot(a.x - b.x, a.y - b.y); }

PagePoint onPage(const View& view, geodata::LonLat place) {
    const auto onMap = geodata::mapFromGlobe(view.projection, place);
    REQUIRE(onMap);
    return placementFor(view, layout).pageFromMap(*onMap);
}

}  // namespace

TEST_CASE("a flight begins with the picture that is seen and ends with the view wanted") {
    View from;
    View to = from;
    to.focus = geodata::LonLat{100.0, 20.0};
    to.zoom = 8.0;
    Flight flight;
    flight.start(from, layout, to, std::nullopt, begin);
    CHECK(flight.isUnderWay());
    for (const geodata::LonLat place : {geodata::LonLat{0, 0}, {100, 40}, {-60, -30}}) {
        CHECK(apart(onPage(flight.viewAt(begin, to, layout), place), onPage(from, place)) < 1e-6);
        CHECK(apart(onPage(flight.viewAt(after(60), to, layout), place), onPage(to, place)) < 1e-6);
    }
    CHECK_FALSE(flight.isOver(begin));
    CHECK(flight.isOver(after(60)));
    CHECK(flight.viewAt(after(60), to, layout).zoom == to.zoom);
}

TEST_CASE("while a projection morphs, the place under the pointer stays within a pixel of it") {
    for (const auto kind : geodata::allProjectionKinds) {
        CAPTURE(geodata::keyOf(kind));
        View from;
        from.zoom = 3.0;
        from.focus = geodata::LonLat{20.0, 30.0};
        const PagePoint pointer{1050.0, 380.0};
        const auto place = geodata::globeFromMap(from.projection, placementFor(from, layout).mapFromPage(pointer));
        REQUIRE(place);
        const auto pin = pinFor(SetProjection{kind}, from, layout, pointer);
        REQUIRE(pin);
        const auto change = std::get<SetProjection>(pinned(SetProjection{kind}, *pin, from, layout));
        const View to = inProjection(from, change);
        Flight flight;
        flight.start(from, layout, to, pin, begin);
        for (int step = 0; step <= 20; ++step) {
            CAPTURE(step);
            const View view = flight.viewAt(after(step / 20.0), to, layout);
            CHECK(apart(onPage(view, *place), pointer) < 1.0);
        }
    }
}

TEST_CASE("a zoom at the pointer keeps the place there at every moment of its flight") {
    for (const auto kind : {geodata::ProjectionKind::EqualEarth, geodata::ProjectionKind::Orthographic}) {
        View from;
        from.projection.kind = kind;
        from.zoom = 2.0;
        const PagePoint pointer{1000.0, 400.0};
        const auto placement = placementFor(from, layout);
        const ZoomAt zoom{3.0, placement.mapFromPage(pointer), placement.mapFromPage(middleOfMap(layout))};
        const auto pin = pinFor(zoom, from, layout, std::nullopt);
        REQUIRE(pin);
        const View to = zoomed(from, zoom);
        Flight flight;
        flight.start(from, layout, to, pin, begin);
        for (int step = 0; step <= 20; ++step) CHECK(apart(onPage(flight.viewAt(after(step / 20.0), to, layout), pin->place), pointer) < 1.0);
    }
}

TEST_CASE("a zoom leaves the place under the pointer where it is, also between panels of unequal size") {
    const PagePoint pointer{1000.0, 400.0};
    for (const auto kind : geodata::allProjectionKinds) {
        CAPTURE(geodata::keyOf(kind));
        View view;
        view.projection.kind = kind;
        const auto place = geodata::globeFromMap(view.projection, placementFor(view, layout).mapFromPage(pointer));
        REQUIRE(place);
        for (const double factor : {1.2, 1.2, 3.0, 0.5, 1.1}) {
            CAPTURE(factor);
            const auto placement = placementFor(view, layout);
            const ZoomAt zoom{factor, placement.mapFromPage(pointer), placement.mapFromPage(middleOfMap(layout))};
            const auto pin = pinFor(zoom, view, layout, std::nullopt);
            REQUIRE(pin);
            view = zoomed(view, std::get<ZoomAt>(pinned(zoom, *pin, view, layout)));
            CHECK(apart(placementFor(view, layout).pageFromMap(*geodata::mapFromGlobe(view.projection, *place)), pointer) < 0.5);
        }
    }
}

TEST_CASE("a flight to and from a framed region ends and begins with what the frame shows, and steps are small") {
    const auto atlas = geodata::sampleAtlas();
    const View world;
    const View region = framed(world, *regionFrameFrom("South America", atlas), atlas);
    const geodata::LonLat place{-60.0, -10.0};
    for (const auto& [from, to] : {std::pair(world, region), {region, world}}) {
        Flight flight;
        flight.start(from, layout, to, std::nullopt, begin);
        CHECK(apart(onPage(flight.viewAt(begin, to, layout), place), onPage(from, place)) < 1e-3);
        CHECK(flight.viewAt(after(60), to, layout).region == to.region);
        CHECK(apart(onPage(flight.viewAt(after(60), to, layout), place), onPage(to, place)) < 1e-3);
        for (int step = 0; step < 400; ++step) {
            const View before = flight.viewAt(after(step * 0.005), to, layout);
            const View next = flight.viewAt(after((step + 1) * 0.005), to, layout);
            CHECK(apart(onPage(before, place), onPage(next, place)) < 20.0);
        }
    }
}

TEST_CASE("a hand moves a framed region on from where it lies, and undone it is framed again") {
    const auto atlas = geodata::sampleAtlas();
    for (const auto& size : {PageSize{1600, 1000}, PageSize{900, 1200}, PageSize{2400, 700}}) {
        const PageLayout window{size, {280, 60, 0, 150}, Medium::Screen};
        for (const auto kind : geodata::allProjectionKinds) {
            CAPTURE(geodata::keyOf(kind));
            CAPTURE(size.width);
            geodata::Problems problems;
            Session session;
            session.view.projection.kind = kind;
            session = reduceInPlace(std::move(session), FrameRegion{"Africa"}, std::nullopt, window, atlas, problems);
            const View region = session.view;
            REQUIRE(region.region);
            const auto before = placementFor(region, window);
            for (const Action& action : {Action{PanBy{{1e-5, 0.0}}}, Action{ZoomAt{1.0001}}, Action{TurnBy{0.001, 0.0}}}) {
                const Session moved = reduceInPlace(session, action, std::nullopt, window, atlas, problems);
                CHECK_FALSE(moved.view.region);
                const auto after = placementFor(moved.view, window);
                CHECK(apart(after.pageFromMap({0.1, 0.1}), before.pageFromMap({0.1, 0.1})) < 1.0);
                CHECK(reduce(moved, Undo{}, atlas, problems).view == region);
            }
            CHECK(problems.empty());
        }
    }
}

TEST_CASE("a flight that is held stays where it is, however late it gets") {
    View to;
    to.projection.kind = geodata::ProjectionKind::Orthographic;
    Flight flight;
    flight.start({}, layout, to, std::nullopt, begin);
    flight.hold(0.5);
    CHECK(flight.isHeld());
    CHECK_FALSE(flight.isOver(after(60)));
    CHECK(flight.viewAt(begin, to, layout) == flight.viewAt(after(60), to, layout));
    CHECK(flight.viewAt(after(60), to, layout).projection.share == doctest::Approx(0.5));
    flight.stop();
    CHECK(flight.viewAt(after(60), to, layout) == to);
}

TEST_CASE("maps of the steps of a morph do not drive out those of the view") {
    MapFeed feed;
    const geodata::Projection lasting{geodata::ProjectionKind::EqualEarth, {11, 0}};
    for (const auto scale : geodata::allScales) feed.add({meshOf(lasting, scale)}, lasting);
    geodata::Projection step;
    for (int count = 1; count < 50; ++count) {
        step = geodata::morphed(geodata::ProjectionKind::EqualEarth, geodata::ProjectionKind::Orthographic, {11, 0}, count / 50.0);
        feed.add({meshOf(step, geodata::Scale::OneTo110Million)}, lasting);
        CHECK(feed.has(step, visible));
    }
    for (const auto scale : geodata::allScales) CHECK_FALSE(feed.missingFor(lasting, scale, visible));
}

TEST_CASE("a part is used while it covers what is seen, the next is asked for before its edge is, and the whole map is always there") {
    MapFeed feed;
    View view;
    view.zoom = 12.0;
    const auto& projection = view.projection;
    const auto whole = meshOf(projection, geodata::Scale::OneTo110Million);
    feed.add({whole}, projection);
    const auto shifted = [](double x) { return geodata::MapBox{{x, 0.0}, {x + 0.4, 0.25}}; };
    int asked = 0;
    for (int step = 0; step <= 200; ++step) {
        const auto seen = shifted(step * 0.01);
        if (const auto missing = feed.missingFor(projection, geodata::Scale::OneTo10Million, seen)) {
            ++asked;
            // What is there still serves until the next has come.
            if (step > 0) CHECK(feed.shownFor(view, geodata::Scale::OneTo10Million, seen, {view, whole}, false).mesh->key.part);
            REQUIRE(missing->part);
            auto part = std::make_shared<MapMesh>();
            part->key = {geodata::Scale::OneTo10Million, projection, missing->part};
            feed.add({part}, projection);
        }
        const auto shown = feed.shownFor(view, geodata::Scale::OneTo10Million, seen, {view, whole}, false);
        CHECK(shown.mesh->key.scale == geodata::Scale::OneTo10Million);
        CHECK(covers(shown.mesh->key, seen));
    }
    CHECK(asked > 3);
    CHECK(asked < 20);
    // Far away there is only the coarse map, however many parts have come since.
    CHECK(feed.shownFor(view, geodata::Scale::OneTo10Million, shifted(-2.5), {view, whole}, false).mesh == whole);
}

TEST_CASE("a finer scale waits until the map is at rest, a coarser one does not wait") {
    MapFeed feed;
    View view;
    const auto coarse = meshOf(view.projection, geodata::Scale::OneTo110Million);
    const auto fine = meshOf(view.projection, geodata::Scale::OneTo10Million);
    feed.add({coarse, fine}, view.projection);
    CHECK(feed.shownFor(view, geodata::Scale::OneTo10Million, visible, {view, coarse}, true).mesh == coarse);
    CHECK(feed.shownFor(view, geodata::Scale::OneTo10Million, visible, {view, coarse}, false).mesh == fine);
    CHECK(feed.shownFor(view, geodata::Scale::OneTo110Million, visible, {view, fine}, true).mesh == coarse);
}

TEST_CASE("in motion the finest scale is drawn that was made within a frame until now, and always the coarsest") {
    const auto none = [](geodata::Scale) -> std::optional<double> { return std::nullopt; };
    const auto fast = [](geodata::Scale scale) -> std::optional<double> { return scale == geodata::Scale::OneTo10Million ? 1.0 : 0.01; };
    CHECK(finestWithinFrame(geodata::Scale::OneTo10Million, none) == geodata::Scale::OneTo110Million);
    CHECK(finestWithinFrame(geodata::Scale::OneTo10Million, fast) == geodata::Scale::OneTo50Million);
    CHECK(finestWithinFrame(geodata::Scale::OneTo110Million, fast) == geodata::Scale::OneTo110Million);
}
