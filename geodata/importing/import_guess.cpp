#include "geodata/importing/import_guess.h"

#include "geodata/importing/import_date.h"
#include "geodata/importing/import_position.h"
#include "geodata/text/cell_text.h"
#include "geodata/text/words.h"

#include <algorithm>
#include <array>
#include <functional>

namespace geodata {
namespace {

// Enough to see what a column holds, in a table of any length.
constexpr std::size_t rowsLookedAt = 500;

// How many of a column's cells that say anything are of a kind, from 0 to 1; 0 for an empty column.
double shareOf(const ImportTable& table, std::size_t column, const std::function<bool(const std::string&)>& isKind) {
    std::size_t filled = 0;
    std::size_t fitting = 0;
    for (std::size_t row = 0; row < table.rows.size() && row < rowsLookedAt; ++row) {
        const auto& cells = table.rows[row].cells;
        if (column >= cells.size() || cells[column].empty() || saysNothing(cells[column])) continue;
        ++filled;
        if (isKind(cells[column])) ++fitting;
    }
    return filled == 0 ? 0.0 : static_cast<double>(fitting) / static_cast<double>(filled);
}

constexpr double nearlyAll = 0.9;

// Names that are a country's column in some tables and anything else in others.
bool isVagueCountryColumn(std::string_view column) {
    constexpr std::array<std::string_view, 8> names{"entity", "code", "where", "location", "area", "territory", "geo", "state"};
    return std::find(names.begin(), names.end(), folded(column)) != names.end();
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
        const bool isSmallWord = cell.size() == 2 && cell != inCapitals(cell);
        return !isNumberInCell(cell) && !isSmallWord && countries.read(cell).alpha3s.size() == 1;
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

// A column whose name is a field's, and how well it fits: less is better.
struct Candidate {
    std::size_t column = 0;
    double misfit = 0.0;
};

// Of two columns the exact key goes before a synonym, "name" before "title"; of countries those that can be read, and names before numbers,
// which may be anyone's own codes; of dates whole ones before years. Names as "entity" and "code" count only where countries stand in them.
std::optional<Candidate> candidateFor(const ImportTable& table, const CountryNameIndex& countries, std::size_t column, ImportField field) {
    const std::string& name = table.columns[column];
    const bool isExact = importFieldFrom(name) == field;
    const bool isNamed = importFieldNamed(name) == field;
    if (field != ImportField::Country) {
        if (!isNamed) return std::nullopt;
        return Candidate{column, (isExact ? 0.0 : 1.0) + (isYearAlone(name) ? 2.0 : 0.0)};
    }
    const bool mayBe = isVagueCountryColumn(name);
    if (!isNamed && !mayBe) return std::nullopt;
    const double read = shareOf(table, column, [&](const std::string& cell) { return static_cast<bool>(countries.find(cell)); });
    const double numbers = shareOf(table, column, isNumberInCell);
    if (!isNamed && (read < 0.5 || numbers > 0.0)) return std::nullopt;
    return Candidate{column, (isNamed ? 0.0 : 4.0) + (numbers > 0.5 ? 3.0 : 0.0) + 2.0 * (1.0 - read) + (isExact ? 0.0 : 0.01)};
}

void guessByName(const ImportTable& table, const CountryNameIndex& countries, ColumnUses& uses) {
    for (std::size_t column = 0; column < table.columns.size(); ++column) {
        if (!uses[column].why.empty()) continue;
        uses[column].why = whyNeverRead(table.columns[column]);
        if (isTimeOfEntry(table.columns[column], table.columns)) uses[column].why = "it says when the row was written";
    }
    for (const auto& words : importFieldWords()) {
        std::optional<Candidate> best;
        std::vector<std::size_t> named;
        for (std::size_t column = 0; column < table.columns.size(); ++column) {
            if (uses[column].field || !uses[column].why.empty()) continue;
            const auto candidate = candidateFor(table, countries, column, words.field);
            if (!candidate) continue;
            named.push_back(column);
            if (!best || candidate->misfit < best->misfit) best = candidate;
        }
        for (const auto column : named) {
            if (column == best->column)
                uses[column] = {words.field, "by its name"};
            else if (importFieldNamed(table.columns[column]) == words.field)
                uses[column].why = "another column is " + std::string(words.key) + " already";
        }
    }
}

void guessByContent(const ImportTable& table, const CountryNameIndex& countries, ColumnUses& uses) {
    for (const auto& kind : kindsOfContent(countries)) {
        if (isTaken(uses, kind.field) || (kind.field == ImportField::Position && hasPosition(uses, table))) continue;
        for (std::size_t column = 0; column < table.columns.size(); ++column) {
            if (uses[column].field || !uses[column].why.empty() || shareOf(table, column, kind.matches) < nearlyAll) continue;
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
    guessByName(table, countries, uses);
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
