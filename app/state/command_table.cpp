#include "app/state/command_table.h"

#include "app/state/private/command_rows.h"

#include <algorithm>
#include <cassert>

namespace app {

const std::vector<CommandInfo>& commands() {
    static const std::vector<CommandInfo> all = [] {
        std::vector<CommandInfo> rows;
        for (const auto& part : {mapCommands(), shownCommands(), windowCommands(), scriptCommands()})
            rows.insert(rows.end(), part.begin(), part.end());
        return rows;
    }();
    return all;
}

const CommandInfo* commandNamed(std::string_view key) {
    const auto& all = commands();
    const auto found = std::find_if(all.begin(), all.end(), [&](const CommandInfo& info) { return info.key == key; });
    return found == all.end() ? nullptr : &*found;
}

const CommandInfo* commandOn(const Chord& chord) {
    const auto exactly = [](const Chord& wanted) -> const CommandInfo* {
        const auto& all = commands();
        const auto found = std::find_if(all.begin(), all.end(), [&](const CommandInfo& info) {
            return std::find(info.chords.begin(), info.chords.end(), wanted) != info.chords.end();
        });
        return found == all.end() ? nullptr : &*found;
    };
    const auto* found = exactly(chord);
    if (found == nullptr && chord.held.shift) found = exactly({chord.key, {false, chord.held.control}});
    return found;
}

geodata::Result<Command> commandFrom(const CommandInfo& info, const std::string& argument) {
    if (const auto* read = std::get_if<ReadArgument>(&info.does)) {
        auto command = (*read)(argument);
        if (!command) return geodata::Problem{"", info.key + " " + command.problem().what};
        return command;
    }
    if (const auto* key = std::get_if<ViewKey>(&info.does)) return Command{Action{SetKey{key->name, argument}}};
    if (!argument.empty()) return geodata::Problem{"", info.key + " takes no argument, but got " + argument};
    return std::get<Command>(info.does);
}

std::optional<Command> commandByHand(const CommandInfo& info) {
    if (info.byHand) return info.byHand;
    const auto* command = std::get_if<Command>(&info.does);
    return command != nullptr ? std::optional(*command) : std::nullopt;
}

std::string whyNot(const CommandInfo& info, const AppState& state) { return info.whyNot != nullptr ? info.whyNot(state) : std::string(); }

std::string keysOf(const CommandInfo& info) {
    std::string text;
    for (const auto& chord : info.chords) text += (text.empty() ? "" : " or ") + nameOf(chord);
    return text;
}

std::string withKeys(std::string_view words, std::string_view commandKey) {
    const auto* info = commandNamed(commandKey);
    assert(info != nullptr && "no command of the table has this key");
    const std::string keys = info != nullptr ? keysOf(*info) : std::string();
    return keys.empty() ? std::string(words) : std::string(words) + " (" + keys + ")";
}

}  // namespace app
