// The plain sentence that says what a selection shows.
#include "geodata/query/select.h"

#include <algorithm>
#include <functional>

namespace geodata {
namespace {

std::string yearsIn(const YearWindow& years) {
    const std::string first = std::to_string(years.first);
    return years.first == years.last ? first : first + "–" + std::to_string(years.last);
}

std::string counted(std::size_t count, const char* one, const char* several) { return std::to_string(count) + " " + (count == 1 ? one : several); }

// What the records of these layers are called together.
std::string nounFor(const std::set<Layer>& layers, bool several) {
    if (layers == std::set{Layer::Stations}) return several ? "reported stations" : "reported station";
    return several ? "reported records" : "reported record";
}

// Behind "84 of 131 reported records": what the time mode asks for, and never more than that.
std::string whatTheyHave(const Selection& selection, const YearWindow& years) {
    const std::string last = std::to_string(years.last);
    switch (years.mode) {
        case TimeMode::Active: {
            const std::string noEnd = "no reported end before " + std::to_string(years.first);
            return selection.startsLater == 0 ? "with " + noEnd : "with a start by " + last + " and " + noEnd;
        }
        case TimeMode::UpTo: return "with a start up to " + last;
        case TimeMode::Began: return "with a start in " + yearsIn(years);
        case TimeMode::Ended: return "with an end in " + yearsIn(years);
    }
    return {};
}

// "73 of unknown status, 5 suspended", largest first.
std::string listed(const std::map<std::string, std::size_t>& counts, const std::function<std::string(const std::string&)>& words) {
    std::vector<std::pair<std::string, std::size_t>> sorted(counts.begin(), counts.end());
    std::stable_sort(sorted.begin(), sorted.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
    std::string text;
    for (const auto& [value, count] : sorted) text += (text.empty() ? "" : ", ") + std::to_string(count) + " " + words(value);
    return text;
}

std::string statusInWords(const std::string& status) {
    if (status.empty()) return "without a status";
    return status == "unknown" ? "of unknown status" : status;
}

std::string basisInWords(const std::string& basis) { return basis.empty() ? "of which nothing more is said" : basis; }

// What the number is made of: a status is told of stations, the kind of date where starts are asked for.
std::string madeOf(const Selection& selection, const Query& query) {
    if (selection.records.empty()) return {};
    if (query.years.mode == TimeMode::Began) return listed(selection.byBasis, basisInWords);
    const bool onlyStations = query.layers == std::set{Layer::Stations};
    return onlyStations && query.years.mode == TimeMode::Active ? listed(selection.byStatus, statusInWords) : "";
}

std::string beforeTheirReport(const Selection& selection, bool shown) {
    const std::size_t count = selection.beforeReport.size();
    if (count == 0) return {};
    if (shown) return "; " + std::to_string(count) + " of them first reported later: they may have existed before";
    return "; " + std::to_string(count) + (count == 1 ? " more was" : " more were") + " first reported later and may have existed before";
}

std::string unknownThen(const Selection& selection, const std::optional<PartialDate>& knownBy) {
    if (!knownBy) return {};
    std::string text = "; known by " + knownBy->text;
    if (selection.reportedLater > 0) text += ": " + std::to_string(selection.reportedLater) + " more were first reported later";
    if (selection.reportUnknown > 0) {
        text += selection.reportedLater > 0 ? ", of " : ": of ";
        text += std::to_string(selection.reportUnknown) + " more nobody can say when they were first reported";
    }
    return text;
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
    std::string text;
    if (query.region) {
        text = query.region->name + ": " + std::to_string(selection.shownInRegion) + " of " + std::to_string(selection.outOfInRegion) + "; in all ";
    }
    text += shown == 0 && !query.region ? "None of " + all : std::to_string(shown) + " of " + all;
    text += " " + nounFor(query.layers, selection.outOf != 1) + " " + whatTheyHave(selection, query.years);
    if (query.years.certainOnly) text += " (certain dates only)";
    const std::string parts = madeOf(selection, query);
    if (!parts.empty()) text += ": " + parts;
    if (selection.countries > 0) text += (parts.empty() ? ", in " : "; in ") + counted(selection.countries, "country or area", "countries and areas");
    if (selection.multilateral > 0) {
        text += selection.multilateral == shown ? ", multilateral" : "; " + std::to_string(selection.multilateral) + " of them multilateral";
    }
    return text + beforeTheirReport(selection, query.beforeReport) + unknownThen(selection, query.knownBy) + undatedIn(selection, query.showUndated);
}

}  // namespace geodata
