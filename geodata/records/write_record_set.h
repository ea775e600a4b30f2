// Records as a record file, the counterpart of record_set.h: what is written is read back as the same records.
#pragma once

#include "geodata/records/record.h"

#include <cstdint>
#include <span>
#include <string>

namespace geodata {

// A record set with these records (indices into records.records) and the sources they cite, in their order. Where they are of one
// layer the file names it, else each record does. `description` says in words what the file holds; empty: nothing is said.
[[nodiscard]] std::string recordSetText(const Records& records, std::span<const std::uint32_t> indices, const std::string& description);

}  // namespace geodata
