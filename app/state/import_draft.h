// Someone's own table on its way into the atlas: read, understood as far as it goes, changed by the person, then accepted or dropped.
// A plain value: the window's preview and the command line work on the same one.
#pragma once

#include "geodata/importing/rows_wanted.h"
#include "geodata/records/atlas.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace app {

struct ImportRequest {
    std::string source;  // A file, or "PG:…".
    geodata::TableChoice table;
    std::vector<std::string> columnChanges;  // "COLUMN=FIELD".
    geodata::ImportDefaults defaults;
    geodata::RowsWanted wanted;
    std::shared_ptr<const geodata::GroundLookup> ground;  // Null: positions are not looked up.
};

struct ImportDraft {
    std::shared_ptr<const geodata::ImportTable> table;
    geodata::ColumnUses uses;
    geodata::ImportDefaults defaults;
    geodata::RowsWanted wanted;
    std::shared_ptr<const geodata::GroundLookup> ground;
    geodata::Imported imported;  // Made from all of the above.
    geodata::LeftOut leftOut;    // Accepted rows that were not wanted.
};

// Reads the source and understands its rows; a data base gets the years and countries wanted as a condition. Problems of single rows are
// in the draft; fails when nothing can be read, or a column, field or word of the request is none.
[[nodiscard]] geodata::Result<ImportDraft> openImport(const ImportRequest& request, const geodata::Atlas& atlas);

// The draft understood anew, with a column meaning something else, a value for all rows without their own (empty: none), or an order of
// days and months.
[[nodiscard]] ImportDraft withColumn(ImportDraft draft, std::size_t column, std::optional<geodata::ImportField> field, const geodata::Atlas& atlas);
[[nodiscard]] ImportDraft withDefault(ImportDraft draft, geodata::ImportField field, const std::string& value, const geodata::Atlas& atlas);
[[nodiscard]] ImportDraft withDayOrder(ImportDraft draft, geodata::DayOrder order, const geodata::Atlas& atlas);

// "FIELD=VALUE" for all rows without their own; the value is checked as a cell is. Empty value: none.
struct ImportDefault {
    geodata::ImportField field = geodata::ImportField::Name;
    std::string value;
};
[[nodiscard]] geodata::Result<ImportDefault> importDefaultFrom(std::string_view text);

// The atlas with the accepted records added; the one given stays as it is.
[[nodiscard]] std::shared_ptr<const geodata::Atlas> atlasWith(const geodata::Atlas& atlas, const ImportDraft& draft);

// "12 rows read: 9 accepted, 3 rejected", and what was not asked for: numbers of rows, which always add up.
[[nodiscard]] std::string summaryOf(const ImportDraft& draft);

}  // namespace app
