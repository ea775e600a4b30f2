#include "geodata/records/read_records.h"

#include "geodata/records/json_file.h"
#include "geodata/records/record_set.h"
#include "geodata/records/words.h"

#include <algorithm>
#include <unordered_set>

namespace geodata {
namespace {

namespace fs = std::filesystem;

fs::path recordFile(const fs::path& folder, Layer layer) { return folder / (std::string(keyOf(layer)) + ".json"); }

std::optional<Problem> readSourceFile(const fs::path& file, SourceShelf& shelf, Problems& problems) {
    const auto list = readJson(file);
    if (!list) return list.problem();
    if (!list->is_array()) return Problem{file.string(), "is " + kindOf(*list) + "; a list of sources in CSL-JSON would be right"};
    readSources(*list, file.string() + "#", shelf, problems);
    return std::nullopt;
}

Result<RecordSetHeader> readSetFile(const fs::path& file, const Countries& countries, RecordShelf& shelf, Problems& problems) {
    const auto set = readJson(file);
    if (!set) return set.problem();
    return readRecordSet(*set, file, countries, shelf, problems);
}

// Ids of the sources that the records of a set cite, sound or not: a slip elsewhere in a record makes its sources no less used.
void addCited(const Json& set, std::unordered_set<std::string>& cited) {
    if (!set.is_object() || !set.contains("records") || !set["records"].is_array()) return;
    for (const auto& record : set["records"]) {
        if (!record.is_object() || !record.contains("sources") || !record["sources"].is_array()) continue;
        for (const auto& citation : record["sources"]) {
            if (citation.is_object() && citation.contains("id") && citation["id"].is_string()) cited.insert(citation["id"].get<std::string>());
        }
    }
}

// `where` is the place of the list of sources.
void reportUnused(const Json& list, const std::string& where, const std::unordered_set<std::string>& cited, Problems& problems) {
    for (std::size_t index = 0; index < list.size(); ++index) {
        const Json& source = list[index];
        if (!source.is_object() || !source.contains("id") || !source["id"].is_string()) continue;
        const auto& id = source["id"].get_ref<const std::string&>();
        if (!cited.contains(id)) {
            problems.push_back({where + "/" + std::to_string(index), "source " + forMessage(id) + " is cited by no record; leaving it out would be right"});
        }
    }
}

// A file of sources is checked against the record files beside it.
Problems checkSourceFile(const Json& list, const fs::path& file) {
    Problems problems;
    SourceShelf shelf;
    readSources(list, file.string() + "#", shelf, problems);
    std::unordered_set<std::string> cited;
    bool hasRecords = false;
    for (const auto layer : allLayers) {
        const auto set = readJson(recordFile(file.parent_path(), layer));
        if (!set) continue;
        hasRecords = true;
        addCited(*set, cited);
    }
    if (hasRecords) reportUnused(list, file.string() + "#", cited, problems);
    return problems;
}

Problems checkSetFile(const Json& set, const fs::path& file, const Countries& countries) {
    Problems problems;
    RecordShelf shelf;
    const bool bringsSources = set.is_object() && set.contains("sources");
    const fs::path beside = file.parent_path() / "sources.json";
    std::error_code ignored;
    // What is wrong in the file beside is said when that file is checked.
    Problems ofSources;
    if (!bringsSources && fs::exists(beside, ignored)) {
        if (auto problem = readSourceFile(beside, shelf.sources, ofSources)) problems.push_back(*std::move(problem));
    }
    const auto header = readRecordSet(set, file, countries, shelf, problems);
    if (!header) problems.push_back(header.problem());
    if (header && bringsSources && set["sources"].is_array()) {
        std::unordered_set<std::string> cited;
        addCited(set, cited);
        reportUnused(set["sources"], file.string() + "#/sources", cited, problems);
    }
    return problems;
}

}  // namespace

Result<Records> readRecords(const fs::path& datasets, std::span<const fs::path> added, const Countries& countries, Problems& problems) {
    const fs::path folder = datasets / "records";
    RecordShelf shelf;
    Records records;
    if (auto problem = readSourceFile(folder / "sources.json", shelf.sources, problems)) return *std::move(problem);
    for (const auto layer : allLayers) {
        const auto header = readSetFile(recordFile(folder, layer), countries, shelf, problems);
        if (!header) return header.problem();
        if (header->layer && *header->layer != layer) {
            problems.push_back({recordFile(folder, layer).string() + "#/layer",
                                "is " + std::string(keyOf(*header->layer)) + "; " + std::string(keyOf(layer)) + " would be right in this file"});
        }
        records.version = std::max(records.version, header->version);
    }
    for (const auto& file : added) {
        const auto header = readSetFile(file, countries, shelf, problems);
        if (!header) return header.problem();
    }
    records.records = std::move(shelf.records);
    records.sources = std::move(shelf.sources.sources);
    derive(records);
    return records;
}

Problems checkRecordFile(const fs::path& file, const Countries& countries) {
    const auto json = readJson(file);
    if (!json) return {json.problem()};
    return json->is_array() ? checkSourceFile(*json, file) : checkSetFile(*json, file, countries);
}

}  // namespace geodata
