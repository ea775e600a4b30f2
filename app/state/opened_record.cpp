#include "app/state/opened_record.h"

#include "geodata/query/year_window.h"

#include <algorithm>

namespace app {
namespace {

bool isShownIn(const View& view, const geodata::Record& record) {
    switch (geodata::inYears(record, view.question.years)) {
        case geodata::InYears::Shown: return true;
        case geodata::InYears::NotShown: return false;
        case geodata::InYears::Undated: return view.question.undated;
        case geodata::InYears::BeforeReport: return view.question.beforeReport;
    }
    return false;
}

std::string yearsOf(const View& view) {
    const std::string first = std::to_string(view.question.years.first);
    return view.question.years.first == view.question.years.last ? first : first + "–" + std::to_string(view.question.years.last);
}

const geodata::Record* recordOf(const std::string& id, const geodata::Atlas& atlas) {
    const auto& all = atlas.records.records;
    const auto found = std::find_if(all.begin(), all.end(), [&](const geodata::Record& record) { return record.id == id; });
    return found == all.end() ? nullptr : &*found;
}

}  // namespace

View withYearsOf(const geodata::Record& record, View view, const geodata::Atlas& atlas) {
    if (isShownIn(view, record)) return view;
    std::set<geodata::Layer> layers = view.question.layers;
    layers.insert(record.layer);
    const auto span = geodata::yearsOf(atlas.records, layers);
    const int most = std::max(view.question.years.last - span.first, span.last - view.question.years.first);
    for (int by = 1; by <= most; ++by) {
        for (const int step : {-by, by}) {
            View moved = view;
            moved.question.years.first += step;
            moved.question.years.last += step;
            const bool inData = moved.question.years.first >= span.first && moved.question.years.last <= span.last;
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
    if (before.question.years.first == after.question.years.first && before.question.years.last == after.question.years.last) return {};
    const auto* record = recordOf(after.selected, atlas);
    if (record == nullptr) return {};
    return "Years moved to " + yearsOf(after) + ": " + record->name + " is not shown in " + yearsOf(before);
}

}  // namespace app
