#include "geodata/records/read_records.h"

#include "geodata/records/json_file.h"
#include "geodata/records/record_set.h"
#include "geodata/records/words.h"

#include <algorithm>
#include <system_error>
#include <unordered_set>
#include <vector>

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

// Every text in a file that may be a source's id. All texts are taken, wherever they stand: a slip elsewhere in a record makes its
// sources no less used, and totals and structure cite in their own ways. Not recursive: nesting may be deep.
void addTexts(const Json& json, const Json* except, std::unordered_set<std::string>& texts) {
    std::vector<const Json*> open{&json};
    while (!open.empty()) {
        const Json& value = *open.back();
        open.pop_back();
        if (const auto* text = value.get_ptr<const Json::string_t*>()) texts.insert(*text);
        if (!value.is_structured() || &value == except) continue;
        for (const auto& part : value) open.push_back(&part);
    }
}

// `where` is the place of the list of sources.
void reportUnused(const Json& list, const std::string& where, const std::unordered_set<std::string>& cited, Problems& problems) {
    for (std::size_t index = 0; index < list.size(); ++index) {
        const Json& source = list[index];
        if (!source.is_object() || !source.contains("id") || !source["id"].is_string()) continue;
        const auto& id = source["id"].get_ref<const std::string&>();
        if (!cited.contains(id)) {
            problems.push_back(
                {where + "/" + std::to_string(index), "source " + forMessage(id) + " is cited nowhere; leaving it out would be right"});
        }
    }
}

// A file of sources is checked against the files beside it.
Problems checkSourceFile(const Json& list, const fs::path& file) {
    Problems problems;
    SourceShelf shelf;
    readSources(list, file.string() + "#", shelf, problems);
    std::unordered_set<std::string> cited;
    std::error_code ignored;
    bool hasOthers = false;
    const fs::path folder = file.has_parent_path() ? file.parent_path() : fs::path(".");
    for (fs::directory_iterator entry(folder, ignored), end; !ignored && entry != end; entry.increment(ignored)) {
        if (entry->path().extension() != ".json" || entry->path().filename() == file.filename()) continue;
        const auto other = readJson(entry->path());
        if (!other) continue;
        hasOthers = true;
        addTexts(*other, nullptr, cited);
    }
    if (hasOthers) reportUnused(list, file.string() + "#", cited, problems);
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
        addTexts(set, &set["sources"], cited);
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
