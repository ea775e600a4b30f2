#include "app/shell/map_feed.h"

#include <algorithm>
#include <utility>

namespace app {
namespace {

// Three scales of two projections.
constexpr std::size_t meshesKept = 6;

// A map that moves is drawn at least this often.
constexpr double secondsOfFrame = 1.0 / 30.0;

}  // namespace

void MapFeed::add(std::vector<std::shared_ptr<const MapMesh>> meshes, const geodata::Projection& lasting) {
    for (auto& mesh : meshes) {
        if (mesh->key.projection != lasting) {
            passing_ = std::move(mesh);
            continue;
        }
        std::erase_if(meshes_, [&](const auto& known) { return known->key == mesh->key; });
        meshes_.push_back(std::move(mesh));
    }
    if (meshes_.size() > meshesKept) meshes_.erase(meshes_.begin(), meshes_.end() - meshesKept);
}

std::optional<MapRequest> MapFeed::missingFor(const geodata::Projection& projection, geodata::Scale finest) const {
    const MapMeshKey key{finest, projection};
    const bool isHere =
        (passing_ && passing_->key == key) || std::any_of(meshes_.begin(), meshes_.end(), [&](const auto& mesh) { return mesh->key == key; });
    return isHere ? std::nullopt : std::optional(MapRequest{projection, finest});
}

bool MapFeed::has(const geodata::Projection& projection) const { return meshFor(projection, geodata::Scale::OneTo110Million) != nullptr; }

std::shared_ptr<const MapMesh> MapFeed::meshFor(const geodata::Projection& projection, geodata::Scale wanted) const {
    std::shared_ptr<const MapMesh> best;
    // A finer mesh than wanted is the last resort: it is slow to draw and shows no more.
    const auto rank = [wanted](geodata::Scale scale) { return scale <= wanted ? static_cast<int>(scale) : -static_cast<int>(scale); };
    const auto consider = [&](const std::shared_ptr<const MapMesh>& mesh) {
        if (mesh && mesh->key.projection == projection && (!best || rank(mesh->key.scale) > rank(best->key.scale))) best = mesh;
    };
    for (const auto& mesh : meshes_) consider(mesh);
    consider(passing_);
    return best;
}

ShownMap MapFeed::shownFor(const View& view, geodata::Scale wanted, const ShownMap& before, bool isMoving) const {
    const bool keepsMesh = isMoving && before.mesh && before.mesh->key.projection == view.projection && before.mesh->key.scale <= wanted;
    if (keepsMesh) return {view, before.mesh};
    if (auto mesh = meshFor(view.projection, wanted)) return {view, std::move(mesh)};
    const auto isKin = [&](const auto& mesh) {
        return mesh && mesh->key.projection.kind == view.projection.kind && mesh->key.projection.share == 0.0;
    };
    const auto newest = std::find_if(meshes_.rbegin(), meshes_.rend(), isKin);
    const auto kin = isKin(passing_) ? passing_ : newest != meshes_.rend() ? *newest : nullptr;
    if (kin && isKin(before.mesh)) {
        View asFarAsMade = view;
        asFarAsMade.projection = kin->key.projection;
        return {std::move(asFarAsMade), kin};
    }
    if (!before.mesh) return {view, nullptr};
    View where = view;
    where.projection = before.view.projection;
    where.focus = before.view.focus;
    where.zoom = before.view.zoom;
    return {std::move(where), before.mesh};
}

geodata::Scale finestWithinFrame(geodata::Scale wanted, const std::function<std::optional<double>(geodata::Scale)>& secondsToMake) {
    auto finest = geodata::Scale::OneTo110Million;
    for (const auto scale : geodata::allScales) {
        const auto seconds = secondsToMake(scale);
        if (scale <= wanted && seconds && *seconds <= secondsOfFrame) finest = std::max(finest, scale);
    }
    return finest;
}

}  // namespace app
