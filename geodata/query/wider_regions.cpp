#include "geodata/query/wider_regions.h"

#include "geodata/query/filter.h"

#include <algorithm>

namespace geodata {

std::vector<WiderRegion> widerRegionsIn(const Atlas& atlas) {
    std::vector<WiderRegion> regions{{"Latin America and the Caribbean", {"Caribbean", "Central America", "South America"}},
                                     {"Sub-Saharan Africa", {"Eastern Africa", "Middle Africa", "Southern Africa", "Western Africa"}}};
    const auto& countries = atlas.countries.list();
    std::erase_if(regions, [&](const WiderRegion& region) {
        return std::none_of(countries.begin(), countries.end(), [&](const Country& country) {
            return std::find(region.subregions.begin(), region.subregions.end(), country.subregion) != region.subregions.end();
        });
    });
    return regions;
}

std::vector<WiderRegion> widerRegionsCalled(std::string_view text, const Atlas& atlas) {
    constexpr std::size_t leastLetters = 3;
    const std::string wanted = folded(text);
    if (wanted.size() < leastLetters) return {};
    auto regions = widerRegionsIn(atlas);
    std::erase_if(regions, [&](const WiderRegion& region) { return !folded(region.name).starts_with(wanted); });
    return regions;
}

}  // namespace geodata
