// Reads record files and their sources; skips what is broken, goes on, and says of each what, where and what would be right.
#pragma once

#include "geodata/countries/countries.h"
#include "geodata/records/record.h"
#include "geodata/result.h"

#include <filesystem>
#include <span>

namespace geodata {

// Reads DATASETS/records/{stations,cooperation,training,operations,context}.json with sources.json, then the `added` files
// (each a record set with its layer in the header; its sources may stand in a "sources" member of the same file, as CSL-JSON).
// A record with a problem is left out and named in `problems` ("FILE#/records/12/start: …"); all others are read.
// Fails only when a file cannot be read at all or is no record set.
[[nodiscard]] Result<Records> readRecords(const std::filesystem::path& datasets, std::span<const std::filesystem::path> added,
                                          const Countries& countries, Problems& problems);

// Validates one file without loading it into the product, by the readers' own rules only; checkFiles (check_records.h) also knows the
// schemas and where countries are.
[[nodiscard]] Problems checkRecordFile(const std::filesystem::path& file, const Countries& countries);

}  // namespace geodata
