// A record file read record by record says and gives what its whole document does.
#include "geodata/records/record_file.h"

#include "geodata/files/json_lines.h"
#include "tests/geodata/record_folder.h"
#include "tests/geodata/sample_atlas.h"
#include "tests/geodata/temporary_file.h"

#include <doctest/doctest.h>

using namespace geodata;
using nlohmann::json;
using Folder = RecordFolder;

namespace {

struct Reading {
    std::string said;  // Its refusal, or its problems.
    std::vector<Record> records;
    std::vector<Source> sources;
};

Reading readingOf(const Result<RecordSetHeader>& header, const RecordShelf& shelf, const Problems& problems) {
    Reading reading;
    if (!header) {
        reading.said = lineOf(header.problem());
        return reading;
    }
    for (const auto& problem : problems) reading.said += lineOf(problem) + "\n";
    reading.records = shelf.records;
    reading.sources = shelf.sources.sources;
    return reading;
}

Reading recordByRecord(const std::filesystem::path& file) {
    RecordShelf shelf;
    Problems problems;
    const auto header = readRecordFile(file, sampleCountries(), Repeated::Said, shelf, problems);
    return readingOf(header, shelf, problems);
}

Reading atOnce(const std::filesystem::path& file) {
    const auto whole = readJsonText(file);
    if (!whole) return {lineOf(whole.problem()), {}, {}};
    RecordShelf shelf;
    Problems problems = repeatedMembers(whole->text, file.string());
    const auto header = readRecordSet(whole->json, file, sampleCountries(), shelf, problems);
    return readingOf(header, shelf, problems);
}

// Behind its records, as our own files have them.
json withSources(json set) {
    set["sources"] = {{{"id", "s1"}, {"type", "webpage"}, {"title", "A text"}}, {{"id", "s2"}, {"type", "report"}, {"title", "A report"}}};
    return set;
}

// Several batches of them.
json manyRecords() {
    json records = json::array();
    for (int number = 0; number < 4000; ++number) records.push_back(Folder::recordOf("many-" + std::to_string(number)));
    return records;
}

void checkAlike(const std::string& text) {
    const TemporaryFile file("set.json", text);
    const auto one = recordByRecord(file.string());
    const auto other = atOnce(file.string());
    CHECK(one.said == other.said);
    CHECK((one.records == other.records));
    CHECK((one.sources == other.sources));
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
    const auto at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

}  // namespace

TEST_CASE("many records are read in their order, with the problems of each in theirs") {
    json set = withSources(Folder::setOf(Layer::Training, manyRecords()));
    checkAlike(set.dump(1));
    set["records"][7]["start"] = "soon";
    set["records"][3999]["country"] = "Holland";
    set["records"][2500]["colour"] = "red";
    set["records"][3000] = 7;
    set["records"][2000]["id"] = "many-1";
    set["sources"][1].erase("title");
    set["colour"] = "red";
    const TemporaryFile file("set.json", set.dump(1));
    const auto reading = recordByRecord(file.string());
    CHECK(reading.records.size() == 3996);
    CHECK(reading.records.back().id == "many-3998");
    checkAlike(set.dump(1));
    set.erase("layer");
    set["records"][5]["layer"] = "training";
    checkAlike(set.dump(1));
}

TEST_CASE("a member that stands twice is named with its line wherever it stands") {
    const std::string text = withSources(Folder::setOf(Layer::Training, manyRecords())).dump(1);
    checkAlike(replaced(text, "\"start\": \"2018\"", "\"start\": \"2001\",\n\"start\": \"2018\""));
    checkAlike(replaced(text, "\"type\": \"report\"", "\"type\": \"report\", \"type\": \"report\""));
    checkAlike(replaced(text, "\"layer\": \"training\"", "\"layer\": \"stations\",\n\"layer\": \"training\""));
    checkAlike(replaced(text, "\"layer\": \"training\"", "\"records\": [], \"layer\": \"training\""));
}

TEST_CASE("a text that is no JSON anywhere is refused with its line, and nothing of it is kept") {
    const std::string text = withSources(Folder::setOf(Layer::Training, manyRecords())).dump(1);
    for (const std::string& wrong :
         {text.substr(0, text.size() / 2), text.substr(0, text.size() - 3), replaced(text, "\"2018\"", "2018-"),
          replaced(text, "\"2018\"", "\"\xFF\""), replaced(text, "\"A report\"", "A report"), replaced(text, "many-3900\"", "many-3900\" \"x\""),
          text + "}", replaced(text, "\"2018\"", std::string(200, '[') + std::string(200, ']')), replaced(text, "\"format\"", "\"farmat\"")})
        checkAlike(wrong);
    const TemporaryFile broken("set.json", replaced(text, "\"A report\"", "A report"));
    RecordShelf shelf;
    Problems problems;
    CHECK_FALSE(readRecordFile(broken.string(), sampleCountries(), Repeated::Said, shelf, problems));
    CHECK(problems.empty());
    CHECK(shelf.sources.sources.empty());
}

TEST_CASE("keys with escapes or other letters are read as any") {
    json set = withSources(Folder::setOf(Layer::Training, json::array({Folder::recordOf("plain-1")})));
    set["äußerst"] = 1;
    checkAlike(set.dump(1));
    checkAlike(set.dump(1, ' ', true));
    checkAlike(replaced(set.dump(1), "\"records\"", "\"r\\u0065cords\""));
    checkAlike("\xEF\xBB\xBF" + set.dump(1));
    set["sources"] = 7;
    set["records"] = "none";
    checkAlike(set.dump(1));
}
