#include "geodata/importing/rows_wanted.h"

#include "geodata/records/record_words.h"
#include "geodata/text/words.h"

#include <algorithm>

namespace geodata {
namespace {

// More spellings than this are no column of countries.
constexpr std::size_t mostSpellings = 2000;

std::string nameInSql(const std::string& name) {
    std::string quoted = "\"";
    for (const char letter : name) quoted += letter == '"' ? std::string("\"\"") : std::string(1, letter);
    return quoted + "\"";
}

std::string textInSql(const std::string& text) {
    std::string quoted = "'";
    for (const char letter : text) quoted += letter == '\'' ? std::string("''") : std::string(1, letter);
    return quoted + "'";
}

std::string both(const std::string& one, const std::string& other) {
    if (one.empty() || other.empty()) return one.empty() ? other : one;
    return one + " AND " + other;
}

// A column with dates: as days, as whole years, or as text in EDTF, of which the server compares the years that come first.
struct DateColumn {
    std::string name;  // In SQL.
    ServerType type = ServerType::Text;

    [[nodiscard]] std::string plainYear() const { return name + " ~ '^[0-9]{4}([-~?%]|$)'"; }
    [[nodiscard]] std::string missing() const { return type == ServerType::Text ? "(" + name + " IS NULL OR " + name + " = '')" : name + " IS NULL"; }
    [[nodiscard]] std::string inOrBefore(int year) const {
        if (type == ServerType::Integer) return name + " <= " + std::to_string(year);
        if (type == ServerType::Date) return name + " < '" + std::to_string(year + 1) + "-01-01'";
        return "(left(" + name + ", 4) <= '" + std::to_string(year) + "' OR NOT " + plainYear() + ")";
    }
    [[nodiscard]] std::string inOrAfter(int year) const {
        if (type == ServerType::Integer) return name + " >= " + std::to_string(year);
        if (type == ServerType::Date) return name + " >= '" + std::to_string(year) + "-01-01'";
        return "(left(" + name + ", 4) >= '" + std::to_string(year) + "' OR NOT " + plainYear() + ")";
    }
};

// What the condition is made from: the columns that matter, in SQL.
struct Columns {
    std::optional<DateColumn> start;
    std::optional<DateColumn> end;
    std::string extent;  // Empty: no such column.
    bool allAreEvents = false;
};

std::optional<DateColumn> dateColumn(const ServerTable& table, const ColumnUses& uses, ImportField field) {
    const auto column = columnOf(uses, field);
    if (!column || table.columns[*column].type == ServerType::Other) return std::nullopt;
    return DateColumn{nameInSql(table.columns[*column].name), table.columns[*column].type};
}

bool defaultIsEvent(const ImportDefaults& defaults) {
    const auto value = [&](ImportField field) {
        const auto found = defaults.values.find(field);
        return found == defaults.values.end() ? std::string() : foldedKey(found->second);
    };
    if (!value(ImportField::Extent).empty()) return value(ImportField::Extent) == "event";
    const auto layer = layerFrom(value(ImportField::Layer));
    if (!layer) return false;
    const auto kinds = kindsOf(*layer);
    return std::any_of(kinds.begin(), kinds.end(),
                       [&](const Kind& kind) { return foldedKey(kind.key) == value(ImportField::Kind) && kind.usualExtent == Extent::Event; });
}

// A row without an end goes on, unless it is an event: that is over in its own years.
std::string goesOnSince(const Columns& columns, int year) {
    if (columns.allAreEvents) return columns.start->inOrAfter(year);
    if (columns.extent.empty()) return "";
    return "(" + columns.extent + " IS DISTINCT FROM 'event' OR " + columns.start->inOrAfter(year) + ")";
}

std::string endedSince(const Columns& columns, int year) {
    const std::string withoutEnd = goesOnSince(columns, year);
    if (!columns.end) return withoutEnd;
    return "(" + columns.end->inOrAfter(year) + " OR " + both(columns.end->missing(), withoutEnd) + ")";
}

std::string yearsCondition(const Columns& columns, const YearWindow& years) {
    const std::string begun = columns.start->inOrBefore(years.last);
    switch (years.mode) {
        case TimeMode::Active: return both(begun, endedSince(columns, years.first));
        case TimeMode::UpTo: return begun;
        case TimeMode::Began: return both(columns.start->inOrAfter(years.first), begun);
        case TimeMode::Ended: {
            // An event without an end ends where it starts.
            const std::string inItsYears = both(columns.start->inOrAfter(years.first), begun);
            if (!columns.end) return inItsYears;
            return "(" + both(columns.end->inOrAfter(years.first), columns.end->inOrBefore(years.last)) + " OR " +
                   both(columns.end->missing(), inItsYears) + ")";
        }
    }
    return {};
}

std::string countriesCondition(const ServerTable& table, const ColumnUses& uses, const RowsWanted& wanted, const CountryNameIndex& names) {
    const auto column = columnOf(uses, ImportField::Country);
    if (wanted.countries.empty() || !column) return {};
    const auto spellings = table.valuesOf(table.columns[*column].name, mostSpellings);
    if (spellings.empty()) return {};
    std::string list;
    for (const auto& spelling : spellings) {
        const auto country = names.find(spelling);
        // One that nobody knows is read, so that it is seen and rejected by name.
        if (!spelling.empty() && country && !wanted.countries.contains(*country)) continue;
        list += (list.empty() ? "" : ", ") + textInSql(spelling);
    }
    if (list.empty()) return "false";
    const std::string text = nameInSql(table.columns[*column].name) + (table.columns[*column].type == ServerType::Text ? "" : "::text");
    // A row without a country may be a multilateral one.
    return "(" + text + " IN (" + list + ")" + (columnOf(uses, ImportField::Countries) ? " OR " + text + " IS NULL" : "") + ")";
}

}  // namespace

Result<std::set<std::string>> countriesOfRegion(std::string_view name, const Countries& countries, const CountryNameIndex& names) {
    std::set<std::string> found;
    std::vector<std::string> regions;
    for (const auto& country : countries.list()) {
        for (const auto& region : {country.region, country.subregion}) {
            if (folded(region) == folded(name)) found.insert(country.alpha3);
            if (!region.empty() && std::find(regions.begin(), regions.end(), region) == regions.end()) regions.push_back(region);
        }
    }
    if (!found.empty()) return found;
    const auto reading = names.read(name);
    if (reading.alpha3s.size() == 1) return std::set<std::string>{reading.alpha3s.front()};
    if (reading.alpha3s.size() > 1) return names.find(name).problem();
    const auto near = nearest(name, regions);
    return Problem{"", "unknown region " + forMessage(name) +
                           (near.empty() ? "; a UN M49 region as Europe, or a country, would be right" : "; did you mean " + near + "?")};
}

ServerCondition serverConditionFor(const ServerTable& table, const RowsWanted& wanted, const std::vector<std::string>& changes,
                                   const ImportDefaults& defaults, const CountryNameIndex& names) {
    ImportTable onlyColumns;
    for (const auto& column : table.columns) onlyColumns.columns.push_back(column.name);
    const auto uses = withChanges(guessColumns(onlyColumns, names), changes, onlyColumns.columns);
    if (!uses || wanted.isAll()) return {};
    const std::string countries = countriesCondition(table, *uses, wanted, names);
    const auto start = dateColumn(table, *uses, ImportField::Start);
    if (!wanted.years || !start) return {countries, ""};
    Columns columns{start, dateColumn(table, *uses, ImportField::End), "", false};
    if (const auto extent = columnOf(*uses, ImportField::Extent)) columns.extent = "lower(" + nameInSql(table.columns[*extent].name) + "::text)";
    // Every row's own extent or kind goes before the default.
    const bool own = columnOf(*uses, ImportField::Extent) || columnOf(*uses, ImportField::Kind) || columnOf(*uses, ImportField::Layer);
    columns.allAreEvents = !own && defaultIsEvent(defaults);
    return {both(countries, yearsCondition(columns, *wanted.years)), both(countries, start->missing())};
}

LeftOut keepWanted(Imported& imported, const RowsWanted& wanted) {
    LeftOut left;
    const auto isUnwanted = [&](const Record& record) {
        const auto all = countriesOf(record);
        const bool named = std::any_of(all.begin(), all.end(), [&](const std::string& code) { return wanted.countries.contains(code); });
        if (!wanted.countries.empty() && !named) return ++left.otherCountries > 0;
        if (!wanted.years) return false;
        switch (inYears(record, *wanted.years)) {
            case InYears::Shown: return false;
            case InYears::BeforeReport:
            case InYears::NotShown: return ++left.otherYears > 0;
            case InYears::Undated: return ++left.undated > 0;
        }
        return false;
    };
    std::erase_if(imported.records.records, isUnwanted);
    return left;
}

}  // namespace geodata
