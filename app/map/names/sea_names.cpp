// Names of oceans, seas and gulfs: at points chosen by hand, where there is water enough for them.
#include "app/map/names/map_names.h"
#include "app/map/names/name_places.h"
#include "geodata/text/words.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

namespace app {
namespace {

struct SeaType {
    double points = 10.0;
    double spacingEms = 0.0;
    double priority = 0.0;
};

// By rank, smaller than most countries.
constexpr std::array<SeaType, 4> types{
    {{11.0, 0.18, oceanNames}, {10.0, 0.08, seaNames}, {9.0, 0.04, seaNames - 10.0}, {8.5, 0.02, seaNames - 20.0}}};

// Two points of one water nearer than this on the map plane never both bear its name.
constexpr double apartRadii = 1.4;

std::string nameOf(const NameSetting& setting, const geodata::Sea& sea) {
    if (setting.view.language == "en") return sea.rank == 0 ? geodata::inCapitals(sea.name) : sea.name;
    const auto found = sea.names.find(setting.view.language);
    if (found == sea.names.end()) return {};
    return sea.rank == 0 ? geodata::inCapitals(found->second, setting.view.language) : found->second;
}

bool isSpaced(const std::string& name) {
    const auto letters = charactersOf(name);
    return std::none_of(letters.begin(), letters.end(), [](char32_t letter) { return letter >= 0x0590 && letter <= 0x0DFF; });
}

// How much water there is to both sides of the point, in points of the page; 0 where the map is cut between.
double roomOf(const NameSetting& setting, const geodata::Sea& sea) {
    const auto at = [&](double degrees) -> std::optional<PagePoint> {
        const double lon = std::remainder(sea.labelAt.lon + degrees, 360.0);
        const auto onMap = geodata::mapFromGlobe(setting.view.projection, {lon, sea.labelAt.lat});
        if (!onMap) return std::nullopt;
        return setting.placement.pageFromMap(*onMap);
    };
    const auto left = at(-sea.widthDegrees / 2.0);
    const auto right = at(sea.widthDegrees / 2.0);
    const auto middle = at(0.0);
    if (!left || !right || !middle || middle->x <= left->x || right->x <= middle->x) return 0.0;
    // A name is level: where the parallel is steep, there is less room.
    const double steep = std::abs(right->y - left->y);
    return std::max(0.0, right->x - left->x - steep);
}

void addPlaces(LabelWish& wish, const LandRaster& raster, PagePoint at, double room, const LabelBlock& block) {
    const double slack = (room - block.width) / 2.0;
    if (slack < 0.0) return;
    for (const double up : {0.0, -1.0, 1.0, -2.0, 2.0}) {
        for (const double aside : {0.0, 0.5, -0.5, 1.0, -1.0}) {
            const PagePoint middle{at.x + aside * slack, at.y + up * block.leading};
            if (raster.isSea(coreOf(block, middle))) wish.places.push_back({wish.forms.size(), middle, false});
        }
    }
    wish.forms.push_back(block);
}

}  // namespace

Colour seaInkOf(const Palette& palette) {
    Colour ink = mixed(palette.accent, palette.inkQuiet, 0.35);
    for (int step = 0; step < 10 && contrastRatio(ink, palette.ocean) < 4.6; ++step) ink = mixed(ink, palette.mapInk, 0.15);
    return ink;
}

std::vector<LabelWish> seaNameWishes(const NameSetting& setting, const LandRaster& raster) {
    std::vector<LabelWish> wishes;
    std::map<std::string, std::vector<std::pair<geodata::MapPoint, std::size_t>>> named;
    for (const auto& sea : setting.atlas.seas) {
        const std::string name = nameOf(setting, sea);
        const double room = name.empty() ? 0.0 : roomOf(setting, sea);
        const auto onMap = geodata::mapFromGlobe(setting.view.projection, sea.labelAt);
        if (room < 20.0 * setting.unit || !onMap) continue;
        const SeaType& type = types[static_cast<std::size_t>(std::clamp(sea.rank, 0, 3))];
        const double size = type.points * setting.typeUnit();
        const TextStyle style{Weight::Regular, size, isSpaced(name) ? type.spacingEms * size : 0.0, true};
        const PagePoint at = setting.placement.pageFromMap(*onMap);
        // A further point near one of the same name is a second chance for that name.
        auto& before = named[name];
        const auto near = std::find_if(before.begin(), before.end(), [&](const auto& other) {
            return std::hypot(other.first.x - onMap->x, other.first.y - onMap->y) < apartRadii;
        });
        const std::size_t index = near == before.end() ? wishes.size() : near->second;
        if (near == before.end()) {
            LabelWish fresh;
            fresh.kind = LabelKind::Sea;
            fresh.key = "sea:" + sea.name + std::to_string(before.size());
            fresh.priority = type.priority;
            fresh.colour = seaInkOf(setting.palette);
            fresh.halo = setting.palette.ocean;
            fresh.anchor = at;
            before.emplace_back(*onMap, index);
            wishes.push_back(std::move(fresh));
        }
        LabelWish& wish = wishes[index];
        addPlaces(wish, raster, at, room, labelBlock(setting.fonts, {name}, style));
        const auto two = brokenInto(name, 2);
        if (!two.empty()) addPlaces(wish, raster, at, room, labelBlock(setting.fonts, two, style));
    }
    return wishes;
}

}  // namespace app
