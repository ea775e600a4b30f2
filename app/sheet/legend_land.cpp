#include "app/map/land.h"
#include "app/sheet/legend_parts.h"

#include <algorithm>

namespace app {
namespace {

Box swatch(double left, double right, Colour colour, const Palette& palette) {
    return {{left, -5.5, right, 5.5}, 1.5, colour, {palette.coast, 0.75, {}}};
}

LegendEntry hatchedSwatch(const AreaPattern& pattern, const Palette& palette, std::string text) {
    const Box box = swatch(-9.0, 9.0, palette.land, palette);
    return {{box, patternSwatch(pattern, box.box)}, std::move(text)};
}

LandTints tintsSeen(const geodata::Atlas& atlas, const Marks& all, const View& view, const LandSeen& land) {
    LandTints tints = landTints(atlas, all, view);
    if (land.countries) std::erase_if(tints.byCountry, [&](const auto& each) { return !land.countries->contains(each.first); });
    return tints;
}

bool anyWith(const LandTints& tints, LandMeaning meaning) {
    return std::any_of(tints.byCountry.begin(), tints.byCountry.end(), [&](const auto& each) { return each.second.meaning == meaning; });
}

}  // namespace

std::optional<LegendEntry> tintEntry(const geodata::Atlas& atlas, const Marks& all, const View& view, const LandSeen& land) {
    const Palette& palette = paletteOf(view.theme);
    const LandTints tints = tintsSeen(atlas, all, view, land);
    if (!anyWith(tints, LandMeaning::Count)) return std::nullopt;
    std::array<bool, 4> steps{};
    for (const auto& [country, tint] : tints.byCountry) {
        if (tint.meaning == LandMeaning::Count) steps[tint.step] = true;
    }
    const bool onlyOne = steps == std::array{true, false, false, false};
    LegendEntry entry{{}, stepsText(steps) + (tints.choropleth ? (onlyOne ? " programme" : " programmes") : onlyOne ? " tie" : " ties"), 0.0};
    for (std::size_t step = 0; step < steps.size(); ++step) {
        if (!steps[step]) continue;
        const double left = entry.drawingWidth - 9.0;
        entry.drawing.emplace_back(swatch(left, left + 15.0, landColour({LandMeaning::Count, step}, tints.choropleth, palette), palette));
        entry.drawingWidth += 17.0;
    }
    entry.drawingWidth += 2.0;
    for (const auto& partner : all.partners) {
        if (tints.of(partner.country).meaning != LandMeaning::Count) continue;
        entry.records.insert(entry.records.end(), partner.training.begin(), partner.training.end());
        if (!tints.choropleth) entry.records.insert(entry.records.end(), partner.cooperation.begin(), partner.cooperation.end());
    }
    entry.filter = tints.choropleth ? "layer:training scope:bilateral" : "scope:bilateral -layer:stations";
    return entry;
}

LegendSection landSection(const geodata::Atlas& atlas, const Marks& all, const View& view, const LandSeen& land) {
    const Palette& palette = paletteOf(view.theme);
    const LandTints tints = tintsSeen(atlas, all, view, land);
    std::size_t programmes = 0;
    for (const auto& partner : all.partners) programmes += partner.training.size();
    LegendSection section{tints.choropleth ? "Training programmes reported: " + recordsText(programmes, programmes) : "Countries and areas", {}};
    if (auto entry = tintEntry(atlas, all, view, land)) section.entries.push_back(*std::move(entry));
    const auto plain = [&](LandMeaning meaning, std::string text) {
        section.entries.push_back({{swatch(-9.0, 9.0, landColour({meaning, 0}, tints.choropleth, palette), palette)}, std::move(text)});
    };
    if (anyWith(tints, LandMeaning::NoneShown)) plain(LandMeaning::NoneShown, "none in these years or filter");
    if (anyWith(tints, LandMeaning::NoneCollected)) plain(LandMeaning::NoneCollected, "none collected: no proof");
    if (tints.choropleth) {
        section.entries.push_back(hatchedSwatch(notApplicablePattern(palette, 1.0), palette, "not applicable: China, no code"));
        // Raw numbers on areas mislead: large countries catch the eye (ANCHORS 5, proportional symbols).
        section.entries.push_back(
            {{}, geodata::isEqualArea(view.projection.kind) ? "Numbers, not rates." : "Numbers, not rates; areas are not to scale.", 0.0});
    }
    if (anyWith(tints, LandMeaning::Home)) plain(LandMeaning::Home, "China, the ministry's seat");
    if (land.disputedLines) {
        Lines dashed;
        dashed.paths.add(std::array{PagePoint{-10.0, 0.0}, PagePoint{10.0, 0.0}});
        dashed.stroke = {palette.disputed, 1.0, {3.0, 2.5}};
        section.entries.push_back({{dashed}, "disputed line"});
    }
    if (land.disputedAreas) section.entries.push_back(hatchedSwatch(disputedPattern(view.theme, 1.0), palette, "area of disputed status"));
    return section;
}

}  // namespace app
