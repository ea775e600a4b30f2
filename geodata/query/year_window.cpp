#include "geodata/query/year_window.h"

#include <algorithm>

namespace geodata {
namespace {

// Years a date may stand for, first to last.
struct PossibleYears {
    int first;
    int last;
};

PossibleYears possibleYears(const PartialDate& date, bool widened) {
    const int margin = widened && date.qualifier != DateQualifier::None ? 1 : 0;
    return {date.earliest.year - margin, date.latest.year + margin};
}

bool isOpenBefore(const PartialDate& date) { return date.earliest.year == -9999; }
bool isOpenAfter(const PartialDate& date) { return date.latest.year == 9999; }

// The end as far as reported: none for a period that goes on.
const std::optional<PartialDate>& endOf(const Record& record) { return record.end || record.extent == Extent::Period ? record.end : record.start; }

// Start and end leave each other only the years in which the start is not after the end: what began in 2015 and ended by 2018 did not end in
// 2010. Where no such years are left the dates contradict each other, and stand as they were reported.
void clipEachOther(PossibleYears& start, PossibleYears& end) {
    if (start.first > end.last) return;
    start.last = std::min(start.last, end.last);
    end.first = std::max(end.first, start.first);
}

bool mayBeShown(PossibleYears start, std::optional<PossibleYears> end, const YearWindow& window) {
    switch (window.mode) {
        case TimeMode::Active: return start.first <= window.last && (!end || end->last >= window.first);
        case TimeMode::UpTo: return start.first <= window.last;
        case TimeMode::Began: return start.first <= window.last && start.last >= window.first;
        case TimeMode::Ended: return end && end->first <= window.last && end->last >= window.first;
    }
    return false;
}

bool mustBeShown(PossibleYears start, std::optional<PossibleYears> end, const YearWindow& window) {
    switch (window.mode) {
        case TimeMode::Active: return start.last <= window.last && (!end || end->first >= window.first);
        case TimeMode::UpTo: return start.last <= window.last;
        case TimeMode::Began: return start.first >= window.first && start.last <= window.last;
        case TimeMode::Ended: return end && end->first >= window.first && end->last <= window.last;
    }
    return false;
}

template <typename IsIncluded>
YearSpan spanOf(const Records& records, IsIncluded isIncluded) {
    std::optional<int> first;
    std::optional<int> last;
    for (const auto& record : records.records) {
        if (!isIncluded(record)) continue;
        if (record.start) {
            const int earliest = isOpenBefore(*record.start) ? record.start->latest.year : record.start->earliest.year;
            const int latest = isOpenAfter(*record.start) ? record.start->earliest.year : record.start->latest.year;
            first = first ? std::min(*first, earliest) : earliest;
            last = std::max(last, std::optional(latest));
        }
        last = std::max(last, record.heardYear);
    }
    if (!first) return {};
    return {*first, *last};
}

}  // namespace

std::string_view keyOf(TimeMode mode) {
    switch (mode) {
        case TimeMode::Active: return "active";
        case TimeMode::UpTo: return "upto";
        case TimeMode::Began: return "began";
        case TimeMode::Ended: return "ended";
    }
    return {};
}

std::string_view nameOf(TimeMode mode) {
    switch (mode) {
        case TimeMode::Active: return "In these years";
        case TimeMode::UpTo: return "Up to";
        case TimeMode::Began: return "Starts";
        case TimeMode::Ended: return "Ends";
    }
    return {};
}

std::optional<TimeMode> timeModeFrom(std::string_view key) {
    for (const auto mode : allTimeModes) {
        if (keyOf(mode) == key) return mode;
    }
    return std::nullopt;
}

InYears inYears(const Record& record, const YearWindow& window) {
    if (!record.start) return InYears::Undated;
    const auto& endDate = endOf(record);
    PossibleYears start = possibleYears(*record.start, window.certainOnly);
    std::optional<PossibleYears> end;
    if (endDate) {
        end = possibleYears(*endDate, window.certainOnly);
        clipEachOther(start, *end);
    }
    const bool shown = window.certainOnly ? mustBeShown(start, end, window) : mayBeShown(start, end, window);
    if (shown) return InYears::Shown;
    const bool asksForPeriods = window.mode == TimeMode::Active || window.mode == TimeMode::UpTo;
    const bool startsLater = record.start->earliest.year > window.last;
    return asksForPeriods && startsLater && record.extent == Extent::Period && startIsFirstReport(record) ? InYears::BeforeReport : InYears::NotShown;
}

YearSpan yearsOf(const Records& records) {
    return spanOf(records, [](const Record&) { return true; });
}

YearSpan yearsOf(const Records& records, const std::set<Layer>& layers) {
    return spanOf(records, [&](const Record& record) { return layers.contains(record.layer); });
}

bool notHeardOf(const Record& record, int year, int staleAfter) {
    if (record.extent != Extent::Period || record.end) return false;
    std::optional<int> known = record.heardYear;
    if (!known && record.start) known = isOpenAfter(*record.start) ? record.start->earliest.year : record.start->latest.year;
    return !known || *known <= year - staleAfter;
}

}  // namespace geodata
