#include "geodata/query/year_counts.h"

#include <algorithm>

namespace geodata {
namespace {

// From numbers of each year to numbers by each year.
void sumUpYears(std::vector<std::uint32_t>& table, std::size_t values) {
    for (std::size_t at = values; at < table.size(); ++at) table[at] += table[at - values];
}

}  // namespace

YearCounts::YearCounts(const CodedField& field, const ShownYears& shown) : values_(field.values().size()), years_(shown.years()) {
    constexpr std::size_t largestTable = std::size_t{1} << 22U;
    hasTables_ = values_ * years_.size() <= largestTable;
    if (!hasTables_) return;
    begun_.assign(values_ * years_.size(), 0);
    ended_.assign(values_ * years_.size(), 0);
}

void YearCounts::add(const CodedField& field, const ShownYears& shown, std::size_t row) {
    const auto first = shown.first()[row];
    if (first == ShownYears::never || !shown.isAsked(row)) return;
    if (!hasTables_ || first > ShownYears::never) {
        field.forEach(row, [&](std::uint32_t code) { single_.push_back({static_cast<std::uint32_t>(row), code}); });
        return;
    }
    const std::size_t begins = shown.placeOf(first) * values_;
    const std::size_t ends = shown.placeOf(shown.last()[row]) * values_;
    field.forEach(row, [&](std::uint32_t code) {
        ++begun_[begins + code];
        ++ended_[ends + code];
    });
}

void YearCounts::sumUp() {
    sumUpYears(begun_, values_);
    sumUpYears(ended_, values_);
}

std::vector<std::size_t> YearCounts::in(const Columns& columns, const ShownYears& shown, int first, int last) const {
    std::vector<std::size_t> counts(values_);
    const auto begun = std::upper_bound(years_.begin(), years_.end(), last) - years_.begin();
    const auto ended = std::lower_bound(years_.begin(), years_.end(), first) - years_.begin();
    if (hasTables_ && begun > 0) {
        const auto* row = begun_.data() + static_cast<std::size_t>(begun - 1) * values_;
        for (std::size_t value = 0; value < values_; ++value) counts[value] += row[value];
    }
    if (hasTables_ && ended > 0) {
        const auto* row = ended_.data() + static_cast<std::size_t>(ended - 1) * values_;
        for (std::size_t value = 0; value < values_; ++value) counts[value] -= row[value];
    }
    for (const auto& single : single_) {
        if (shown.shows(columns, single.row, first, last)) ++counts[single.code];
    }
    return counts;
}

}  // namespace geodata
