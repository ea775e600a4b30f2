// What questions ask of records, a row a record and a vector a field: years as numbers, words as codes of dictionaries.
#pragma once

#include "geodata/columns/coded_field.h"
#include "geodata/records/atlas.h"

#include <cstdint>
#include <limits>
#include <memory>
#include <string>
#include <vector>

namespace geodata {

// Rows are in the order of Records::records. Made once of an atlas, shared, never changed.
struct Columns {
    static constexpr std::int16_t noYear = std::numeric_limits<std::int16_t>::min();
    static constexpr std::int32_t noDay = std::numeric_limits<std::int32_t>::max();
    static constexpr std::uint32_t nowhere = std::numeric_limits<std::uint32_t>::max();

    enum Flag : std::uint8_t {
        StartIsUnsure = 1,  // Marked ~, ? or %.
        EndIsUnsure = 2,
        IsPeriod = 4,
        StartIsFirstReport = 8,  // The start is only the date of the first report.
        HasFirstReport = 16,
        IsMultilateral = 32,
    };

    std::size_t rows = 0;

    // The years a date may stand for, -9999 and 9999 where it is open. Without a start noYear. The end is that of inYears: of an event
    // without one it is the start; noYear where none is known.
    std::vector<std::int16_t> startFirst, startLast, endFirst, endLast;
    std::vector<std::int16_t> heard, reported;  // noYear where there is none.
    std::vector<std::int32_t> publicBy;         // dayNumber of Record::publicBy; noDay where it is not known.
    std::vector<std::uint16_t> witnesses, publications;
    std::vector<std::uint8_t> flags;
    std::vector<std::uint8_t> layer;  // As an index into allLayers.

    // In words.
    CodedField layerName, region, subregion, kind, operators, status, certainty, publishers, extent, scope, organisations, has, basis, origins;
    CodedField countries;                // Alpha-3 of all it names.
    std::vector<std::uint32_t> country;  // The code in `countries` of its own country; nowhere where it has none.
    std::vector<std::uint32_t> site;     // The same number for the same city in the same country; nowhere without a place.
    std::uint32_t sites = 0;             // How many.

    // What bare words are looked for in, folded: of each row its own text, and that of the sources it cites.
    std::string text;
    std::vector<std::size_t> textBegins;  // And one more.
    std::vector<std::string> sourceTexts;
    std::vector<std::uint32_t> citedSources;
    std::vector<std::uint32_t> citedBegins;  // And one more.

    [[nodiscard]] bool is(std::size_t row, Flag flag) const { return (flags[row] & flag) != 0; }
};

[[nodiscard]] std::shared_ptr<const Columns> columnsOf(const Atlas& atlas);

// Days in their order; days of one month of one year differ by less than those of two.
[[nodiscard]] std::int32_t dayNumber(const Day& day);

}  // namespace geodata
