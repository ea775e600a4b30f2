#include "app/map/marks/mark_symbols.h"

#include "app/map/marks/ties.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace app {
namespace {

using geodata::Layer;

Colour stationColour(bool lighter, const Palette& palette) { return lighter ? palette.stationsQuiet : palette.stations; }

// Dashes that go round a diamond a whole number of times, so that none is cut short where the outline closes.
Dash dashAround(double outline) {
    const double period = outline / std::max(6.0, std::round(outline / 5.0));
    return {period * 0.62, period * 0.38};
}

Lines straight(PagePoint from, PagePoint to, Stroke stroke) {
    Lines line;
    line.paths.add(std::array{from, to});
    line.stroke = stroke;
    return line;
}

// The lower part of a diamond that holds `share` of its area.
Lines filledShare(PagePoint at, double radius, double share, Colour colour) {
    const bool toTheMiddle = share <= 0.5;
    // Area below a level at distance d from a corner is d² of 2r².
    const double fromCorner = radius * std::sqrt(2.0 * (toTheMiddle ? share : 1.0 - share));
    const double level = toTheMiddle ? at.y + radius - fromCorner : at.y - radius + fromCorner;
    const double half = fromCorner;
    Lines part;
    part.closed = true;
    part.fill = colour;
    part.stroke = {colour, 0.0, {}};
    if (toTheMiddle) {
        part.paths.add(std::array{PagePoint{at.x - half, level}, PagePoint{at.x + half, level}, PagePoint{at.x, at.y + radius}});
    } else {
        part.paths.add(std::array{PagePoint{at.x - half, level}, PagePoint{at.x + half, level}, PagePoint{at.x + radius, at.y},
                                  PagePoint{at.x, at.y + radius}, PagePoint{at.x - radius, at.y}});
    }
    return part;
}

// A stroke through the symbol from lower left to upper right; for what is only said, its upper half. A light line under it keeps it
// visible on a solid symbol.
void strikeThrough(std::vector<Item>& items, PagePoint at, double radius, const StationLook& look, Colour colour, double unit,
                   const Palette& palette) {
    if (look.state == StationState::NotSaidClosed) return;
    const double reach = radius * 0.5 + 3.2 * unit;
    // The number of a mark for several stays free.
    const double inner = look.several ? radius * 0.36 : 0.0;
    const auto stroke = [&](double from, double to) {
        const PagePoint begin{at.x + from, at.y - from};
        const PagePoint end{at.x + to, at.y - to};
        items.emplace_back(straight(begin, end, {palette.halo, 3.4 * unit, {}}));
        items.emplace_back(straight(begin, end, {colour, 1.5 * unit, {}}));
    };
    if (look.state == StationState::Closed && !look.several) return stroke(-reach, reach);
    stroke(inner, reach);
    if (look.state == StationState::Closed) stroke(-inner, -reach);
}

// Dotted lines that lead away from a symbol: to the left its start is uncertain, to the right its end.
void openEnds(std::vector<Item>& items, PagePoint at, double radius, OpenEnds ends, Colour colour, double unit) {
    const double from = radius + 1.2 * unit;
    const double to = radius + 6.6 * unit;
    const Stroke dots{colour, 1.5 * unit, {1.4 * unit, 1.2 * unit}};
    if (ends.start) items.emplace_back(straight({at.x - from, at.y}, {at.x - to, at.y}, dots));
    if (ends.end) items.emplace_back(straight({at.x + from, at.y}, {at.x + to, at.y}, dots));
}

// Fill and edge of a mark in the colour of its layer.
void paint(Symbol& symbol, Evidence evidence, Colour strong, double edge, Dash dash, const Palette& palette, double unit) {
    symbol.fill = evidence == Evidence::SeveralSources ? strong : palette.halo;
    symbol.stroke = evidence == Evidence::SeveralSources ? Stroke{palette.halo, haloOfMarks * unit, {}} : Stroke{strong, edge, {}};
    if (evidence == Evidence::Contested) symbol.stroke.dash = dash;
}

Symbol halfDisc(PagePoint at, Layer layer, double radius, Evidence evidence, double unit, const Palette& palette) {
    const bool training = layer == Layer::Training;
    Symbol symbol{training ? SymbolShape::RightHalf : SymbolShape::LeftHalf, at, radius, {}, {}};
    paint(symbol, evidence, training ? palette.training : palette.cooperation, 1.3 * unit, dashAround((2.0 + std::numbers::pi) * radius), palette,
          unit);
    return symbol;
}

Box halfSquare(PagePoint at, Layer layer, double halfSide, Evidence evidence, double unit, const Palette& palette) {
    const bool training = layer == Layer::Training;
    const Colour strong = training ? palette.training : palette.cooperation;
    Symbol painted;
    paint(painted, evidence, strong, 1.3 * unit, dashAround(6.0 * halfSide), palette, unit);
    const double left = training ? at.x : at.x - halfSide;
    return {{left, at.y - halfSide, left + halfSide, at.y + halfSide}, 0.0, painted.fill, painted.stroke};
}

// A layer without records has no half.
template <typename DrawHalf>
std::vector<Item> bothHalves(HalfLook cooperation, HalfLook training, DrawHalf drawHalf) {
    std::vector<Item> items;
    if (cooperation.count > 0) items.emplace_back(drawHalf(Layer::Cooperation, cooperation));
    if (training.count > 0) items.emplace_back(drawHalf(Layer::Training, training));
    return items;
}

}  // namespace

