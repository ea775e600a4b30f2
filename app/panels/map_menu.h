// The menu of the map itself: projection, centre, where to look, how ties are drawn, what is written on it.
#pragma once

#include "app/scene/colour.h"
#include "app/state/command.h"

#include <vector>

namespace app {

struct MapMenuShown {
    geodata::ProjectionKind projection = geodata::ProjectionKind::EqualEarth;
    double meridian = 0.0;
    ArcStyle arcs = ArcStyle::Schematic;
    TrainingStyle training = TrainingStyle::Arcs;
    Theme theme = Theme::Light;
    bool labels = true;
    bool legend = true;
    bool inset = true;
    bool undated = false;
    bool certainOnly = false;
};

[[nodiscard]] MapMenuShown mapMenuShown(const View& view);
// Draws the popup "Map menu" of the current window while it is open.
void drawMapMenu(const MapMenuShown& shown, const Palette& palette, std::vector<Command>& commands);

}  // namespace app
