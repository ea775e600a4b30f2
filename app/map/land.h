// What the tint of a country says: how many ties, or how many training programmes; and that nothing is known, or that it does not apply.
#pragma once

#include "app/map/marks/ties.h"
#include "app/picture/picture.h"

#include <map>
#include <string>

namespace app {

// The country whose ministry all records speak of: no tie can end in it.
inline constexpr const char* homeCountry = "CHN";

enum class LandMeaning {
    NotTinted,      // Ties as arcs: the country has none among what is shown.
    NoneShown,      // Choropleth: programmes are reported of it, but none in these years and this filter.
    NoneCollected,  // Choropleth: the collection has none of it in any year, which proves nothing.
    NotApplicable,  // Choropleth: China, and areas without a country code.
    Home,           // China.
    Count,
};

struct LandTint {
    LandMeaning meaning = LandMeaning::NotTinted;
    std::size_t step = 0;  // Of the count: its classes (stepOf) are the same in every year and under every filter.
    friend bool operator==(const LandTint&, const LandTint&) = default;
};

// Whether the view shows training as tints.
[[nodiscard]] bool isChoropleth(const View& view);

// The tint of every country, by alpha-3, and of areas without a code.
struct LandTints {
    std::map<std::string, LandTint> byCountry;
    LandTint without;
    bool choropleth = false;
    [[nodiscard]] LandTint of(const std::string& alpha3) const;
};
[[nodiscard]] LandTints landTints(const geodata::Atlas& atlas, const Marks& marks, const View& view);

[[nodiscard]] Colour landColour(const LandTint& tint, bool choropleth, const Palette& palette);

// Hatching of what a choropleth does not apply to; `areas` is left empty.
[[nodiscard]] AreaPattern notApplicablePattern(const Palette& palette, double unit);

// Hatching of areas of disputed status; `areas` is left empty. `unit` as for marks.
[[nodiscard]] AreaPattern disputedPattern(Theme theme, double unit);

}  // namespace app
