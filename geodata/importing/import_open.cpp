#include "geodata/importing/import_open.h"

#include "geodata/files/to_wgs84.h"
#include "geodata/files/vector_source.h"
#include "geodata/files/workbook.h"
#include "geodata/importing/import_csv.h"
#include "geodata/importing/import_feature.h"
#include "geodata/importing/import_header.h"
#include "geodata/text/cell_text.h"
#include "geodata/text/words.h"

#include <cpl_conv.h>
#include <cpl_error.h>
#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include <algorithm>
#include <memory>
#include <optional>
#include <set>

namespace geodata {
namespace {

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

std::optional<Problem> tooManyRows(std::size_t rows, std::size_t most, const std::string& source) {
    if (rows <= most) return std::nullopt;
    return Problem{source, "has " + std::to_string(rows) + " rows, more than the " + std::to_string(most) + " that are read at once here; " +
                               (isDataBase(source) ? "--years or --region" : "`reach-atlas import`, which takes a million, or fewer rows") +
                               " would be right"};
}

std::optional<Problem> tooManyRows(OGRLayer& layer, std::size_t most, const std::string& source) {
    return tooManyRows(static_cast<std::size_t>(std::max<GIntBig>(layer.GetFeatureCount(), 0)), most, source);
}

// Calls `each` with every feature. What went wrong at the end is the file's fault; what went wrong with one feature is that feature's.
template <typename Each>
std::optional<Problem> forEachRow(OGRLayer& layer, const std::string& source, Each each) {
    layer.ResetReading();
    while (true) {
        CPLErrorReset();
        const OGRFeatureUniquePtr feature(layer.GetNextFeature());
        if (!feature) break;
        each(*feature);
    }
    if (CPLGetLastErrorType() == CE_Failure) return Problem{source, "cannot be read to its end" + lastReason() + "; a whole file would be right"};
    return std::nullopt;
}

std::optional<Problem> readRows(OGRLayer& layer, const CellReader& cells, ImportTable& table) {
    const OGRFeatureDefn& definition = *layer.GetLayerDefn();
    std::vector<std::string> written;
    for (int index = 0; index < definition.GetFieldCount(); ++index) written.push_back(cells.asUtf8(definition.GetFieldDefn(index)->GetNameRef()));
    table.columns = columnNames(written);
    table.hasPositions = definition.GetGeomFieldCount() > 0 && definition.GetGeomType() != wkbNone;
    if (table.columns.empty()) return Problem{table.source, "has no columns; a table with a row that names its columns would be right"};
    const auto toWgs84 = transformationToWgs84(layer);
    std::size_t number = 0;
    return forEachRow(layer, table.source, [&](const OGRFeature& feature) {
        ImportRow row = rowFrom(feature, ++number, cells, toWgs84.get());
        const bool isEmpty =
            !row.position && row.problem.empty() && std::all_of(row.cells.begin(), row.cells.end(), [](const auto& cell) { return cell.empty(); });
        if (!isEmpty) table.rows.push_back(std::move(row));
    });
}

// GDAL's name for a column whose first cell is empty.
bool isMadeUp(const std::string& name, int index) { return name == "Field" + std::to_string(index + 1); }

// A sheet, row by row; its first row is GDAL's names of the columns.
Result<ImportTable> readSheet(const std::string& source, OGRLayer& layer, const CellReader& cells, std::size_t headerRow) {
    const SheetDetails details = sheetDetails(source, layer.GetName());
    const OGRFeatureDefn& definition = *layer.GetLayerDefn();
    std::vector<WrittenRow> rows(1);
    rows.front().number = 1;
    for (int index = 0; index < definition.GetFieldCount(); ++index) {
        const std::string name = definition.GetFieldDefn(index)->GetNameRef();
        rows.front().cells.push_back(isMadeUp(name, index) ? std::string() : name);
    }
    auto problem = forEachRow(layer, source, [&](const OGRFeature& feature) {
        WrittenRow row;
        row.number = static_cast<std::size_t>(feature.GetFID());
        for (int index = 0; index < feature.GetFieldCount(); ++index) {
            const auto shown = details.shown.find({row.number, static_cast<std::size_t>(index)});
            row.cells.push_back(shown != details.shown.end() ? shown->second : cells.text(feature, index));
        }
        rows.push_back(std::move(row));
    });
    if (problem) return *std::move(problem);
    return tableBelowHeader(source, std::move(rows), headerRow);
}

// Of the sheets or layers the one that is named, else the first that is seen and has rows. What it passes over is noted.
Result<OGRLayer*> chosenLayer(GDALDataset& dataset, const std::string& source, const std::string& name, bool isWorkbook, std::string& note) {
    const auto names = layerNames(dataset);
    const std::string shown = withoutPassword(source);
    if (names.empty()) return Problem{shown, "has no table in it; one with a row that names its columns would be right"};
    if (!name.empty()) {
        if (OGRLayer* layer = dataset.GetLayerByName(name.c_str())) return layer;
        return Problem{shown, "has no layer " + forMessage(name) + "; " + anyOf(names) + " would be right"};
    }
    const auto hidden = isWorkbook ? hiddenSheets(source) : std::set<std::string>();
    OGRLayer* chosen = nullptr;
    for (auto* layer : dataset.GetLayers()) {
        const bool isSeen = !hidden.contains(layer->GetName());
        if (chosen == nullptr && isSeen && (!isWorkbook || layer->GetFeatureCount() > 0)) chosen = layer;
    }
    if (chosen == nullptr) chosen = dataset.GetLayer(0);
    if (names.size() > 1) {
        std::string all;
        for (const auto& each : names) all += (all.empty() ? "" : ", ") + each;
        note = "of " + std::to_string(names.size()) + (isWorkbook ? " sheets (" : " layers (") + all + ") " + chosen->GetName() +
               " was read, the first" + (isWorkbook ? " that is seen and has rows" : "") + "; --layer-name takes another";
    }
    return chosen;
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

Result<ImportTable> readTable(const std::string& source, const TableChoice& choice, const AskServer& ask) {
    if (isDelimitedText(source)) {
        auto text = readDelimitedText(source, choice.encoding, choice.headerRow);
        auto problem = text ? tooManyRows(text->rows.size(), choice.mostRows, source) : std::nullopt;
        return problem ? Result<ImportTable>(*std::move(problem)) : std::move(text);
    }
    const CPLErrorHandlerPusher quiet(CPLQuietErrorHandler);
    const SpreadsheetHeaders headers;
    const auto opened = openVectorSource(source, Wanted::Table, choice.encoding);
    if (!opened) return cannotBeRead(source, opened.problem());
    GDALDataset& dataset = **opened;
    const std::string driver = dataset.GetDriverName();
    const bool isWorkbook = driver == "XLSX" || driver == "ODS" || driver == "XLS";
    std::string note;
    const auto layer = chosenLayer(dataset, source, choice.layer, isWorkbook, note);
    if (!layer) return layer.problem();
    if (auto problem = isWorkbook ? tooManyRows(**layer, choice.mostRows, source) : std::nullopt) return *std::move(problem);
    const CellReader cells(choice.encoding);
    ImportTable table;
    if (isWorkbook) {
        auto sheet = readSheet(source, **layer, cells, choice.headerRow);
        if (!sheet) return sheet.problem();
        table = *std::move(sheet);
    }
    table.source = withoutPassword(source);
    table.layer = (*layer)->GetName();
    if (!note.empty()) table.notes.push_back(note);
    if (driver == "PostgreSQL" && ask) {
        if (auto problem = applyServerCondition(dataset, **layer, ask, table)) return *std::move(problem);
    }
    if (!isWorkbook) {
        if (auto problem = tooManyRows(**layer, choice.mostRows, table.source)) return *std::move(problem);
        if (auto problem = readRows(**layer, cells, table)) return *std::move(problem);
    }
    if (!cells.note().empty()) table.notes.push_back(cells.note());
    return table;
}

}  // namespace geodata
