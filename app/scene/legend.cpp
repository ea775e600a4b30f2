#include "app/scene/legend.h"

#include "app/scene/legend_parts.h"

#include <algorithm>

namespace app {

std::string numbered(std::string text, std::size_t count) { return std::move(text) + ": " + std::to_string(count); }

std::string recordsText(std::size_t seen, std::size_t all) {
    if (seen != all) return std::to_string(seen) + " of " + std::to_string(all) + " here";
    return std::to_string(all) + (all == 1 ? " record" : " records");
}

std::string stepsText(const std::array<bool, 4>& steps) {
    std::string text;
    for (std::size_t step = 0; step < steps.size(); ++step) {
        if (steps[step]) text += (text.empty() ? "" : ", ") + std::string(stepLabel(step));
    }
    return text;
}

DisputedBoundaries disputedIn(const MapMesh* mesh) {
    if (mesh == nullptr) return {};
    const bool areas =
        std::any_of(mesh->areas.begin(), mesh->areas.end(), [](const AreaShape& area) { return area.status == geodata::AreaStatus::Disputed; });
    return {!mesh->disputed.empty(), areas};
}

Marks marksInFrame(const Marks& marks, const View& view, const LegendPlace& place) {
    const auto outside = [&](const auto& mark) {
        const auto at = geodata::mapFromGlobe(view.projection, mark.position);
        return !at || !place.frame.contains(place.placement.pageFromMap(*at));
    };
    Marks seen = marks;
    std::erase_if(seen.partners, outside);
    std::erase_if(seen.gatherings, outside);
    std::erase_if(seen.stations, outside);
    return seen;
}

std::vector<LegendSection> legendFor(const geodata::Atlas& atlas, const Marks& marks, const View& view, DisputedBoundaries disputed,
                                     const LegendPlace* place) {
    const Marks seen = place != nullptr ? marksInFrame(marks, view, *place) : marks;
    std::vector<LegendSection> sections;
    const auto add = [&](LegendSection section) {
        if (!section.entries.empty()) sections.push_back(std::move(section));
    };
    if (!seen.stations.empty()) add(stationSection(atlas, seen, marks, view, place));
    if (!marks.partners.empty()) add(tieSection(atlas, seen, marks, view, place));
    if (!seen.gatherings.empty()) add(gatheringSection(atlas, seen, marks, view));
    add(landSection(atlas, marks, view, disputed));
    return sections;
}

std::vector<LegendSection> legendOfAllYears(const geodata::Atlas& atlas, const Marks& marks, View view, DisputedBoundaries disputed,
                                            const LegendPlace* place) {
    // Whatever closes or is not heard of any more has done so by then.
    view.lastYear = 9999;
    return legendFor(atlas, marks, view, disputed, place);
}

}  // namespace app
