#include "geodata/records/read_records.h"

#include "geodata/files/json_file.h"
#include "geodata/records/record_file.h"

#include <algorithm>
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

}  // namespace

Result<Records> readRecords(const fs::path& datasets, std::span<const fs::path> added, const Countries& countries, Problems& problems) {
    const fs::path folder = datasets / "records";
    RecordShelf shelf;
    Records records;
    if (auto problem = readSourceFile(folder / "sources.json", shelf.sources, problems)) return *std::move(problem);
    for (const auto layer : allLayers) {
        const auto header = readRecordFile(recordFile(folder, layer), countries, Repeated::NotSaid, shelf, problems);
        if (!header) return header.problem();
        if (header->layer && *header->layer != layer) {
            problems.push_back({recordFile(folder, layer).string() + "#/layer",
                                "is " + std::string(keyOf(*header->layer)) + "; " + std::string(keyOf(layer)) + " would be right in this file"});
        }
        records.version = std::max(records.version, header->version);
    }
    for (const auto& file : added) {
        const auto header = readRecordFile(file, countries, Repeated::Said, shelf, problems);
        if (!header) return header.problem();
    }
    records.records = std::move(shelf.records);
    records.sources = std::move(shelf.sources.sources);
    derive(records);
    return records;
}

}  // namespace geodata
