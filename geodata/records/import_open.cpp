#include "geodata/records/import_open.h"

#include "geodata/records/import_cell.h"
#include "geodata/records/import_csv.h"
#include "geodata/records/words.h"
#include "geodata/to_wgs84.h"
#include "geodata/vector_source.h"

#include <cpl_conv.h>
#include <cpl_error.h>
#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include <algorithm>
#include <cstdio>
#include <memory>
#include <optional>

namespace geodata {
namespace {

// More rows than this are no table of one's own; a data base has to be asked for fewer.
constexpr GIntBig mostRows = 1'000'000;

// Spreadsheets: the first row names the columns, whatever it looks like. Only for the time of this import.
class SpreadsheetHeaders {
public:
    SpreadsheetHeaders() { set("FORCE"); }
    ~SpreadsheetHeaders() { set(nullptr); }
    SpreadsheetHeaders(const SpreadsheetHeaders&) = delete;
    SpreadsheetHeaders& operator=(const SpreadsheetHeaders&) = delete;

private:
    static void set(const char* value) {
        CPLSetThreadLocalConfigOption("OGR_XLSX_HEADERS", value);
        CPLSetThreadLocalConfigOption("OGR_ODS_HEADERS", value);
        CPLSetThreadLocalConfigOption("OGR_XLS_HEADERS", value);
    }
};

std::string digits(int number, int width) {
    char text[16];
    std::snprintf(text, sizeof text, "%0*d", width, number);
    return text;
}

// As a person would write it; dates as EDTF.
std::string cellText(const OGRFeature& feature, int index) {
    if (!feature.IsFieldSetAndNotNull(index)) return {};
    const auto type = feature.GetFieldDefnRef(index)->GetType();
    if (type != OFTDate && type != OFTDateTime) {
        const std::string text = feature.GetFieldAsString(index);
        return isUtf8(text) ? tidyCell(text) : std::string("?");
    }
    int year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0, zone = 0;
    feature.GetFieldAsDateTime(index, &year, &month, &day, &hour, &minute, &second, &zone);
    return digits(year, 4) + "-" + digits(month, 2) + "-" + digits(day, 2);
}

// A point on the shape: itself, or for a line or an area one that lies on it.
void addPosition(ImportRow& row, const OGRGeometry& shape, OGRCoordinateTransformation* toWgs84) {
    OGRPoint point;
    const auto type = wkbFlatten(shape.getGeometryType());
    if (type == wkbPoint) {
        point = *shape.toPoint();
    } else {
        row.positionIsArea = true;
        const bool isArea = type == wkbPolygon || type == wkbMultiPolygon || type == wkbCurvePolygon || type == wkbMultiSurface;
        if (isArea) {
            const std::unique_ptr<OGRGeometry> inside(
                static_cast<OGRGeometry*>(OGR_G_PointOnSurface(OGRGeometry::ToHandle(const_cast<OGRGeometry*>(&shape)))));
            if (inside && wkbFlatten(inside->getGeometryType()) == wkbPoint) point = *inside->toPoint();
        } else if (shape.Centroid(&point) != OGRERR_NONE) {
            point.empty();
        }
    }
    if (point.IsEmpty()) return;
    if (toWgs84 != nullptr && point.transform(toWgs84) != OGRERR_NONE) {
        row.problem = "its position cannot be brought to WGS 84; a position within its coordinate system would be right";
        return;
    }
    const LonLat at{point.getX(), point.getY()};
    const bool inRange = at.lon >= -180.0 && at.lon <= 180.0 && at.lat >= -90.0 && at.lat <= 90.0;
    if (inRange) row.position = at;
    if (!inRange) row.problem = "its position is out of range; longitude -180 to 180 and latitude -90 to 90 (WGS 84) would be right";
}

ImportRow rowFrom(const OGRFeature& feature, std::size_t number, OGRCoordinateTransformation* toWgs84) {
    ImportRow row;
    row.number = number;
    for (int index = 0; index < feature.GetFieldCount(); ++index) row.cells.push_back(cellText(feature, index));
    const OGRGeometry* shape = feature.GetGeometryRef();
    if (shape != nullptr && !shape->IsEmpty()) addPosition(row, *shape, toWgs84);
    return row;
}

std::vector<std::string> layerNames(GDALDataset& dataset) {
    std::vector<std::string> names;
    for (auto* layer : dataset.GetLayers()) names.emplace_back(layer->GetName());
    return names;
}

ServerType serverTypeOf(OGRFieldType type) {
    if (type == OFTInteger || type == OFTInteger64) return ServerType::Integer;
    if (type == OFTDate || type == OFTDateTime) return ServerType::Date;
    return type == OFTString ? ServerType::Text : ServerType::Other;
}

std::string quotedName(const std::string& name) {
    std::string quoted = "\"";
    for (const char letter : name) quoted += letter == '"' ? std::string("\"\"") : std::string(1, letter);
    return quoted + "\"";
}

std::string quotedTable(const std::string& layer) {
    const auto dot = layer.find('.');
    return dot == std::string::npos ? quotedName(layer) : quotedName(layer.substr(0, dot)) + "." + quotedName(layer.substr(dot + 1));
}

// Asks the server for the condition, sets it, and notes what the server keeps to itself.
std::optional<Problem> applyServerCondition(GDALDataset& dataset, OGRLayer& layer, const AskServer& ask, ImportTable& table) {
    ServerTable server;
    const OGRFeatureDefn& definition = *layer.GetLayerDefn();
    for (int index = 0; index < definition.GetFieldCount(); ++index)
        server.columns.push_back({definition.GetFieldDefn(index)->GetNameRef(), serverTypeOf(definition.GetFieldDefn(index)->GetType())});
    server.valuesOf = [&](const std::string& column, std::size_t most) {
        std::vector<std::string> values;
        const std::string name = quotedName(column);
        const std::string sql = "SELECT DISTINCT " + name + "::text FROM " + quotedTable(layer.GetName()) + " WHERE " + name +
                                " IS NOT NULL ORDER BY 1 LIMIT " + std::to_string(most + 1);
        OGRLayer* answer = dataset.ExecuteSQL(sql.c_str(), nullptr, nullptr);
        if (answer == nullptr) return values;
        for (const auto& feature : *answer) values.emplace_back(feature->GetFieldAsString(0));
        dataset.ReleaseResultSet(answer);
        if (values.size() > most) values.clear();
        return values;
    };
    const ServerCondition condition = ask(server);
    if (condition.where.empty()) return std::nullopt;
    const GIntBig all = layer.GetFeatureCount();
    if (!condition.undatedWhere.empty() && layer.SetAttributeFilter(condition.undatedWhere.c_str()) == OGRERR_NONE) {
        const GIntBig undated = layer.GetFeatureCount();
        if (undated > 0) table.notes.push_back(std::to_string(undated) + " rows without a start stayed on the server: no year can hold them");
    }
    if (layer.SetAttributeFilter(condition.where.c_str()) != OGRERR_NONE)
        return Problem{table.source, "the server refuses the condition " + condition.where + " (" + forMessage(CPLGetLastErrorMsg()) + ")"};
    table.notes.push_back("the server was asked for WHERE " + condition.where + " of " + std::to_string(all) + " rows");
    return std::nullopt;
}

std::optional<Problem> readRows(OGRLayer& layer, bool hasHeaderRow, ImportTable& table) {
    const OGRFeatureDefn& definition = *layer.GetLayerDefn();
    std::vector<std::string> written;
    for (int index = 0; index < definition.GetFieldCount(); ++index) written.emplace_back(definition.GetFieldDefn(index)->GetNameRef());
    table.columns = columnNames(written);
    table.hasPositions = definition.GetGeomFieldCount() > 0 && definition.GetGeomType() != wkbNone;
    if (table.columns.empty()) return Problem{table.source, "has no columns; a table with a row that names its columns would be right"};
    if (layer.GetFeatureCount() > mostRows) {
        return Problem{table.source, "has " + std::to_string(layer.GetFeatureCount()) + " rows, more than the " + std::to_string(mostRows) +
                                         " that are read at once; --years or --region would be right"};
    }
    const auto toWgs84 = transformationToWgs84(layer);
    std::size_t number = hasHeaderRow ? 1 : 0;
    layer.ResetReading();
    CPLErrorReset();
    for (const auto& feature : layer) {
        ImportRow row = rowFrom(*feature, ++number, toWgs84.get());
        const bool isEmpty =
            !row.position && row.problem.empty() && std::all_of(row.cells.begin(), row.cells.end(), [](const auto& cell) { return cell.empty(); });
        if (!isEmpty) table.rows.push_back(std::move(row));
    }
    if (CPLGetLastErrorType() == CE_Failure) return Problem{table.source, "cannot be read to its end (" + forMessage(CPLGetLastErrorMsg()) + ")"};
    return std::nullopt;
}

Problem cannotBeRead(const std::string& source, Problem problem) {
    if (!problem.where.empty()) problem.where = withoutPassword(source);
    if (source.ends_with(".json")) problem.what += " (a record file is shown with --records)";
    return problem;
}

}  // namespace

std::string withoutPassword(const std::string& source) {
    constexpr std::string_view key = "password=";
    const auto at = source.find(key);
    if (!source.starts_with("PG:") || at == std::string::npos) return source;
    const auto value = at + key.size();
    const bool quoted = value < source.size() && source[value] == '\'';
    const auto end = quoted ? source.find('\'', value + 1) : source.find(' ', value);
    return source.substr(0, value) + "…" + (end == std::string::npos ? "" : source.substr(end + (quoted ? 1 : 0)));
}

Result<ImportTable> readTable(const std::string& source, const std::string& layerName, const AskServer& ask) {
    if (isDelimitedText(source)) return readDelimitedText(source);
    const CPLErrorHandlerPusher quiet(CPLQuietErrorHandler);
    const SpreadsheetHeaders headers;
    const auto opened = openVectorSource(source, Wanted::Table);
    if (!opened) return cannotBeRead(source, opened.problem());
    GDALDataset* const dataset = opened->get();
    const auto names = layerNames(*dataset);
    OGRLayer* layer = layerName.empty() ? dataset->GetLayer(0) : dataset->GetLayerByName(layerName.c_str());
    if (layer == nullptr) {
        if (names.empty()) return Problem{withoutPassword(source), "has no table in it; one with a row that names its columns would be right"};
        return Problem{withoutPassword(source), "has no layer " + forMessage(layerName) + "; " + anyOf(names) + " would be right"};
    }
    ImportTable table;
    table.source = withoutPassword(source);
    table.layer = layer->GetName();
    if (layerName.empty() && names.size() > 1)
        table.notes.push_back("the first of " + std::to_string(names.size()) + " layers was read: " + table.layer + " of " + anyOf(names));
    const std::string driver = dataset->GetDriverName();
    if (driver == "PostgreSQL" && ask) {
        if (auto problem = applyServerCondition(*dataset, *layer, ask, table)) return *std::move(problem);
    }
    const bool hasHeaderRow = driver == "XLSX" || driver == "ODS" || driver == "XLS";
    if (auto problem = readRows(*layer, hasHeaderRow, table)) return *std::move(problem);
    return table;
}

}  // namespace geodata
