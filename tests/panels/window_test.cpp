// The panels together: what they cover, and that they ask for nothing by themselves.
#include "app/panels/export_menu.h"
#include "app/panels/map_menu.h"
#include "app/panels/panel_layout.h"
#include "app/panels/timeline.h"
#include "app/picture/fonts.h"
#include "app/ui/panel_style.h"
#include "app/ui/type.h"

#include "small_atlas.h"

#include <doctest/doctest.h>

#include <cmath>
#include <filesystem>
#include <fstream>
#include <limits>
#include <set>
#include <string>
#include <tuple>

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
    const AppState state;
    for (const PageSize size : {PageSize{1280.0, 720.0}, PageSize{1600.0, 1000.0}, PageSize{2560.0, 1440.0}}) {
        const auto insets = mapLayoutFor(size, state, {}).insets;
        const double free = (size.width - insets.left - insets.right) * (size.height - insets.top - insets.bottom);
        CHECK(free > 0.5 * size.width * size.height);
    }
}

TEST_CASE("nothing that opens, folds, is selected or runs moves the map, at any size of the window") {
    for (const PageSize size : {PageSize{640.0, 360.0},
                                {800.0, 600.0},
                                {960.0, 540.0},
                                {1280.0, 720.0},
                                {1600.0, 1000.0},
                                {1920.0, 1080.0},
                                {2560.0, 1440.0},
                                {3840.0, 2160.0}}) {
        CAPTURE(size.width);
        AppState state;
        Session& session = state.session;
        const auto still = mapLayoutFor(size, state, {});
        for (const char* selected : {"", "ITA"}) {
            for (const std::optional<bool> open : {std::optional<bool>(), std::optional(true), std::optional(false)}) {
                for (const int year : {1995, 2026}) {
                    session.view.selected = selected;
                    session.view.question.years.first = session.view.question.years.last = year;
                    session.playing = year == 2026;
                    PanelMemory memory;
                    memory.facetsOpen = memory.legendOpen = open;
                    memory.cards = {{300.0, 200.0, 500.0, 340.0}};
                    const auto now = mapLayoutFor(size, state, memory);
                    CHECK(now.insets == still.insets);
                    CHECK(now.unit == still.unit);
                    for (const double zoom : {1.0, 6.0}) {
                        session.view.zoom = zoom;
                        CHECK(placementFor(session.view, now) == placementFor(session.view, still));
                    }
                    session.view.zoom = 1.0;
                }
            }
        }
    }
}

TEST_CASE("names keep off the inspector, and off facets that are opened over the map") {
    const PageSize small{640.0, 400.0};
    AppState state;
    Session& session = state.session;
    PanelMemory memory;
    CHECK(mapLayoutFor(small, state, memory).covered.empty());
    memory.facetsOpen = true;
    REQUIRE(mapLayoutFor(small, state, memory).covered.size() == 1);
    CHECK(mapLayoutFor(small, state, memory).covered.front() == layoutFor(small, state, memory).facets);
    const PageSize usual{1280.0, 720.0};
    session.view.selected = "ITA";
    REQUIRE(mapLayoutFor(usual, state, memory).covered.size() == 1);
    CHECK(mapLayoutFor(usual, state, memory).covered.front() == *layoutFor(usual, state, memory).inspector);
}

