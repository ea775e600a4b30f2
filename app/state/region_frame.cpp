#include "app/state/region_frame.h"

#include "geodata/query/filter.h"

#include <algorithm>
#include <cmath>

namespace app {
namespace {

constexpr double degreesAroundCapital = 8.0;
constexpr double degreesAroundPlace = 4.0;

double widthOf(const RegionFrame& frame) { return frame.east >= frame.west ? frame.east - frame.west : frame.east - frame.west + 360.0; }

geodata::LonLat middleOf(const RegionFrame& frame) {
    const double lon = frame.west + widthOf(frame) / 2.0;
    return {lon > 180.0 ? lon - 360.0 : lon, (frame.south + frame.north) / 2.0};
}

// The rectangle on the map plane around the frame's edges and inside; empty when the projection hides too much of it.
std::optional<geodata::MapBox> boxOf(const geodata::Projection& projection, const RegionFrame& frame) {
    std::optional<geodata::MapBox> box;
    constexpr int steps = 12;
    for (int row = 0; row <= steps; ++row) {
        for (int column = 0; column <= steps; ++column) {
            const double lon = frame.west + widthOf(frame) * column / steps;
            const auto point =
                geodata::mapFromGlobe(projection, {lon > 180.0 ? lon - 360.0 : lon, frame.south + (frame.north - frame.south) * row / steps});
            if (!point) continue;
            if (!box) box = geodata::MapBox{*point, *point};
            box->low = {std::min(box->low.x, point->x), std::min(box->low.y, point->y)};
            box->high = {std::max(box->high.x, point->x), std::max(box->high.y, point->y)};
        }
    }
    return box;
}

double westward(double lon) { return lon < -180.0 ? lon + 360.0 : lon; }
double eastward(double lon) { return lon > 180.0 ? lon - 360.0 : lon; }

RegionFrame around(const std::string& name, geodata::LonLat place, double degrees) {
    return {name, westward(place.lon - degrees), std::max(-90.0, place.lat - degrees / 1.6), eastward(place.lon + degrees),
            std::min(90.0, place.lat + degrees / 1.6)};
}

bool isWorld(const RegionFrame& frame) { return widthOf(frame) >= 360.0; }

}  // namespace

const std::vector<RegionFrame>& regionFrames() {
    static const std::vector<RegionFrame> frames{
        {"World", -180, -90, 180, 90},
        {"Africa", -19, -36, 53, 38},
        {"Americas", -130, -56, -33, 62},
        {"Asia", 26, -11, 146, 56},
        {"Europe", -25, 34, 45, 71},
        {"Oceania", 110, -48, 179.9, 15},
        {"Northern Africa", -18, 14, 38, 38},
        {"Eastern Africa", 21, -27, 58, 18},
        {"Middle Africa", 8, -18, 32, 24},
        {"Southern Africa", 11, -35, 34, -17},
        {"Western Africa", -19, 3, 16, 28},
        {"Sub-Saharan Africa", -19, -36, 53, 20},
        {"Northern America", -140, 24, -52, 72},
        {"Caribbean", -86, 9, -59, 28},
        {"Central America", -118, 6, -77, 33},
        {"South America", -83, -56, -33, 13},
        {"Latin America and the Caribbean", -118, -56, -33, 33},
        {"Central Asia", 46, 35, 88, 56},
        {"Eastern Asia", 73, 18, 147, 54},
        {"South-eastern Asia", 92, -11, 142, 29},
        {"Southern Asia", 44, 0, 98, 40},
        {"Western Asia", 25, 12, 60, 44},
        {"Eastern Europe", 12, 42, 60, 62},
        {"Northern Europe", -25, 49, 33, 71},
        {"Southern Europe", -11, 34, 31, 48},
        {"Western Europe", -6, 41, 18, 56},
        {"Australia and New Zealand", 112, -48, 179.9, -9},
        {"Melanesia", 139, -24, 179.9, 1},
        {"Micronesia", 130, -4, 178, 21},
        {"Polynesia", 170, -26, -130, -5},
    };
    return frames;
}

std::optional<RegionFrame> regionFrameFrom(std::string_view name, const geodata::Atlas& atlas) {
    const std::string wanted = geodata::folded(name);
    for (const auto& frame : regionFrames()) {
        if (geodata::folded(frame.name) == wanted) return frame;
    }
    for (const auto& country : atlas.countries.list()) {
        const bool named =
            geodata::folded(country.name) == wanted || geodata::folded(country.alpha3) == wanted || geodata::folded(country.alpha2) == wanted;
        if (!named || !country.capitalPosition) continue;
        return around(country.name, *country.capitalPosition, degreesAroundCapital);
    }
    for (const auto& record : atlas.records.records) {
        if (record.id != name) continue;
        if (record.place) return around(record.name, record.place->position, degreesAroundPlace);
        return record.country.empty() ? std::nullopt : regionFrameFrom(record.country, atlas);
    }
    return std::nullopt;
}

View framed(View view, const RegionFrame& frame) {
    view.focus.reset();
    view.zoom = minZoom;
    if (isWorld(frame)) return view;
    const bool turns = geodata::showsOneHemisphere(view.projection.kind) || view.projection.kind == geodata::ProjectionKind::AzimuthalEquidistant;
    if (turns) view.projection.center = middleOf(frame);
    const auto box = boxOf(view.projection, frame);
    if (!box) return view;
    const auto world = geodata::boundsOf(view.projection.kind);
    const double zoom = std::min(world.width() / box->width(), world.height() / box->height());
    view.zoom = std::clamp(zoom, minZoom, maxZoom);
    if (!turns) {
        const geodata::MapPoint middle{(box->low.x + box->high.x) / 2.0, (box->low.y + box->high.y) / 2.0};
        view.focus = geodata::globeFromMap(view.projection, middle).value_or(middleOf(frame));
    }
    return view;
}

}  // namespace app
