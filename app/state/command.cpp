#include "app/state/command.h"

#include "app/state/view_file.h"

#include <algorithm>
#include <charconv>
#include <optional>

namespace app {
namespace {

using geodata::Problem;
using geodata::Result;

// One word of the command language and what its argument means.
struct Verb {
    std::string name;
    CommandHelp help;
    Result<Command> (*parse)(const std::string& argument);
};

std::optional<int> integerFrom(std::string_view text) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || text.empty()) return std::nullopt;
    return value;
}

Command keyCommand(const char* key, const std::string& value) { return Action{SetKey{key, value}}; }

Result<Command> noArgument(const std::string& argument, Command command) {
    if (!argument.empty()) return Problem{"", "takes no argument, but got " + argument};
    return command;
}

Result<Command> parseZoom(const std::string& argument) {
    if (argument == "in") return Command{Action{ZoomAt{1.6}}};
    if (argument == "out") return Command{Action{ZoomAt{1.0 / 1.6}}};
    return keyCommand("zoom", argument);
}

Result<Command> parseStep(const std::string& argument) {
    const auto years = integerFrom(argument.empty() ? "1" : argument);
    if (!years) return Problem{"", argument + " is no number of years; step 1 or step -1 would be right"};
    return Command{Action{StepYear{*years}}};
}

Result<Command> parseWait(const std::string& argument) {
    if (argument == "map") return Command{WaitForMap{}};
    std::string_view number = argument;
    int factor = 1;
    if (number.ends_with("ms")) {
        number.remove_suffix(2);
    } else if (number.ends_with("s")) {
        number.remove_suffix(1);
        factor = 1000;
    }
    const auto time = integerFrom(number);
    if (!time || *time < 0 || *time > 600000) return Problem{"", argument + " is no time; wait 500ms, wait 2s or wait map would be right"};
    return Command{Wait{*time * factor}};
}

Result<Command> parseFile(const std::string& argument, const char* example, Command (*make)(std::string)) {
    if (argument.empty()) return Problem{"", std::string("names no file; ") + example + " would be right"};
    return make(argument);
}

// "map.pdf", or "map.pdf on a4-landscape"; a file may have such words in its name, if no paper follows.
Result<Command> parseSave(const std::string& argument) {
    constexpr std::string_view between = " on ";
    const auto at = argument.rfind(between);
    const auto paper = at == std::string::npos ? std::nullopt : paperFrom(std::string_view(argument).substr(at + between.size()));
    if (paper && at > 0) return Command{Save{argument.substr(0, at), *paper}};
    return parseFile(argument, "save map.pdf", [](std::string file) -> Command { return Save{std::move(file)}; });
}

Result<Command> parsePresent(const std::string& argument) {
    if (argument.empty() || argument == "on") return Command{Present{true}};
    if (argument == "off") return Command{Present{false}};
    return Problem{"", argument + " is not on or off"};
}

Result<Command> parseTextSize(const std::string& argument) {
    if (argument == "larger") return Command{StepTextSize{1}};
    if (argument == "smaller") return Command{StepTextSize{-1}};
    const auto percent = integerFrom(argument.ends_with('%') ? std::string_view(argument).substr(0, argument.size() - 1) : argument);
    if (percent && *percent >= textSizes.front() && *percent <= textSizes.back()) return Command{SetTextSize{*percent}};
    return Problem{"", argument + " is no text size; a number from 80 to 200, larger or smaller would be right"};
}

Result<Command> parseMark(const std::string& argument) {
    if (argument.empty() || argument == "next") return Command{StepMark{1}};
    if (argument == "previous") return Command{StepMark{-1}};
    if (argument == "open") return Command{OpenMark{}};
    if (argument == "leave") return Command{LeaveMark{}};
    return Problem{"", argument + " is not next, previous, open or leave"};
}

Result<Command> parseKeys(const std::string& argument) {
    if (argument.empty() || argument == "on") return Command{ShowKeys{true}};
    if (argument == "off") return Command{ShowKeys{false}};
    return Problem{"", argument + " is not on or off"};
}

Result<Command> parseExport(const std::string& argument) {
    std::vector<std::string> names;
    const auto space = argument.find(' ');
    for (const auto format : allExportFormats) {
        if (kindOf(format) == ExportKind::Figure) continue;
        names.emplace_back(keyOf(format));
        if (names.back() != argument.substr(0, space)) continue;
        const std::string file = space == std::string::npos ? "" : argument.substr(argument.find_first_not_of(' ', space));
        if (file.empty()) return Problem{"", "names no file; export csv records.csv would be right"};
        return Command{ExportData{format, file}};
    }
    const std::string near = geodata::nearest(argument.substr(0, space), names);
    return Problem{"", argument.substr(0, space) + " is no format; " +
                           (near.empty() ? geodata::anyOf(names) + " would be right" : "did you mean " + near + "?")};
}

