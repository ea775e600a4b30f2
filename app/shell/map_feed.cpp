#include "app/shell/map_feed.h"

#include <algorithm>
#include <utility>

namespace app {
namespace {

// Three scales of two projections, and parts of them looked at a moment ago.
constexpr std::size_t meshesKept = 9;
// How much of what is visible there must still be around it, on each side.
constexpr double roomAround = 0.15;

// A map that moves is drawn at least this often.
constexpr double secondsOfFrame = 1.0 / 30.0;

}  // namespace

void MapFeed::add(std::vector<std::shared_ptr<const MapMesh>> meshes, const geodata::Projection& lasting) {
    for (auto& mesh : meshes) {
        if (mesh->key.projection != lasting) {
            if (!passing_.empty() && passing_.front()->key.projection != mesh->key.projection) passing_.clear();
            passing_.push_back(std::move(mesh));
            continue;
        }
        std::erase_if(meshes_, [&](const auto& known) { return known->key == mesh->key; });
        meshes_.push_back(std::move(mesh));
    }
    while (meshes_.size() > meshesKept) {
        // The whole map is what is shown where no part has come yet.
        const auto part = std::find_if(meshes_.begin(), meshes_.end(), [](const auto& mesh) { return mesh->key.part.has_value(); });
        meshes_.erase(part != meshes_.end() ? part : meshes_.begin());
    }
}

std::optional<MapRequest> MapFeed::missingFor(const geodata::Projection& projection, geodata::Scale finest, const geodata::MapBox& visible) const {
    const double x = visible.width() * roomAround;
    const double y = visible.height() * roomAround;
    const geodata::MapBox withRoom{{visible.low.x - x, visible.low.y - y}, {visible.high.x + x, visible.high.y + y}};
    const auto serves = [&](const std::shared_ptr<const MapMesh>& mesh) {
        return mesh->key.projection == projection && mesh->key.scale == finest && covers(mesh->key, withRoom);
    };
    if (std::any_of(passing_.begin(), passing_.end(), serves) || std::any_of(meshes_.begin(), meshes_.end(), serves)) return std::nullopt;
    return MapRequest{projection, finest, partFor(visible, projection)};
}

bool MapFeed::has(const geodata::Projection& projection, const geodata::MapBox& visible) const {
    return meshFor(projection, geodata::Scale::OneTo110Million, visible) != nullptr;
}

std::shared_ptr<const MapMesh> MapFeed::meshFor(const geodata::Projection& projection, geodata::Scale wanted, const geodata::MapBox& visible) const {
    std::shared_ptr<const MapMesh> best;
    // A finer mesh than wanted is the last resort: it is slow to draw and shows no more.
    const auto rank = [wanted](geodata::Scale scale) { return scale <= wanted ? static_cast<int>(scale) : -static_cast<int>(scale); };
    const auto consider = [&](const std::shared_ptr<const MapMesh>& mesh) {
        if (mesh->key.projection != projection || !covers(mesh->key, visible)) return;
        if (!best || rank(mesh->key.scale) > rank(best->key.scale)) best = mesh;
    };
    for (const auto& mesh : meshes_) consider(mesh);
    for (const auto& mesh : passing_) consider(mesh);
    return best;
}

ShownMap MapFeed::shownFor(const View& view, geodata::Scale wanted, const geodata::MapBox& visible, const ShownMap& before, bool isMoving) const {
    const bool keepsMesh = isMoving && before.mesh && before.mesh->key.projection == view.projection && before.mesh->key.scale <= wanted &&
                           covers(before.mesh->key, visible);
    if (keepsMesh) return {view, before.mesh};
    if (auto mesh = meshFor(view.projection, wanted, visible)) return {view, std::move(mesh)};
    const auto isKin = [&](const auto& mesh) {
        return mesh->key.projection.kind == view.projection.kind && mesh->key.projection.share == 0.0 && covers(mesh->key, visible);
    };
    const auto newestOf = [&](const auto& meshes) {
        const auto newest = std::find_if(meshes.rbegin(), meshes.rend(), isKin);
        return newest != meshes.rend() ? *newest : nullptr;
    };
    const auto passing = newestOf(passing_);
    const auto kin = passing ? passing : newestOf(meshes_);
    if (kin && before.mesh && isKin(before.mesh)) {
        View asFarAsMade = view;
        asFarAsMade.projection = kin->key.projection;
        return {std::move(asFarAsMade), kin};
    }
    if (!before.mesh) return {view, nullptr};
    View where = view;
    where.projection = before.view.projection;
    where.focus = before.view.focus;
    where.zoom = before.view.zoom;
    where.region = before.view.region;
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
