// Every way a person, a script or a test can change what is seen. Panels and input emit actions; only reduce() applies them.
#pragma once

#include "app/state/view.h"

#include <memory>
#include <string>
#include <variant>
#include <vector>

namespace app {

struct SetYears {
    int first;
    int last;
};
struct StepYear {
    int years;
};  // Moves the window; it stops at the ends of the data.
struct SetTimeMode {
    geodata::TimeMode mode;
};
struct TogglePlay {};
struct SetFilter {
    std::string text;
};  // A text that does not parse leaves the view as it is and is reported.
struct ToggleFacetValue {
    geodata::Field field;
    std::string value;
};  // Adds the value to the filter's term of that field, or takes it out.
struct ClearFilter {};
struct ToggleLayer {
    geodata::Layer layer;
};
struct SetProjection {
    geodata::ProjectionKind kind;
};
struct SetCenter {
    geodata::LonLat center;
};
struct TurnBy {
    double lonDegrees;
    double latDegrees;
};  // Turns the globe, or moves the central meridian.
struct PanBy {
    geodata::MapPoint onMap;
};  // What was in the middle moves by this much; on a globe it turns instead.
struct ZoomAt {
    double factor;
    geodata::MapPoint anchor;
};  // The anchor stays where it is on the page.
struct FrameRegion {
    std::string name;
};  // A UN M49 region or subregion, a country (name or code), or "world".
struct SetTheme {
    Theme theme;
};
struct SetArcStyle {
    ArcStyle style;
};
struct ToggleLabels {};
struct ToggleLegend {};
struct Select {
    std::string id;
};  // A record's id or a country's alpha-3; empty: nothing.
struct SetKey {
    std::string key;
    std::string value;
};  // --set KEY=VALUE: any key of a view file.
struct SetView {
    View view;
};
struct SetAtlas {
    std::shared_ptr<const geodata::Atlas> atlas;
    std::set<geodata::Layer> layers;  // Turned on, so that what is new is seen.
};                                    // Records were added: an undo gives the former atlas back.
struct Undo {};
struct Redo {};

using Action =
    std::variant<SetYears, StepYear, SetTimeMode, TogglePlay, SetFilter, ToggleFacetValue, ClearFilter, ToggleLayer, SetProjection, SetCenter, TurnBy,
                 PanBy, ZoomAt, FrameRegion, SetTheme, SetArcStyle, ToggleLabels, ToggleLegend, Select, SetKey, SetView, SetAtlas, Undo, Redo>;
using Actions = std::vector<Action>;

}  // namespace app
