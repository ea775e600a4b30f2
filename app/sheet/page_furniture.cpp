#include "app/sheet/page_furniture.h"
#include "geodata/records/layer_table.h"

#include "app/map/marks/mark_symbols.h"
#include "app/sheet/page_legend.h"
#include "app/sheet/page_setter.h"
#include "geodata/query/filter_words.h"

#include <algorithm>
#include <map>
#include <set>

namespace app {
namespace {

using geodata::Layer;

constexpr double sideMargin = 34.0;

// A long one stands below the title.
bool filterIsInTitle(const std::string& filter) {
    constexpr std::size_t longest = 40;
    return !filter.empty() && filter.size() <= longest;
}

// Of all the records that the sentence counts, also those outside of the picture: then it says so.
std::string publishersText(const geodata::Atlas& atlas, const geodata::Selection& selection, const View& view) {
    std::set<std::uint32_t> sources;
    for (const auto index : selection.records) {
        for (const auto& citation : atlas.records.records[index].citations) sources.insert(citation.source);
    }
    std::map<std::string, std::size_t> publishers;
    for (const auto source : sources) ++publishers[atlas.records.sources[source].publisher];
    std::vector<std::pair<std::string, std::size_t>> byCount(publishers.begin(), publishers.end());
    std::stable_sort(byCount.begin(), byCount.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
    if (sources.empty()) return "";
    const bool isPart = view.region || view.zoom > minZoom;
    std::string text =
        isPart ? "Sources of all " + std::to_string(selection.records.size()) + " records, also outside of the picture: " : "Sources: ";
    text += std::to_string(sources.size()) + (sources.size() == 1 ? " published text" : " published texts");
    constexpr std::size_t named = 4;
    for (std::size_t index = 0; index < byCount.size() && index < named; ++index) {
        text += (index == 0 ? " of " : index + 1 == byCount.size() ? " and " : ", ") + byCount[index].first;
    }
    if (byCount.size() > named) text += " and " + std::to_string(byCount.size() - named) + " others";
    return text + ". ";
}

struct PageLegend {
    LegendLayout layout;
    double height = 0.0;  // Of the room for it, the same in every year.
};

// Every mark that is in the picture; where even running on that would take too much of the page, the three lines of the short legend.
PageLegend pageLegend(const geodata::Atlas& atlas, const Marks& marks, const Marks& marksOfAlways, const View& view, PageSize size,
                      const Insets& around, const PageSetter& set, const MapMesh* mesh) {
    const double unit = pageUnit(size, view.theme);
    const double width = size.width - 2.0 * sideMargin * unit;
    const double most = size.height * mostOfPageForLegend;
    const auto placeAbove = [&](double height) {
        Insets insets = around;
        insets.bottom += height + 10.0 * unit;
        const PageBox frame{0.0, insets.top, size.width, size.height - insets.bottom};
        return LegendPlace{placementFor(view, {size, insets, Medium::Page}), frame, markUnitFor(size, unit)};
    };
    // What is listed depends on the map's frame, and that on the legend's height.
    const auto landAt = [&](const LegendPlace& place) { return landIn(mesh, boxOf(place.placement, place.frame)); };
    const auto wholeWorld = legendOfAllYears(atlas, marksOfAlways, view);
    const LegendForm form = formFor(wholeWorld, set, width, most);
    const auto heightOf = [&](const std::vector<LegendSection>& sections) { return layOut(sections, set, width, 0.0, form).height; };
    double height = heightOf(wholeWorld);
    if (height > most) {
        const LegendPlace place = placeAbove(most / 2.0);
        const auto brief = [&](const Marks& of) { return std::vector{LegendSection{"", legendInBrief(atlas, of, view, landAt(place), &place)}}; };
        return {layOut(brief(marks), set, width, 0.0, LegendForm::RunningOn),
                layOut(brief(marksOfAlways), set, width, 0.0, LegendForm::RunningOn).height};
    }
    LegendPlace place = placeAbove(height);
    height = std::max(height, heightOf(legendOfAllYears(atlas, marksOfAlways, view, landAt(place), &place)));
    place = placeAbove(height);
    return {layOut(legendFor(atlas, marks, view, landAt(place), &place), set, width, height, form), height};
}

std::string subtitleWith(const geodata::Sentence& sentence, const geodata::Selection& selection, const geodata::Query& query, const View& view) {
    std::string text = sentence.text();
    if (onlyBesideMap(view) && !selection.records.empty()) text += "; operations and context are not drawn on the map";
    const std::string filter = geodata::filterInWords(query.filter);
    const bool titleSaysIt = view.title.empty() && filterIsInTitle(filter);
    return filter.empty() || titleSaysIt ? text : text + " · " + filter;
}

// In some years the sentence also tells of what starts later and of what may have existed before.
geodata::Selection wordiest(geodata::Selection ofAllYears) {
    ofAllYears.startsLater = std::max<std::size_t>(1, ofAllYears.startsLater);
    ofAllYears.beforeReport = ofAllYears.records;
    return ofAllYears;
}

}  // namespace

double pageUnit(PageSize size, Theme theme) { return std::max(0.4, std::min(size.width / 1600.0, size.height / 1000.0)) * typeScaleOf(theme); }

std::string yearsText(const View& view) {
    const std::string first = std::to_string(view.question.years.first);
    return view.question.years.first == view.question.years.last ? first : first + "–" + std::to_string(view.question.years.last);
}

std::string timeText(const View& view) {
    switch (view.question.years.mode) {
        case geodata::TimeMode::Active: return yearsText(view);
        case geodata::TimeMode::UpTo: return "up to " + std::to_string(view.question.years.last);
        case geodata::TimeMode::Began: return "starting in " + yearsText(view);
        case geodata::TimeMode::Ended: return "ending in " + yearsText(view);
    }
    return {};
}

std::string topicFor(const geodata::Answer& answer, const geodata::Atlas& atlas, const View& view) {
    if (!view.title.empty()) return view.title;
    std::vector<std::string> names;
    for (const auto layer : view.question.layers) {
        const auto& selection = answer.selection;
        const auto count = selection.outOfByLayer.find(layer);
        if (selection.outOf == 0 || (count != selection.outOfByLayer.end() && count->second > 0)) names.emplace_back(geodata::infoOf(layer).inTitle);
    }
    if (names.empty()) return "World map";
    std::string text = names.front().starts_with("police ") ? "Reported overseas " : "Reported ";
    for (std::size_t index = 0; index < names.size(); ++index) {
        std::string name = names[index];
        // "police stations, cooperation and training": the word once.
        if (index > 0 && name.starts_with("police ")) name = name.substr(7);
        text += (index == 0 ? "" : index + 1 == names.size() ? " and " : ", ") + name;
    }
    const std::string filter = geodata::filterInWords(answer.query.filter);
    // "France only" names the framed region, too.
    const bool filterNamesIt = view.region && filter == view.region->name + " only";
    if (view.region && !filterNamesIt && queryRegionFor(*view.region, atlas)) text += ", " + view.region->name;
    return filterIsInTitle(filter) ? text + ", " + filter : text;
}

std::string titleFor(const geodata::Answer& answer, const geodata::Atlas& atlas, const View& view) {
    const std::string topic = topicFor(answer, atlas, view);
    return view.title.empty() && !view.question.layers.empty() ? topic + ", " + timeText(view) : topic;
}

bool onlyBesideMap(const View& view) {
    return !view.question.layers.empty() && std::all_of(view.question.layers.begin(), view.question.layers.end(),
                                                        [](Layer layer) { return geodata::infoOf(layer).mark == geodata::MarkKind::Told; });
}

std::string subtitleFor(const geodata::Answer& answer, const View& view) {
    return subtitleWith(answer.sentence, answer.selection, answer.query, view);
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
            publishersText(atlas, selection, view) +
                "Ties are drawn to capitals and are not movements. City positions: GeoNames (CC BY 4.0). Data version " + atlas.records.version +
                " · Reach Atlas"};
}

Furniture pageFurniture(const geodata::Atlas& atlas, const geodata::Answer& answer, const AnswerMarks& marks, const View& view, PageSize size,
                        const Fonts& fonts, const MapMesh* mesh) {
    const Palette& palette = paletteOf(view.theme);
    const double unit = pageUnit(size, view.theme);
    Furniture furniture;
    PageSetter set(furniture.items, fonts, unit);
    const double left = sideMargin * unit;
    const double width = size.width - 2.0 * left;

    // The map stands still while time runs: words and legend have the room that all years together need.
    const geodata::Selection& always = answer.standing->ofAllYears;
    const geodata::Selection mostToSay = wordiest(always);

    double y = 48.0 * unit;
    for (const auto& line : fonts.wrap(titleFor(answer, atlas, view), {Weight::Bold, 27.0 * unit, 0.0}, width)) {
        set.line(line, left, y, Weight::Bold, 27.0, palette.ink);
        y += 33.0 * unit;
    }
    y -= 5.0 * unit;
    const auto subtitle = set.wrap(subtitleFor(answer, view), 15.0, width);
    const auto longest = std::max(
        subtitle.size(), set.wrap(subtitleWith(geodata::sentenceOf(mostToSay, answer.query), mostToSay, answer.query, view), 15.0, width).size());
    for (std::size_t line = 0; line < longest; ++line) {
        if (line < subtitle.size()) set.line(subtitle[line], left, y, Weight::Regular, 15.0, palette.inkQuiet);
        y += 20.0 * set.unitOf(15.0);
    }
    furniture.insets.top = y - 8.0 * unit;
    furniture.headings = {{titleFor(answer, atlas, view), {left, 0.0}}, {"Map", {0.0, furniture.insets.top}}};

    const auto creditLines = [&](const geodata::Selection& of) {
        std::vector<std::string> lines;
        for (const auto& paragraph : creditsFor(atlas, of, view, mesh != nullptr ? mesh->origin : "")) {
            for (auto& line : set.wrap(paragraph, 10.5, width)) lines.push_back(std::move(line));
        }
        return lines;
    };
    const auto credits = creditLines(answer.selection);
    const auto roomForCredits = static_cast<double>(std::max(credits.size(), creditLines(always).size()));
    const double creditUnit = set.unitOf(10.5);
    const double creditsTop = size.height - (roomForCredits * 15.0 + 18.0) * creditUnit;
    double baseline = creditsTop + 14.0 * creditUnit;
    for (const auto& line : credits) {
        set.line(line, left, baseline, Weight::Regular, 10.5, palette.inkQuiet);
        baseline += 15.0 * creditUnit;
    }
    Lines rule;
    rule.paths.add(std::array{PagePoint{left, creditsTop - 6.0 * unit}, PagePoint{left + width, creditsTop - 6.0 * unit}});
    rule.stroke = {palette.surfaceEdge, 1.0, {}};
    furniture.items.emplace_back(rule);
    furniture.insets.bottom = size.height - creditsTop + 14.0 * unit;

    if (view.legend) {
        const auto legend = pageLegend(atlas, marks.shown, marks.standing->ofAllYears, view, size, furniture.insets, set, mesh);
        furniture.insets.bottom += legend.height + 10.0 * unit;
        const PagePoint corner{left, creditsTop - 16.0 * unit - legend.height};
        draw(legend.layout, corner, furniture.items, set, palette);
        if (!legend.layout.rows.empty()) furniture.headings.push_back({"Legend", corner});
    }
    furniture.headings.push_back({"Notes and sources", {left, creditsTop}});
    return furniture;
}

}  // namespace app
