// A source as CSL-JSON writes it, and a list of them with their ids.
#pragma once

#include "geodata/files/json_file.h"
#include "geodata/records/record.h"

#include <string>
#include <unordered_map>
#include <vector>

namespace geodata {

// Sources read so far, found by id.
struct SourceShelf {
    std::vector<Source> sources;
    std::unordered_map<std::string, std::uint32_t> indexOf;
};

// Adds a source at `place` ("FILE#/sources/3"), or those of a CSL-JSON array at `where` ("FILE#" or "FILE#/sources"). One with an id is kept whatever else is wrong with
// it, so that a slip in a title costs no record; each problem is reported. The same source again is no problem; another of the
// same id is, and the first is kept.
void readSource(const Json& source, const std::string& place, SourceShelf& shelf, Problems& problems);
void readSources(const Json& list, const std::string& where, SourceShelf& shelf, Problems& problems);

}  // namespace geodata
