#include "app/state/key_map.h"

#include "app/state/command_table.h"

#include <optional>

namespace app {
namespace {

// The usual keys of several commands side by side, what they share said once: "Shift ← → ↑ ↓". All keys where it is one command.
std::string keysOfLine(const std::vector<const CommandInfo*>& line) {
    if (line.size() == 1) return keysOf(*line.front());
    std::string text;
    std::optional<Modifiers> said;
    for (const auto* info : line) {
        const Chord& usual = info->chords.front();
        text += (text.empty() ? "" : " ") + (said == usual.held ? std::string(usual.key) : nameOf(usual));
        said = usual.held;
    }
    return text;
}

KeyMapGroup groupOf(CommandTopic topic, const char* heading) {
    KeyMapGroup group{heading, {}};
    std::vector<const CommandInfo*> line;
    const auto endLine = [&] {
        if (line.empty()) return;
        const CommandInfo& first = *line.front();
        group.lines.push_back({keysOfLine(line), first.keyMapLine.empty() ? first.words : first.keyMapLine});
        line.clear();
    };
    for (const auto& info : commands()) {
        if (info.topic != topic || info.chords.empty()) continue;
        if (!line.empty() && (info.keyMapLine.empty() || info.keyMapLine != line.front()->keyMapLine)) endLine();
        line.push_back(&info);
    }
    endLine();
    return group;
}

}  // namespace

std::span<const KeyMapGroup> keyMap() {
    static const std::vector<KeyMapGroup> groups = [] {
        std::vector<KeyMapGroup> all{groupOf(CommandTopic::Map, "THE MAP"), groupOf(CommandTopic::Marks, "MARKS"),
                                     groupOf(CommandTopic::Shown, "WHAT IS SHOWN"), groupOf(CommandTopic::Window, "THE WINDOW")};
        // No command: Dear ImGui goes there.
        all.back().lines.push_back({"Tab", "Next button or field"});
        all.push_back({"MOUSE AND TOUCH",
                       {{"Drag", "Move the map, turn a globe"},
                        {"Shift and drag", "Turn the globe or the meridian"},
                        {"Wheel, two fingers", "Nearer, farther at the pointer"},
                        {"Click a mark", "Open it; again: the next one there"},
                        {"Double click a mark", "Fly there"},
                        {"Double click elsewhere", "Nearer; with Shift farther"},
                        {"Drag over the years", "Another year"},
                        {"Shift and drag there", "A range of years"},
                        {"Drop a file", "Look at a table of your own"}}});
        return all;
    }();
    return groups;
}

}  // namespace app
