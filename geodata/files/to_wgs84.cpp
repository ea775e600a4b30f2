#include "geodata/files/to_wgs84.h"

#include <ogrsf_frmts.h>

namespace geodata {

std::unique_ptr<OGRCoordinateTransformation> transformationToWgs84(OGRLayer& layer) {
    const OGRSpatialReference* source = layer.GetSpatialRef();
    if (source == nullptr) return nullptr;
    OGRSpatialReference wgs84;
    wgs84.SetWellKnownGeogCS("WGS84");
    wgs84.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    OGRSpatialReference from(*source);
    from.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    if (from.IsSame(&wgs84)) return nullptr;
    return std::unique_ptr<OGRCoordinateTransformation>(OGRCreateCoordinateTransformation(&from, &wgs84));
}

}  // namespace geodata
