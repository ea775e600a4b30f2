#include "app/shell/scene_keeper.h"

#include <utility>

namespace app {
namespace {

// Whether two views ask the records the same.
bool asksTheSame(const View& a, View b) {
    b.projection = a.projection;
    b.focus = a.focus;
    b.zoom = a.zoom;
    b.staleAfter = a.staleAfter;
    b.theme = a.theme;
    b.arcs = a.arcs;
    b.labels = a.labels;
    b.legend = a.legend;
    b.selected = a.selected;
    b.title = a.title;
    return a == b;
}

}  // namespace

bool SceneKeeper::update(const View& view, const PageLayout& layout, double pixelsPerPoint, const MapFeed& feed) {
    const bool asksAnew = !selectedFor_ || !asksTheSame(*selectedFor_, view);
    if (asksAnew) {
        const auto query = queryOf(view, atlas_);
        selection_ = geodata::select(atlas_, query);
        sentence_ = geodata::sentenceFor(selection_, query);
        selectedFor_ = view;
    }
    auto shown = feed.shownFor(view, scaleFor(placementFor(view, layout), pixelsPerPoint), shown_);
    if (hasScene_ && !asksAnew && shown.view == shown_.view && shown.mesh == shown_.mesh && layout == layout_) return false;
    hasScene_ = true;
    shown_ = std::move(shown);
    layout_ = layout;
    scene_ = sceneFor(atlas_, selection_, shown_.view, layout_, fonts_, shown_.mesh);
    return true;
}

}  // namespace app
