#include "app/scene/page_furniture.h"

#include <algorithm>
#include <map>
#include <set>

namespace app {
namespace {

using geodata::Layer;

constexpr double sideMargin = 34.0;
constexpr std::size_t rowsInColumn = 6;

const char* nameInTitle(Layer layer) {
    switch (layer) {
        case Layer::Stations: return "police stations";
        case Layer::Cooperation: return "police cooperation";
        case Layer::Training: return "police training";
        case Layer::Operations: return "operations";
        case Layer::Context: return "events";
    }
    return "";
}

// Places text lines and columns from a running position; sizes in points times the page's unit.
class Setter {
public:
    Setter(std::vector<Item>& items, const Fonts& fonts, double unit) : items_(items), fonts_(fonts), unit_(unit) {}

    double line(std::string_view text, double x, double baseline, Weight weight, double size, Colour colour) {
        const ShapedText shaped = fonts_.shape(text, {weight, size * unit_, 0.0});
        items_.emplace_back(Text{shaped, {x, baseline}, colour, {}, 0.0});
        return shaped.width;
    }
    [[nodiscard]] double widthOf(std::string_view text, Weight weight, double size) const {
        return fonts_.shape(text, {weight, size * unit_, 0.0}).width;
    }
    [[nodiscard]] std::vector<std::string> wrap(std::string_view text, double size, double width) const {
        return fonts_.wrap(text, {Weight::Regular, size * unit_, 0.0}, width);
    }

private:
    std::vector<Item>& items_;
    const Fonts& fonts_;
    double unit_;
};

PagePoint moved(PagePoint point, PagePoint by, double scale) { return {point.x * scale + by.x, point.y * scale + by.y}; }

// A legend's small drawing, moved to its place and grown with the page.
Item movedItem(Item item, PagePoint by, double scale) {
    if (auto* lines = std::get_if<Lines>(&item)) {
        for (auto& point : lines->paths.points) point = moved(point, by, scale);
        lines->stroke.width *= scale;
        lines->stroke.dash = {lines->stroke.dash.drawn * scale, lines->stroke.dash.empty * scale};
    } else if (auto* symbol = std::get_if<Symbol>(&item)) {
        symbol->at = moved(symbol->at, by, scale);
        symbol->radius *= scale;
        symbol->stroke.width *= scale;
        symbol->stroke.dash = {symbol->stroke.dash.drawn * scale, symbol->stroke.dash.empty * scale};
    } else if (auto* box = std::get_if<Box>(&item)) {
        const PagePoint low = moved({box->box.left, box->box.top}, by, scale);
        const PagePoint high = moved({box->box.right, box->box.bottom}, by, scale);
        box->box = {low.x, low.y, high.x, high.y};
        box->stroke.width *= scale;
    }
    return item;
}

// One column of the legend: entries of a section, its heading above the first of its columns only.
struct Column {
    std::string heading;
    std::vector<LegendEntry> entries;
    double width = 0.0;
};

std::vector<Column> columnsOf(const std::vector<LegendSection>& sections, const Setter& set, double unit) {
    std::vector<Column> columns;
    for (const auto& section : sections) {
        for (std::size_t first = 0; first < section.entries.size(); first += rowsInColumn) {
            Column column;
            column.heading = first == 0 ? section.heading : "";
            column.width = set.widthOf(column.heading, Weight::SemiBold, 11.0);
            const std::size_t last = std::min(section.entries.size(), first + rowsInColumn);
            for (std::size_t index = first; index < last; ++index) {
                column.entries.push_back(section.entries[index]);
                const double indent = (section.entries[index].drawingWidth + 8.0) * unit;
                column.width = std::max(column.width, indent + set.widthOf(section.entries[index].text, Weight::Regular, 11.0));
            }
            columns.push_back(std::move(column));
        }
    }
    return columns;
}

// Columns beside one another as far as the page is wide, then in a further band below; gives the height of all bands.
double setLegend(std::vector<Item>& items, Setter& set, const std::vector<Column>& columns, double top, PageSize size, double unit,
                 const Palette& palette, bool measureOnly) {
    const double rowHeight = 17.0 * unit;
    double x = sideMargin * unit;
    double bandTop = top;
    double bandHeight = 0.0;
    for (const auto& column : columns) {
        if (x + column.width > size.width - sideMargin * unit && x > sideMargin * unit) {
            x = sideMargin * unit;
            bandTop += bandHeight + 10.0 * unit;
            bandHeight = 0.0;
        }
        bandHeight = std::max(bandHeight, (static_cast<double>(column.entries.size()) + 1.2) * rowHeight);
        if (!measureOnly) {
            if (!column.heading.empty()) set.line(column.heading, x, bandTop + 10.0 * unit, Weight::SemiBold, 11.0, palette.ink);
            double y = bandTop + 1.35 * rowHeight;
            for (const auto& entry : column.entries) {
                for (const auto& item : entry.drawing) items.push_back(movedItem(item, {x + 11.0 * unit, y + 4.0 * unit}, unit));
                set.line(entry.text, x + (entry.drawing.empty() ? 0.0 : entry.drawingWidth + 6.0) * unit, y + 8.0 * unit, Weight::Regular, 11.0,
                         palette.ink);
                y += rowHeight;
            }
        }
        x += column.width + 34.0 * unit;
    }
    return bandTop + bandHeight - top;
}

std::string publishersText(const geodata::Atlas& atlas, const geodata::Selection& selection) {
    std::set<std::uint32_t> sources;
    for (const auto index : selection.records) {
        for (const auto& citation : atlas.records.records[index].citations) sources.insert(citation.source);
    }
    std::map<std::string, std::size_t> publishers;
    for (const auto source : sources) ++publishers[atlas.records.sources[source].publisher];
    std::vector<std::pair<std::string, std::size_t>> byCount(publishers.begin(), publishers.end());
    std::stable_sort(byCount.begin(), byCount.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
    if (sources.empty()) return "";
    std::string text = "Sources: " + std::to_string(sources.size()) + (sources.size() == 1 ? " published text" : " published texts");
    constexpr std::size_t named = 4;
    for (std::size_t index = 0; index < byCount.size() && index < named; ++index) {
        text += (index == 0 ? " of " : index + 1 == byCount.size() ? " and " : ", ") + byCount[index].first;
    }
    if (byCount.size() > named) text += " and " + std::to_string(byCount.size() - named) + " others";
    return text + ". ";
}

}  // namespace

double pageUnit(PageSize size, Theme theme) { return std::max(0.4, std::min(size.width / 1600.0, size.height / 1000.0)) * typeScaleOf(theme); }

std::string yearsText(const View& view) {
    const std::string first = std::to_string(view.firstYear);
    return view.firstYear == view.lastYear ? first : first + "–" + std::to_string(view.lastYear);
}

std::string titleFor(const View& view) {
    if (!view.title.empty()) return view.title;
    std::vector<std::string> names;
    for (const auto layer : view.layers) names.emplace_back(nameInTitle(layer));
    if (names.empty()) return "World map";
    std::string text = names.front().starts_with("police ") ? "Reported overseas " : "Reported ";
    for (std::size_t index = 0; index < names.size(); ++index) {
        std::string name = names[index];
        // "police stations, cooperation and training": the word once.
        if (index > 0 && name.starts_with("police ")) name = name.substr(7);
        text += (index == 0 ? "" : index + 1 == names.size() ? " and " : ", ") + name;
    }
    return text + ", " + yearsText(view);
}

std::string subtitleFor(const geodata::Selection& selection, const geodata::Atlas& atlas, const View& view) {
    std::string text = geodata::sentenceFor(selection, queryOf(view, atlas));
    if (!view.filter.empty()) text += " · filter: " + view.filter;
    return text;
}

std::string boundaryNote(const std::string& boundariesOrigin) {
    if (boundariesOrigin.empty()) return "";
    if (!boundariesOrigin.starts_with("Natural Earth")) return "Boundaries: " + boundariesOrigin + ", as given; shown without judgement on status. ";
    return "Boundaries: " + boundariesOrigin +
           ", showing who controls the ground; dashed lines and hatched areas are disputed; shown without judgement on status. ";
}

std::vector<std::string> creditsFor(const geodata::Atlas& atlas, const geodata::Selection& selection, const View& view,
                                    const std::string& boundariesOrigin) {
    const std::string projection(geodata::nameOf(view.projection.kind));
    return {projection + " projection. " + boundaryNote(boundariesOrigin) +
                "A mark means that something was publicly reported, not that it is proven: see each record's sources.",
            publishersText(atlas, selection) +
                "Ties are drawn to capitals and are not movements. City positions: GeoNames (CC BY 4.0). Data version " + atlas.records.version +
                " · Reach Atlas"};
}

Furniture pageFurniture(const geodata::Atlas& atlas, const geodata::Selection& selection, const Marks& marks, const View& view, PageSize size,
                        const Fonts& fonts, const MapMesh* mesh) {
    const Palette& palette = paletteOf(view.theme);
    const double unit = pageUnit(size, view.theme);
    Furniture furniture;
    Setter set(furniture.items, fonts, unit);
    const double left = sideMargin * unit;
    const double width = size.width - 2.0 * left;

    // The map stands still while time runs: words and legend have the room that all years together need.
    const geodata::Selection always = selectionOfAllYears(atlas, queryOf(view, atlas));

    double y = 48.0 * unit;
    for (const auto& line : fonts.wrap(titleFor(view), {Weight::Bold, 27.0 * unit, 0.0}, width)) {
        set.line(line, left, y, Weight::Bold, 27.0, palette.ink);
        y += 33.0 * unit;
    }
    y -= 5.0 * unit;
    const auto subtitle = set.wrap(subtitleFor(selection, atlas, view), 15.0, width);
    const auto longest = std::max(subtitle.size(), set.wrap(subtitleFor(always, atlas, view), 15.0, width).size());
    for (std::size_t line = 0; line < longest; ++line) {
        if (line < subtitle.size()) set.line(subtitle[line], left, y, Weight::Regular, 15.0, palette.inkQuiet);
        y += 20.0 * unit;
    }
    furniture.insets.top = y - 8.0 * unit;
    furniture.headings = {{titleFor(view), {left, 0.0}}, {"Map", {0.0, furniture.insets.top}}};

    const auto creditLines = [&](const geodata::Selection& of) {
        std::vector<std::string> lines;
        for (const auto& paragraph : creditsFor(atlas, of, view, mesh != nullptr ? mesh->origin : "")) {
            for (auto& line : set.wrap(paragraph, 10.5, width)) lines.push_back(std::move(line));
        }
        return lines;
    };
    const auto credits = creditLines(selection);
    const auto roomForCredits = static_cast<double>(std::max(credits.size(), creditLines(always).size()));
    const double creditsTop = size.height - (roomForCredits * 15.0 + 18.0) * unit;
    double baseline = creditsTop + 14.0 * unit;
    for (const auto& line : credits) {
        set.line(line, left, baseline, Weight::Regular, 10.5, palette.inkQuiet);
        baseline += 15.0 * unit;
    }
    Lines rule;
    rule.paths.add(std::array{PagePoint{left, creditsTop - 6.0 * unit}, PagePoint{left + width, creditsTop - 6.0 * unit}});
    rule.stroke = {palette.surfaceEdge, 1.0, {}};
    furniture.items.emplace_back(rule);
    furniture.insets.bottom = size.height - creditsTop + 14.0 * unit;

    if (view.legend) {
        const auto disputed = disputedIn(mesh);
        const auto heightOf = [&](const std::vector<LegendSection>& sections) {
            return setLegend(furniture.items, set, columnsOf(sections, set, unit), 0.0, size, unit, palette, true);
        };
        const Marks marksOfAlways = marksFor(atlas, always);
        const auto placeAbove = [&](double height) {
            Insets insets = furniture.insets;
            insets.bottom += height + 10.0 * unit;
            const PageBox frame{0.0, insets.top, size.width, size.height - insets.bottom};
            return LegendPlace{placementFor(view, {size, insets, Medium::Page}), frame, unit};
        };
        // What is listed depends on the map's frame, and that on the legend's height.
        double height = heightOf(legendFor(atlas, marksOfAlways, view, disputed));
        LegendPlace place = placeAbove(height);
        height = std::max(height, heightOf(legendFor(atlas, marksOfAlways, view, disputed, &place)));
        place = placeAbove(height);
        const auto columns = columnsOf(legendFor(atlas, marks, view, disputed, &place), set, unit);
        furniture.insets.bottom += height + 10.0 * unit;
        const double legendTop = creditsTop - 16.0 * unit - height;
        setLegend(furniture.items, set, columns, legendTop, size, unit, palette, false);
        if (!columns.empty()) furniture.headings.push_back({"Legend", {left, legendTop}});
    }
    furniture.headings.push_back({"Notes and sources", {left, creditsTop}});
    return furniture;
}

}  // namespace app
