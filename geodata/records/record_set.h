// One record file: its header, its records and the sources it may bring along.
#pragma once

#include "geodata/countries/countries.h"
#include "geodata/files/json_file.h"
#include "geodata/records/record.h"
#include "geodata/records/source_json.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace geodata {

// A file whose records follow one another on the shelf.
struct ReadFile {
    std::string name;
    std::size_t firstRecord = 0;  // Into RecordShelf::records; those up to the next file's are its.
};

// What has been read so far of all files.
struct RecordShelf {
    SourceShelf sources;
    std::vector<Record> records;
    std::vector<ReadFile> files;
    std::vector<std::uint32_t> placeInFile;                         // Of each record: "FILE#/records/12" is the 12.
    std::unordered_multimap<std::size_t, std::uint32_t> indicesOf;  // By the hash of an id; a copy of the ids themselves would be large.
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

// One record as read, before it is known whether its id is taken.
struct ReadRecord {
    std::size_t placeInFile = 0;
    bool namesItsLayer = false;
    std::optional<Record> record;  // Nothing where it is wrong, or of no layer.
    Problems problems;
};
using ReadOne = std::function<ReadRecord(std::size_t placeInFile, const Json& record)>;  // May be called by several threads at once.
using AddOne = std::function<void(ReadRecord&& record)>;                                 // In the order of the file.

// The same where the records are not at hand: `head` is the set without its records and sources (an empty list stands for each that is
// there). `problemsOfSources` are those of its sources, which are on the shelf already; `eachRecord` has the records read and added, and
// says why where it cannot.
struct SplitRecordSet {
    const Json& head;
    const Problems& problemsOfSources;
    std::function<std::optional<Problem>(const ReadOne& read, const AddOne& add)> eachRecord;
};
[[nodiscard]] Result<RecordSetHeader> readRecordSet(const SplitRecordSet& set, const std::filesystem::path& file, const Countries& countries,
                                                    RecordShelf& shelf, Problems& problems);

}  // namespace geodata
