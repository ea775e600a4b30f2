// Names of countries and areas: inside where they fit, in lines and a smaller size where they must, else beside with a leader.
#include "app/scene/map_names.h"
#include "app/scene/scene_for.h"
#include "geodata/records/words.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <set>

namespace app {
namespace {

constexpr double smallestPoints = smallestNamePoints;
constexpr double largestPoints = 13.0;

// How a script is set: Latin capitals are large at any size, letters with more strokes need more points.
struct Setting {
    double spacingEms = 0.0;
    double sizeFactor = 1.0;
};

// Joined scripts fall apart when spaced; Chinese characters stand wide already.
Setting settingOf(const std::string& text) {
    bool chinese = false;
    for (const char32_t letter : charactersOf(text)) {
        if (letter >= 0x0590 && letter <= 0x0DFF) return {0.0, 1.25};
        chinese = chinese || letter >= 0x2E80;
    }
    return chinese ? Setting{0.06, 1.15} : Setting{0.08, 1.0};
}

// Areas apart that carry a country's code are not that country; Kosovo's code is of custom use.
std::string nameOf(const NameSetting& setting, const AreaShape& area) {
    const bool isTheCountry = area.key == area.alpha3 || area.alpha3 == "XKX";
    std::string local = isTheCountry ? setting.atlas.names.nameOf(area.alpha3, setting.view.language) : std::string();
    return geodata::inCapitals(local.empty() ? area.name : local, local.empty() ? "en" : setting.view.language);
}

bool isInSight(const LabelRoom& room, const geodata::MapBox& frame) {
    if (room.high < frame.low.y || room.low > frame.high.y) return false;
    return std::any_of(room.stretches.begin(), room.stretches.end(),
                       [&](const LabelStretch& stretch) { return stretch.right > frame.low.x && stretch.left < frame.high.x; });
}

void addPlacesInside(LabelWish& wish, const NameSetting& setting, const LabelRoom& room, const geodata::MapBox& frame, LabelBlock block) {
    const double scale = setting.placement.pointsPerRadius;
    const auto middles = middlesFor(room, (block.width + 2.0) / scale, block.height / scale, frame);
    if (middles.empty()) return;
    for (const auto& middle : middles) wish.places.push_back({wish.forms.size(), setting.placement.pageFromMap(middle), false});
    wish.forms.push_back(std::move(block));
}

// A name may run over its borders by a sixth to each side: two thirds of it say whose it is.
void addPlacesAcross(LabelWish& wish, const NameSetting& setting, const LabelRoom& room, const geodata::MapBox& frame, const LabelBlock& block) {
    const double scale = setting.placement.pointsPerRadius;
    const auto middles = middlesFor(room, block.width / 1.5 / scale, block.height / scale, frame);
    if (middles.empty()) return;
    for (const auto& middle : middles) wish.places.push_back({wish.forms.size(), setting.placement.pageFromMap(middle), false});
    wish.forms.push_back(block);
}

// Round about the area, nearer places first, those to the right and left before those above and below.
void addPlacesBeside(LabelWish& wish, const NameSetting& setting, const LabelRoom& room, const LabelBlock& block) {
    const double reach = room.length * setting.placement.pointsPerRadius / 2.0;
    const double type = setting.typeUnit();
    for (const double distance : {5.0, 13.0, 24.0, 38.0, 55.0}) {
        for (const double turn : {0.0, 1.0, 0.125, -0.125, 0.875, -0.875, 0.25, -0.25, 0.75, -0.75, 0.375, -0.375, 0.625, -0.625, 0.5, -0.5}) {
            const double angle = turn * std::numbers::pi;
            const double away = std::min(reach, 14.0 * type) + distance * type;
            const PagePoint toward{std::cos(angle) * away, std::sin(angle) * away};
            const PagePoint middle{wish.anchor.x + toward.x + std::cos(angle) * block.width / 2.0,
                                   wish.anchor.y + toward.y + std::sin(angle) * block.height / 2.0};
            wish.places.push_back({wish.forms.size(), middle, true});
        }
    }
    wish.forms.push_back(block);
}

// Countries of which some record tells, in whatever year: names must not come and go with time.
std::set<std::string> countriesWithRecords(const geodata::Records& records) {
    std::set<std::string> countries;
    for (const auto& record : records.records) countries.insert(record.country);
    return countries;
}

LabelWish wishFor(const NameSetting& setting, const AreaShape& area, const geodata::MapBox& frame, bool hasRecords) {
    const LabelRoom& room = area.labelRoom;
    const double scale = setting.placement.pointsPerRadius;
    const double type = setting.typeUnit();
    LabelWish wish;
    wish.kind = LabelKind::Area;
    wish.key = "area:" + area.key;
    wish.colour = setting.palette.mapInkQuiet;
    wish.halo = setting.palette.halo;
    wish.anchor = setting.placement.pageFromMap(room.middle);
    const double extent = std::sqrt(room.area) * scale / setting.type;
    const bool apart = area.alpha3.empty() || (area.key != area.alpha3 && area.alpha3 != "XKX");
    // Bases, banks and buffer zones are named when one is near them: first come the countries.
    const bool namedBeside = setting.isNear(apart ? nearForNamesApart : hasRecords ? nearForNames : nearForNamesWithoutRecords);
    if (extent < 12.0 && !namedBeside) return wish;
    const std::string name = nameOf(setting, area);
    const Setting script = settingOf(name);
    // Half points: a name keeps its size for a while as one zooms.
    const double fitted = std::clamp(std::round(room.length * scale / type / 12.0 * 2.0) / 2.0, smallestPoints, largestPoints);
    const auto block = [&](const std::vector<std::string>& lines, double points) {
        const double size = points * type * script.sizeFactor;
        return labelBlock(setting.fonts, lines, {Weight::Regular, size, script.spacingEms * size});
    };
    for (double points = fitted; points >= smallestPoints; points = points > smallestPoints ? smallestPoints : 0.0) {
        for (std::size_t lines = 1; lines <= 3; ++lines) {
            const auto text = lines == 1 ? std::vector{name} : brokenInto(name, lines);
            if (!text.empty()) addPlacesInside(wish, setting, room, frame, block(text, points));
        }
    }
    const bool inside = !wish.places.empty();
    for (std::size_t lines = 1; lines <= 2; ++lines) {
        const auto text = lines == 1 ? std::vector{name} : brokenInto(name, lines);
        if (!text.empty()) addPlacesAcross(wish, setting, room, frame, block(text, smallestPoints));
    }
    if (namedBeside && room.length * scale < 90.0 * type) addPlacesBeside(wish, setting, room, block({name}, smallestPoints));
    // A country that fills some room goes before the cities, if need be with its name beside it; the smallest come last.
    const double order = std::min(150.0, extent / 4.0) * (apart ? 0.25 : 1.0);
    wish.priority = (inside ? 200.0 : extent >= 20.0 ? 185.0 : 20.0) + order;
    return wish;
}

}  // namespace

std::vector<LabelWish> areaNameWishes(const NameSetting& setting) {
    std::vector<LabelWish> wishes;
    if (setting.mesh == nullptr) return wishes;
    const auto frame = boxOf(setting.placement, setting.frame);
    const auto told = countriesWithRecords(setting.atlas.records);
    for (const auto& area : setting.mesh->areas) {
        if (area.labelRoom.length <= 0.0 || !isInSight(area.labelRoom, frame)) continue;
        auto wish = wishFor(setting, area, frame, told.contains(area.alpha3));
        if (!wish.places.empty()) wishes.push_back(std::move(wish));
    }
    return wishes;
}

}  // namespace app
