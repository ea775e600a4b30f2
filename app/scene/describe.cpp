#include "app/scene/describe.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <iterator>
#include <map>
#include <set>

namespace app {
namespace {

std::string joined(const std::vector<std::string>& parts) {
    std::string text;
    for (std::size_t index = 0; index < parts.size(); ++index) {
        text += (index == 0 ? "" : index + 1 == parts.size() ? " and " : ", ") + parts[index];
    }
    return text;
}

std::string counted(std::size_t count, const char* one, const char* several) { return std::to_string(count) + " " + (count == 1 ? one : several); }

std::string regionOf(const geodata::Atlas& atlas, std::uint32_t index) {
    const auto& record = atlas.records.records[index];
    const auto* country = record.scope == geodata::Scope::Bilateral ? atlas.countries.byAlpha3(record.country) : nullptr;
    return country != nullptr ? country->region : "";
}

std::string place(geodata::LonLat at) {
    char text[48];
    std::snprintf(text, sizeof text, "%.0f° %c %.0f° %c", std::abs(at.lat), at.lat < 0.0 ? 'S' : 'N', std::abs(at.lon), at.lon < 0.0 ? 'W' : 'E');
    return text;
}

std::string meridian(double lon) {
    char text[24];
    std::snprintf(text, sizeof text, "%.0f° %c", std::abs(lon), lon < 0.0 ? 'W' : 'E');
    return text;
}

std::string whatIsDrawn(const View& view) {
    const std::string projection(geodata::nameOf(view.projection.kind));
    if (view.zoom > minZoom && view.focus) return "Map around " + place(*view.focus) + " in the " + projection + " projection.";
    return "World map in the " + projection + " projection, centred on " + meridian(view.projection.center.lon) + ".";
}

std::string layersIn(const geodata::Selection& selection) {
    std::vector<std::string> layers;
    for (const auto& [layer, count] : selection.shownByLayer) {
        if (count > 0) layers.push_back(std::to_string(count) + " in the layer " + std::string(geodata::keyOf(layer)));
    }
    return layers.empty() ? "" : " Records: " + joined(layers) + ".";
}

std::string regionsIn(const YearChange& change) {
    std::vector<std::string> regions;
    for (const auto& [region, now, before] : change.regions) {
        if (now > 0 && !region.empty()) regions.push_back(std::to_string(now) + " in " + region);
    }
    for (const auto& [region, now, before] : change.regions) {
        if (now > 0 && region.empty()) regions.push_back(std::to_string(now) + " with no single partner or host");
    }
    return regions.empty() ? "" : " By region of the partner or host: " + joined(regions) + ".";
}

std::string years(const geodata::YearWindow& window) {
    const std::string first = std::to_string(window.first);
    return window.first == window.last ? first : first + "–" + std::to_string(window.last);
}

std::string changeIn(const RegionCount& count) {
    const bool more = count.now > count.before;
    const std::size_t difference = more ? count.now - count.before : count.before - count.now;
    return (count.region.empty() ? "no single partner or host" : count.region) + " " + std::to_string(difference) + (more ? " more" : " fewer") +
           " (" + std::to_string(count.before) + " then, " + std::to_string(count.now) + " now)";
}

std::string whatChanged(const YearChange& change) {
    const std::string than = " Compared with a year earlier (" + years(change.earlier) + "), ";
    if (change.added == 0 && change.gone == 0) return than + "the same records are shown.";
    std::string text =
        than + counted(change.added, "record is", "records are") + " added and " + counted(change.gone, "is", "are") + " no longer shown.";
    auto regions = change.regions;
    std::erase_if(regions, [](const RegionCount& count) { return count.now == count.before; });
    const auto size = [](const RegionCount& count) { return std::max(count.now, count.before) - std::min(count.now, count.before); };
    std::stable_sort(regions.begin(), regions.end(), [&](const auto& a, const auto& b) { return size(a) > size(b); });
    constexpr std::size_t named = 3;
    std::vector<std::string> largest;
    for (std::size_t index = 0; index < regions.size() && index < named; ++index) largest.push_back(changeIn(regions[index]));
    return largest.empty() ? text : text + (largest.size() == 1 ? " Change by region: " : " Largest changes by region: ") + joined(largest) + ".";
}

}  // namespace

YearChange yearChangeFor(const geodata::Atlas& atlas, const geodata::Selection& selection, const View& view) {
    auto query = queryOf(view, atlas);
    --query.years.first;
    --query.years.last;
    const auto earlier = geodata::select(atlas, query);
    YearChange change;
    change.earlier = query.years;
    std::vector<std::uint32_t> both;
    std::set_intersection(selection.records.begin(), selection.records.end(), earlier.records.begin(), earlier.records.end(),
                          std::back_inserter(both));
    change.added = selection.records.size() - both.size();
    change.gone = earlier.records.size() - both.size();
    std::map<std::string, RegionCount> regions;
    for (const auto index : selection.records) ++regions[regionOf(atlas, index)].now;
    for (const auto index : earlier.records) ++regions[regionOf(atlas, index)].before;
    for (auto& [region, count] : regions) {
        count.region = region;
        change.regions.push_back(count);
    }
    std::stable_sort(change.regions.begin(), change.regions.end(), [](const auto& a, const auto& b) { return a.now > b.now; });
    return change;
}

std::string describe(const geodata::Atlas& atlas, const geodata::Selection& selection, const View& view) {
    const auto query = queryOf(view, atlas);
    std::string text = whatIsDrawn(view) + " " + geodata::sentenceFor(selection, query) + ".";
    if (!view.filter.empty()) text += " Filter: " + view.filter + ".";
    if (!query.layers.empty()) {
        const auto change = yearChangeFor(atlas, selection, view);
        text += layersIn(selection) + regionsIn(change) + whatChanged(change);
    }
    return text + " A mark means that something was publicly reported, not that it is proven.";
}

std::vector<std::string> keywordsFor(const geodata::Atlas& atlas, const geodata::Selection& selection, const View& view) {
    std::vector<std::string> words{"Reach Atlas"};
    for (const auto layer : view.layers) words.emplace_back(geodata::keyOf(layer));
    words.push_back(years({view.firstYear, view.lastYear, view.timeMode, view.certainOnly}));
    words.push_back(std::string(geodata::nameOf(view.projection.kind)) + " projection");
    std::set<std::string> regions;
    for (const auto index : selection.records) regions.insert(regionOf(atlas, index));
    regions.erase("");
    words.insert(words.end(), regions.begin(), regions.end());
    words.push_back("data version " + atlas.records.version);
    return words;
}

}  // namespace app
