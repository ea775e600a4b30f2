// The projections against PROJ, the reference implementation.
#include "geodata/projection/projection_table.h"

#include "tests/geodata/cut_shapes.h"

#include <doctest/doctest.h>
#include <proj.h>

#include <iomanip>
#include <memory>
#include <set>
#include <sstream>
#include <string>

using namespace geodata;
using namespace shapes;

namespace {

// Earth radii. Robinson is a table: PROJ keeps its coefficients as floats that miss each other by up to 3e-7 where they meet; ours are joined.
double precisionOf(ProjectionKind kind) { return kind == ProjectionKind::Robinson ? 1e-6 : 1e-9; }

class Reference {
public:
    explicit Reference(const std::string& definition)
        : context_(proj_context_create()), projection_(proj_create(context_.get(), definition.c_str())) {}
    [[nodiscard]] bool ready() const { return projection_ != nullptr; }
    [[nodiscard]] MapPoint mapOf(LonLat place) const {
        const PJ_COORD map = proj_trans(projection_.get(), PJ_FWD, proj_coord(proj_torad(place.lon), proj_torad(place.lat), 0, 0));
        return {map.xy.x, map.xy.y};
    }

private:
    struct Closer {
        void operator()(PJ_CONTEXT* context) const { proj_context_destroy(context); }
        void operator()(PJ* projection) const { proj_destroy(projection); }
    };
    std::unique_ptr<PJ_CONTEXT, Closer> context_;
    std::unique_ptr<PJ, Closer> projection_;
};

std::string definitionOf(const ProjectionInfo& info, LonLat center) {
    std::ostringstream text;
    text << std::setprecision(17) << "+R=1 +lon_0=" << center.lon;
    if (std::holds_alternative<AzimuthalFunctions>(info.formula))
        text << " +proj=" << info.projName << " +lat_0=" << center.lat;
    else if (center.lat == 0)
        text << " +proj=" << info.projName;
    else
        text << " +proj=ob_tran +o_proj=" << info.projName << " +o_lon_p=0 +o_lat_p=" << 90 - center.lat;
    return text.str();
}

}  // namespace

TEST_CASE("projected places agree with PROJ, upright and oblique") {
    const unsigned seed = 31337;
    CAPTURE(seed);
    std::mt19937 random(seed);
    for (const ProjectionKind kind : allProjectionKinds) {
        for (const LonLat center : {LonLat{0, 0}, LonLat{150, 0}, LonLat{-73.5, 0}, LonLat{104, 35}, LonLat{-60, -25}, LonLat{10, 80}}) {
            const std::string definition = definitionOf(infoOf(kind), center);
            CAPTURE(definition);
            const Reference reference(definition);
            REQUIRE(reference.ready());
            double worst = 0.0;
            int compared = 0;
            for (int trial = 0; trial < 3000; ++trial) {
                const LonLat place = randomPlace(random);
                const auto map = mapFromGlobe({kind, center}, place);
                if (!map) continue;
                const MapPoint wanted = reference.mapOf(place);
                // A millimetre from the seam or horizon the two may see different sides.
                if (!std::isfinite(wanted.x)) continue;
                ++compared;
                worst = std::max(worst, apart(*map, wanted));
            }
            CHECK(compared > 1000);
            CHECK(worst < precisionOf(kind));
        }
    }
}

TEST_CASE("every projection has a row of its own, found by its key and its name, and by its kind") {
    std::set<std::string_view> names;
    for (const ProjectionKind kind : allProjectionKinds) {
        const ProjectionInfo& info = infoOf(kind);
        CHECK(info.kind == kind);
        CHECK(projectionKindFrom(info.key) == kind);
        CHECK(projectionKindFrom(info.name) == kind);
        CHECK(names.insert(info.key).second);
        CHECK(names.insert(info.name).second);
        CHECK(names.insert(info.projName).second);
    }
}

TEST_CASE("a world map's step from west to east is nowhere less than its least width of the globe's, and a map said to be equal-area is") {
    for (const ProjectionKind kind : allProjectionKinds) {
        const ProjectionInfo& info = infoOf(kind);
        CAPTURE(info.key);
        if (const auto* world = std::get_if<WorldFunctions>(&info.formula)) {
            for (double phi = -1.4; phi <= 1.4; phi += 0.05) {
                for (double lambda = 0.0; lambda < 3.0; lambda += 0.1) {
                    const double step = (world->forward({lambda + 1e-4, phi}).x - world->forward({lambda, phi}).x) / 1e-4;
                    CHECK(step >= info.leastWidth * std::cos(phi) - 1e-6);
                }
            }
        }
        // One that keeps areas says so.
        double least = 1e9;
        double most = 0.0;
        for (double lat = -60.0; lat <= 60.0; lat += 30.0) {
            const double side = 1e-4;
            const auto a = *mapFromGlobe({kind, {0, 0}}, {20.0, lat});
            const auto b = *mapFromGlobe({kind, {0, 0}}, {20.0 + side, lat});
            const auto c = *mapFromGlobe({kind, {0, 0}}, {20.0, lat + side});
            const double onMap = std::abs((b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y));
            const double share = onMap / std::cos(lat * radiansPerDegree);
            least = std::min(least, share), most = std::max(most, share);
        }
        CHECK((most / least < 1.0001) == info.isEqualArea);
    }
}
