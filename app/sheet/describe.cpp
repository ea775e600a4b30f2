#include "app/sheet/describe.h"

#include "geodata/query/filter_words.h"
#include "geodata/query/year_change.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <iterator>
#include <map>
#include <set>
#include <tuple>

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
    if (view.region) return "Map of " + view.region->name + " in the " + projection + " projection.";
    if (view.zoom > minZoom && view.focus) return "Map around " + place(*view.focus) + " in the " + projection + " projection.";
    return "World map in the " + projection + " projection, centred on " + meridian(view.projection.center.lon) + ".";
}

std::string years(const geodata::YearWindow& window) {
    const std::string first = std::to_string(window.first);
    return window.first == window.last ? first : first + "–" + std::to_string(window.last);
}

std::string layersIn(const std::map<geodata::Layer, std::size_t>& byLayer, const std::string& of) {
    std::vector<std::string> layers;
    for (const auto& [layer, count] : byLayer) {
        if (count > 0) layers.push_back(std::to_string(count) + " in the layer " + std::string(geodata::keyOf(layer)));
    }
    return layers.empty() ? "" : " Records" + of + ": " + joined(layers) + ".";
}

// As the sentence counts them: the bilateral ones of the region's countries.
bool isIn(const geodata::QueryRegion& region, const geodata::Record& record) {
    return record.scope == geodata::Scope::Bilateral && region.countries.contains(record.country);
}

std::size_t countIn(const geodata::QueryRegion& region, const geodata::Atlas& atlas, const std::vector<std::uint32_t>& records) {
    return static_cast<std::size_t>(
        std::count_if(records.begin(), records.end(), [&](std::uint32_t index) { return isIn(region, atlas.records.records[index]); }));
}

// Of a framed region: its records by layer and country, and what is different there. The world's numbers are the sentence's alone.
std::string whatRegionHas(const geodata::Atlas& atlas, const geodata::Selection& selection, const geodata::QueryRegion& region,
                          const geodata::YearChange& change) {
    std::map<geodata::Layer, std::size_t> byLayer;
    std::map<std::string, std::size_t> byCountry;
    for (const auto index : selection.records) {
        const auto& record = atlas.records.records[index];
        if (!isIn(region, record)) continue;
        ++byLayer[record.layer];
        ++byCountry[record.country];
    }
    std::string text = layersIn(byLayer, " of " + region.name);
    std::vector<std::pair<std::string, std::size_t>> most(byCountry.begin(), byCountry.end());
    std::stable_sort(most.begin(), most.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
    constexpr std::size_t named = 5;
    std::vector<std::string> countries;
    for (std::size_t index = 0; index < most.size() && index < named; ++index) {
        countries.push_back(std::to_string(most[index].second) + " in " + geodata::countryName(atlas, most[index].first, "en"));
    }
    if (region.countries.size() > 1 && !countries.empty())
        text += (most.size() > named ? " Most of them: " : " By country: ") + joined(countries) + ".";
    const std::size_t added = countIn(region, atlas, change.added);
    const std::size_t gone = countIn(region, atlas, change.gone);
    const std::string than = " Compared with a year earlier (" + years(change.earlier) + "), ";
    if (added == 0 && gone == 0) return text + than + "the same records of " + region.name + " are shown.";
    return text + than + counted(added, "more record of ", "more records of ") + region.name + (added == 1 ? " is" : " are") + " shown and " +
           counted(gone, "is", "are") + " no longer shown.";
}

std::string regionsIn(const std::vector<RegionCount>& counts) {
    std::vector<std::string> regions;
    for (const auto& [region, now, before] : counts) {
        if (now > 0 && !region.empty()) regions.push_back(std::to_string(now) + " in " + region);
    }
    for (const auto& [region, now, before] : counts) {
        if (now > 0 && region.empty()) regions.push_back(std::to_string(now) + " with no single partner or host");
    }
    return regions.empty() ? "" : " By region of the partner or host: " + joined(regions) + ".";
}

std::string changeIn(const RegionCount& count) {
    const bool more = count.now > count.before;
    const std::size_t difference = more ? count.now - count.before : count.before - count.now;
    return (count.region.empty() ? "no single partner or host" : count.region) + " " + std::to_string(difference) + (more ? " more" : " fewer") +
           " (" + std::to_string(count.before) + " then, " + std::to_string(count.now) + " now)";
}

// A record that comes into the picture has a start in these years; what kind of date that is, is said with the number.
std::string whatChanged(const geodata::YearChange& change, std::vector<RegionCount> regions) {
    const std::string than = " Compared with a year earlier (" + years(change.earlier) + "), ";
    if (change.added.empty() && change.gone.empty()) return than + "the same records are shown.";
    std::string text = than + counted(change.added.size(), "more record is", "more records are") + " shown";
    if (!change.added.empty()) text += " (" + geodata::basesInWords(change.addedByBasis) + ")";
    text += " and " + counted(change.gone.size(), "is", "are") + " no longer shown.";
    std::erase_if(regions, [](const RegionCount& count) { return count.now == count.before; });
    const auto size = [](const RegionCount& count) { return std::max(count.now, count.before) - std::min(count.now, count.before); };
    std::stable_sort(regions.begin(), regions.end(), [&](const auto& a, const auto& b) { return size(a) > size(b); });
    constexpr std::size_t named = 3;
    std::vector<std::string> largest;
    for (std::size_t index = 0; index < regions.size() && index < named; ++index) largest.push_back(changeIn(regions[index]));
    return largest.empty() ? text : text + (largest.size() == 1 ? " Change by region: " : " Largest changes by region: ") + joined(largest) + ".";
}

}  // namespace

