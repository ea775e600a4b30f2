// The loader thread: reads boundaries, projects and triangulates them off the main thread; a newer request supersedes an older one.
#pragma once

#include "app/scene/map_mesh.h"
#include "geodata/result.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace app {

// The map wanted: all scales from 1:110m up to `finest` are made, coarse first, for one projection.
struct MapRequest {
    geodata::Projection projection;
    geodata::Scale finest = geodata::Scale::OneTo110Million;
    friend bool operator==(const MapRequest&, const MapRequest&) = default;
};

// Finished meshes come out of take(); boundaries are read once for each scale and kept.
class MapLoader {
public:
    // `boundarySource`: empty for the shipped set, else "FILE[:LAYER]" used at every scale. `onReady` is called on the loader's
    // thread after each mesh or problem, to wake the main thread.
    MapLoader(std::filesystem::path datasets, std::string boundarySource, Triangulate triangulate, std::function<void()> onReady);
    ~MapLoader();  // Stops the work at the next mesh and joins.
    MapLoader(const MapLoader&) = delete;
    MapLoader& operator=(const MapLoader&) = delete;

    // Asks for a map; what an older request had not yet made is not made any more. Asking for the same again does nothing.
    void request(const MapRequest& wanted);
    // Meshes finished since the last call, oldest first.
    [[nodiscard]] std::vector<std::shared_ptr<const MapMesh>> take();
    // Problems since the last call.
    [[nodiscard]] geodata::Problems takeProblems();
    // Nothing is being made or waits to be.
    [[nodiscard]] bool idle() const;

private:
    struct Work;
    std::unique_ptr<Work> work_;
};

}  // namespace app
