#include "geodata/export/geojson.h"

#include "geodata/export/cell_json.h"
#include "geodata/export/record_geometry.h"
#include "geodata/export/record_table.h"

#include <nlohmann/json.hpp>

namespace geodata {
namespace {

using OrderedJson = nlohmann::ordered_json;

OrderedJson positionJson(LonLat place) { return OrderedJson::array({place.lon, place.lat}); }

OrderedJson pointJson(LonLat place) { return {{"type", "Point"}, {"coordinates", positionJson(place)}}; }

OrderedJson lineJson(const GlobePaths& parts) {
    auto lines = OrderedJson::array();
    for (std::size_t index = 0; index < parts.size(); ++index) {
        auto line = OrderedJson::array();
        for (const auto place : parts[index]) line.push_back(positionJson(place));
        lines.push_back(std::move(line));
    }
    if (lines.size() == 1) return {{"type", "LineString"}, {"coordinates", std::move(lines.front())}};
    return {{"type", "MultiLineString"}, {"coordinates", std::move(lines)}};
}

OrderedJson geometryOf(const Record& record, const Countries& countries) {
    const auto tie = record.place ? std::nullopt : tieLineOf(record, countries);
    if (tie && !tie->parts.empty()) return lineJson(tie->parts);
    const auto position = positionOf(record, countries);
    return position ? pointJson(position->at) : OrderedJson(nullptr);
}

OrderedJson propertiesOf(const Table& table, std::size_t row) {
    auto properties = OrderedJson::object();
    const auto cells = table.row(row);
    for (std::size_t column = 0; column < cells.size(); ++column) properties[table.columns[column].name] = jsonOf(cells[column]);
    return properties;
}

}  // namespace

std::string geoJsonText(const Atlas& atlas, std::span<const std::uint32_t> indices, const ExportedView& view) {
    OrderedJson collection{{"type", "FeatureCollection"}, {"metadata", OrderedJson::object()}, {"features", OrderedJson::array()}};
    for (const auto& [name, value] : notesOf(view)) collection["metadata"][name] = jsonOf(value);
    const Table table = recordTable(atlas, indices);
    for (std::size_t row = 0; row < indices.size(); ++row) {
        const Record& record = atlas.records.records[indices[row]];
        collection["features"].push_back(OrderedJson{
            {"type", "Feature"}, {"id", record.id}, {"geometry", geometryOf(record, atlas.countries)}, {"properties", propertiesOf(table, row)}});
    }
    return collection.dump(1, ' ', false, OrderedJson::error_handler_t::replace) + '\n';
}

}  // namespace geodata
