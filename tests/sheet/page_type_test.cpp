// A page of any size: no type smaller than 7 points, the legend within its share, nothing of the furniture over another.
#include "app/map/make_map_mesh.h"
#include "app/map/names/taken_room.h"
#include "app/sheet/page_furniture.h"
#include "app/sheet/page_legend.h"
#include "tests/geodata/shipped_atlas.h"
#include "tests/picture/shipped_fonts.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace app;

namespace {

std::shared_ptr<const MapMesh> mesh() {
    static const auto boundaries = geodata::readBoundaries(REACH_DATASETS_DIR, geodata::Scale::OneTo110Million);
    REQUIRE(boundaries);
    static const auto made = makeMapMesh(*boundaries, View{}.projection);
    return made;
}

// A3, A4 and A5 in points, both ways; slides and pictures in pixels.
const std::vector<PageSize> paperSizes{{1190.6, 841.9}, {841.9, 1190.6}, {841.9, 595.3}, {595.3, 841.9}, {595.3, 419.5}, {419.5, 595.3}};
const std::vector<PageSize> pictureSizes{{640.0, 400.0}, {800.0, 500.0}, {1280.0, 720.0}, {1600.0, 1000.0}, {1920.0, 1080.0}, {3840.0, 2160.0}};

std::vector<PageSize> allSizes() {
    auto sizes = paperSizes;
    sizes.insert(sizes.end(), pictureSizes.begin(), pictureSizes.end());
    return sizes;
}

template <typename Each>
void eachText(const Scene& scene, Each each) {
    for (const auto* items : {&scene.marks, &scene.furniture}) {
        for (const auto& item : *items) {
            if (const auto* text = std::get_if<Text>(&item)) each(*text);
        }
    }
}

PageBox boxOf(const Text& text) {
    const double size = text.shaped.runs.empty() ? 0.0 : text.shaped.runs.front().size;
    return {text.at.x, text.at.y - 0.7 * size, text.at.x + text.shaped.width, text.at.y};
}

}  // namespace

TEST_CASE("no type on a page is smaller than 7 points, on any paper, however small the names are wished") {
    const auto& atlas = geodata::shippedAtlas();
    for (const auto& size : allSizes()) {
        for (const double labelScale : {minLabelScale, 1.0}) {
            CAPTURE(size.width);
            CAPTURE(size.height);
            View view;
            view.labelScale = labelScale;
            const auto scene = sceneFor(atlas, answerOf(view, atlas), view, {size, {}, Medium::Page}, shippedFonts(), mesh());
            std::size_t texts = 0;
            eachText(scene, [&](const Text& text) {
                for (const auto& run : text.shaped.runs) {
                    CAPTURE(run.text);
                    CHECK(run.size >= leastPageType - 1e-6);
                    ++texts;
                }
            });
            CHECK(texts > 20);
        }
    }
}

TEST_CASE("the legend of a page takes no more than a fifth of its height, and nothing around the map covers another or leaves the page") {
    const auto& atlas = geodata::shippedAtlas();
    for (const auto& size : allSizes()) {
        for (const auto training : allTrainingStyles) {
            CAPTURE(size.width);
            CAPTURE(size.height);
            View view;
            view.training = training;
            const auto answer = answerOf(view, atlas);
            const auto marks = answerMarks(atlas, answer);
            const auto with = pageFurniture(atlas, answer, marks, view, size, shippedFonts(), mesh().get());
            view.legend = false;
            const auto without = pageFurniture(atlas, answer, marks, view, size, shippedFonts(), mesh().get());
            CHECK(with.insets.bottom - without.insets.bottom <= size.height * (mostOfPageForLegend + 0.01));
            CHECK(with.insets.bottom > without.insets.bottom);
            std::vector<PageBox> boxes;
            for (const auto& item : with.items) {
                if (const auto* text = std::get_if<Text>(&item)) boxes.push_back(boxOf(*text));
            }
            for (std::size_t one = 0; one < boxes.size(); ++one) {
                CHECK(boxes[one].left >= 0.0);
                CHECK(boxes[one].right <= size.width);
                CHECK(boxes[one].bottom <= size.height);
                for (std::size_t two = one + 1; two < boxes.size(); ++two) CHECK_FALSE(touches(boxes[one], boxes[two]));
            }
        }
    }
}

TEST_CASE("while a legend's line is pointed at, other marks are faint and those of the line are as before") {
    const auto& atlas = geodata::shippedAtlas();
    View view;
    view.labels = view.inset = false;
    view.arcs = ArcStyle::SymbolsOnly;
    const auto answer = answerOf(view, atlas);
    const auto& selection = answer.selection;
    PageLayout layout{{1280.0, 720.0}, {}, Medium::Screen};
    const auto plain = sceneFor(atlas, answer, view, layout, shippedFonts(), nullptr);
    const auto entries = legendInBrief(atlas, marksFor(atlas, selection), view);
    REQUIRE_FALSE(entries.empty());
    layout.lit = {entries.front().records, true};
    const auto lit = sceneFor(atlas, answer, view, layout, shippedFonts(), nullptr);
    REQUIRE(lit.marks.size() == plain.marks.size());
    std::size_t faint = 0;
    for (std::size_t index = 0; index < lit.marks.size(); ++index) {
        const auto* symbol = std::get_if<Symbol>(&lit.marks[index]);
        if (symbol == nullptr) continue;
        const auto& before = std::get<Symbol>(plain.marks[index]);
        CHECK(symbol->at == before.at);
        if (symbol->shape == SymbolShape::Diamond) CHECK(symbol->fill == before.fill);
        if (symbol->shape != SymbolShape::LeftHalf) continue;
        ++faint;
        CHECK(symbol->fill.alpha < 45);
    }
    CHECK(faint > 50);
    // Lit without fading the others changes nothing here.
    layout.lit.fadesOthers = false;
    const auto same = sceneFor(atlas, answer, view, layout, shippedFonts(), nullptr);
    for (std::size_t index = 0; index < same.marks.size(); ++index) {
        if (const auto* symbol = std::get_if<Symbol>(&same.marks[index])) CHECK(symbol->fill == std::get<Symbol>(plain.marks[index]).fill);
    }
}
