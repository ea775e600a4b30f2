// The tables of an export: one line a record, one a source, one a citation. What each column means stands beside it, once.
#pragma once

#include "geodata/files/table.h"
#include "geodata/records/atlas.h"

#include <cstdint>
#include <span>
#include <vector>

namespace geodata {

// The atlas must outlive the table. `indices` are records of the atlas, as Selection has them.
[[nodiscard]] Table recordTable(const Atlas& atlas, std::span<const std::uint32_t> indices);

// The sources these records cite, each once, in the order of citedSources (references.h).
[[nodiscard]] Table sourceTable(const Records& records, std::span<const std::uint32_t> indices);

// Which source stands behind which record, and what of it: record_id, source_id, position, supports.
[[nodiscard]] Table recordSourceTable(const Records& records, std::span<const std::uint32_t> indices);

}  // namespace geodata
