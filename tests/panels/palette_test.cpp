// The command palette as it is drawn and used.
#include "app/panels/command_palette.h"

#include "small_atlas.h"

#include <doctest/doctest.h>

using namespace app;

namespace {

// A window with the palette open, its field ready to be typed in.
struct Opened {
    small::Window window;
    std::unique_ptr<PanelDriver> driver;

    Opened() {
        window.state.open.insert(Panel::Palette);
        driver = std::make_unique<PanelDriver>([this] { window.draw(); });
        PanelDriver::connectKeyboard();
        for (int frames = 0; frames < 4; ++frames) driver->frame();
        window.commands.clear();
    }
    [[nodiscard]] std::string litWords() {
        return window.withInput([&](const WindowInput& input) {
            auto& memory = window.memory.palette;
            return rowAt(paletteShown(input, memory), memory.lit, memory, window.state).words;
        });
    }
    [[nodiscard]] std::size_t rows() {
        return window.withInput([&](const WindowInput& input) { return paletteShown(input, window.memory.palette).rows(); });
    }
};

}  // namespace

TEST_CASE("the palette comes with the keyboard in its field; three letters and Return do a command, and it goes") {
    Opened opened;
    REQUIRE(PanelDriver::hasWindow("Commands"));
    opened.driver->type("nxy");
    CHECK(opened.litWords() == "Next year");
    opened.driver->key(ImGuiKey_Enter);
    REQUIRE(opened.window.commands.size() == 2);
    CHECK_FALSE(std::get<ShowPanel>(opened.window.commands[0]).on);
    CHECK(std::get<StepYear>(std::get<Action>(opened.window.commands[1])).years == 1);
}

TEST_CASE("arrows and Page keys walk through the list, and the field keeps the keyboard") {
    Opened opened;
    auto& lit = opened.window.memory.palette.lit;
    opened.driver->key(ImGuiKey_DownArrow);
    CHECK(lit == 1);
    opened.driver->key(ImGuiKey_UpArrow);
    opened.driver->key(ImGuiKey_UpArrow);
    CHECK(lit == opened.rows() - 1);
    opened.driver->key(ImGuiKey_PageUp);
    CHECK(lit < opened.rows() - 5);
    opened.driver->key(ImGuiKey_PageDown);
    opened.driver->key(ImGuiKey_PageDown);
    CHECK(lit == opened.rows() - 1);
    opened.driver->type("undo");
    CHECK(lit == 0);
    CHECK(opened.litWords() == "Undo");
    CHECK(opened.window.commands.empty());
}

TEST_CASE("Escape closes it, and so does a click beside it") {
    Opened opened;
    opened.driver->key(ImGuiKey_Escape);
    CHECK(small::asksFor(opened.window.commands, Panel::Palette, false));
    opened.window.commands.clear();
    opened.driver->moveTo({20.0F, 700.0F});
    opened.driver->button(true);
    opened.driver->button(false);
    CHECK(small::asksFor(opened.window.commands, Panel::Palette, false));
}

TEST_CASE("what cannot be done now says why and does nothing") {
    Opened opened;
    opened.driver->type("undo");
    opened.driver->key(ImGuiKey_Enter);
    CHECK(opened.window.commands.empty());
    CHECK(PanelDriver::hasWindow("Commands"));
}

TEST_CASE("a command that needs an argument is completed in the field, then done with it") {
    Opened opened;
    opened.driver->type("year…");
    opened.driver->key(ImGuiKey_Enter);
    opened.driver->frame();
    CHECK(opened.window.commands.empty());
    CHECK(opened.window.memory.palette.typed == "year ");
    opened.driver->type("2019");
    CHECK(opened.window.memory.palette.typed == "year 2019");
    opened.driver->key(ImGuiKey_Enter);
    REQUIRE(opened.window.commands.size() == 2);
    CHECK(std::get<SetKey>(std::get<Action>(opened.window.commands[1])).value == "2019");
}

TEST_CASE("a beginning that is no command with its argument is a search, and the row that says why is not the one taken") {
    Opened opened;
    opened.driver->type("export records");
    REQUIRE(opened.rows() > 1);
    CHECK(opened.window.memory.palette.lit == 1);
    CHECK(opened.litWords() == "Export records or sources…");
}

TEST_CASE("the rows in sight are all that the card shows a part of, and no more") {
    const auto at = [](float scrolled, float height) { return rowsInSight(scrolled, height, 1000); };
    CHECK((at(0.0F, 280.0F).first == 0 && at(0.0F, 280.0F).end == 10));
    CHECK((at(28.0F * 50.0F, 280.0F).first == 50 && at(28.0F * 50.0F, 280.0F).end == 60));
    CHECK((at(28.0F * 50.5F, 280.0F).first == 50 && at(28.0F * 50.5F, 280.0F).end == 61));
    CHECK(rowsInSight(0.0F, 280.0F, 3).end == 3);
    CHECK(rowsInSight(28.0F * 990.0F, 280.0F, 5).first == 5);
}

TEST_CASE("the list is as high as all its rows, and one that is pressed is taken") {
    Opened opened;
    const ImGuiWindow* list = nullptr;
    for (const ImGuiWindow* each : GImGui->Windows) {
        if (std::string_view(each->Name).starts_with("Commands/")) list = each;
    }
    REQUIRE(list != nullptr);
    CHECK(static_cast<std::size_t>(list->ContentSize.y / 28.0F + 0.5F) == opened.rows());
    opened.driver->type("fiji");
    opened.driver->frame();
    opened.driver->press(list->Name, "###palette row 0");
    REQUIRE(opened.window.commands.size() >= 2);
    CHECK(std::get<FlyTo>(std::get<Action>(opened.window.commands[1])).id == "FJI");
}

TEST_CASE("while presenting nothing of the palette shows unless it is asked for") {
    small::Window window;
    window.state.presenting = true;
    auto driver = window.driver();
    driver.frame();
    CHECK_FALSE(PanelDriver::hasWindow("Commands"));
    window.state.open.insert(Panel::Palette);
    driver.frame();
    CHECK(PanelDriver::hasWindow("Commands"));
}

TEST_CASE("the palette lies within the window at every size") {
    for (const auto& size : {PageSize{640.0, 360.0}, PageSize{1280.0, 720.0}, PageSize{3840.0, 2160.0}}) {
        small::Window window;
        window.size = size;
        window.state.open.insert(Panel::Palette);
        auto driver = window.driver();
        driver.frame();
        const ImGuiWindow* card = ImGui::FindWindowByName("Commands");
        REQUIRE(card != nullptr);
        CHECK(card->Pos.x >= 0.0F);
        CHECK(card->Pos.y >= 0.0F);
        CHECK(card->Pos.x + card->Size.x <= static_cast<float>(size.width));
        CHECK(card->Pos.y + card->Size.y <= static_cast<float>(size.height));
    }
}
