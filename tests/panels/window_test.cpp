// The panels together: what they cover, and that they ask for nothing by themselves.
#include "app/panels/panel_layout.h"
#include "app/panels/timeline.h"

#include "small_atlas.h"

#include <doctest/doctest.h>

#include <cmath>
#include <limits>
#include <string>

using namespace app;

TEST_CASE("drawing alone asks for nothing, in both themes, with a record, a country or nothing selected") {
    for (const auto theme : allThemes) {
        for (const char* selected : {"", "st-nld", "ITA", "CHN"}) {
            small::Window window;
            window.session.view.theme = theme;
            window.session.view.selected = selected;
            auto driver = window.driver();
            driver.frame();
            CHECK(window.commands.empty());
        }
    }
}

TEST_CASE("a still window asks for no more frames") {
    small::Window window;
    auto driver = window.driver();
    driver.frame();
    CHECK(window.memory.nextFrameWithin == std::numeric_limits<double>::infinity());
}

TEST_CASE("the map keeps more than half of the window while nothing is selected") {
    const Session session;
    for (const PageSize size : {PageSize{1280.0, 720.0}, PageSize{1600.0, 1000.0}, PageSize{2560.0, 1440.0}}) {
        const auto insets = mapLayoutFor(size, session, {}).insets;
        const double free = (size.width - insets.left - insets.right) * (size.height - insets.top - insets.bottom);
        CHECK(free > 0.5 * size.width * size.height);
    }
}

TEST_CASE("folding the facets, selecting and presenting move the edges of the map the right way") {
    const PageSize size{1280.0, 720.0};
    Session session;
    PanelMemory memory;
    const auto plain = mapLayoutFor(size, session, memory).insets;
    memory.facetsOpen = false;
    CHECK(mapLayoutFor(size, session, memory).insets.left < plain.left);
    session.view.selected = "ITA";
    CHECK(mapLayoutFor(size, session, memory).insets.right > plain.right);
    memory.presenting = true;
    CHECK(mapLayoutFor(size, session, memory).insets.left < 40.0);
}

TEST_CASE("no panel covers another or leaves the window, and the map keeps room, at the smallest window too") {
    const std::vector<PageSize> sizes{{640.0, 360.0}, {900.0, 560.0}, {960.0, 540.0}, {1280.0, 720.0}, {1920.0, 1080.0}, {3840.0, 2160.0}};
    for (const auto& size : sizes) {
        for (const std::optional<bool> open : {std::optional<bool>(), std::optional(true), std::optional(false)}) {
            for (const char* selected : {"", "ITA"}) {
                CAPTURE(size.width);
                Session session;
                session.view.selected = selected;
                PanelMemory memory;
                memory.facetsOpen = open;
                const auto layout = layoutFor(size, session, memory);
                std::vector boxes{layout.topBar, layout.facets, layout.timeline};
                if (layout.inspector) boxes.push_back(*layout.inspector);
                for (const auto& box : boxes) {
                    CHECK((box.left >= 0.0 && box.top >= 0.0 && box.right <= size.width && box.bottom <= size.height));
                    CHECK((box.width() > 0.0 && box.height() > 0.0));
                }
                CHECK(layout.free.width() >= 230.0);
                CHECK(layout.free.height() >= 180.0);
                for (std::size_t one = 0; one < boxes.size(); ++one) {
                    for (std::size_t two = one + 1; two < boxes.size(); ++two) {
                        const bool apart = boxes[one].right <= boxes[two].left || boxes[two].right <= boxes[one].left ||
                                           boxes[one].bottom <= boxes[two].top || boxes[two].bottom <= boxes[one].top;
                        CHECK(apart);
                    }
                }
            }
        }
    }
}

TEST_CASE("marks shrink with a small map, not below what can be told apart, and grow on the stage") {
    const Session session;
    PanelMemory memory;
    CHECK(mapLayoutFor({1600.0, 1000.0}, session, memory).unit == 1.0);
    CHECK(mapLayoutFor({960.0, 540.0}, session, memory).unit < 0.9);
    CHECK(mapLayoutFor({640.0, 360.0}, session, memory).unit == doctest::Approx(0.75));
    memory.presenting = true;
    CHECK(mapLayoutFor({1920.0, 1080.0}, session, memory).unit > 1.3);
    CHECK(mapLayoutFor({3840.0, 2160.0}, session, memory).unit > 2.0);
}

TEST_CASE("nothing of the window's cards lies outside of it or over another, at every size") {
    const std::vector<PageSize> sizes{{640.0, 360.0}, {960.0, 540.0}, {1280.0, 720.0}};
    for (const auto& size : sizes) {
        for (const char* selected : {"", "ITA"}) {
            CAPTURE(size.width);
            small::Window window;
            window.size = size;
            window.session.view.selected = selected;
            auto driver = window.driver();
            driver.frame();
            const auto& cards = window.memory.cards;
            REQUIRE(cards.size() == 3);
            for (std::size_t one = 0; one < cards.size(); ++one) {
                CHECK((cards[one].left >= 0.0 && cards[one].right <= size.width));
                for (std::size_t two = one + 1; two < cards.size(); ++two) {
                    const bool apart = cards[one].right <= cards[two].left || cards[two].right <= cards[one].left ||
                                       cards[one].bottom <= cards[two].top || cards[two].bottom <= cards[one].top;
                    CHECK(apart);
                }
            }
        }
    }
}

