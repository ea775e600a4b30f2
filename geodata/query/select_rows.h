// What select() says of records, read off columns: for questions asked again and again with other years.
#pragma once

#include "geodata/query/shown_years.h"
#include "geodata/query/verdicts.h"

namespace geodata {

// A question and what was worked out for it once; its years may differ.
struct AskedRows {
    const Columns& columns;
    const Verdicts& verdicts;  // Of the query's filter.
    const ShownYears& shown;   // Of the query.
};

[[nodiscard]] Selection select(const AskedRows& asked, const Query& query);

}  // namespace geodata
