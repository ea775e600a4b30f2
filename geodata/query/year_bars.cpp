#include "geodata/query/year_bars.h"

#include "geodata/query/year_counts.h"

namespace geodata {
namespace {

std::map<Layer, std::vector<std::size_t>> barsOf(const YearCounts& counts, const AskedRows& asked, const std::set<Layer>& layers, YearSpan span) {
    std::map<Layer, std::vector<std::size_t>> bars;
    for (const auto layer : layers) bars[layer];
    const auto& names = asked.columns.layerName.values();
    for (int year = span.first; year <= span.last; ++year) {
        const auto ofYear = counts.in(asked.columns, asked.shown, year, year);
        for (auto& [layer, bar] : bars) bar.push_back(0);
        for (std::size_t code = 0; code < ofYear.size(); ++code) {
            const auto bar = bars.find(*layerFrom(names[code]));
            if (bar != bars.end()) bar->second.back() = ofYear[code];
        }
    }
    return bars;
}

}  // namespace

YearBars yearBars(const AskedRows& asked, const std::set<Layer>& layers, YearSpan span) {
    const auto& field = asked.columns.layerName;
    YearCounts all(field, asked.shown);
    YearCounts firstReportOnly(field, asked.shown);
    for (std::size_t row = 0; row < asked.columns.rows; ++row) {
        if (!asked.verdicts.passes(row)) continue;
        all.add(field, asked.shown, row);
        if (asked.columns.is(row, Columns::StartIsFirstReport)) firstReportOnly.add(field, asked.shown, row);
    }
    all.sumUp();
    firstReportOnly.sumUp();
    return {span, barsOf(all, asked, layers, span), barsOf(firstReportOnly, asked, layers, span)};
}

}  // namespace geodata
