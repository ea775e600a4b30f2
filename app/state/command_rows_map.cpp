// What moves the map, and goes through its marks.
#include "app/state/private/command_arguments.h"
#include "app/state/private/command_rows.h"

#include "app/state/camera.h"

namespace app {
namespace {

constexpr double arrowStepPoints = 80.0;
constexpr double keyTurnDegrees = 15.0;
constexpr double zoomStep = 1.6;

std::string whyNoTilt(const AppState& state) { return turnsWhenDragged(state.session.view.projection.kind) ? "" : "only a globe can be tilted"; }
std::string whyNotNearer(const AppState& state) { return state.session.view.zoom < maxZoom ? "" : "the map is as near as it goes"; }
// A framed region has no zoom of its own.
std::string whyNotFarther(const AppState& state) {
    const View& view = state.session.view;
    return view.zoom > minZoom || view.region ? "" : "the whole map is in sight";
}
std::string whyNoMark(const AppState& state) { return state.atMark ? "" : "the keyboard is at no mark; N goes to one"; }
std::string whyNotBack(const AppState& state) { return meantIn(state, GoBack{}) ? "" : "nothing is open"; }

std::vector<CommandChoice> centerChoices() {
    std::vector<CommandChoice> choices;
    for (const auto& preset : centerPresets) choices.push_back({std::string(preset.name), std::string(preset.label)});
    return choices;
}

CommandInfo move(const char* way, const char* arrow, double right, double down) {
    return {.key = std::string("move ") + way,
            .words = std::string("Look ") + way,
            .tip = std::string("move the map, to see more of what lies ") + way,
            .chords = {{arrow}},
            .topic = CommandTopic::Map,
            .keyMapLine = "Move the map",
            .does = MoveMap{-right * arrowStepPoints, -down * arrowStepPoints}};
}

// Looks farther that way on the globe, or moves the central meridian.
CommandInfo turn(const char* way, const char* arrow, double east, double north) {
    return {.key = std::string("turn ") + way,
            .words = std::string("Turn ") + way,
            .tip = std::string("turn the globe (or the central meridian), to see what lies farther ") + way,
            .chords = {onShift(arrow)},
            .topic = CommandTopic::Map,
            .keyMapLine = "Turn the globe",
            .whyNot = north != 0.0 ? whyNoTilt : nullptr,
            .does = Action{TurnBy{east * keyTurnDegrees, north * keyTurnDegrees}}};
}

}  // namespace

std::vector<CommandInfo> mapCommands() {
    using enum CommandTopic;
    return {
        move("left", "←", -1.0, 0.0),
        move("right", "→", 1.0, 0.0),
        move("up", "↑", 0.0, -1.0),
        move("down", "↓", 0.0, 1.0),
        turn("west", "←", -1.0, 0.0),
        turn("east", "→", 1.0, 0.0),
        turn("north", "↑", 0.0, 1.0),
        turn("south", "↓", 0.0, -1.0),
        {.key = "turn",
         .words = "Turn…",
         .tip = "turn the globe (or the central meridian) by degrees east and north",
         .argument = "10,0",
         .topic = Map,
         .does = parseTurn},
        {.key = "zoom in",
         .words = "Nearer",
         .tip = "show less of the map, larger",
         .chords = {{"+"}},
         .topic = Map,
         .keyMapLine = "Nearer, farther",
         .whyNot = whyNotNearer,
         .does = Action{ZoomAt{zoomStep}}},
        {.key = "zoom out",
         .words = "Farther",
         .tip = "show more of the map, smaller",
         .chords = {{"−"}},
         .topic = Map,
         .keyMapLine = "Nearer, farther",
         .whyNot = whyNotFarther,
         .does = Action{ZoomAt{1.0 / zoomStep}}},
        {.key = "zoom", .words = "Zoom…", .tip = "zoom to a factor", .argument = "4", .topic = Map, .does = ViewKey{"zoom"}},
        {.key = "world",
         .words = "The whole world",
         .tip = "frame the whole world",
         .chords = {{"Home"}},
         .topic = Map,
         .does = Action{FrameRegion{"World"}}},
        {.key = "globe",
         .words = "Globe, and map again",
         .tip = "turn the map into a globe, and the globe into a map",
         .chords = {{"G"}},
         .topic = Map,
         .does = Flip::Globe},
        {.key = "projection",
         .words = "Projection",
         .tip = "change the map projection",
         .argument = "globe",
         .topic = Map,
         .choices = [] { return choicesOf(geodata::allProjectionKinds); },
         .does = ViewKey{"projection"}},
        {.key = "center",
         .words = "Centred on",
         .tip = "put a meridian (or LON,LAT) in the middle; also center atlantic, pacific or china",
         .argument = "150",
         .topic = Map,
         .choices = centerChoices,
         .does = parseCenter},
        {.key = "focus", .words = "Look at…", .tip = "look at a place", .argument = "12,48", .topic = Map, .does = ViewKey{"focus"}},
        {.key = "region",
         .words = "Frame a region…",
         .tip = "frame a region, a country or the world",
         .argument = "Europe",
         .topic = Map,
         .does = [](const std::string& name) -> geodata::Result<Command> { return Command{Action{FrameRegion{name}}}; }},
        {.key = "go",
         .words = "Go to…",
         .tip = "what the search field does on Return: go to the first that is called so, or filter",
         .argument = "Netherlands",
         .topic = Map,
         .does = [](const std::string& text) -> geodata::Result<Command> { return Command{Action{GoTo{text}}}; }},
        {.key = "fly",
         .words = "Fly to…",
         .tip = "open a record or a country (alpha-3) and fly there",
         .argument = "ID",
         .topic = Map,
         .does = [](const std::string& id) -> geodata::Result<Command> { return Command{Action{FlyTo{id}}}; }},
        {.key = "select",
         .words = "Open a record…",
         .tip = "open a record or a country (alpha-3); without ID, close it",
         .argument = "ID",
         .topic = Marks,
         .does = [](const std::string& id) -> geodata::Result<Command> { return Command{Action{Select{id}}}; }},
        {.key = "mark next",
         .words = "Next mark",
         .tip = "go to the next mark in reading order",
         .chords = {{"N"}},
         .topic = Marks,
         .does = StepMark{1}},
        {.key = "mark previous",
         .words = "Mark before",
         .tip = "go to the mark before in reading order",
         .chords = {onShift("N")},
         .topic = Marks,
         .does = StepMark{-1}},
        {.key = "mark open",
         .words = "Open the mark",
         .tip = "open what the mark stands for that the keyboard is at",
         .chords = {{"Enter"}},
         .topic = Marks,
         .whyNot = whyNoMark,
         .does = OpenMark{}},
        {.key = "back",
         .words = "Close, go back",
         .tip = "close what was opened last, or leave the stage or the mark",
         .chords = {{"Esc"}},
         .topic = Marks,
         .whyNot = whyNotBack,
         .does = GoBack{}},
    };
}

}  // namespace app
