#include "app/state/private/command_arguments.h"

#include "geodata/text/words.h"

#include <charconv>
#include <optional>
#include <utility>
#include <vector>

namespace app {
namespace {

using geodata::Problem;
using geodata::Result;

std::optional<int> integerFrom(std::string_view text) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || text.empty()) return std::nullopt;
    return value;
}

Command keyCommand(const char* key, const std::string& value) { return Action{SetKey{key, value}}; }

Result<Command> parseFile(const std::string& argument, const char* example, Command (*make)(std::string)) {
    if (argument.empty()) return Problem{"", std::string("names no file; ") + example + " would be right"};
    return make(argument);
}

std::optional<bool> isOn(const std::string& argument) {
    if (argument.empty() || argument == "on") return true;
    return argument == "off" ? std::optional(false) : std::nullopt;
}

}  // namespace

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

// A file may have " on " in its name, if no paper follows.
Result<Command> parseSave(const std::string& argument) {
    constexpr std::string_view between = " on ";
    const auto at = argument.rfind(between);
    const auto paper = at == std::string::npos ? std::nullopt : paperFrom(std::string_view(argument).substr(at + between.size()));
    if (paper && at > 0) return Command{Save{argument.substr(0, at), *paper}};
    return parseFile(argument, "save map.pdf", [](std::string file) -> Command { return Save{std::move(file)}; });
}

Result<Command> parsePresent(const std::string& argument) {
    if (const auto on = isOn(argument)) return Command{Present{*on}};
    return Problem{"", argument + " is not on or off"};
}

Result<Command> parseKeys(const std::string& argument) {
    if (const auto on = isOn(argument)) return Command{ShowPanel{Panel::Keys, *on}};
    return Problem{"", argument + " is not on or off"};
}

Result<Command> parsePalette(const std::string& argument) {
    if (const auto on = isOn(argument)) return Command{ShowPanel{Panel::Palette, *on}};
    return Problem{"", argument + " is not on or off"};
}

Result<Command> parseScreenshot(const std::string& argument) {
    return parseFile(argument, "screenshot window.png", [](std::string file) -> Command { return Screenshot{std::move(file)}; });
}

Result<Command> parseImport(const std::string& argument) {
    auto command = parseImportCommand(argument);
    if (!command) return command.problem();
    return Command{*std::move(command)};
}

Result<Command> parseTextSize(const std::string& argument) {
    const auto percent = integerFrom(argument.ends_with('%') ? std::string_view(argument).substr(0, argument.size() - 1) : argument);
    if (percent && *percent >= textSizes.front() && *percent <= textSizes.back()) return Command{SetTextSize{*percent}};
    return Problem{"", argument + " is no text size; a number from 50 to 300, larger, smaller or usual would be right"};
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

}  // namespace app
