// The tables of sources and of citations.
#include "geodata/export/record_table.h"
#include "geodata/export/references.h"

namespace geodata {
namespace {

Cell textCell(const std::string& text) { return text.empty() ? Cell() : Cell(text); }

Cell yearCell(const Source& source, Day PartialDate::*side) {
    const auto date = parseEdtf(source.date);
    const bool isOpen = !date || ((*date).*side).year == -9999 || ((*date).*side).year == 9999;
    return isOpen ? Cell() : Cell(long{((*date).*side).year});
}

std::vector<Cell> sourceCells(const Source& source) {
    return {source.id,
            textCell(source.type),
            textCell(source.title),
            textCell(source.publisher),
            textCell(source.date),
            yearCell(source, &PartialDate::earliest),
            yearCell(source, &PartialDate::latest),
            source.mirror ? Cell() : textCell(source.url),
            source.mirror,
            source.mirror ? textCell(addressAsText(source)) : Cell()};
}

}  // namespace

Table sourceTable(const Records& records, std::span<const std::uint32_t> indices) {
    Table table{"sources", "One line a published text", {}, 0, {}};
    table.columns = {{"id", CellType::Text, "Id of the source"},
                     {"type", CellType::Text, "As CSL names it: webpage, document, report …"},
                     {"title", CellType::Text, "As published; some are shortened or translated"},
                     {"publisher", CellType::Text, "Who published it"},
                     {"date", CellType::Text, "When, in EDTF (ISO 8601-2); empty: undated"},
                     {"date_earliest_year", CellType::Integer, "First year the date may be in"},
                     {"date_latest_year", CellType::Integer, "Last year the date may be in"},
                     {"url", CellType::Text, "Where it was read; empty for print and for copies"},
                     {"mirror", CellType::YesNo, "Read as a copy on another page: cited as text, not offered as a link"},
                     {"copy_address", CellType::Text, "Of such a copy: its address without the scheme, as text"}};
    auto cited = citedSources(records, indices);
    table.rowCount = cited.size();
    table.row = [&records, cited = std::move(cited)](std::size_t index) { return sourceCells(records.sources[cited[index]]); };
    return table;
}

Table recordSourceTable(const Records& records, std::span<const std::uint32_t> indices) {
    Table table{"record_sources", "One line a citation: which source stands behind which record", {}, 0, {}};
    table.columns = {{"record_id", CellType::Text, "Id of the record"},
                     {"source_id", CellType::Text, "Id of the source"},
                     {"position", CellType::Integer, "First, second … source of the record"},
                     {"supports", CellType::Text, "What of the record this source supports"},
                     {"origin", CellType::Text, "Whose knowledge it carries: host:KEN, china, ngo:safeguard-defenders …; empty: not said"},
                     {"only_response", CellType::YesNo, "Carries a denial or a comment only, not the fact"}};
    struct Line {
        std::uint32_t record;
        std::size_t citation;
    };
    std::vector<Line> lines;
    for (const auto index : indices) {
        for (std::size_t citation = 0; citation < records.records[index].citations.size(); ++citation) lines.push_back({index, citation});
    }
    table.rowCount = lines.size();
    table.row = [&records, lines = std::move(lines)](std::size_t index) -> std::vector<Cell> {
        const Record& record = records.records[lines[index].record];
        const Citation& citation = record.citations[lines[index].citation];
        return {record.id,
                records.sources[citation.source].id,
                static_cast<long>(lines[index].citation + 1),
                textCell(citation.supports),
                textCell(citation.origin),
                citation.onlyResponse};
    };
    return table;
}

}  // namespace geodata
