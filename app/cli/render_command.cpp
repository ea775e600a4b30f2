// `reach-atlas render`: a view as PNG, SVG or PDF, with no display.
#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "app/cli/page.h"
#include "app/render/page_picture.h"

#include <algorithm>
#include <array>

namespace app {
namespace {

struct RenderOptions {
    DataOptions data;
    ViewOptions view;
    std::string out;
    std::string size = "1920x1080";
    double scale = 1.0;
    std::string boundaryScale;
    std::string format;
};

const std::array<FormatChoice, 3> formats{{{"png", {".png"}}, {"svg", {".svg"}}, {"pdf", {".pdf"}}}};

int run(const RenderOptions& options) {
    const auto size = pageSizeFrom(options.size);
    if (!size)
        return report(Refusal{{"--size", options.size + " is no size; WIDTHxHEIGHT as in 1920x1080, each from 100 to 16384, would be right"},
                              exitCommandLineWrong});
    if (!(options.scale >= 0.1 && options.scale <= 16.0))
        return report(Refusal{{"--scale", "is out of range; 0.1 to 16 pixels a point would be right"}, exitCommandLineWrong});
    if (options.out.empty())
        return report(Refusal{{"-o", "is empty; -o OUT.png, or -o - for standard output, would be right"}, exitCommandLineWrong});
    const auto named = formatFor(options.format, options.out, formats, "png");
    if (const auto* refusal = std::get_if<Refusal>(&named)) return report(*refusal);
    const auto format = pageFormatFrom("picture." + std::get<std::string>(named));
    if (*format == PageFormat::Png && std::max(size->width, size->height) * options.scale > mostPixelsASide) {
        return report(Refusal{{"--scale", "makes more than " + std::to_string(mostPixelsASide) + " pixels a side of --size " + options.size +
                                              "; a smaller scale or size would be right"},
                              exitCommandLineWrong});
    }
    std::optional<geodata::Scale> boundaryScale;
    if (!options.boundaryScale.empty()) {
        boundaryScale = geodata::scaleFrom(options.boundaryScale);
        if (!boundaryScale)
            return report(
                Refusal{{"--boundary-scale", options.boundaryScale + " is no scale; 110m, 50m or 10m would be right"}, exitCommandLineWrong});
    }
    const auto datasets = datasetsFolder(options.data);
    if (const auto* refusal = std::get_if<Refusal>(&datasets)) return report(*refusal);
    const auto& folder = std::get<std::filesystem::path>(datasets);
    const auto atlas = readAtlas(options.data, folder);
    if (const auto* refusal = std::get_if<Refusal>(&atlas)) return report(*refusal);
    const auto view = viewFrom(options.view, {}, std::get<geodata::Atlas>(atlas));
    if (const auto* refusal = std::get_if<Refusal>(&view)) return report(*refusal);
    auto fonts = Fonts::load(folder);
    if (!fonts) return report(Refusal{fonts.problem(), exitInputWrong});
    const PageRequest request{*size, *format == PageFormat::Png ? options.scale : 1.0, boundaryScale};
    const auto scene = pageScene(std::get<geodata::Atlas>(atlas), std::get<View>(view), request, folder, options.data.boundaries, *fonts);
    if (!scene) return report(Refusal{scene.problem(), exitInputWrong});
    const auto written = writePage(*scene, *fonts, options.out, *format, options.scale);
    return written ? exitDone : report(Refusal{written.problem(), exitInputWrong});
}

}  // namespace

Subcommand addRender(CLI::App& program) {
    auto options = std::make_shared<RenderOptions>();
    CLI::App* command = program.add_subcommand("render", "Write the map as a picture, with title, legend, sources and notes");
    command->add_option("-o,--out", options->out, "The file to write: .png, .svg or .pdf; - for standard output")->required();
    command->add_option("--format", options->format, "png, svg or pdf; by itself as OUT ends, png for standard output");
    command->add_option("--size", options->size, "WIDTHxHEIGHT in points")->capture_default_str();
    command->add_option("--scale", options->scale, "Pixels a point (PNG)")->capture_default_str();
    command->add_option("--boundary-scale", options->boundaryScale, "110m, 50m or 10m; by itself as fine as can be seen");
    addViewOptions(*command, options->view);
    addDataOptions(*command, options->data);
    return {command, [options] { return run(*options); }};
}

}  // namespace app
