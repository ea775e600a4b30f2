#include "geodata/records/import_guess.h"

#include "geodata/records/import_date.h"
#include "geodata/records/import_position.h"
#include "geodata/records/words.h"

#include <algorithm>
#include <functional>

namespace geodata {
namespace {

// Enough to see what a column holds, in a table of any length.
constexpr std::size_t rowsLookedAt = 500;

// Whether nearly all of a column's cells are of a kind; false for an empty column.
bool nearlyAll(const ImportTable& table, std::size_t column, const std::function<bool(const std::string&)>& isKind) {
    std::size_t filled = 0;
    std::size_t fitting = 0;
    for (std::size_t row = 0; row < table.rows.size() && row < rowsLookedAt; ++row) {
        const auto& cells = table.rows[row].cells;
        if (column >= cells.size() || cells[column].empty()) continue;
        ++filled;
        if (isKind(cells[column])) ++fitting;
    }
    return filled > 0 && fitting * 10 >= filled * 9;
}

struct KindOfContent {
    ImportField field;
    std::string_view why;
    std::function<bool(const std::string&)> matches;
};

std::vector<KindOfContent> kindsOfContent(const CountryNameIndex& countries) {
    // A lone number may be anything: years count as dates only when they look like years of our time.
    const auto isDate = [](const std::string& cell) {
        const bool number = cell.find_first_not_of("0123456789") == std::string::npos;
        if (number && (cell.size() != 4 || cell < "1949" || cell > "2100")) return false;
        return static_cast<bool>(dateFromCell(cell, DayOrder::DayFirst));
    };
    // Numbers are no countries without a name that says so, and a column of "no" and "in" is none of Norway and India.
    const auto isCountry = [&](const std::string& cell) {
        const bool isNumber = cell.find_first_not_of("0123456789.,") == std::string::npos;
        const bool isSmallWord = cell.size() == 2 && cell != inCapitals(cell);
        return !isNumber && !isSmallWord && countries.read(cell).alpha3s.size() == 1;
    };
    const auto isAddress = [](const std::string& cell) { return cell.starts_with("https://") || cell.starts_with("http://"); };
    // "12,5" is a decimal comma, not a position.
    const auto isPosition = [](const std::string& cell) {
        return std::count(cell.begin(), cell.end(), '.') >= 2 && static_cast<bool>(positionFromCell(cell));
    };
    return {{ImportField::Country, "its cells are countries", isCountry},
            {ImportField::Position, "its cells are coordinates", isPosition},
            {ImportField::Start, "its cells are dates", isDate},
            {ImportField::SourceUrl, "its cells are web addresses", isAddress}};
}

bool isTaken(const ColumnUses& uses, ImportField field) { return columnOf(uses, field).has_value(); }

bool hasPosition(const ColumnUses& uses, const ImportTable& table) {
    return table.hasPositions || isTaken(uses, ImportField::Position) || (isTaken(uses, ImportField::Lon) && isTaken(uses, ImportField::Lat));
}

// A format's own columns (KML has ten of them) must not keep a field from a column that holds something.
void passOverEmptyColumns(const ImportTable& table, ColumnUses& uses) {
    if (table.rows.empty()) return;
    for (std::size_t column = 0; column < table.columns.size(); ++column) {
        const auto isFilled = [column](const ImportRow& row) { return column < row.cells.size() && !row.cells[column].empty(); };
        if (std::none_of(table.rows.begin(), table.rows.end(), isFilled)) uses[column].why = "it is empty";
    }
}

void guessByName(const ImportTable& table, ColumnUses& uses) {
    // An exact key goes before a synonym, wherever the columns stand: "name" before "title".
    for (const bool exact : {true, false}) {
        for (std::size_t column = 0; column < table.columns.size(); ++column) {
            const std::string& name = table.columns[column];
            if (uses[column].field || !uses[column].why.empty()) continue;
            if (const auto never = whyNeverRead(name); !never.empty()) {
                uses[column].why = never;
                continue;
            }
            const auto field = exact ? importFieldFrom(name) : importFieldNamed(name);
            if (!field) continue;
            if (isTaken(uses, *field)) {
                uses[column].why = "another column is " + std::string(keyOf(*field)) + " already";
            } else {
                uses[column] = {field, "by its name"};
            }
        }
    }
}

void guessByContent(const ImportTable& table, const CountryNameIndex& countries, ColumnUses& uses) {
    for (const auto& kind : kindsOfContent(countries)) {
        if (isTaken(uses, kind.field) || (kind.field == ImportField::Position && hasPosition(uses, table))) continue;
        for (std::size_t column = 0; column < table.columns.size(); ++column) {
            if (uses[column].field || !uses[column].why.empty() || !nearlyAll(table, column, kind.matches)) continue;
            uses[column] = {kind.field, std::string(kind.why)};
            break;
        }
    }
}

}  // namespace

std::optional<std::size_t> columnOf(const ColumnUses& uses, ImportField field) {
    const auto found = std::find_if(uses.begin(), uses.end(), [field](const ColumnUse& use) { return use.field == field; });
    return found == uses.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - uses.begin()));
}

