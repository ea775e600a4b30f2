// Which map to ask the loader for and which of those that came to show: never blank once something was shown.
#pragma once

#include "app/loading/map_loader.h"
#include "app/state/view.h"

#include <memory>
#include <optional>
#include <vector>

namespace app {

// A view that can be drawn now, and its mesh. The mesh is null only before the first one came.
struct ShownMap {
    View view;
    std::shared_ptr<const MapMesh> mesh;
};

// Meshes that came, for the projections looked at last.
class MapFeed {
public:
    void add(std::vector<std::shared_ptr<const MapMesh>> meshes);

    // What to ask for, unless it is here already. While the projection changes from frame to frame only the coarse map is worth making.
    [[nodiscard]] std::optional<MapRequest> missingFor(const View& view, geodata::Scale wanted, bool isTurning) const;

    // The view with a mesh of the scale wanted, or the next coarser, or any. A globe being turned is shown as far as its meshes have
    // come; another projection is waited for with `before`, what was shown last.
    [[nodiscard]] ShownMap shownFor(const View& view, geodata::Scale wanted, const ShownMap& before) const;

private:
    [[nodiscard]] std::shared_ptr<const MapMesh> meshFor(const geodata::Projection& projection, geodata::Scale wanted) const;

    std::vector<std::shared_ptr<const MapMesh>> meshes_;  // Oldest first.
};

}  // namespace app
