#include "geodata/query/select.h"

namespace geodata {

Selection select(const Atlas& atlas, const Query& query) {
    Selection selection;
    for (const auto layer : query.layers) {
        selection.shownByLayer[layer] = 0;
        selection.outOfByLayer[layer] = 0;
    }
    std::set<std::string> countries;
    std::set<std::string> sites;
    for (std::size_t index = 0; index < atlas.records.records.size(); ++index) {
        const Record& record = atlas.records.records[index];
        if (!query.layers.contains(record.layer) || !matches(query.filter, record, atlas)) continue;
        ++selection.outOf;
        ++selection.outOfByLayer[record.layer];
        const InYears answer = inYears(record, query.years);
        if (answer == InYears::Undated) ++selection.undated;
        if (answer == InYears::NotShown || (answer == InYears::Undated && !query.showUndated)) continue;
        selection.records.push_back(static_cast<std::uint32_t>(index));
        ++selection.shownByLayer[record.layer];
        if (record.scope == Scope::Multilateral) {
            ++selection.multilateral;
        } else {
            for (auto& country : countriesOf(record)) countries.insert(std::move(country));
        }
        if (record.place) sites.insert(siteOf(*record.place));
    }
    selection.countries = countries.size();
    selection.sites = sites.size();
    return selection;
}

YearBars yearBars(const Atlas& atlas, const Query& query, YearSpan span) {
    YearBars bars{span, {}};
    const std::size_t years = span.last < span.first ? 0 : static_cast<std::size_t>(span.last - span.first) + 1;
    for (const auto layer : query.layers) bars.byLayer[layer].assign(years, 0);
    for (const auto& record : atlas.records.records) {
        if (!query.layers.contains(record.layer) || !matches(query.filter, record, atlas)) continue;
        auto& counts = bars.byLayer[record.layer];
        YearWindow window = query.years;
        for (std::size_t index = 0; index < years; ++index) {
            window.first = window.last = span.first + static_cast<int>(index);
            const InYears answer = inYears(record, window);
            if (answer == InYears::Shown || (answer == InYears::Undated && query.showUndated)) ++counts[index];
        }
    }
    return bars;
}

}  // namespace geodata