TEST_CASE("no panel covers another or leaves the window, and the map keeps room, at the smallest window too") {
    const std::vector<PageSize> sizes{{640.0, 360.0}, {900.0, 560.0}, {960.0, 540.0}, {1280.0, 720.0}, {1920.0, 1080.0}, {3840.0, 2160.0}};
    for (const auto& size : sizes) {
        for (const std::optional<bool> open : {std::optional<bool>(), std::optional(true), std::optional(false)}) {
            for (const char* selected : {"", "ITA"}) {
                CAPTURE(size.width);
                AppState state;
                state.session.view.selected = selected;
                PanelMemory memory;
                memory.facetsOpen = open;
                const auto layout = layoutFor(size, state, memory);
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
    AppState state;
    const PanelMemory memory;
    CHECK(mapLayoutFor({1600.0, 1000.0}, state, memory).unit == 1.0);
    CHECK(mapLayoutFor({960.0, 540.0}, state, memory).unit < 0.9);
    CHECK(mapLayoutFor({640.0, 360.0}, state, memory).unit == doctest::Approx(0.75));
    state.presenting = true;
    CHECK(mapLayoutFor({1920.0, 1080.0}, state, memory).unit > 1.3);
    CHECK(mapLayoutFor({3840.0, 2160.0}, state, memory).unit > 2.0);
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

TEST_CASE("while presenting there is only the stage, and Escape is not needed to draw it") {
    small::Window window;
    window.state.presenting = true;
    auto driver = window.driver();
    driver.frame();
    CHECK(PanelDriver::hasWindow("Stage"));
    CHECK_FALSE(PanelDriver::hasWindow("Timeline"));
    CHECK(window.commands.empty());
}

TEST_CASE("on the stage the legend comes when it is asked for, above the statement and without buttons") {
    small::Window window;
    window.state.presenting = true;
    auto driver = window.driver();
    driver.frame();
    CHECK_FALSE(PanelDriver::hasWindow("Legend"));
    window.state.open.insert(Panel::StageLegend);
    driver.frame();
    CHECK(PanelDriver::hasWindow("Legend"));
    CHECK_FALSE(window.memory.legendOpen);
    window.state.open.erase(Panel::StageLegend);
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

TEST_CASE("what is chosen in a menu closes it, and the sizes are stepped through without closing it") {
    small::Window window;
    auto driver = window.driver();
    const auto pressInMenu = [&](const char* label) {
        if (GImGui->OpenPopupStack.Size == 0) driver.press("Top bar", "Map###map menu");
        driver.frame();
        REQUIRE(GImGui->OpenPopupStack.Size == 1);
        window.commands.clear();
        driver.press(GImGui->OpenPopupStack.back().Window->Name, label);
    };
    pressInMenu("###larger Text");
    REQUIRE(window.commands.size() == 1);
    CHECK(std::get<StepTextSize>(window.commands.front()).steps == 1);
    CHECK(GImGui->OpenPopupStack.Size == 1);
    pressInMenu("###larger Names");
    REQUIRE(small::onlyAction<SetKey>(window.commands) != nullptr);
    CHECK(small::onlyAction<SetKey>(window.commands)->value == "1.20");
    pressInMenu("###lines all");
    REQUIRE(small::onlyAction<SetKey>(window.commands) != nullptr);
    CHECK(small::onlyAction<SetKey>(window.commands)->key == "lines");
    CHECK(small::onlyAction<SetKey>(window.commands)->value == "all");
    CHECK(GImGui->OpenPopupStack.Size == 0);
    // A row of the table of commands.
    pressInMenu("###before");
    REQUIRE(small::onlyAction<ToggleKey>(window.commands) != nullptr);
    CHECK(small::onlyAction<ToggleKey>(window.commands)->key == "before_report");
    CHECK(GImGui->OpenPopupStack.Size == 0);
}

TEST_CASE("languages are offered by their own names, Chinese among them where its names ship") {
    small::Window window;
    window.atlas.names = small::shippedNames();
    const auto shown = window.withInput([](const WindowInput& input) { return mapMenuShown(input); });
    REQUIRE(shown.languages.size() >= 2);
    CHECK(shown.languages[0].name == "English");
    CHECK(shown.languages[1].name == "中文");
    CHECK(menuLanguages().size() >= 6);
    const auto fonts = Fonts::load(REACH_DATASETS_DIR);
    REQUIRE(fonts);
    for (const auto& language : menuLanguages()) CHECK_MESSAGE(fonts->covers(language.name), language.name);
}

TEST_CASE("everything in a menu lies between its edges, in wide windows and in narrow ones") {
    for (const auto& size : {app::PageSize{1920.0, 1080.0}, {1280.0, 720.0}, {960.0, 540.0}, {640.0, 360.0}}) {
        for (const char* button : {"Map###map menu", "Export###export menu"}) {
            small::Window window;
            window.size = size;
            window.atlas.names = small::shippedNames();
            auto driver = window.driver();
            driver.press("Top bar", button);
            driver.frame();
            REQUIRE(GImGui->OpenPopupStack.Size == 1);
            const ImGuiWindow& menu = *GImGui->OpenPopupStack.back().Window;
            CAPTURE(size.width);
            CAPTURE(menu.Name);
            CHECK(menu.ContentSize.x <= menu.InnerRect.GetWidth() - 2.0F * menu.WindowPadding.x);
            CHECK(menu.InnerRect.Min.x >= 0.0F);
            CHECK(menu.InnerRect.Max.x <= static_cast<float>(size.width));
        }
    }
}

TEST_CASE("the time line's head ends above the bars and within its width, however long its sentence and years are") {
    TimelineShown shown;
    shown.sentence = {"350 of 853 reported records",
                      " with a start by 2022 and no reported end before 2013",
                      {", in 108 countries and areas", "; 24 of them multilateral"}};
    shown.change = "Since 2012–2021: 107 more, 25 ended";
    for (const char* years : {"2022", "2013–2022"}) {
        shown.years = years;
        for (float width = 330.0F; width <= 1300.0F; width += 10.0F) {
            PanelMemory memory;
            std::vector<Command> commands;
            float reach = 0.0F;
            PanelDriver driver([&] {
                ImGui::SetNextWindowPos({0.0F, 0.0F});
                ImGui::Begin("Head");
                reach = drawTimelineHead(shown, {10.0F, 40.0F}, 10.0F + width, paletteOf(Theme::Light), commands);
                ImGui::End();
            });
            driver.frame();
            CAPTURE(width);
            CHECK(reach <= 40.0F + timelineHeadHeight);
            CHECK(ImGui::FindWindowByName("Head")->DC.CursorMaxPos.x <= 10.0F + width);
        }
    }
}

TEST_CASE("an export says where it goes, never writes one kind over another, and takes a typed name as it is") {
    const View view;
    PanelMemory memory;
    std::set<std::string> files;
    for (const auto format : allExportFormats) {
        memory.exportFormat = format;
        const auto shown = exportShown(view, memory);
        CHECK(files.insert(shown.file).second);
        CHECK(shown.folder == std::filesystem::current_path().string());
        CHECK_FALSE(shown.sentence.empty());
    }
    memory.exportFormat = ExportFormat::GeoJson;
    memory.exportName = "/tmp/mine.csv";
    CHECK(exportShown(view, memory).file == "/tmp/mine.geojson");
    CHECK(exportShown(view, memory).folder == "/tmp");
}

TEST_CASE("an export never writes over a file unasked, and Return in the name saves") {
    const auto folder = std::filesystem::temp_directory_path() / "reach-atlas-export-test";
    std::filesystem::remove_all(folder);
    std::filesystem::create_directories(folder);
    small::Window window;
    window.memory.exportName = (folder / "map").string();
    window.memory.exportPaper = Paper::A4Portrait;
    auto driver = window.driver();
    PanelDriver::connectKeyboard();
    const auto openMenu = [&] {
        window.commands.clear();
        if (GImGui->OpenPopupStack.Size == 0) driver.press("Top bar", "Export###export menu");
        driver.frame();
        REQUIRE(GImGui->OpenPopupStack.Size == 1);
        return GImGui->OpenPopupStack.back().Window->Name;
    };
    const auto saved = [&] {
        REQUIRE(window.commands.size() == 1);
        CHECK(GImGui->OpenPopupStack.Size == 0);
        return std::get<Save>(window.commands.front());
    };
    driver.enterField(openMenu(), "###file name");
    driver.key(ImGuiKey_Enter);
    CHECK(saved().file == (folder / "map.png").string());
    CHECK(saved().paper == Paper::A4Portrait);

    std::ofstream(folder / "map.png") << "mine";
    CHECK(exportShown(View{}, window.memory).exists);
    driver.enterField(openMenu(), "###file name");
    driver.key(ImGuiKey_Enter);
    CHECK(window.commands.empty());
    driver.press(openMenu(), "###save other");
    CHECK(saved().file == (folder / "map-2.png").string());
    driver.press(openMenu(), "Replace###save");
    CHECK(saved().file == (folder / "map.png").string());
    std::filesystem::remove_all(folder);
}

TEST_CASE("the title typed in the export menu becomes the view's in one step") {
    small::Window window;
    auto driver = window.driver();
    PanelDriver::connectKeyboard();
    driver.press("Top bar", "Export###export menu");
    driver.frame();
    const char* menu = GImGui->OpenPopupStack.back().Window->Name;
    driver.enterField(menu, "###page title");
    driver.type("My map");
    CHECK(window.commands.empty());
    driver.key(ImGuiKey_Enter);
    REQUIRE(small::onlyAction<SetKey>(window.commands) != nullptr);
    CHECK(small::onlyAction<SetKey>(window.commands)->key == "title");
    CHECK(small::onlyAction<SetKey>(window.commands)->value == "My map");
}

TEST_CASE("the key map comes over the map and goes by its button") {
    small::Window window;
    window.state.open.insert(Panel::Keys);
    auto driver = window.driver();
    driver.frame();
    CHECK(PanelDriver::hasWindow("Key map"));
    driver.press("Key map", "Close###close keys");
    CHECK(small::asksFor(window.commands, Panel::Keys, false));
    window.commands.clear();
    window.state.open.clear();
    driver.frame();
    driver.press("Map controls", "Keys###keys");
    REQUIRE(window.commands.size() == 1);
    CHECK(small::asksFor(window.commands, Panel::Keys, true));
}

TEST_CASE("the dialog asks for a path, stays until the table could be opened, and takes nothing for a path") {
    small::Window window;
    window.state.open.insert(Panel::Table);
    auto driver = window.driver();
    driver.frame();
    REQUIRE(PanelDriver::hasWindow("Open a table"));
    driver.press("Open a table", "Open###open table");
    CHECK(window.commands.empty());
    window.memory.tablePath = "/tmp/survey.csv";
    driver.press("Open a table", "Open###open table");
    REQUIRE(window.commands.size() == 1);
    CHECK(std::get<OpenImport>(std::get<ImportCommand>(window.commands.front())).source == "/tmp/survey.csv");
    CHECK(window.state.shows(Panel::Table));
    driver.press("Open a table", "Cancel###cancel table");
    CHECK(small::asksFor(window.commands, Panel::Table, false));
}

TEST_CASE("after Return on a path the field keeps the keyboard, so that a wrong one is typed again") {
    small::Window window;
    window.state.open.insert(Panel::Table);
    auto driver = window.driver();
    PanelDriver::connectKeyboard();
    for (int frames = 0; frames < 4; ++frames) driver.frame();
    driver.type("no-such.csv");
    driver.key(ImGuiKey_Enter);
    CHECK(window.commands.size() == 1);
    for (int frames = 0; frames < 4; ++frames) driver.frame();
    driver.type("right.csv");
    CHECK(window.memory.tablePath == "right.csv");
}

TEST_CASE("the mark the keyboard is at has a ring and is told of, in the window and on the stage") {
    small::Window window;
    const Target mark{{640.0, 300.0}, 6.0, "ITA", {2}};
    for (const bool presenting : {false, true}) {
        window.state.presenting = presenting;
        PanelDriver driver([&] {
            const auto chosen = window.answer();
            const auto marks = answerMarks(window.atlas, chosen);
            WindowInput input{window.atlas, window.state, window.session, chosen, marks, nullptr, window.size, false, "Natural Earth 4.1.0"};
            input.focused = &mark;
            drawWindowPanels(input, window.memory, window.commands);
        });
        driver.frame();
        CHECK(PanelDriver::hasWindow("##Tooltip_00"));
        CHECK(window.commands.empty());
    }
}

TEST_CASE("what is told of the mark the keyboard is at keeps off the buttons of the map and goes while a list is open") {
    small::Window window;
    Target mark{{1240.0, 130.0}, 6.0, "ITA", {2}};
    PanelDriver driver([&] {
        const auto chosen = window.answer();
        const auto marks = answerMarks(window.atlas, chosen);
        WindowInput input{window.atlas, window.state, window.session, chosen, marks, nullptr, window.size, false, "Natural Earth 4.1.0"};
        input.focused = &mark;
        drawWindowPanels(input, window.memory, window.commands);
    });
    for (int frames = 0; frames < 3; ++frames) driver.frame();
    const ImGuiWindow* tooltip = ImGui::FindWindowByName("##Tooltip_00");
    REQUIRE(tooltip != nullptr);
    CHECK(tooltip->Active);
    CHECK(tooltip->Pos.x + tooltip->Size.x <= ImGui::FindWindowByName("Map controls")->Pos.x);
    window.memory.search.typed = "rome";
    driver.frame();
    driver.frame();
    CHECK_FALSE(tooltip->Active);
}

TEST_CASE("an explanation comes when the pointer rests, not for who has just pressed, and stays within the window") {
    small::Window window;
    auto driver = window.driver();
    const auto rest = [&](ImVec2 at) {
        driver.moveTo(at);
        for (int frames = 0; frames < 40; ++frames) driver.frame();
        return PanelDriver::hasWindow("##Tooltip_00");
    };
    const ImGuiWindow* controls = ImGui::FindWindowByName("Map controls");
    const ImVec2 nearer{controls->Pos.x + 17.0F, controls->Pos.y + 17.0F};
    CHECK(rest(nearer));
    driver.button(true);
    driver.button(false);
    CHECK_FALSE(rest(nearer));
    CHECK_FALSE(rest({640.0F, 300.0F}));
    CHECK(rest(nearer));
    // The last year's bar, at the edge.
    const ImGuiWindow* timeline = ImGui::FindWindowByName("Timeline");
    CHECK(rest({timeline->Pos.x + timeline->Size.x - 22.0F, timeline->Pos.y + timeline->Size.y - 40.0F}));
    const ImGuiWindow* tooltip = ImGui::FindWindowByName("##Tooltip_00");
    CHECK(tooltip->Pos.x + tooltip->Size.x <= 1280.0F);
    CHECK(tooltip->Pos.y >= 0.0F);
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
