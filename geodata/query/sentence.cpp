#include "geodata/query/sentence.h"

#include <algorithm>

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

// "73 of unknown status", "5 suspended", largest first.
template <typename InWords>
std::vector<std::string> listed(const std::map<std::string, std::size_t>& counts, InWords inWords) {
    std::vector<std::pair<std::string, std::size_t>> sorted(counts.begin(), counts.end());
    std::stable_sort(sorted.begin(), sorted.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
    std::vector<std::string> parts;
    for (const auto& [value, count] : sorted) parts.push_back(std::to_string(count) + " " + inWords(value));
    return parts;
}

std::vector<std::string> listedBases(const std::map<std::string, std::size_t>& byBasis) {
    return listed(byBasis, [](const std::string& basis) -> std::string {
        if (basis.empty()) return "of which nothing more is said";
        // What is no participle stands behind any number.
        const bool isNoun = basis == "dated event" || basis == "year as reported" || basis == "reporting period";
        return (isNoun ? "with a " : "") + basis;
    });
}

std::vector<std::string> listedStatuses(const std::map<std::string, std::size_t>& byStatus) {
    return listed(byStatus, [](const std::string& status) {
        if (status.empty()) return std::string("without a status");
        return status == "unknown" ? std::string("of unknown status") : status;
    });
}

std::string joined(const std::vector<std::string>& parts) {
    std::string text;
    for (const auto& part : parts) text += (text.empty() ? "" : ", ") + part;
    return text;
}

// What the number is made of: a status is told of stations, the kind of date where starts are asked for.
std::vector<std::string> madeOf(const Selection& selection, const Query& query) {
    const auto& region = selection.inRegion;
    if ((query.region ? region.shown : selection.records.size()) == 0) return {};
    if (query.years.mode == TimeMode::Began) return listedBases(query.region ? region.byBasis : selection.byBasis);
    const bool onlyStations = query.layers == std::set{Layer::Stations};
    if (!onlyStations || query.years.mode != TimeMode::Active) return {};
    return listedStatuses(query.region ? region.byStatus : selection.byStatus);
}

using Clauses = std::vector<std::string>;

void addParts(Clauses& clauses, const Selection& selection, const Query& query) {
    const auto parts = madeOf(selection, query);
    for (std::size_t part = 0; part < parts.size(); ++part) clauses.push_back((part == 0 ? ": " : ", ") + parts[part]);
    // Of one country nothing more need be said.
    if (query.region && query.region->countries.size() == 1) return;
    const std::size_t countries = query.region ? selection.inRegion.countries : selection.countries;
    if (countries == 0) return;
    clauses.push_back((parts.empty() ? ", in " : "; in ") + counted(countries, "country or area", "countries and areas"));
}

void addMultilateral(Clauses& clauses, const Selection& selection, const Query& query) {
    if (selection.multilateral == 0) return;
    const std::string number = std::to_string(selection.multilateral);
    if (query.region) {
        clauses.push_back("; " + number + " of the " + std::to_string(selection.records.size()) + " multilateral");
        clauses.emplace_back(", counted apart");
    } else {
        clauses.push_back(selection.multilateral == selection.records.size() ? ", multilateral" : "; " + number + " of them multilateral");
    }
}

void addBeforeReport(Clauses& clauses, const Selection& selection, bool shown) {
    const std::size_t count = selection.beforeReport.size();
    if (count == 0) return;
    if (shown) {
        clauses.push_back("; " + std::to_string(count) + " of them first reported later");
        clauses.emplace_back(": they may have existed before");
    } else {
        clauses.push_back("; " + std::to_string(count) + (count == 1 ? " more was" : " more were") +
                          " first reported later and may have existed before");
    }
}

void addUnknownThen(Clauses& clauses, const Selection& selection, const std::optional<PartialDate>& knownBy) {
    if (!knownBy) return;
    clauses.push_back("; known by " + knownBy->text);
    if (selection.reportedLater > 0)
        clauses.push_back(": " + std::to_string(selection.reportedLater) + (selection.reportedLater == 1 ? " more was" : " more were") +
                          " first reported later");
    if (selection.reportUnknown > 0) {
        clauses.push_back((selection.reportedLater > 0 ? ", of " : ": of ") + std::to_string(selection.reportUnknown) +
                          " more nobody can say when they were first reported");
    }
}

void addUndated(Clauses& clauses, const Selection& selection, bool shown) {
    if (selection.undated == 0) return;
    clauses.push_back("; " + std::to_string(selection.undated) + (shown ? " of them undated" : " undated not shown"));
}

}  // namespace

std::string basesInWords(const std::map<std::string, std::size_t>& byBasis) { return joined(listedBases(byBasis)); }
std::string statusesInWords(const std::map<std::string, std::size_t>& byStatus) { return joined(listedStatuses(byStatus)); }

std::string Sentence::text() const {
    std::string text = count + asked;
    for (const auto& clause : clauses) text += clause;
    return text;
}

Sentence sentenceOf(const Selection& selection, const Query& query) {
    if (query.layers.empty()) return {"No layer is shown", {}, {}};
    if (selection.outOf == 0) return {query.filter.terms.empty() ? "No records in these layers" : "No record passes the filter", {}, {}};
    const std::size_t shown = selection.records.size();
    const std::string all = std::to_string(selection.outOf);
    Sentence sentence;
    sentence.count = shown == 0 ? "None of " + all : std::to_string(shown) + " of " + all;
    // With a region in the frame the numbers are the region's; the whole world's stand beside them.
    if (query.region && shown > 0)
        sentence.count = query.region->name + ": " + std::to_string(selection.inRegion.shown) + " of " + std::to_string(shown);
    sentence.count += " " + nounFor(query.layers, (query.region && shown > 0 ? shown : selection.outOf) != 1);
    sentence.asked = " " + whatTheyHave(selection, query.years) + (query.years.certainOnly ? " (certain dates only)" : "");
    addParts(sentence.clauses, selection, query);
    addMultilateral(sentence.clauses, selection, query);
    addBeforeReport(sentence.clauses, selection, query.beforeReport);
    addUnknownThen(sentence.clauses, selection, query.knownBy);
    addUndated(sentence.clauses, selection, query.showUndated);
    return sentence;
}

std::string sentenceFor(const Selection& selection, const Query& query) { return sentenceOf(selection, query).text(); }

std::string whatFits(const Sentence& sentence, const std::function<bool(const std::string&)>& fits) {
    const std::string whole = sentence.text() + ".";
    if (fits(whole)) return whole;
    const auto cut = [](const std::string& text) { return text + "\u00A0…"; };  // Which does not begin a line.
    Sentence shorter = sentence;
    while (!shorter.clauses.empty()) {
        shorter.clauses.pop_back();
        if (fits(cut(shorter.text()))) return cut(shorter.text());
    }
    std::string words = sentence.count;
    while (!fits(cut(words)) && words.rfind(' ') != std::string::npos) words.resize(words.rfind(' '));
    const bool isWhole = words == sentence.count && sentence.asked.empty() && sentence.clauses.empty();
    return isWhole ? whole : cut(words);
}

}  // namespace geodata
