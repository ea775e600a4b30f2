// From rows of someone's table to records: every row becomes a record or is rejected with its reasons; nothing in between.
#pragma once

#include "geodata/countries/ground_lookup.h"
#include "geodata/importing/import_date.h"
#include "geodata/importing/import_guess.h"
#include "geodata/records/record.h"

#include <map>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace geodata {

// What rows are understood with; made once from what the program knows already.
struct ImportContext {
    CountryNameIndex names;
    std::unordered_map<std::string, Place> places;  // By siteOf(): positions of cities the records know, and of capitals.
    std::unordered_set<std::string> takenIds;
    // What is wrong with a position in a country, in words; empty: nothing, or nobody can tell.
    std::function<std::string(const std::string& alpha3, LonLat place)> outsideItsCountry;
    // What is wrong with the origin of a source, in words; empty: nothing.
    std::function<std::string(const std::string& origin)> wrongInOrigin;
};
// Without `ground` positions are not looked up; `countries` and `ground` must outlive the context.
[[nodiscard]] ImportContext importContextFor(const Countries& countries, const Records& known, const GroundLookup* ground = nullptr);

// What holds for every row whose own cell is empty, written as in a cell. The source counts as one: a row that names any source of
// its own takes nothing of this one.
struct ImportDefaults {
    std::map<ImportField, std::string> values;
    DayOrder dayOrder = DayOrder::Unsaid;
    friend bool operator==(const ImportDefaults&, const ImportDefaults&) = default;
};

struct RejectedRow {
    std::size_t row = 0;               // Index into the table's rows.
    std::vector<std::string> reasons;  // All of them: "start: 03/04/2022 can be …".
};

// Something people should know of rows that were accepted.
struct ImportRemark {
    std::string text;
    std::vector<std::size_t> rowNumbers;  // As in ImportRow::number.
};

struct Imported {
    Records records;  // In the order of their rows, with their sources; derived fields are filled.
    std::vector<RejectedRow> rejected;
    std::vector<ImportRemark> remarks;
};

// accepted + rejected = rows of the table. Positions are rounded to city level. A city without a position gets the one the atlas knows
// for it, else the record has no place and its note names the city. A row without any source is rejected unless there is a default.
[[nodiscard]] Imported recordsFromTable(const ImportTable& table, const ColumnUses& uses, const ImportDefaults& defaults,
                                        const ImportContext& context);

}  // namespace geodata
