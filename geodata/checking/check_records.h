// Checks files before anybody relies on them: every problem in one pass, each with its line and its JSON pointer.
#pragma once

#include "geodata/checking/json_schema.h"
#include "geodata/countries/countries.h"
#include "geodata/countries/ground_lookup.h"
#include "geodata/result.h"

#include <filesystem>
#include <span>
#include <string>

namespace geodata {

struct CheckContext {
    const Countries& countries;
    const JsonSchemas* schemas = nullptr;  // Null: the readers' own rules only.
    const GroundLookup* ground = nullptr;  // Null: places are not looked up.
    std::filesystem::path sources;         // The sources.json that files cite which have none of their own and none beside them.
};

// Record sets, lists of sources (CSL-JSON), published totals and the ministry's structure, told apart by what they say they are.
// Finds: what the schemas do not allow, unknown codes and words, wrong dates, an end before its start, a place outside its country,
// ids that are taken (also by another of the files), no source, an unused source, a dead reference, a source cited twice by one record,
// a street address or postcode, a headcount that is no count, a member that stands twice in one object.
// `where` of each is "FILE:LINE: /json/pointer"; sorted by file, in the order given, and line.
[[nodiscard]] Problems checkFiles(std::span<const std::filesystem::path> files, const CheckContext& context);

}  // namespace geodata
