// What the product says over columns of a query that is asked once; and what it selects of all years, by the plain rule of records.
#pragma once

#include "geodata/query/year_bars.h"
#include "geodata/query/year_change.h"

#include <memory>
#include <utility>

namespace geodata {

// A query over the columns of an atlas.
class AskedOnce {
public:
    AskedOnce(const Atlas& atlas, const Query& query)
        : columns_(columnsOf(atlas)), verdicts_(query.filter, atlas, *columns_), shown_(*columns_, query) {}
    [[nodiscard]] AskedRows rows() const { return {*columns_, verdicts_, shown_}; }

private:
    std::shared_ptr<const Columns> columns_;
    Verdicts verdicts_;
    ShownYears shown_;
};

inline YearBars yearBars(const Atlas& atlas, const Query& query, YearSpan span) {
    return yearBars(AskedOnce(atlas, query).rows(), query.layers, span);
}

inline YearChange yearChange(const Atlas& atlas, const Query& query, const Selection& now) {
    return yearChange(AskedOnce(atlas, query).rows(), query, now);
}

// Undated records included.
inline Selection selectionOfAllYears(const Atlas& atlas, Query query) {
    query.years = {1, 9999, TimeMode::UpTo, false};
    query.showUndated = true;
    return select(atlas, query);
}

}  // namespace geodata
