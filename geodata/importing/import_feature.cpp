#include "geodata/importing/import_feature.h"

#include "geodata/files/vector_source.h"
#include "geodata/text/cell_text.h"
#include "geodata/text/text_encoding.h"

#include <cpl_error.h>
#include <ogrsf_frmts.h>

#include <cmath>
#include <cstdio>
#include <memory>
#include <vector>

namespace geodata {
namespace {

// No coordinate system reaches further from its middle, in whatever unit; farther numbers keep PROJ busy for ever.
constexpr double farthest = 1e10;

std::string joined(const std::vector<std::string>& parts) {
    std::string text;
    for (const auto& part : parts) text += (text.empty() ? "" : "; ") + part;
    return text;
}

std::string listText(const OGRFeature& feature, int index, OGRFieldType type) {
    std::vector<std::string> parts;
    int count = 0;
    if (type == OFTStringList) {
        for (char** each = feature.GetFieldAsStringList(index); each != nullptr && *each != nullptr; ++each) parts.emplace_back(*each);
    } else if (type == OFTRealList) {
        const double* values = feature.GetFieldAsDoubleList(index, &count);
        for (int at = 0; at < count; ++at) {
            char text[32];
            std::snprintf(text, sizeof text, "%.15g", values[at]);
            parts.emplace_back(text);
        }
    } else if (type == OFTInteger64List) {
        const GIntBig* values = feature.GetFieldAsInteger64List(index, &count);
        for (int at = 0; at < count; ++at) parts.push_back(std::to_string(values[at]));
    } else {
        const int* values = feature.GetFieldAsIntegerList(index, &count);
        for (int at = 0; at < count; ++at) parts.push_back(std::to_string(values[at]));
    }
    return joined(parts);
}

std::string dateText(const OGRFeature& feature, int index) {
    int year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0, zone = 0;
    feature.GetFieldAsDateTime(index, &year, &month, &day, &hour, &minute, &second, &zone);
    char text[40];
    std::snprintf(text, sizeof text, "%04d-%02d-%02d", year, month, day);
    return text;
}

std::vector<OGRPoint> verticesOf(const OGRGeometry& shape) {
    std::vector<OGRPoint> vertices;
    const auto type = wkbFlatten(shape.getGeometryType());
    if (type == wkbPoint) {
        vertices.push_back(*shape.toPoint());
    } else if (type == wkbLineString) {
        for (const auto& point : *shape.toLineString()) vertices.push_back(point);
    } else if (OGR_GT_IsSubClassOf(type, wkbGeometryCollection) != 0) {
        for (const auto* part : *shape.toGeometryCollection()) {
            for (const auto& vertex : verticesOf(*part)) vertices.push_back(vertex);
        }
    }
    return vertices;
}

// Moves vertices by whole turns so that each lies on the short way from the one before: across 180° there is no jump.
class Unroller : public OGRDefaultGeometryVisitor {
public:
    using OGRDefaultGeometryVisitor::visit;
    void visit(OGRPoint* point) override {
        if (point->IsEmpty()) return;
        if (isFirst_) last_ = point->getX();
        isFirst_ = false;
        point->setX(point->getX() - 360.0 * std::round((point->getX() - last_) / 360.0));
        last_ = point->getX();
    }

private:
    bool isFirst_ = true;
    double last_ = 0.0;
};

bool isArea(OGRwkbGeometryType type) { return type == wkbPolygon || type == wkbMultiPolygon; }

// The vertex nearest to the middle of all of them: it lies on the shape, which the middle need not.
OGRPoint middleVertex(const std::vector<OGRPoint>& vertices) {
    double x = 0.0, y = 0.0;
    for (const auto& vertex : vertices) {
        x += vertex.getX() / static_cast<double>(vertices.size());
        y += vertex.getY() / static_cast<double>(vertices.size());
    }
    OGRPoint nearest;
    double least = HUGE_VAL;
    for (const auto& vertex : vertices) {
        const double distance = std::hypot(vertex.getX() - x, vertex.getY() - y);
        if (distance >= least) continue;
        least = distance;
        nearest = vertex;
    }
    return nearest;
}

bool isNear(const OGRGeometry& shape) {
    OGREnvelope extent;
    shape.getEnvelope(&extent);
    // Also false for what is no number.
    return std::abs(extent.MinX) < farthest && std::abs(extent.MaxX) < farthest && std::abs(extent.MinY) < farthest &&
           std::abs(extent.MaxY) < farthest;
}

// A point on the shape: itself, or for a line or an area one that lies on it.
void addPosition(ImportRow& row, const OGRGeometry& original, OGRCoordinateTransformation* toWgs84) {
    const std::string outOfRange = "its position is out of range; longitude -180 to 180 and latitude -90 to 90 (WGS 84) would be right";
    if (!isNear(original)) {
        row.problem = outOfRange;
        return;
    }
    const std::unique_ptr<OGRGeometry> shape(original.hasCurveGeometry() ? original.getLinearGeometry() : original.clone());
    if (!shape || (toWgs84 != nullptr && shape->transform(toWgs84) != OGRERR_NONE)) {
        row.problem = "its position cannot be brought to WGS 84; a position within its coordinate system would be right";
        return;
    }
    Unroller unroller;
    shape->accept(&unroller);
    const auto type = wkbFlatten(shape->getGeometryType());
    row.positionIsArea = type != wkbPoint;
    OGRPoint point;
    if (isArea(type)) {
        CPLErrorReset();
        const std::unique_ptr<OGRGeometry> inside(static_cast<OGRGeometry*>(OGR_G_PointOnSurface(OGRGeometry::ToHandle(shape.get()))));
        if (inside && wkbFlatten(inside->getGeometryType()) == wkbPoint) point = *inside->toPoint();
        if (point.IsEmpty()) {
            row.problem = "its shape is no area" + lastReason() + "; closed rings of four points and more would be right";
            return;
        }
    } else {
        const auto vertices = verticesOf(*shape);
        const bool isLine = type == wkbLineString || type == wkbMultiLineString;
        if (isLine && vertices.size() < 2) {
            row.problem = "its line has one point; two and more would be right";
            return;
        }
        point = middleVertex(vertices);
    }
    if (point.IsEmpty()) return;
    double lon = point.getX();
    if (lon > 180.0 && lon <= 360.0) lon -= 360.0;
    const bool inRange = lon >= -180.0 && lon <= 180.0 && std::abs(point.getY()) <= 90.0;
    if (inRange) row.position = LonLat{lon, point.getY()};
    if (!inRange) row.problem = outOfRange;
}

}  // namespace

std::string CellReader::asUtf8(const std::string& text) const {
    if (isUtf8(text)) return tidyCell(text);
    auto read = decoded(text, encoding_);
    if (!read) read = decoded(text);
    note_ = read->note;
    return tidyCell(read->text);
}

std::string CellReader::text(const OGRFeature& feature, int index) const {
    if (!feature.IsFieldSetAndNotNull(index)) return {};
    const auto* field = feature.GetFieldDefnRef(index);
    const auto type = field->GetType();
    if (type == OFTDate || type == OFTDateTime) return dateText(feature, index);
    if (field->GetSubType() == OFSTBoolean && type == OFTInteger) return feature.GetFieldAsInteger(index) != 0 ? "TRUE" : "FALSE";
    const bool isList = type == OFTStringList || type == OFTRealList || type == OFTIntegerList || type == OFTInteger64List;
    return asUtf8(isList ? listText(feature, index, type) : feature.GetFieldAsString(index));
}

ImportRow rowFrom(const OGRFeature& feature, std::size_t number, const CellReader& cells, OGRCoordinateTransformation* toWgs84) {
    ImportRow row;
    row.number = number;
    for (int index = 0; index < feature.GetFieldCount(); ++index) row.cells.push_back(cells.text(feature, index));
    const OGRGeometry* shape = feature.GetGeometryRef();
    if (shape != nullptr && !shape->IsEmpty()) addPosition(row, *shape, toWgs84);
    return row;
}

}  // namespace geodata
