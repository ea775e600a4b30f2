// The names of a thousand random pictures: true to the land they lie on, free of one another, in the frame, and few missing.
#include "app/map/make_map_mesh.h"
#include "app/map/marks/ties.h"
#include "app/map/names/labels.h"
#include "app/map/names/map_names.h"
#include "app/sheet/scene_for.h"
#include "app/state/camera.h"
#include "app/state/view_file.h"
#include "geodata/projection/box_clip.h"
#include "geodata/text/words.h"
#include "tests/geodata/shipped_atlas.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <numbers>
#include <random>
#include <set>

using namespace app;

namespace {

const std::filesystem::path datasets = REACH_DATASETS_DIR;

const Fonts& fonts() {
    static const auto loaded = Fonts::load(datasets);
    REQUIRE(loaded);
    return *loaded;
}

const geodata::Atlas& atlas() {
    static const geodata::Atlas read = [] {
        geodata::Atlas fresh = geodata::shippedAtlas();
        const auto seas = geodata::readSeas(datasets / "boundaries" / "seas.csv");
        REQUIRE(seas);
        fresh.seas = *seas;
        return fresh;
    }();
    return read;
}

// Where land lies, found from the rings themselves and not from the raster that places names.
class Ground {
public:
    explicit Ground(const MapMesh& mesh) : mesh_(mesh) {
        for (std::size_t area = 0; area < mesh.areas.size(); ++area) {
            for (std::size_t ring = 0; ring < mesh.areas[area].rings.size(); ++ring) {
                const auto box = geodata::boxAround(mesh.areas[area].rings[ring]);
                if (box) rings_.push_back({area, ring, *box});
            }
        }
    }
    // The alpha-3 of the country drawn last at a point, or the key of an area without one; empty at sea.
    [[nodiscard]] std::string at(geodata::MapPoint point) const {
        std::map<std::size_t, bool> inside;
        for (const auto& [area, ring, box] : rings_) {
            if (point.x < box.low.x || point.x > box.high.x || point.y < box.low.y || point.y > box.high.y) continue;
            if (isInRing(mesh_.areas[area].rings[ring], point)) inside[area] = !inside[area];
        }
        for (auto area = inside.rbegin(); area != inside.rend(); ++area) {
            const auto& shape = mesh_.areas[area->first];
            if (area->second) return shape.alpha3.empty() ? shape.key : shape.alpha3;
        }
        return {};
    }

private:
    static bool isInRing(std::span<const geodata::MapPoint> ring, geodata::MapPoint point) {
        bool inside = false;
        for (std::size_t index = 0, before = ring.size() - 1; index < ring.size(); before = index++) {
            const auto& a = ring[index];
            const auto& b = ring[before];
            if ((a.y > point.y) != (b.y > point.y) && point.x < (b.x - a.x) * (point.y - a.y) / (b.y - a.y) + a.x) inside = !inside;
        }
        return inside;
    }
    struct Ring {
        std::size_t area;
        std::size_t ring;
        geodata::MapBox box;
    };
    const MapMesh& mesh_;
    std::vector<Ring> rings_;
};

std::string textOf(const Text& text) {
    std::string line;
    for (const auto& run : text.shaped.runs) line += run.text;
    return line;
}

PageBox letterBox(const Text& text) {
    const double size = text.shaped.runs.empty() ? 0.0 : text.shaped.runs.front().size;
    return {text.at.x, text.at.y - 0.74 * size, text.at.x + text.shaped.width * 0.98, text.at.y};
}

// One name with its lines; `country` is empty for seas and cities.
struct DrawnName {
    std::string text;
    std::string country;
    bool sea = false;
    bool ofMark = false;  // In small letters: it names a mark, beside which it stands.
    double size = 0.0;
    std::vector<PageBox> lines;
};

std::map<std::string, std::string> countriesByName(const MapMesh& mesh) {
    std::map<std::string, std::string> byName;
    for (const auto& area : mesh.areas) {
        if (area.key == area.alpha3 || area.alpha3 == "XKX") byName[geodata::inCapitals(area.name)] = area.alpha3;
    }
    for (const auto& country : atlas().countries.list()) {
        byName.emplace(geodata::inCapitals(country.name), country.alpha3);
        byName.emplace(country.name, country.alpha3);
        if (!country.alpha2.empty()) byName[country.alpha2] = country.alpha3;
    }
    return byName;
}

// Names are read off the drawn picture; lines of one name follow one another.
std::vector<DrawnName> namesOf(const Scene& scene, const Palette& palette, const std::map<std::string, std::string>& byName) {
    std::vector<const Text*> texts;
    for (const auto& item : scene.marks) {
        const auto* text = std::get_if<Text>(&item);
        if (text == nullptr || text->haloWidth <= 0.0 || text->colour == palette.stations || text->shaped.runs.empty()) continue;
        // Numbers belong to their symbol and lie where it lies.
        const std::string line = textOf(*text);
        if (!std::all_of(line.begin(), line.end(), [](char letter) { return letter >= '0' && letter <= '9'; })) texts.push_back(text);
    }
    std::vector<DrawnName> names;
    for (std::size_t index = 0; index < texts.size();) {
        DrawnName name;
        std::size_t lines = std::min<std::size_t>(3, texts.size() - index);
        for (; lines > 0; --lines) {
            name = {textOf(*texts[index]), {}, texts[index]->colour == seaInkOf(palette), false, texts[index]->shaped.runs.front().size, {}};
            for (std::size_t line = 1; line < lines; ++line) name.text += " " + textOf(*texts[index + line]);
            const auto found = byName.find(name.text);
            if (found != byName.end()) name.country = found->second, name.ofMark = geodata::inCapitals(name.text) != name.text;
            if (found != byName.end() || lines == 1) break;
        }
        for (std::size_t line = 0; line < lines; ++line) name.lines.push_back(letterBox(*texts[index + line]));
        names.push_back(std::move(name));
        index += lines;
    }
    return names;
}

struct RandomView {
    View view;
    PageLayout layout;
};

template <typename T>
const T& anyOf(const std::vector<T>& choices, std::mt19937& random) {
    return choices[random() % choices.size()];
}

RandomView randomView(const geodata::Projection& projection, std::mt19937& random) {
    std::uniform_real_distribution<double> unit(0.0, 1.0);
    RandomView made;
    View& view = made.view;
    view.projection = projection;
    view.arcs = ArcStyle::SymbolsOnly;
    view.zoom = unit(random) < 0.3 ? 1.0 : std::exp(unit(random) * 2.7);
    if (view.zoom > 1.0) {
        const auto& country = anyOf(atlas().countries.list(), random);
        if (country.capitalPosition && geodata::mapFromGlobe(projection, *country.capitalPosition)) view.focus = country.capitalPosition;
    }
    view.question.years.first = view.question.years.last = 2008 + static_cast<int>(random() % 18);
    view.question.filter = anyOf<std::string>({"", "", "", "region:Europe", "region:Africa", "region:Oceania", "country:NL,BE,CH,LU"}, random);
    if (unit(random) < 0.4) view.question.layers = {geodata::Layer::Stations};
    if (unit(random) < 0.3) view.question.layers = {geodata::Layer::Cooperation};
    view.theme = allThemes[random() % allThemes.size()];
    view.labelScale = anyOf<double>({1.0, 1.0, 1.4, 1.8}, random);
    made.layout.size = anyOf<PageSize>({{1280, 720}, {1280, 720}, {1920, 1080}, {640, 480}, {720, 1000}, {2560, 1440}}, random);
    made.layout.medium = unit(random) < 0.2 ? Medium::Page : Medium::Screen;
    if (made.layout.medium == Medium::Screen && unit(random) < 0.5) made.layout.insets = {300.0, 40.0, 0.0, 90.0};
    return made;
}

std::vector<geodata::Projection> someProjections(std::mt19937& random) {
    std::uniform_real_distribution<double> lon(-180.0, 180.0);
    std::uniform_real_distribution<double> lat(-50.0, 60.0);
    std::vector<geodata::Projection> projections;
    for (const auto kind : geodata::allProjectionKinds) {
        projections.push_back({kind, {11.0, 0.0}});
        projections.push_back({kind, {lon(random), turnsWhenDragged(kind) ? lat(random) : 0.0}});
    }
    return projections;
}

// Whether the overview lies over a place.
bool isCovered(const Scene& scene, PagePoint at) {
    return std::any_of(scene.furniture.begin(), scene.furniture.end(), [&](const Item& item) {
        const auto* box = std::get_if<Box>(&item);
        return box != nullptr && box->box.contains(at);
    });
}

// At the rim of a globe countries are pressed together, six tenths as wide as in its middle or less: not all have room for a name there.
bool isAtRim(const geodata::Projection& projection, geodata::LonLat place) {
    constexpr double radians = std::numbers::pi / 180.0;
    const double cosine =
        std::sin(projection.center.lat * radians) * std::sin(place.lat * radians) +
        std::cos(projection.center.lat * radians) * std::cos(place.lat * radians) * std::cos((place.lon - projection.center.lon) * radians);
    return projection.kind == geodata::ProjectionKind::Orthographic && cosine < 0.6;
}

// Countries with a mark to be seen in the part of the picture where names stand, so many points from its left and right edge and three
// quarters of that from the others.
std::set<std::string> countriesInSight(const geodata::Selection& selection, const RandomView& made, const PageBox& frame, const Scene& scene,
                                       double margin) {
    const Marks marks = marksFor(atlas(), selection);
    const auto placement = placementFor(made.view, made.layout);
    std::set<std::string> countries;
    const auto add = [&](const std::string& country, geodata::LonLat position) {
        const auto onMap = geodata::mapFromGlobe(made.view.projection, position);
        if (onMap && (margin == 0.0 || !isAtRim(made.view.projection, position)) &&
            isInside({placement.pageFromMap(*onMap).x - margin, placement.pageFromMap(*onMap).y - 0.75 * margin,
                      placement.pageFromMap(*onMap).x + margin, placement.pageFromMap(*onMap).y + 0.75 * margin},
                     frame) &&
            !isCovered(scene, placement.pageFromMap(*onMap))) {
            countries.insert(country);
        }
    };
    for (const auto& partner : marks.partners) add(partner.country, partner.position);
    for (const auto& site : marks.stations) add(site.country, site.position);
    return countries;
}

struct Tally {
    std::size_t views = 0;
    std::size_t names = 0;
    std::size_t foreign = 0;  // Names with some part on another country's land.
    std::size_t mixed = 0;    // Names across a coast.
    std::size_t overlaps = 0;
    std::size_t outside = 0;
    std::size_t misread = 0;  // Close to another country's mark and further from one of their own.
    std::size_t wanted = 0;
    std::size_t missing = 0;
};

// Letters shrunk by a quarter of their size to each side must lie on their own land or on the sea.
void checkGround(const DrawnName& name, const Ground& ground, const MapPlacement& placement, Tally& tally) {
    bool own = false;
    bool sea = false;
    bool foreign = false;
    for (const auto& line : name.lines) {
        const double less = 0.25 * name.size;
        const PageBox core{line.left + less, line.top + less, line.right - less, line.bottom - less};
        for (int across = 0; across <= 6; ++across) {
            for (const double down : {0.0, 1.0}) {
                const auto land = ground.at(placement.mapFromPage({core.left + core.width() * across / 6.0, core.top + core.height() * down}));
                own = own || (!name.sea && land == name.country);
                sea = sea || land.empty();
                foreign = foreign || (!land.empty() && land != name.country);
            }
        }
    }
    tally.foreign += foreign ? 1U : 0U;
    tally.mixed += own && sea ? 1U : 0U;
}

std::string countryOf(const Target& target) {
    return target.country.empty() ? atlas().records.records[target.records.front()].country : target.country;
}

double gapBetween(const PageBox& box, PagePoint at, double radius) {
    const double across = std::max({box.left - at.x, at.x - box.right, 0.0});
    const double down = std::max({box.top - at.y, at.y - box.bottom, 0.0});
    return std::hypot(across, down) - radius;
}

// Of names that do not lie on their own land: a mark close by must be one of theirs.
bool isMisread(const DrawnName& name, const Ground& ground, const Scene& scene) {
    double own = std::numeric_limits<double>::infinity();
    double other = own;
    for (const auto& line : name.lines) {
        const PagePoint middle{(line.left + line.right) / 2.0, (line.top + line.bottom) / 2.0};
        if (!name.ofMark && ground.at(scene.base.placement.mapFromPage(middle)) == name.country) return false;
        for (const auto& target : scene.targets) {
            if (target.records.empty()) continue;
            double& nearest = countryOf(target) == name.country ? own : other;
            nearest = std::min(nearest, gapBetween(line, target.at, 0.8 * target.radius));
        }
    }
    return other < 0.2 * name.size && other < own;
}

void checkOne(const RandomView& made, const std::shared_ptr<const MapMesh>& mesh, const Ground& ground,
              const std::map<std::string, std::string>& byName, Tally& tally) {
    const auto answer = answerOf(made.view, atlas());
    const Scene scene = sceneFor(atlas(), answer, made.view, made.layout, fonts(), mesh);
    const auto names = namesOf(scene, paletteOf(made.view.theme), byName);
    const auto& placement = scene.base.placement;
    const auto& insets = made.layout.insets;
    const PageBox frame = made.layout.medium == Medium::Page
                              ? scene.base.frame
                              : PageBox{insets.left, insets.top, made.layout.size.width - insets.right, made.layout.size.height - insets.bottom};
    std::set<std::string> named;
    for (std::size_t i = 0; i < names.size(); ++i) {
        const auto& name = names[i];
        if ((!name.country.empty() && !name.ofMark) || name.sea) checkGround(name, ground, placement, tally);
        if (!name.country.empty()) named.insert(name.country);
        if (!name.country.empty() && isMisread(name, ground, scene)) ++tally.misread;
        for (const auto& line : name.lines) {
            tally.outside += isInside(line, frame) ? 0U : 1U;
            for (std::size_t j = i + 1; j < names.size(); ++j) {
                for (const auto& other : names[j].lines) tally.overlaps += touches(line, other) ? 1U : 0U;
            }
        }
    }
    ++tally.views;
    tally.names += names.size();
    if (made.layout.medium != Medium::Screen || made.layout.size.width < 1280 || made.view.labelScale > 1.0) return;
    // Those at the edge count among the few, though their own names may have no room.
    if (countriesInSight(answer.selection, made, frame, scene, 0.0).size() > fewCountries) return;
    const auto wanted = countriesInSight(answer.selection, made, frame, scene, 40.0);  // Without the rim of a globe.
    tally.wanted += wanted.size();
    for (const auto& country : wanted) {
        if (named.contains(country)) continue;
        ++tally.missing;
        MESSAGE(country << " has no name or code at " << made.layout.size.width << " × " << made.layout.size.height << " points in the view "
                        << jsonFrom(made.view));
    }
}

}  // namespace

