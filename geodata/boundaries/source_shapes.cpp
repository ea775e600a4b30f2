#include "geodata/boundaries/source_shapes.h"

#include "geodata/projection/on_plane.h"
#include "geodata/to_wgs84.h"

#include <ogrsf_frmts.h>

#include <cmath>
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

// The points of a line with its long edges broken up; no further once there are no more points to add.
SourceShapes::Line SourceShapes::brokenUp(const OGRSimpleCurve& line, bool isRing, std::size_t& pointsToAdd) const {
    int count = line.getNumPoints();
    // A ring of ours does not repeat its first point.
    const bool repeats = isRing && count > 1 && line.getX(0) == line.getX(count - 1) && line.getY(0) == line.getY(count - 1);
    Line points;
    for (int index = 0; index < count; ++index) {
        const double x = line.getX(index);
        const double y = line.getY(index);
        if (longestEdge_ > 0.0 && index > 0) {
            const double fromX = line.getX(index - 1);
            const double fromY = line.getY(index - 1);
            const double parts = std::ceil(std::hypot(x - fromX, y - fromY) / longestEdge_);
            for (double part = 1.0; part < parts && pointsToAdd > 0; ++part, --pointsToAdd) {
                points.x.push_back(std::lerp(fromX, x, part / parts));
                points.y.push_back(std::lerp(fromY, y, part / parts));
            }
        }
        if (repeats && index + 1 == count) break;
        points.x.push_back(x);
        points.y.push_back(y);
    }
    return points;
}

void SourceShapes::addPath(SourceFeature& feature, GlobePaths& paths, const OGRSimpleCurve& line, bool isRing, std::size_t& pointsToAdd) const {
    auto [x, y] = brokenUp(line, isRing, pointsToAdd);
    std::vector<int> hasPlace(x.size(), TRUE);
    if (toWgs84_ && !x.empty()) toWgs84_->Transform(static_cast<int>(x.size()), x.data(), y.data(), nullptr, hasPlace.data());
    std::vector<LonLat> path;
    path.reserve(x.size());
    for (std::size_t index = 0; index < x.size(); ++index) {
        if (hasPlace[index] != FALSE && std::isfinite(x[index]) && std::isfinite(y[index])) path.push_back({x[index], y[index]});
    }
    feature.verticesLeftOut += x.size() - path.size();
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
