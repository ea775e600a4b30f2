// Record files: everything right is read, everything wrong is named with its place, and one bad record costs no other.
#include "geodata/records/read_records.h"

#include "geodata/records/publications.h"
#include "tests/geodata/record_folder.h"
#include "tests/geodata/sample_atlas.h"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <tuple>

using namespace geodata;
using nlohmann::json;
namespace fs = std::filesystem;
using Folder = RecordFolder;

namespace {

// The one record of a file with this record in it, and its problems.
std::pair<std::optional<Record>, Problems> readOne(const json& record, Layer layer = Layer::Stations) {
    const Folder folder;
    folder.write(std::string(keyOf(layer)) + ".json", Folder::setOf(layer, json::array({record})));
    Problems problems;
    const auto records = folder.read(problems);
    REQUIRE(records);
    for (const auto& each : records->records) {
        if (each.layer == layer) return {each, problems};
    }
    return {std::nullopt, problems};
}

// With the readers' own rules only.
Problems check(const fs::path& file) { return checkRecordFile(file, sampleCountries()); }

bool contains(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("every member of a record arrives") {
    json written = Folder::recordOf("full-1");
    written["place"] = {{"city", "Rotterdam"}, {"country", "NLD"}, {"lon", 4.5}, {"lat", 51.9}, {"precision", "city"}, {"gazetteer", "GeoNames"}};
    written["end"] = "[2022-09..2023-03]";
    for (const auto* key : {"start_basis", "end_basis", "status", "operator", "partner_org", "chinese_org", "field", "headcount_basis", "note",
                            "china_response", "subkind", "organisation"}) {
        written[key] = std::string("the ") + key;
    }
    written["in_force"] = "2019-05";
    written["direction"] = "inward";
    written["headcount"] = 40;
    written["host_response"] = {{{"date", "2022-11"}, {"kind", "statement"}, {"text", "Said so."}, {"source", "s2"}},
                                {{"kind", "charges"}, {"text", "None."}}};
    const auto [record, problems] = readOne(written);
    CHECK(problems.empty());
    REQUIRE(record);
    CHECK((record->place == Place{"Rotterdam", "NLD", {4.5, 51.9}, Precision::City, "GeoNames"}));
    CHECK((record->start == *parseEdtf("2018")));
    CHECK((record->end == *parseEdtf("[2022-09..2023-03]")));
    CHECK(record->inForce == "2019-05");
    CHECK((record->direction == Direction::PartnerTrainsChina));
    CHECK((record->headcount == 40));
    CHECK((record->hostResponses == std::vector<Response>{{"2022-11", "statement", "Said so.", 1}, {"", "charges", "None.", std::nullopt}}));
    CHECK((record->citations == std::vector<Citation>{{0, "all"}, {1, ""}}));
    CHECK(record->operatorName == "the operator");
    CHECK(record->partnerOrganisation == "the partner_org");
    CHECK(record->chineseOrganisation == "the chinese_org");
    CHECK((record->chinaResponses == std::vector<Response>{{"", "", "the china_response", std::nullopt}}));
    CHECK((record->otherFields == std::map<std::string, std::string>{{"subkind", "the subkind"}}));
    CHECK((record->heardYear == 2022));
}

TEST_CASE("the first report, the Chinese side's statements and the origins of sources arrive") {
    json written = Folder::recordOf("two-sides");
    written["first_reported"] = "2022-09~";
    written["first_reported_source"] = "s2";
    written["china_response"] = {{{"date", "2022-10"}, {"kind", "denial"}, {"text", "It is none."}, {"speaker", "Sample embassy"}, {"source", "s2"}},
                                 {{"kind", "no comment"}, {"text", "Nothing was said."}}};
    written["sources"][0]["origin"] = "host:KOR";
    written["sources"][1]["origin"] = "china";
    written["sources"][1]["only_response"] = true;
    const auto [record, problems] = readOne(written);
    CHECK(problems.empty());
    REQUIRE(record);
    CHECK((record->firstReported == *parseEdtf("2022-09~")));
    CHECK((record->firstReportedCitation == 1));
    CHECK((record->chinaResponses == std::vector<Response>{{"2022-10", "denial", "It is none.", 1, "Sample embassy"},
                                                           {"", "no comment", "Nothing was said.", std::nullopt, ""}}));
    CHECK((record->citations == std::vector<Citation>{{0, "all", "host:KOR", false}, {1, "", "china", true}}));
    CHECK(record->witnesses == std::vector<std::string>{"host:KOR"});
    CHECK(publicationsOf(*record) == 1);
}

TEST_CASE("members of single layers are kept as text, and are unknown elsewhere") {
    json written = Folder::recordOf("op-1");
    written["year"] = 2014;
    written["partial"] = true;
    written["breakdown"] = {{"arrested", 3}};
    const auto [record, problems] = readOne(written, Layer::Operations);
    CHECK(problems.empty());
    REQUIRE(record);
    CHECK((record->otherFields == std::map<std::string, std::string>{{"breakdown", "{\"arrested\":3}"}, {"partial", "true"}, {"year", "2014"}}));
    const auto elsewhere = readOne(written, Layer::Training);
    CHECK(elsewhere.first);
    CHECK(elsewhere.second.size() == 3);
}

TEST_CASE("the sources' dates, publishers and mirrors arrive") {
    const Folder folder;
    Problems problems;
    const auto records = folder.read(problems);
    REQUIRE(records);
    CHECK(problems.empty());
    CHECK(records->version == "2000-01");
    CHECK(records->records.size() == 5);
    CHECK((records->sources == std::vector<Source>{{"s1", "A text", "A publisher", "2022-09~", "https://example.org", false},
                                                   {"s2", "A report", "", "2019~", "", true, "report"}}));
}

TEST_CASE("one bad record leaves all others and gives one problem") {
    const std::vector<std::pair<std::string, json>> spoilers{
        {"start", "2022-13"},       {"country", "XYZ"}, {"certainty", "sure"}, {"headcount", -3}, {"headcount", 2.5},   {"extent", nullptr},
        {"sources", json::array()}, {"name", 7},        {"summary", ""},       {"end", "2017"},   {"in_force", "soon"}, {"scope", "many"}};
    for (const auto& [key, value] : spoilers) {
        CAPTURE(key);
        CAPTURE(value.dump());
        const Folder folder;
        json bad = Folder::recordOf("bad");
        bad[key] = value;
        const auto file = folder.write("training.json", Folder::setOf(Layer::Training, {Folder::recordOf("a"), bad, Folder::recordOf("b")}));
        Problems problems;
        const auto records = folder.read(problems);
        REQUIRE(records);
        CHECK(records->records.size() == 6);
        CHECK(std::none_of(records->records.begin(), records->records.end(), [](const Record& record) { return record.id == "bad"; }));
        REQUIRE(problems.size() == 1);
        CHECK(problems.front().where == file.string() + "#/records/1/" + key);
        CHECK(contains(problems.front().what, "; "));
    }
}

TEST_CASE("a record with a wrong part is left out like one with a wrong member") {
    const json place{{"city", "Rotterdam"}, {"country", "NLD"}, {"lon", 4.5}, {"lat", 91}, {"precision", "city"}};
    const std::vector<std::tuple<std::string, json, std::string>> spoilers{{"place", place, "/lat"},
                                                                           {"sources", {{{"id", "s1"}}, {{"id", "nowhere"}}}, "/1/id"},
                                                                           {"host_response", {{{"kind", "statement"}}}, "/0/text"},
                                                                           {"countries", {"ESP", 7}, "/1"}};
    for (const auto& [key, value, path] : spoilers) {
        CAPTURE(key);
        json bad = Folder::recordOf("bad");
        bad[key] = value;
        const auto [record, problems] = readOne(bad);
        CHECK_FALSE(record);
        REQUIRE(problems.size() == 1);
        CHECK(problems.front().where.ends_with("#/records/0/" + key + path));
    }
}

TEST_CASE("an unknown member is named with the nearest known one, and the record is read") {
    json written = Folder::recordOf("x");
    written["sumary"] = "twice";
    written["place"] = {{"city", "Rotterdam"}, {"country", "NLD"}, {"lon", 4.5}, {"lat", 51.9}, {"precision", "city"}, {"street", "no"}};
    const auto [record, problems] = readOne(written);
    CHECK(record);
    REQUIRE(problems.size() == 2);
    CHECK(contains(lineOf(problems[0]), "#/records/0/place/street: unknown member"));
    CHECK(contains(lineOf(problems[1]), "#/records/0/sumary: unknown member; did you mean summary?"));
}

TEST_CASE("ids are taken once over all files, and the first stays") {
    const Folder folder;
    json again = Folder::recordOf("stations-1");
    again["name"] = "Another";
    const auto file = folder.write("training.json", Folder::setOf(Layer::Training, json::array({again})));
    Problems problems;
    const auto records = folder.read(problems);
    REQUIRE(records);
    CHECK(records->records.size() == 4);
    CHECK(records->records.front().name == "A sample");
    REQUIRE(problems.size() == 1);
    CHECK(problems.front().where == file.string() + "#/records/0/id");
    CHECK(contains(problems.front().what, "stations.json#/records/0"));
}

TEST_CASE("an added file brings its own sources and is told about those nobody cites") {
    const Folder folder;
    json record = Folder::recordOf("mine-1");
    record["sources"] = {{{"id", "own"}}, {{"id", "s1"}}};
    json set = Folder::setOf(Layer::Cooperation, json::array({record}));
    set["sources"] = {{{"id", "own"}, {"type", "book"}, {"title", "My book"}, {"issued", "2024-03"}},
                      {{"id", "idle"}, {"type", "book"}, {"title", "Idle"}}};
    const auto file = folder.write("mine.json", set);
    Problems problems;
    const auto records = folder.read(problems, {file});
    REQUIRE(records);
    CHECK(problems.empty());
    REQUIRE(records->records.size() == 6);
    const Record& mine = records->records.back();
    CHECK(records->sources[mine.citations[0].source].title == "My book");
    CHECK(records->sources[mine.citations[1].source].title == "A text");
    CHECK((mine.heardYear == 2024));
    // Where it stands beside the others' sources, it may cite them; elsewhere it knows its own only.
    const auto checked = check(file);
    REQUIRE(checked.size() == 1);
    CHECK(contains(lineOf(checked[0]), ": /sources/1: source idle is cited nowhere"));
    const auto alone = check(folder.writeBeside("mine.json", set));
    REQUIRE(alone.size() == 2);
    CHECK(contains(lineOf(alone[0]), ": /records/0/sources/1/id: refers to no source"));
}

TEST_CASE("a slip in a source is named and costs no record") {
    const Folder folder;
    const auto file = folder.write("sources.json", {{{"id", "s1"}, {"type", "webpage"}},
                                                    {{"id", "s2"}, {"type", "webpage"}, {"title", "T"}, {"issued", "someday"}},
                                                    {{"id", "s2"}, {"type", "webpage"}, {"title", "Another"}},
                                                    {{"title", "No id"}, {"type", "webpage"}},
                                                    {{"id", "s3"}, {"type", "webpage"}, {"title", "Unused"}, {"custom", {{"miror", true}}}}});
    Problems problems;
    const auto records = folder.read(problems);
    REQUIRE(records);
    CHECK(records->records.size() == 5);
    const auto checked = check(file);
    std::vector<std::string> places;
    for (const auto& problem : checked) places.push_back(problem.where.substr(problem.where.rfind(' ') + 1));
    CHECK((places == std::vector<std::string>{"/0/title", "/1/issued", "/2/id", "/3/id", "/4", "/4/custom/miror"}));
    CHECK(problems.size() + 1 == checked.size());
}

TEST_CASE("what is no record set is refused as a whole, with the line where it is no JSON") {
    const Folder folder;
    const auto refusal = [&](const std::string& text) {
        const auto file = folder.writeText("other.json", text);
        Problems problems;
        const auto records = folder.read(problems, {file});
        const auto checked = check(file);
        REQUIRE(checked.size() >= 1);
        return records ? std::string() : lineOf(records.problem());
    };
    CHECK(contains(refusal("{\n \"format\": 1,\n}"), "other.json:3: is no JSON"));
    CHECK(contains(refusal(""), "other.json:1: is no JSON"));
    CHECK(contains(refusal("{\"a\": \"\xFF\"}"), "other.json:1: is no JSON"));
    CHECK(contains(refusal("{\"a\": 1e999}"), "is no JSON"));
    CHECK(contains(refusal("{\n" + std::string(100000, '[')), "other.json:2: nests deeper than 100 levels"));
    // Brackets within a text nest nothing; a hundred levels are read.
    CHECK(contains(refusal("{\"a\": \"\\\"" + std::string(200, '[') + "\"}"), "is no record set"));
    CHECK(contains(refusal(std::string(100, '[') + std::string(100, ']')), "is a list and no record set"));
    CHECK(contains(refusal(std::string(101, '[') + std::string(101, ']')), "nests deeper"));
    CHECK(contains(refusal("7"), "is a number and no record set"));
    CHECK(contains(refusal("{}"), "\"format\": \"reach-atlas/record-set/1\" would be right"));
    CHECK(contains(refusal(R"({"format": "reach-atlas/record-set/2"})"), "newer than this program reads (1)"));
    CHECK(contains(refusal(R"({"format": "reach-atlas/record-set/x"})"), "unknown version"));
    CHECK(contains(refusal(R"({"format": "reach-atlas/view/1"})"), "is no record set"));
    Problems problems;
    const auto absent = folder.read(problems, {"/no/such/file.json"});
    REQUIRE_FALSE(absent);
    CHECK(lineOf(absent.problem()) == "there is no file /no/such/file.json; an existing one would be right");
    CHECK(contains(lineOf(check(fs::temp_directory_path()).front()), "is a folder"));
    CHECK_FALSE(readRecords("/no/such/folder", {}, sampleCountries(), problems));
}

TEST_CASE("a header with slips still says what is wrong") {
    const Folder folder;
    json set = Folder::setOf(Layer::Stations, json::array());
    set["layer"] = "station";
    set["colour"] = "red";
    const auto problems = check(folder.write("other.json", set));
    REQUIRE(problems.size() == 2);
    CHECK(contains(lineOf(problems[0]), ": /colour: unknown member"));
    CHECK(contains(lineOf(problems[1]), ": /layer: unknown word station; did you mean stations?"));
    Problems misplaced;
    folder.write("training.json", Folder::setOf(Layer::Stations, json::array({Folder::recordOf("t-1")})));
    REQUIRE(folder.read(misplaced));
    REQUIRE(misplaced.size() == 1);
    CHECK(contains(lineOf(misplaced[0]), "#/layer: is stations; training would be right"));
}

TEST_CASE("a file cut or altered anywhere is read or refused, and never brings the reader down") {
    constexpr unsigned seed = 5;
    CAPTURE(seed);
    std::mt19937 random(seed);
    const Folder folder;
    const std::string whole = Folder::setOf(Layer::Training, json::array({Folder::recordOf("a"), Folder::recordOf("b")})).dump();
    const std::string letters = "{}[]\",:0a\xFF-";
    for (int round = 0; round < 400; ++round) {
        std::string text = whole;
        if (round % 4 == 0) text.resize(random() % text.size());
        for (std::size_t change = random() % 3; change > 0 && !text.empty(); --change)
            text[random() % text.size()] = letters[random() % letters.size()];
        Problems problems;
        const auto records = folder.read(problems, {folder.writeText("other.json", text)});
        if (records) CHECK(records->records.size() >= 5);
        if (text != whole) continue;
        CHECK(problems.empty());
    }
}
