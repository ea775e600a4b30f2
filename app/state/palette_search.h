// What the command palette finds for a typed text: commands, layers, countries, regions and records, the best first; and what each does.
#pragma once

#include "app/state/command_table.h"

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace app {

enum class PaletteGroup { Commands, Layers, Countries, Regions, Records };
// For people: "Country".
[[nodiscard]] std::string_view nameOf(PaletteGroup group);

// One thing that can be found. Made once for an atlas and a language.
struct PaletteEntry {
    PaletteGroup group = PaletteGroup::Commands;
    std::string words{};
    std::string detail{};                      // Of a place: where it is.
    std::string wanted{};                      // The words and all other names it is found by, folded.
    std::size_t wordsEnd = 0;                  // Where the words end in it.
    const CommandInfo* info = nullptr;         // Of a command: its row.
    std::optional<Command> command{};          // None: the command needs an argument, which is typed behind its key.
    std::optional<geodata::Layer> layer = {};  // Of a layer or record.
};

struct PaletteIndex {
    std::shared_ptr<const geodata::Atlas> atlas;  // Null, as the session's, where it was read and never changed.
    std::string language;
    std::vector<PaletteEntry> entries;
};
[[nodiscard]] PaletteIndex paletteIndexOf(const std::shared_ptr<const geodata::Atlas>& kept, const geodata::Atlas& atlas,
                                          const std::string& language);

// Indices of the entries that have all words typed, the best first; all of them in their order where nothing is typed.
[[nodiscard]] std::vector<std::size_t> paletteFind(const PaletteIndex& index, std::string_view typed);

// A row as it is shown in a state.
struct PaletteRow {
    PaletteGroup group = PaletteGroup::Commands;
    std::string words{};
    std::string detail{};
    std::string keys{};                // At the right.
    std::string whyNot{};              // Why it cannot be done now; empty when it can.
    std::optional<Command> command{};  // What it does.
    std::string completion{};          // Else what the field is to hold, for the argument to be typed behind it.
    std::optional<geodata::Layer> layer = {};
};
[[nodiscard]] PaletteRow paletteRow(const PaletteEntry& entry, const AppState& state);

// A command typed with its argument, "year 2022": it is the first row then. None: no command that takes an argument begins the text.
[[nodiscard]] std::optional<PaletteRow> typedCommand(std::string_view typed, const AppState& state, const geodata::Atlas& atlas);

}  // namespace app
