#include "app/map/page_paths.h"

namespace app {

PagePaths onPage(const geodata::MapPaths& paths, const MapPlacement& placement) {
    PagePaths result;
    result.starts = paths.starts;
    result.points.reserve(paths.points.size());
    for (const auto& point : paths.points) result.points.push_back(placement.pageFromMap(point));
    return result;
}

}  // namespace app
