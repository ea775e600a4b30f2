#include "geodata/query/select.h"

namespace geodata {
namespace {

// Whether a record was public by the last day of a date.
Known knownBy(const Record& record, const std::optional<PartialDate>& date) {
    if (!date || (record.publicBy && *record.publicBy <= date->latest)) return Known::Yes;
    return record.firstReported ? Known::Later : Known::Unsure;
}

}  // namespace

bool isShown(InYears answer, const Query& query) {
    switch (answer) {
        case InYears::Shown: return true;
        case InYears::NotShown: return false;
        case InYears::Undated: return query.showUndated;
        case InYears::BeforeReport: return query.beforeReport;
    }
    return false;
}

Selection select(const Atlas& atlas, const Query& query) {
    Selection selection;
    for (const auto layer : query.layers) {
        selection.shownByLayer[layer] = 0;
        selection.outOfByLayer[layer] = 0;
    }
    std::set<std::string> countries;
    std::set<std::string> sites;
    std::set<std::string> countriesInRegion;
    const auto isInRegion = [&](const Record& record) {
        return query.region && record.scope == Scope::Bilateral && query.region->countries.contains(record.country);
    };
    for (std::size_t index = 0; index < atlas.records.records.size(); ++index) {
        const Record& record = atlas.records.records[index];
        if (!query.layers.contains(record.layer) || !matches(query.filter, record, atlas)) continue;
        ++selection.outOf;
        ++selection.outOfByLayer[record.layer];
        const bool inRegion = isInRegion(record);
        if (inRegion) ++selection.inRegion.outOf;
        const Known known = knownBy(record, query.knownBy);
        if (known == Known::Later) ++selection.reportedLater;
        if (known == Known::Unsure) ++selection.reportUnknown;
        if (known != Known::Yes) continue;
        const InYears answer = inYears(record, query.years);
        if (answer == InYears::Undated) ++selection.undated;
        if (answer == InYears::BeforeReport) selection.beforeReport.push_back(static_cast<std::uint32_t>(index));
        if (!isShown(answer, query)) {
            if (answer != InYears::Undated && record.start->earliest.year > query.years.last) ++selection.startsLater;
            continue;
        }
        selection.records.push_back(static_cast<std::uint32_t>(index));
        ++selection.byStatus[spacedKey(record.status)];
        ++selection.byBasis[spacedKey(record.startBasis)];
        if (inRegion) {
            ++selection.inRegion.shown;
            ++selection.inRegion.byStatus[spacedKey(record.status)];
            ++selection.inRegion.byBasis[spacedKey(record.startBasis)];
            countriesInRegion.insert(record.country);
        }
        ++selection.shownByLayer[record.layer];
        if (record.scope == Scope::Multilateral) {
            ++selection.multilateral;
        } else {
            for (auto& country : countriesOf(record)) countries.insert(std::move(country));
        }
        if (record.place) sites.insert(siteOf(*record.place));
    }
    selection.countries = countries.size();
    selection.inRegion.countries = countriesInRegion.size();
    selection.sites = sites.size();
    return selection;
}

}  // namespace geodata
