#include "app/state/region_frame.h"

#include "app/state/camera.h"
#include "app/state/region_table.h"
#include "geodata/countries/country_name_index.h"
#include "geodata/query/filter.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace app {
namespace {

constexpr double degreesPerRadian = 180.0 / std::numbers::pi;
constexpr double degreesAroundPlace = 4.0;
constexpr double wideOfPicture = 16.0;
constexpr double highOfPicture = 9.0;

double eastward(double west, double east) { return east >= west ? east - west : east - west + 360.0; }

double widthOf(const RegionFrame& frame) { return eastward(frame.west, frame.east); }

double middleMeridian(const RegionFrame& frame) { return wrappedLongitude(frame.west + widthOf(frame) / 2.0); }

bool isWorld(const RegionFrame& frame) { return widthOf(frame) >= 360.0 && frame.south <= -90.0 && frame.north >= 90.0; }

double cosineOf(double lat) { return std::max(0.1, std::cos(lat / degreesPerRadian)); }

RegionFrame frameOf(std::string key, std::string name, double west, double south, double east, double north) {
    if (east - west >= 360.0) return {std::move(key), std::move(name), -180.0, std::max(-90.0, south), 180.0, std::min(90.0, north)};
    return {std::move(key), std::move(name), wrappedLongitude(west), std::max(-90.0, south), wrappedLongitude(east), std::min(90.0, north)};
}

// --- Countries and places --------------------------------------------------------------------------------------------------------

// A country's extent with room for the neighbours: about a third to each side, less around the largest.
RegionFrame withNeighbours(const geodata::Country& country, geodata::CountryExtent extent) {
    constexpr double share = 1.0 / 3.0;
    constexpr double mostDegrees = 5.0;
    constexpr double leastHeight = 3.0;
    const double width = eastward(extent.west, extent.east);
    const double cosine = cosineOf((extent.south + extent.north) / 2.0);
    const auto margin = [&](double degrees) { return std::max(std::min(degrees * share, mostDegrees), (leastHeight - degrees) / 2.0); };
    const double upDown = margin(extent.north - extent.south);
    const double sideways = margin(width * cosine) / cosine;
    return frameOf(country.alpha3, country.name, extent.west - sideways, extent.south - upDown, extent.west + width + sideways,
                   extent.north + upDown);
}

// Grown to hold a place that is near; far islands of a country stay out, as they do from its extent.
void growTo(geodata::CountryExtent& extent, geodata::LonLat place) {
    constexpr double farOfSize = 0.5;
    constexpr double leastFar = 1.5;
    const double width = eastward(extent.west, extent.east);
    const double middle = extent.west + width / 2.0;
    const double lon = middle + std::remainder(place.lon - middle, 360.0);
    const double cosine = cosineOf((extent.south + extent.north) / 2.0);
    const double most = std::max(leastFar, farOfSize * std::max(extent.north - extent.south, width * cosine));
    const double sideways = std::max({0.0, extent.west - lon, lon - extent.west - width}) * cosine;
    const double upDown = std::max({0.0, extent.south - place.lat, place.lat - extent.north});
    if (sideways > most || upDown > most) return;
    if (lon < extent.west) extent.west = wrappedLongitude(lon);
    if (lon > extent.west + width && width < 359.0) extent.east = wrappedLongitude(lon);
    extent.south = std::min(extent.south, place.lat);
    extent.north = std::max(extent.north, place.lat);
}

std::optional<RegionFrame> frameOfCountry(const geodata::Country& country, const geodata::Records& records) {
    const auto& capital = country.capitalPosition;
    if (!country.extent && !capital) return std::nullopt;
    geodata::CountryExtent extent = country.extent ? *country.extent : geodata::CountryExtent{capital->lon, capital->lat, capital->lon, capital->lat};
    if (capital) growTo(extent, *capital);
    for (const auto& record : records.records) {
        if (record.place && record.place->country == country.alpha3) growTo(extent, record.place->position);
    }
    return withNeighbours(country, extent);
}

RegionFrame aroundPlace(const geodata::Record& record, geodata::LonLat place) {
    const double sideways = degreesAroundPlace / cosineOf(place.lat);
    const double upDown = degreesAroundPlace / 1.6;
    return frameOf(record.id, record.name.empty() ? record.id : record.name, place.lon - sideways, place.lat - upDown, place.lon + sideways,
                   place.lat + upDown);
}

// --- On the map ------------------------------------------------------------------------------------------------------------------

// The corners of what must be seen, in order around it.
std::vector<geodata::LonLat> outlineOf(const RegionFrame& frame) {
    const AtlasRegion* region = atlasRegionOf(frame);
    if (region != nullptr && !region->outline.empty()) return region->outline;
    const double east = frame.west + widthOf(frame);
    return {{frame.west, frame.north}, {east, frame.north}, {east, frame.south}, {frame.west, frame.south}};
}

// The centre of a map that is turned: the frame's box lies around the map's middle.
geodata::LonLat centerAround(geodata::ProjectionKind kind, const RegionFrame& frame) {
    constexpr int steps = 30;
    geodata::LonLat center{middleMeridian(frame), std::clamp((frame.south + frame.north) / 2.0, -90.0, 90.0)};
    if (widthOf(frame) >= 360.0) return {0.0, center.lat < 0.0 ? -90.0 : 90.0};
    for (int step = 0; step < steps; ++step) {
        const auto box = boxOnMap({kind, center}, frame);
        if (!box) break;
        const double x = (box->low.x + box->high.x) / 2.0;
        const double y = (box->low.y + box->high.y) / 2.0;
        center.lon = wrappedLongitude(center.lon + 0.8 * x * degreesPerRadian / cosineOf(center.lat));
        center.lat = std::clamp(center.lat + 0.8 * y * degreesPerRadian, -89.0, 89.0);
    }
    return center;
}

bool isCentredByRegion(const View& view, const geodata::Atlas& atlas) {
    const double meridian = view.projection.center.lon;
    if (view.region) return true;
    for (const auto& frame : regionFrames()) {
        if (!isWorld(frame) && meridian == centralMeridianOf(frame)) return true;
    }
    for (const auto& country : atlas.countries.list()) {
        const auto frame = frameOfCountry(country, atlas.records);
        if (frame && meridian == centralMeridianOf(*frame)) return true;
    }
    return std::any_of(atlas.records.records.begin(), atlas.records.records.end(), [&](const auto& record) {
        return record.place && meridian == centralMeridianOf(aroundPlace(record, record.place->position));
    });
}

View ofWorld(View view, const geodata::Atlas& atlas) {
    if (!turnsWhenDragged(view.projection.kind) && isCentredByRegion(view, atlas)) view.projection.center = View{}.projection.center;
    view.region.reset();
    view.focus.reset();
    view.zoom = minZoom;
    return view;
}

}  // namespace

