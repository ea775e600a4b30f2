// The window: what the program opens without a subcommand.
#include "app/cli/commands.h"
#include "app/cli/page.h"
#include "app/cli/record_files.h"
#include "app/render/page_picture.h"
#include "app/shell/frame_loop.h"
#include "app/shell/remembered_size.h"
#include "app/state/command_table.h"

namespace app {
namespace {

struct OpenOptions {
    DataOptions data;
    ViewOptions view;
    std::vector<std::string> files;
    std::vector<std::string> script;
    std::string size = "1600x1000";
    std::optional<double> scale;
    std::string preferences;
    bool reducedMotion = false;
};

// Of the largest screens sold; what is drawn for each frame takes memory and time by the pixel.
constexpr double mostWindowPixels = 7680.0 * 4320.0;

// FILE arguments: views and record files are told apart by what they say they are.
std::optional<Refusal> sortFiles(OpenOptions& options) {
    for (const auto& file : options.files) {
        std::error_code ignored;
        if (file.find_first_of("./") == std::string::npos && !std::filesystem::exists(file, ignored)) {
            const auto near = geodata::nearest(file, {"render", "records", "count", "describe", "cite", "check", "import", "bench"});
            return Refusal{{file, "is neither a command nor a file; " +
                                      (near.empty() ? std::string("`reach-atlas --help` lists the commands") : "did you mean " + near + "?")},
                           exitCommandLineWrong};
        }
        const auto ending = std::filesystem::path(file).extension().string();
        for (const char* table : {".csv", ".tsv", ".xlsx", ".ods", ".gpkg", ".shp", ".kml", ".geojson"}) {
            if (ending == table)
                return Refusal{
                    {file, "is a table of your own; `reach-atlas import " + file + " -o OUT.json` would be right, or to drop it on the window"},
                    exitInputWrong};
        }
        const auto format = formatOf(file);
        if (!format) return Refusal{format.problem(), exitInputWrong};
        if (format->starts_with("reach-atlas/view/")) {
            if (!options.view.viewFile.empty()) return Refusal{{file, "is a second view; one view would be right"}, exitCommandLineWrong};
            options.view.viewFile = file;
        } else if (format->starts_with("reach-atlas/record-set/")) {
            options.data.records.emplace_back(file);
        } else {
            return Refusal{
                {file, "is neither a view nor a record set; \"format\": \"reach-atlas/view/1\" or \"reach-atlas/record-set/1\" would be right"},
                exitInputWrong};
        }
    }
    return std::nullopt;
}

Or<std::vector<ScriptLine>> scriptFrom(const std::vector<std::string>& lines) {
    std::vector<ScriptLine> script;
    for (const auto& line : lines) {
        auto command = parseCommand(line);
        if (!command) return Refusal{{"--" + command.problem().where, command.problem().what}, exitCommandLineWrong};
        script.push_back({line, *std::move(command)});
    }
    return script;
}

// With its folder: what is told of a file that was written must say where it is.
std::string wholePath(const std::string& file) {
    std::error_code failed;
    const auto whole = std::filesystem::absolute(file, failed);
    return failed ? file : whole.lexically_normal().string();
}

int run(OpenOptions options) {
    if (const auto refusal = sortFiles(options)) return report(*refusal);
    const auto size = pageSizeFrom(options.size);
    if (!size)
        return report(Refusal{{"--size", options.size + " is no size; WIDTHxHEIGHT as in 1600x1000, each from 100 to 16384, would be right"},
                              exitCommandLineWrong});
    if (size->width * size->height > mostWindowPixels)
        return report(
            Refusal{{"--size", options.size + " is larger than any screen; at most 33177600 pixels in all, as in 7680x4320, would be right"},
                    exitCommandLineWrong});
    const auto script = scriptFrom(options.script);
    if (const auto* refusal = std::get_if<Refusal>(&script)) return report(*refusal);
    const auto found = datasetsFolder(options.data);
    if (const auto* refusal = std::get_if<Refusal>(&found)) return report(*refusal);
    const auto& datasets = std::get<std::filesystem::path>(found);
    auto read = readAtlas(options.data, datasets);
    if (const auto* refusal = std::get_if<Refusal>(&read)) return report(*refusal);
    const auto atlas = std::make_shared<const geodata::Atlas>(std::get<geodata::Atlas>(std::move(read)));
    const auto view = viewFrom(options.view, {}, *atlas);
    if (const auto* refusal = std::get_if<Refusal>(&view)) return report(*refusal);
    const auto fonts = Fonts::load(datasets);
    if (!fonts) return report(Refusal{fonts.problem(), exitInputWrong});

    WindowOptions window;
    window.datasets = datasets;
    window.shaders = shadersFolder(datasets);
    window.boundarySource = options.data.boundaries;
    window.session.view = std::get<View>(view);
    window.script = std::get<std::vector<ScriptLine>>(script);
    window.width = static_cast<int>(size->width);
    window.height = static_cast<int>(size->height);
    window.scale = options.scale;
    // A script gives the same pictures to everyone.
    window.preferences = !options.preferences.empty() ? std::filesystem::path(options.preferences)
                         : options.script.empty()     ? usualPreferencesFile()
                                                      : std::filesystem::path();
    window.reducedMotion = options.reducedMotion;
    window.savePage = [&](const View& shown, const geodata::Atlas& shownAtlas, const Save& command) -> geodata::Result<std::string> {
        const std::string& file = command.file;
        const auto format = pageFormatFrom(file);
        if (!format) return geodata::Problem{file, "has no known ending; .png, .svg or .pdf would be right"};
        const PaperInfo& paper = infoOf(command.paper);
        const PageRequest request{{paper.width, paper.height}, paper.pixelsPerPoint, std::nullopt};
        const auto scene = pageScene(shownAtlas, shown, request, datasets, options.data.boundaries, *fonts);
        if (!scene) return scene.problem();
        const auto written = writePage(*scene, *fonts, file, *format, request.pixelsPerPoint);
        if (!written) return written.problem();
        return wholePath(written->string());
    };
    window.saveData = [&](const View& shown, const geodata::Atlas& shownAtlas, const ExportData& command) -> geodata::Result<std::string> {
        // Another atlas than the one that was read holds records the person added.
        const bool added = !options.data.records.empty() || &shownAtlas != atlas.get();
        const auto written =
            writeShown(command.format, shown, shownAtlas, added ? geodata::AddedRecords::Some : geodata::AddedRecords::None, command.file);
        return written ? geodata::Result<std::string>(wholePath(*written)) : written;
    };
    return runWindow(atlas, *fonts, window);
}

}  // namespace

std::string commandsHelp() {
    const auto formOf = [](const CommandInfo& info) { return info.argument.empty() ? info.key : info.key + " " + info.argument; };
    std::size_t widest = 0;
    for (const auto& info : commands()) widest = std::max(widest, formOf(info).size());
    std::string help = "Commands for --do:\n";
    for (const auto& info : commands()) {
        const std::string form = formOf(info);
        help += "  " + form + std::string(widest + 2 - form.size(), ' ') + info.tip + "\n";
    }
    return help;
}

Run addWindow(CLI::App& program) {
    auto options = std::make_shared<OpenOptions>();
    program.add_option("files", options->files, "A view, or record files to add");
    program
        .add_option("--do", options->script,
                    "A command for the window, in order (repeatable), as listed below: year 2022, filter region:Europe, quit …")
        ->expected(1)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
    program.add_option("--size", options->size, "WIDTHxHEIGHT of the window")->capture_default_str();
    program
        .add_option("--scale", options->scale,
                    "Larger or smaller everything, on top of the screen's own scale (1); of itself as you last set it on this screen")
        ->check(CLI::Range(0.5, 4.0));
    program.add_option(
        "--preferences", options->preferences,
        "The file that keeps the size of the interface for each screen; of itself the one in your configuration folder, and none with --do");
    program.add_flag("--reduced-motion", options->reducedMotion, "The map goes where it should at once, without flights, morphs and fades")
        ->envname("REACH_REDUCED_MOTION");
    addViewOptions(program, options->view);
    addDataOptions(program, options->data);
    return [options] { return run(*options); };
}

}  // namespace app
