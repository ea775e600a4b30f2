// The screen's picture and the page's are the same picture: the shipped map with all its marks, in OpenGL and in Cairo.
#include "app/map/make_map_mesh.h"
#include "app/render/page_picture.h"
#include "app/render/scene_painter.h"
#include "app/render/triangulate.h"
#include "app/sheet/scene_for.h"
#include "app/state/camera.h"
#include "tests/geodata/shipped_atlas.h"
#include "tests/render/gl_screen.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <string>
#include <tuple>
#include <utility>

using namespace app;

namespace {

constexpr int width = 960;
constexpr int height = 600;

// Both smooth edges in their own way (OpenGL by samples and widths, Cairo by area), so a pixel at an edge may be a shade off. What
// may not be: anything missing, moved by a pixel or in another colour. The mean is over all channels, of 255; "far" is more than 64. Larger
// marks with halos have more edges: with all layers the worst theme, projector, stands at 2.59 and 0.0089.
constexpr double meanAllowed = 2.7;
constexpr double farShareAllowed = 0.0095;

struct Fixture {
    GlScreen screen{width, height};
    Fonts fonts = *Fonts::load(REACH_DATASETS_DIR);
    ScenePainter painter = *ScenePainter::make(REACH_SHADERS_DIR);
};

struct Difference {
    double mean = 0.0;
    double farShare = 0.0;
};

Difference differenceOf(const Picture& screen, const PagePixels& page) {
    REQUIRE(screen.width == page.width);
    REQUIRE(screen.height == page.height);
    double sum = 0.0;
    std::size_t far = 0;
    for (std::size_t pixel = 0; pixel < screen.rgba.size(); pixel += 4) {
        int worst = 0;
        for (std::size_t channel = 0; channel < 3; ++channel) {
            const int off = std::abs(screen.rgba[pixel + channel] - page.bgra[pixel + 2 - channel]);
            sum += off;
            worst = std::max(worst, off);
        }
        far += worst > 64 ? std::size_t{1} : std::size_t{0};
    }
    const auto pixels = static_cast<double>(screen.rgba.size() / 4);
    return {sum / pixels / 3.0, static_cast<double>(far) / pixels};
}

Picture asPicture(const PagePixels& page) {
    Picture picture{page.width, page.height, page.bgra};
    for (std::size_t pixel = 0; pixel < picture.rgba.size(); pixel += 4) std::swap(picture.rgba[pixel], picture.rgba[pixel + 2]);
    return picture;
}

// Every text that is drawn on the page, with its place: names, numbers, lists. Beyond its edge the land is not known to a part.
std::vector<std::tuple<std::string, double, double>> textsOnPage(const Scene& scene) {
    std::vector<std::tuple<std::string, double, double>> texts;
    for (const auto& item : scene.marks) {
        const auto* text = std::get_if<Text>(&item);
        if (text == nullptr || !PageBox{0.0, 0.0, scene.size.width, scene.size.height}.contains(text->at)) continue;
        std::string words;
        for (const auto& run : text->shaped.runs) words += run.text;
        texts.emplace_back(std::move(words), text->at.x, text->at.y);
    }
    return texts;
}

Scene withSymbolsMoved(Scene scene) {
    for (auto& item : scene.marks) {
        if (auto* symbol = std::get_if<Symbol>(&item)) symbol->at.x += 6.0;
    }
    return scene;
}

}  // namespace

