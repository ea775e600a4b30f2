// The border file of GDAL for writing records: plain tables and shapes into a GeoPackage (OGC 12-128r17).
#pragma once

#include "geodata/coordinates.h"
#include "geodata/files/table.h"
#include "geodata/result.h"

#include <filesystem>
#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace geodata {

enum class ShapeKind { None, Point, Lines };

// A table with a shape a row, in WGS 84 longitude and latitude.
struct GeoPackageLayer {
    Table table;
    ShapeKind shapes = ShapeKind::None;
    // Of row i: nothing, one part with one place (Point), or the parts of a line.
    std::function<std::vector<std::vector<LonLat>>(std::size_t)> shapeOf;
};

struct GeoPackage {
    std::vector<GeoPackageLayer> layers;
    // What the file says of itself; written as the file's metadata and as a table "about".
    std::vector<std::pair<std::string, std::string>> about;
    std::string day;  // "2026-11-01": stands as the date of the last change, so that the same content gives the same file. Empty: today.
};

// Writes a new file, and a table "columns" with what each column means. On failure says why in GDAL's words; what was written till then is left
// for the caller to remove. GDAL's messages are not printed.
[[nodiscard]] Result<std::filesystem::path> writeGeoPackage(const GeoPackage& package, const std::filesystem::path& file);

}  // namespace geodata
