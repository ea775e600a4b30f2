// What the palette finds, in which order, and what each row does.
#include "app/state/palette_search.h"

#include "tests/geodata/sample_atlas.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

using namespace app;

namespace {

const geodata::Atlas& atlas() {
    static const geodata::Atlas made = geodata::sampleAtlas();
    return made;
}

const PaletteIndex& index() {
    static const PaletteIndex made = paletteIndexOf(nullptr, atlas(), "en");
    return made;
}

const PaletteEntry& first(std::string_view typed) {
    const auto found = paletteFind(index(), typed);
    REQUIRE_MESSAGE(!found.empty(), std::string(typed));
    return index().entries[found.front()];
}

}  // namespace

TEST_CASE("with nothing typed everything is there: every command for people, every layer, country, region and record") {
    const auto found = paletteFind(index(), " ");
    REQUIRE(found.size() == index().entries.size());
    CHECK(std::is_sorted(found.begin(), found.end()));
    std::set<const CommandInfo*> infos;
    std::set<PaletteGroup> groups;
    std::size_t records = 0;
    for (const auto& entry : index().entries) {
        infos.insert(entry.info);
        groups.insert(entry.group);
        records += entry.group == PaletteGroup::Records ? 1 : 0;
    }
    for (const auto& info : commands()) CHECK_MESSAGE(infos.contains(&info) == (info.topic != CommandTopic::Script), info.key);
    CHECK(groups.size() == 5);
    CHECK(records == atlas().records.records.size());
}

TEST_CASE("a few letters find a command, a choice of it, a layer, a country by any of its names, a region and a record") {
    CHECK(first("nxy").words == "Next year");
    CHECK(first("undo").words == "Undo");
    const auto& last = atlas().countries.list().back();
    CHECK(first(last.name.substr(0, 4)).words.starts_with(last.name.substr(0, 4)));
    CHECK(first("mercator").words == "Projection · Mercator");
    CHECK(first("reported stations").group == PaletteGroup::Layers);
    for (const char* name : {"germany", "DEU", "de"}) CHECK_MESSAGE(first(name).words == "Germany", name);
    CHECK(first("holland").words == "Netherlands");
    CHECK(first("europe").words == "Europe");
    const auto& record = atlas().records.records.front();
    CHECK(std::get<FlyTo>(std::get<Action>(*first(record.id).command)).id == record.id);
}

TEST_CASE("whatever is found by its own words can be done: no row of a place or a layer is a dead end") {
    for (const auto& entry : index().entries) {
        if (entry.group == PaletteGroup::Commands) continue;
        CAPTURE(entry.words);
        REQUIRE(entry.command);
        geodata::Problems problems;
        (void)reduce(Session{}, std::get<Action>(*entry.command), atlas(), problems);
        CHECK(problems.empty());
    }
}

TEST_CASE("a row shows its key, whether a switch is on, and why it cannot be done") {
    AppState state;
    auto row = paletteRow(first("undo"), state);
    CHECK(row.keys == "Ctrl Z");
    CHECK_FALSE(row.whyNot.empty());
    state.session.past.resize(1);
    CHECK(paletteRow(first("undo"), state).whyNot.empty());
    CHECK(paletteRow(first("labels"), state).detail == "on");
    state.session.view.labels = false;
    CHECK(paletteRow(first("labels"), state).detail == "off");
    CHECK(paletteRow(first("reported stations"), state).detail == "on");
    state.session.view.question.layers.clear();
    CHECK(paletteRow(first("reported stations"), state).detail == "off");
}

TEST_CASE("a command that needs an argument asks for it in the field, and is done with what is typed behind it") {
    const auto row = paletteRow(first("year…"), {});
    CHECK_FALSE(row.command);
    CHECK(row.completion == "year ");
    const auto asked = typedCommand("year ", {}, atlas());
    REQUIRE(asked);
    CHECK_FALSE(asked->command);
    CHECK(asked->detail.find("2022") != std::string::npos);
    const auto typed = typedCommand("year 2015", {}, atlas());
    REQUIRE(typed);
    CHECK(typed->whyNot.empty());
    CHECK(std::get<SetKey>(std::get<Action>(*typed->command)).value == "2015");
    CHECK_FALSE(typedCommand("year", {}, atlas()));
    CHECK_FALSE(typedCommand("undo now", {}, atlas()));
    CHECK_FALSE(typedCommand("wait 2s", {}, atlas()));
}

TEST_CASE("what is wrong with a typed argument is said before it is asked for") {
    for (const char* wrong : {"year twenty", "projection glob", "filter region:Ocenia", "text 4000", "region Nowhere at all", "export doc x"}) {
        const auto row = typedCommand(wrong, {}, atlas());
        REQUIRE_MESSAGE(row, wrong);
        CHECK_MESSAGE(!row->whyNot.empty(), wrong);
    }
    // These are on the way to another command.
    for (const char* way : {"text larger", "text lar", "year b", "zoom o"}) CHECK_FALSE(typedCommand(way, {}, atlas()));
}
