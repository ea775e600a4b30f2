#include "app/shell/map_feed.h"

#include <algorithm>
#include <utility>

namespace app {
namespace {

// Three scales of two projections.
constexpr std::size_t meshesKept = 6;

}  // namespace

void MapFeed::add(std::vector<std::shared_ptr<const MapMesh>> meshes) {
    for (auto& mesh : meshes) {
        std::erase_if(meshes_, [&](const auto& known) { return known->key == mesh->key; });
        meshes_.push_back(std::move(mesh));
    }
    if (meshes_.size() > meshesKept) meshes_.erase(meshes_.begin(), meshes_.end() - meshesKept);
}

std::optional<MapRequest> MapFeed::missingFor(const View& view, geodata::Scale wanted, bool isTurning) const {
    const auto finest = isTurning ? geodata::Scale::OneTo110Million : wanted;
    const MapMeshKey key{finest, view.projection};
    if (std::any_of(meshes_.begin(), meshes_.end(), [&](const auto& mesh) { return mesh->key == key; })) return std::nullopt;
    return MapRequest{view.projection, finest};
}

std::shared_ptr<const MapMesh> MapFeed::meshFor(const geodata::Projection& projection, geodata::Scale wanted) const {
    std::shared_ptr<const MapMesh> best;
    // A finer mesh than wanted is the last resort: it is slow to draw and shows no more.
    const auto rank = [wanted](geodata::Scale scale) { return scale <= wanted ? static_cast<int>(scale) : -static_cast<int>(scale); };
    for (const auto& mesh : meshes_) {
        if (mesh->key.projection == projection && (!best || rank(mesh->key.scale) > rank(best->key.scale))) best = mesh;
    }
    return best;
}

ShownMap MapFeed::shownFor(const View& view, geodata::Scale wanted, const ShownMap& before) const {
    if (auto mesh = meshFor(view.projection, wanted)) return {view, std::move(mesh)};
    const auto kin =
        std::find_if(meshes_.rbegin(), meshes_.rend(), [&](const auto& mesh) { return mesh->key.projection.kind == view.projection.kind; });
    if (kin != meshes_.rend() && before.mesh && before.mesh->key.projection.kind == view.projection.kind) {
        View asFarAsMade = view;
        asFarAsMade.projection = (*kin)->key.projection;
        return {std::move(asFarAsMade), *kin};
    }
    if (!before.mesh) return {view, nullptr};
    View where = view;
    where.projection = before.view.projection;
    where.focus = before.view.focus;
    where.zoom = before.view.zoom;
    return {std::move(where), before.mesh};
}

}  // namespace app