const std::vector<RegionFrame>& regionFrames() {
    static const auto frames = [] {
        std::vector<RegionFrame> list{{"World", "World", -180, -90, 180, 90}};
        for (const auto& region : atlasRegions()) list.push_back(region.frame);
        return list;
    }();
    return frames;
}

std::optional<RegionFrame> regionFrameFrom(std::string_view name, const geodata::Atlas& atlas) {
    if (name.empty()) return std::nullopt;
    const std::string wanted = geodata::folded(name);
    for (const auto& frame : regionFrames()) {
        if (geodata::folded(frame.name) == wanted) return frame;
    }
    if (const auto alpha3 = geodata::CountryNameIndex(atlas.countries).find(name))
        return frameOfCountry(*atlas.countries.byAlpha3(*alpha3), atlas.records);
    for (const auto& record : atlas.records.records) {
        if (record.id != name) continue;
        if (record.place) return aroundPlace(record, record.place->position);
        return record.country.empty() ? std::nullopt : regionFrameFrom(record.country, atlas);
    }
    return std::nullopt;
}

std::string whyNoRegion(std::string_view name, const geodata::Atlas& atlas) {
    const geodata::CountryNameIndex countries(atlas.countries);
    const auto reading = countries.read(name);
    if (reading.alpha3s.size() > 1) return countries.find(name).problem().what;
    std::vector<std::string> names;
    for (const auto& each : regionFrames()) names.push_back(each.name);
    std::string near = geodata::nearest(name, names);
    if (!reading.suggestion.empty()) near = countries.nameWithCode(reading.suggestion);
    return "unknown region " + geodata::forMessage(name) +
           (near.empty() ? "; a UN M49 region, a country or World would be right" : "; did you mean " + near + "?");
}

double centralMeridianOf(const RegionFrame& frame) {
    const AtlasRegion* region = atlasRegionOf(frame);
    return region != nullptr ? region->meridianDegrees : middleMeridian(frame);
}

std::optional<geodata::MapBox> boxOnMap(const geodata::Projection& projection, const RegionFrame& frame) {
    constexpr int steps = 24;
    std::optional<geodata::MapBox> box;
    const auto outline = outlineOf(frame);
    for (std::size_t corner = 0; corner < outline.size(); ++corner) {
        const auto from = outline[corner];
        const auto to = outline[(corner + 1) % outline.size()];
        for (int step = 0; step < steps; ++step) {
            const double share = static_cast<double>(step) / steps;
            const auto point =
                geodata::mapFromGlobe(projection, {wrappedLongitude(from.lon + (to.lon - from.lon) * share), from.lat + (to.lat - from.lat) * share});
            if (!point) continue;
            if (!box) box = geodata::MapBox{*point, *point};
            box->low = {std::min(box->low.x, point->x), std::min(box->low.y, point->y)};
            box->high = {std::max(box->high.x, point->x), std::max(box->high.y, point->y)};
        }
    }
    return box;
}

View framed(View view, const RegionFrame& frame, const geodata::Atlas& atlas) {
    if (isWorld(frame)) return ofWorld(std::move(view), atlas);
    const bool turns = turnsWhenDragged(view.projection.kind);
    const double meridian = centralMeridianOf(frame);
    const bool hasMeridian = widthOf(frame) < 360.0;
    const geodata::LonLat upright{hasMeridian ? meridian : view.projection.center.lon, 0.0};
    view.region = frame;
    view.focus.reset();
    view.zoom = minZoom;
    view.projection = {view.projection.kind, turns ? centerAround(view.projection.kind, frame) : upright};
    const auto box = boxOnMap(view.projection, frame);
    if (!box) return view;
    const auto world = geodata::boundsOf(view.projection.kind);
    const auto scaleOf = [](const geodata::MapBox& of) { return std::min(wideOfPicture / of.width(), highOfPicture / of.height()); };
    view.zoom = std::clamp(scaleOf(*box) / scaleOf(world), minZoom, maxZoom);
    if (!turns) view.focus = geodata::globeFromMap(view.projection, {(box->low.x + box->high.x) / 2.0, (box->low.y + box->high.y) / 2.0});
    return view;
}

}  // namespace app
