// The coordinate spaces of geodata. A name always says which space a value is in; spaces never convert silently.
#pragma once

namespace geodata {

// A place on the globe (WGS 84 taken as a sphere), in degrees; longitude first, as in GeoJSON.
struct LonLat {
    double lon = 0.0;  // -180 to 180; values beyond are the same meridian again.
    double lat = 0.0;  // -90 to 90.
    friend bool operator==(const LonLat&, const LonLat&) = default;
};

// A place on the projected map plane, in earth radii: the projection's centre is (0, 0), y points north.
struct MapPoint {
    double x = 0.0;
    double y = 0.0;
    friend bool operator==(const MapPoint&, const MapPoint&) = default;
};

// An upright rectangle on the map plane, in earth radii.
struct MapBox {
    MapPoint low;
    MapPoint high;
    [[nodiscard]] double width() const { return high.x - low.x; }
    [[nodiscard]] double height() const { return high.y - low.y; }
    friend bool operator==(const MapBox&, const MapBox&) = default;
};

}  // namespace geodata
