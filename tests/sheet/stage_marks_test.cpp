// On stage, where marks are large, none hides another in the regions where records crowd.
#include "app/map/make_map_mesh.h"
#include "app/map/marks/station_layout.h"
#include "app/map/marks/ties.h"
#include "app/sheet/scene_for.h"
#include "app/state/session.h"
#include "tests/geodata/shipped_atlas.h"

#include <doctest/doctest.h>

#include <cmath>
#include <map>

using namespace app;

namespace {

const PageSize hall{1280, 720};

std::shared_ptr<const MapMesh> meshOf(const geodata::Projection& projection) {
    static const auto boundaries = geodata::readBoundaries(REACH_DATASETS_DIR, geodata::Scale::OneTo110Million);
    REQUIRE(boundaries);
    return makeMapMesh(*boundaries, projection);
}

View viewOf(const std::string& region) {
    Session session;
    geodata::Problems problems;
    session = reduce(std::move(session), FrameRegion{region}, geodata::shippedAtlas(), problems);
    REQUIRE(problems.empty());
    return session.view;
}

// As the window lays the stage out: marks and type go by its height.
PageLayout stageLayout() {
    PageLayout layout{hall, {}, Medium::Screen};
    layout.leastType = 0.022 * hall.height;
    layout.unit = layout.leastType / (2.0 * stationRadius);
    return layout;
}

}  // namespace

TEST_CASE("on stage no mark hides another") {
    static const auto fonts = Fonts::load(REACH_DATASETS_DIR);
    REQUIRE(fonts);
    const auto& atlas = geodata::shippedAtlas();
    const PageBox frame{0.0, 0.0, hall.width, hall.height};
    std::size_t seen = 0;
    for (const std::string region : {"Europe", "Asia", "Africa", "Americas"}) {
        View view = viewOf(region);
        // Europe seen from elsewhere is as small as on a map of the world.
        view.question.filter = "region:" + region;
        const auto mesh = meshOf(view.projection);
        for (int year = 2018; year <= 2026; year += 2) {
            view.question.years.first = view.question.years.last = year;
            const Scene scene = sceneFor(atlas, answerOf(view, atlas), view, stageLayout(), *fonts, mesh);
            for (std::size_t i = 0; i < scene.targets.size(); ++i) {
                const auto& a = scene.targets[i];
                if (!frame.contains(a.at)) continue;
                ++seen;
                for (std::size_t j = i + 1; j < scene.targets.size(); ++j) {
                    const auto& b = scene.targets[j];
                    CAPTURE(region);
                    CAPTURE(year);
                    CAPTURE(atlas.records.records[a.records.front()].id);
                    CAPTURE(atlas.records.records[b.records.front()].id);
                    // Diamonds and halves of circles do not fill their circle: at this distance they touch at most.
                    CHECK(std::hypot(a.at.x - b.at.x, a.at.y - b.at.y) >= 0.6 * (a.radius + b.radius));
                }
            }
        }
    }
    CHECK(seen > 400);
}
