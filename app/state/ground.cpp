#include "app/state/ground.h"

#include "geodata/boundaries/country_ground.h"

#include <memory>

namespace app {

geodata::Result<geodata::GroundLookup> readGround(const std::filesystem::path& datasets) {
    auto read = geodata::CountryGround::read(datasets, geodata::Scale::OneTo10Million);
    if (!read) return read.problem();
    const auto ground = std::make_shared<const geodata::CountryGround>(*std::move(read));
    return geodata::GroundLookup{
        [ground](const std::string& alpha3, geodata::LonLat place) { return ground->kilometresFrom(alpha3, place); },
        [ground](geodata::LonLat place) { return ground->countryAt(place); },
    };
}

}  // namespace app
