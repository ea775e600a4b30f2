// What the screen's painter must keep to, whatever the graphics card: colours, places, clipping, joints that don't show.
#include "app/render/scene_painter.h"
#include "app/render/triangulate.h"
#include "tests/render/gl_screen.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <memory>
#include <string>

namespace {

using app::Colour;

struct Screen : GlScreen {
    static constexpr int side = 400;
    Screen() : GlScreen(side, side) {}
};

struct Fixture {
    Screen screen;
    app::Fonts fonts = *app::Fonts::load(REACH_DATASETS_DIR);
    app::ScenePainter painter = *app::ScenePainter::make(REACH_SHADERS_DIR);

    app::Picture draw(const app::Scene& scene, app::Motion motion = app::Motion::Resting) {
        painter.draw(scene, fonts, 1.0, motion);
        return app::readFramebuffer(Screen::side, Screen::side);
    }
};

Colour at(const app::Picture& picture, int x, int y) {
    const auto first = (static_cast<std::size_t>(y) * static_cast<std::size_t>(picture.width) + static_cast<std::size_t>(x)) * 4;
    return {picture.rgba[first], picture.rgba[first + 1], picture.rgba[first + 2], picture.rgba[first + 3]};
}

// Plain comparison of colours that says both when it fails.
std::string named(Colour colour) { return std::to_string(colour.red) + "," + std::to_string(colour.green) + "," + std::to_string(colour.blue); }

constexpr Colour white = app::rgb(0xffffff);
constexpr Colour black = app::rgb(0x000000);
constexpr Colour ocean = app::rgb(0xccddee);
constexpr Colour red = app::rgb(0xcc2200);
constexpr Colour green = app::rgb(0x22aa00);
constexpr app::Stroke noStroke{black, 0.0, {}};

app::Scene emptyScene() {
    app::Scene scene;
    scene.size = {Screen::side, Screen::side};
    scene.background = white;
    scene.base.frame = {0.0, 0.0, Screen::side, Screen::side};
    return scene;
}

geodata::MapPaths ring(std::vector<geodata::MapPoint> points) {
    geodata::MapPaths paths;
    paths.add(points);
    return paths;
}

geodata::MapPaths square(double left, double low, double side) {
    return ring({{left, low}, {left + side, low}, {left + side, low + side}, {left, low + side}});
}

// An outline of 2 by 2 around (0, 0) with a red area on the left and a green one on the right.
std::shared_ptr<app::MapMesh> twoAreas() {
    auto mesh = std::make_shared<app::MapMesh>();
    mesh->areas.resize(2);
    mesh->areas[0].rings = square(-0.8, -0.3, 0.6);
    mesh->areas[1].rings = square(0.2, -0.3, 0.6);
    mesh->outline = square(-1.0, -1.0, 2.0);
    mesh->lakes = square(-0.6, -0.1, 0.2);
    std::vector<geodata::MapPaths> rings;
    for (const auto& area : mesh->areas) rings.push_back(area.rings);
    mesh->areaTriangles = app::triangulate(rings);
    mesh->lakeTriangles = app::triangulate(std::span(&mesh->lakes, 1));
    mesh->outlineTriangles = app::triangulate(std::span(&mesh->outline, 1));
    return mesh;
}

app::Scene mapScene() {
    auto scene = emptyScene();
    scene.base.mesh = twoAreas();
    scene.base.placement = {{200.0, 200.0}, 150.0};
    scene.base.ocean = ocean;
    scene.base.areaFills = {red, green};
    scene.base.lake = black;
    return scene;
}

app::Scene withLine(std::vector<app::PagePoint> points, double width) {
    auto scene = emptyScene();
    app::Lines lines;
    lines.paths.add(points);
    lines.stroke = {app::withAlpha(black, 0.5), width, {}};
    scene.marks.emplace_back(lines);
    return scene;
}

int darkest(const app::Picture& picture) {
    int value = 255;
    for (std::size_t pixel = 0; pixel < picture.rgba.size(); pixel += 4) value = std::min<int>(value, picture.rgba[pixel]);
    return value;
}

}  // namespace

TEST_CASE_FIXTURE(Fixture, "without a map there is the background and nothing else") {
    const auto picture = draw(emptyScene());
    CHECK(darkest(picture) == 255);
}

