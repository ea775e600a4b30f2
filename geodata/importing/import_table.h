// A table as it was read, before any of it is understood: texts in columns, numbered rows, a position where there is geometry.
#pragma once

#include "geodata/coordinates.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace geodata {

struct ImportRow {
    // As a spreadsheet counts: the header is row 1. In sources without a header row, the number of the feature, from 1.
    std::size_t number = 0;
    std::vector<std::string> cells;  // One a column, without spaces around it; empty where the source has no value.
    std::optional<LonLat> position;  // WGS 84; a line or an area stands for a point on it.
    bool positionIsArea = false;
    std::string problem;  // Why the row is none, for instance more cells than the header; empty for a sound row.
};

struct ImportTable {
    std::string source;  // As the person named it.
    std::string layer;   // The sheet or layer read; empty where there is none to name.
    std::vector<std::string> columns;
    std::vector<ImportRow> rows;
    bool hasPositions = false;
    std::vector<std::string> notes;  // What else people should know of the reading: other layers, the encoding, a filter the server applied.
};

}  // namespace geodata