TEST_CASE("a sentence is cut between its clauses") {
    const std::string sentence = "347 of 816 records active in 2022, in 108 countries and areas; 23 of them multilateral.";
    const auto within = [](std::size_t letters) { return [letters](const std::string& text) { return text.size() <= letters; }; };
    CHECK(clausesThatFit(sentence, within(200)) == sentence);
    CHECK(clausesThatFit(sentence, within(70)) == "347 of 816 records active in 2022, in 108 countries and areas\u00A0…");
    CHECK(clausesThatFit(sentence, within(40)) == "347 of 816 records active in 2022\u00A0…");
    CHECK(clausesThatFit(sentence, within(3)) == "347 of 816 records active in 2022\u00A0…");
}

TEST_CASE("while presenting there is only the stage, and Escape is not needed to draw it") {
    small::Window window;
    window.memory.presenting = true;
    auto driver = window.driver();
    driver.frame();
    CHECK(PanelDriver::hasWindow("Stage"));
    CHECK_FALSE(PanelDriver::hasWindow("Timeline"));
    CHECK(window.commands.empty());
}

TEST_CASE("on the stage the legend comes when it is asked for, above the statement and without buttons") {
    small::Window window;
    window.memory.presenting = true;
    auto driver = window.driver();
    driver.frame();
    CHECK_FALSE(PanelDriver::hasWindow("Legend"));
    window.memory.stageLegend = true;
    driver.frame();
    CHECK(PanelDriver::hasWindow("Legend"));
    CHECK_FALSE(window.memory.legendOpen);
    window.memory.stageLegend = false;
    driver.frame();
    driver.frame();
    CHECK_FALSE(PanelDriver::hasWindow("Legend"));
}

TEST_CASE("present, theme, undo and zoom each ask for one thing") {
    small::Window window;
    window.session.past.push_back({});
    auto driver = window.driver();
    driver.press("Top bar", "Present###present");
    REQUIRE(window.commands.size() == 1);
    REQUIRE(std::holds_alternative<Present>(window.commands.front()));
    CHECK(std::get<Present>(window.commands.front()).on);
    window.commands.clear();
    driver.press("Top bar", "Theme###theme");
    REQUIRE(small::onlyAction<SetTheme>(window.commands) != nullptr);
    CHECK(small::onlyAction<SetTheme>(window.commands)->theme == Theme::Dark);
    window.commands.clear();
    driver.press("Top bar", "Undo###undo");
    CHECK(small::onlyAction<Undo>(window.commands) != nullptr);
    window.commands.clear();
    driver.press("Top bar", "Redo###redo");
    CHECK(window.commands.empty());  // There is nothing to redo.
    driver.press("Map controls", "Nearer###nearer");
    CHECK(small::onlyAction<ZoomAt>(window.commands) != nullptr);
}

TEST_CASE("panels take the colours of every theme") {
    small::Window window;
    auto driver = window.driver();
    const auto differs = [](ImGuiCol which, Colour wanted) {
        const ImVec4 has = ImGui::GetStyle().Colors[which];
        return std::abs(has.x * 255.0F - wanted.red) + std::abs(has.y * 255.0F - wanted.green) + std::abs(has.z * 255.0F - wanted.blue);
    };
    for (const auto theme : allThemes) {
        CAPTURE(std::string(keyOf(theme)));
        applyPanelStyle(theme);
        const Palette& palette = paletteOf(theme);
        CHECK(differs(ImGuiCol_Text, palette.ink) < 1.0F);
        CHECK(differs(ImGuiCol_WindowBg, palette.surface) < 1.0F);
        CHECK(differs(ImGuiCol_NavHighlight, palette.accent) < 1.0F);
    }
}

TEST_CASE("Tab goes from one thing to the next, with Shift back again") {
    small::Window window;
    auto driver = window.driver();
    applyPanelStyle(Theme::Light);
    ImGuiIO& io = ImGui::GetIO();
#if IMGUI_VERSION_NUM < 18700
    io.KeyMap[ImGuiKey_Tab] = 1;
    io.KeyMap[ImGuiKey_Space] = 2;  // ImGui wants it for the keyboard.
    const auto tab = [&] {
        io.KeysDown[1] = true;
        driver.frame();
        io.KeysDown[1] = false;
        driver.frame();
    };
    tab();
    const ImGuiID first = GImGui->NavId;
    CHECK(first != 0);
    driver.frame();
    CHECK(io.NavVisible);
    tab();
    CHECK(GImGui->NavId != first);
    io.KeyShift = true;
    tab();
    CHECK(GImGui->NavId == first);
#endif
    CHECK(window.commands.empty());
    CHECK(io.WantTextInput == false);
}
