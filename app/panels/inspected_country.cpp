#include "app/panels/inspected_country.h"

#include "app/panels/panel_words.h"
#include "app/scene/page_furniture.h"
#include "geodata/query/filter_words.h"

#include <algorithm>

namespace app {
namespace {

int sortYear(const geodata::Record& record) { return record.start ? std::max(record.start->earliest.year, -9000) : 9999; }

std::vector<RecordLine> linesOf(std::vector<const geodata::Record*> records) {
    std::stable_sort(records.begin(), records.end(), [](const auto* a, const auto* b) { return sortYear(*a) < sortYear(*b); });
    std::vector<RecordLine> lines;
    for (const auto* record : records) lines.push_back({record->id, shortPeriodOf(*record), record->name, record->certainty});
    return lines;
}

}  // namespace

InspectedCountry inspectedCountry(const geodata::Atlas& atlas, const geodata::Selection& selection, const View& view) {
    InspectedCountry shown;
    shown.alpha3 = view.selected;
    shown.name = geodata::countryName(atlas, view.selected, view.language);
    if (const auto* country = atlas.countries.byAlpha3(view.selected)) {
        shown.region = country->region + (country->subregion.empty() || country->subregion == country->region ? "" : " · " + country->subregion);
    }
    std::map<geodata::Layer, std::vector<const geodata::Record*>> byLayer;
    std::vector<const geodata::Record*> multilateral;
    for (const auto index : selection.records) {
        const auto& record = atlas.records.records[index];
        const bool named = std::find(record.countries.begin(), record.countries.end(), view.selected) != record.countries.end();
        if (record.scope == geodata::Scope::Bilateral && record.country == view.selected) byLayer[record.layer].push_back(&record);
        if (record.scope == geodata::Scope::Multilateral && named) multilateral.push_back(&record);
    }
    for (auto& [layer, records] : byLayer) shown.groups.push_back({layer, linesOf(std::move(records))});
    shown.throughOrganisations = linesOf(std::move(multilateral));
    if (shown.groups.empty() && shown.throughOrganisations.empty()) {
        const std::string filter = geodata::filterInWords(queryOf(view, atlas).filter);
        shown.empty = "No record of " + shown.name + " is shown for " + timeText(view) +
                      (filter.empty() ? "." : " with the filter: " + filter + ".") + " That none is shown does not mean that there is no tie.";
    }
    return shown;
}

}  // namespace app
