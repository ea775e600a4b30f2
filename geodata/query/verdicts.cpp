#include "geodata/query/verdicts.h"

namespace geodata {

static_assert(allFields.size() < 254, "a field has a code of one byte");

Verdicts::Verdicts(const Filter& filter, const Atlas& atlas) : failed_(atlas.records.records.size(), none) {
    for (const auto& term : filter.terms) {
        const std::uint8_t code = term.field ? codeOf(*term.field) : several;
        for (std::size_t record = 0; record < failed_.size(); ++record) {
            auto& failed = failed_[record];
            if (failed == several || matches(term, atlas.records.records[record], atlas)) continue;
            failed = failed == none || failed == code ? code : several;
        }
    }
}

}  // namespace geodata
