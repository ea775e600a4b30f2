#include "app/shell/map_input.h"

#include "app/map/make_map_mesh.h"
#include "app/shell/mark_focus.h"
#include "app/state/camera.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <string>

namespace app {
namespace {

constexpr double clickSlackPoints = 4.0;
constexpr double wheelFactor = 1.2;
constexpr double doubleClickFactor = 2.0;
constexpr double degreesPerRadian = 180.0 / std::numbers::pi;

geodata::MapPoint middleOnMap(const MapContext& context) { return context.placement.mapFromPage(context.middle); }

ZoomAt zoomAt(const MapContext& context, PagePoint at, double factor) { return {factor, context.placement.mapFromPage(at), middleOnMap(context)}; }

PanBy panBy(const MapContext& context, double xPoints, double yPoints) {
    return {{xPoints / context.placement.pointsPerRadius, -yPoints / context.placement.pointsPerRadius}, middleOnMap(context)};
}

geodata::MapPoint fromMiddle(const MapContext& context, PagePoint at) {
    const auto middle = middleOnMap(context);
    const auto point = context.placement.mapFromPage(at);
    return {point.x - middle.x, point.y - middle.y};
}

MapPress pressAt(PagePoint at, const MapContext& context) {
    MapPress press;
    press.place = geodata::globeFromMap(context.view.projection, context.placement.mapFromPage(at));
    if (const auto* target = targetAt(context.scene, at)) {
        press.country = target->country;
        press.records = target->records;
    }
    return press;
}

// The record or country that was pressed, to fly to; empty: no mark was.
std::string markedBy(const MapPress& press, const MapContext& context) {
    if (!press.country.empty()) return press.country;
    const auto& records = context.atlas.records.records;
    // The first click of the two has chosen one of those there.
    for (const auto record : press.records) {
        if (records[record].id == context.view.selected) return context.view.selected;
    }
    return press.records.empty() ? "" : records[press.records.front()].id;
}

// The country whose ground it is, if it has a mark on the map; else nothing, which clears the selection.
std::string countryAt(PagePoint at, const MapContext& context) {
    const auto& base = context.scene.base;
    if (!base.mesh) return "";
    const auto area = areaAt(*base.mesh, base.placement.mapFromPage(at));
    if (!area) return "";
    const auto& alpha3 = base.mesh->areas[*area].alpha3;
    const auto& targets = context.scene.targets;
    const bool isMarked = std::any_of(targets.begin(), targets.end(), [&](const Target& target) { return target.country == alpha3; });
    return isMarked ? alpha3 : "";
}

void click(PagePoint at, const MapContext& context, Actions& actions) {
    const auto* target = targetAt(context.scene, at);
    const std::string chosen = target != nullptr ? chosenFrom(*target, context.atlas, context.view) : countryAt(at, context);
    if (chosen != context.view.selected) actions.emplace_back(Select{chosen});
}

struct Translate {
    const MapContext& context;
    MapHand& hand;
    Actions actions;

    void add(Action action) { actions.push_back(std::move(action)); }

    void operator()(const PointerPressed& event) {
        if (event.clicks == 2) return secondPress(event);
        hand.press = pressAt(event.at, context);
        hand.gesture = MapGesture{event.at, event.at, false, event.held.shift, hand.press.place};
    }
    void secondPress(const PointerPressed& event) {
        hand.gesture.reset();
        const auto marked = markedBy(hand.press, context);
        if (!marked.empty()) return add(FlyTo{marked});
        auto zoom = zoomAt(context, event.at, event.held.shift ? 1.0 / doubleClickFactor : doubleClickFactor);
        if (hand.press.place) zoom.anchor = geodata::mapFromGlobe(context.view.projection, *hand.press.place).value_or(*zoom.anchor);
        add(zoom);
    }
    void operator()(const PointerMoved& event) {
        auto& gesture = hand.gesture;
        if (!gesture) return;
        const double far = std::hypot(event.at.x - gesture->pressedAt.x, event.at.y - gesture->pressedAt.y);
        if (!gesture->moved && far < clickSlackPoints) return;
        gesture->moved = true;
        const double x = event.at.x - gesture->last.x;
        const double y = event.at.y - gesture->last.y;
        gesture->last = event.at;
        if (gesture->turns) {
            const bool isGlobe = geodata::showsOneHemisphere(context.view.projection.kind);
            const double degreesPerPoint = degreesPerRadian / context.placement.pointsPerRadius;
            add(TurnBy{-x * degreesPerPoint, isGlobe ? y * degreesPerPoint : 0.0});
        } else if (gesture->grabbed) {
            add(HoldPlace{{*gesture->grabbed, fromMiddle(context, event.at)}});
        } else {
            add(panBy(context, x, y));
        }
    }
    void operator()(const PointerReleased& event) {
        if (hand.gesture && !hand.gesture->moved) click(event.at, context, actions);
        hand.gesture.reset();
    }
    void operator()(const WheelTurned& event) {
        if (event.notches != 0.0) add(zoomAt(context, event.at, std::pow(wheelFactor, event.notches)));
    }
    void operator()(const Pinched& event) {
        hand.gesture.reset();
        if (event.factor > 0.0 && event.factor != 1.0) add(zoomAt(context, event.at, event.factor));
    }
};

}  // namespace

Actions actionsFrom(const MapEvent& event, const MapContext& context, MapHand& hand) {
    Translate translate{context, hand, {}};
    std::visit(translate, event);
    return std::move(translate.actions);
}

}  // namespace app
