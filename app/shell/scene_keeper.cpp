#include "app/shell/scene_keeper.h"

#include <utility>

namespace app {

bool SceneKeeper::update(const View& view, const std::shared_ptr<const geodata::Atlas>& added, const PageLayout& layout, double pixelsPerPoint,
                         const MapFeed& feed, bool isMoving) {
    View question = questionOf(view);
    const geodata::Atlas& atlas = added ? *added : atlas_;
    const bool asksAnew = selectedFor_ != question || selectedIn_ != added;
    if (asksAnew) {
        const auto query = queryOf(view, atlas);
        selection_ = geodata::select(atlas, query);
        sentence_ = geodata::sentenceFor(selection_, query);
        selectedFor_ = std::move(question);
        selectedIn_ = added;
    }
    const auto placement = placementFor(view, layout);
    auto shown = feed.shownFor(view, scaleFor(placement, pixelsPerPoint), visibleBox(placement, layout.size), shown_, isMoving);
    if (hasScene_ && !asksAnew && shown.view == shown_.view && shown.mesh == shown_.mesh && layout == layout_) return false;
    onlyScaleChanged_ = hasScene_ && !asksAnew && shown.view == shown_.view && layout == layout_ && shown.mesh && shown_.mesh &&
                        shown.mesh->key.projection == shown_.mesh->key.projection;
    hasScene_ = true;
    shown_ = std::move(shown);
    layout_ = layout;
    scene_ = sceneFor(atlas, selection_, shown_.view, layout_, fonts_, shown_.mesh);
    return true;
}

}  // namespace app
