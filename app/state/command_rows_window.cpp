// History, files, panels and the window itself; and what only scripts ask for.
#include "app/state/private/command_arguments.h"
#include "app/state/private/command_rows.h"

namespace app {
namespace {

std::string whyNoUndo(const AppState& state) { return state.session.past.empty() ? "nothing has been changed" : ""; }
std::string whyNoRedo(const AppState& state) { return state.session.future.empty() ? "nothing has been undone" : ""; }
std::string whyNotOnStage(const AppState& state) { return state.presenting ? "it is not on stage; Esc leaves it" : ""; }
std::string whyNotLarger(const AppState& state) { return textSizeAfter(state.textPercent, 1) > state.textPercent ? "" : "it is as large as it gets"; }
std::string whyNotSmaller(const AppState& state) {
    return textSizeAfter(state.textPercent, -1) < state.textPercent ? "" : "it is as small as it gets";
}
std::string whyUsualAlready(const AppState& state) { return state.textPercent != 100 ? "" : "it is so"; }

std::vector<CommandInfo> textSizeCommands() {
    using enum CommandTopic;
    return {
        {.key = "text larger",
         .words = "Larger text",
         .tip = "everything in the window a step larger",
         .chords = {onControl("+")},
         .topic = Window,
         .keyMapLine = "Larger, smaller text",
         .whileTyping = true,
         .whyNot = whyNotLarger,
         .does = StepTextSize{1}},
        {.key = "text smaller",
         .words = "Smaller text",
         .tip = "everything in the window a step smaller",
         .chords = {onControl("−")},
         .topic = Window,
         .keyMapLine = "Larger, smaller text",
         .whileTyping = true,
         .whyNot = whyNotSmaller,
         .does = StepTextSize{-1}},
        {.key = "text usual",
         .words = "Text as usual",
         .tip = "everything in the window as large as the screen wants it",
         .chords = {onControl("0")},
         .topic = Window,
         .whileTyping = true,
         .whyNot = whyUsualAlready,
         .does = SetTextSize{100}},
        {.key = "text",
         .words = "Text size…",
         .tip = "size of the interface in per cent, 50 to 300",
         .argument = "125",
         .topic = Window,
         .does = parseTextSize},
    };
}

}  // namespace

std::vector<CommandInfo> windowCommands() {
    using enum CommandTopic;
    std::vector<CommandInfo> rows{
        {.key = "undo",
         .words = "Undo",
         .tip = "take the last change back",
         .chords = {onControl("Z")},
         .topic = Window,
         .whyNot = whyNoUndo,
         .does = Action{Undo{}}},
        {.key = "redo",
         .words = "Redo",
         .tip = "do it again",
         .chords = {onControl("Y"), onControlShift("Z")},
         .topic = Window,
         .whyNot = whyNoRedo,
         .does = Action{Redo{}}},
        {.key = "commands",
         .words = "Commands…",
         .tip = "every command and place, to be found by typing; commands off takes them away",
         .chords = {onControl("K")},
         .topic = Window,
         .menu = MenuPart::Once,
         .whileTyping = true,
         .does = parsePalette,
         .byHand = Flip::Palette},
    };
    const auto sizes = textSizeCommands();
    rows.insert(rows.end(), sizes.begin(), sizes.end());
    const std::vector<CommandInfo> others{
        {.key = "table",
         .words = "Open a table…",
         .tip = "ask for a table of your own, in a dialog",
         .chords = {onControl("O")},
         .topic = Window,
         .keyMapLine = "Open a table",
         .menu = MenuPart::Once,
         .whyNot = whyNotOnStage,
         .does = ShowPanel{Panel::Table, true}},
        {.key = "import",
         .words = "Import…",
         .tip = "look at a table of your own; then import map COLUMN=FIELD, import default FIELD=VALUE, import accept or import cancel",
         .argument = "FILE",
         .topic = Window,
         .whyNot = whyNotOnStage,
         .does = parseImport},
        {.key = "save",
         .words = "Save a picture…",
         .tip = "write the view as .png, .svg or .pdf; save map.pdf on a4-landscape, a4-portrait, a3-landscape, letter-landscape or slide",
         .argument = "map.pdf",
         .topic = Window,
         .does = parseSave},
        {.key = "export",
         .words = "Export records or sources…",
         .tip = "write the records shown as csv, json, geojson, gpkg or package, their sources as text, bibtex, csl-json or ris",
         .argument = "csv records.csv",
         .topic = Window,
         .does = parseExport},
        {.key = "screenshot",
         .words = "Screenshot…",
         .tip = "write what the window shows",
         .argument = "window.png",
         .topic = Window,
         .does = parseScreenshot},
        {.key = "present",
         .words = "Present",
         .tip = "only the map, for a projector; present off ends it",
         .chords = {{"F5"}, {"F11"}},
         .topic = Window,
         .whileTyping = true,
         .isOn = [](const AppState& state) { return state.presenting; },
         .does = parsePresent,
         .byHand = Flip::Stage},
        {.key = "keys",
         .words = "Keys and gestures",
         .tip = "show the keys and gestures; keys off takes them away",
         .chords = {{"F1"}, onShift("/")},
         .topic = Window,
         .menu = MenuPart::Once,
         .whileTyping = true,
         .does = parseKeys,
         .byHand = Flip::Keys},
        {.key = "about",
         .words = "About this atlas",
         .tip = "where records, boundaries and names come from",
         .topic = Window,
         .menu = MenuPart::Once,
         .whyNot = whyNotOnStage,
         .does = ShowPanel{Panel::Credits, true}},
        {.key = "quit", .words = "Quit", .tip = "close the window", .chords = {onControl("Q")}, .topic = Window, .does = Quit{}},
    };
    rows.insert(rows.end(), others.begin(), others.end());
    return rows;
}

std::vector<CommandInfo> scriptCommands() {
    return {
        {.key = "mark leave", .words = "", .tip = "the keyboard leaves the mark", .does = LeaveMark{}},
        {.key = "motion",
         .words = "",
         .tip = "go everywhere at once; motion on flies there; motion 0.5 shows the flight half way",
         .argument = "off",
         .does = parseMotion},
        {.key = "wait", .words = "", .tip = "let time pass; wait map waits until the map is drawn in full", .argument = "500ms", .does = parseWait},
        {.key = "say", .words = "", .tip = "print the sentence of what is shown, for scripts", .does = Say{}},
    };
}

}  // namespace app
