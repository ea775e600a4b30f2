#include "app/state/palette_search.h"

#include "app/state/private/palette_entries.h"
#include "geodata/text/fuzzy_match.h"
#include "geodata/text/words.h"

#include <algorithm>

namespace app {
namespace {

// What agrees with the words themselves is meant rather than another name.
constexpr int forWords = 3;

// In the name that has its letters best; one name must have them all.
std::optional<int> scoreOf(const PaletteEntry& entry, const std::string& word) {
    std::optional<int> best;
    const std::string_view names = entry.wanted;
    for (std::size_t at = 0; at <= names.size();) {
        const std::size_t end = std::min(names.find('\n', at), names.size());
        if (const auto score = geodata::fuzzyScore(names.substr(at, end - at), word))
            best = std::max(best.value_or(0), *score + (at == 0 ? forWords : 0));
        at = end + 1;
    }
    return best;
}

std::optional<int> scoreOf(const PaletteEntry& entry, const std::vector<std::string>& wanted) {
    int sum = 0;
    for (const auto& word : wanted) {
        const auto score = scoreOf(entry, word);
        if (!score) return std::nullopt;
        sum += *score;
    }
    return sum;
}

// "Year", where the words ask for more.
std::string withoutDots(const std::string& words) {
    return words.ends_with("…") ? words.substr(0, words.size() - std::string_view("…").size()) : words;
}

// The command that takes an argument and whose key, and a space, the text begins with; the longest such key.
const CommandInfo* commandBeginning(std::string_view text) {
    const CommandInfo* best = nullptr;
    for (const auto& info : commands()) {
        const bool begins = text.starts_with(info.key) && text.size() > info.key.size() && text[info.key.size()] == ' ';
        if (begins && !info.words.empty() && !info.argument.empty() && (best == nullptr || info.key.size() > best->key.size())) best = &info;
    }
    return best;
}

}  // namespace

std::string_view nameOf(PaletteGroup group) {
    switch (group) {
        case PaletteGroup::Commands: return "Command";
        case PaletteGroup::Layers: return "Layer";
        case PaletteGroup::Countries: return "Country";
        case PaletteGroup::Regions: return "Region";
        case PaletteGroup::Records: return "Record";
    }
    return "";
}

PaletteIndex paletteIndexOf(const std::shared_ptr<const geodata::Atlas>& kept, const geodata::Atlas& atlas, const std::string& language) {
    PaletteIndex index{kept, language, commandEntries()};
    for (auto& part : {countryEntries(atlas, language), regionEntries(), recordEntries(atlas, language)})
        index.entries.insert(index.entries.end(), part.begin(), part.end());
    return index;
}

std::vector<std::size_t> paletteFind(const PaletteIndex& index, std::string_view typed) {
    struct Scored {
        std::size_t entry;
        int score;
    };
    const auto wanted = geodata::fuzzyWords(typed);
    std::vector<Scored> scored;
    for (std::size_t entry = 0; entry < index.entries.size(); ++entry) {
        if (const auto score = scoreOf(index.entries[entry], wanted)) scored.push_back({entry, *score});
    }
    // Of those that agree alike the shorter name is meant, and the one that stands first.
    std::stable_sort(scored.begin(), scored.end(), [&](const Scored& a, const Scored& b) {
        if (a.score != b.score) return a.score > b.score;
        return !wanted.empty() && index.entries[a.entry].wordsEnd < index.entries[b.entry].wordsEnd;
    });
    // Beside one that agrees well nobody means one that hardly does.
    std::vector<std::size_t> found;
    for (const auto& each : scored) {
        if (2 * each.score >= scored.front().score) found.push_back(each.entry);
    }
    return found;
}

PaletteRow paletteRow(const PaletteEntry& entry, const AppState& state) {
    PaletteRow row{.group = entry.group, .words = entry.words, .detail = entry.detail, .command = entry.command, .layer = entry.layer};
    if (entry.info == nullptr) return row;
    row.keys = keysOf(*entry.info);
    row.whyNot = whyNot(*entry.info, state);
    if (!entry.command) row.completion = entry.info->key + " ";
    if (entry.info->isOn != nullptr) row.detail = entry.info->isOn(state) ? "on" : "off";
    if (entry.layer) row.detail = state.session.view.question.layers.contains(*entry.layer) ? "on" : "off";
    return row;
}

std::optional<PaletteRow> typedCommand(std::string_view typed, const AppState& state, const geodata::Atlas& atlas) {
    const auto* info = commandBeginning(typed);
    if (info == nullptr) return std::nullopt;
    const std::string argument(geodata::trimmed(typed.substr(info->key.size())));
    // "text lar" is on the way to "text larger".
    const auto isOnTheWay = [&](const CommandInfo& other) { return other.key.starts_with(info->key + " " + argument); };
    if (!argument.empty() && std::any_of(commands().begin(), commands().end(), isOnTheWay)) return std::nullopt;
    PaletteRow row{.words = withoutDots(info->words), .detail = argument, .keys = keysOf(*info)};
    if (argument.empty()) {
        row.detail = "such as " + info->argument;
        row.completion = info->key + " ";
        return row;
    }
    row.whyNot = whyNot(*info, state);
    const auto command = commandFrom(*info, argument);
    if (!command) {
        row.whyNot = command.problem().what;
        return row;
    }
    row.command = *command;
    // What would go wrong is said before it is asked for.
    const auto* action = std::get_if<Action>(&*command);
    if (action == nullptr || !row.whyNot.empty()) return row;
    geodata::Problems problems;
    (void)reduce(state.session, *action, atlas, problems);
    if (!problems.empty()) row.whyNot = problems.front().what;
    return row;
}

}  // namespace app
