// Names of countries and areas: on their own land or on the sea, where they must beside their land with a leader, or as a code.
#include "app/map/names/label_room.h"
#include "app/map/names/map_names.h"
#include "app/map/names/name_places.h"
#include "app/map/placement.h"
#include "geodata/text/words.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <memory>
#include <set>

namespace app {
namespace {

constexpr double quietPoints = 8.5;  // Of what is named only for orientation.
constexpr double smallestPoints = 9.5;
constexpr double smallCodePoints = smallestNamePoints;
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
bool isTheCountry(const AreaShape& area) { return !area.alpha3.empty() && (area.key == area.alpha3 || area.alpha3 == "XKX"); }

std::string nameOf(const NameSetting& setting, const AreaShape& area) {
    std::string local = isTheCountry(area) ? setting.atlas.names.nameOf(area.alpha3, setting.view.language) : std::string();
    return geodata::inCapitals(local.empty() ? area.name : local, local.empty() ? "en" : setting.view.language);
}

std::string codeOf(const geodata::Atlas& atlas, const std::string& alpha3) {
    const auto* country = atlas.countries.byAlpha3(alpha3);
    return country == nullptr ? std::string() : country->alpha2;
}

bool isInSight(const LabelRoom& room, const geodata::MapBox& frame) {
    if (room.high < frame.low.y || room.low > frame.high.y) return false;
    return std::any_of(room.stretches.begin(), room.stretches.end(),
                       [&](const LabelStretch& stretch) { return stretch.right > frame.low.x && stretch.left < frame.high.x; });
}

// One thing to name, with what its places are found from. Wishes keep a copy: they ask for places later.
struct Subject {
    const NameSetting* setting = nullptr;
    const LandRaster* raster = nullptr;
    const AreaShape* area = nullptr;  // Null for a country so small that the mesh has none.
    std::optional<LandRaster::Land> land;
    std::string name;
    Setting script;
    Weight weight = Weight::Regular;
    PagePoint anchor;
    std::optional<PagePoint> mark;

