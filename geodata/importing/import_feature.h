// One feature of GDAL's as a row of someone's table: its texts, and a point on its shape.
#pragma once

#include "geodata/importing/import_table.h"

#include <string>

class OGRCoordinateTransformation;
class OGRFeature;

namespace geodata {

// Turns values into what a person would write; remembers whether any text was no UTF-8.
class CellReader {
public:
    // `encoding` as decoded() takes it.
    explicit CellReader(std::string encoding) : encoding_(std::move(encoding)) {}

    // Dates as EDTF, lists with "; " between, truth values as TRUE and FALSE; empty where there is no value.
    [[nodiscard]] std::string text(const OGRFeature& feature, int index) const;
    // Tidy UTF-8 of a text as it stands in the file.
    [[nodiscard]] std::string asUtf8(const std::string& text) const;
    // What texts that were no UTF-8 were read as; empty where all were.
    [[nodiscard]] const std::string& note() const { return note_; }

private:
    std::string encoding_;
    mutable std::string note_;
};

// A shape that cannot be used, or lies where nothing on earth is, is the row's problem. `toWgs84` null: the shape is in WGS 84.
[[nodiscard]] ImportRow rowFrom(const OGRFeature& feature, std::size_t number, const CellReader& cells, OGRCoordinateTransformation* toWgs84);

}  // namespace geodata
