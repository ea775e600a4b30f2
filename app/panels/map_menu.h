// The menu of the map itself: projection, centre, where to look, how ties are drawn, what is written on it.
#pragma once

#include "app/scene/colour.h"
#include "app/state/command.h"

#include <array>
#include <vector>

namespace app {

struct CentrePreset {
    const char* label;
    double meridian;  // Degrees east.
};
inline constexpr std::array centrePresets{CentrePreset{"Atlantic", 11.0}, CentrePreset{"Pacific", 150.0}, CentrePreset{"China", 105.0}};

struct MapMenuShown {
    geodata::ProjectionKind projection = geodata::ProjectionKind::EqualEarth;
    double meridian = 0.0;
    ArcStyle arcs = ArcStyle::Schematic;
    TrainingStyle training = TrainingStyle::Arcs;
    Theme theme = Theme::Light;
    bool labels = true;
    bool legend = true;
    bool undated = false;
    bool certainOnly = false;
};

[[nodiscard]] MapMenuShown mapMenuShown(const View& view);
// Draws the popup "Map menu" of the current window while it is open.
void drawMapMenu(const MapMenuShown& shown, const Palette& palette, std::vector<Command>& commands);

}  // namespace app
