// The legend card and running text.
#include "app/panels/legend_card.h"
#include "app/panels/panel_layout.h"
#include "app/panels/panel_words.h"
#include "app/ui/paragraph.h"
#include "app/ui/type.h"

#include "small_atlas.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace app;

namespace {

std::string legendText(small::Window& window) {
    window.memory.legendAllMarks = true;
    const PageBox free{0.0, 0.0, 1300.0, 800.0};
    const auto shown = window.withInput([&](const WindowInput& input) { return legendShown(input, free, window.memory); });
    std::string text;
    for (const auto& section : shown.sections) {
        text += section.heading + "\n";
        for (const auto& entry : section.entries) text += entry.text + "\n";
    }
    return text;
}

}  // namespace

TEST_CASE("the legend lists only what is drawn") {
    small::Window window;
    const auto driver = window.driver();  // What is listed depends on what fits, and that is measured in letters.
    CHECK(legendText(window).find("stations") != std::string::npos);
    CHECK(legendText(window).find("contested") != std::string::npos);
    CHECK(legendText(window).find("training, right half: 1") != std::string::npos);
    window.session.view.question.layers = {geodata::Layer::Cooperation};
    const auto text = legendText(window);
    CHECK(text.find("stations") == std::string::npos);
    CHECK(text.find("contested") == std::string::npos);
    CHECK(text.find("training, ") == std::string::npos);
    CHECK(text.find("cooperation: 2") != std::string::npos);
}

TEST_CASE("the legend is made once for a picture, and anew when years, camera, land or form change") {
    small::Window window;
    const auto driver = window.driver();
    const PageBox free{0.0, 0.0, 1300.0, 800.0};
    window.withInput([&](const WindowInput& input) {
        const auto made = [&](const WindowInput& asked) {
            (void)legendShown(asked, free, window.memory);
            return window.memory.legend;
        };
        const auto first = made(input);
        CHECK(made(input) == first);
        window.memory.lit = {{1}, true};
        window.memory.cards = {{0.0, 0.0, 10.0, 10.0}};
        CHECK(made(input) == first);
        window.memory.legendAllMarks = true;
        const auto all = made(input);
        CHECK(all != first);
        window.session.view.zoom = 4.0;
        const auto nearer = made(input);
        CHECK(nearer != all);
        window.session.view.question.years.last = 2023;
        const auto later = made(input);
        CHECK(later != nearer);
        WindowInput land = input;
        land.land.disputedLines = false;
        CHECK(made(land) != later);
        return true;
    });
}

TEST_CASE("the legend stays away when the view says so, and folds without a word to the view") {
    small::Window window;
    window.memory.legendOpen = true;
    auto driver = window.driver();
    driver.press("Legend", "Fold###fold legend");
    CHECK(window.memory.legendOpen == false);
    CHECK(window.commands.empty());
    window.session.view.legend = false;
    driver.frame();
    driver.frame();
    CHECK_FALSE(PanelDriver::hasWindow("Legend"));
}

TEST_CASE("the room that names leave to the legend is the same in every year, folded or not for all marks too") {
    small::Window window;
    auto driver = window.driver();
    driver.frame();
    const PageBox room = window.memory.cards.front();
    CHECK(room.height() > 50.0);
    for (int year = 1995; year <= 2026; ++year) {
        CAPTURE(year);
        window.session.view.question.years.first = window.session.view.question.years.last = year;
        window.memory.legendAllMarks = year % 2 == 0;
        driver.frame();
        CHECK(window.memory.cards.front() == room);
    }
}

TEST_CASE("the legend covers no more than 8 % of the map until all marks are asked for, and never the whole of it") {
    const std::vector<PageSize> sizes{{1280.0, 720.0},  {1366.0, 768.0},  {1440.0, 900.0}, {1600.0, 1000.0},
                                      {1920.0, 1080.0}, {2560.0, 1440.0}, {3840.0, 2160.0}};
    small::Window window;
    auto driver = window.driver();
    for (const auto& size : sizes) {
        for (const char* selected : {"", "ITA"}) {
            CAPTURE(size.width);
            window.size = size;
            ImGui::GetIO().DisplaySize = {static_cast<float>(size.width), static_cast<float>(size.height)};
            window.session.view.selected = selected;
            driver.frame();
            driver.frame();
            const PageBox map = layoutFor(size, {}, {}).free;
            const auto area = [](const ImVec2& box) { return static_cast<double>(box.x) * static_cast<double>(box.y); };
            const ImGuiWindow* card = ImGui::FindWindowByName("Legend");
            REQUIRE(card != nullptr);
            CHECK(area(card->Size) <= 0.08 * map.width() * map.height());
            CHECK(card->Size.y > 60.0F);  // It is not only its folded title.
            driver.press("Legend", "All marks###all marks");
            CHECK(window.memory.legendAllMarks);
            CHECK(static_cast<double>(card->Size.y) <= 0.6 * map.height() + 1.0);
            CHECK(static_cast<double>(card->Pos.x + card->Size.x) <= size.width);
            driver.press("Legend", "Fewer###all marks");
            CHECK_FALSE(window.memory.legendAllMarks);
            CHECK(area(card->Size) <= 0.08 * map.width() * map.height());
            CHECK(window.commands.empty());
        }
    }
}