TEST_CASE("in a thousand random views no country's name lies on another's land, names are apart and in the frame, and partners in sight are named") {
    const auto boundaries = geodata::readBoundaries(datasets, geodata::Scale::OneTo110Million);
    REQUIRE(boundaries);
    std::mt19937 random(8);
    Tally tally;
    const auto projections = someProjections(random);
    const std::size_t each = 1000 / projections.size() + 1;
    for (const auto& projection : projections) {
        const auto mesh = makeMapMesh(*boundaries, projection);
        const Ground ground(*mesh);
        const auto byName = countriesByName(*mesh);
        for (std::size_t view = 0; view < each; ++view) checkOne(randomView(projection, random), mesh, ground, byName, tally);
    }
    MESSAGE(tally.views << " views, " << tally.names << " names, " << tally.foreign << " on others' land, " << tally.mixed << " across a coast; of "
                        << tally.wanted << " countries in sight " << tally.missing << " without name or code");
    CHECK(tally.views >= 1000);
    CHECK(tally.names > 10000);
    CHECK(tally.foreign == 0);
    CHECK(tally.mixed == 0);
    CHECK(tally.overlaps == 0);
    CHECK(tally.outside == 0);
    CHECK(tally.misread == 0);
    CHECK(tally.wanted > 1000);
    CHECK(tally.missing == 0);
}
