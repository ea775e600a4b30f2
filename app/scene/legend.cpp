#include "app/scene/legend.h"

#include "app/scene/legend_parts.h"
#include "geodata/projection/box_clip.h"

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

LandSeen landIn(const MapMesh* mesh, const geodata::MapBox& box) {
    LandSeen seen{false, false, std::set<std::string>()};
    if (mesh == nullptr) return seen;
    for (std::size_t line = 0; line < mesh->disputed.size() && !seen.disputedLines; ++line) {
        const auto around = geodata::boxAround(mesh->disputed[line]);
        seen.disputedLines = around && geodata::meet(*around, box);
    }
    for (const auto& area : mesh->areas) {
        if (!isIn(area, box)) continue;
        seen.disputedAreas = seen.disputedAreas || area.status == geodata::AreaStatus::Disputed;
        seen.countries->insert(area.alpha3);
    }
    return seen;
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

std::vector<LegendSection> legendFor(const geodata::Atlas& atlas, const Marks& marks, const View& view, const LandSeen& land,
                                     const LegendPlace* place) {
    const Marks seen = place != nullptr ? marksInFrame(marks, view, *place) : marks;
    std::vector<LegendSection> sections;
    const auto add = [&](LegendSection section) {
        if (!section.entries.empty()) sections.push_back(std::move(section));
    };
    if (!seen.stations.empty()) add(stationSection(atlas, seen, marks, view, place));
    if (!marks.partners.empty()) add(tieSection(atlas, seen, marks, view, place));
    if (!seen.gatherings.empty()) add(gatheringSection(atlas, seen, marks, view));
    add(landSection(atlas, marks, view, land));
    return sections;
}

std::vector<LegendSection> legendOfAllYears(const geodata::Atlas& atlas, const Marks& marks, View view, const LandSeen& land,
                                            const LegendPlace* place) {
    // Whatever closes or is not heard of any more has done so by then.
    view.lastYear = 9999;
    // And some years have few enough partners for lines.
    view.lines = TieLines::All;
    return legendFor(atlas, marks, view, land, place);
}

}  // namespace app
