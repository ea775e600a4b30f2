#include "app/shell/panel_frame.h"

#include <backends/imgui_impl_opengl3.h>
#include <imgui.h>
#if __has_include(<backends/imgui_impl_sdl2.h>)
#include <backends/imgui_impl_sdl2.h>
#else
#include <backends/imgui_impl_sdl.h>
#endif

#include <cstdint>
#include <memory>

namespace app {

namespace {

ImTextureID textureOf(unsigned number) {
    return reinterpret_cast<ImTextureID>(static_cast<std::uintptr_t>(number));  // As ImGui's back end for OpenGL wants it.
}

}  // namespace

PanelFrame::PanelFrame(const Window& window, const Fonts& fonts) : fieldFont_(fonts), typesetter_{fonts, {}, {}} {
    IMGUI_CHECKVERSION();
    ImGui::CreateContext();
    auto& io = ImGui::GetIO();
    io.IniFilename = nullptr;  // Where panels lie is worked out, not remembered in a file of the working directory.
    io.ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard;
    ImGui_ImplSDL2_InitForOpenGL(window.handle(), window.context());
    ImGui_ImplOpenGL3_Init("#version 330 core");
    typesetter_.texture = textureOf(letters_.number());
    setTypesetter(typesetter_);
}

PanelFrame::~PanelFrame() {
    ImGui_ImplOpenGL3_Shutdown();
    ImGui_ImplSDL2_Shutdown();
    ImGui::DestroyContext();
}

// The back end asks for pointer and buttons as they are now, which is after events that wait for a later frame; on X11 it does not always
// know the place on the screen at once, and it counts in window units.
void PanelFrame::tellPointer(const Window& window) const {
    auto& io = ImGui::GetIO();
#if IMGUI_VERSION_NUM < 18700
    io.MouseDown[0] = (buttons_ & SDL_BUTTON_LMASK) != 0;
    io.MouseDown[1] = (buttons_ & SDL_BUTTON_RMASK) != 0;
    io.MouseDown[2] = (buttons_ & SDL_BUTTON_MMASK) != 0;
#endif
    if (SDL_GetMouseFocus() != window.handle()) return;
    const ImVec2 at{static_cast<float>(x_ * window.pointsPerUnit()), static_cast<float>(y_ * window.pointsPerUnit())};
#if IMGUI_VERSION_NUM >= 18700
    io.AddMousePosEvent(at.x, at.y);
#else
    io.MousePos = at;
#endif
}

void PanelFrame::followPointer(const SDL_Event& event) {
    if (event.type == SDL_MOUSEMOTION) x_ = event.motion.x, y_ = event.motion.y;
    if (event.type != SDL_MOUSEBUTTONDOWN && event.type != SDL_MOUSEBUTTONUP) return;
    x_ = event.button.x, y_ = event.button.y;
    const Uint32 button = SDL_BUTTON(event.button.button);
    buttons_ = event.type == SDL_MOUSEBUTTONDOWN ? buttons_ | button : buttons_ & ~button;
}

void PanelFrame::handle(const SDL_Event& event) {
    followPointer(event);
    // The back end asks SDL which modifier keys are held now; what counts is which were held when the key went down.
    const SDL_Keymod now = SDL_GetModState();
    if (event.type == SDL_TEXTINPUT) fieldFont_.need(event.text.text);
    if (event.type == SDL_TEXTEDITING) fieldFont_.need(event.edit.text);
    const bool pastes = event.type == SDL_KEYDOWN && ((event.key.keysym.mod & KMOD_CTRL) != 0 || (event.key.keysym.mod & KMOD_SHIFT) != 0) &&
                        (event.key.keysym.sym == SDLK_v || event.key.keysym.sym == SDLK_INSERT);
    if (pastes) {
        const std::unique_ptr<char, decltype(&SDL_free)> text(SDL_GetClipboardText(), &SDL_free);
        if (text) fieldFont_.need(text.get());
    }
    const bool isKey = event.type == SDL_KEYDOWN || event.type == SDL_KEYUP;
    if (isKey) SDL_SetModState(static_cast<SDL_Keymod>(event.key.keysym.mod));
    ImGui_ImplSDL2_ProcessEvent(&event);
    if (isKey) SDL_SetModState(now);
}

PanelWishes PanelFrame::wishes() const {
    const auto& io = ImGui::GetIO();
    const bool menu = ImGui::IsPopupOpen("", ImGuiPopupFlags_AnyPopupId | ImGuiPopupFlags_AnyPopupLevel);
    return {io.WantCaptureMouse, io.NavVisible, io.WantTextInput, menu};
}

void PanelFrame::layOut(const Window& window, const std::function<void()>& panels) {
    const bool lettersAreNew = fieldFont_.load(window.pixelsPerPoint());
#if IMGUI_VERSION_NUM < 19200
    if (lettersAreNew) {
        ImGui_ImplOpenGL3_DestroyFontsTexture();
        ImGui_ImplOpenGL3_CreateFontsTexture();
    }
#endif
    static_cast<void>(lettersAreNew);
    ImGui_ImplOpenGL3_NewFrame();
    ImGui_ImplSDL2_NewFrame();
    // The panels work in points: the system's window units, less the person's own scale.
    auto& io = ImGui::GetIO();
    const auto size = window.size();
    const auto scale = static_cast<float>(window.pixelsPerPoint());
    io.DisplaySize = {static_cast<float>(size.width), static_cast<float>(size.height)};
    io.DisplayFramebufferScale = {scale, scale};
    tellPointer(window);
    ImGui::NewFrame();
    panels();
    ImGui::Render();
}

void PanelFrame::paint() {
    static_cast<void>(letters_.upToDate(typesetter_.letters));
    ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
}

}  // namespace app
