// The filter text of people and scripts: `region:Europe -status:closed operator:Fuzhou,Wenzhou year:2020.. "police academy"`.
#pragma once

#include "geodata/records/atlas.h"
#include "geodata/result.h"
#include "geodata/text/words.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace geodata {

struct Columns;

enum class Field {
    Layer,
    Country,
    Region,
    Subregion,
    City,
    Kind,
    Operator,
    Status,
    Certainty,
    Source,
    Year,
    Heard,
    Extent,
    Scope,
    Organisation,
    Id,
    Has,
    Basis,      // Of the start.
    Reported,   // Year first reported.
    Witnesses,  // Their number.
    Sources,    // Number of published texts that carry the fact.
    Origin,     // Of any citation: "host" stands for all "host:CODE", "ngo" for all "ngo:NAME", and so on.
};
inline constexpr std::array allFields{
    Field::Layer,     Field::Country, Field::Region,   Field::Subregion, Field::City,    Field::Kind,   Field::Operator,     Field::Status,
    Field::Certainty, Field::Source,  Field::Year,     Field::Heard,     Field::Extent,  Field::Scope,  Field::Organisation, Field::Id,
    Field::Has,       Field::Basis,   Field::Reported, Field::Witnesses, Field::Sources, Field::Origin,
};

[[nodiscard]] std::string_view keyOf(Field field);
// Whether its values are whole numbers that a filter can take as a range, as year:2018..2022 and witnesses:2..
[[nodiscard]] bool isNumber(Field field);
// Without regard to case.
[[nodiscard]] std::optional<Field> fieldFrom(std::string_view key);

// One term. Without a field its values are words looked for in names, summaries, responses and sources.
struct Term {
    std::optional<Field> field;
    bool negated = false;
    // Either of them. Values of closed fields stand as valuesOf spells them ("Germany" for `country:de`), others as they were written;
    // they are compared without case and accents. Single years are values ("2019").
    std::vector<std::string> values;
    std::optional<int> low, high;  // For ranges of numbers `lo..hi`, `lo..`, `..hi`; there are no values then.
    friend bool operator==(const Term&, const Term&) = default;
};

// All terms must hold. Empty: everything.
struct Filter {
    std::vector<Term> terms;
    friend bool operator==(const Filter&, const Filter&) = default;
};

// The value of records that have none of a field: what counts show, and what a filter takes (`operator:(none)`).
inline constexpr std::string_view noValue = "(none)";

// A wrong field or value is an error that names the nearest right one: "unknown region Eurpe; did you mean Europe?".
// Values of layer, country, region, subregion, kind, status, certainty, extent, scope, operator, organisation, has, basis, origin are checked
// against the atlas; city, source, id and words are not (they may find nothing). A part of the name, in whole words, is enough for operator and
// organisation, and any part for source and words; the others are compared whole. `_` and a space are the same.
// `year:lo..hi` holds for records active in these years; undated ones are active in none. The other numbers (heard, reported, witnesses,
// sources) are one a record: `reported:..2021` leaves out what has no date of a first report, `reported:(none)` finds it.
// A text of more than longestFilter bytes (written_term.h) is refused.
[[nodiscard]] Result<Filter> parseFilter(std::string_view text, const Atlas& atlas);
// The same without looking at every record; the columns must be the atlas's.
[[nodiscard]] Result<Filter> parseFilter(std::string_view text, const Atlas& atlas, const Columns& columns);

[[nodiscard]] bool matches(const Filter& filter, const Record& record, const Atlas& atlas);
[[nodiscard]] bool matches(const Term& term, const Record& record, const Atlas& atlas);

// The values a record has of a field, in the words people read ("Europe", "in force", "Netherlands"); none, one or several
// (countries of a multilateral record, publishers of its sources, the years from start to end; a period without an end goes on to the
// newest year of the atlas).
[[nodiscard]] std::vector<std::string> valuesOf(const Record& record, Field field, const Atlas& atlas);

}  // namespace geodata
