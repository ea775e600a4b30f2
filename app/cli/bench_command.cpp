// `reach-atlas bench`: how long each step from files to a picture takes, medians, as a table or JSON.
#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "app/cli/page.h"
#include "app/map/make_map_mesh.h"
#include "app/render/page_picture.h"
#include "app/render/triangulate.h"
#include "app/render/unfinished_files.h"

#include <nlohmann/json.hpp>

#include <unistd.h>
#include <algorithm>
#include <chrono>
#include <sstream>

namespace app {
namespace {

struct BenchOptions {
    DataOptions data;
    bool json = false;
    int runs = 5;
};

struct Timing {
    std::string job;
    double medianMilliseconds = 0.0;
};

template <typename Job>
Timing timed(std::string name, int runs, Job job) {
    std::vector<double> times;
    for (int run = 0; run < runs; ++run) {
        const auto before = std::chrono::steady_clock::now();
        job();
        times.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - before).count());
    }
    std::nth_element(times.begin(), times.begin() + runs / 2, times.end());
    return {std::move(name), times[static_cast<std::size_t>(runs / 2)]};
}

void timeScale(std::vector<Timing>& timings, const BenchOptions& options, const std::filesystem::path& folder, geodata::Scale scale) {
    const std::string key(geodata::keyOf(scale));
    timings.push_back(timed("read boundaries 1:" + key, options.runs, [&] { (void)geodata::readBoundaries(folder, scale); }));
    const auto boundaries = geodata::readBoundaries(folder, scale);
    if (!boundaries) return;
    const geodata::Projection projection{geodata::ProjectionKind::EqualEarth, {11.0, 0.0}};
    timings.push_back(timed("project 1:" + key, options.runs, [&] { (void)makeMapMesh(*boundaries, projection); }));
    // Europe, at zooms of 3 and 12.
    const auto whole = makeMapMesh(*boundaries, projection);
    for (const double zoom : {3.0, 12.0}) {
        const auto world = geodata::boundsOf(projection);
        const auto middle = geodata::mapFromGlobe(projection, {11.0, 48.0}).value_or(geodata::MapPoint{});
        const double x = world.width() / zoom / 2.0;
        const double y = world.height() / zoom / 2.0;
        const auto part = partFor({{middle.x - x, middle.y - y}, {middle.x + x, middle.y + y}}, projection);
        if (!part) continue;
        timings.push_back(timed("cut out and triangulate what zoom " + std::to_string(static_cast<int>(zoom)) + " shows, 1:" + key, options.runs,
                                [&] { (void)partOfMapMesh(*whole, *part, triangulate); }));
    }
    timings.push_back(
        timed("project and triangulate 1:" + key, std::min(options.runs, 3), [&] { (void)makeMapMesh(*boundaries, projection, triangulate); }));
}

int run(const BenchOptions& options) {
    const auto datasets = datasetsFolder(options.data);
    if (const auto* refusal = std::get_if<Refusal>(&datasets)) return report(*refusal);
    const auto& folder = std::get<std::filesystem::path>(datasets);
    std::vector<Timing> timings;
    timings.push_back(timed("read records", options.runs, [&] { (void)readAtlas(options.data, folder); }));
    const auto read = readAtlas(options.data, folder);
    if (const auto* refusal = std::get_if<Refusal>(&read)) return report(*refusal);
    const auto& atlas = std::get<geodata::Atlas>(read);
    const auto fonts = Fonts::load(folder);
    if (!fonts) return report(Refusal{fonts.problem(), exitInputWrong});
    for (const auto scale : geodata::allScales) timeScale(timings, options, folder, scale);

    const View view;
    const auto answer = answerOf(view, atlas);
    timings.push_back(timed("answer the first question", options.runs, [&] { (void)answerOf(view, atlas); }));
    timings.push_back(timed("make columns", std::min(options.runs, 3), [&] { (void)geodata::columnsOf(atlas); }));
    const auto& columns = answer.standing->columns;
    geodata::Question otherFilter = view.question;
    otherFilter.filter = "region:Europe,Africa -status:closed";
    timings.push_back(
        timed("answer another filter", options.runs, [&] { (void)geodata::standingAnswer(atlas, columns, otherFilter, answer.standing.get()); }));
    timings.push_back(timed("answer another year", options.runs, [&] { (void)geodata::answer(answer.standing, view.question.years, {}); }));
    timings.push_back(
        timed("count the facets of another year", options.runs, [&] { (void)geodata::facetsIn(*answer.standing, view.question.years); }));
    const auto coarse = geodata::readBoundaries(folder, geodata::Scale::OneTo110Million);
    if (!coarse) return report(Refusal{coarse.problem(), exitInputWrong});
    const auto mesh = makeMapMesh(*coarse, view.projection);
    const PageLayout layout{{1920.0, 1080.0}, {}, Medium::Page};
    timings.push_back(timed("place a page", options.runs, [&] { (void)sceneFor(atlas, answer, view, layout, *fonts, mesh); }));
    const Scene scene = sceneFor(atlas, answer, view, layout, *fonts, mesh);
    std::error_code failed;
    const auto temporary = std::filesystem::temp_directory_path(failed);
    if (failed)
        return report(Refusal{{"bench", "finds no folder for a picture (" + failed.message() + "); TMPDIR=DIR would be right"}, exitInputWrong});
    const auto picture = temporary / ("reach-atlas-bench-" + std::to_string(getpid()) + ".png");
    const UnfinishedFile unfinished(picture);
    timings.push_back(
        timed("draw and write a page, 1920x1080 PNG, 1:110m", options.runs, [&] { (void)writePage(scene, *fonts, picture, PageFormat::Png, 1.0); }));
    std::filesystem::remove(picture, failed);

    nlohmann::ordered_json json;
    std::string lines;
    for (const auto& timing : timings) {
        json[timing.job + " (ms)"] = timing.medianMilliseconds;
        std::ostringstream line;
        line << timing.job << ": " << timing.medianMilliseconds << " ms\n";
        lines += line.str();
    }
    return show(options.json ? json.dump(2) + '\n' : lines);
}

}  // namespace

Subcommand addBench(CLI::App& program) {
    auto options = std::make_shared<BenchOptions>();
    CLI::App* command = program.add_subcommand("bench", "Time the steps from files to a picture");
    command->add_flag("--json", options->json, "JSON instead of lines");
    command->add_option("--runs", options->runs, "Runs of each step; the median is given")->capture_default_str()->check(CLI::Range(1, 1000));
    addDataOptions(*command, options->data);
    return {command, [options] { return run(*options); }};
}

}  // namespace app
