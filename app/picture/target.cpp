#include "app/picture/picture.h"

namespace app {

const Target* targetAt(const Scene& scene, PagePoint point) {
    for (auto target = scene.targets.rbegin(); target != scene.targets.rend(); ++target) {
        const double x = std::max(0.0, std::abs(point.x - target->at.x) - target->halfWidth);
        const double y = point.y - target->at.y;
        if (x * x + y * y <= target->radius * target->radius) return &*target;
    }
    return nullptr;
}

}  // namespace app