Result<Command> parseMotion(const std::string& argument) {
    if (argument == "on" || argument == "off") return Command{SetMotion{argument == "on"}};
    double fraction = 0.0;
    const auto [end, error] = std::from_chars(argument.data(), argument.data() + argument.size(), fraction);
    const bool fits = error == std::errc() && end == argument.data() + argument.size() && fraction >= 0.0 && fraction <= 1.0;
    if (!fits || argument.empty()) return Problem{"", argument + " is not on, off or a fraction from 0 to 1"};
    return Command{HoldMotion{fraction}};
}

Result<Command> parseTurn(const std::string& argument) {
    const auto comma = argument.find(',');
    const auto degrees = [](std::string_view text) -> std::optional<double> {
        double value = 0.0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
        const bool fits = error == std::errc() && end == text.data() + text.size() && value >= -360.0 && value <= 360.0;
        return fits ? std::optional(value) : std::nullopt;
    };
    const auto east = degrees(std::string_view(argument).substr(0, comma));
    const auto north = comma == std::string::npos ? std::optional(0.0) : degrees(std::string_view(argument).substr(comma + 1));
    if (!east || !north) return Problem{"", argument + " is no angle; turn 10 or turn 10,-5, in degrees, would be right"};
    return Command{Action{TurnBy{*east, *north}}};
}

Result<Command> parseCenter(const std::string& argument) {
    for (const auto& preset : centerPresets) {
        if (argument == preset.name) return Command{Action{SetCenter{{preset.meridianDegrees, 0.0}}}};
    }
    return keyCommand("center", argument);
}

Result<Command> parseSet(const std::string& argument) {
    const auto equals = argument.find('=');
    if (equals == std::string::npos) return Problem{"", "needs KEY=VALUE, as in set theme=dark"};
    return keyCommand(argument.substr(0, equals).c_str(), argument.substr(equals + 1));
}

