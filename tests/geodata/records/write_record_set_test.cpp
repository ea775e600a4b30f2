// What is written as a record file is read back as the same records, and our own check has nothing to say of it.
#include "geodata/records/write_record_set.h"

#include "geodata/files/json_file.h"
#include "geodata/records/record_set.h"
#include "tests/geodata/sample_atlas.h"
#include "tests/geodata/shipped_atlas.h"

#include <doctest/doctest.h>

#include <unistd.h>
#include <fstream>

using namespace geodata;
namespace fs = std::filesystem;

namespace {

// Gone when the test ends.
struct TemporaryFile {
    explicit TemporaryFile(const std::string& text) : path(fs::temp_directory_path() / ("reach-record-set-" + std::to_string(getpid()) + ".json")) {
        std::ofstream(path, std::ios::binary) << text;
    }
    ~TemporaryFile() { fs::remove(path); }
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;
    fs::path path;
};

Records readBack(const std::string& text, const Countries& countries) {
    RecordShelf shelf;
    Problems problems;
    const auto header = readRecordSet(Json::parse(text), "export.json", countries, shelf, problems);
    REQUIRE(header);
    for (const auto& problem : problems) MESSAGE(lineOf(problem));
    CHECK(problems.empty());
    Records records{header->version, std::move(shelf.records), std::move(shelf.sources.sources)};
    derive(records);
    return records;
}

// Indices of sources differ between two sets; their ids and contents do not.
void checkSame(const Record& written, const Records& from, const Record& read, const Records& to) {
    CAPTURE(written.id);
    REQUIRE(read.citations.size() == written.citations.size());
    Record same = read;
    for (std::size_t index = 0; index < read.citations.size(); ++index) {
        CHECK(to.sources[read.citations[index].source] == from.sources[written.citations[index].source]);
        same.citations[index].source = written.citations[index].source;
    }
    CHECK(same == written);
}

void checkRoundTrip(const Atlas& atlas, const std::vector<std::uint32_t>& indices) {
    const std::string text = recordSetText(atlas.records, indices, "Some of them");
    const Records read = readBack(text, atlas.countries);
    CHECK(read.version == atlas.records.version);
    REQUIRE(read.records.size() == indices.size());
    for (std::size_t index = 0; index < indices.size(); ++index) {
        checkSame(atlas.records.records[indices[index]], atlas.records, read.records[index], read);
    }
}

}  // namespace

TEST_CASE("every shipped record is the same after it was written and read") { checkRoundTrip(shippedAtlas(), allRecords(shippedAtlas())); }

TEST_CASE("records of any kind are the same after they were written and read") {
    checkRoundTrip(sampleAtlas(), allRecords(sampleAtlas()));
    checkRoundTrip(sampleAtlas(), {});
    checkRoundTrip(sampleAtlas(), {2, 7});
    for (const unsigned seed : {1U, 2U, 3U}) {
        Atlas atlas = randomAtlas(seed, 200);
        // The same source twice in one record is one citation too many for a file.
        std::erase_if(atlas.records.records, [](const Record& record) { return record.citations[0].source == record.citations[1].source; });
        // A tie is bilateral with a country.
        checkRoundTrip(atlas, allRecords(atlas));
    }
}

TEST_CASE("a text without date, kind, office and source is written as older files have it, a statement as one of a list") {
    Atlas atlas = sampleAtlas();
    Record& record = atlas.records.records[0];
    record.firstReported = sampleDate("2022-09");
    record.firstReportedCitation = 1;
    record.citations[0].origin = "ngo:sample-watch";
    record.citations[1].onlyResponse = true;
    record.chinaResponses = {{"2022-10", "denial", "A sample denial.", 1, "Sample embassy"}};
    derive(atlas.records);
    checkRoundTrip(atlas, {0, 2});
    const auto written = Json::parse(recordSetText(atlas.records, std::vector<std::uint32_t>{0, 2}, ""));
    CHECK(written["records"][0]["china_response"].is_array());
    CHECK(written["records"][0]["first_reported_source"] == "s2");
    CHECK(written["records"][1]["china_response"] == "A sample denial.");
}

