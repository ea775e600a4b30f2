// Runs panels with no window and no graphics card, and presses their widgets by id.
#pragma once

#include "app/ui/type.h"
#include "tests/picture/shipped_fonts.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <functional>
#include <utility>

class PanelDriver {
public:
    explicit PanelDriver(std::function<void()> drawPanels, ImVec2 size = {1280.0F, 720.0F}) : draw_(std::move(drawPanels)) {
        ImGui::CreateContext();
        ImGuiIO& io = ImGui::GetIO();
        io.IniFilename = nullptr;
        io.DisplaySize = size;
        unsigned char* pixels = nullptr;
        int width = 0, height = 0;
        io.Fonts->GetTexDataAsRGBA32(&pixels, &width, &height);  // Builds the font atlas.
        app::setTypesetter(typesetter_);
        frame();
    }
    ~PanelDriver() { ImGui::DestroyContext(); }
    PanelDriver(const PanelDriver&) = delete;
    PanelDriver& operator=(const PanelDriver&) = delete;

    static bool hasWindow(const char* window) {
        const ImGuiWindow* found = ImGui::FindWindowByName(window);
        return found != nullptr && found->Active;
    }
    // As the keyboard would: the widget of this id is activated once.
    void press(const char* window, const char* label) {
        const ImGuiID id = ImGui::FindWindowByName(window)->GetID(label);
#if IMGUI_VERSION_NUM >= 18990
        ImGui::ActivateItemByID(id);
#else
        ImGui::ActivateItem(id);
#endif
        frame();
        frame();
    }
    // As the keyboard would: the field of this id takes what is typed.
    void enterField(const char* window, const char* label) {
        GImGui->NavInputSource = ImGuiInputSource_Keyboard;
        press(window, label);
    }
    void moveTo(ImVec2 place) {
        ImGui::GetIO().MousePos = place;
        frame();
    }
    void button(bool down) {
        ImGui::GetIO().MouseDown[0] = down;
        frame();
    }
    // As the window does: keys lead through the panels, too.
    static void connectKeyboard() {
        ImGuiIO& io = ImGui::GetIO();
#if IMGUI_VERSION_NUM < 18700
        for (int key = 0; key < ImGuiKey_COUNT; ++key) io.KeyMap[key] = key + 1;
#endif
        io.ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard;
    }
    // Down in one frame, up in the next.
    void key(ImGuiKey key, bool control = false) {
        ImGuiIO& io = ImGui::GetIO();
        const auto set = [&](bool down) {
#if IMGUI_VERSION_NUM >= 18700
            io.AddKeyEvent(ImGuiMod_Ctrl, control && down);
            io.AddKeyEvent(key, down);
#else
            io.KeyCtrl = control && down;
            io.KeyMods = io.KeyCtrl ? ImGuiKeyModFlags_Ctrl : ImGuiKeyModFlags_None;
            io.KeysDown[io.KeyMap[key]] = down;
#endif
            frame();
        };
        set(true);
        set(false);
    }
    void type(const char* text) {
        ImGui::GetIO().AddInputCharactersUTF8(text);
        frame();
    }
    void frame() {
        ImGui::GetIO().DeltaTime = 1.0F / 60.0F;
        ImGui::NewFrame();
        draw_();
        ImGui::Render();
    }

private:
    std::function<void()> draw_;
    app::Typesetter typesetter_{app::shippedFonts(), {}, {}};
};
