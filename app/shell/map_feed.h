// Which map to ask the loader for and which of those that came to show: never blank once something was shown.
#pragma once

#include "app/jobs/map_loader.h"
#include "app/state/view.h"

#include <functional>
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
    // Those for `lasting`, the projection the view has or will have, are kept; of those made for the steps of a turn or a morph only
    // the newest projection is.
    void add(std::vector<std::shared_ptr<const MapMesh>> meshes, const geodata::Projection& lasting);

    // What to ask for when `visible` of the map plane is to be seen, unless it is here already with some room around it: so a map that is
    // panned comes before its edge is seen.
    [[nodiscard]] std::optional<MapRequest> missingFor(const geodata::Projection& projection, geodata::Scale finest,
                                                       const geodata::MapBox& visible) const;
    // Whether there is any map for a projection that covers what is visible.
    [[nodiscard]] bool has(const geodata::Projection& projection, const geodata::MapBox& visible) const;

    // The view with a mesh of the scale wanted that covers what is visible, or the next coarser, or any. While the map moves it keeps the mesh it has: the change to
    // a finer one comes at rest. A globe being turned is shown as far as its meshes have come; another projection is waited for with
    // `before`, what was shown last.
    [[nodiscard]] ShownMap shownFor(const View& view, geodata::Scale wanted, const geodata::MapBox& visible, const ShownMap& before,
                                    bool isMoving) const;

private:
    [[nodiscard]] std::shared_ptr<const MapMesh> meshFor(const geodata::Projection& projection, geodata::Scale wanted,
                                                         const geodata::MapBox& visible) const;

    std::vector<std::shared_ptr<const MapMesh>> meshes_;   // Oldest first.
    std::vector<std::shared_ptr<const MapMesh>> passing_;  // Of one projection.
};

// The finest of the scales up to `wanted` that can be made anew within a frame, by what they took until now; at least the coarsest.
[[nodiscard]] geodata::Scale finestWithinFrame(geodata::Scale wanted, const std::function<std::optional<double>(geodata::Scale)>& secondsToMake);

}  // namespace app