    [[nodiscard]] PagePoint source() const { return mark.value_or(anchor); }
    [[nodiscard]] double type() const { return setting->typeUnit(); }
    [[nodiscard]] double points(double ofMap) const { return ofMap * setting->placement.pointsPerRadius; }
    [[nodiscard]] LabelBlock block(const std::vector<std::string>& lines, double size) const {
        const double scaled = size * type() * script.sizeFactor;
        return labelBlock(setting->fonts, lines, {weight, scaled, script.spacingEms * scaled});
    }
    [[nodiscard]] std::vector<LabelBlock> blocks(double size, std::size_t linesAtMost) const {
        std::vector<LabelBlock> blocks{block({name}, size)};
        for (std::size_t lines = 2; lines <= linesAtMost; ++lines) {
            const auto broken = brokenInto(name, lines);
            if (!broken.empty()) blocks.push_back(block(broken, size));
        }
        return blocks;
    }
};

void addInside(LabelWish& wish, const Subject& subject, LabelBlock block) {
    const auto& room = subject.area->labelRoom;
    const auto frame = boxOf(subject.setting->placement, subject.setting->frame);
    // The core alone must lie inside: letters do not fill their box.
    const auto core = coreOf(block, {});
    std::vector<PagePoint> middles;
    for (const auto& middle : middlesFor(room, core.width() / subject.points(1.0), core.height() / subject.points(1.0), frame)) {
        const PagePoint at = subject.setting->placement.pageFromMap(middle);
        if (subject.raster->isOn(coreOf(block, at), *subject.land)) middles.push_back(at);
    }
    // Its few rows may miss the part that is seen.
    constexpr std::size_t fewPlaces = 8;
    if (middles.size() < fewPlaces) {
        for (const auto& at : placesOnLand(*subject.raster, *subject.land, block, subject.anchor)) middles.push_back(at);
    }
    if (middles.empty()) return;
    for (const auto& middle : middles) wish.places.push_back({wish.forms.size(), middle, false, {}, 0, true});
    wish.forms.push_back(std::move(block));
}

// From the largest size to the smallest, each in one line, two and three.
void addNamesInside(LabelWish& wish, const Subject& subject, double largest, double smallest) {
    if (subject.area == nullptr || !subject.land) return;
    // Half points: a name keeps its size for a while as one zooms.
    const double fitted =
        std::clamp(std::round(subject.points(subject.area->labelRoom.length) / subject.type() / 12.0 * 2.0) / 2.0, smallest, largest);
    for (auto& block : subject.blocks(fitted, 3)) addInside(wish, subject, std::move(block));
    if (fitted == smallest) return;
    for (auto& block : subject.blocks(smallest, 3)) addInside(wish, subject, std::move(block));
}

// Whose the name is can be seen without a line where it stands close by and no other land is near it.
bool isPlain(const Subject& subject, const LabelBlock& block, PagePoint middle, double gap) {
    const double near = 7.0 * subject.type();
    const double across = block.width / 2.0 + near;
    const double down = block.height / 2.0 + near;
    const PageBox around{middle.x - across, middle.y - down, middle.x + across, middle.y + down};
    return gap <= near && !subject.raster->holdsOther(around, subject.land.value_or(LandRaster::sea));
}

void addOnSea(LabelWish& wish, const Subject& subject, const std::vector<PagePoint>& sources, double gap, const LabelBlock& block) {
    const auto places = placesOnSea(*subject.raster, sources, gap, block, subject.source());
    if (places.empty()) return;
    for (const auto& place : places) {
        wish.places.push_back({wish.forms.size(), place.middle, !isPlain(subject, block, place.middle, gap), place.source});
    }
    wish.forms.push_back(block);
}

// Where a leader may end: on the land's coast, and at its mark where the land is not much larger.
std::vector<PagePoint> sourcesOf(const Subject& subject) {
    std::vector<PagePoint> sources;
    if (subject.area != nullptr && subject.land) {
        const auto& room = subject.area->labelRoom;
        const double reach = 0.8 * subject.points(room.length + room.high - room.low) + 12.0 * subject.type();
        sources = coastPoints(*subject.raster, *subject.land, subject.anchor, reach);
    }
    if (sources.size() < 12) sources.push_back(subject.source());
    return sources;
}

void addOnSeaAt(LabelWish& wish, const Subject& subject, std::initializer_list<double> gaps, const std::vector<LabelBlock>& blocks) {
    const auto sources = sourcesOf(subject);
    for (const double gap : gaps) {
        for (const auto& block : blocks) addOnSea(wish, subject, sources, gap * subject.type(), block);
    }
}

// The last resort of a land among others: wherever a leader reaches the sea past all symbols, or under as few as can be.
std::vector<PagePoint> openSeaFor(const Subject& subject, const LabelBlock& block) {
    constexpr double reach = 600.0;
    return placesOnOpenSea(*subject.raster, block, subject.source(), reach * subject.type());
}

void addBesideMark(LabelWish& wish, const Subject& subject) {
    if (!subject.mark) return;
    // Several records of one place may stand around it.
    for (const double gap : {8.0, 14.0, 22.0}) {
        for (const auto& block : subject.blocks(smallestPoints, 2)) {
            const auto places = placesOnSea(*subject.raster, std::array{*subject.mark}, gap * subject.setting->unit, block, *subject.mark);
            for (const auto& place : places) wish.places.push_back({wish.forms.size(), place.middle, false});
            if (!places.empty()) wish.forms.push_back(block);
        }
    }
}

LabelWish wishOf(const Subject& subject, const std::string& key, Colour colour) {
    LabelWish wish;
    wish.kind = LabelKind::Area;
    wish.key = "area:" + key;
    wish.colour = colour;
    wish.halo = subject.setting->palette.halo;
    wish.anchor = subject.anchor;
    wish.clearance = 6.0 * subject.setting->unit;
    return wish;
}

Subject subjectOf(const NameSetting& setting, const LandRaster& raster, const AreaShape& area, std::size_t position) {
    Subject subject{&setting, &raster, &area, raster.landOf(position), nameOf(setting, area), {}, Weight::Regular, {}, std::nullopt};
    subject.script = settingOf(subject.name);
    subject.anchor = setting.placement.pageFromMap(area.labelRoom.middle);
    // The middle of a country that is seen in part may be far away.
    const auto& bounds = raster.boundsOf(*subject.land);
    if (bounds) {
        subject.anchor.x = std::clamp(subject.anchor.x, bounds->left, bounds->right);
        subject.anchor.y = std::clamp(subject.anchor.y, bounds->top, bounds->bottom);
    }
    return subject;
}

std::optional<Subject> subjectOf(const NameSetting& setting, const LandRaster& raster, const NamedCountry& country) {
    const auto frame = boxOf(setting.placement, setting.frame);
    std::optional<PagePoint> mark;
    for (const auto& at : country.marks) {
        if (!mark && setting.frame.contains(at)) mark = at;
    }
    for (std::size_t position = 0; position < setting.mesh->areas.size(); ++position) {
        const auto& area = setting.mesh->areas[position];
        if (area.alpha3 != country.alpha3 || !isTheCountry(area)) continue;
        if (!mark && !isInSight(area.labelRoom, frame)) return std::nullopt;
        Subject subject = subjectOf(setting, raster, area, position);
        subject.mark = mark;
        const bool small = std::sqrt(area.labelRoom.area) * setting.placement.pointsPerRadius < 24.0 * setting.type;
        if (mark && (small || !setting.frame.contains(subject.anchor))) subject.anchor = *mark;
        subject.weight = Weight::Medium;
        return subject;
    }
    if (!mark) return std::nullopt;
    Subject subject{&setting, &raster,        nullptr, std::nullopt, countryName(setting.atlas, country.alpha3, setting.view.language),
                    {},       Weight::Medium, *mark,   mark};
    subject.name = geodata::inCapitals(subject.name, setting.view.language);
    subject.script = settingOf(subject.name);
    return subject;
}

// On its land; on the sea close by; its code on its land; on the sea further off; its code there.
LabelWish wishFor(const Subject& subject, const std::string& alpha3, bool reachesFar) {
    LabelWish wish = wishOf(subject, alpha3, subject.setting->palette.mapInk);
    const auto code = [subject, alpha3](double points = smallestPoints) {
        const double size = points * subject.type();
        return labelBlock(subject.setting->fonts, {codeOf(subject.setting->atlas, alpha3)}, {subject.weight, size, 0.04 * size});
    };
    wish.further.emplace_back([subject](LabelWish& wanted) { addNamesInside(wanted, subject, largestPoints, smallestPoints); });
    wish.further.emplace_back([subject](LabelWish& wanted) {
        const bool small = subject.area == nullptr || subject.points(std::sqrt(subject.area->labelRoom.area)) < 24.0 * subject.type();
        if (small) addBesideMark(wanted, subject);
        addOnSeaAt(wanted, subject, {3.0, 10.0}, subject.blocks(smallestPoints, 2));
    });
    wish.further.emplace_back([subject, code](LabelWish& wanted) {
        if (subject.area != nullptr && subject.land) addInside(wanted, subject, code()), addInside(wanted, subject, code(smallCodePoints));
    });
    if (reachesFar) {
        wish.further.emplace_back([subject](LabelWish& wanted) {
            addOnSeaAt(wanted, subject, {20.0, 34.0, 52.0}, subject.blocks(smallestPoints, 2));
        });
    }
    wish.further.emplace_back([subject, code](LabelWish& wanted) { addOnSeaAt(wanted, subject, {3.0, 10.0}, {code()}); });
    if (reachesFar) {
        wish.further.emplace_back([subject, code](LabelWish& wanted) {
            addOnSeaAt(wanted, subject, {20.0, 34.0, 52.0, 76.0, 100.0, 130.0}, {code()});
        });
        // Found once, for all that they may pass under.
        const auto middles = std::make_shared<std::vector<PagePoint>>();
        for (const std::size_t symbols : {0U, 1U, 3U, 9U}) {
            wish.further.emplace_back([subject, code, symbols, middles](LabelWish& wanted) {
                if (middles->empty()) *middles = openSeaFor(subject, code());
                for (const auto& middle : *middles) wanted.places.push_back({wanted.forms.size(), middle, true, subject.source(), symbols});
                wanted.forms.push_back(code());
            });
        }
    }
    return wish;
}

}  // namespace

std::vector<LabelWish> countryNameWishes(const NameSetting& setting, const LandRaster& raster, const std::vector<NamedCountry>& countries) {
    std::vector<std::pair<const NamedCountry*, Subject>> subjects;
    for (const auto& country : countries) {
        if (const auto subject = subjectOf(setting, raster, country)) subjects.emplace_back(&country, *subject);
    }
    const auto inSight = std::count_if(subjects.begin(), subjects.end(), [](const auto& subject) { return subject.second.mark.has_value(); });
    const bool roomy = setting.frame.height() >= linesForAll * smallestPoints * setting.typeUnit();
    const bool few = static_cast<std::size_t>(inSight) <= fewCountries;
    std::vector<LabelWish> wishes;
    double priority = countryNames;
    for (const auto& [country, subject] : subjects) {
        const bool reachesFar = few && roomy && subject.mark && !country->isEnlarged;
        wishes.push_back(wishFor(subject, country->alpha3, reachesFar));
        wishes.back().priority = priority--;
        wishes.back().owner = Owner{country->alpha3};
        wishes.back().isNeeded = reachesFar;
    }
    return wishes;
}

std::vector<LabelWish> quietNameWishes(const NameSetting& setting, const LandRaster& raster, const std::vector<NamedCountry>& countries) {
    std::vector<LabelWish> wishes;
    if (!setting.isNear(nearForQuietNames)) return wishes;
    std::set<std::string> named;
    for (const auto& country : countries) named.insert(country.alpha3);
    const auto frame = boxOf(setting.placement, setting.frame);
    for (std::size_t position = 0; position < setting.mesh->areas.size(); ++position) {
        const auto& area = setting.mesh->areas[position];
        if (named.contains(area.alpha3) && isTheCountry(area)) continue;
        if (area.labelRoom.length <= 0.0 || !isInSight(area.labelRoom, frame)) continue;
        // Bases, banks and buffer zones are named when one is near them.
        if (!isTheCountry(area) && !setting.isNear(nearForNamesApart)) continue;
        const Subject subject = subjectOf(setting, raster, area, position);
        LabelWish wish = wishOf(subject, area.key, setting.palette.mapInkQuiet);
        wish.priority = quietNames + std::min(50.0, subject.points(std::sqrt(area.labelRoom.area)) / setting.type / 20.0);
        wish.further.emplace_back([subject](LabelWish& wanted) { addNamesInside(wanted, subject, quietPoints, quietPoints); });
        wishes.push_back(std::move(wish));
    }
    return wishes;
}

}  // namespace app
