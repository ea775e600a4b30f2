#include "app/map/land.h"

#include <set>

namespace app {

bool isChoropleth(const View& view) { return view.training == TrainingStyle::Choropleth && view.question.layers.contains(geodata::Layer::Training); }

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

namespace {

// Tints of training, in its own hue: the first 1.4 to 1 from the land, each 1.25 to 1 from the one before, in contrast.
Colour trainingTint(std::size_t step, const Palette& palette) {
    Colour tint = palette.land;
    double reached = 0.0;
    for (std::size_t each = 0; each <= step; ++each) {
        const Colour before = tint;
        const double wanted = each == 0 ? 1.405 : 1.253;
        double strong = 1.0;
        for (int halving = 0; halving < 12; ++halving) {
            const double middle = (reached + strong) / 2.0;
            tint = mixed(palette.land, palette.training, middle);
            (contrastRatio(before, tint) < wanted ? reached : strong) = middle;
        }
        reached = strong;
        tint = mixed(palette.land, palette.training, strong);
    }
    return tint;
}

}  // namespace

Colour landColour(const LandTint& tint, bool choropleth, const Palette& palette) {
    switch (tint.meaning) {
        case LandMeaning::NotTinted:
        case LandMeaning::NoneShown: return palette.land;
        // Blank paper: away from the tints, which say that there is something.
        case LandMeaning::NoneCollected: return mixed(palette.land, palette.halo, 0.8);
        case LandMeaning::NotApplicable: return palette.land;
        case LandMeaning::Home: return palette.landHome;
        case LandMeaning::Count: return choropleth ? trainingTint(tint.step, palette) : palette.landSteps[tint.step];
    }
    return palette.land;
}

// Broad bands, far apart and nearly upright: nothing like the fine oblique lines of disputed areas.
AreaPattern notApplicablePattern(const Palette& palette, double unit) { return {{}, palette.landHome, 9.0 * unit, 4.0 * unit, 105.0}; }

AreaPattern disputedPattern(Theme theme, double unit) {
    const double line = unit * lineScaleOf(theme);
    return {{}, paletteOf(theme).disputed, 3.8 * line, 0.6 * line, 45.0};
}

}  // namespace app
