// The border file of GDAL for boundaries: opens any OGR source and hands over plain rings and texts.
#pragma once

#include "geodata/projection/cut.h"
#include "geodata/result.h"

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace geodata {

// What is wrong with a feature's coordinates; it has then no shape. Tangled: lines so many times across the map
// that no land has them.
enum class ShapeFault { None, NotFinite, OutOfRange, Tangled };

// One feature: its polygons or lines in WGS 84 and those columns that have a value.
struct SourceFeature {
    ShapeFault fault = ShapeFault::None;
    LonLat outlier;                    // The first coordinate out of range, as the file has it.
    std::size_t verticesLeftOut = 0;   // Those that the file's coordinate system has no place for.
    std::vector<GlobePaths> polygons;  // Each: the outer ring, then holes.
    GlobePaths lines;
    std::vector<std::pair<std::string, std::string>> columns;

    // The value of the first of these columns that has one; empty if none has. Case of the names does not matter.
    [[nodiscard]] std::string first(std::initializer_list<std::string_view> names) const;
};

// Calls `each` for every feature of a layer, in file order. `layer` empty: the first one. GDAL's own words are the problem's. A file that
// ends before its features do is a problem, after `each` was called for those that there are. Longitudes may be as far as ±360.
[[nodiscard]] Result<std::size_t> forEachFeature(const std::string& file, const std::string& layer,
                                                 const std::function<void(const SourceFeature&)>& each);

}  // namespace geodata
