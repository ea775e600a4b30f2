// Where a record stands on the globe in a file: the point of its place, or the line of a tie to the partner's capital.
#pragma once

#include "geodata/projection/cut.h"
#include "geodata/records/atlas.h"

#include <optional>
#include <string_view>

namespace geodata {

// What a point stands for. A capital is a representative point: the place is not reported, and nothing is said to be there.
enum class PositionIs { City, Region, Capital };
[[nodiscard]] std::string_view wordsOf(PositionIs what);  // "city", "region", "capital, a representative point".

struct Position {
    LonLat at;  // At most seven decimals, as RFC 7946 asks: a centimetre.
    PositionIs is = PositionIs::City;
    friend bool operator==(const Position&, const Position&) = default;
};

// The place of a record; of a station or bilateral tie without one, the capital of its country. None for other records without a place.
[[nodiscard]] std::optional<Position> positionOf(const Record& record, const Countries& countries);

// A bilateral tie (cooperation, training) as the map draws it: from Beijing to the partner's capital.
struct TieLine {
    GlobePaths parts;         // More than one where it crosses 180°: cut there, both parts ending in the cut point.
    double arcDegrees = 0.0;  // Beyond 170 the direction of the line says nothing: Beijing and South America are nearly antipodes.
};

// None for stations, operations, context, multilateral records, and where the capital of the partner is not known or is Beijing itself.
[[nodiscard]] std::optional<TieLine> tieLineOf(const Record& record, const Countries& countries);

// The great circle as parts that are straight lines in longitude and latitude to 0.0002 earth radii (1.3 km), cut at ±180°; at most seven decimals.
[[nodiscard]] GlobePaths greatCircleParts(LonLat from, LonLat to);

}  // namespace geodata
