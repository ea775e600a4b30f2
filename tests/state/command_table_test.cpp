// One table of commands: what each key does, what can be done when, the key map, the hints beside icons, and README's table.
#include "app/state/command_table.h"

#include "app/state/key_map.h"
#include "tests/geodata/sample_atlas.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <sstream>
#include <string>

using namespace app;

namespace {

std::string keyOn(const Chord& chord) {
    const auto* info = commandOn(chord);
    return info == nullptr ? "" : info->key;
}

// As a key does it in a state; what it comes to.
std::optional<Command> done(const AppState& state, const char* key) {
    const auto* info = commandNamed(key);
    REQUIRE(info != nullptr);
    const auto command = commandByHand(*info);
    REQUIRE(command);
    return meantIn(state, *command);
}

template <typename Wanted>
Wanted only(const std::optional<Command>& command) {
    REQUIRE(command);
    return std::get<Wanted>(*command);
}

// "`] ` or `Page Down`", as README writes the keys of a line of the key map.
std::string inBackticks(std::string by) {
    for (auto at = by.find(" or "); at != std::string::npos; at = by.find(" or ", at + 6)) by.replace(at, 4, "` or `");
    return "`" + by + "`";
}

}  // namespace

TEST_CASE("a key means one thing, with Shift the same where Shift is needed to type it") {
    CHECK(keyOn({"G"}) == "globe");
    CHECK(keyOn(onShift("G")) == "globe");
    CHECK(keyOn(onControlShift("+")) == "text larger");
    CHECK(keyOn(onShift("N")) == "mark previous");
    CHECK(keyOn(onShift("/")) == "keys");
    CHECK(keyOn(onControlShift("Z")) == "redo");
    CHECK(keyOn(onControl("G")).empty());
}

TEST_CASE("no two commands share a name or a key, and whatever has a key is for people and needs no argument") {
    std::set<std::string> names;
    std::map<std::string, std::string> ofChord;
    for (const auto& info : commands()) {
        CAPTURE(info.key);
        CHECK(names.insert(info.key).second);
        CHECK_FALSE(info.tip.empty());
        for (const auto& chord : info.chords) CHECK(ofChord.emplace(nameOf(chord), info.key).second);
        if (!info.chords.empty() || info.menu != MenuPart::None) CHECK((!info.words.empty() && commandByHand(info)));
        if (info.topic == CommandTopic::Script) CHECK(info.words.empty());
        if (info.topic != CommandTopic::Script) CHECK_FALSE(info.words.empty());
        // What asks for more says so, but for a closed list, from which one is taken.
        const bool asks = !commandByHand(info) && info.choices == nullptr && info.topic != CommandTopic::Script;
        if (asks) CHECK(info.words.ends_with("…"));
    }
}

TEST_CASE("every choice that a command offers is understood") {
    const auto atlas = geodata::sampleAtlas();
    for (const auto& info : commands()) {
        if (info.choices == nullptr) continue;
        for (const auto& choice : info.choices()) {
            CAPTURE(info.key);
            CAPTURE(choice.argument);
            const auto command = commandFrom(info, choice.argument);
            REQUIRE(command);
            geodata::Problems problems;
            (void)reduce(Session{}, std::get<Action>(*command), atlas, problems);
            CHECK(problems.empty());
        }
    }
}

TEST_CASE("every key is told in the key map, and the key map says nothing twice") {
    std::string told;
    std::set<std::string> words;
    for (const auto& group : keyMap()) {
        CHECK_FALSE(group.heading.empty());
        for (const auto& line : group.lines) {
            CHECK_FALSE(line.by.empty());
            CHECK(words.insert(line.does).second);
            told += line.by + "\n";
        }
    }
    for (const auto& info : commands()) {
        for (const auto& chord : info.chords) CHECK_MESSAGE(told.find(chord == onShift("/") ? "?" : chord.key) != std::string::npos, nameOf(chord));
    }
}

TEST_CASE("README's table of keys is the key map") {
    std::ifstream file(std::filesystem::path(REACH_DATASETS_DIR).parent_path() / "README.md");
    std::stringstream text;
    text << file.rdbuf();
    std::string table = "| key | does |\n|---|---|\n";
    for (const auto& group : keyMap()) {
        if (&group == &keyMap().back()) continue;  // The mouse has sentences of its own.
        for (const auto& line : group.lines) table += "| " + inBackticks(line.by) + " | " + line.does + " |\n";
    }
    CHECK_MESSAGE(text.str().find(table) != std::string::npos, "README.md does not have this table:\n" << table);
}

TEST_CASE("hints name the keys") {
    CHECK(withKeys("Undo", "undo") == "Undo (Ctrl Z)");
    CHECK(withKeys("Labels", "labels") == "Labels");
    CHECK(keysOf(*commandNamed("keys")) == "F1 or ?");
    CHECK(keysOf(*commandNamed("year next")) == "] or Page Down");
}

TEST_CASE("what cannot be done says why, and can be done when that is over") {
    AppState state;
    const auto why = [&](const char* key) { return whyNot(*commandNamed(key), state); };
    for (const char* key : {"undo", "redo", "turn north", "zoom out", "mark open", "back", "text usual"}) CHECK_MESSAGE(!why(key).empty(), key);
    state.session.past.resize(1);
    state.session.future.resize(1);
    state.session.view.projection.kind = geodata::ProjectionKind::Orthographic;
    state.session.view.zoom = 2.0;
    state.atMark = true;
    state.textPercent = 125;
    for (const char* key : {"undo", "redo", "turn north", "zoom out", "mark open", "back", "text usual"}) CHECK_MESSAGE(why(key).empty(), key);
    CHECK(why("search").empty());
    state.presenting = true;
    CHECK_FALSE(why("search").empty());
    state.textPercent = 300;
    CHECK_FALSE(why("text larger").empty());
}