Evidence evidenceOf(const geodata::Record& record) {
    switch (record.certainty) {
        case geodata::Certainty::Official:
        case geodata::Certainty::Corroborated: return Evidence::SeveralSources;
        case geodata::Certainty::Reported: return Evidence::OneSource;
        case geodata::Certainty::Contested: return Evidence::Contested;
    }
    return Evidence::OneSource;
}

Evidence evidenceOf(const geodata::Atlas& atlas, std::span<const std::uint32_t> records) {
    Evidence strongest = Evidence::Contested;
    for (const auto index : records) strongest = std::min(strongest, evidenceOf(atlas.records.records[index]));
    return strongest;
}

StationState stationStateOf(const geodata::Record& record, int year) {
    if (record.end && record.end->earliest.year > year) return StationState::NotSaidClosed;
    if (record.status == "closed") return StationState::Closed;
    return record.status == "reported closed" || record.status == "suspended" ? StationState::SaidClosed : StationState::NotSaidClosed;
}

OpenEnds openEndsOf(const geodata::Record& record) {
    const auto uncertain = [](const std::optional<geodata::PartialDate>& date) {
        return date && (date->qualifier != geodata::DateQualifier::None || date->earliest.year != date->latest.year);
    };
    return {uncertain(record.start), uncertain(record.end)};
}

std::vector<Item> softEdge(PagePoint at, double radius, Colour colour, double unit) {
    std::vector<Item> items;
    for (const double beyond : {5.6, 3.9, 2.2}) {
        items.emplace_back(Symbol{SymbolShape::Circle, at, radius + beyond * unit, withAlpha(colour, 0.12), {{0, 0, 0, 0}, 0.0, {}}});
    }
    return items;
}

std::vector<Item> firstReportHatching(const Symbol& symbol, Colour colour) {
    const auto outline = symbolOutline(symbol);
    const auto [left, right] = std::minmax_element(outline.begin(), outline.end(), [](PagePoint a, PagePoint b) { return a.x < b.x; });
    // A half disc has no other half: its lines stand as close as those of a whole mark.
    const double reach = std::min((right->x - left->x) / 2.0, symbol.radius);
    const double inset = symbol.shape == SymbolShape::RightHalf ? -0.05 : 0.0;
    std::vector<Item> lines;
    for (const double share : {0.42, 0.92}) {
        const double x = left->x + (share + inset) * reach;
        double top = 1e9;
        double bottom = -1e9;
        for (std::size_t index = 0; index < outline.size(); ++index) {
            const auto& a = outline[index];
            const auto& b = outline[(index + 1) % outline.size()];
            if ((a.x < x) == (b.x < x)) continue;
            const double y = a.y + (b.y - a.y) * (x - a.x) / (b.x - a.x);
            top = std::min(top, y);
            bottom = std::max(bottom, y);
        }
        if (bottom > top) lines.emplace_back(straight({x, top}, {x, bottom}, {colour, 0.2 * symbol.radius, {}}));
    }
    return lines;
}

