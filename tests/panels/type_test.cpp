// The words of panels: shaped like those of the map, in every script, on whole pixels, and inside the sheet of letters.
#include "app/ui/type.h"

#include "app/ui/field_font.h"
#include "geodata/text/utf8.h"
#include "panel_driver.h"

#include <doctest/doctest.h>
#include <imgui_internal.h>

#include <cmath>
#include <string>
#include <vector>

using namespace app;

namespace {

// What a line drawn at (20, 30) puts into the draw list.
std::vector<ImDrawVert> cornersOf(const std::string& text, Type type = Type::Body, float pixelsPerPoint = 1.0F) {
    PanelDriver driver([] {});
    ImGui::GetIO().DisplayFramebufferScale = {pixelsPerPoint, pixelsPerPoint};
    ImGui::NewFrame();
    ImDrawList& list = *ImGui::GetForegroundDrawList();
    drawText(list, type, {20.0F, 30.0F}, IM_COL32_BLACK, text);
    std::vector<ImDrawVert> corners(list.VtxBuffer.begin(), list.VtxBuffer.end());
    ImGui::Render();
    return corners;
}

}  // namespace

TEST_CASE("a line of a panel has a picture for each glyph that HarfBuzz gives, in every script the fonts have") {
    for (const std::string text : {"Netherlands", "荷兰", "المملكة العربية السعودية", "नीदरलैंड", "ኢትዮጵያ", "Hà Lan, Việt Nam"}) {
        CAPTURE(text);
        std::size_t drawn = 0;
        for (const auto& run : shippedFonts().shape(text, {Weight::Regular, 16.0 / 1.21}).runs) {
            for (const auto& glyph : run.glyphs) {
                CHECK(glyph.index != 0);
                if (run.text.substr(glyph.cluster, 1) != " ") ++drawn;
            }
        }
        CHECK(cornersOf(text).size() == 4 * drawn);
    }
}

TEST_CASE("letters of panels fall on whole pixels, on coarse and fine screens") {
    for (const float scale : {1.0F, 1.5F, 2.0F, 3.35F}) {
        CAPTURE(scale);
        const auto corners = cornersOf("Reach Atlas, 荷兰", Type::Title, scale);
        REQUIRE_FALSE(corners.empty());
        for (const auto& corner : corners) {
            CHECK(std::abs(corner.pos.x * scale - std::round(corner.pos.x * scale)) < 0.01F);
            CHECK(std::abs(corner.pos.y * scale - std::round(corner.pos.y * scale)) < 0.01F);
        }
    }
}

TEST_CASE("the size of a line is what is drawn: no letter reaches far out of its box") {
    for (const auto type : {Type::Body, Type::Strong, Type::Small, Type::Title, Type::StageTitle}) {
        const ImVec2 size = [type] {
            const PanelDriver driver([] {});
            return textSize(type, "Hamburg");
        }();
        float right = 0.0F;
        float bottom = 0.0F;
        float top = 1000.0F;
        for (const auto& corner : cornersOf("Hamburg", type)) {
            right = std::max(right, corner.pos.x - 20.0F);
            bottom = std::max(bottom, corner.pos.y - 30.0F);
            top = std::min(top, corner.pos.y - 30.0F);
        }
        CHECK(right == doctest::Approx(size.x).epsilon(0.06));
        CHECK(bottom <= size.y + 1.0F);
        CHECK(top >= -1.0F);
        CHECK(size.y == pointsOf(type));
    }
}

TEST_CASE("a line that lies outside of its window costs nothing") {
    PanelDriver driver([] {});
    ImGui::NewFrame();
    ImDrawList& list = *ImGui::GetForegroundDrawList();
    drawText(list, Type::Body, {20.0F, 5000.0F}, IM_COL32_BLACK, "far below");
    CHECK(list.VtxBuffer.empty());
    ImGui::Render();
}

TEST_CASE("the sheet of letters never outgrows its size; when it is full, it begins anew and says so") {
    LetterAtlas letters;
    std::string chinese;
    for (char32_t letter = 0x4E00; letter < 0x5600; ++letter) geodata::appendUtf8(chinese, letter);
    const auto shaped = shippedFonts().shape(chinese, {Weight::Regular, 300.0});
    std::size_t placed = 0;
    letters.place(shaped, {0.0, 0.0}, 1.0, 0.0, shippedFonts(), [&](const PlacedLetter& each) {
        ++placed;
        REQUIRE(each.letter.x + each.letter.width <= LetterAtlas::width);
        REQUIRE(each.letter.y + each.letter.height <= letters.rows());
    });
    CHECK(placed > 1000);
    CHECK(letters.rows() <= LetterAtlas::mostRows);
    CHECK(letters.generation() >= 1);
}

TEST_CASE("a text field has Latin, Greek and Cyrillic letters, and those of other scripts once they are typed") {
    PanelDriver driver([] {});
    FieldFont font(shippedFonts());
    REQUIRE(font.load(1.0));
    const auto has = [](unsigned letter) { return ImGui::GetIO().Fonts->Fonts[0]->FindGlyphNoFallback(static_cast<ImWchar>(letter)) != nullptr; };
    CHECK((has('R') && has(0x0448) && has(0x03B1) && has(0x1EC7)));
    CHECK_FALSE(has(0x8377));
    font.need("plain");
    CHECK_FALSE(font.load(1.0));
    font.need("荷兰");
    REQUIRE(font.load(1.0));
    CHECK((has(0x8377) && has(0x5170) && has('R')));
    for (const double scale : {0.5, 3.35, 9.6}) {
        CAPTURE(scale);
        REQUIRE(font.load(scale));
        CHECK(ImGui::GetIO().Fonts->TexHeight <= 8192);
        CHECK(ImGui::GetIO().Fonts->Fonts[0]->FontSize * ImGui::GetIO().FontGlobalScale == doctest::Approx(pointsOf(Type::Body)));
    }
}
