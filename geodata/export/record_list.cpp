#include "geodata/export/record_list.h"

#include "geodata/files/text_table.h"

namespace geodata {
namespace {

// The years a date may be in, with its ~, ? or %: "2022", "2016~", "2022/2023", "..2018".
std::string yearsOf(const PartialDate& date) {
    const bool isQualified = date.qualifier != DateQualifier::None;
    const std::string first = date.earliest.year == -9999 ? ".." : std::to_string(date.earliest.year);
    const std::string last = date.latest.year == 9999 ? ".." : std::to_string(date.latest.year);
    if (first == last) return first + (isQualified ? date.text.substr(date.text.size() - 1) : "");
    return first == ".." || last == ".." ? first + last : first + "/" + last;
}

std::string yearsOf(const Record& record) {
    if (!record.start && !record.end) return "undated";
    const std::string start = record.start ? yearsOf(*record.start) : "?";
    if (record.end) return yearsOf(*record.end) == start ? start : start + "–" + yearsOf(*record.end);
    return record.extent == Extent::Period ? start + "–" : start;
}

std::vector<std::string> lineFor(const Record& record, const Countries& countries) {
    return {record.id,
            std::string(keyOf(record.layer)),
            record.country.empty() ? (record.organisation.empty() ? "several" : record.organisation) : countries.nameOf(record.country),
            record.place ? record.place->city : "",
            yearsOf(record),
            std::string(keyOf(record.certainty)),
            record.name};
}

}  // namespace

std::string recordList(const Atlas& atlas, std::span<const std::uint32_t> indices, const ExportedView& view, std::size_t width) {
    const std::string filter = view.filter.empty() ? "" : "; filter: " + view.filter;
    if (indices.empty()) return view.sentence + filter + '\n';
    std::vector<std::vector<std::string>> rows;
    for (const auto index : indices) rows.push_back(lineFor(atlas.records.records[index], atlas.countries));
    return view.sentence + filter + "\n\n" + textTable({"id", "layer", "country", "place", "years", "certainty", "name"}, rows, width);
}

}  // namespace geodata