std::vector<RegionCount> regionCounts(const geodata::Atlas& atlas, const geodata::Selection& now, const geodata::Selection& before) {
    std::map<std::string, RegionCount> regions;
    for (const auto index : now.records) ++regions[regionOf(atlas, index)].now;
    for (const auto index : before.records) ++regions[regionOf(atlas, index)].before;
    std::vector<RegionCount> counts;
    for (auto& [region, count] : regions) {
        count.region = region;
        counts.push_back(count);
    }
    std::stable_sort(counts.begin(), counts.end(), [](const auto& a, const auto& b) { return a.now > b.now; });
    return counts;
}

std::string describe(const geodata::Atlas& atlas, const geodata::Answer& answer, const View& view) {
    const auto& [selection, query, change] = std::tie(answer.selection, answer.query, answer.change);
    std::string text = whatIsDrawn(view) + " " + answer.sentence.text() + ".";
    if (!query.filter.terms.empty()) text += " Filter: " + geodata::filterInWords(query.filter) + ".";
    if (!query.layers.empty()) {
        if (query.region) {
            text += whatRegionHas(atlas, selection, *query.region, change);
        } else {
            const auto regions = regionCounts(atlas, selection, change.before);
            text += layersIn(selection.shownByLayer, "") + regionsIn(regions) + whatChanged(change, regions);
        }
    }
    return text + " A mark means that something was publicly reported, not that it is proven.";
}

std::vector<std::string> keywordsFor(const geodata::Atlas& atlas, const geodata::Selection& selection, const View& view) {
    std::vector<std::string> words{"Reach Atlas"};
    for (const auto layer : view.question.layers) words.emplace_back(geodata::keyOf(layer));
    words.push_back(years(view.question.years));
    words.push_back(std::string(geodata::nameOf(view.projection.kind)) + " projection");
    std::set<std::string> regions;
    for (const auto index : selection.records) regions.insert(regionOf(atlas, index));
    regions.erase("");
    // A picture of a part of the world is found by that part.
    if (view.region && queryRegionFor(*view.region, atlas)) regions = {view.region->name};
    words.insert(words.end(), regions.begin(), regions.end());
    words.push_back("data version " + atlas.records.version);
    return words;
}

}  // namespace app
