// One table of keys: what each does, the key map, and the hints beside icons.
#include "app/state/keys.h"
#include "app/state/command.h"

#include <doctest/doctest.h>

#include <set>
#include <string>

using namespace app;

TEST_CASE("a key means one thing, with Shift the same where Shift is needed to type it") {
    CHECK(meaningOf(MapKey::G, {}) == KeyMeaning::GlobeOrMap);
    CHECK(meaningOf(MapKey::G, {true, false}) == KeyMeaning::GlobeOrMap);
    CHECK(meaningOf(MapKey::Plus, {true, true}) == KeyMeaning::LargerText);
    CHECK(meaningOf(MapKey::N, {true, false}) == KeyMeaning::MarkBefore);
    CHECK(meaningOf(MapKey::Slash, {true, false}) == KeyMeaning::ShowKeys);
    CHECK(meaningOf(MapKey::Z, {true, true}) == KeyMeaning::Redo);
    CHECK_FALSE(meaningOf(MapKey::G, {false, true}));
}

TEST_CASE("every meaning of every key is told in the key map, once, and in words") {
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
    for (int each = 0; each <= static_cast<int>(KeyMeaning::Quit); ++each) {
        const auto meaning = static_cast<KeyMeaning>(each);
        const std::string keys = keysOf(meaning);
        REQUIRE_FALSE(keys.empty());
        // Side by side what keys share is said once, so it is their last word that must be there.
        const std::string usual = keys.substr(0, keys.find(" or "));
        const auto space = usual.rfind(' ');
        CHECK(told.find(usual.starts_with("Page") || space == std::string::npos ? usual : usual.substr(space + 1)) != std::string::npos);
    }
}

TEST_CASE("hints name the keys") {
    CHECK(withKeys("Undo", KeyMeaning::Undo) == "Undo (Ctrl Z)");
    CHECK(keysOf(KeyMeaning::ShowKeys) == "F1 or ?");
    CHECK(keysOf(KeyMeaning::NextYear) == "] or Page Down");
}

TEST_CASE("text sizes are stepped through, from any size, and end at 80 and 200") {
    CHECK(textSizeAfter(100, 1) == 110);
    CHECK(textSizeAfter(100, -1) == 90);
    CHECK(textSizeAfter(117, 1) == 125);
    CHECK(textSizeAfter(117, -1) == 110);
    CHECK(textSizeAfter(200, 1) == 200);
    CHECK(textSizeAfter(80, -1) == 80);
    int percent = 80;
    for (std::size_t step = 1; step < textSizes.size(); ++step) percent = textSizeAfter(percent, 1);
    CHECK(percent == 200);
}

TEST_CASE("a wrong format, text size or mark is one line that says what would be right") {
    for (const char* text : {"export", "export csv", "export doc x.doc", "text 500", "text", "mark sideways", "keys maybe"}) {
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
