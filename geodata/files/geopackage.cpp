#include "geodata/files/geopackage.h"

#include <cpl_conv.h>
#include <cpl_error.h>
#include <cpl_string.h>
#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include <memory>
#include <mutex>

namespace geodata {
namespace {

// GDAL prints its errors by itself; here the first of them is kept instead.
class KeptErrors {
public:
    KeptErrors() { CPLPushErrorHandlerEx(keep, &first_); }
    ~KeptErrors() { CPLPopErrorHandler(); }
    KeptErrors(const KeptErrors&) = delete;
    KeptErrors& operator=(const KeptErrors&) = delete;
    [[nodiscard]] const std::string& first() const { return first_; }

private:
    static void CPL_STDCALL keep(CPLErr kind, CPLErrorNum, const char* message) {
        auto& first = *static_cast<std::string*>(CPLGetErrorHandlerUserData());
        if ((kind == CE_Failure || kind == CE_Fatal) && first.empty()) first = message;
    }
    std::string first_;
};

// What GDAL takes for today.
class DayOfWriting {
public:
    explicit DayOfWriting(const std::string& day) {
        if (!day.empty()) CPLSetThreadLocalConfigOption("OGR_CURRENT_DATE", (day + "T00:00:00.000Z").c_str());
    }
    ~DayOfWriting() { CPLSetThreadLocalConfigOption("OGR_CURRENT_DATE", nullptr); }
    DayOfWriting(const DayOfWriting&) = delete;
    DayOfWriting& operator=(const DayOfWriting&) = delete;
};

OGRFieldType fieldTypeOf(CellType type) {
    switch (type) {
        case CellType::Integer: return OFTInteger64;
        case CellType::Number: return OFTReal;
        case CellType::YesNo: return OFTInteger;
        case CellType::Text:
        case CellType::Texts: break;
    }
    return OFTString;
}

OGRwkbGeometryType geometryTypeOf(ShapeKind shapes) {
    switch (shapes) {
        case ShapeKind::Point: return wkbPoint;
        case ShapeKind::Lines: return wkbMultiLineString;
        case ShapeKind::None: break;
    }
    return wkbNone;
}

std::unique_ptr<OGRGeometry> geometryOf(const std::vector<std::vector<LonLat>>& parts, ShapeKind shapes) {
    if (parts.empty() || parts.front().empty()) return nullptr;
    if (shapes == ShapeKind::Point) return std::make_unique<OGRPoint>(parts.front().front().lon, parts.front().front().lat);
    auto lines = std::make_unique<OGRMultiLineString>();
    for (const auto& part : parts) {
        OGRLineString line;
        for (const auto place : part) line.addPoint(place.lon, place.lat);
        lines->addGeometry(&line);
    }
    return lines;
}

void setField(OGRFeature& feature, int index, const Cell& cell) {
    if (std::holds_alternative<std::monostate>(cell)) return;
    if (const auto* number = std::get_if<long>(&cell)) return feature.SetField(index, static_cast<GIntBig>(*number));
    if (const auto* number = std::get_if<double>(&cell)) return feature.SetField(index, *number);
    if (const auto* yes = std::get_if<bool>(&cell)) return feature.SetField(index, *yes ? 1 : 0);
    feature.SetField(index, textOf(cell).c_str());
}

bool addFields(OGRLayer& layer, const Table& table) {
    for (const auto& column : table.columns) {
        OGRFieldDefn field(column.name.c_str(), fieldTypeOf(column.type));
        if (column.type == CellType::YesNo) field.SetSubType(OFSTBoolean);
        if (layer.CreateField(&field) != OGRERR_NONE) return false;
    }
    return true;
}

bool writeLayer(GDALDataset& dataset, const GeoPackageLayer& content, const OGRSpatialReference& wgs84) {
    const Table& table = content.table;
    CPLStringList options;
    options.SetNameValue("IDENTIFIER", table.name.c_str());
    options.SetNameValue("DESCRIPTION", table.meaning.c_str());
    // Written in one go; an index of positions is made at the end.
    auto* system = content.shapes == ShapeKind::None ? nullptr : const_cast<OGRSpatialReference*>(&wgs84);
    OGRLayer* layer = dataset.CreateLayer(table.name.c_str(), system, geometryTypeOf(content.shapes), options.List());
    if (layer == nullptr || !addFields(*layer, table)) return false;
    for (std::size_t row = 0; row < table.rowCount; ++row) {
        OGRFeature feature(layer->GetLayerDefn());
        const auto cells = table.row(row);
        for (std::size_t index = 0; index < cells.size(); ++index) setField(feature, static_cast<int>(index), cells[index]);
        if (content.shapes != ShapeKind::None) feature.SetGeometryDirectly(geometryOf(content.shapeOf(row), content.shapes).release());
        if (layer->CreateFeature(&feature) != OGRERR_NONE) return false;
    }
    return true;
}

GeoPackageLayer aboutLayer(const GeoPackage& package) {
    Table table{
        "about", "What this file holds, and how to read it", {{"name", CellType::Text, ""}, {"text", CellType::Text, ""}}, package.about.size(), {}};
    table.row = [&package](std::size_t index) -> std::vector<Cell> { return {package.about[index].first, package.about[index].second}; };
    return {std::move(table), ShapeKind::None, {}};
}

GeoPackageLayer columnsLayer(const GeoPackage& package) {
    std::vector<std::vector<Cell>> lines;
    for (const auto& layer : package.layers) {
        for (const auto& column : layer.table.columns) lines.push_back({layer.table.name, column.name, column.meaning});
    }
    Table table{"columns", "What each column of the other tables means", {}, lines.size(), {}};
    table.columns = {{"table_name", CellType::Text, ""}, {"column_name", CellType::Text, ""}, {"meaning", CellType::Text, ""}};
    table.row = [lines = std::move(lines)](std::size_t index) { return lines[index]; };
    return {std::move(table), ShapeKind::None, {}};
}

bool writeAll(const GeoPackage& package, GDALDataset& dataset) {
    OGRSpatialReference wgs84;
    wgs84.SetWellKnownGeogCS("WGS84");
    wgs84.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    for (const auto& [name, text] : package.about) dataset.SetMetadataItem(name.c_str(), text.c_str());
    if (dataset.StartTransaction() != OGRERR_NONE) return false;
    for (const auto& layer : package.layers) {
        if (!writeLayer(dataset, layer, wgs84)) return false;
    }
    return writeLayer(dataset, aboutLayer(package), wgs84) && writeLayer(dataset, columnsLayer(package), wgs84) &&
           dataset.CommitTransaction() == OGRERR_NONE;
}

}  // namespace

Result<std::filesystem::path> writeGeoPackage(const GeoPackage& package, const std::filesystem::path& file) {
    static std::once_flag registered;
    std::call_once(registered, [] { RegisterOGRGeoPackage(); });
    const KeptErrors errors;
    const DayOfWriting day(package.day);
    GDALDriver* driver = GetGDALDriverManager()->GetDriverByName("GPKG");
    if (driver == nullptr) return Problem{file.string(), "GDAL here has no GeoPackage driver; a GDAL with it would be right"};
    std::unique_ptr<GDALDataset> dataset(driver->Create(file.c_str(), 0, 0, 0, GDT_Unknown, nullptr));
    const bool written = dataset != nullptr && writeAll(package, *dataset);
    dataset.reset();  // Writes what is left, and may fail still.
    if (written && errors.first().empty()) return file;
    return Problem{file.string(), errors.first().empty() ? "GDAL did not say why" : errors.first()};
}

}  // namespace geodata
