#include "app/map/drawing.h"

#include <algorithm>
#include <iterator>

namespace app {
namespace {

void drawNumber(Drawing& drawing, const StationMark& mark) {
    if (mark.records.size() < 2) return;
    const double size = std::max(drawing.leastType, std::clamp(mark.radius * 0.95, 7.5 * drawing.unit, 13.0 * drawing.unit));
    const ShapedText number = drawing.fonts.shape(std::to_string(mark.records.size()), {Weight::Bold, size, 0.0});
    const PagePoint at{mark.at.x - number.width / 2.0, mark.at.y + size * 0.36};
    const bool solid = mark.look.sureShare >= 1.0;
    const Colour colour = solid ? drawing.palette.halo : drawing.palette.stations;
    // On a symbol that is filled in part the number needs its own ground.
    const bool mixedSum = !solid && mark.look.sureShare > 0.0;
    drawing.scene.marks.emplace_back(
        Text{number, at, colour, mixedSum ? drawing.palette.halo : Colour{0, 0, 0, 0}, mixedSum ? 1.6 * drawing.unit : 0.0});
}

// Under the symbols of partners, too: a capital's station stands beside its partner's symbol, and the line leads to that.
void drawLeaders(Drawing& drawing, const std::vector<StationMark>& stations) {
    std::vector<Item> leaders;
    for (const auto& mark : stations) {
        if (!needsLeader(mark)) continue;
        for (auto& item : stationLeader(mark.at, mark.place, mark.look.lighter, drawing.unit, drawing.palette)) leaders.push_back(std::move(item));
    }
    auto& marks = drawing.scene.marks;
    marks.insert(marks.begin() + static_cast<std::ptrdiff_t>(drawing.symbolsBegin), std::make_move_iterator(leaders.begin()),
                 std::make_move_iterator(leaders.end()));
}

// Sites that are told in a list have a dot.
std::vector<StationSite> sitesWithSymbols(Drawing& drawing, const std::vector<StationSite>& sites) {
    std::vector<StationSite> left;
    for (const auto& site : sites) {
        if (!drawing.listed.contains(site.records.front())) {
            left.push_back(site);
        } else if (const auto at = onPage(drawing, site.position)) {
            drawListedPlace(drawing, *at, site.country);
        }
    }
    return left;
}

// The city, or the country that a mark stands for.
void nameMark(Drawing& drawing, const StationMark& mark) {
    const std::string name = mark.ofCountry ? geodata::countryName(drawing.atlas, mark.country, drawing.view.language) : mark.label;
    if (name.empty()) return;
    // Whose a large sum is must be said even where it is crowded.
    const double priority = 100.0 + std::min(80.0, 5.0 * static_cast<double>(mark.records.size()));
    drawing.room.cities.push_back({name, mark.country, mark.at, mark.radius, priority, mark.ofCountry, mark.ofCountry && mark.records.size() > 1});
}

}  // namespace

void drawStations(Drawing& drawing, const Marks& marks) {
    const auto sites = sitesWithSymbols(drawing, marks.stations);
    const auto stations =
        stationMarks(drawing.atlas, sites, drawing.view, drawing.placement, drawing.unit, drawing.symbols, drawing.scene.base.mesh.get());
    drawLeaders(drawing, stations);
    for (const auto& mark : stations) {
        const FaintUnlessLit faint(drawing, mark.records);
        if (holdsSelected(drawing, mark.records) || mark.country == drawing.view.selected) drawSelection(drawing, mark.at, mark.radius);
        for (auto& item : stationSymbol(mark.at, mark.radius, mark.look, drawing.unit, drawing.palette)) {
            drawing.scene.marks.push_back(std::move(item));
        }
        drawNumber(drawing, mark);
        drawing.scene.targets.push_back({mark.at, mark.radius + 1.0, mark.records.size() > 1 ? mark.country : "", mark.records});
        drawing.room.symbols.push_back({around(mark.at, mark.radius * 0.8), mark.country});
        drawing.symbols.push_back({mark.at, mark.radius});
        nameMark(drawing, mark);
    }
}

}  // namespace app