TEST_CASE_FIXTURE(Fixture, "areas, lakes and ocean have their colours at their places, in motion and at rest") {
    for (const auto motion : {app::Motion::Resting, app::Motion::Moving}) {
        const auto picture = draw(mapScene(), motion);
        CHECK(named(at(picture, 5, 5)) == named(white));
        CHECK(named(at(picture, 200, 60)) == named(ocean));
        CHECK(named(at(picture, 200, 200)) == named(ocean));
        CHECK(named(at(picture, 90, 170)) == named(red));
        CHECK(named(at(picture, 275, 200)) == named(green));
        CHECK(named(at(picture, 125, 200)) == named(black));
    }
}

TEST_CASE_FIXTURE(Fixture, "north is up and a colour changed alone changes its area alone") {
    auto scene = mapScene();
    scene.base.placement.origin = {200.0, 300.0};  // The map moves down by 100.
    scene.base.areaFills[1] = red;
    const auto picture = draw(scene);
    CHECK(named(at(picture, 200, 100)) == named(white));
    CHECK(named(at(picture, 200, 160)) == named(ocean));
    CHECK(named(at(picture, 275, 300)) == named(red));
}

TEST_CASE_FIXTURE(Fixture, "the map and its marks end at the frame, furniture does not") {
    auto scene = mapScene();
    scene.base.frame = {100.0, 100.0, 300.0, 300.0};
    scene.base.edge = {black, 3.0, {}};
    scene.marks.emplace_back(app::Box{{50.0, 190.0, 350.0, 210.0}, 0.0, black, noStroke});
    scene.furniture.emplace_back(app::Box{{10.0, 10.0, 30.0, 30.0}, 0.0, green, noStroke});
    const auto picture = draw(scene);
    CHECK(named(at(picture, 99, 200)) == named(white));
    CHECK(named(at(picture, 100, 200)) == named(black));
    CHECK(named(at(picture, 299, 200)) == named(black));
    CHECK(named(at(picture, 300, 200)) == named(white));
    CHECK(named(at(picture, 80, 100)) == named(white));
    CHECK(named(at(picture, 20, 20)) == named(green));
    CHECK(named(at(picture, 9, 20)) == named(white));
}

TEST_CASE_FIXTURE(Fixture, "where a translucent line turns, joins or is dense it is no darker than elsewhere") {
    std::vector<app::PagePoint> arc;
    std::vector<app::PagePoint> jagged;
    for (int step = 0; step <= 200; ++step) {
        arc.push_back({20.0 + step * 1.8, 200.0 - 150.0 * std::sin(step * 3.14159 / 200.0)});
        jagged.push_back({20.0 + step * 1.8, 200.0 + (step % 2 == 0 ? 12.0 : -12.0)});
    }
    for (const auto& points : {arc, jagged}) {
        const auto picture = draw(withLine(points, 5.0));
        CHECK(darkest(picture) >= 126);
        CHECK(darkest(picture) <= 129);
    }
}

TEST_CASE_FIXTURE(Fixture, "a line is as wide as it says, also where it is thinner than a pixel") {
    for (const double width : {0.5, 1.0, 3.0, 6.5}) {
        CAPTURE(width);
        const auto picture = draw(withLine({{50.0, 100.3}, {350.0, 100.3}}, width));
        double sum = 0.0;
        for (int y = 80; y < 120; ++y) sum += (255.0 - at(picture, 200, y).red) / 127.5;
        CHECK(sum == doctest::Approx(width).epsilon(0.05));
    }
}

TEST_CASE_FIXTURE(Fixture, "dashes alternate with gaps of their lengths") {
    auto scene = withLine({{0.0, 100.5}, {400.0, 100.5}}, 3.0);
    std::get<app::Lines>(scene.marks[0]).stroke.dash = {6.0, 4.0};
    const auto picture = draw(scene);
    int drawn = 0;
    for (int x = 50; x < 350; ++x) drawn += at(picture, x, 100).red < 200 ? 1 : 0;
    CHECK(drawn == doctest::Approx(180).epsilon(0.06));
}

