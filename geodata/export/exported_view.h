// What a file says of the view whose records it holds: the sentence, the question that was asked, and how to read the answer.
#pragma once

#include "geodata/files/table.h"
#include "geodata/query/select.h"

#include <string>
#include <utility>
#include <vector>

namespace geodata {

// Whether records of the person's own (`--records FILE`) stand beside the shipped ones: the licence below is not theirs.
enum class AddedRecords { None, Some };

struct ExportedView {
    std::string sentence;  // As the window says it.
    std::string filter;    // As it was written; may be empty.
    Query query;
    std::string dataVersion;  // "2026-11", or "2026-11.2".
    AddedRecords added = AddedRecords::None;
};

[[nodiscard]] ExportedView exportedView(const Atlas& atlas, const Query& query, const Selection& selection, std::string filter, AddedRecords added);

// Names and values for people and programs, always the same names in the same order: sentence, filter, layers, first_year, last_year, time_mode,
// certain_only, undated, before_report, known_by ("now", or a date in EDTF), data_version, meaning, positions, headcounts,
// countries_and_areas, licence.
[[nodiscard]] std::vector<std::pair<std::string, Cell>> notesOf(const ExportedView& view);

// The sentence, the filter and the data version in one line.
[[nodiscard]] std::string lineOf(const ExportedView& view);

// First day of the data version, "2026-11-01": files carry it in place of the day they were written, so that the same view gives the same
// bytes. Empty where the version is no date.
[[nodiscard]] std::string dayOf(const std::string& dataVersion);

}  // namespace geodata
