// What is asked of the records, as a plain value: map, table, panels and files that ask the same say the same.
#pragma once

#include "geodata/query/select.h"

#include <optional>
#include <set>
#include <string>

namespace geodata {

struct Question {
    std::set<Layer> layers{Layer::Stations, Layer::Cooperation, Layer::Training};
    std::string filter;  // Filter text; always one that parses.
    YearWindow years;
    std::string knownBy;        // A year or date in EDTF: only what was public by then; empty: all that is known now.
    bool undated = false;       // Show also records without a start.
    bool beforeReport = false;  // Show also what was first reported later and may have existed before.
    friend bool operator==(const Question&, const Question&) = default;
};

// The question with its filter and dates parsed, for one atlas. `region` is what its sentence speaks of; it leaves nothing out. A filter that
// does not parse selects nothing: it is checked when the question is made.
[[nodiscard]] Query queryFor(const Question& question, const Atlas& atlas, std::optional<QueryRegion> region = {});

// The same without looking at every record.
[[nodiscard]] Query queryFor(const Question& question, const Atlas& atlas, const Columns& columns);

// The same question whatever its years are.
[[nodiscard]] Question ofAnyYears(Question question);

}  // namespace geodata
