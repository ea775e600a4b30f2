// From a layer's geometries, in its own coordinate system, to plain rings and lines in WGS 84. Inside the room: knows GDAL.
#pragma once

#include "geodata/boundaries/open_source.h"

#include <memory>
#include <vector>

class OGRCoordinateTransformation;
class OGRGeometry;
class OGRLayer;
class OGRSimpleCurve;

namespace geodata {

class SourceShapes {
public:
    explicit SourceShapes(OGRLayer& layer);
    ~SourceShapes();
    SourceShapes(const SourceShapes&) = delete;
    SourceShapes& operator=(const SourceShapes&) = delete;

    // Adds the polygons and lines of a geometry, or says in `feature` why it has none. Coordinates are looked at before anything is done
    // with them. A vertex that the coordinate system has no place for is left out, the others stay.
    void addTo(SourceFeature& feature, const OGRGeometry& geometry) const;

private:
    struct Line {
        std::vector<double> x, y;
        void add(double newX, double newY);
    };
    [[nodiscard]] std::vector<int> toGlobe(Line& line) const;
    [[nodiscard]] bool goesShortWay(const Line& plane, const Line& globe, std::size_t from, std::size_t to) const;
    [[nodiscard]] Line brokenUp(const Line& plane, const Line& globe, bool isRing, std::size_t& pointsToAdd) const;
    void addParts(SourceFeature& feature, const OGRGeometry& geometry, std::size_t& pointsToAdd) const;
    void addPath(SourceFeature& feature, GlobePaths& paths, const OGRSimpleCurve& line, bool isRing, std::size_t& pointsToAdd) const;

    std::unique_ptr<OGRCoordinateTransformation> toWgs84_;
    bool inDegrees_ = true;     // Longitudes and latitudes, or nothing is known of the coordinate system.
    double longestEdge_ = 0.0;  // In units of a map's plane: straight there is not straight on the globe.
    double farthest_ = 0.0;     // In the same units: no map's plane is larger.
};

}  // namespace geodata
