#include "app/state/ground.h"

#include "geodata/boundaries/country_ground.h"

#include <map>
#include <memory>
#include <tuple>

namespace app {

geodata::Result<geodata::GroundLookup> readGround(const std::filesystem::path& datasets) {
    auto read = geodata::CountryGround::read(datasets, geodata::Scale::OneTo10Million);
    if (!read) return read.problem();
    using Answers = std::map<std::tuple<std::string, double, double>, std::optional<double>>;
    const auto ground = std::make_shared<const geodata::CountryGround>(*std::move(read));
    return geodata::GroundLookup{
        [ground, known = std::make_shared<Answers>()](const std::string& alpha3, geodata::LonLat place) {
            const auto [found, isNew] = known->try_emplace({alpha3, place.lon, place.lat});
            if (isNew) found->second = ground->kilometresFrom(alpha3, place);
            return found->second;
        },
        [ground](geodata::LonLat place) { return ground->countryAt(place); },
    };
}

}  // namespace app
