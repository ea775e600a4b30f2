#include "app/shell/kept_in_view.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace app {
namespace {

// Between a mark and the panel beside it.
constexpr double clearance = 12.0;

struct SeenMark {
    geodata::LonLat place;
    PagePoint at;
    double radius;
};

bool standsFor(const Target& target, const std::string& selected, const geodata::Atlas& atlas) {
    if (target.country == selected) return true;
    return std::any_of(target.records.begin(), target.records.end(),
                       [&](std::uint32_t record) { return atlas.records.records[record].id == selected; });
}

// Where the marks of what is selected lie in the view.
std::vector<SeenMark> marksOf(const View& view, const PageLayout& layout, const Scene& scene, const geodata::Atlas& atlas) {
    std::vector<SeenMark> marks;
    if (!scene.base.mesh) return marks;
    const auto placement = placementFor(view, layout);
    for (const auto& target : scene.targets) {
        if (!standsFor(target, view.selected, atlas)) continue;
        const auto place = geodata::globeFromMap(scene.base.mesh->key.projection, scene.base.placement.mapFromPage(target.at));
        const auto onMap = place ? geodata::mapFromGlobe(view.projection, *place) : std::nullopt;
        if (onMap) marks.push_back({*place, placement.pageFromMap(*onMap), target.radius});
    }
    return marks;
}

bool isCovered(PagePoint at, const PanelLayout& panels) {
    return panels.topBar.contains(at) || panels.facets.contains(at) || panels.timeline.contains(at) ||
           (panels.inspector && panels.inspector->contains(at));
}

PagePoint nearestIn(const PageBox& free, const SeenMark& mark) {
    const double room = std::min({mark.radius + clearance, free.width() / 2.0, free.height() / 2.0});
    return {std::clamp(mark.at.x, free.left + room, free.right - room), std::clamp(mark.at.y, free.top + room, free.bottom - room)};
}

}  // namespace

std::optional<View> keptInView(const View& view, const PageLayout& layout, const PanelLayout& panels, const Scene& scene,
                               const geodata::Atlas& atlas) {
    if (view.selected.empty()) return std::nullopt;
    const PageBox window{0.0, 0.0, layout.size.width, layout.size.height};
    std::optional<SeenMark> nearest;
    double least = 0.0;
    for (const auto& mark : marksOf(view, layout, scene, atlas)) {
        if (!window.contains(mark.at)) continue;
        if (!isCovered(mark.at, panels)) return std::nullopt;
        const auto to = nearestIn(panels.free, mark);
        const double far = std::hypot(to.x - mark.at.x, to.y - mark.at.y);
        if (!nearest || far < least) nearest = mark, least = far;
    }
    if (!nearest) return std::nullopt;
    return withPlaceAt(view, layout, nearest->place, nearestIn(panels.free, *nearest));
}

}  // namespace app
