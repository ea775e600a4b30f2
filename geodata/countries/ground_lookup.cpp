#include "geodata/countries/ground_lookup.h"

#include <cmath>

namespace geodata {

std::string outsideItsCountry(const std::string& alpha3, LonLat place, const GroundLookup& ground, const Countries& countries) {
    const auto away = ground.kilometresFrom(alpha3, place);
    if (!away || *away <= groundToleranceKilometres) return {};
    const std::string holder = ground.countryAt(place);
    const std::string what = "is " + std::to_string(std::lround(*away)) + " km from " + countries.nameOf(alpha3) + " (" + alpha3 + "), " +
                             (holder.empty() ? "at sea" : "in " + countries.nameOf(holder) + " (" + holder + ")");
    const bool isSwapped =
        std::abs(place.lon) <= 90.0 && ground.kilometresFrom(alpha3, {place.lat, place.lon}).value_or(1e9) <= groundToleranceKilometres;
    return what + (isSwapped ? "; lon and lat the other way round would be right" : "; a position in it, or the country it is in, would be right");
}

}  // namespace geodata
