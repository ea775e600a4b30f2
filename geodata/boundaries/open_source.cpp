#include "geodata/boundaries/open_source.h"

#include "geodata/boundaries/source_shapes.h"
#include "geodata/files/vector_source.h"

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

// The columns that have a value.
std::vector<std::pair<std::string, std::string>> columnsOf(const OGRFeature& source) {
    std::vector<std::pair<std::string, std::string>> columns;
    for (int index = 0; index < source.GetFieldCount(); ++index) {
        if (source.IsFieldSetAndNotNull(index)) columns.emplace_back(source.GetFieldDefnRef(index)->GetNameRef(), source.GetFieldAsString(index));
    }
    return columns;
}

// What ended the reading too early; empty where the layer came to its end. GDAL may stop without a word, but a header tells how many
// features were written.
std::string reasonForEarlyEnd(OGRLayer& layer, std::size_t count, const std::string& faultOfLast) {
    if (!faultOfLast.empty()) return faultOfLast;
    if (CPLGetLastErrorType() >= CE_Failure) return CPLGetLastErrorMsg();
    if (layer.TestCapability(OLCFastFeatureCount) == FALSE) return {};
    const auto promised = layer.GetFeatureCount(FALSE);
    if (promised < 0 || static_cast<std::size_t>(promised) <= count) return {};
    return std::to_string(count) + " of " + std::to_string(promised) + " features are there";
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
    const SourceShapes shapes(*layer);
    std::size_t count = 0;
    std::string faultOfLast;  // Shapefiles go on to promise features beyond their end.
    layer->ResetReading();
    for (;; ++count) {
        CPLErrorReset();  // What went wrong at one feature does not end the file.
        const OGRFeatureUniquePtr source(layer->GetNextFeature());
        if (!source) break;
        SourceFeature feature;
        feature.columns = columnsOf(*source);
        const bool isBroken = source->GetGeometryRef() == nullptr && CPLGetLastErrorType() >= CE_Failure;
        faultOfLast = isBroken ? CPLGetLastErrorMsg() : "";
        if (const auto* shape = source->GetGeometryRef()) shapes.addTo(feature, *shape);
        each(feature);
    }
    const std::string reason = reasonForEarlyEnd(*layer, count, faultOfLast);
    if (!reason.empty()) return Problem{file, "is cut short or damaged (" + reason + "); a whole file would be right"};
    return count;
}

}  // namespace geodata