TEST_CASE("a set is written record by record as its whole document would be") {
    for (const auto& indices : {std::vector<std::uint32_t>{}, std::vector<std::uint32_t>{3}, allRecords(sampleAtlas())}) {
        for (const char* description : {"", "Two\nlines of it"}) {
            const std::string text = recordSetText(sampleAtlas().records, indices, description);
            CHECK(nlohmann::ordered_json::parse(text).dump(1) + '\n' == text);
        }
    }
    const std::string shipped = recordSetText(shippedAtlas().records, allRecords(shippedAtlas()), "");
    CHECK(nlohmann::ordered_json::parse(shipped).dump(1) + '\n' == shipped);
}

TEST_CASE("a file of one layer names it once; a file of several names it in each record") {
    const Atlas atlas = sampleAtlas();
    const auto one = Json::parse(recordSetText(atlas.records, std::vector<std::uint32_t>{0, 1}, ""));
    CHECK(one["layer"] == "stations");
    CHECK(!one["records"][0].contains("layer"));
    CHECK(!one.contains("description"));
    const auto several = Json::parse(recordSetText(atlas.records, std::vector<std::uint32_t>{0, 6}, "Two"));
    CHECK(!several.contains("layer"));
    CHECK(several["records"][1]["layer"] == "cooperation");
    CHECK(several["description"] == "Two");
    // Only what is cited.
    CHECK(one["sources"].size() == 2);
}

TEST_CASE("our own check has nothing to say of what was written, and the shipped data takes it back as known") {
    const Atlas& atlas = shippedAtlas();
    const TemporaryFile file(recordSetText(atlas.records, allRecords(atlas), "All of it"));
    for (const auto& problem : checkRecordFile(file.path, atlas.countries)) FAIL_CHECK(lineOf(problem));
    Problems problems;
    const std::vector<fs::path> added{file.path};
    const auto records = readRecords(REACH_DATASETS_DIR, added, atlas.countries, problems);
    REQUIRE(records);
    CHECK(problems.empty());
    CHECK(records->records == atlas.records.records);
    CHECK(records->sources == atlas.records.sources);
}

TEST_CASE("a record of the same id that says something else is still reported, and so is the same one twice in a file") {
    const Atlas& atlas = shippedAtlas();
    auto set = Json::parse(recordSetText(atlas.records, std::vector<std::uint32_t>{0}, ""));
    const auto problemsOf = [&] {
        const TemporaryFile file(set.dump());
        Problems problems;
        const std::vector<fs::path> added{file.path};
        REQUIRE(readRecords(REACH_DATASETS_DIR, added, atlas.countries, problems));
        return problems.size();
    };
    set["records"][0]["name"] = "Another name";
    CHECK(problemsOf() == 1);
    set = Json::parse(recordSetText(atlas.records, std::vector<std::uint32_t>{0}, ""));
    set["records"].push_back(set["records"][0]);
    const TemporaryFile file(set.dump());
    CHECK(checkRecordFile(file.path, atlas.countries).size() == 1);
}

TEST_CASE("a file of several layers says which records name none") {
    Json set = Json::parse(recordSetText(sampleAtlas().records, std::vector<std::uint32_t>{0, 6}, ""));
    set["records"][1].erase("layer");
    RecordShelf shelf;
    Problems problems;
    REQUIRE(readRecordSet(set, "export.json", sampleCountries(), shelf, problems));
    REQUIRE(problems.size() == 1);
    CHECK(lineOf(problems[0]).find("#/layer: is missing") != std::string::npos);
    CHECK(shelf.records.size() == 1);
    set["records"][1]["layer"] = "cooperatoin";
    problems.clear();
    RecordShelf other;
    REQUIRE(readRecordSet(set, "export.json", sampleCountries(), other, problems));
    REQUIRE(problems.size() == 1);
    CHECK(lineOf(problems[0]).find("/records/1/layer: unknown word cooperatoin; did you mean cooperation?") != std::string::npos);
}