TEST_CASE("Escape goes back step by step: what lies over everything, the stage, the changes, what is selected, the mark") {
    AppState state;
    state.open = {Panel::Keys, Panel::Palette, Panel::Changes};
    state.presenting = true;
    state.session.view.selected = "ITA";
    state.atMark = true;
    CHECK(only<ShowPanel>(done(state, "back")).panel == Panel::Palette);
    state.open.erase(Panel::Palette);
    CHECK(only<ShowPanel>(done(state, "back")).panel == Panel::Keys);
    state.open.erase(Panel::Keys);
    CHECK_FALSE(only<Present>(done(state, "back")).on);
    state.presenting = false;
    CHECK(std::get<Select>(only<Action>(done(state, "back"))).id.empty());
    state.session.view.selected.clear();
    CHECK(only<ShowPanel>(done(state, "back")).panel == Panel::Changes);
    state.open.clear();
    (void)only<LeaveMark>(done(state, "back"));
    state.atMark = false;
    CHECK_FALSE(done(state, "back"));
}

TEST_CASE("a key that brings something takes it away again; on stage L is the stage's own legend") {
    AppState state;
    const auto press = [&](const char* key) {
        const auto command = done(state, key);
        if (const auto* show = std::get_if<ShowPanel>(&*command)) state = reduce(std::move(state), *show);
        if (const auto* present = std::get_if<Present>(&*command)) state = reduce(std::move(state), *present);
    };
    for (const int times : {1, 0, 1}) {
        press("keys");
        press("commands");
        press("present");
        CHECK(state.shows(Panel::Keys) == (times == 1));
        CHECK(state.shows(Panel::Palette) == (times == 1));
        CHECK(state.presenting == (times == 1));
    }
    press("legend");
    CHECK(state.shows(Panel::StageLegend));
    press("present");
    CHECK_FALSE(state.shows(Panel::StageLegend));
    (void)std::get<ToggleLegend>(only<Action>(done(state, "legend")));
}

TEST_CASE("a clicker's keys step through the years, and an arrow looks that way") {
    CHECK(keyOn({"Page Down"}) == "year next");
    CHECK(std::get<StepYear>(only<Action>(done({}, "year next"))).years == 1);
    CHECK(keyOn({"←"}) == "move left");
    CHECK(only<MoveMap>(done({}, "move left")).right > 0.0);
    CHECK(only<MoveMap>(done({}, "move up")).down > 0.0);
    CHECK(std::get<TurnBy>(only<Action>(done({}, "turn east"))).lonDegrees > 0.0);
}

TEST_CASE("a first word that several commands begin with names them") {
    const auto wrong = parseCommand("mark sideways");
    REQUIRE_FALSE(wrong);
    for (const char* right : {"mark next", "mark previous", "mark open"}) CHECK(wrong.problem().what.find(right) != std::string::npos);
    CHECK(parseCommand("mark   next"));
    CHECK(parseCommand("zoom 4"));
    CHECK(parseCommand("zoom in"));
}

TEST_CASE("text sizes are stepped through, from any size, and end at 50 and 300") {
    CHECK(textSizeAfter(100, 1) == 110);
    CHECK(textSizeAfter(100, -1) == 90);
    CHECK(textSizeAfter(117, 1) == 125);
    CHECK(textSizeAfter(117, -1) == 110);
    CHECK(textSizeAfter(300, 1) == 300);
    CHECK(textSizeAfter(50, -1) == 50);
    int percent = 50;
    for (std::size_t step = 1; step < textSizes.size(); ++step) percent = textSizeAfter(percent, 1);
    CHECK(percent == 300);
}

TEST_CASE("a wrong format, text size or mark is one line that says what would be right") {
    for (const char* text : {"export", "export csv", "export doc x.doc", "text 301", "text 49", "text", "mark sideways", "keys maybe"}) {
        CAPTURE(text);
        const auto command = parseCommand(text);
        REQUIRE_FALSE(command);
        CHECK(command.problem().what.find('\n') == std::string::npos);
    }
    const auto near = parseCommand("export geojso x");
    REQUIRE_FALSE(near);
    CHECK(near.problem().what.find("geojson") != std::string::npos);
    const auto package = parseCommand("export package a folder");
    REQUIRE(package);
    CHECK(std::get<ExportData>(*package).file == "a folder");
}

TEST_CASE("a figure is saved on the paper that is named, and a file may have the word in its name") {
    const auto plain = parseCommand("save fire on the river.pdf");
    REQUIRE(plain);
    CHECK(std::get<Save>(*plain).file == "fire on the river.pdf");
    CHECK(std::get<Save>(*plain).paper == Paper::Screen);
    for (const auto& each : allPapers) {
        const auto on = parseCommand("save map.pdf on " + std::string(each.key));
        REQUIRE(on);
        CHECK(std::get<Save>(*on).file == "map.pdf");
        CHECK(std::get<Save>(*on).paper == each.paper);
        CHECK(infoOf(each.paper).paper == each.paper);
    }
}
