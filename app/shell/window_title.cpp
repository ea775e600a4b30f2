#include "app/shell/window_title.h"

#include <algorithm>

namespace app {
namespace {

std::string nameOfSelected(const geodata::Atlas& atlas, const View& view) {
    const std::string& id = view.selected;
    if (id.empty() || atlas.countries.byAlpha3(id) != nullptr) return id.empty() ? "" : geodata::countryName(atlas, id, view.language);
    const auto& records = atlas.records.records;
    const auto record = std::find_if(records.begin(), records.end(), [&](const auto& each) { return each.id == id; });
    return record == records.end() ? id : record->name;
}

}  // namespace

std::string windowTitle(const geodata::Atlas& atlas, const View& view, const std::string& sentence) {
    const std::string selected = nameOfSelected(atlas, view);
    return "Reach Atlas – " + (selected.empty() ? "" : selected + " – ") + sentence;
}

}  // namespace app
