// Every way a person, a script or a test can change what is seen. Panels and input emit actions; only reduce() applies them.
#pragma once

#include "app/state/view.h"

#include <memory>
#include <optional>
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
struct AddTerms {
    std::string text;
};  // To the filter; a single term joins one of the same field as another value. A text that does not parse is reported.
struct RemoveTerm {
    std::size_t index;
};  // Takes the filter's term at this place out.
struct ClearFilter {};
struct ToggleLayer {
    geodata::Layer layer;
};
// A place and where it should lie, in the map plane, measured from the middle of the frame.
struct HeldPlace {
    geodata::LonLat place;
    geodata::MapPoint fromMiddle;
};
struct SetProjection {
    geodata::ProjectionKind kind;
    std::optional<HeldPlace> held = {};  // None: the place in the middle stays in the middle.
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
    std::optional<geodata::MapPoint> middle = {};  // In the middle of the frame now; none: the focus, or the middle of the map.
};                                                 // What was in the middle moves by this much; on a globe it turns instead.
struct ZoomAt {
    double factor;
    std::optional<geodata::MapPoint> anchor = {};  // Stays where it is on the page; none: the middle of the frame.
    std::optional<geodata::MapPoint> middle = {};  // As in PanBy.
};
struct HoldPlace {
    HeldPlace held;
};  // A drag: the place that was taken hold of stays under the pointer.
struct FrameRegion {
    std::string name;
};  // A UN M49 region or subregion, a country (name or code), the place of a record (id), or "world".
struct FlyTo {
    std::string id;
};  // Selects a record (id) or a country (alpha-3) and frames it.
struct LookAt {
    geodata::LonLat place;
};  // Puts a place in the middle, near enough to see a city.
struct GoTo {
    std::string text;
};  // What the search field does with a text when Return is pressed: goes to the first that is found, or filters.
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
struct ToggleKey {
    std::string key;
};  // One whose value is true or false.
struct SetView {
    View view;
};
struct SetAtlas {
    std::shared_ptr<const geodata::Atlas> atlas;
    std::set<geodata::Layer> layers;  // Turned on, so that what is new is seen.
};                                    // Records were added: an undo gives the former atlas back.
struct Undo {};
struct Redo {};

using Action = std::variant<SetYears, StepYear, SetTimeMode, TogglePlay, SetFilter, ToggleFacetValue, AddTerms, RemoveTerm, ClearFilter, ToggleLayer,
                            SetProjection, SetCenter, TurnBy, PanBy, ZoomAt, HoldPlace, FrameRegion, FlyTo, LookAt, GoTo, SetTheme, SetArcStyle,
                            ToggleLabels, ToggleLegend, Select, SetKey, ToggleKey, SetView, SetAtlas, Undo, Redo>;
using Actions = std::vector<Action>;

}  // namespace app
