// The map as it is seen now: on its way to the view it is to show, with the boundaries that have come until now.
#pragma once

#include "app/jobs/map_loader.h"
#include "app/shell/flight.h"
#include "app/shell/map_feed.h"
#include "app/shell/scene_keeper.h"

#include <filesystem>
#include <functional>
#include <string>

namespace app {

class MovingMap {
public:
    // `wake` is called on the loader's thread whenever there is something new to take.
    MovingMap(const Fonts& fonts, const View& first, const std::filesystem::path& datasets, const std::string& boundarySource,
              std::function<void()> wake);

    // The view has changed: fly there from what is seen in the layout until now; or be there at once.
    void flyTo(const View& view, const PageLayout& before, std::optional<PinnedPlace> pin, Clock::time_point now);
    void jumpTo(const View& view);
    // Ends a flight where it is. Gives what is seen, if that is a view of its own: not on the way between two projections.
    [[nodiscard]] std::optional<View> stop();
    // Holds a flight at a fraction of its way; false when there is none.
    [[nodiscard]] bool hold(double fraction);

    // What must be told of the outside: the view to be shown, the window at rest, whether a hand moves the map.
    struct Wanted {
        const View& view;
        const std::shared_ptr<const geodata::Atlas>& atlas;
        PageLayout layout;
        double pixelsPerPoint;
        bool handMoves;
        bool isStill;  // Nothing moves by itself.
    };
    // Asks for boundaries and takes those that came; gives what was wrong with them.
    geodata::Problems takeMaps(const Wanted& wanted, Clock::time_point now);
    // Makes the scene of what is to be seen now; true when it is a new one. On the way the next step is asked for at once, so that its map
    // is made while this one is drawn.
    bool refresh(const Wanted& wanted, Clock::time_point now);

    [[nodiscard]] bool isFlying() const { return (flight_.isUnderWay() && !flight_.isHeld()) || owesStep_; }
    // A further step can be made without waiting for the loader.
    [[nodiscard]] bool canGoOn() const { return isFlying() && feed_.has(seen_.projection, visible_); }
    // Rings around what is new are on their way.
    [[nodiscard]] bool isRinging() const { return keeper_.isRinging(); }
    // All boundaries asked for have come.
    [[nodiscard]] bool isComplete() const { return isComplete_; }
    [[nodiscard]] const SceneKeeper& shown() const { return keeper_; }

private:
    void moveOn(const Wanted& wanted, Clock::time_point now);
    void askForMap(const Wanted& wanted, Clock::time_point now);
    [[nodiscard]] PageLayout layoutNow(const Wanted& wanted, Clock::time_point now) const;

    View seen_;  // Or, while the map of a step is being made, to be seen next.
    Flight flight_;
    bool owesStep_ = false;  // `seen_` has moved on and has not been shown: so the end of a flight, too, is shown.
    geodata::Projection restedIn_;
    geodata::MapBox visible_;  // Of the map plane, when a map was asked for last.
    SceneKeeper keeper_;
    MapFeed feed_;
    bool isComplete_ = false;
    MapLoader loader_;  // Last: its thread stops before anything it wakes is gone.
};

}  // namespace app