ColumnUses guessColumns(const ImportTable& table, const CountryNameIndex& countries) {
    ColumnUses uses(table.columns.size());
    passOverEmptyColumns(table, uses);
    guessByName(table, uses);
    guessByContent(table, countries, uses);
    for (auto& use : uses) {
        if (!use.field && use.why.empty()) use.why = "no field has this name";
    }
    return uses;
}

ColumnUses withColumn(ColumnUses uses, std::size_t column, std::optional<ImportField> field) {
    if (column >= uses.size()) return uses;
    if (field) {
        if (const auto before = columnOf(uses, *field)) uses[*before] = {std::nullopt, "another column is " + std::string(keyOf(*field))};
    }
    uses[column] = {field, "as told"};
    return uses;
}

Result<ColumnChange> columnChangeFrom(std::string_view text, const std::vector<std::string>& columns) {
    const auto equals = text.rfind('=');
    if (equals == std::string_view::npos)
        return Problem{"", forMessage(text) + " is no COLUMN=FIELD; town=city would be right, or town= to ignore the column"};
    const std::string_view name = text.substr(0, equals);
    const std::string_view key = text.substr(equals + 1);
    ColumnChange change;
    const auto exact = std::find(columns.begin(), columns.end(), name);
    const auto found = exact != columns.end()
                           ? exact
                           : std::find_if(columns.begin(), columns.end(), [&](const std::string& column) { return folded(column) == folded(name); });
    if (found == columns.end()) {
        const auto near = nearest(name, columns);
        return Problem{"", "there is no column " + forMessage(name) +
                               (near.empty() ? "; " + anyOf(columns) + " would be right" : "; did you mean " + near + "?")};
    }
    change.column = static_cast<std::size_t>(found - columns.begin());
    if (key.empty()) return change;
    change.field = importFieldFrom(key);
    if (change.field) return change;
    const auto near = nearest(key, importFieldKeys());
    const auto named = importFieldNamed(key);
    const std::string meant = named ? std::string(keyOf(*named)) : near;
    return Problem{
        "", "there is no field " + forMessage(key) + (meant.empty() ? "; `reach-atlas import --help` lists them" : "; did you mean " + meant + "?")};
}

Result<ColumnUses> withChanges(ColumnUses uses, const std::vector<std::string>& changes, const std::vector<std::string>& columns) {
    std::vector<ColumnChange> told;
    for (const auto& text : changes) {
        const auto change = columnChangeFrom(text, columns);
        if (!change) return change.problem();
        for (const auto& earlier : told) {
            if (change->field && earlier.field == change->field && earlier.column != change->column) {
                return Problem{"", "both " + columns[earlier.column] + " and " + columns[change->column] + " are told to be " +
                                       std::string(keyOf(*change->field)) + "; one of them would be right"};
            }
        }
        told.push_back(*change);
        uses = withColumn(std::move(uses), change->column, change->field);
    }
    return uses;
}

}  // namespace geodata
