#include "geodata/query/year_change.h"

#include <algorithm>
#include <iterator>

namespace geodata {
YearChange yearChange(const AskedRows& asked, const Query& query, const Selection& now) {
    Query earlier = query;
    --earlier.years.first;
    --earlier.years.last;
    YearChange change;
    change.earlier = earlier.years;
    change.before = select(asked, earlier);
    const auto& then = change.before.records;
    std::set_difference(now.records.begin(), now.records.end(), then.begin(), then.end(), std::back_inserter(change.added));
    std::set_difference(then.begin(), then.end(), now.records.begin(), now.records.end(), std::back_inserter(change.gone));
    const auto& basis = asked.columns.basis;
    for (const auto row : change.added) {
        if (basis.hasNone(row)) ++change.addedByBasis[""];
        basis.forEach(row, [&](std::uint32_t code) { ++change.addedByBasis[basis.values()[code]]; });
    }
    return change;
}

std::string goneInWords(const YearChange& change, const Atlas& atlas) {
    const bool allEnded = std::all_of(change.gone.begin(), change.gone.end(), [&](std::uint32_t index) {
        const Record& record = atlas.records.records[index];
        return record.end.has_value() || record.extent == Extent::Event;
    });
    return std::to_string(change.gone.size()) + (allEnded ? " ended" : " no longer shown");
}

std::string changeInWords(const YearChange& change, const Atlas& atlas) {
    if (change.added.empty() && change.gone.empty()) return {};
    const bool isSpan = change.earlier.first != change.earlier.last;
    const std::string years = std::to_string(change.earlier.first) + (isSpan ? "–" + std::to_string(change.earlier.last) : "");
    std::string text = "since " + years + ": ";
    if (!change.added.empty()) text += std::to_string(change.added.size()) + " more";
    if (!change.gone.empty()) text += (change.added.empty() ? "" : ", ") + goneInWords(change, atlas);
    return text;
}

}  // namespace geodata