const std::vector<Verb>& verbs() {
    static const std::vector<Verb> all{
        {"year", {"year 2022", "show one year"}, [](const std::string& a) -> Result<Command> { return keyCommand("years", a); }},
        {"years",
         {"years 2018..2022", "show a span of years, inclusive"},
         [](const std::string& a) -> Result<Command> { return keyCommand("years", a); }},
        {"step", {"step 1", "move the years on, or back with step -1"}, parseStep},
        {"time", {"time upto", "active, upto, began or ended"}, [](const std::string& a) -> Result<Command> { return keyCommand("time", a); }},
        {"play", {"play", "let time run, or stop it"}, [](const std::string& a) { return noArgument(a, Action{TogglePlay{}}); }},
        {"filter",
         {"filter region:Europe", "show what the filter text selects; without text, everything"},
         [](const std::string& a) -> Result<Command> { return Command{Action{SetFilter{a}}}; }},
        {"layers",
         {"layers stations,training", "show these layers only"},
         [](const std::string& a) -> Result<Command> { return keyCommand("layers", a); }},
        {"projection",
         {"projection globe", "change the map projection"},
         [](const std::string& a) -> Result<Command> { return keyCommand("projection", a); }},
        {"center", {"center 150", "put a meridian (or LON,LAT) in the middle; also center atlantic, pacific or china"}, parseCenter},
        {"focus", {"focus 12,48", "look at a place"}, [](const std::string& a) -> Result<Command> { return keyCommand("focus", a); }},
        {"zoom", {"zoom 4", "zoom in, zoom out, or to a factor"}, parseZoom},
        {"region",
         {"region Europe", "frame a region, a country or the world"},
         [](const std::string& a) -> Result<Command> { return Command{Action{FrameRegion{a}}}; }},
        {"go",
         {"go Netherlands", "what the search field does on Return: go to the first that is called so, or filter"},
         [](const std::string& a) -> Result<Command> { return Command{Action{GoTo{a}}}; }},
        {"fly",
         {"fly ID", "open a record or a country (alpha-3) and fly there"},
         [](const std::string& a) -> Result<Command> { return Command{Action{FlyTo{a}}}; }},
        {"turn", {"turn 10,0", "turn the globe (or the central meridian) by degrees east and north"}, parseTurn},
        {"motion", {"motion off", "go everywhere at once; motion on flies there; motion 0.5 shows the flight half way"}, parseMotion},
        {"theme", {"theme dark", "light, dark, projector or print"}, [](const std::string& a) -> Result<Command> { return keyCommand("theme", a); }},
        {"arcs", {"arcs geodesic", "schematic, geodesic or symbols"}, [](const std::string& a) -> Result<Command> { return keyCommand("arcs", a); }},
        {"lines",
         {"lines all", "few or all: the lines of ties on demand, or of every partner"},
         [](const std::string& a) -> Result<Command> { return keyCommand("lines", a); }},
        {"training",
         {"training choropleth", "show training as arcs, or as a choropleth of countries"},
         [](const std::string& a) -> Result<Command> { return keyCommand("training", a); }},
        {"labels", {"labels", "show or hide names on the map"}, [](const std::string& a) { return noArgument(a, Action{ToggleLabels{}}); }},
        {"legend", {"legend", "show or hide the legend"}, [](const std::string& a) { return noArgument(a, Action{ToggleLegend{}}); }},
        {"select",
         {"select ID", "open a record or a country (alpha-3); without ID, close it"},
         [](const std::string& a) -> Result<Command> { return Command{Action{Select{a}}}; }},
        {"set", {"set KEY=VALUE", "set any key of a view"}, parseSet},
        {"undo", {"undo", "take the last change back"}, [](const std::string& a) { return noArgument(a, Action{Undo{}}); }},
        {"redo", {"redo", "do it again"}, [](const std::string& a) { return noArgument(a, Action{Redo{}}); }},
        {"import",
         {"import FILE", "look at a table of your own; then import map COLUMN=FIELD, import default FIELD=VALUE, import accept or import cancel"},
         [](const std::string& a) -> Result<Command> {
             auto command = parseImportCommand(a);
             if (!command) return command.problem();
             return Command{*std::move(command)};
         }},
        {"present", {"present", "only the map, for a projector; present off ends it"}, parsePresent},
        {"save",
         {"save map.pdf", "write the view as .png, .svg or .pdf; save map.pdf on a4-landscape, a4-portrait, a3-landscape, letter-landscape or slide"},
         parseSave},
        {"export",
         {"export csv records.csv", "write the records shown as csv, json, geojson, gpkg or package, their sources as text, bibtex, csl-json or ris"},
         parseExport},
        {"text", {"text 125", "size of the interface in per cent, 80 to 200; text larger, text smaller"}, parseTextSize},
        {"mark", {"mark next", "go to the next mark in reading order; mark previous, mark open, mark leave"}, parseMark},
        {"keys", {"keys", "show the keys and gestures; keys off takes them away"}, parseKeys},
        {"table",
         {"table", "ask for a table of your own, in a dialog"},
         [](const std::string& a) -> Result<Command> { return noArgument(a, AskForTable{true}); }},
        {"screenshot",
         {"screenshot window.png", "write what the window shows"},
         [](const std::string& a) {
             return parseFile(a, "screenshot window.png", [](std::string file) -> Command { return Screenshot{std::move(file)}; });
         }},
        {"wait", {"wait 500ms", "let time pass; wait map waits until the map is drawn in full"}, parseWait},
        {"say", {"say", "print the sentence of what is shown, for scripts"}, [](const std::string& a) { return noArgument(a, Say{}); }},
        {"quit", {"quit", "close the window"}, [](const std::string& a) { return noArgument(a, Quit{}); }},
    };
    return all;
}

std::string trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(" \t");
    if (first == std::string_view::npos) return {};
    return std::string(text.substr(first, text.find_last_not_of(" \t") - first + 1));
}

}  // namespace

Result<Command> parseCommand(std::string_view text) {
    const std::string line = trimmed(text);
    const auto space = line.find_first_of(" \t");
    const std::string name = line.substr(0, space);
    const std::string argument = space == std::string::npos ? "" : trimmed(std::string_view(line).substr(space));
    const std::string where = "do \"" + line + "\"";
    std::vector<std::string> names;
    for (const auto& verb : verbs()) {
        names.push_back(verb.name);
        if (verb.name != name) continue;
        auto command = verb.parse(argument);
        if (!command) return Problem{where, verb.name + " " + command.problem().what};
        return command;
    }
    const std::string near = geodata::nearest(name, names);
    return Problem{where, "unknown command " + name + (near.empty() ? "; `reach-atlas --help` lists them" : "; did you mean " + near + "?")};
}

int textSizeAfter(int percent, int steps) {
    for (; steps > 0; --steps) {
        const auto* next = std::upper_bound(textSizes.begin(), textSizes.end(), percent);
        percent = next == textSizes.end() ? std::max(percent, textSizes.back()) : *next;
    }
    for (; steps < 0; ++steps) {
        const auto* here = std::lower_bound(textSizes.begin(), textSizes.end(), percent);
        percent = here == textSizes.begin() ? std::min(percent, textSizes.front()) : *(here - 1);
    }
    return percent;
}

const std::vector<CommandHelp>& commandList() {
    static const std::vector<CommandHelp> all = [] {
        std::vector<CommandHelp> list;
        for (const auto& verb : verbs()) list.push_back(verb.help);
        return list;
    }();
    return all;
}

}  // namespace app
