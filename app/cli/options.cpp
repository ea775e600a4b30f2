#include "app/cli/options.h"

#include "app/picture/fonts.h"
#include "app/state/region_frame.h"
#include "app/state/session.h"
#include "app/state/view_file.h"
#include "geodata/files/json_file.h"
#include "geodata/records/read_records.h"
#include "geodata/text/summed.h"

#include <cstdlib>
#include <iostream>
#include <system_error>

namespace app {
namespace {

bool isDatasets(const std::filesystem::path& folder) {
    std::error_code ignored;
    return std::filesystem::exists(folder / "boundaries" / "countries.csv", ignored);
}

std::filesystem::path programFolder() {
    std::error_code failed;
    const auto program = std::filesystem::read_symlink("/proc/self/exe", failed);
    return failed ? std::filesystem::path(".") : program.parent_path();
}

// The names that the shipped fonts can draw; the fonts are read when that is first asked. Without fonts nothing is drawn, and who draws
// says that they are missing.
geodata::NameSources nameSources(const std::filesystem::path& datasets) {
    geodata::NameSources sources;
    sources.shipped = datasets / "boundaries" / "country-names.csv";
    sources.canDraw = [datasets, fonts = std::make_shared<std::optional<geodata::Result<Fonts>>>()](std::string_view text) {
        if (!*fonts) fonts->emplace(Fonts::load(datasets));
        return !**fonts || (**fonts)->covers(text);
    };
    return sources;
}

// One shorthand as a key of the view.
struct Shorthand {
    const char* option;
    const char* key;
    const std::optional<std::string>& value;
};

}  // namespace

void addDataOptions(CLI::App& command, DataOptions& options) {
    command.add_option("--datasets", options.datasets, "Folder with boundaries, records and fonts")->group("Data");
    command.add_option("--records", options.records, "A record file to add (repeatable)")
        ->group("Data")
        ->expected(1)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
    command.add_option("--boundaries", options.boundaries, "FILE[:LAYER] with countries or areas: GeoPackage, Shapefile, GeoJSON and others")
        ->group("Data");
}

namespace {

// "stations, cooperation, training": the keys of all of a closed list.
template <typename All>
std::string keysOf(const All& all) {
    std::string keys;
    for (const auto each : all) keys += (keys.empty() ? "" : ", ") + std::string(geodata::keyOf(each));
    return keys;
}

}  // namespace

void addViewOptions(CLI::App& command, ViewOptions& options) {
    const auto add = [&](const char* name, auto& value, const char* meaning) { return command.add_option(name, value, meaning)->group("View"); };
    add("--view", options.viewFile, "A view file (JSON)");
    add("--set", options.sets, "KEY=VALUE, any key of a view (repeatable)")->expected(1)->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
    add("--year", options.year, "One year");
    add("--years", options.years, "A span of years, FIRST..LAST, inclusive");
    add("--time", options.time, "active, upto, began or ended");
    add("--known-by", options.knownBy, "A year or date: only what was public by then; now for all");
    add("--filter", options.filter, "Filter text, as in: region:Europe -status:closed");
    add("--projection", options.projection, keysOf(geodata::allProjectionKinds).c_str());
    add("--center", options.center, "LON[,LAT] in the middle of the map, degrees");
    add("--layers", options.layers, ("Out of " + keysOf(geodata::allLayers)).c_str());
    add("--theme", options.theme, "light, dark, projector (a bright room) or print (safe in grey)");
    add("--region", options.region, "Frame a UN M49 region, a country or World");
}

Or<std::filesystem::path> datasetsFolder(const DataOptions& options) {
    if (!options.datasets.empty()) {
        if (isDatasets(options.datasets)) return options.datasets;
        return Refusal{{options.datasets.string(), "is no datasets folder; one with boundaries/countries.csv would be right"}, exitInputWrong};
    }
    std::vector<std::filesystem::path> candidates;
    if (const char* named = std::getenv("REACH_ATLAS_DATASETS")) candidates.emplace_back(named);
    candidates.push_back(programFolder() / ".." / "share" / "reach-atlas" / "datasets");
    candidates.emplace_back(std::filesystem::path(REACH_SOURCE_DIR) / "datasets");
    for (const auto& candidate : candidates) {
        if (isDatasets(candidate)) return candidate;
    }
    return Refusal{{"--datasets", "the program's data was not found; name its folder with --datasets DIR"}, exitInputWrong};
}

std::filesystem::path shadersFolder(const std::filesystem::path& datasets) {
    for (const auto& candidate : {datasets / ".." / "shaders", programFolder() / ".." / "share" / "reach-atlas" / "shaders"}) {
        std::error_code ignored;
        if (std::filesystem::is_directory(candidate, ignored)) return candidate;
    }
    return std::filesystem::path(REACH_SOURCE_DIR) / "shaders";
}

Or<geodata::Atlas> readAtlas(const DataOptions& options, const std::filesystem::path& datasets) {
    geodata::Atlas atlas;
    auto countries = geodata::readCountries(datasets / "boundaries" / "countries.csv");
    if (!countries) return Refusal{countries.problem(), exitInputWrong};
    countries = geodata::withOtherNames(*countries, datasets / "boundaries");
    if (!countries) return Refusal{countries.problem(), exitInputWrong};
    auto extended = geodata::withExtents(*countries, datasets / "boundaries" / "country-extents.csv");
    if (!extended) return Refusal{extended.problem(), exitInputWrong};
    atlas.countries = *std::move(extended);
    geodata::Problems problems;
    auto records = geodata::readRecords(datasets, options.records, atlas.countries, problems);
    if (!records) return Refusal{records.problem(), exitInputWrong};
    for (const auto& problem : geodata::summed(problems)) report(problem);
    atlas.records = *std::move(records);
    auto seas = geodata::readSeas(datasets / "boundaries" / "seas.csv");
    if (!seas) return Refusal{seas.problem(), exitInputWrong};
    atlas.seas = *std::move(seas);
    atlas.names = geodata::CountryNames(nameSources(datasets));
    return atlas;
}

Or<View> viewFrom(const ViewOptions& options, const View& base, const geodata::Atlas& atlas) {
    View view = base;
    if (!options.viewFile.empty()) {
        auto read = readView(options.viewFile, view, atlas);
        if (!read) return Refusal{read.problem(), exitInputWrong};
        view = *std::move(read);
    }
    for (const auto& set : options.sets) {
        const auto equals = set.find('=');
        if (equals == std::string::npos)
            return Refusal{{"--set", geodata::forMessage(set) + " is no KEY=VALUE; --set theme=dark would be right"}, exitCommandLineWrong};
        auto changed = withKey(view, set.substr(0, equals), set.substr(equals + 1), atlas);
        if (!changed) return Refusal{{"--set " + set.substr(0, equals), changed.problem().what}, exitCommandLineWrong};
        view = *std::move(changed);
    }
    for (const auto& [option, key, value] : {Shorthand{"--year", "years", options.year},
                                             {"--years", "years", options.years},
                                             {"--time", "time", options.time},
                                             {"--known-by", "known_by", options.knownBy},
                                             {"--filter", "filter", options.filter},
                                             {"--projection", "projection", options.projection},
                                             {"--center", "center", options.center},
                                             {"--layers", "layers", options.layers},
                                             {"--theme", "theme", options.theme}}) {
        if (!value) continue;
        auto changed = withKey(view, key, *value, atlas);
        if (!changed) return Refusal{{option, changed.problem().what}, exitCommandLineWrong};
        view = *std::move(changed);
    }
    if (options.region) {
        Session session;
        session.view = view;
        geodata::Problems problems;
        session = reduce(std::move(session), FrameRegion{*options.region}, atlas, problems);
        if (!problems.empty()) return Refusal{{"--region", problems.front().what}, exitCommandLineWrong};
        view = std::move(session.view);
    }
    return view;
}

geodata::Result<std::string> formatOf(const std::string& file) {
    const auto read = geodata::readJson(file);
    if (!read) return read.problem();
    const auto& json = *read;
    if (!json.is_object() || !json.contains("format") || !json["format"].is_string()) {
        return geodata::Problem{file, "is no file of Reach Atlas; one JSON object with a \"format\" would be right"};
    }
    return json["format"].get<std::string>();
}

void report(const geodata::Problem& problem) { std::cerr << "reach-atlas: " << geodata::cleanLine(geodata::lineOf(problem)) << '\n'; }

int report(const Refusal& refusal) {
    report(refusal.problem);
    return refusal.exitStatus;
}

}  // namespace app
