// Everything around the map in the window: search bar, layers and facets, timeline, inspector, menus, tooltip, notices.
#pragma once

#include "app/scene/scene_for.h"
#include "app/state/command.h"
#include "app/state/session.h"
#include "geodata/atlas.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace app {

// Something said to the person for a while: a wrong filter, a file written.
struct Notice {
    std::string text;
    bool isProblem = false;
    double secondsLeft = 6.0;
};

// What panels remember that is not part of the view: text being typed, what is unfolded, whether the stage is on.
struct PanelMemory {
    std::string filterDraft;
    bool presenting = false;
    bool creditsOpen = false;
    bool facetsOpen = true;
    std::vector<Notice> notices;
    // The panels' room is free to add what its widgets need.
};

// What the frame gives the panels to show; all of it worked out before, nothing of it changed by them.
struct WindowInput {
    const geodata::Atlas& atlas;
    const Session& session;
    const geodata::Selection& selection;
    const Target* hovered = nullptr;  // Under the pointer on the map, where no panel is.
    PageSize size;                    // Of the window, in points.
    bool mapIsLoading = false;
    std::string boundariesOrigin;  // For the credits; empty until known.
};

// Parts of the window the panels will cover, so that the map can be fitted into what is free.
[[nodiscard]] Insets insetsFor(PageSize size, const Session& session, const PanelMemory& memory);

// Draws all panels with Dear ImGui between NewFrame and Render; what the person does comes back as commands.
void drawWindowPanels(const WindowInput& input, PanelMemory& memory, std::vector<Command>& commands);

// Fonts and style; called once for each theme and each change of pixels per point, outside of a frame.
[[nodiscard]] bool loadPanelFonts(const std::filesystem::path& datasets, const geodata::Records& records, double pixelsPerPoint);
void applyPanelStyle(Theme theme);

}  // namespace app
