// The data that ships, read once for the tests of one program.
#pragma once

#include "geodata/records/atlas.h"
#include "geodata/records/read_records.h"

#include <doctest/doctest.h>

namespace geodata {

inline const Atlas& shippedAtlas() {
    static const Atlas atlas = [] {
        const std::filesystem::path datasets = REACH_DATASETS_DIR;
        Problems problems;
        auto countries = readCountries(datasets / "boundaries" / "countries.csv");
        REQUIRE(countries);
        countries = withOtherNames(*countries, datasets / "boundaries");
        REQUIRE(countries);
        auto records = readRecords(datasets, {}, *countries, problems);
        REQUIRE(records);
        REQUIRE(problems.empty());
        return Atlas{*std::move(countries), *std::move(records)};
    }();
    return atlas;
}

inline std::vector<std::uint32_t> allRecords(const Atlas& atlas) {
    std::vector<std::uint32_t> all(atlas.records.records.size());
    for (std::size_t index = 0; index < all.size(); ++index) all[index] = static_cast<std::uint32_t>(index);
    return all;
}

}  // namespace geodata
