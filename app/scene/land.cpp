#include "app/scene/land.h"

#include <array>
#include <set>

namespace app {

bool isChoropleth(const View& view) { return view.training == TrainingStyle::Choropleth && view.layers.contains(geodata::Layer::Training); }

LandTint LandTints::of(const std::string& alpha3) const {
    const auto found = byCountry.find(alpha3);
    return found == byCountry.end() ? without : found->second;
}

LandTints landTints(const geodata::Atlas& atlas, const Marks& marks, const View& view) {
    LandTints tints;
    tints.choropleth = isChoropleth(view);
    if (tints.choropleth) {
        tints.without = {LandMeaning::NotApplicable, 0};
        std::set<std::string> collected;
        for (const auto& record : atlas.records.records) {
            if (record.layer == geodata::Layer::Training && record.scope == geodata::Scope::Bilateral) collected.insert(record.country);
        }
        for (const auto& country : atlas.countries.list()) {
            tints.byCountry[country.alpha3] = {collected.contains(country.alpha3) ? LandMeaning::NoneShown : LandMeaning::NoneCollected, 0};
        }
        tints.byCountry[homeCountry] = {LandMeaning::NotApplicable, 0};
    } else if (!marks.partners.empty() || !marks.stations.empty()) {
        tints.byCountry[homeCountry] = {LandMeaning::Home, 0};
    }
    for (const auto& partner : marks.partners) {
        const std::size_t count = tints.choropleth ? partner.training.size() : partner.total();
        if (count > 0 && partner.country != homeCountry) tints.byCountry[partner.country] = {LandMeaning::Count, stepOf(count)};
    }
    return tints;
}

Colour landColour(const LandTint& tint, bool choropleth, const Palette& palette) {
    constexpr std::array shareOfTraining{0.16, 0.30, 0.44, 0.58};
    switch (tint.meaning) {
        case LandMeaning::NotTinted:
        case LandMeaning::NoneShown: return palette.land;
        case LandMeaning::NoneCollected: return mixed(palette.land, palette.inkQuiet, 0.13);
        case LandMeaning::NotApplicable: return palette.land;
        case LandMeaning::Home: return palette.landHome;
        case LandMeaning::Count: return choropleth ? mixed(palette.land, palette.training, shareOfTraining[tint.step]) : palette.landSteps[tint.step];
    }
    return palette.land;
}

AreaPattern notApplicablePattern(const Palette& palette, double unit) {
    return {{}, mixed(palette.land, palette.inkQuiet, 0.55), 5.0 * unit, 0.9 * unit, 135.0};
}

AreaPattern disputedPattern(Theme theme, double unit) {
    const double line = unit * lineScaleOf(theme);
    return {{}, paletteOf(theme).disputed, 3.8 * line, 0.6 * line, 45.0};
}

}  // namespace app
