// The ground of countries and areas: whether a place is in one, how far from it, and which one it is in.
#pragma once

#include "geodata/boundaries/boundaries.h"
#include "geodata/coordinates.h"
#include "geodata/result.h"

#include <map>
#include <memory>
#include <optional>
#include <string>

namespace geodata {

class GroundIndex;

class CountryGround {
public:
    // The shipped shapes of DATASETS/boundaries at one scale; only the countries' own file is read.
    [[nodiscard]] static Result<CountryGround> read(const std::filesystem::path& datasets, Scale scale);
    // Shapes of any set; areas without an alpha-3 code are left out, those that share one are one ground.
    explicit CountryGround(const std::vector<Area>& areas);

    // Kilometres from the nearest ground of the country (earth's mean radius, edges as arcs); 0 within. Nothing when it has no shape.
    [[nodiscard]] std::optional<double> kilometresFrom(const std::string& alpha3, LonLat place) const;
    // The alpha-3 code of the country or area that holds the place; empty at sea. Ground shared by two is the first one's, by code.
    [[nodiscard]] std::string countryAt(LonLat place) const;

private:
    std::map<std::string, std::shared_ptr<const GroundIndex>> groundOf_;
};

}  // namespace geodata
