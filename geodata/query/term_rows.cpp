#include "geodata/query/term_rows.h"

#include "geodata/query/row_years.h"
#include "geodata/query/term_rule.h"
#include "geodata/text/words.h"

#include <algorithm>

namespace geodata {
namespace {

using Rows = std::vector<std::uint8_t>;

template <typename Holds>
void mark(Rows& rows, Holds holds) {
    for (std::size_t row = 0; row < rows.size(); ++row) {
        if (rows[row] == 0) rows[row] = holds(row) ? 1 : 0;
    }
}

// The number that a range of a field is compared with; Columns::noYear where a row has none.
int numberOf(const Columns& columns, std::size_t row, Field field) {
    switch (field) {
        case Field::Heard: return columns.heard[row];
        case Field::Reported: return columns.reported[row];
        case Field::Witnesses: return columns.witnesses[row];
        case Field::Sources: return columns.publications[row];
        default: return Columns::noYear;
    }
}

void markRange(Rows& rows, const Term& term, const Columns& columns) {
    const int low = term.low.value_or(-9999);
    const int high = term.high.value_or(9999);
    if (*term.field == Field::Year) {
        const YearWindow window{low, high, TimeMode::Active, false};
        return mark(rows, [&](std::size_t row) { return inYears(columns, row, window) == InYears::Shown; });
    }
    mark(rows, [&](std::size_t row) {
        const int number = numberOf(columns, row, *term.field);
        return number != Columns::noYear && number >= low && number <= high;
    });
}

void markYear(Rows& rows, const std::string& value, const Columns& columns) {
    if (value == noValue) return mark(rows, [&](std::size_t row) { return columns.startFirst[row] == Columns::noYear; });
    const auto year = yearFrom(value);
    if (!year) return;
    const YearWindow window{*year, *year, TimeMode::Active, false};
    mark(rows, [&](std::size_t row) { return inYears(columns, row, window) == InYears::Shown; });
}

void markNumber(Rows& rows, Field field, const std::string& value, const Columns& columns) {
    if (value == noValue) return mark(rows, [&](std::size_t row) { return numberOf(columns, row, field) == Columns::noYear; });
    const auto number = yearFrom(value);
    // "007" is no number that is written so.
    if (!number || std::to_string(*number) != value) return;
    mark(rows, [&](std::size_t row) { return numberOf(columns, row, field) == *number; });
}

void markCoded(Rows& rows, Field field, const std::string& value, const CodedField& coded, const Atlas& atlas) {
    const auto& words = coded.values();
    std::vector<std::uint8_t> allowed(words.size());
    if (value == noValue) {
        // A country that the atlas does not know has no name.
        for (std::size_t code = 0; code < words.size(); ++code) {
            allowed[code] = field != Field::Country || atlas.countries.byAlpha3(words[code]) != nullptr ? 1 : 0;
        }
        return mark(rows, [&](std::size_t row) { return !coded.hasAny(row, allowed); });
    }
    for (std::size_t code = 0; code < words.size(); ++code) {
        const bool isWanted = field == Field::Country ? isCalled(words[code], value, atlas) : agrees(field, words[code], value);
        allowed[code] = isWanted ? 1 : 0;
    }
    mark(rows, [&](std::size_t row) { return coded.hasAny(row, allowed); });
}

// Of fields without a dictionary.
void markText(Rows& rows, Field field, const std::string& value, const Atlas& atlas) {
    const std::string wanted = foldedKey(value);
    const auto& records = atlas.records.records;
    const auto isWanted = [&](const std::string& text) { return text == value || foldedKey(text) == wanted; };
    mark(rows, [&](std::size_t row) {
        const Record& record = records[row];
        if (field == Field::Id) return value != noValue && isWanted(record.id);
        const bool hasCity = record.place && record.place->precision == Precision::City && !record.place->city.empty();
        return value == noValue ? !hasCity : hasCity && isWanted(record.place->city);
    });
}

void markWord(Rows& rows, const std::string& word, const Columns& columns) {
    const std::string wanted = folded(word);
    Rows sources(columns.sourceTexts.size());
    std::transform(columns.sourceTexts.begin(), columns.sourceTexts.end(), sources.begin(),
                   [&](const std::string& text) { return static_cast<std::uint8_t>(text.find(wanted) != std::string::npos); });
    const bool anySource = std::find(sources.begin(), sources.end(), 1) != sources.end();
    const std::string_view all = columns.text;
    std::size_t next = all.find(wanted);  // The next place of the word in the texts of all rows.
    mark(rows, [&](std::size_t row) {
        const std::size_t begin = columns.textBegins[row];
        const std::size_t end = columns.textBegins[row + 1];
        if (next < begin) next = all.find(wanted, begin);
        if (next != std::string_view::npos && next + wanted.size() <= end) return true;
        if (!anySource) return false;
        return std::any_of(columns.citedSources.begin() + columns.citedBegins[row], columns.citedSources.begin() + columns.citedBegins[row + 1],
                           [&](std::uint32_t source) { return sources[source] != 0; });
    });
}

}  // namespace

const CodedField* codedField(const Columns& columns, Field field) {
    switch (field) {
        case Field::Layer: return &columns.layerName;
        case Field::Country: return &columns.countries;
        case Field::Region: return &columns.region;
        case Field::Subregion: return &columns.subregion;
        case Field::Kind: return &columns.kind;
        case Field::Operator: return &columns.operators;
        case Field::Status: return &columns.status;
        case Field::Certainty: return &columns.certainty;
        case Field::Source: return &columns.publishers;
        case Field::Extent: return &columns.extent;
        case Field::Scope: return &columns.scope;
        case Field::Organisation: return &columns.organisations;
        case Field::Has: return &columns.has;
        case Field::Basis: return &columns.basis;
        case Field::Origin: return &columns.origins;
        case Field::City:
        case Field::Id:
        case Field::Year:
        case Field::Heard:
        case Field::Reported:
        case Field::Witnesses:
        case Field::Sources: break;
    }
    return nullptr;
}

std::vector<std::uint8_t> rowsOf(const Term& term, const Atlas& atlas, const Columns& columns) {
    Rows rows(columns.rows);
    if (term.field && (term.low || term.high)) {
        markRange(rows, term, columns);
    } else {
        for (const auto& value : term.values) {
            if (!term.field) {
                markWord(rows, value, columns);
            } else if (const auto* coded = codedField(columns, *term.field)) {
                markCoded(rows, *term.field, value, *coded, atlas);
            } else if (*term.field == Field::Year) {
                markYear(rows, value, columns);
            } else if (isNumber(*term.field)) {
                markNumber(rows, *term.field, value, columns);
            } else {
                markText(rows, *term.field, value, atlas);
            }
        }
    }
    if (term.negated)
        std::transform(rows.begin(), rows.end(), rows.begin(), [](std::uint8_t holds) { return static_cast<std::uint8_t>(holds ^ 1U); });
    return rows;
}

}  // namespace geodata
