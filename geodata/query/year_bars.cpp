#include "geodata/query/year_bars.h"

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

void BarCounts::add(const AskedRows& asked, std::size_t row) {
    all_.add(asked.columns.layerName, asked.shown, row);
    if (asked.columns.is(row, Columns::StartIsFirstReport)) firstReportOnly_.add(asked.columns.layerName, asked.shown, row);
}

YearBars BarCounts::bars(const AskedRows& asked, const std::set<Layer>& layers, YearSpan span) {
    all_.sumUp();
    firstReportOnly_.sumUp();
    return {span, barsOf(all_, asked, layers, span), barsOf(firstReportOnly_, asked, layers, span)};
}

}  // namespace geodata
