// The plain sentence that says what a selection shows.
#include "geodata/query/select.h"

namespace geodata {
namespace {

std::string yearsIn(const YearWindow& years) {
    const std::string first = std::to_string(years.first);
    return years.first == years.last ? first : first + "–" + std::to_string(years.last);
}

// Behind "84 of 131 records", or behind "No record of 131".
std::string whatTheyDo(const YearWindow& years, bool none) {
    const std::string that = none ? "" : "that ";
    switch (years.mode) {
        case TimeMode::Active: return "active in " + yearsIn(years);
        case TimeMode::UpTo: return "reported to have begun by " + std::to_string(years.last);
        case TimeMode::Began: return that + "began in " + yearsIn(years);
        case TimeMode::Ended: return that + "ended in " + yearsIn(years);
    }
    return {};
}

std::string undatedIn(const Selection& selection, bool shown) {
    if (selection.undated == 0) return {};
    return "; " + std::to_string(selection.undated) + (shown ? " of them undated" : " undated not shown");
}

}  // namespace

std::string sentenceFor(const Selection& selection, const Query& query) {
    if (query.layers.empty()) return "No layer is shown";
    if (selection.outOf == 0) return query.filter.terms.empty() ? "No records in these layers" : "No record passes the filter";
    const std::size_t shown = selection.records.size();
    const std::string all = std::to_string(selection.outOf);
    std::string text = shown == 0 ? "No record of " + all : std::to_string(shown) + " of " + all + (selection.outOf == 1 ? " record" : " records");
    text += ' ';
    text += whatTheyDo(query.years, shown == 0);
    if (query.years.certainOnly) text += " (certain dates only)";
    if (selection.countries > 0) {
        text += ", in " + std::to_string(selection.countries) + (selection.countries == 1 ? " country or area" : " countries and areas");
    }
    if (selection.multilateral > 0) {
        text += selection.multilateral == shown ? ", multilateral" : "; " + std::to_string(selection.multilateral) + " of them multilateral";
    }
    return text + undatedIn(selection, query.showUndated);
}

}  // namespace geodata
