#include "geodata/boundaries/source_shapes.h"

#include "geodata/files/to_wgs84.h"
#include "geodata/projection/on_plane.h"

#include <ogrsf_frmts.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <vector>

namespace geodata {
namespace {

constexpr double longestEdgeMetres = 50'000.0;
constexpr std::size_t mostPointsToAdd = 500'000;  // To one feature: a thousand times across the widest map.
constexpr double farthestMetres = 1e8;            // Twice round the earth; false eastings of 60 zones are 6e7.

// Calls `visit` for every point until it says false.
template <typename Visit>
bool allPoints(const OGRGeometry& geometry, Visit visit) {
    struct Visitor : OGRDefaultConstGeometryVisitor {
        explicit Visitor(Visit& wanted) : each(wanted) {}
        void visit(const OGRPoint* point) override { good = good && each(point->getX(), point->getY()); }
        using OGRDefaultConstGeometryVisitor::visit;
        Visit& each;
        bool good = true;
    };
    Visitor visitor(visit);
    geometry.accept(&visitor);
    return visitor.good;
}

}  // namespace

SourceShapes::SourceShapes(OGRLayer& layer) : toWgs84_(transformationToWgs84(layer)) {
    const OGRSpatialReference* system = layer.GetSpatialRef();
    inDegrees_ = system == nullptr || system->IsProjected() == FALSE || !toWgs84_;  // Metres are then out of range.
    if (inDegrees_) return;
    const double metres = std::max(system->GetLinearUnits(), 1e-3);
    longestEdge_ = longestEdgeMetres / metres;
    farthest_ = farthestMetres / metres;
}

SourceShapes::~SourceShapes() = default;

void SourceShapes::addTo(SourceFeature& feature, const OGRGeometry& geometry) const {
    const std::unique_ptr<OGRGeometry> linear(geometry.hasCurveGeometry() ? geometry.getLinearGeometry() : geometry.clone());
    const double mostX = inDegrees_ ? 360.0 + coordinateSlackDegrees : farthest_;
    const double mostY = inDegrees_ ? 90.0 + coordinateSlackDegrees : farthest_;
    allPoints(*linear, [&](double x, double y) {
        if (!std::isfinite(x) || !std::isfinite(y)) {
            feature.fault = ShapeFault::NotFinite;
        } else if (std::abs(x) > mostX || std::abs(y) > mostY) {
            feature.fault = ShapeFault::OutOfRange;
            feature.outlier = {x, y};
        }
        return feature.fault == ShapeFault::None;
    });
    if (feature.fault != ShapeFault::None) return;
    std::size_t pointsToAdd = mostPointsToAdd;
    addParts(feature, *linear, pointsToAdd);
    if (pointsToAdd == 0) feature.fault = ShapeFault::Tangled;
    if (feature.fault != ShapeFault::None) feature.polygons.clear(), feature.lines = {};
}

void SourceShapes::Line::add(double newX, double newY) {
    x.push_back(newX);
    y.push_back(newY);
}

// To longitude and latitude in place; says which points have a place there.
std::vector<int> SourceShapes::toGlobe(Line& line) const {
    std::vector<int> hasPlace(line.x.size(), TRUE);
    if (toWgs84_ && !line.x.empty()) toWgs84_->Transform(static_cast<int>(line.x.size()), line.x.data(), line.y.data(), nullptr, hasPlace.data());
    for (std::size_t index = 0; index < hasPlace.size(); ++index) {
        if (!std::isfinite(line.x[index]) || !std::isfinite(line.y[index])) hasPlace[index] = FALSE;
    }
    return hasPlace;
}

// Whether the straight line on the plane is the way that is meant: the long way round the globe never is.
bool SourceShapes::goesShortWay(const Line& plane, const Line& globe, std::size_t from, std::size_t to) const {
    const double east = globe.x[to] - globe.x[from];
    if (!(std::abs(east) > 180.0)) return true;
    Line middle;
    middle.add(std::midpoint(plane.x[from], plane.x[to]), std::midpoint(plane.y[from], plane.y[to]));
    if (toGlobe(middle).front() == FALSE) return false;
    return std::abs(std::remainder(middle.x.front() - globe.x[from] - std::remainder(east, 360.0) / 2, 360.0)) < 90.0;
}

// The points of a line with its long edges broken up; no further once there are no more points to add.
SourceShapes::Line SourceShapes::brokenUp(const Line& plane, const Line& globe, bool isRing, std::size_t& pointsToAdd) const {
    Line points;
    const std::size_t count = plane.x.size();
    for (std::size_t index = 0; index < count; ++index) {
        points.add(plane.x[index], plane.y[index]);
        const std::size_t next = index + 1 < count ? index + 1 : 0;
        if (next == 0 && !isRing) break;
        const double parts = std::ceil(std::hypot(plane.x[next] - plane.x[index], plane.y[next] - plane.y[index]) / longestEdge_);
        if (parts <= 1.0 || !goesShortWay(plane, globe, index, next)) continue;
        for (double part = 1.0; part < parts && pointsToAdd > 0; ++part, --pointsToAdd) {
            points.add(std::lerp(plane.x[index], plane.x[next], part / parts), std::lerp(plane.y[index], plane.y[next], part / parts));
        }
    }
    return points;
}

void SourceShapes::addPath(SourceFeature& feature, GlobePaths& paths, const OGRSimpleCurve& line, bool isRing, std::size_t& pointsToAdd) const {
    int count = line.getNumPoints();
    // A ring of ours does not repeat its first point.
    if (isRing && count > 1 && line.getX(0) == line.getX(count - 1) && line.getY(0) == line.getY(count - 1)) --count;
    Line plane;
    for (int index = 0; index < count; ++index) plane.add(line.getX(index), line.getY(index));
    Line globe = plane;
    std::vector<int> hasPlace = toGlobe(globe);
    feature.verticesLeftOut += static_cast<std::size_t>(std::count(hasPlace.begin(), hasPlace.end(), FALSE));
    if (longestEdge_ > 0.0) {
        globe = brokenUp(plane, globe, isRing, pointsToAdd);
        hasPlace = toGlobe(globe);
    }
    std::vector<LonLat> path;
    path.reserve(globe.x.size());
    for (std::size_t index = 0; index < globe.x.size(); ++index) {
        if (hasPlace[index] != FALSE) path.push_back({globe.x[index], globe.y[index]});
    }
    if (path.size() >= (isRing ? 3U : 2U)) paths.add(path);
}

void SourceShapes::addParts(SourceFeature& feature, const OGRGeometry& geometry, std::size_t& pointsToAdd) const {
    switch (wkbFlatten(geometry.getGeometryType())) {
        case wkbPolygon:
        case wkbTriangle: {
            GlobePaths rings;
            for (const auto* ring : *geometry.toPolygon()) {
                addPath(feature, rings, *ring, true, pointsToAdd);
                if (rings.empty()) return;  // Without an outer ring there is nothing to have holes.
            }
            if (!rings.empty()) feature.polygons.push_back(std::move(rings));
            break;
        }
        case wkbLineString: addPath(feature, feature.lines, *geometry.toLineString(), false, pointsToAdd); break;
        case wkbPolyhedralSurface:
        case wkbTIN:
            for (const auto* part : *geometry.toPolyhedralSurface()) addParts(feature, *part, pointsToAdd);
            break;
        case wkbMultiPolygon:
        case wkbMultiLineString:
        case wkbGeometryCollection:
            for (const auto* part : *geometry.toGeometryCollection()) addParts(feature, *part, pointsToAdd);
            break;
        default: break;
    }
}

}  // namespace geodata
