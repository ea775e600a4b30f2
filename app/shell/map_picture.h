// Paints the map's scene under the panels: quickly while it changes, well at rest, and one scale of the boundaries passing into the next.
#pragma once

#include "app/render/scene_painter.h"
#include "app/shell/alarms.h"

namespace app {

class MapPicture {
public:
    MapPicture(ScenePainter& painter, const Fonts& fonts) : painter_(painter), fonts_(fonts) {}

    enum class Change { Cut, Fade };
    // The scene is another one from now on.
    void changes(Change change, Clock::time_point now);
    // Whether more frames are wanted at once.
    [[nodiscard]] bool isFading() const { return fadeUntil_.has_value(); }
    // When the picture that is shown should be painted again, better; none when it is as good as it can be.
    [[nodiscard]] Alarms::Time refineAt() const { return refineAt_; }
    void refine() { refines_ = true; }

    // Into the framebuffer that is bound.
    void paint(const Scene& scene, double pixelsPerPoint, Clock::time_point now);

private:
    ScenePainter& painter_;
    const Fonts& fonts_;
    bool isNew_ = true;
    bool refines_ = false;
    Alarms::Time refineAt_;
    Alarms::Time fadeUntil_;
};

}  // namespace app
