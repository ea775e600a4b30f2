// Which column of someone's table stands for which field of a record: guessed, shown, and changed by the person.
#pragma once

#include "geodata/countries/country_name_index.h"
#include "geodata/importing/import_fields.h"
#include "geodata/importing/import_table.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace geodata {

// What becomes of one column.
struct ColumnUse {
    std::optional<ImportField> field;  // None: ignored.
    std::string why;                   // "by its name", "its cells are dates", "as told", "no field has this name" …
    friend bool operator==(const ColumnUse&, const ColumnUse&) = default;
};

// One a column of the table. A field stands in one column at most.
using ColumnUses = std::vector<ColumnUse>;

// Columns without a single cell are passed over. By name first (keys and synonyms), then by content: a column whose cells are nearly all countries, dates, coordinate pairs or web
// addresses takes that field where no other column has it.
[[nodiscard]] ColumnUses guessColumns(const ImportTable& table, const CountryNameIndex& countries);

// The guess with one column set by the person: a field another column had is that column's no more.
[[nodiscard]] ColumnUses withColumn(ColumnUses uses, std::size_t column, std::optional<ImportField> field);

// What the person wrote for `--map`: "COLUMN=FIELD", or "COLUMN=" to ignore the column. The column is found whatever its case.
// An unknown column or field is a problem that names the nearest.
struct ColumnChange {
    std::size_t column = 0;
    std::optional<ImportField> field;
};
[[nodiscard]] Result<ColumnChange> columnChangeFrom(std::string_view text, const std::vector<std::string>& columns);

// All changes applied to the guess. Two columns told to be the same field are a problem.
[[nodiscard]] Result<ColumnUses> withChanges(ColumnUses uses, const std::vector<std::string>& changes, const std::vector<std::string>& columns);

// The column that stands for a field.
[[nodiscard]] std::optional<std::size_t> columnOf(const ColumnUses& uses, ImportField field);

}  // namespace geodata