TEST_CASE_FIXTURE(Fixture, "every projection in every theme, with all marks, is the same picture on screen and page") {
    const auto& atlas = geodata::shippedAtlas();
    const auto boundaries = geodata::readBoundaries(REACH_DATASETS_DIR, geodata::Scale::OneTo110Million);
    REQUIRE(boundaries);
    double worstMean = 0.0;
    double worstFar = 0.0;
    std::size_t turn = 0;
    for (const auto kind : geodata::allProjectionKinds) {
        for (const double centre : {11.0, 150.0}) {
            View view;
            view.projection = {kind, {centre, kind == geodata::ProjectionKind::Orthographic ? 30.0 : 0.0}};
            view.theme = allThemes[turn++ % allThemes.size()];
            view.question.layers = {geodata::allLayers.begin(), geodata::allLayers.end()};
            view.question.years.first = 2019;
            CAPTURE(std::string(geodata::keyOf(kind)));
            CAPTURE(std::string(keyOf(view.theme)));
            const auto mesh = makeMapMesh(*boundaries, view.projection, triangulate);
            const auto scene = sceneFor(atlas, answerOf(view, atlas), view, {{width, height}, {}, Medium::Page}, fonts, mesh);
            REQUIRE(scene.base.patterns.size() == 1);
            painter.draw(scene, fonts, 1.0, Motion::Resting);
            const auto difference = differenceOf(readFramebuffer(width, height), drawPixels(scene, fonts, 1.0));
            CHECK(difference.mean <= meanAllowed);
            CHECK(difference.farShare <= farShareAllowed);
            worstMean = std::max(worstMean, difference.mean);
            worstFar = std::max(worstFar, difference.farShare);
        }
    }
    MESSAGE("worst mean " << worstMean << " of 255, worst share far off " << worstFar);
}

TEST_CASE_FIXTURE(Fixture, "a part of the map shows, on screen and page, what the whole map shows there, with the same names") {
    const auto& atlas = geodata::shippedAtlas();
    const auto boundaries = geodata::readBoundaries(REACH_DATASETS_DIR, geodata::Scale::OneTo50Million);
    REQUIRE(boundaries);
    struct Look {
        double centre;
        geodata::LonLat at;
        double zoom;
    };
    for (const auto kind : geodata::allProjectionKinds) {
        // Europe; Fiji across 180°; the far north; a map cut through Africa.
        for (const Look& look :
             {Look{11.0, {10.0, 48.0}, 6.0}, Look{11.0, {178.0, -17.0}, 12.0}, Look{105.0, {60.0, 78.0}, 4.0}, Look{-160.0, {15.0, 5.0}, 5.0}}) {
            View view;
            view.projection = {kind, {look.centre, 0.0}};
            view.zoom = look.zoom;
            if (turnsWhenDragged(kind)) {
                // At the rim of the globe.
                view.projection.center = {look.at.lon - 40.0, look.at.lat / 2.0};
            } else {
                view.focus = look.at;
            }
            CAPTURE(std::string(geodata::keyOf(kind)));
            CAPTURE(look.at.lon);
            const auto whole = makeMapMesh(*boundaries, view.projection);
            const auto answer = answerOf(view, atlas);
            const PageLayout layout{{width, height}, {}, Medium::Screen};
            const auto part = partFor(visibleBox(placementFor(view, layout), layout.size), view.projection);
            if (!part) continue;
            const auto ofWhole = sceneFor(atlas, answer, view, layout, fonts, whole);
            const auto ofPart = sceneFor(atlas, answer, view, layout, fonts, partOfMapMesh(*whole, *part, triangulate));
            CHECK(textsOnPage(ofPart) == textsOnPage(ofWhole));
            const auto page = drawPixels(ofWhole, fonts, 1.0);
            const auto partOnPage = differenceOf(asPicture(drawPixels(ofPart, fonts, 1.0)), page);
            CHECK(partOnPage.mean <= 0.05);
            CHECK(partOnPage.farShare <= 0.0005);
            painter.draw(ofPart, fonts, 1.0, Motion::Resting);
            const auto partOnScreen = differenceOf(readFramebuffer(width, height), page);
            CHECK(partOnScreen.mean <= meanAllowed);
            CHECK(partOnScreen.farShare <= farShareAllowed);
        }
    }
}

TEST_CASE_FIXTURE(Fixture, "symbols six points away from where they belong are found by the comparison of screen and page") {
    const auto& atlas = geodata::shippedAtlas();
    const auto boundaries = geodata::readBoundaries(REACH_DATASETS_DIR, geodata::Scale::OneTo110Million);
    const View view;
    const auto scene = sceneFor(atlas, answerOf(view, atlas), view, {{width, height}, {}, Medium::Page}, fonts,
                                makeMapMesh(*boundaries, view.projection, triangulate));
    painter.draw(withSymbolsMoved(scene), fonts, 1.0, Motion::Resting);
    const auto difference = differenceOf(readFramebuffer(width, height), drawPixels(scene, fonts, 1.0));
    CHECK_FALSE((difference.mean <= meanAllowed && difference.farShare <= farShareAllowed));
}
