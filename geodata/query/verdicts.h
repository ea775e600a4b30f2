// How a filter judges every record, worked out once: counts for any years, and the counts of a facet, are read off it.
#pragma once

#include "geodata/columns/columns.h"
#include "geodata/query/filter.h"

#include <cstdint>
#include <vector>

namespace geodata {

class Verdicts {
public:
    Verdicts() = default;
    Verdicts(const Filter& filter, const Atlas& atlas, const Columns& columns);
    // Without a filter.
    explicit Verdicts(const Columns& columns) : failed_(columns.rows, none) {}

    // All terms hold. `record` is an index into the atlas's records, a row.
    [[nodiscard]] bool passes(std::size_t record) const { return failed_[record] == none; }
    // All terms hold but, perhaps, those of this field.
    [[nodiscard]] bool passesBut(std::size_t record, Field field) const { return passes(record) || failed_[record] == codeOf(field); }

private:
    // Which terms a record fails: none, only such of one field, or others.
    static constexpr std::uint8_t none = 0;
    static constexpr std::uint8_t several = 255;
    static std::uint8_t codeOf(Field field) { return static_cast<std::uint8_t>(static_cast<std::size_t>(field) + 1); }

    std::vector<std::uint8_t> failed_;
};

}  // namespace geodata
