// One record as record files write it.
#pragma once

#include "geodata/countries/countries.h"
#include "geodata/files/json_file.h"
#include "geodata/records/record.h"
#include "geodata/records/source_json.h"

#include <optional>
#include <string>

namespace geodata {

// What a record's members are looked up in.
struct RecordContext {
    std::optional<Layer> layer;  // Of records that name none of their own.
    const SourceShelf& shelf;
    const Countries& countries;
};

// The record at `where` ("FILE#/records/12"), or nothing when a member is wrong. All its problems are reported, not the first.
// An unknown member is a problem too, but the record is read.
[[nodiscard]] std::optional<Record> recordFrom(const Json& json, const std::string& where, const RecordContext& context, Problems& problems);

}  // namespace geodata
