#include "app/panels/inspected_country.h"

#include "app/panels/panel_words.h"
#include "app/scene/page_furniture.h"
#include "geodata/query/filter_words.h"

#include <algorithm>

namespace app {
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
    for (auto& [layer, records] : byLayer) shown.groups.push_back({layer, recordLines(atlas, std::move(records), view)});
    shown.throughOrganisations = recordLines(atlas, std::move(multilateral), view);
    if (shown.groups.empty() && shown.throughOrganisations.empty()) {
        const std::string filter = geodata::filterInWords(queryOf(view, atlas).filter);
        shown.empty = "No record of " + shown.name + " is shown for " + timeText(view) +
                      (filter.empty() ? "." : " with the filter: " + filter + ".") + " That none is shown does not mean that there is no tie.";
    }
    return shown;
}

}  // namespace app
