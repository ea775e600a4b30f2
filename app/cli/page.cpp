#include "app/cli/page.h"

#include "app/cli/options.h"
#include "app/map/make_map_mesh.h"
#include "geodata/boundaries/country_lookup.h"
#include "geodata/boundaries/own_boundaries.h"
#include "geodata/text/summed.h"

#include <charconv>

namespace app {
namespace {

geodata::Result<geodata::Boundaries> boundariesFor(const geodata::Atlas& atlas, const std::filesystem::path& datasets, const std::string& source,
                                                   geodata::Scale scale) {
    if (source.empty()) return geodata::readBoundaries(datasets, scale);
    geodata::Problems problems;
    auto boundaries = geodata::readBoundariesFrom(source, geodata::lookupIn(atlas.countries), problems);
    for (const auto& problem : geodata::summed(problems)) report(problem);
    return boundaries;
}

std::optional<double> sideFrom(std::string_view text) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || value < 100 || value > 16384) return std::nullopt;
    return value;
}

}  // namespace

std::optional<PageSize> pageSizeFrom(std::string_view text) {
    const auto cross = text.find('x');
    if (cross == std::string_view::npos) return std::nullopt;
    const auto width = sideFrom(text.substr(0, cross));
    const auto height = sideFrom(text.substr(cross + 1));
    if (!width || !height) return std::nullopt;
    return PageSize{*width, *height};
}

geodata::Result<Scene> pageScene(const geodata::Atlas& atlas, const View& view, const PageRequest& request, const std::filesystem::path& datasets,
                                 const std::string& boundarySource, const Fonts& fonts) {
    const PageLayout layout{request.size, {}, Medium::Page};
    const auto scale = request.boundaryScale.value_or(scaleFor(placementFor(view, layout), request.pixelsPerPoint));
    const auto boundaries = boundariesFor(atlas, datasets, boundarySource, scale);
    if (!boundaries) return boundaries.problem();
    const auto answer = answerOf(view, atlas);
    Scene scene = sceneFor(atlas, answer, view, layout, fonts, makeMapMesh(*boundaries, view.projection));
    describeScene(scene, atlas, answer, view);
    // What lies far outside of the picture is neither drawn nor written.
    if (const auto part = partFor(visibleBox(scene.base.placement, scene.size), view.projection)) {
        scene.base.mesh = partOfMapMesh(*scene.base.mesh, *part);
    }
    return scene;
}

}  // namespace app
