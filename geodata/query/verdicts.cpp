#include "geodata/query/verdicts.h"

#include "geodata/query/term_rows.h"

namespace geodata {

static_assert(allFields.size() < 254, "a field has a code of one byte");

Verdicts::Verdicts(const Filter& filter, const Atlas& atlas, const Columns& columns) : failed_(columns.rows, none) {
    for (const auto& term : filter.terms) {
        const std::uint8_t code = term.field ? codeOf(*term.field) : several;
        const auto holds = rowsOf(term, atlas, columns);
        for (std::size_t row = 0; row < failed_.size(); ++row) {
            auto& failed = failed_[row];
            if (holds[row] == 0) failed = failed == none || failed == code ? code : several;
        }
    }
}

}  // namespace geodata
