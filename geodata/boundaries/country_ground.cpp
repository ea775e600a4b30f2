#include "geodata/boundaries/country_ground.h"

#include "geodata/boundaries/ground_index.h"
#include "geodata/boundaries/open_source.h"

#include <algorithm>

namespace geodata {
namespace {

constexpr double meanEarthRadiusKilometres = 6371.0088;  // IUGG mean radius R1.

}  // namespace

CountryGround::CountryGround(const std::vector<Area>& areas) {
    std::map<std::string, GlobePaths> ringsOf;
    for (const auto& area : areas) {
        if (!area.alpha3.empty()) ringsOf[area.alpha3].append(area.rings);
    }
    for (const auto& [alpha3, rings] : ringsOf) groundOf_[alpha3] = std::make_shared<const GroundIndex>(rings);
}

Result<CountryGround> CountryGround::read(const std::filesystem::path& datasets, Scale scale) {
    const auto file = datasets / "boundaries" / ("countries-" + std::string(keyOf(scale)) + ".fgb");
    std::vector<Area> areas;
    const auto read = forEachFeature(file.string(), "", [&](const SourceFeature& feature) {
        Area area;
        area.alpha3 = feature.first({"alpha3"});
        for (const auto& polygon : feature.polygons) area.rings.append(polygon);
        areas.push_back(std::move(area));
    });
    if (!read) return read.problem();
    return CountryGround(areas);
}

std::optional<double> CountryGround::kilometresFrom(const std::string& alpha3, LonLat place) const {
    const auto found = groundOf_.find(alpha3);
    if (found == groundOf_.end()) return std::nullopt;
    const PlaceOnGlobe there(place);
    if (found->second->holds(there)) return 0.0;
    return found->second->radiansTo(there) * meanEarthRadiusKilometres;
}

std::string CountryGround::countryAt(LonLat place) const {
    const PlaceOnGlobe there(place);
    const auto found = std::find_if(groundOf_.begin(), groundOf_.end(), [&](const auto& entry) { return entry.second->holds(there); });
    return found == groundOf_.end() ? std::string() : found->first;
}

}  // namespace geodata
