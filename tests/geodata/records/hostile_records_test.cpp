// Record files made to harm: what would break a written file or run in a reader is named and left out.
#include "tests/geodata/record_folder.h"

#include "geodata/checking/check_records.h"
#include "geodata/records/write_record_set.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace geodata;

namespace {

// What is said of an added file, and what is read of it.
struct Reading {
    std::string said;
    Records records;
};

Reading readingOf(const RecordFolder& folder, const std::string& text) {
    const auto file = folder.writeText("other.json", text);
    Reading reading;
    Problems problems;
    auto read = folder.read(problems, {file});
    REQUIRE(read);
    for (const auto& problem : problems) reading.said += lineOf(problem) + "\n";
    reading.records = *std::move(read);
    return reading;
}

bool says(const Reading& reading, const std::string& words) { return reading.said.find(words) != std::string::npos; }

bool has(const Records& records, const std::string& id) {
    return std::any_of(records.records.begin(), records.records.end(), [&](const Record& record) { return record.id == id; });
}

}  // namespace

TEST_CASE("a record or source whose id would break a reference is named and left out") {
    const RecordFolder folder;
    for (const char* id : {"a},title={x}", "a b", "a\"b", "a\nTY  - X", "A", "\u4e2d", "a<b>"}) {
        auto set = RecordFolder::setOf(Layer::Training, nlohmann::json::array({RecordFolder::recordOf(id), RecordFolder::recordOf("sound-1")}));
        const auto reading = readingOf(folder, set.dump());
        CHECK_MESSAGE(says(reading, "/records/0/id: is "), id);
        CHECK_FALSE(has(reading.records, id));
        CHECK(has(reading.records, "sound-1"));
    }
    for (const char* id : {"a},title={x}", "a b", "a\nTY  - X", "\u4e2d"}) {
        auto citing = RecordFolder::recordOf("citing-1");
        citing["sources"] = {{{"id", id}}};
        auto set = RecordFolder::setOf(Layer::Training, nlohmann::json::array({citing}));
        set["sources"] = {{{"id", id}, {"type", "webpage"}, {"title", "A text"}}};
        const auto reading = readingOf(folder, set.dump());
        CHECK_MESSAGE(says(reading, "/sources/0/id: is "), id);
        CHECK(std::none_of(reading.records.sources.begin(), reading.records.sources.end(), [&](const Source& source) { return source.id == id; }));
        CHECK_FALSE(has(reading.records, "citing-1"));
    }
}

TEST_CASE("an address that is no web address is named and left out; its source stays") {
    const RecordFolder folder;
    const auto sourceWith = [&](const std::string& url) {
        auto set = RecordFolder::setOf(Layer::Training, nlohmann::json::array());
        set["sources"] = {{{"id", "own"}, {"type", "webpage"}, {"title", "A text"}, {"URL", url}}};
        auto reading = readingOf(folder, set.dump());
        const auto source =
            std::find_if(reading.records.sources.begin(), reading.records.sources.end(), [](const Source& each) { return each.id == "own"; });
        REQUIRE(source != reading.records.sources.end());
        CHECK(says(reading, "/sources/0/URL: is ") == source->url.empty());
        return source->url;
    };
    for (const char* url : {"javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", "JavaScript:x", "//example.org", "https://",
                            "https://a b", "https://a\nUR  - b", " https://a", "example.org"}) {
        CHECK_MESSAGE(sourceWith(url).empty(), url);
    }
    for (const char* url : {"https://example.org/a?b=c#d", "http://example.org", "https://\u4e2d.example/{x}"}) CHECK(sourceWith(url) == url);
}

TEST_CASE("a member that stands twice in an added file is named, by the reader as by check") {
    const RecordFolder folder;
    std::string text = RecordFolder::setOf(Layer::Training, nlohmann::json::array({RecordFolder::recordOf("twice-1")})).dump(1);
    const auto at = text.find("\"start\"");
    REQUIRE(at != std::string::npos);
    text.insert(at, "\"start\": \"2001\",\n");
    const auto reading = readingOf(folder, text);
    CHECK(says(reading, "/records/0/start: stands twice in its object"));
    CHECK(has(reading.records, "twice-1"));
}

TEST_CASE("a member nested deep is refused by the reader, not by a full stack") {
    const RecordFolder folder;
    for (const char* key : {"value", "countries", "note", "place"}) {
        const std::string deep = std::string(200000, '[') + std::string(200000, ']');
        const auto file = folder.writeText(
            "other.json", "{\"format\": \"reach-atlas/record-set/1\",\n\"records\": [{\"" + std::string(key) + "\": " + deep + "}]}");
        Problems problems;
        const auto read = folder.read(problems, {file});
        REQUIRE_FALSE(read);
        CHECK(lineOf(read.problem()) == file.string() + ":2: nests deeper than 100 levels; fewer would be right");
        const auto checked = checkRecordFile(file, sampleCountries());
        REQUIRE(checked.size() == 1);
        CHECK(lineOf(checked.front()) == lineOf(read.problem()));
    }
}

TEST_CASE("a text that looks like deep JSON where a number should stand is written as the text it is") {
    const RecordFolder folder;
    auto record = RecordFolder::recordOf("deep-1");
    record["value"] = std::string(200000, '[') + std::string(200000, ']');
    const auto set = RecordFolder::setOf(Layer::Operations, nlohmann::json::array({record}));
    const auto reading = readingOf(folder, set.dump());
    REQUIRE(has(reading.records, "deep-1"));
    const auto index = static_cast<std::uint32_t>(
        std::find_if(reading.records.records.begin(), reading.records.records.end(), [](const Record& each) { return each.id == "deep-1"; }) -
        reading.records.records.begin());
    const auto written = nlohmann::json::parse(recordSetText(reading.records, std::vector<std::uint32_t>{index}, ""));
    CHECK(written["records"][0]["value"] == record["value"]);
}
