// One record file: its header, its records and the sources it may bring along.
#pragma once

#include "geodata/records/countries.h"
#include "geodata/records/json_file.h"
#include "geodata/records/record.h"
#include "geodata/records/source_json.h"

#include <filesystem>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace geodata {

// What has been read so far of all files.
struct RecordShelf {
    SourceShelf sources;
    std::vector<Record> records;
    std::unordered_map<std::string, std::string> whereOf;  // Place of each record's id.
};

struct RecordSetHeader {
    std::optional<Layer> layer;  // None when it is missing or wrong, which is reported; no record is read then.
    std::string version;
};

// Adds a file's own sources, then its records; a record whose id is taken is reported and left out. Fails when the file is no record
// set, or one newer than this program reads; other problems go to `problems` and the rest is read.
[[nodiscard]] Result<RecordSetHeader> readRecordSet(const Json& set, const std::filesystem::path& file, const Countries& countries,
                                                    RecordShelf& shelf, Problems& problems);

}  // namespace geodata
