#include "app/panels/inspected_country.h"

#include "app/panels/panel_words.h"
#include "app/sheet/page_furniture.h"
#include "app/state/session.h"
#include "geodata/query/filter_words.h"
#include "geodata/query/select.h"

#include <algorithm>

namespace app {
namespace {

bool concerns(const geodata::Record& record, const std::string& alpha3) {
    if (record.scope == geodata::Scope::Bilateral) return record.country == alpha3;
    return std::find(record.countries.begin(), record.countries.end(), alpha3) != record.countries.end();
}

// Whatever has a start by the last year of all.
View upToNow(View view, int lastYear) {
    view.question.years.mode = geodata::TimeMode::UpTo;
    view.question.years.first = view.question.years.last = lastYear;
    return view;
}

}  // namespace

InspectedCountry inspectedCountry(const geodata::Atlas& atlas, const geodata::Answer& answer, const View& view) {
    const auto& selection = answer.selection;
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
        if (!concerns(record, view.selected)) continue;
        if (record.scope == geodata::Scope::Bilateral) byLayer[record.layer].push_back(&record);
        if (record.scope == geodata::Scope::Multilateral) multilateral.push_back(&record);
    }
    shown.ofAllYears = upToNow(view, answer.standing->span.last);
    // Those of them that the years alone leave out stand among the question's records of all years.
    for (const auto index : answer.standing->ofAllYears.records) {
        const auto& record = atlas.records.records[index];
        if (!concerns(record, view.selected) || std::binary_search(selection.records.begin(), selection.records.end(), index)) continue;
        if (geodata::isShown(geodata::inYears(record, shown.ofAllYears.question.years), answer.query)) ++shown.inOtherYears;
    }
    for (auto& [layer, records] : byLayer) shown.groups.push_back({layer, recordLines(atlas, std::move(records), view)});
    shown.throughOrganisations = recordLines(atlas, std::move(multilateral), view);
    if (shown.groups.empty() && shown.throughOrganisations.empty()) {
        const std::string filter = geodata::filterInWords(answer.query.filter);
        shown.empty = "No record of " + shown.name + " is shown for " + timeText(view) +
                      (filter.empty() ? "." : " with the filter: " + filter + ".") + " That none is shown does not mean that there is no tie.";
    }
    return shown;
}

}  // namespace app
