// Counts by one field or two, of records, sites or countries; every count begins with what select() shows.
#include "geodata/query/select.h"

#include <algorithm>
#include <tuple>

namespace geodata {
namespace {

// What has been counted under one value.
class Tally {
public:
    void addRecord() { ++records_; }
    void add(std::string thing) { things_.insert(std::move(thing)); }
    [[nodiscard]] std::size_t count(Unit unit) const { return unit == Unit::Records ? records_ : things_.size(); }

private:
    std::size_t records_ = 0;
    std::set<std::string> things_;
};

// The years of the window that alone would show the record.
std::vector<std::string> yearsShown(const Record& record, const YearWindow& years) {
    std::vector<std::string> values;
    YearWindow one = years;
    for (int year = years.first; year <= years.last; ++year) {
        one.first = one.last = year;
        if (inYears(record, one) == InYears::Shown) values.push_back(std::to_string(year));
    }
    return values;
}

std::vector<std::string> groupsOf(const Record& record, Field field, const Query& query, const Atlas& atlas) {
    auto values = field == Field::Year ? yearsShown(record, query.years) : valuesOf(record, field, atlas);
    if (values.empty()) values.emplace_back(noValue);
    return values;
}

// What stands in a table though nothing is counted under it: each year of the window, so that a year without records is not taken for one
// that was not asked for.
std::vector<std::string> groupsAlwaysShown(Field field, const YearWindow& years) {
    std::vector<std::string> values;
    if (field != Field::Year) return values;
    for (int year = years.first; year <= years.last; ++year) values.push_back(std::to_string(year));
    return values;
}

// Whether a country is meant when a record is counted under a value: under "Europe" only those in Europe.
bool isMeant(const Country* country, Field field, const std::string& value) {
    if (country == nullptr) return true;
    switch (field) {
        case Field::Country: return country->name == value;
        case Field::Region: return country->region == value;
        case Field::Subregion: return country->subregion == value;
        default: return true;
    }
}

// A field and the value of it that a record is being counted under.
using Group = std::pair<Field, const std::string&>;

void count(Tally& tally, const Record& record, Unit unit, std::initializer_list<Group> groups, const Atlas& atlas) {
    tally.addRecord();
    if (unit == Unit::Sites && record.place) tally.add(siteOf(*record.place));
    if (unit != Unit::Countries || record.scope == Scope::Multilateral) return;
    for (auto& code : countriesOf(record)) {
        const Country* country = atlas.countries.byAlpha3(code);
        const bool meant = std::all_of(groups.begin(), groups.end(), [&](const Group& group) { return isMeant(country, group.first, group.second); });
        if (meant) tally.add(std::move(code));
    }
}

// Numbers in their order: 2 before 10.
bool isBeforeAsNumber(const std::string& a, const std::string& b) {
    return std::tuple(a == noValue, a.size(), a) < std::tuple(b == noValue, b.size(), b);
}

void sortLargestFirst(Counts& counts, Field field) {
    std::sort(counts.begin(), counts.end(), [&](const auto& a, const auto& b) {
        if (isNumber(field)) return isBeforeAsNumber(a.first, b.first);
        return a.second != b.second ? a.second > b.second : a.first < b.first;
    });
}

std::vector<std::string> sortedByName(const std::set<std::string>& names, Field field) {
    std::vector<std::string> sorted(names.begin(), names.end());
    if (isNumber(field)) {
        std::sort(sorted.begin(), sorted.end(), isBeforeAsNumber);
        return sorted;
    }
    std::sort(sorted.begin(), sorted.end(), [](const std::string& a, const std::string& b) {
        return std::tuple(a == noValue, folded(a), a) < std::tuple(b == noValue, folded(b), b);
    });
    return sorted;
}

}  // namespace

std::optional<Unit> unitFrom(std::string_view key) {
    if (key == "records") return Unit::Records;
    if (key == "sites") return Unit::Sites;
    if (key == "countries") return Unit::Countries;
    return std::nullopt;
}

Counts countBy(const Atlas& atlas, const Query& query, Field field, Unit unit) {
    std::map<std::string, Tally> tallies;
    for (auto& value : groupsAlwaysShown(field, query.years)) tallies.try_emplace(std::move(value));
    for (const auto index : select(atlas, query).records) {
        const Record& record = atlas.records.records[index];
        for (const auto& value : groupsOf(record, field, query, atlas)) count(tallies[value], record, unit, {{field, value}}, atlas);
    }
    Counts counts;
    for (const auto& [value, tally] : tallies) counts.emplace_back(value, tally.count(unit));
    sortLargestFirst(counts, field);
    return counts;
}

CrossTable countBy(const Atlas& atlas, const Query& query, Field rows, Field columns, Unit unit) {
    std::map<std::pair<std::string, std::string>, Tally> tallies;
    const auto rowYears = groupsAlwaysShown(rows, query.years);
    const auto columnYears = groupsAlwaysShown(columns, query.years);
    std::set<std::string> rowNames(rowYears.begin(), rowYears.end());
    std::set<std::string> columnNames(columnYears.begin(), columnYears.end());
    for (const auto index : select(atlas, query).records) {
        const Record& record = atlas.records.records[index];
        const auto columnGroups = groupsOf(record, columns, query, atlas);
        for (const auto& row : groupsOf(record, rows, query, atlas)) {
            rowNames.insert(row);
            for (const auto& column : columnGroups) {
                columnNames.insert(column);
                count(tallies[{row, column}], record, unit, {{rows, row}, {columns, column}}, atlas);
            }
        }
    }
    CrossTable table{sortedByName(rowNames, rows), sortedByName(columnNames, columns), {}};
    for (const auto& row : table.rows) {
        auto& counts = table.counts.emplace_back();
        for (const auto& column : table.columns) {
            const auto found = tallies.find({row, column});
            counts.push_back(found == tallies.end() ? 0 : found->second.count(unit));
        }
    }
    return table;
}

}  // namespace geodata
