#include "geodata/records/years_words.h"

#include "geodata/text/words.h"

namespace geodata {
namespace {

// Beyond these a date is open: see PartialDate.
constexpr int openBeginning = -9000;
constexpr int openEnd = 9999;

bool isPlain(const PartialDate& date) { return date.qualifier == DateQualifier::None && date.earliest.year == date.latest.year; }

std::string qualified(DateQualifier qualifier, std::string years) {
    switch (qualifier) {
        case DateQualifier::None: return years;
        case DateQualifier::Approximate: return "about " + years;
        case DateQualifier::Uncertain: return "perhaps " + years;
        case DateQualifier::Both: return "perhaps about " + years;
    }
    return years;
}

bool isOver(const Record& record) { return record.status == "ended" || record.status == "closed" || record.status == "reported closed"; }

std::string betweenDates(const PartialDate& start, const PartialDate& end) {
    if (start.earliest.year == end.earliest.year && start.latest.year == end.latest.year && start.qualifier == end.qualifier)
        return yearInWords(start);
    return yearInWords(start) + (isPlain(start) && isPlain(end) ? "–" : " to ") + yearInWords(end);
}

// A set term, the day of a source and the last day that it speaks of are no reported ends.
std::string upToEnd(const Record& record) {
    const std::string between = betweenDates(*record.start, *record.end);
    if (record.extent == Extent::Event) return between;
    if (record.endBasis == "stated term" || record.endBasis == "stated length") return between + " by its term";
    if (record.endBasis == "by source date") return yearInWords(*record.start) + ", over by " + yearInWords(*record.end);
    if (record.endBasis == "as of source") return yearInWords(*record.start) + ", last spoken of in " + yearInWords(*record.end);
    return between;
}

}  // namespace

bool goesOn(const Record& record) {
    const std::string status = spacedKey(record.status);
    return status == "in force" || status == "active";
}

std::string yearInWords(const PartialDate& date) {
    const int first = date.earliest.year;
    const int last = date.latest.year;
    if (first <= openBeginning) return std::to_string(last) + " or before";
    if (last >= openEnd) return std::to_string(first) + " or later";
    if (first == last) return qualified(date.qualifier, std::to_string(first));
    if (last == first + 1) return qualified(date.qualifier, std::to_string(first) + " or " + std::to_string(last));
    return "between " + std::to_string(first) + " and " + std::to_string(last);
}

std::string yearsInWords(const Record& record) {
    if (!record.start) return record.end ? "until " + yearInWords(*record.end) : "no date reported";
    const std::string reported = startIsFirstReport(record) ? "first reported " : "";
    if (record.end) return reported + upToEnd(record);
    const std::string start = yearInWords(*record.start);
    if (record.extent == Extent::Event) return reported + start;
    if (goesOn(record)) return reported.empty() ? "since " + start : reported + start + ", " + spacedKey(record.status);
    return reported + start + (isOver(record) ? ", date of end not reported" : ", end not reported");
}

}  // namespace geodata
