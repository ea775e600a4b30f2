// The loader thread: reads boundaries, projects and triangulates them off the main thread; a newer request supersedes an older one.
#pragma once

#include "app/map/make_map_mesh.h"
#include "geodata/result.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace app {

// The map wanted: all scales from 1:110m up to `finest` are made, coarse first, for one projection; all but the coarsest only within
// `part` of the map plane.
struct MapRequest {
    geodata::Projection projection;
    geodata::Scale finest = geodata::Scale::OneTo110Million;
    std::optional<geodata::MapBox> part = {};
    friend bool operator==(const MapRequest&, const MapRequest&) = default;
};

// What the loader does on its thread.
struct MapLoaderSteps {
    std::vector<geodata::Scale> scales;  // Those there are, coarse first.
    // Called at most once for each scale.
    std::function<geodata::Result<geodata::Boundaries>(geodata::Scale, geodata::Problems&)> read;
    // A whole mesh without triangles. Called once for a scale and projection: its parts are cut out of it while one pans.
    std::function<std::shared_ptr<const MapMesh>(const geodata::Boundaries&, const geodata::Projection&)> project;
    // What the screen draws. `triangulate` is handed through so that the loader can stop it between two areas.
    std::function<std::shared_ptr<const MapMesh>(const MapMesh& whole, const std::optional<geodata::MapBox>& part, const Triangulate&)> cut;
    Triangulate triangulate;
};

// Finished meshes come out of take(); boundaries are read once for each scale and kept.
class MapLoader {
public:
    // `boundarySource`: empty for the shipped set, else "FILE[:LAYER]" used at every scale. `onReady` is called on the loader's
    // thread after each mesh or problem, and when the last of the work is done, to wake the main thread.
    MapLoader(std::filesystem::path datasets, std::string boundarySource, Triangulate triangulate, std::function<void()> onReady);
    MapLoader(MapLoaderSteps steps, std::function<void()> onReady);
    ~MapLoader();  // Stops the work at the next area or mesh and joins.
    MapLoader(const MapLoader&) = delete;
    MapLoader& operator=(const MapLoader&) = delete;

    // Asks for a map; what an older request had not yet made is not made any more, except that a coarsest mesh once begun is
    // finished and given, so that a globe turned without pause still moves. What is there for the same projection and part is not
    // made again, and asking for the same again does nothing.
    void request(const MapRequest& wanted);
    // Meshes finished since the last call, oldest first.
    [[nodiscard]] std::vector<std::shared_ptr<const MapMesh>> take();
    // Problems since the last call; each is given once, and a scale that can't be read is not tried again.
    [[nodiscard]] geodata::Problems takeProblems();
    // How long a map of a scale takes to be made for a new projection, in seconds, by those made until now (the newest count for half);
    // empty before the first.
    [[nodiscard]] std::optional<double> secondsToMake(geodata::Scale scale) const;
    // Nothing is being made or waits to be.
    [[nodiscard]] bool idle() const;

private:
    struct Work;
    std::unique_ptr<Work> work_;
};

}  // namespace app
