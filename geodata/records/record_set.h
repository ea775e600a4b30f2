// One record file: its header, its records and the sources it may bring along.
#pragma once

#include "geodata/countries/countries.h"
#include "geodata/files/json_file.h"
#include "geodata/records/record.h"
#include "geodata/records/source_json.h"

#include <filesystem>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace geodata {

// Where a record was read, and which it is.
struct ReadRecord {
    std::string where;      // "FILE#/records/12".
    std::size_t index = 0;  // Into RecordShelf::records.
};

// What has been read so far of all files.
struct RecordShelf {
    SourceShelf sources;
    std::vector<Record> records;
    std::unordered_map<std::string, ReadRecord> known;  // By id.
};

struct RecordSetHeader {
    std::optional<Layer> layer;  // None when it is wrong or missing; only records that name their own are read then.
    std::string version;
};

// Adds a file's own sources, then its records, each of the layer it names, else of the file's. A record whose id is taken is reported
// and left out; the very same record in another file (an export read back) is no problem. Fails when the file is no record set, or one
// newer than this program reads; other problems go to `problems` and the rest is read.
[[nodiscard]] Result<RecordSetHeader> readRecordSet(const Json& set, const std::filesystem::path& file, const Countries& countries,
                                                    RecordShelf& shelf, Problems& problems);

}  // namespace geodata
