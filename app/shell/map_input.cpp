#include "app/shell/map_input.h"

#include "app/state/camera.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <string>

namespace app {
namespace {

constexpr double clickSlackPoints = 4.0;
constexpr double arrowStepPoints = 80.0;
constexpr double wheelFactor = 1.2;
constexpr double keyFactor = 1.5;
constexpr double doubleClickFactor = 2.0;
constexpr double degreesPerRadian = 180.0 / std::numbers::pi;

constexpr double keyTurnDegrees = 15.0;

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

// The record or country whose mark is under the pointer, to fly to.
std::string markedAt(PagePoint at, const MapContext& context) {
    const auto* target = targetAt(context.scene, at);
    if (target == nullptr) return "";
    if (!target->country.empty()) return target->country;
    const auto& records = context.atlas.records.records;
    // The first click of the two has chosen one of those here.
    for (const auto record : target->records) {
        if (records[record].id == context.view.selected) return context.view.selected;
    }
    return target->records.empty() ? "" : records[target->records.front()].id;
}

// A second click on the same place goes on to the next record there.
std::string chosenFrom(const Target& target, const MapContext& context) {
    if (!target.country.empty()) return target.country;
    const auto& records = context.atlas.records.records;
    for (std::size_t index = 0; index < target.records.size(); ++index) {
        if (records[target.records[index]].id != context.view.selected) continue;
        return records[target.records[(index + 1) % target.records.size()]].id;
    }
    return target.records.empty() ? "" : records[target.records.front()].id;
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

void click(PagePoint at, const MapContext& context, MapInput& input) {
    const auto* target = targetAt(context.scene, at);
    const std::string chosen = target != nullptr ? chosenFrom(*target, context) : countryAt(at, context);
    if (chosen != context.view.selected) input.commands.emplace_back(Select{chosen});
}

struct Translate {
    const MapContext& context;
    std::optional<MapGesture>& gesture;
    MapInput input;

    void add(Action action) { input.commands.emplace_back(std::move(action)); }

    void operator()(const PointerPressed& event) {
        if (event.clicks == 2) {
            gesture.reset();
            const auto marked = markedAt(event.at, context);
            if (marked.empty()) {
                add(zoomAt(context, event.at, event.held.shift ? 1.0 / doubleClickFactor : doubleClickFactor));
            } else {
                add(FlyTo{marked});
            }
        } else {
            gesture = MapGesture{event.at, event.at, false, event.held.shift,
                                 geodata::globeFromMap(context.view.projection, context.placement.mapFromPage(event.at))};
        }
    }
    void operator()(const PointerMoved& event) {
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
        if (gesture && !gesture->moved) click(event.at, context, input);
        gesture.reset();
    }
    void operator()(const WheelTurned& event) {
        if (event.notches != 0.0) add(zoomAt(context, event.at, std::pow(wheelFactor, event.notches)));
    }
    void operator()(const Pinched& event) {
        gesture.reset();
        if (event.factor > 0.0 && event.factor != 1.0) add(zoomAt(context, event.at, event.factor));
    }
    void operator()(const KeyPressed& event) {
        if (event.held.control) return controlKey(event);
        if (event.held.shift && turnKey(event.key)) return;
        plainKey(event.key);
    }

    // Shift and an arrow look farther that way on the globe, or move the central meridian.
    bool turnKey(MapKey key) {
        switch (key) {
            case MapKey::Left: add(TurnBy{-keyTurnDegrees, 0.0}); return true;
            case MapKey::Right: add(TurnBy{keyTurnDegrees, 0.0}); return true;
            case MapKey::Up:
            case MapKey::Down:
                if (turnsWhenDragged(context.view.projection.kind)) add(TurnBy{0.0, key == MapKey::Up ? keyTurnDegrees : -keyTurnDegrees});
                return true;
            default: return false;
        }
    }

    void controlKey(const KeyPressed& event) {
        switch (event.key) {
            case MapKey::Z: event.held.shift ? add(Redo{}) : add(Undo{}); break;
            case MapKey::Y: add(Redo{}); break;
            case MapKey::F: input.focusSearch = true; break;
            case MapKey::Q: input.commands.emplace_back(Quit{}); break;
            default: break;
        }
    }
    void plainKey(MapKey key) {
        switch (key) {
            case MapKey::Left: add(panBy(context, arrowStepPoints, 0.0)); break;
            case MapKey::Right: add(panBy(context, -arrowStepPoints, 0.0)); break;
            case MapKey::Up: add(panBy(context, 0.0, arrowStepPoints)); break;
            case MapKey::Down: add(panBy(context, 0.0, -arrowStepPoints)); break;
            case MapKey::Plus: add(zoomAt(context, context.middle, keyFactor)); break;
            case MapKey::Minus: add(zoomAt(context, context.middle, 1.0 / keyFactor)); break;
            case MapKey::Home: add(FrameRegion{"World"}); break;
            case MapKey::PageUp:
            case MapKey::LeftBracket: add(StepYear{-1}); break;
            case MapKey::PageDown:
            case MapKey::RightBracket: add(StepYear{1}); break;
            case MapKey::Space: add(TogglePlay{}); break;
            case MapKey::Escape: leave(); break;
            case MapKey::F5:
            case MapKey::F11: input.commands.emplace_back(Present{!context.presenting}); break;
            case MapKey::Slash: input.focusSearch = true; break;
            case MapKey::G: globeOrMap(); break;
            case MapKey::L: add(ToggleLegend{}); break;
            case MapKey::T: add(SetTheme{context.view.theme == Theme::Light ? Theme::Dark : Theme::Light}); break;
            case MapKey::Digit1: add(ToggleLayer{geodata::Layer::Stations}); break;
            case MapKey::Digit2: add(ToggleLayer{geodata::Layer::Cooperation}); break;
            case MapKey::Digit3: add(ToggleLayer{geodata::Layer::Training}); break;
            case MapKey::Digit4: add(ToggleLayer{geodata::Layer::Operations}); break;
            case MapKey::Digit5: add(ToggleLayer{geodata::Layer::Context}); break;
            case MapKey::F:
            case MapKey::Q:
            case MapKey::Y:
            case MapKey::Z: break;
        }
    }
    void globeOrMap() {
        const bool isGlobe = geodata::showsOneHemisphere(context.view.projection.kind);
        add(SetProjection{isGlobe ? geodata::ProjectionKind::EqualEarth : geodata::ProjectionKind::Orthographic});
    }
    void leave() {
        if (context.presenting) {
            input.commands.emplace_back(Present{false});
        } else if (!context.view.selected.empty()) {
            add(Select{""});
        }
    }
};

}  // namespace

MapInput inputFrom(const MapEvent& event, const MapContext& context, std::optional<MapGesture>& gesture) {
    Translate translate{context, gesture, {}};
    std::visit(translate, event);
    return std::move(translate.input);
}

}  // namespace app
