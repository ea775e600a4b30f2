// The panel at the left: which layers are on, and the values of the records shown, each with its count.
#pragma once

#include "app/panels/window_panels.h"

#include <string>
#include <vector>

namespace app {

struct LayerRow {
    geodata::Layer layer = geodata::Layer::Stations;
    bool on = false;
    std::string count;   // "87 / 97"; "off" while the layer is off.
    std::string remark;  // "beside the map" where its records have no marks.
};

struct FacetRow {
    std::string value;
    std::size_t count = 0;
    double fraction = 0.0;  // Of the row's width.
    bool chosen = false;
};

struct FacetShown {
    geodata::Field field = geodata::Field::Region;
    std::string heading;
    std::vector<FacetRow> rows;
    std::size_t folded = 0;  // Rows behind "more".
    bool unfolded = false;   // All rows are shown though there are many.
};

struct FacetsShown {
    std::vector<LayerRow> layers;
    std::vector<FacetShown> facets;
    std::string empty;  // What to say when there is no layer to count in.
};

[[nodiscard]] FacetsShown facetsShown(const WindowInput& input, PanelMemory& memory);
void drawFacets(const FacetsShown& shown, const PageBox& box, const Palette& palette, PanelMemory& memory, std::vector<Command>& commands);
// The narrow strip that is left when the panel is folded.
void drawFoldedFacets(const FacetsShown& shown, const PageBox& box, const Palette& palette, PanelMemory& memory, std::vector<Command>& commands);

}  // namespace app