void makeFaint(std::vector<Item>& items, double opacity) {
    const auto faded = [opacity](Colour& colour) { colour.alpha = static_cast<std::uint8_t>(std::lround(colour.alpha * opacity)); };
    for (auto& item : items) {
        if (auto* text = std::get_if<Text>(&item)) {
            faded(text->colour);
            faded(text->halo);
            continue;
        }
        const auto fillAndStroke = [&](auto& shape) {
            faded(shape.fill);
            faded(shape.stroke.colour);
        };
        if (auto* lines = std::get_if<Lines>(&item)) fillAndStroke(*lines);
        if (auto* symbol = std::get_if<Symbol>(&item)) fillAndStroke(*symbol);
        if (auto* box = std::get_if<Box>(&item)) fillAndStroke(*box);
    }
}

std::vector<Item> newRing(PagePoint at, double radius, double halfWidth, double fraction, double unit, const Palette& palette) {
    if (fraction >= 1.0) return {};
    const double reach = radius + (2.0 + 12.0 * fraction) * unit;
    const Stroke ink{withAlpha(palette.accent, 1.0 - fraction), 2.2 * unit, {}};
    const Stroke halo{withAlpha(palette.halo, 0.8 * (1.0 - fraction)), 4.4 * unit, {}};
    std::vector<Item> items;
    for (const auto& stroke : {halo, ink}) {
        if (halfWidth > 0.0) {
            const PageBox box{at.x - halfWidth - reach, at.y - reach, at.x + halfWidth + reach, at.y + reach};
            items.emplace_back(Box{box, reach, {0, 0, 0, 0}, stroke});
        } else {
            items.emplace_back(Symbol{SymbolShape::Ring, at, reach, {0, 0, 0, 0}, stroke});
        }
    }
    return items;
}

std::vector<Item> ghostOf(const std::vector<Item>& items, double unit, const Palette& palette) {
    const Stroke halo{withAlpha(palette.halo, 0.7), 2.6 * unit, {}};
    const Stroke dots{palette.inkQuiet, 1.1 * unit, {1.6 * unit, 1.6 * unit}};
    std::vector<Item> ghosts;
    for (const auto& stroke : {halo, dots}) {
        for (const auto& item : items) {
            if (const auto* symbol = std::get_if<Symbol>(&item)) {
                // Soft edges, rings and dots are no marks.
                if (symbol->shape != SymbolShape::Circle && symbol->shape != SymbolShape::Ring)
                    ghosts.emplace_back(Symbol{symbol->shape, symbol->at, symbol->radius, {0, 0, 0, 0}, stroke});
            } else if (const auto* box = std::get_if<Box>(&item)) {
                ghosts.emplace_back(Box{box->box, box->radius, {0, 0, 0, 0}, stroke});
            }
        }
    }
    return ghosts;
}

std::vector<Item> stationSymbol(PagePoint at, double radius, const StationLook& look, double unit, const Palette& palette) {
    const Colour strong = stationColour(look.lighter, palette);
    std::vector<Item> items;
    if (!look.placeKnown) items = softEdge(at, radius, strong, unit);
    Symbol symbol{SymbolShape::Diamond, at, radius, {}, {}};
    const bool mixedSum = look.sureShare > 0.0 && look.sureShare < 1.0;
    paint(symbol, mixedSum ? Evidence::OneSource : look.evidence, strong, 1.6 * unit, dashAround(4.0 * std::numbers::sqrt2 * radius), palette, unit);
    items.emplace_back(symbol);
    if (mixedSum) items.emplace_back(filledShare(at, radius, look.sureShare, strong));
    if (look.startIsFirstReport) {
        for (auto& line : firstReportHatching(symbol, look.evidence == Evidence::SeveralSources ? palette.halo : strong))
            items.push_back(std::move(line));
    }
    openEnds(items, at, radius, look.openEnds, strong, unit);
    strikeThrough(items, at, radius, look, strong, unit, palette);
    return items;
}

