#include "app/state/opened_record.h"

#include "geodata/query/year_window.h"

#include <algorithm>

namespace app {
namespace {

bool isShownIn(const View& view, const geodata::Record& record) {
    switch (geodata::inYears(record, {view.firstYear, view.lastYear, view.timeMode, view.certainOnly})) {
        case geodata::InYears::Shown: return true;
        case geodata::InYears::NotShown: return false;
        case geodata::InYears::Undated: return view.showUndated;
        case geodata::InYears::BeforeReport: return view.beforeReport;
    }
    return false;
}

std::string yearsOf(const View& view) {
    const std::string first = std::to_string(view.firstYear);
    return view.firstYear == view.lastYear ? first : first + "–" + std::to_string(view.lastYear);
}

const geodata::Record* recordOf(const std::string& id, const geodata::Atlas& atlas) {
    const auto& all = atlas.records.records;
    const auto found = std::find_if(all.begin(), all.end(), [&](const geodata::Record& record) { return record.id == id; });
    return found == all.end() ? nullptr : &*found;
}

}  // namespace

View withYearsOf(const geodata::Record& record, View view, const geodata::Atlas& atlas) {
    if (isShownIn(view, record)) return view;
    std::set<geodata::Layer> layers = view.layers;
    layers.insert(record.layer);
    const auto span = geodata::yearsOf(atlas.records, layers);
    const int most = std::max(view.lastYear - span.first, span.last - view.firstYear);
    for (int by = 1; by <= most; ++by) {
        for (const int step : {-by, by}) {
            View moved = view;
            moved.firstYear += step;
            moved.lastYear += step;
            const bool inData = moved.firstYear >= span.first && moved.lastYear <= span.last;
            if (inData && isShownIn(moved, record)) return moved;
        }
    }
    return view;
}

bool opensRecord(const Action& action) {
    const auto* key = std::get_if<SetKey>(&action);
    return std::holds_alternative<Select>(action) || std::holds_alternative<FlyTo>(action) || std::holds_alternative<GoTo>(action) ||
           (key != nullptr && key->key == "selected");
}

std::string yearsMovedInWords(const View& before, const View& after, const geodata::Atlas& atlas) {
    if (before.firstYear == after.firstYear && before.lastYear == after.lastYear) return {};
    const auto* record = recordOf(after.selected, atlas);
    if (record == nullptr) return {};
    return "Years moved to " + yearsOf(after) + ": " + record->name + " is not shown in " + yearsOf(before);
}

}  // namespace app
