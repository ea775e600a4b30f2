#include "app/state/command.h"

#include "app/state/command_table.h"
#include "geodata/text/words.h"

#include <algorithm>
#include <string>
#include <vector>

namespace app {
namespace {

using geodata::Problem;
using geodata::Result;

// The row that a line begins with: its first two words, or its first.
const CommandInfo* beginningOf(const std::string& line, std::size_t firstEnd) {
    if (firstEnd != std::string::npos) {
        const auto second = line.find_first_not_of(" \t", firstEnd);
        const auto* both = commandNamed(line.substr(0, firstEnd) + " " + line.substr(second, line.find_first_of(" \t", second) - second));
        if (both != nullptr) return both;
    }
    return commandNamed(line.substr(0, firstEnd));
}

// What would be right instead of a line that no row begins: the nearest name, or the other words that may follow this first one.
std::string rightInstead(const std::string& line, const std::string& first) {
    std::vector<std::string> names;
    std::vector<std::string> beginningSo;
    for (const auto& info : commands()) {
        names.push_back(info.key);
        if (info.key.starts_with(first + " ")) beginningSo.push_back(info.key);
    }
    if (!beginningSo.empty()) return "; " + geodata::anyOf(beginningSo) + " would be right";
    const std::string near = geodata::nearest(commandNamed(first) != nullptr ? line : first, names);
    return near.empty() ? "; `reach-atlas --help` lists them" : "; did you mean " + near + "?";
}

// What is flipped to the other one of two.
std::optional<Command> flipped(const AppState& state, Flip what) {
    const View& view = state.session.view;
    switch (what) {
        case Flip::Globe: {
            const bool isGlobe = geodata::showsOneHemisphere(view.projection.kind);
            return Action{SetProjection{isGlobe ? geodata::ProjectionKind::EqualEarth : geodata::ProjectionKind::Orthographic}};
        }
        case Flip::Colours: return Action{SetTheme{view.theme == Theme::Light ? Theme::Dark : Theme::Light}};
        case Flip::Stage: return Present{!state.presenting};
        case Flip::Keys: return ShowPanel{Panel::Keys, !state.shows(Panel::Keys)};
        case Flip::Palette: return ShowPanel{Panel::Palette, !state.shows(Panel::Palette)};
    }
    return std::nullopt;
}

// What lies over everything goes first, then what only the panels know of, then the stage, what is selected, the mark.
std::optional<Command> oneBack(const AppState& state) {
    for (const auto panel : {Panel::Palette, Panel::Keys, Panel::Credits}) {
        if (state.shows(panel)) return ShowPanel{panel, false};
    }
    const bool nothingSelected = state.session.view.selected.empty();
    // The list of changes is seen where nothing is selected.
    if (!state.presenting && nothingSelected && state.shows(Panel::Changes)) return ShowPanel{Panel::Changes, false};
    if (state.presenting) return Present{false};
    if (!nothingSelected) return Action{Select{""}};
    return state.atMark ? std::optional<Command>(LeaveMark{}) : std::nullopt;
}

}  // namespace

Result<Command> parseCommand(std::string_view text) {
    const std::string line(geodata::trimmed(text));
    const auto firstEnd = line.find_first_of(" \t");
    const std::string first = line.substr(0, firstEnd);
    const std::string where = "do \"" + line + "\"";
    const auto* info = beginningOf(line, firstEnd);
    if (info == nullptr) return Problem{where, "unknown command " + geodata::forMessage(first) + rightInstead(line, first)};
    // Of two words there may be any space between.
    std::size_t end = firstEnd;
    if (info->key != first) end = line.find_first_of(" \t", line.find_first_not_of(" \t", firstEnd));
    auto command = commandFrom(*info, std::string(end == std::string::npos ? "" : geodata::trimmed(std::string_view(line).substr(end))));
    if (!command) return Problem{where, command.problem().what};
    return command;
}

std::optional<Command> meantIn(const AppState& state, const Command& command) {
    if (const auto* what = std::get_if<Flip>(&command)) return flipped(state, *what);
    if (std::holds_alternative<GoBack>(command)) return oneBack(state);
    const auto* action = std::get_if<Action>(&command);
    if (state.presenting && action != nullptr && std::holds_alternative<ToggleLegend>(*action))
        return ShowPanel{Panel::StageLegend, !state.shows(Panel::StageLegend)};
    return command;
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

}  // namespace app