std::vector<Item> stationLeader(PagePoint symbol, PagePoint place, bool lighter, double unit, const Palette& palette) {
    const Colour colour = stationColour(lighter, palette);
    // A light line under it keeps it visible on arcs and partners' symbols.
    return {straight(symbol, place, {palette.halo, 2.6 * unit, {}}), straight(symbol, place, {colour, 1.0 * unit, {}}),
            Symbol{SymbolShape::Circle, place, 1.9 * unit, colour, {palette.halo, 0.8 * unit, {}}}};
}

std::vector<Item> partnerSymbol(PagePoint at, HalfLook cooperation, HalfLook training, double unit, const Palette& palette) {
    return bothHalves(cooperation, training,
                      [&](Layer layer, HalfLook half) { return halfDisc(at, layer, partnerRadius(half.count, unit), half.evidence, unit, palette); });
}

std::vector<Item> gatheringSymbol(PagePoint at, HalfLook cooperation, HalfLook training, double unit, const Palette& palette) {
    return bothHalves(cooperation, training, [&](Layer layer, HalfLook half) {
        return halfSquare(at, layer, gatheringHalfSide(half.count, unit), half.evidence, unit, palette);
    });
}

std::vector<Item> singleTieSymbol(PagePoint at, const geodata::Record& record, double unit, const Palette& palette) {
    const double radius = singleTieRadius * unit;
    const Colour strong = record.layer == Layer::Training ? palette.training : palette.cooperation;
    const Symbol symbol = halfDisc(at, record.layer, radius, evidenceOf(record), unit, palette);
    std::vector<Item> items{symbol};
    if (geodata::startIsFirstReport(record)) {
        const bool solid = evidenceOf(record) == Evidence::SeveralSources;
        for (auto& line : firstReportHatching(symbol, solid ? palette.halo : strong)) items.push_back(std::move(line));
    }
    openEnds(items, at, radius * 0.5, openEndsOf(record), strong, unit);
    return items;
}

double partnerRadius(std::size_t records, double unit) {
    if (records == 0) return 0.0;
    // Were the area in proportion to the number, a first record large enough to be seen would let the largest partners cover others.
    constexpr double perRecord = 15.0;
    return unit * std::sqrt(singleTieRadius * singleTieRadius + perRecord * static_cast<double>(records - 1));
}

double gatheringHalfSide(std::size_t records, double unit) {
    // A half square of half side s has the area 2s², a half disc of radius r has πr²/2.
    return partnerRadius(records, unit) * std::sqrt(std::numbers::pi) / 2.0;
}

double markUnitFor(PageSize page, double unit) {
    constexpr double leastShare = 0.012;
    return std::max(unit, leastShare * page.height / leastMarkAcross);
}

double arcWidth(std::size_t records, double unit) {
    constexpr std::array widths{0.8, 1.3, 2.0, 3.0};
    return widths[stepOf(records)] * unit;
}

Stroke arcStroke(Layer layer, std::size_t records, double unit, const Palette& palette) {
    const bool training = layer == Layer::Training;
    return {withAlpha(training ? palette.training : palette.cooperation, palette.arcOpacity), arcWidth(records, unit),
            training ? Dash{4.0 * unit, 3.0 * unit} : Dash{}};
}

Lines shortArc(Stroke stroke) {
    Lines lines;
    lines.stroke = stroke;
    lines.paths.startPath();
    for (int step = 0; step <= 10; ++step) {
        const double t = step / 10.0;
        lines.paths.points.push_back({-11.0 + 22.0 * t, 4.0 - 24.0 * t * (1.0 - t)});
    }
    return lines;
}

std::vector<Item> layerSymbol(Layer layer, const Palette& palette) {
    constexpr double radius = 5.5;
    switch (layer) {
        case Layer::Stations: return stationSymbol({}, radius, {}, 1.0, palette);
        case Layer::Cooperation: return {shortArc({palette.cooperation, 2.0, {}})};
        case Layer::Training: return {shortArc({palette.training, 2.0, {4.0, 3.0}})};
        case Layer::Operations: return {Symbol{SymbolShape::Triangle, {}, radius, palette.operations, {}}};
        case Layer::Context: return {Symbol{SymbolShape::Square, {}, radius * 0.8, palette.context, {}}};
    }
    return {};
}

}  // namespace app
