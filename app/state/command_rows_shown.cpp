// What is shown, of which years, and how it looks.
#include "app/state/private/command_arguments.h"
#include "app/state/private/command_rows.h"

#include "geodata/records/layer_table.h"
#include "geodata/text/words.h"

#include <algorithm>

namespace app {
namespace {

std::string whyNoField(const AppState& state) { return state.presenting ? "the search field is not on stage" : ""; }

const View& viewOf(const AppState& state) { return state.session.view; }

// A switch of a view's key, in the menu of the map.
CommandInfo viewSwitch(std::string key, std::string words, std::string tip, Action toggle, bool (*isOn)(const AppState&)) {
    return {.key = std::move(key),
            .words = std::move(words),
            .tip = std::move(tip),
            .topic = CommandTopic::Shown,
            .menu = MenuPart::Switches,
            .isOn = isOn,
            .does = std::move(toggle)};
}

CommandInfo layerSwitch(geodata::Layer layer, std::string_view digit) {
    return {.key = "layer " + std::string(geodata::keyOf(layer)),
            .words = "Layer " + geodata::folded(geodata::infoOf(layer).name) + ", on or off",
            .tip = "show or hide this layer",
            .chords = {{digit}},
            .topic = CommandTopic::Shown,
            .keyMapLine = "Layers on and off",
            .does = Action{ToggleLayer{layer}}};
}

std::vector<CommandInfo> layerCommands() {
    constexpr std::array<std::string_view, geodata::allLayers.size()> digits{"1", "2", "3", "4", "5"};
    std::vector<CommandInfo> rows;
    for (std::size_t index = 0; index < digits.size(); ++index) rows.push_back(layerSwitch(geodata::allLayers[index], digits[index]));
    rows.push_back({.key = "layers",
                    .words = "Layers…",
                    .tip = "show these layers only",
                    .argument = "stations,training",
                    .topic = CommandTopic::Shown,
                    .does = ViewKey{"layers"}});
    return rows;
}

std::vector<CommandInfo> lookCommands() {
    using enum CommandTopic;
    auto legend = viewSwitch("legend", "Legend", "show or hide the legend", ToggleLegend{},
                             [](const AppState& state) { return state.presenting ? state.shows(Panel::StageLegend) : viewOf(state).legend; });
    legend.chords = {{"L"}};
    return {
        viewSwitch("labels", "Labels", "show or hide names on the map", ToggleLabels{}, [](const AppState& state) { return viewOf(state).labels; }),
        std::move(legend),
        viewSwitch("inset", "Overview map", "the whole map, small, while only a part of it is in the window", ToggleKey{"inset"},
                   [](const AppState& state) { return viewOf(state).inset; }),
        viewSwitch("before", "May have existed before", "draw also, faint, what was first reported later and may have existed before",
                   ToggleKey{"before_report"}, [](const AppState& state) { return viewOf(state).question.beforeReport; }),
        viewSwitch("undated", "Undated records", "show records of no known year, too", ToggleKey{"undated"},
                   [](const AppState& state) { return viewOf(state).question.undated; }),
        viewSwitch("certain", "Only certain dates", "count only what must hold whichever of its possible days an uncertain date stands for",
                   ToggleKey{"certain_only"}, [](const AppState& state) { return viewOf(state).question.years.certainOnly; }),
        {.key = "colours", .words = "Light or dark", .tip = "light or dark colours", .chords = {{"T"}}, .topic = Shown, .does = Flip::Colours},
        {.key = "theme",
         .words = "Colours",
         .tip = "light, dark, projector or print",
         .argument = "dark",
         .topic = Shown,
         .choices = [] { return choicesOf(allThemes); },
         .does = ViewKey{"theme"}},
        {.key = "arcs",
         .words = "Course of lines",
         .tip = "schematic, geodesic or symbols",
         .argument = "geodesic",
         .topic = Shown,
         .choices = [] { return choicesOf(allArcStyles); },
         .does = ViewKey{"arcs"}},
        {.key = "lines",
         .words = "Lines of ties",
         .tip = "few or all: the lines of ties on demand, or of every partner",
         .argument = "all",
         .topic = Shown,
         .choices = [] { return choicesOf(allTieLines); },
         .does = ViewKey{"lines"}},
        {.key = "training",
         .words = "Training",
         .tip = "show training as arcs, or as a choropleth of countries",
         .argument = "choropleth",
         .topic = Shown,
         .choices = [] { return choicesOf(allTrainingStyles); },
         .does = ViewKey{"training"}},
        {.key = "set", .words = "Set a key of the view…", .tip = "set any key of a view", .argument = "KEY=VALUE", .topic = Shown, .does = parseSet},
    };
}

std::vector<CommandInfo> yearCommands() {
    using enum CommandTopic;
    return {
        {.key = "year before",
         .words = "Year before",
         .tip = "move the years back by one",
         .chords = {{"["}, {"Page Up"}},
         .topic = Shown,
         .does = Action{StepYear{-1}}},
        {.key = "year next",
         .words = "Next year",
         .tip = "move the years on by one",
         .chords = {{"]"}, {"Page Down"}},
         .topic = Shown,
         .does = Action{StepYear{1}}},
        {.key = "step",
         .words = "Step of the years…",
         .tip = "move the years on, or back with step -1",
         .argument = "1",
         .topic = Shown,
         .does = parseStep},
        {.key = "year", .words = "Year…", .tip = "show one year", .argument = "2022", .topic = Shown, .does = ViewKey{"years"}},
        {.key = "years",
         .words = "Years…",
         .tip = "show a span of years, inclusive",
         .argument = "2018..2022",
         .topic = Shown,
         .does = ViewKey{"years"}},
        {.key = "time",
         .words = "Time",
         .tip = "active, upto, began or ended",
         .argument = "upto",
         .topic = Shown,
         .choices = [] { return choicesOf(geodata::allTimeModes); },
         .does = ViewKey{"time"}},
        {.key = "play",
         .words = "Run through the years",
         .tip = "let time run, or stop it",
         .chords = {{"Space"}},
         .topic = Shown,
         .does = Action{TogglePlay{}}},
    };
}

}  // namespace

std::vector<CommandInfo> shownCommands() {
    std::vector<CommandInfo> rows{
        {.key = "search",
         .words = "Search and filter",
         .tip = "go to the field in which one types a place or a filter",
         .chords = {{"/"}, onControl("F")},
         .topic = CommandTopic::Shown,
         .whyNot = whyNoField,
         .does = FocusSearch{}},
        {.key = "filter",
         .words = "Filter…",
         .tip = "show what the filter text selects; without text, everything",
         .argument = "region:Europe",
         .topic = CommandTopic::Shown,
         .does = [](const std::string& text) -> geodata::Result<Command> { return Command{Action{SetFilter{text}}}; }},
    };
    for (const auto& part : {layerCommands(), lookCommands(), yearCommands()}) rows.insert(rows.end(), part.begin(), part.end());
    return rows;
}

}  // namespace app