TEST_CASE("fewer marks stand at the top of their card, though all marks were moved up in it") {
    small::Window window;
    window.size = {760.0, 460.0};
    auto driver = window.driver();
    window.memory.legendOpen = window.memory.legendAllMarks = true;
    driver.frame();
    driver.frame();
    ImGuiWindow* card = ImGui::FindWindowByName("Legend");
    REQUIRE(card != nullptr);
    REQUIRE(card->ScrollMax.y > 0.0F);
    ImGui::SetScrollY(card, card->ScrollMax.y);
    driver.frame();
    CHECK(card->Scroll.y > 0.0F);
    driver.press("Legend", "Fewer###all marks");
    CHECK_FALSE(window.memory.legendAllMarks);
    CHECK(card->Scroll.y == 0.0F);
    ImGui::SetScrollY(card, 10.0F);
    driver.frame();
    CHECK(card->Scroll.y == 0.0F);
}

TEST_CASE("a legend of nothing says that no mark is in sight, and offers no more") {
    small::Window window;
    window.session.view.question.layers = {geodata::Layer::Stations};
    window.session.view.zoom = 40.0;
    window.session.view.focus = geodata::LonLat{-150.0, -40.0};
    auto driver = window.driver();
    const auto free = layoutFor(window.size, window.state, window.memory).free;
    const LegendShown shown = window.withInput([&](const WindowInput& input) { return legendShown(input, free, window.memory); });
    CHECK(shown.isEmpty);
    REQUIRE(shown.brief.size() == 1);
    CHECK(shown.brief.front().text == "No marks in sight");
    window.memory.legendAllMarks = true;
    driver.frame();
    driver.press("Legend", "Fewer###all marks");
    CHECK(window.memory.legendAllMarks);
}

TEST_CASE("the pointer on a line of the legend lights its records, and lets them go when it leaves") {
    small::Window window;
    auto driver = window.driver();
    driver.frame();
    const ImGuiWindow* card = ImGui::FindWindowByName("Legend");
    REQUIRE(card != nullptr);
    CHECK(window.memory.lit == Lit{});
    driver.moveTo({card->Pos.x + 60.0F, card->Pos.y + 18.0F});
    driver.frame();
    CHECK(window.memory.lit.fadesOthers);
    REQUIRE(window.memory.lit.records.size() == 2);
    for (const auto index : window.memory.lit.records) CHECK(window.atlas.records.records[index].layer == geodata::Layer::Stations);
    CHECK(mapLayoutFor(window.size, window.state, window.memory).lit == window.memory.lit);
    driver.moveTo({card->Pos.x + 60.0F, card->Pos.y + 18.0F + 24.0F});
    driver.frame();
    for (const auto index : window.memory.lit.records) CHECK(window.atlas.records.records[index].layer != geodata::Layer::Stations);
    driver.moveTo({card->Pos.x + 60.0F, card->Pos.y - 100.0F});
    driver.frame();
    CHECK(window.memory.lit == Lit{});
}

TEST_CASE("a click on a line of the legend filters to its records, a second one lets go") {
    small::Window window;
    auto driver = window.driver();
    driver.frame();
    const ImGuiWindow* card = ImGui::FindWindowByName("Legend");
    REQUIRE(card != nullptr);
    const auto click = [&] {
        driver.moveTo({card->Pos.x + 60.0F, card->Pos.y + 18.0F});
        driver.button(true);
        driver.button(false);
    };
    click();
    REQUIRE(small::onlyAction<SetFilter>(window.commands) != nullptr);
    CHECK(small::onlyAction<SetFilter>(window.commands)->text == "layer:stations");
    window.session.view.question.filter = "region:Europe layer:stations";
    window.commands.clear();
    driver.frame();
    click();
    REQUIRE(small::onlyAction<SetFilter>(window.commands) != nullptr);
    CHECK(small::onlyAction<SetFilter>(window.commands)->text == "region:Europe");
}

TEST_CASE("no line of a paragraph is wider than its column, and no letter is lost") {
    PanelDriver driver([] {});
    const std::string text = "A paragraph with Donaudampfschifffahrtsgesellschaftskapitän and https://example.org/a-long-path/that/goes/on in it.";
    const std::vector spans{TextSpan{text, Type::Body, {}, false}, TextSpan{"12", Type::Small, {}, true}};
    for (const float width : {60.0F, 120.0F, 300.0F}) {
        const auto layout = laidOut(spans, width);
        std::string letters;
        for (const auto& piece : layout.pieces) {
            letters += piece.text;
            if (!spans[piece.span].raised) CHECK(piece.x + textSize(Type::Body, piece.text).x <= width + 0.5F);
        }
        auto wanted = text + "12";
        for (auto* each : {&letters, &wanted}) std::erase(*each, ' ');
        CHECK(letters == wanted);
    }
}
