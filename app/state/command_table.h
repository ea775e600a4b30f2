// The one list of what a person or a script can do, a row each. Keys, menus, tooltips, the palette, the key map, `--do` and `--help` are made
// from it, and README's table of keys is checked against it.
#pragma once

#include "app/state/chord.h"
#include "app/state/command.h"
#include "geodata/result.h"

#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace app {

// What a command is about: its heading in the key map. Those of scripts are offered to nobody by hand.
enum class CommandTopic { Map, Marks, Shown, Window, Script };

// Where it stands in the menu of the map, beside the settings that are drawn there: switches, or what is done once.
enum class MenuPart { None, Switches, Once };

// One of the words that an argument may be.
struct CommandChoice {
    std::string argument;
    std::string words;
};

// What it does with its argument: the argument becomes the value of this key of a view, or is read by a function.
struct ViewKey {
    const char* name;
};
using ReadArgument = geodata::Result<Command> (*)(const std::string& argument);

struct CommandInfo {
    std::string key;         // In `--do`: one or two words, as "year" or "mark next".
    std::string words;       // For people: "Next mark". Empty: for scripts only.
    std::string tip;         // What it does, in a sentence without capital and full stop.
    std::string argument{};  // An example of what it takes, "2022"; empty: nothing.
    std::vector<Chord> chords{};
    CommandTopic topic = CommandTopic::Script;
    std::string keyMapLine{};  // What it is called there together with the rows beside it; empty: its words.
    MenuPart menu = MenuPart::None;
    bool whileTyping = false;                           // Its keys are meant also while a text is being typed.
    std::string (*whyNot)(const AppState&) = nullptr;   // Why it cannot be done by hand now, as a clause; empty when it can.
    bool (*isOn)(const AppState&) = nullptr;            // Of a switch.
    std::vector<CommandChoice> (*choices)() = nullptr;  // All that its argument may be, where that is a short list.
    std::variant<Command, ViewKey, ReadArgument> does;
    std::optional<Command> byHand{};  // What keys, menus and the palette do, where that is not what a script without argument does.
};

// In the order in which help and the key map show them.
[[nodiscard]] const std::vector<CommandInfo>& commands();
// Null: there is none.
[[nodiscard]] const CommandInfo* commandNamed(std::string_view key);
// What a key does. Shift is overlooked where it makes no difference: a capital letter means the same, and so does a plus that needs Shift.
[[nodiscard]] const CommandInfo* commandOn(const Chord& chord);

// With this argument; the problem begins with the command's name.
[[nodiscard]] geodata::Result<Command> commandFrom(const CommandInfo& info, const std::string& argument);
// As a key or a menu does it, without an argument; none where it needs one.
[[nodiscard]] std::optional<Command> commandByHand(const CommandInfo& info);
// Why it cannot be done now; empty when it can.
[[nodiscard]] std::string whyNot(const CommandInfo& info, const AppState& state);

// Its keys for people: "Ctrl Z", "] or Page Down". Empty: it has none.
[[nodiscard]] std::string keysOf(const CommandInfo& info);
// Words with the keys of the command that does the same: withKeys("Undo", "undo") is "Undo (Ctrl Z)".
[[nodiscard]] std::string withKeys(std::string_view words, std::string_view commandKey);

}  // namespace app
