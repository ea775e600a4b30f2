#include "geodata/query/shown_years.h"

#include <algorithm>

namespace geodata {

Known knownBy(const Columns& columns, std::size_t row, const std::optional<PartialDate>& date) {
    if (!date || columns.publicBy[row] <= dayNumber(date->latest)) return Known::Yes;
    return columns.is(row, Columns::HasFirstReport) ? Known::Later : Known::Unsure;
}

ShownYears::ShownYears(const Columns& columns, const Query& query) : query_(query) {
    query_.filter = {};
    first_.reserve(columns.rows);
    last_.reserve(columns.rows);
    std::array<bool, allLayers.size()> isAsked{};
    for (const auto layer : query.layers) isAsked[static_cast<std::size_t>(layer)] = true;
    for (std::size_t row = 0; row < columns.rows; ++row) {
        if (isAsked[columns.layer[row]] && knownBy(columns, row, query.knownBy) == Known::Yes) {
            add(columns, row);
        } else {
            first_.push_back(notAsked);
            last_.push_back(notAsked);
        }
    }
    findPlaces();
}

void ShownYears::findPlaces() {
    constexpr std::size_t slots = 65536;
    std::vector<std::uint8_t> isThere(slots);
    for (const auto* years : {&first_, &last_}) {
        for (const auto year : *years) isThere[slotOf(year)] = 1;
    }
    years_.clear();
    placeOf_.assign(slots, 0);
    for (int year = always; year < never; ++year) {
        const auto slot = slotOf(static_cast<std::int16_t>(year));
        if (isThere[slot] == 0) continue;
        placeOf_[slot] = static_cast<std::uint16_t>(years_.size());
        years_.push_back(static_cast<std::int16_t>(year));
    }
}

ShownYears ShownYears::inAllYears() const {
    ShownYears all;
    all.first_.reserve(first_.size());
    all.last_.reserve(first_.size());
    for (const auto first : first_) {
        all.first_.push_back(first == notAsked ? notAsked : always);
        all.last_.push_back(first == notAsked ? notAsked : std::int16_t{openYears});
    }
    all.findPlaces();
    return all;
}

void ShownYears::add(const Columns& columns, std::size_t row) {
    const auto addYears = [&](int first, int last) {
        first_.push_back(static_cast<std::int16_t>(first));
        last_.push_back(static_cast<std::int16_t>(last));
    };
    const YearWindow& asked = query_.years;
    if (columns.startFirst[row] == Columns::noYear) return query_.showUndated ? addYears(always, openYears) : addYears(never, never);
    const bool asksForPeriods = asked.mode == TimeMode::Active || asked.mode == TimeMode::UpTo;
    const bool alsoBefore =
        query_.beforeReport && asksForPeriods && columns.is(row, Columns::IsPeriod) && columns.is(row, Columns::StartIsFirstReport);
    const auto years = yearsOf(columns, row, asked.mode, asked.certainOnly);
    if (!years) return addYears(never, never);
    // With a year or more between them, some windows lie there: the sum would take from them what it never gave.
    const bool isRegular = years->first <= years->last + 1 && (!alsoBefore || years->first == columns.startFirst[row]);
    if (isRegular) return addYears(alsoBefore ? int{always} : years->first, years->last);
    irregularRows_.push_back(static_cast<std::uint32_t>(row));
    addYears(irregular, irregular);
}

bool ShownYears::showsIrregular(const Columns& columns, std::size_t row, int first, int last) const {
    YearWindow window = query_.years;
    window.first = first;
    window.last = last;
    return isShown(inYears(columns, row, window), query_);
}

}  // namespace geodata
