#include "app/scene/describe.h"

#include <algorithm>
#include <map>
#include <vector>

namespace app {
namespace {

std::string listed(const std::vector<std::pair<std::string, std::size_t>>& counts) {
    std::string text;
    for (std::size_t index = 0; index < counts.size(); ++index) {
        text += (index == 0 ? "" : index + 1 == counts.size() ? " and " : ", ") + std::to_string(counts[index].second) + " " + counts[index].first;
    }
    return text;
}

}  // namespace

std::string describe(const geodata::Atlas& atlas, const geodata::Selection& selection, const View& view) {
    std::string text = "World map in the " + std::string(geodata::nameOf(view.projection.kind)) + " projection. " +
                       geodata::sentenceFor(selection, queryOf(view, atlas)) + ".";
    std::vector<std::pair<std::string, std::size_t>> layers;
    for (const auto& [layer, count] : selection.shownByLayer) {
        if (count > 0) layers.emplace_back("in the layer " + std::string(geodata::keyOf(layer)), count);
    }
    if (!layers.empty()) text += " Records: " + listed(layers) + ".";
    std::map<std::string, std::size_t> byRegion;
    for (const auto index : selection.records) {
        const auto& record = atlas.records.records[index];
        const auto* country = record.scope == geodata::Scope::Bilateral ? atlas.countries.byAlpha3(record.country) : nullptr;
        if (country != nullptr && !country->region.empty()) ++byRegion["in " + country->region];
    }
    std::vector<std::pair<std::string, std::size_t>> regions(byRegion.begin(), byRegion.end());
    std::stable_sort(regions.begin(), regions.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
    if (!regions.empty()) text += " By region of the partner or host: " + listed(regions) + ".";
    return text + " A mark means that something was publicly reported, not that it is proven.";
}

}  // namespace app
