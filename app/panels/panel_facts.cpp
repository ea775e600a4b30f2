#include "app/panels/panel_facts.h"

#include <algorithm>
#include <array>
#include <set>

namespace app {
namespace {

using geodata::Field;

constexpr std::array facetFields{Field::Region, Field::Certainty, Field::Status, Field::Kind, Field::Operator, Field::Basis};

std::set<std::string> chosenValues(const geodata::Filter& filter, Field field) {
    std::set<std::string> chosen;
    for (const auto& term : filter.terms) {
        if (term.field != field || term.negated) continue;
        for (const auto& value : term.values) chosen.insert(geodata::folded(value));
    }
    return chosen;
}

bool isUnknown(const std::string& value) { return value == "unknown" || value == geodata::noValue; }

std::size_t countOf(const geodata::Counts& counts, const std::string& value) {
    const auto found = std::find_if(counts.begin(), counts.end(), [&](const auto& each) { return each.first == value; });
    return found == counts.end() ? 0 : found->second;
}

// Certainties in the order of their table; of the others none comes before another.
int rankOf(Field field, const std::string& value) {
    if (field != Field::Certainty) return 0;
    constexpr std::array order{geodata::Certainty::Official, geodata::Certainty::Corroborated, geodata::Certainty::Reported,
                               geodata::Certainty::Contested};
    const auto found = std::find_if(order.begin(), order.end(), [&](auto each) { return geodata::keyOf(each) == value; });
    return static_cast<int>(found - order.begin());
}

// The values of a field in an order that hangs on the data alone: most records first, whatever layers, years, clock and filter are chosen.
std::vector<std::string> orderedValues(const geodata::Atlas& atlas, Field field) {
    geodata::Query everything;
    everything.layers = {geodata::allLayers.begin(), geodata::allLayers.end()};
    everything.years = {1, 9999, geodata::TimeMode::UpTo, false};
    everything.showUndated = true;
    std::vector<std::string> values;
    for (const auto& [value, count] : geodata::facetCounts(atlas, everything, field)) values.push_back(value);
    std::stable_sort(values.begin(), values.end(), [&](const auto& a, const auto& b) { return rankOf(field, a) < rankOf(field, b); });
    return values;
}

Facet facetFor(const geodata::Atlas& atlas, const geodata::Query& query, const geodata::Query& unfiltered, const geodata::Query& always,
               Field field) {
    Facet facet;
    facet.field = field;
    const auto counts = geodata::facetCounts(atlas, query, field);
    const auto now = geodata::facetCounts(atlas, unfiltered, field);
    const auto chosen = chosenValues(query.filter, field);
    const auto ever = geodata::facetCounts(atlas, always, field);
    for (const auto& value : orderedValues(atlas, field)) {
        const std::size_t most = countOf(ever, value);
        if (value == geodata::noValue || most == 0) continue;
        facet.values.push_back({value, countOf(counts, value), countOf(now, value), chosen.contains(geodata::folded(value))});
        facet.fullBar = std::max(facet.fullBar, most);
    }
    std::stable_partition(facet.values.begin(), facet.values.end(), [](const FacetValue& each) { return !isUnknown(each.value); });
    return facet;
}

std::size_t highestYear(const geodata::YearBars& bars) {
    std::vector<std::size_t> sums(static_cast<std::size_t>(bars.span.last - bars.span.first + 1));
    for (const auto& [layer, counts] : bars.byLayer) {
        for (std::size_t year = 0; year < counts.size() && year < sums.size(); ++year) sums[year] += counts[year];
    }
    return std::max<std::size_t>(1, *std::max_element(sums.begin(), sums.end()));
}

}  // namespace

std::vector<Facet> facetsFor(const geodata::Atlas& atlas, const View& view) {
    const geodata::Query query = queryOf(view, atlas);
    geodata::Query unfiltered = query;
    unfiltered.filter = {};
    geodata::Query always = unfiltered;
    always.years = {1, 9999, geodata::TimeMode::UpTo, false};
    always.showUndated = true;
    std::vector<Facet> facets;
    for (const auto field : facetFields) {
        auto facet = facetFor(atlas, query, unfiltered, always, field);
        // Ties have no operator, for instance.
        if (!facet.values.empty()) facets.push_back(std::move(facet));
    }
    return facets;
}

TimelineBars timelineBarsFor(const geodata::Atlas& atlas, const View& view, geodata::YearSpan span) {
    const geodata::Query query = queryOf(view, atlas);
    geodata::Query unfiltered = query;
    unfiltered.filter = {};
    TimelineBars bars{geodata::yearBars(atlas, query, span), geodata::yearBars(atlas, unfiltered, span), 1, 1};
    bars.fullBar = highestYear(bars.unfiltered);
    bars.fullBarFiltered = highestYear(bars.filtered);
    return bars;
}

const std::vector<Facet>& cachedFacets(PanelFacts& facts, const geodata::Atlas& atlas, const View& view) {
    const View question = questionOf(view);
    if (facts.facetsFor != question) {
        facts.facets = facetsFor(atlas, view);
        facts.facetsFor = question;
    }
    return facts.facets;
}

const TimelineBars& cachedBars(PanelFacts& facts, const geodata::Atlas& atlas, const View& view, geodata::YearSpan span) {
    View question = questionOf(view);
    // Bars show every year, whichever is chosen.
    question.firstYear = span.first;
    question.lastYear = span.last;
    if (facts.barsFor != question) {
        facts.bars = timelineBarsFor(atlas, view, span);
        facts.barsFor = question;
    }
    return facts.bars;
}

const geodata::YearChange& cachedChange(PanelFacts& facts, const geodata::Atlas& atlas, const geodata::Selection& selection, const View& view) {
    View question = questionOf(view);
    if (facts.changeFor != question || facts.changeOf != selection.records) {
        facts.change = geodata::yearChange(atlas, queryOf(view, atlas), selection);
        facts.changeFor = std::move(question);
        facts.changeOf = selection.records;
    }
    return facts.change;
}

const Marks& cachedMarks(PanelFacts& facts, const geodata::Atlas& atlas, const geodata::Selection& selection, const View& view) {
    // Before the first map has come the selection is empty whatever the view asks.
    View question = questionOf(view);
    if (facts.marksFor != question || facts.marksOf != selection.records) {
        facts.marks = marksFor(atlas, selection);
        facts.marksFor = std::move(question);
        facts.marksOf = selection.records;
    }
    return facts.marks;
}

const Marks& cachedMarksOfAllYears(PanelFacts& facts, const geodata::Atlas& atlas, const View& view) {
    View question = questionOf(view);
    question.firstYear = question.lastYear = 0;
    if (facts.everMarksFor != question) {
        facts.everMarks = marksFor(atlas, selectionOfAllYears(atlas, queryOf(view, atlas)));
        facts.everMarksFor = std::move(question);
    }
    return facts.everMarks;
}

const SearchAnswer& cachedAnswer(PanelFacts& facts, const geodata::Atlas& atlas, const std::string& text, const View& view) {
    const auto& kept = facts.search;
    if (!kept || kept->text != text || kept->layers != view.layers || kept->language != view.language) facts.search = answerTo(text, atlas, view);
    return *facts.search;
}

}  // namespace app
