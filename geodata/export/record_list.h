// Records for reading in a terminal: a line each.
#pragma once

#include "geodata/export/exported_view.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>

namespace geodata {

// The sentence, an empty line, then id, layer, country or organisation, place, years, certainty and name; no line of the table is wider than
// `width` cells.
[[nodiscard]] std::string recordList(const Atlas& atlas, std::span<const std::uint32_t> indices, const ExportedView& view, std::size_t width);

}  // namespace geodata
