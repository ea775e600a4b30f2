// The filter text: what it means, and what is said when it is wrong.
#include "geodata/query/filter.h"

#include "geodata/query/written_term.h"
#include "geodata/query/year_window.h"
#include "tests/geodata/sample_atlas.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

using namespace geodata;

namespace {

using Ids = std::set<std::string>;

bool contains(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

Ids found(const Atlas& atlas, std::string_view text) {
    const auto filter = parseFilter(text, atlas);
    CAPTURE(text);
    REQUIRE(filter);
    Ids ids;
    for (const auto& record : atlas.records.records) {
        if (matches(*filter, record, atlas)) ids.insert(record.id);
    }
    return ids;
}

// Five records of the sample with what a start is, when they were first reported, and who says so.
Atlas withTwoClocks(Atlas atlas) {
    const auto of = [&](const std::string& id) -> Record& {
        return *std::find_if(atlas.records.records.begin(), atlas.records.records.end(), [&](const Record& record) { return record.id == id; });
    };
    of("st-nld-1").startBasis = "opened";
    of("st-nld-1").firstReported = sampleDate("2018");
    of("st-nld-1").citations[0].origin = "ngo:sample-watch";
    of("st-nld-1").citations[1].origin = "host:NLD";
    of("st-nld-2").startBasis = "first reported";
    of("st-nld-2").firstReported = sampleDate("2022~");
    of("st-nld-2").citations[0].origin = "ngo:sample-watch";
    of("st-esp-1").startBasis = "announced";
    of("st-esp-1").citations[0].origin = "china";
    of("st-esp-1").citations[0].onlyResponse = true;
    of("co-kor-1").citations[0].origin = "host:KOR";
    derive(atlas.records);
    return atlas;
}

std::string complaint(const Atlas& atlas, std::string_view text) {
    const auto filter = parseFilter(text, atlas);
    if (filter) return "";
    CHECK(filter.problem().where == "filter");
    CHECK_FALSE(contains(filter.problem().what, "\n"));
    return filter.problem().what;
}

}  // namespace

TEST_CASE("a filter that is far too long is refused, with the limit") {
    const Atlas atlas = sampleAtlas();
    std::string text;
    while (text.size() + 2 <= longestFilter) text += "a ";
    CHECK(parseFilter(text, atlas));
    const auto refused = parseFilter(text + "a a", atlas);
    REQUIRE_FALSE(refused);
    CHECK(refused.problem().what == "is 20003 bytes long; at most 20000 would be right");
}

TEST_CASE("every field finds its records") {
    const Atlas atlas = sampleAtlas();
    CHECK(found(atlas, "layer:training") == Ids{"tr-deu-1", "tr-zaf-1", "tr-multi-1"});
    CHECK(found(atlas, "country:Netherlands") == Ids{"st-nld-1", "st-nld-2"});
    CHECK(found(atlas, "region:Africa") == Ids{"st-zaf-1", "co-civ-1", "tr-zaf-1"});
    CHECK(found(atlas, "subregion:\"Western Europe\"") == Ids{"st-nld-1", "st-nld-2", "tr-deu-1"});
    CHECK(found(atlas, "city:Amsterdam") == Ids{"st-nld-1"});
    CHECK(found(atlas, "kind:dialogue") == Ids{"co-kor-1", "co-multi-1"});
    CHECK(found(atlas, "operator:Fuzhou") == Ids{"st-nld-2"});
    CHECK(found(atlas, "status:closed") == Ids{"st-nld-1", "st-bra-1"});
    CHECK(found(atlas, "certainty:contested") == Ids{"st-esp-1"});
    CHECK(found(atlas, "source:\"sample agency\"") == Ids{"co-kor-1", "co-multi-1", "co-fji-1"});
    CHECK(found(atlas, "heard:2025") == Ids{"co-kor-1", "co-multi-1", "co-fji-1"});
    CHECK(found(atlas, "extent:event layer:training") == Ids{"tr-deu-1", "tr-multi-1"});
    CHECK(found(atlas, "scope:multilateral") == Ids{"co-multi-1", "tr-multi-1"});
    CHECK(found(atlas, "organisation:INTERPOL") == Ids{"co-multi-1"});
    CHECK(found(atlas, "id:op-1,tl-1") == Ids{"op-1", "tl-1"});
    CHECK(found(atlas, "has:headcount") == Ids{"co-civ-1", "tr-zaf-1"});
    CHECK(found(atlas, "has:host_response") == Ids{"st-nld-1"});
    CHECK(found(atlas, "has:china_response") == Ids{"st-esp-1"});
    CHECK(found(atlas, "has:city layer:training").empty());
    CHECK(found(atlas, "has:end layer:stations") == Ids{"st-nld-1", "st-bra-1"});
}

TEST_CASE("what a start is, first reports, witnesses, texts and origins are fields") {
    const Atlas atlas = withTwoClocks(sampleAtlas());
    CHECK(found(atlas, "basis:\"first reported\"") == Ids{"st-nld-2"});
    CHECK(found(atlas, "basis:First_Reported,opened") == Ids{"st-nld-1", "st-nld-2"});
    CHECK(found(atlas, "basis:(none) layer:stations") == Ids{"st-bra-1", "st-zaf-1"});
    CHECK(found(atlas, "basis:signed").empty());
    CHECK(found(atlas, "reported:2022") == Ids{"st-nld-2"});
    CHECK(found(atlas, "reported:..2019") == Ids{"st-nld-1"});
    CHECK(found(atlas, "reported:2018..") == Ids{"st-nld-1", "st-nld-2"});
    CHECK(found(atlas, "reported:(none) layer:stations") == Ids{"st-esp-1", "st-bra-1", "st-zaf-1"});
    CHECK(found(atlas, "has:first_reported") == Ids{"st-nld-1", "st-nld-2"});
    CHECK(found(atlas, "witnesses:2..") == Ids{"st-nld-1"});
    CHECK(found(atlas, "witnesses:1") == Ids{"st-nld-2", "co-kor-1"});
    CHECK(found(atlas, "witnesses:0 layer:stations") == Ids{"st-esp-1", "st-bra-1", "st-zaf-1"});
    // The only text of st-esp-1 carries a denial, not the fact.
    CHECK(found(atlas, "sources:0") == Ids{"st-esp-1"});
    CHECK(found(atlas, "sources:2..") == Ids{"st-nld-1", "st-bra-1", "co-fji-1"});
    CHECK(found(atlas, "origin:china") == Ids{"st-esp-1"});
    CHECK(found(atlas, "origin:host") == Ids{"st-nld-1", "co-kor-1"});
    CHECK(found(atlas, "-origin:host layer:stations") == Ids{"st-nld-2", "st-esp-1", "st-bra-1", "st-zaf-1"});
    for (const char* text : {"origin:host:NLD", "origin:host:nld", "origin:\"host:NLD\"", "origin:\"authorities of the Netherlands\""})
        CHECK(found(atlas, text) == Ids{"st-nld-1"});
    for (const char* text : {"origin:ngo:sample-watch", "origin:ngo", "origin:\"Sample Watch\""})
        CHECK(found(atlas, text) == Ids{"st-nld-1", "st-nld-2"});
    CHECK(found(atlas, "origin:(none) layer:stations") == Ids{"st-bra-1", "st-zaf-1"});
}

TEST_CASE("a country is found by name or code, and in what it takes part in with others") {
    const Atlas atlas = sampleAtlas();
    const Ids korea{"co-kor-1", "co-multi-1"};
    for (const auto* text : {"country:KOR", "country:kr", "country:\"South Korea\"", "country:SOUTH_KOREA"}) {
        CAPTURE(text);
        CHECK(found(atlas, text) == korea);
    }
    CHECK(found(atlas, "country:\"South Korea\",tjk") == Ids{"co-kor-1", "co-multi-1", "co-tjk-1"});
}

TEST_CASE("case, accents and underscores do not matter") {
    const Atlas atlas = sampleAtlas();
    CHECK(found(atlas, "city:\"sao paulo\"") == found(atlas, "CITY:\"SÃO PAULO\""));
    CHECK(found(atlas, "city:sao_paulo") == Ids{"st-bra-1"});
    CHECK(found(atlas, "country:\"cote d'ivoire\"") == Ids{"co-civ-1"});
    CHECK(found(atlas, "kind:extradition_treaty") == found(atlas, "kind:\"Extradition Treaty\""));
    CHECK(found(atlas, "TRES") == found(atlas, "três"));
    CHECK(folded("Łódź Æsir ÅLAND São–Paulo ﬁ") == "lodz aesir aland sao-paulo fi");
}

TEST_CASE("bare words are looked for in names, summaries, responses and sources") {
    const Atlas atlas = sampleAtlas();
    CHECK(found(atlas, "st-nld-1") == Ids{"st-nld-1"});
    CHECK(found(atlas, "asked closure") == Ids{"st-nld-1"});
    CHECK(found(atlas, "\"sample denial\"") == Ids{"st-esp-1"});
    CHECK(found(atlas, "\"old sample\"") == Ids{"st-bra-1", "co-tjk-1", "tr-deu-1", "op-1", "tl-1"});
    CHECK(found(atlas, "closure,denial") == Ids{"st-nld-1", "st-esp-1"});
    CHECK(found(atlas, "denial,") == Ids{"st-esp-1"});
    CHECK(found(atlas, "\"no such words\"").empty());
}

TEST_CASE("years and ranges of years agree with the rule of what is active") {
    const Atlas atlas = randomAtlas(3, 200);
    for (const auto& [text, first, last] :
         {std::tuple{"year:2018..2020", 2018, 2020}, {"year:2018..", 2018, 9999}, {"year:..2004", -9999, 2004}, {"year:2011", 2011, 2011}}) {
        Ids active;
        for (const auto& record : atlas.records.records) {
            if (inYears(record, {first, last, TimeMode::Active, false}) == InYears::Shown) active.insert(record.id);
        }
        CHECK(found(atlas, text) == active);
    }
    Ids both = found(atlas, "year:2004");
    both.merge(found(atlas, "year:2018"));
    CHECK(found(atlas, "year:2004,2018") == both);
}

TEST_CASE("a range of numbers holds both its ends, and an open one everything beyond") {
    Atlas atlas = sampleAtlas();
    auto& records = atlas.records.records;
    records.resize(5);
    for (int index = 0; index < 5; ++index) {
        auto& record = records[static_cast<std::size_t>(index)];
        record.id = std::to_string(2019 + index);
        record.heardYear = 2019 + index;
        record.firstReported = sampleDate(record.id);
        record.witnesses.assign(static_cast<std::size_t>(index), "host:NLD");
    }
    for (const std::string field : {"heard", "reported"}) {
        CHECK(found(atlas, field + ":2020..2022") == Ids{"2020", "2021", "2022"});
        CHECK(found(atlas, field + ":2022..") == Ids{"2022", "2023"});
        CHECK(found(atlas, field + ":..2020") == Ids{"2019", "2020"});
        CHECK(found(atlas, field + ":2021..2021") == Ids{"2021"});
    }
    CHECK(found(atlas, "witnesses:1..3") == Ids{"2020", "2021", "2022"});
    CHECK(found(atlas, "witnesses:3..") == Ids{"2022", "2023"});
}

TEST_CASE("a term and its negation part the records in two") {
    const Atlas atlas = randomAtlas(4, 200);
    Ids all;
    for (const auto& record : atlas.records.records) all.insert(record.id);
    for (const std::string text : {"region:Europe", "country:NLD,ESP", "status:closed", "status:(none)", "year:2010..2012", "heard:2025", "agency",
                                   "has:headcount", "source:times", "operator:lishui"}) {
        CAPTURE(text);
        const Ids with = found(atlas, text);
        const Ids without = found(atlas, "-" + text);
        CHECK(with.size() + without.size() == all.size());
        Ids together = with;
        together.insert(without.begin(), without.end());
        CHECK(together == all);
    }
}

TEST_CASE("terms narrow, values of one term widen") {
    const Atlas atlas = randomAtlas(5, 200);
    const Ids europe = found(atlas, "region:Europe");
    const Ids closed = found(atlas, "status:closed");
    Ids both;
    std::set_intersection(europe.begin(), europe.end(), closed.begin(), closed.end(), std::inserter(both, both.end()));
    CHECK(found(atlas, "region:Europe status:closed") == both);
    CHECK(found(atlas, "  status:closed\tregion:Europe ") == both);
    Ids either = europe;
    either.merge(found(atlas, "region:Asia"));
    CHECK(found(atlas, "region:Europe,Asia") == either);
    CHECK(found(atlas, "").size() == atlas.records.records.size());
}

TEST_CASE("a part of an operator or organisation is enough, in whole words") {
    Atlas atlas = sampleAtlas();
    CHECK(found(atlas, "operator:Qingtian") == Ids{"st-esp-1"});
    // The whole name goes first; without one, every name that has the word.
    CHECK(found(atlas, "operator:Lishui") == Ids{"st-nld-1"});
    CHECK_FALSE(parseFilter("operator:Ling", atlas));
}

TEST_CASE("values are kept as the atlas spells them") {
    const Atlas atlas = sampleAtlas();
    const auto filter = parseFilter("-country:de,\"south korea\" kind:EXTRADITION_treaty year:2019 heard:..2020 Word", atlas);
    REQUIRE(filter);
    const Filter expected{{{Field::Country, true, {"Germany", "South Korea"}, {}, {}},
                           {Field::Kind, false, {"extradition treaty"}, {}, {}},
                           {Field::Year, false, {"2019"}, {}, {}},
                           {Field::Heard, false, {}, {}, 2020},
                           {std::nullopt, false, {"Word"}, {}, {}}}};
    CHECK((*filter == expected));
}

TEST_CASE("what is wrong is said, with the nearest that would be right") {
    const Atlas atlas = sampleAtlas();
    CHECK(complaint(atlas, "region:Eurpe") == "unknown region Eurpe; did you mean Europe?");
    CHECK(complaint(atlas, "regin:Europe") == "unknown field regin; did you mean region?");
    CHECK(complaint(atlas, "country:Nethrelands") == "unknown country Nethrelands; did you mean Netherlands?");
    CHECK(complaint(atlas, "status:clsed") == "unknown status clsed; did you mean closed?");
    CHECK(complaint(atlas, "has:head_count") == "unknown has head_count; did you mean headcount?");
    CHECK(complaint(atlas, "kind:extradition") == "unknown kind extradition; did you mean extradition treaty?");
    CHECK(complaint(atlas, "country:\"North Spain\"").starts_with("unknown country North Spain; a country's name"));
    CHECK(complaint(atlas, "country:holl") == "unknown country holl; did you mean Netherlands?");
    CHECK(contains(complaint(atlas, "country:xyzzy"), "country:ES or country:ESP"));
    CHECK(complaint(atlas, "subregion:southern") == "unknown subregion southern; did you mean Southern Africa or Southern Europe?");
    CHECK(contains(complaint(atlas, "certainty:xyzzy"), "official, corroborated, reported or contested would be right"));
    CHECK(contains(complaint(atlas, "http://example.org"), "quotes"));
    CHECK(contains(complaint(atlas, "region:"), "region:Europe would be right"));
    CHECK(contains(complaint(atlas, "region:\"\""), "region:Europe would be right"));
    CHECK(contains(complaint(atlas, "region:Europe,"), "no value"));
    CHECK(contains(complaint(atlas, "region: Europe"), "no value"));
    CHECK(contains(complaint(atlas, "city:"), "city:Madrid would be right"));
    CHECK(contains(complaint(atlas, "\"police academy"), "not closed"));
    CHECK(contains(complaint(atlas, "year:2020..2018"), "year:2018..2020 would be right"));
    CHECK(contains(complaint(atlas, "year:20x9"), "20x9 is no year"));
    CHECK(contains(complaint(atlas, "heard:12345"), "is no year"));
    CHECK(contains(complaint(atlas, "year:.."), "would be right"));
    CHECK(contains(complaint(atlas, "year:2018,2019..2020"), "mixes"));
    CHECK(contains(complaint(atlas, "-"), "would be right"));
    CHECK(contains(complaint(atlas, ":x"), "unknown field"));
}

TEST_CASE("a wrong basis, number or origin is said with what would be right") {
    const Atlas atlas = withTwoClocks(sampleAtlas());
    CHECK(complaint(atlas, "basis:openned") == "unknown basis openned; did you mean opened?");
    CHECK(contains(complaint(atlas, "basis:xyzzy"), "announced, began, first reported"));
    CHECK(complaint(atlas, "has:first_report") == "unknown has first_report; did you mean first reported?");
    CHECK(complaint(atlas, "origin:chnia") == "unknown origin chnia; did you mean china?");
    CHECK(complaint(atlas, "origin:watch") == "unknown origin watch; did you mean ngo:sample-watch?");
    CHECK(contains(complaint(atlas, "origin:xyzzy"), "china, host:KOR, host:NLD or ngo:sample-watch would be right"));
    CHECK(contains(complaint(atlas, "witnesses:two"), "two is no number; witnesses:2, witnesses:1..3"));
    CHECK(contains(complaint(atlas, "sources:3..1"), "sources:1..3 would be right"));
    CHECK(contains(complaint(atlas, "sources:1,2.."), "one range, as sources:1..3, or numbers, as sources:1,3"));
    CHECK(contains(complaint(atlas, "reported:soon"), "soon is no year; reported:2019"));
    CHECK(contains(complaint(atlas, "reported:"), "reported:2022 would be right"));
}

TEST_CASE("the nearest word forgives slips but does not guess wildly") {
    const std::vector<std::string> names{"Europe", "Africa", "Americas", "South America", "Oceania"};
    CHECK(nearest("eruope", names) == "Europe");
    CHECK(nearest("afrika", names) == "Africa");
    CHECK(nearest("Amer", names) == "Americas");
    CHECK(nearest("UE", {"EU", "AU"}) == "EU");
    CHECK(nearest("xyzzy", names).empty());
    CHECK(nearest("", names).empty());
    CHECK(nearest("x", {}).empty());
}

TEST_CASE("every value that a record has of a field finds the record") {
    const Atlas atlas = randomAtlas(6, 60);
    for (const auto& record : atlas.records.records) {
        for (const auto field : allFields) {
            for (const auto& value : valuesOf(record, field, atlas)) {
                const std::string text = std::string(keyOf(field)) + ":\"" + value + "\"";
                CAPTURE(text);
                CHECK(found(atlas, text).contains(record.id));
            }
        }
    }
}

TEST_CASE("fields have keys that are read back") {
    for (const auto field : allFields) CHECK((fieldFrom(keyOf(field)) == field));
    CHECK((fieldFrom("Region") == Field::Region));
    CHECK_FALSE(fieldFrom("regin"));
}

TEST_CASE("any bytes are a filter or one line that says why not") {
    constexpr unsigned seed = 77;
    CAPTURE(seed);
    const Atlas atlas = sampleAtlas();
    std::mt19937 random(seed);
    const std::vector<std::string> pieces{"region",
                                          "year",
                                          ":",
                                          ",",
                                          "..",
                                          "-",
                                          "\"",
                                          " ",
                                          "Europe",
                                          "2019",
                                          "(none)",
                                          "\n",
                                          "\xC3",
                                          "\xFF\xFE",
                                          "\xED\xA0\x80",
                                          "é",
                                          "operator",
                                          "Lishui",
                                          std::string(1, '\0'),
                                          "has",
                                          "city",
                                          "99999999999999999999"};
    for (int round = 0; round < 5000; ++round) {
        std::string text;
        const std::size_t length = random() % 12;
        for (std::size_t index = 0; index < length; ++index) text += pieces[random() % pieces.size()];
        const auto filter = parseFilter(text, atlas);
        if (!filter) {
            CHECK(filter.problem().where == "filter");
            CHECK_FALSE(contains(filter.problem().what, "\n"));
            continue;
        }
        for (const auto& record : atlas.records.records) (void)matches(*filter, record, atlas);
        CHECK(folded(folded(text)) == folded(text));
    }
}
