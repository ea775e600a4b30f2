// The filter text of people and scripts: `region:Europe -status:closed operator:Fuzhou,Wenzhou 2020.. "police academy"`.
#pragma once

#include "geodata/atlas.h"
#include "geodata/result.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace geodata {

enum class Field {
    Layer, Country, Region, Subregion, City, Kind, Operator, Status, Certainty, Source, Year, Heard, Extent, Scope,
    Organisation, Id, Has,
};
inline constexpr std::array allFields{
    Field::Layer, Field::Country, Field::Region, Field::Subregion, Field::City, Field::Kind, Field::Operator, Field::Status,
    Field::Certainty, Field::Source, Field::Year, Field::Heard, Field::Extent, Field::Scope, Field::Organisation, Field::Id, Field::Has,
};

[[nodiscard]] std::string_view keyOf(Field field);
[[nodiscard]] std::optional<Field> fieldFrom(std::string_view key);

// One term. Without a field its values are words looked for in names, summaries, responses and sources.
struct Term {
    std::optional<Field> field;
    bool negated = false;
    std::vector<std::string> values;  // Either of them; case and accents folded.
    std::optional<int> low, high;     // For year ranges `lo..hi`, `lo..`, `..hi`.
    friend bool operator==(const Term&, const Term&) = default;
};

// All terms must hold. Empty: everything.
struct Filter {
    std::vector<Term> terms;
    friend bool operator==(const Filter&, const Filter&) = default;
};

// A wrong field or value is an error that names the nearest right one: "unknown region Eurpe; did you mean Europe?".
// Values of layer, country, region, subregion, kind, status, certainty, extent, scope, operator, organisation, has are checked against the
// atlas; city, source, id and words are not (they may find nothing).
[[nodiscard]] Result<Filter> parseFilter(std::string_view text, const Atlas& atlas);

[[nodiscard]] bool matches(const Filter& filter, const Record& record, const Atlas& atlas);

// The values a record has of a field, in the words people read ("Europe", "in force", "Netherlands"); none, one or several
// (countries of a multilateral record, publishers of its sources, the years from start to end).
[[nodiscard]] std::vector<std::string> valuesOf(const Record& record, Field field, const Atlas& atlas);

// Lower case without accents, for comparing text: "São Paulo" and "sao paulo" are the same.
[[nodiscard]] std::string folded(std::string_view text);

// The candidate least different from `text` (edit distance), or empty when none is near.
[[nodiscard]] std::string nearest(std::string_view text, const std::vector<std::string>& candidates);

}  // namespace geodata
