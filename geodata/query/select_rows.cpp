#include "geodata/query/select_rows.h"

#include <algorithm>

namespace geodata {
namespace {

// How many rows have each value of a field; those without one apart.
class Tally {
public:
    explicit Tally(const CodedField& field) : field_(field), counts_(field.values().size()) {}

    void add(std::size_t row) {
        if (field_.hasNone(row)) ++none_;
        field_.forEach(row, [&](std::uint32_t code) { ++counts_[code]; });
    }

    [[nodiscard]] std::map<std::string, std::size_t> inWords() const {
        std::map<std::string, std::size_t> words;
        if (none_ > 0) words.emplace("", none_);
        for (std::size_t code = 0; code < counts_.size(); ++code) {
            if (counts_[code] > 0) words.emplace(field_.values()[code], counts_[code]);
        }
        return words;
    }

private:
    const CodedField& field_;
    std::vector<std::size_t> counts_;
    std::size_t none_ = 0;
};

// Different things, by their numbers.
class Different {
public:
    explicit Different(std::size_t most) : isThere_(most) {}
    void add(std::size_t number) { isThere_[number] = 1; }
    [[nodiscard]] std::size_t count() const { return static_cast<std::size_t>(std::count(isThere_.begin(), isThere_.end(), 1)); }

private:
    std::vector<std::uint8_t> isThere_;
};

// By the code of a country: whether it is in the query's region.
std::vector<std::uint8_t> countriesIn(const std::optional<QueryRegion>& region, const Columns& columns) {
    std::vector<std::uint8_t> inside;
    for (const auto& alpha3 : columns.countries.values()) inside.push_back(region && region->countries.contains(alpha3) ? 1 : 0);
    return inside;
}

}  // namespace

Selection select(const AskedRows& asked, const Query& query) {
    const auto& columns = asked.columns;
    Selection selection;
    for (const auto layer : query.layers) {
        selection.shownByLayer[layer] = 0;
        selection.outOfByLayer[layer] = 0;
    }
    std::array<bool, allLayers.size()> isOn{};
    for (const auto layer : query.layers) isOn[static_cast<std::size_t>(layer)] = true;
    std::array<std::size_t, allLayers.size()> outOf{};
    std::array<std::size_t, allLayers.size()> shownOf{};
    const auto inside = countriesIn(query.region, columns);
    Tally statuses(columns.status);
    Tally bases(columns.basis);
    Tally statusesInRegion(columns.status);
    Tally basesInRegion(columns.basis);
    Different countries(columns.countries.values().size());
    Different countriesInRegion(columns.countries.values().size());
    Different sites(columns.sites);
    for (std::size_t row = 0; row < columns.rows; ++row) {
        const std::size_t layer = columns.layer[row];
        if (!isOn[layer] || !asked.verdicts.passes(row)) continue;
        ++outOf[layer];
        const bool isMultilateral = columns.is(row, Columns::IsMultilateral);
        const bool inRegion = query.region && !isMultilateral && columns.country[row] != Columns::nowhere && inside[columns.country[row]] != 0;
        if (inRegion) ++selection.inRegion.outOf;
        if (!asked.shown.isAsked(row)) {
            ++(knownBy(columns, row, query.knownBy) == Known::Later ? selection.reportedLater : selection.reportUnknown);
            continue;
        }
        const bool isUndated = columns.startFirst[row] == Columns::noYear;
        const bool startsLater = !isUndated && columns.startFirst[row] > query.years.last;
        if (isUndated) ++selection.undated;
        if (startsLater && inYears(columns, row, query.years) == InYears::BeforeReport)
            selection.beforeReport.push_back(static_cast<std::uint32_t>(row));
        if (!asked.shown.shows(columns, row, query.years.first, query.years.last)) {
            if (startsLater) ++selection.startsLater;
            continue;
        }
        selection.records.push_back(static_cast<std::uint32_t>(row));
        ++shownOf[layer];
        statuses.add(row);
        bases.add(row);
        if (inRegion) {
            ++selection.inRegion.shown;
            statusesInRegion.add(row);
            basesInRegion.add(row);
            countriesInRegion.add(columns.country[row]);
        }
        if (isMultilateral) {
            ++selection.multilateral;
        } else {
            columns.countries.forEach(row, [&](std::uint32_t code) { countries.add(code); });
        }
        if (columns.site[row] != Columns::nowhere) sites.add(columns.site[row]);
    }
    for (const auto layer : query.layers) {
        selection.outOfByLayer[layer] = outOf[static_cast<std::size_t>(layer)];
        selection.shownByLayer[layer] = shownOf[static_cast<std::size_t>(layer)];
        selection.outOf += outOf[static_cast<std::size_t>(layer)];
    }
    selection.byStatus = statuses.inWords();
    selection.byBasis = bases.inWords();
    selection.inRegion.byStatus = statusesInRegion.inWords();
    selection.inRegion.byBasis = basesInRegion.inWords();
    selection.countries = countries.count();
    selection.inRegion.countries = countriesInRegion.count();
    selection.sites = sites.count();
    return selection;
}

}  // namespace geodata
