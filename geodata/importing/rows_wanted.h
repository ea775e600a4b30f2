// Which rows of someone's table are wanted: years and countries. Told to a data base server as SQL, and applied exactly to what comes back.
#pragma once

#include "geodata/importing/import_open.h"
#include "geodata/importing/import_records.h"
#include "geodata/query/year_window.h"

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace geodata {

struct RowsWanted {
    std::optional<YearWindow> years;
    std::set<std::string> countries;  // Alpha-3; empty: all.
    [[nodiscard]] bool isAll() const { return !years && countries.empty(); }
    friend bool operator==(const RowsWanted&, const RowsWanted&) = default;
};

// The countries and areas of a UN M49 region or subregion, or one country. An unknown name is a problem that names the nearest.
[[nodiscard]] Result<std::set<std::string>> countriesOfRegion(std::string_view name, const Countries& countries, const CountryNameIndex& names);

// The condition in PostgreSQL's SQL for a table with these columns: every row wanted passes it, others only where the server cannot tell
// (a date as text that is no plain year first, a country spelled as nobody knows). Columns are found by name and by `changes` as in
// `--map`. The countries asked for are those spellings of the column that mean one of them.
[[nodiscard]] ServerCondition serverConditionFor(const ServerTable& table, const RowsWanted& wanted, const std::vector<std::string>& changes,
                                                 const ImportDefaults& defaults, const CountryNameIndex& names);

// How many accepted records were taken out because they were not asked for.
struct LeftOut {
    std::size_t otherYears = 0;
    std::size_t undated = 0;
    std::size_t otherCountries = 0;
};
// Keeps of the accepted records those wanted. A multilateral record stays when it names one of the countries.
[[nodiscard]] LeftOut keepWanted(Imported& imported, const RowsWanted& wanted);

}  // namespace geodata
