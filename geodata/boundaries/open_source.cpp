#include "geodata/boundaries/open_source.h"

#include "geodata/to_wgs84.h"
#include "geodata/vector_source.h"

#include <cpl_conv.h>
#include <cpl_error.h>
#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include <algorithm>
#include <cctype>
#include <memory>

namespace geodata {
namespace {

bool sameIgnoringCase(std::string_view first, std::string_view second) {
    return std::equal(first.begin(), first.end(), second.begin(), second.end(),
                      [](char a, char b) { return std::tolower(static_cast<unsigned char>(a)) == std::tolower(static_cast<unsigned char>(b)); });
}

void addLine(GlobePaths& paths, const OGRLineString& line, bool isRing) {
    int count = line.getNumPoints();
    // A ring of ours does not repeat its first point.
    if (isRing && count > 1 && line.getX(0) == line.getX(count - 1) && line.getY(0) == line.getY(count - 1)) --count;
    paths.startPath();
    for (int index = 0; index < count; ++index) paths.points.push_back({line.getX(index), line.getY(index)});
}

void addGeometry(SourceFeature& feature, const OGRGeometry& geometry) {
    switch (wkbFlatten(geometry.getGeometryType())) {
        case wkbPolygon: {
            GlobePaths rings;
            for (const auto* ring : *geometry.toPolygon()) {
                if (ring->getNumPoints() >= 4) addLine(rings, *ring, true);
            }
            if (!rings.empty()) feature.polygons.push_back(std::move(rings));
            break;
        }
        case wkbLineString: addLine(feature.lines, *geometry.toLineString(), false); break;
        case wkbMultiPolygon:
        case wkbMultiLineString:
        case wkbGeometryCollection:
            for (const auto* part : *geometry.toGeometryCollection()) addGeometry(feature, *part);
            break;
        default: break;
    }
}

SourceFeature featureFrom(const OGRFeature& source, OGRCoordinateTransformation* toWgs84) {
    SourceFeature feature;
    for (int index = 0; index < source.GetFieldCount(); ++index) {
        if (!source.IsFieldSetAndNotNull(index)) continue;
        feature.columns.emplace_back(source.GetFieldDefnRef(index)->GetNameRef(), source.GetFieldAsString(index));
    }
    const OGRGeometry* shape = source.GetGeometryRef();
    if (shape == nullptr) return feature;
    const std::unique_ptr<OGRGeometry> linear(shape->hasCurveGeometry() ? shape->getLinearGeometry() : shape->clone());
    if (toWgs84 != nullptr && linear->transform(toWgs84) != OGRERR_NONE) return feature;
    addGeometry(feature, *linear);
    return feature;
}

std::string layerNames(GDALDataset& dataset) {
    std::string names;
    for (auto* layer : dataset.GetLayers()) names += (names.empty() ? "" : ", ") + std::string(layer->GetName());
    return names;
}

}  // namespace

std::string SourceFeature::first(std::initializer_list<std::string_view> names) const {
    for (const auto name : names) {
        for (const auto& [column, value] : columns) {
            if (sameIgnoringCase(column, name) && !value.empty()) return value;
        }
    }
    return {};
}

Result<std::size_t> forEachFeature(const std::string& file, const std::string& layerName, const std::function<void(const SourceFeature&)>& each) {
    const CPLErrorHandlerPusher quiet(CPLQuietErrorHandler);
    const auto opened = openVectorSource(file, Wanted::Boundaries);
    if (!opened) return opened.problem();
    GDALDataset& dataset = **opened;
    OGRLayer* layer = layerName.empty() ? dataset.GetLayer(0) : dataset.GetLayerByName(layerName.c_str());
    if (layer == nullptr) return Problem{file, "has no layer " + layerName + "; it has " + layerNames(dataset)};
    const auto toWgs84 = transformationToWgs84(*layer);
    std::size_t count = 0;
    layer->ResetReading();
    for (const auto& source : *layer) {
        each(featureFrom(*source, toWgs84.get()));
        ++count;
    }
    return count;
}

}  // namespace geodata
