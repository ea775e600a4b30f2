// The menu of the map itself: projection, centre, where to look, which years, how ties are drawn, what is written on it and how large; and
// the commands that the table of commands puts there.
#pragma once

#include "app/panels/window_panels.h"
#include "app/state/command_table.h"

#include <string>
#include <vector>

namespace app {

struct MapMenuShown {
    struct Language {
        std::string code;
        std::string name;  // Its own, or its English one.
    };
    geodata::ProjectionKind projection = geodata::ProjectionKind::EqualEarth;
    double meridian = 0.0;
    ArcStyle arcs = ArcStyle::Schematic;
    TieLines lines = TieLines::Few;
    TrainingStyle training = TrainingStyle::Arcs;
    Theme theme = Theme::Light;
    struct Row {
        const CommandInfo* info;
        bool on = false;
    };
    std::vector<Row> switches;        // Of the table of commands.
    std::vector<Row> once;            // Likewise: what is done when it is pressed.
    std::vector<Language> languages;  // Those that there are names in and that can be drawn.
    std::string language;
    int namesPercent = 100;
    int textPercent = 100;
    int firstYear = 0;
    int lastYear = 0;
};

[[nodiscard]] MapMenuShown mapMenuShown(const WindowInput& input);
// Draws the popup "Map menu" of the current window while it is open. Whatever is chosen in it closes it; what is stepped leaves it open.
void drawMapMenu(const MapMenuShown& shown, const Palette& palette, PanelMemory& memory, std::vector<Command>& commands);

// All languages of the menu, by their own names where these can be written, else by their English ones: their letters must be in the panels' fonts.
[[nodiscard]] const std::vector<MapMenuShown::Language>& menuLanguages();

}  // namespace app
