// What a name that someone types may mean: countries, regions, cities, records, organisations, bureaus, publishers, or words in records.
#pragma once

#include "geodata/records/atlas.h"

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace geodata {

enum class FoundKind { Country, Region, City, Record, Organisation, Operator, Publisher, Mention };

struct Found {
    FoundKind kind = FoundKind::Country;
    std::string name;                       // As the atlas has it; of a mention the words looked for.
    std::string otherName{};                // The name that agrees, where `name` does not: "Holland".
    std::string country{};                  // Alpha-3 of a country, and of the country a city or record is in; may be empty.
    std::optional<LonLat> place{};          // Of a city.
    bool isCapital = false;                 // Of a city.
    std::optional<std::uint32_t> record{};  // Index of a record, or of the only one in a city.
    std::size_t records = 0;                // That `term` selects in the layers asked for, whatever their years.
    std::string term{};                     // Filter text; empty for the whole world.
};

struct FoundGroup {
    FoundKind kind = FoundKind::Country;
    std::vector<Found> found;  // Best first.
    std::size_t more = 0;      // Left out.
};

struct FindQuery {
    std::set<Layer> layers;       // In which records are counted; records of others are found, too, after those of these.
    std::string language = "en";  // In which countries are also called, beside English and Chinese.
    std::size_t most = 4;         // In a group.
};

struct Findings {
    std::vector<FoundGroup> groups;  // Those with a whole name first, else in the order of FoundKind; the mentions last.
    bool isNear = false;             // Nothing is called so: these are the nearest names.
};

// Names that are the text, begin with it, have a word that begins with it, or have all its words so; case and accents do not matter. Where
// there are none, those nearest to it. Nothing for an empty text.
[[nodiscard]] Findings find(std::string_view text, const Atlas& atlas, const FindQuery& query);

}  // namespace geodata
