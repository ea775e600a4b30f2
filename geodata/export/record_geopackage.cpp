#include "geodata/export/record_geometry.h"
#include "geodata/export/record_package.h"
#include "geodata/export/record_table.h"

namespace geodata {
namespace {

using Parts = std::vector<std::vector<LonLat>>;

Parts partsOf(const GlobePaths& paths) {
    Parts parts;
    for (std::size_t index = 0; index < paths.size(); ++index) parts.emplace_back(paths[index].begin(), paths[index].end());
    return parts;
}

GeoPackageLayer recordLayer(const Atlas& atlas, std::span<const std::uint32_t> indices) {
    GeoPackageLayer layer{recordTable(atlas, indices), ShapeKind::Point, {}};
    layer.shapeOf = [&atlas, shown = std::vector(indices.begin(), indices.end())](std::size_t row) -> Parts {
        const auto position = positionOf(atlas.records.records[shown[row]], atlas.countries);
        return position ? Parts{{position->at}} : Parts{};
    };
    return layer;
}

GeoPackageLayer tieLayer(const Atlas& atlas, std::span<const std::uint32_t> indices) {
    std::vector<std::uint32_t> ties;
    for (const auto index : indices) {
        if (tieLineOf(atlas.records.records[index], atlas.countries)) ties.push_back(index);
    }
    Table table{"ties", "One line a bilateral tie, from Beijing to the partner's capital, a representative point; no movement", {}, ties.size(), {}};
    table.columns = {{"record_id", CellType::Text, "Id of the record"},
                     {"layer", CellType::Text, "cooperation or training"},
                     {"country", CellType::Text, "Partner, ISO 3166-1 alpha-3"},
                     {"name", CellType::Text, "A neutral name for lists"},
                     {"kind", CellType::Text, "What kind of thing it is"},
                     {"certainty", CellType::Text, "As in records"},
                     {"end_is", CellType::Text, "What the end of the line stands for"},
                     {"great_circle_degrees", CellType::Number, "Angle of the line; beyond 170 its direction says nothing"}};
    table.row = [&atlas, ties](std::size_t row) -> std::vector<Cell> {
        const Record& record = atlas.records.records[ties[row]];
        return {record.id,
                std::string(keyOf(record.layer)),
                record.country,
                record.name,
                record.kind,
                std::string(keyOf(record.certainty)),
                std::string(wordsOf(PositionIs::Capital)),
                tieLineOf(record, atlas.countries)->arcDegrees};
    };
    GeoPackageLayer layer{std::move(table), ShapeKind::Lines, {}};
    layer.shapeOf = [&atlas, ties](std::size_t row) { return partsOf(tieLineOf(atlas.records.records[ties[row]], atlas.countries)->parts); };
    return layer;
}

}  // namespace

GeoPackage recordGeoPackage(const Atlas& atlas, std::span<const std::uint32_t> indices, const ExportedView& view) {
    GeoPackage package;
    package.layers.push_back(recordLayer(atlas, indices));
    package.layers.push_back(tieLayer(atlas, indices));
    package.layers.push_back({sourceTable(atlas.records, indices), ShapeKind::None, {}});
    package.layers.push_back({recordSourceTable(atlas.records, indices), ShapeKind::None, {}});
    for (const auto& [name, value] : notesOf(view)) package.about.emplace_back(name, textOf(value));
    package.day = dayOf(view.dataVersion);
    return package;
}

}  // namespace geodata
