// From a layer's own coordinate system to WGS 84: the one piece of GDAL that readers of boundaries and of people's tables share.
#pragma once

#include <memory>

class OGRCoordinateTransformation;
class OGRLayer;

namespace geodata {

// To longitude and latitude, longitude first. Empty when the layer is in them already, or says nothing of its system.
[[nodiscard]] std::unique_ptr<OGRCoordinateTransformation> transformationToWgs84(OGRLayer& layer);

}  // namespace geodata