TEST_CASE_FIXTURE(Fixture, "at the highest zoom of a large window a straight coast stays straight") {
    // 4K, zoom 400: about 284,000 pixels to an earth radius, far from the middle of the map.
    auto mesh = twoAreas();
    const geodata::MapPoint near{2.413, 0.871};
    mesh->coasts = {};
    mesh->coasts.startPath();
    for (int step = -2000; step <= 2000; ++step) mesh->coasts.points.push_back({near.x + step * 2e-5, near.y + step * 0.7e-5});
    auto scene = emptyScene();
    scene.base.mesh = mesh;
    scene.base.areaFills = {red, green};
    scene.base.ocean = white;
    scene.base.lake = white;
    scene.base.placement.pointsPerRadius = 284000.0;
    scene.base.placement.origin = {200.0 - near.x * 284000.0, 200.0 + near.y * 284000.0};
    scene.base.coast = {black, 3.0, {}};
    const auto picture = draw(scene);
    for (int x = 20; x < 380; ++x) {
        double weight = 0.0;
        double sum = 0.0;
        for (int y = 0; y < Screen::side; ++y) {
            const double dark = 255.0 - at(picture, x, y).red;
            weight += dark;
            sum += dark * (y + 0.5);
        }
        REQUIRE(weight > 0.0);
        CHECK(std::abs(sum / weight - (200.0 - (x + 0.5 - 200.0) * 0.35)) < 0.15);
    }
}

TEST_CASE_FIXTURE(Fixture, "symbols cover their own area, half symbols half of it") {
    const auto covered = [&](app::SymbolShape shape) {
        auto scene = emptyScene();
        scene.marks.emplace_back(app::Symbol{shape, {200.3, 200.7}, 40.0, black, noStroke});
        const auto picture = draw(scene);
        double sum = 0.0;
        for (std::size_t pixel = 0; pixel < picture.rgba.size(); pixel += 4) sum += (255.0 - picture.rgba[pixel]) / 255.0;
        return sum;
    };
    const double circle = covered(app::SymbolShape::Circle);
    CHECK(circle == doctest::Approx(3.14159 * 1600.0).epsilon(0.02));
    CHECK(covered(app::SymbolShape::LeftHalf) == doctest::Approx(circle / 2.0).epsilon(0.02));
    CHECK(covered(app::SymbolShape::RightHalf) == doctest::Approx(circle / 2.0).epsilon(0.02));
}

TEST_CASE_FIXTURE(Fixture, "text stands on its baseline with its halo behind it") {
    auto scene = emptyScene();
    scene.background = ocean;
    const auto shaped = fonts.shape("HHHH", {app::Weight::Bold, 40.0, 0.0});
    scene.marks.emplace_back(app::Text{shaped, {100.0, 200.0}, black, red, 4.0});
    const auto picture = draw(scene);
    const auto row = [&](int y, Colour colour) {
        int count = 0;
        for (int x = 0; x < Screen::side; ++x) count += at(picture, x, y) == colour ? 1 : 0;
        return count;
    };
    CHECK(row(190, black) > 20);
    CHECK(row(199, black) > 20);
    CHECK(row(200, black) == 0);
    CHECK(row(202, red) > 20);
    CHECK(row(206, red) == 0);
    CHECK(named(at(picture, 90, 190)) == named(ocean));
}

TEST_CASE_FIXTURE(Fixture, "thousands of different letters at many sizes never mix up: the newest are always right") {
    auto scene = emptyScene();
    const auto reference = [&] {
        auto small = emptyScene();
        small.marks.emplace_back(app::Text{fonts.shape("Reach", {app::Weight::Regular, 20.0, 0.0}), {10.0, 40.0}, black});
        return draw(small).rgba;
    };
    const auto before = reference();
    for (int size = 0; size < 60; ++size) {
        auto big = emptyScene();
        big.marks.emplace_back(app::Text{
            fonts.shape("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz", {app::Weight::Bold, 60.0 + size, 0.0}), {0.0, 200.0}, black});
        static_cast<void>(draw(big));
    }
    CHECK(reference() == before);
}

TEST_CASE_FIXTURE(Fixture, "the same scene gives the same picture, and drawing again copies it") {
    auto scene = mapScene();
    scene.marks.emplace_back(app::Text{fonts.shape("Beijing", {app::Weight::Medium, 13.0, 0.0}), {120.4, 90.6}, black, white, 1.6});
    const auto first = draw(scene);
    CHECK(draw(emptyScene()).rgba != first.rgba);
    CHECK(draw(scene).rgba == first.rgba);
    painter.drawAgain();
    CHECK(app::readFramebuffer(Screen::side, Screen::side).rgba == first.rgba);
}

TEST_CASE("a folder without shaders is a problem that names the file") {
    const Screen screen;
    const auto painter = app::ScenePainter::make("/no/such/folder");
    REQUIRE(!painter);
    CHECK(lineOf(painter.problem()).starts_with("there is no file /no/such/folder/"));
}
