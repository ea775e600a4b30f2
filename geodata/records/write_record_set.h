// Records as a record file, the counterpart of record_set.h: what is written is read back as the same records.
#pragma once

#include "geodata/records/record.h"

#include <cstdint>
#include <span>
#include <string>

namespace geodata {

// A record set with these records (indices into records.records), which are of one layer, and the sources they cite, each once.
// `description` says in words what the file holds; empty: nothing is said.
[[nodiscard]] std::string recordSetText(const Records& records, std::span<const std::uint32_t> indices, const std::string& description);

}  // namespace geodata
