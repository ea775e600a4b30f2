// The border file of GDAL for people's own tables: reads any table or vector source into plain texts.
#pragma once

#include "geodata/importing/import_table.h"
#include "geodata/result.h"

#include <functional>
#include <string>
#include <vector>

namespace geodata {

// A column as a data base server knows it.
enum class ServerType { Text, Integer, Date, Other };
struct ServerColumn {
    std::string name;
    ServerType type = ServerType::Text;
};

// What a server can be asked before its rows are read.
struct ServerTable {
    std::vector<ServerColumn> columns;
    // The different values of a column, without reading the rows; nothing when there are more than `most`.
    std::function<std::vector<std::string>(const std::string& column, std::size_t most)> valuesOf;
};

// Conditions in the server's SQL: rows to read, and rows without a date that are only counted. Empty: all; none.
struct ServerCondition {
    std::string where;
    std::string undatedWhere;
};
// Called once with the server's table, before any row is read.
using AskServer = std::function<ServerCondition(const ServerTable&)>;

// A connection string fit for messages and files: its password is left out. Anything else as it is.
[[nodiscard]] std::string withoutPassword(const std::string& source);

// What a person says of a source that it does not say itself.
struct TableChoice {
    std::string layer;                 // Sheet or layer; empty: the first that people see and that has rows.
    std::string encoding;              // As decoded() takes it; empty: as the bytes tell.
    std::size_t headerRow = 0;         // The row with the columns' names, of text and spreadsheets; 0: found by itself.
    std::size_t mostRows = 1'000'000;  // A table of more is refused.
};

// Reads one layer of what openVectorSource reads and of delimited text: CSV, XLSX, ODS, GeoJSON, GeoPackage, Shapefile, KML, a
// PostgreSQL or PostGIS data base ("PG:dbname=… host=…", optionally with tables=…). Positions are reprojected to WGS 84. Delimited text
// (.csv, .tsv, .txt) is read strictly: a row with more cells than the header is kept and says so; so is a feature whose shape is none.
// Dates of spreadsheets are as exact as their cells show them. `ask` is used for a data base only, where the server then sends the rows in
// question alone. Fails when nothing can be read, in GDAL's own words, or with no columns.
[[nodiscard]] Result<ImportTable> readTable(const std::string& source, const TableChoice& choice = {}, const AskServer& ask = {});

}  // namespace geodata
