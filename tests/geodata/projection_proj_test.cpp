// The projections against PROJ, the reference implementation.
#include "geodata/projection/projection.h"

#include "tests/geodata/cut_shapes.h"

#include <doctest/doctest.h>
#include <proj.h>

#include <iomanip>
#include <memory>
#include <sstream>
#include <string>

using namespace geodata;
using namespace shapes;

namespace {

struct Expected {
    ProjectionKind kind;
    const char* projName;
    double precision;  // Earth radii.
};

// Robinson is a table: PROJ keeps its coefficients as floats that miss each other by up to 3e-7 where they meet; ours are joined.
constexpr std::array expectations{
    Expected{ProjectionKind::EqualEarth, "eqearth", 1e-9},
    Expected{ProjectionKind::Robinson, "robin", 1e-6},
    Expected{ProjectionKind::NaturalEarth, "natearth", 1e-9},
    Expected{ProjectionKind::WinkelTripel, "wintri", 1e-9},
    Expected{ProjectionKind::Mollweide, "moll", 1e-9},
    Expected{ProjectionKind::Equirectangular, "eqc", 1e-9},
    Expected{ProjectionKind::Mercator, "merc", 1e-9},
    Expected{ProjectionKind::Orthographic, "ortho", 1e-9},
    Expected{ProjectionKind::AzimuthalEquidistant, "aeqd", 1e-9},
};

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

std::string definitionOf(const Expected& expected, LonLat center) {
    std::ostringstream text;
    text << std::setprecision(17) << "+R=1 +lon_0=" << center.lon;
    if (expected.kind == ProjectionKind::Orthographic || expected.kind == ProjectionKind::AzimuthalEquidistant)
        text << " +proj=" << expected.projName << " +lat_0=" << center.lat;
    else if (center.lat == 0)
        text << " +proj=" << expected.projName;
    else
        text << " +proj=ob_tran +o_proj=" << expected.projName << " +o_lon_p=0 +o_lat_p=" << 90 - center.lat;
    return text.str();
}

}  // namespace

TEST_CASE("projected places agree with PROJ, upright and oblique") {
    const unsigned seed = 31337;
    CAPTURE(seed);
    std::mt19937 random(seed);
    for (const Expected& expected : expectations) {
        for (const LonLat center : {LonLat{0, 0}, LonLat{150, 0}, LonLat{-73.5, 0}, LonLat{104, 35}, LonLat{-60, -25}, LonLat{10, 80}}) {
            const std::string definition = definitionOf(expected, center);
            CAPTURE(definition);
            const Reference reference(definition);
            REQUIRE(reference.ready());
            double worst = 0.0;
            int compared = 0;
            for (int trial = 0; trial < 3000; ++trial) {
                const LonLat place = randomPlace(random);
                const auto map = mapFromGlobe({expected.kind, center}, place);
                if (!map) continue;
                const MapPoint wanted = reference.mapOf(place);
                // A millimetre from the seam or horizon the two may see different sides.
                if (!std::isfinite(wanted.x)) continue;
                ++compared;
                worst = std::max(worst, apart(*map, wanted));
            }
            CHECK(compared > 1000);
            CHECK(worst < expected.precision);
        }
    }
}

TEST_CASE("every projection is compared with PROJ") {
    for (const ProjectionKind kind : allProjectionKinds) {
        CHECK(std::any_of(expectations.begin(), expectations.end(), [kind](const Expected& expected) { return expected.kind == kind; }));
    }
}
