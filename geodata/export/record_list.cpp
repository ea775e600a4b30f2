#include "geodata/export/record_list.h"

#include "geodata/export/text_table.h"

namespace geodata {
namespace {

std::string datesOf(const Record& record) {
    if (!record.start && !record.end) return "undated";
    const std::string start = record.start ? record.start->text : "?";
    if (record.end) return record.end->text == start ? start : start + " – " + record.end->text;
    return record.extent == Extent::Period ? start + " –" : start;
}

std::vector<std::string> lineFor(const Record& record, const Countries& countries) {
    return {record.id,
            std::string(keyOf(record.layer)),
            record.country.empty() ? (record.organisation.empty() ? "several" : record.organisation) : countries.nameOf(record.country),
            record.place ? record.place->city : "",
            datesOf(record),
            record.status,
            std::string(keyOf(record.certainty)),
            record.name};
}

}  // namespace

std::string recordList(const Atlas& atlas, std::span<const std::uint32_t> indices, const ExportedView& view, std::size_t width) {
    const std::string filter = view.filter.empty() ? "" : "; filter: " + view.filter;
    if (indices.empty()) return view.sentence + filter + '\n';
    std::vector<std::vector<std::string>> rows;
    for (const auto index : indices) rows.push_back(lineFor(atlas.records.records[index], atlas.countries));
    return view.sentence + filter + "\n\n" + textTable({"id", "layer", "country", "place", "dates", "status", "certainty", "name"}, rows, width);
}

}  // namespace geodata
