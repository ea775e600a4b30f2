// The two forms that hold everything: a GeoPackage, and a folder with a Data Package (Frictionless, version 2).
#pragma once

#include "geodata/export/exported_view.h"
#include "geodata/files/geopackage.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace geodata {

// Layers "records" (points; a record without one has no shape), "ties" (lines to capitals, as the map draws them), tables "sources" and
// "record_sources". The atlas must outlive it.
[[nodiscard]] GeoPackage recordGeoPackage(const Atlas& atlas, std::span<const std::uint32_t> indices, const ExportedView& view);

struct PackageFile {
    std::string name;
    std::string bytes;
};

// records.csv, sources.csv, record_sources.csv, records.geojson, and datapackage.json, which describes them: what each column means and is, keys
// between the tables, licence, origin, SHA-256 and size of each file. The same view of the same data gives the same bytes.
[[nodiscard]] std::vector<PackageFile> dataPackage(const Atlas& atlas, std::span<const std::uint32_t> indices, const ExportedView& view);

}  // namespace geodata
