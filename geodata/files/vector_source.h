// The one door by which files that a person names come in through GDAL: known formats, that one file, never the network.
#pragma once

#include "geodata/result.h"

#include <memory>
#include <string>
#include <string_view>

class GDALDataset;

namespace geodata {

// Closes a dataset; out of line, so that no reader of this header needs GDAL's.
struct CloseVectorSource {
    void operator()(GDALDataset* dataset) const;
};
using VectorSource = std::unique_ptr<GDALDataset, CloseVectorSource>;

// What a packed file (XLSX, ODS, KMZ, ZIP) may hold once it is unpacked, in bytes.
inline constexpr unsigned long long mostUnpackedBytes = 256ULL << 20U;

// What a source is opened for; only its messages differ.
enum class Wanted { Table, Boundaries };

// Opens XLSX, XLS, ODS, GeoJSON, TopoJSON, GeoPackage, Shapefile, FlatGeobuf, KML, KMZ, GPX, a zipped one of them, or "PG:…", a data base
// that the person names. Other formats are refused by whatever name they come: some name further files or addresses, which GDAL would
// open. Nothing is fetched, no file is written beside the source, and packed files are measured before they are unpacked.
// A file that is not there, is no regular file or is none of these is a problem in one line. `encoding`: of a Shapefile's texts where it
// does not say so itself; empty for what it says.
[[nodiscard]] Result<VectorSource> openVectorSource(const std::string& source, Wanted wanted, const std::string& encoding = {});

// GDAL's last words in brackets behind a space and in one line; empty where it said nothing.
[[nodiscard]] std::string lastReason();

// Whether a name is a data base's: "PG:dbname=…".
[[nodiscard]] bool isDataBase(std::string_view source);

// GDAL's name of a zip file's inside; braces keep any ending from being taken for the end of the file's name.
[[nodiscard]] std::string insideOfZip(const std::string& file);

}  // namespace geodata
