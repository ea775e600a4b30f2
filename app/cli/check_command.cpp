// `reach-atlas check`: every problem of record, source and view files, one line each; `--totals`: our counts beside published ones.
#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "app/cli/totals_page.h"
#include "app/state/ground.h"
#include "app/state/view_file.h"
#include "geodata/checking/check_records.h"
#include "geodata/records/read_records.h"

namespace app {
namespace {

namespace fs = std::filesystem;

struct CheckOptions {
    DataOptions data;
    std::vector<std::string> files;
    bool totals = false;
    std::string format = "text";
};

std::vector<fs::path> shippedFiles(const fs::path& datasets) {
    std::vector<fs::path> files;
    for (const auto layer : geodata::allLayers) files.push_back(datasets / "records" / (std::string(geodata::keyOf(layer)) + ".json"));
    for (const char* name : {"totals.json", "structure.json", "sources.json"}) files.push_back(datasets / "records" / name);
    return files;
}

bool isViewFile(const std::string& file) {
    const auto format = formatOf(file);
    return format && format->starts_with("reach-atlas/view/");
}

// View files are read as the window reads them; the rest is data.
Or<geodata::Problems> problemsOfViews(const CheckOptions& options, const fs::path& datasets) {
    geodata::Problems problems;
    std::optional<geodata::Atlas> atlas;
    for (const auto& file : options.files) {
        if (!isViewFile(file)) continue;
        if (!atlas) {
            auto read = readAtlas(options.data, datasets);
            if (const auto* refusal = std::get_if<Refusal>(&read)) return *refusal;
            atlas = std::get<geodata::Atlas>(std::move(read));
        }
        const auto view = readView(file, {}, *atlas);
        if (!view) problems.push_back(view.problem());
    }
    return problems;
}

std::vector<fs::path> dataFiles(const CheckOptions& options, const fs::path& datasets) {
    if (options.files.empty()) return shippedFiles(datasets);
    std::vector<fs::path> files;
    for (const auto& file : options.files) {
        if (!isViewFile(file)) files.emplace_back(file);
    }
    return files;
}

Or<geodata::Problems> problemsOfData(const std::vector<fs::path>& files, const fs::path& datasets) {
    if (files.empty()) return geodata::Problems{};
    const auto countries = geodata::readCountries(datasets / "boundaries" / "countries.csv");
    if (!countries) return Refusal{countries.problem(), exitInputWrong};
    const auto schemas = geodata::JsonSchemas::read(datasets / "schemas");
    if (!schemas) return Refusal{schemas.problem(), exitInputWrong};
    const auto ground = readGround(datasets);
    if (!ground) return Refusal{ground.problem(), exitInputWrong};
    return geodata::checkFiles(files, {*countries, &*schemas, &*ground, datasets / "records" / "sources.json"});
}

int checkFilesOf(const CheckOptions& options, const fs::path& datasets) {
    geodata::Problems all;
    for (auto& found : {problemsOfData(dataFiles(options, datasets), datasets), problemsOfViews(options, datasets)}) {
        if (const auto* refusal = std::get_if<Refusal>(&found)) return report(*refusal);
        const auto& problems = std::get<geodata::Problems>(found);
        all.insert(all.end(), problems.begin(), problems.end());
    }
    for (const auto& problem : all) report(problem);
    return all.empty() ? exitDone : exitInputWrong;
}

std::optional<TotalsFormat> totalsFormatFrom(const std::string& word) {
    if (word == "text") return TotalsFormat::Text;
    if (word == "markdown") return TotalsFormat::Markdown;
    if (word == "json") return TotalsFormat::Json;
    return std::nullopt;
}

// An honest difference is no error: the status is 1 only where the data themselves are broken.
int showTotals(const CheckOptions& options, const fs::path& datasets) {
    const auto format = totalsFormatFrom(options.format);
    if (!format) return report(Refusal{{"--format", options.format + " is no format; text, markdown or json would be right"}, exitCommandLineWrong});
    geodata::Problems problems;
    auto countries = geodata::readCountries(datasets / "boundaries" / "countries.csv");
    if (!countries) return report(Refusal{countries.problem(), exitInputWrong});
    auto records = geodata::readRecords(datasets, options.data.records, *countries, problems);
    if (!records) return report(Refusal{records.problem(), exitInputWrong});
    const geodata::Atlas atlas{*std::move(countries), *std::move(records)};
    const auto published = geodata::readPublishedTotals(datasets, problems);
    if (!published) return report(Refusal{published.problem(), exitInputWrong});
    const auto reconciled = geodata::reconcile(atlas, *published, problems);
    const int shown = show(totalsPage(reconciled, atlas.records.version, *format));
    for (const auto& problem : problems) report(problem);
    return problems.empty() ? shown : exitInputWrong;
}

int run(const CheckOptions& options) {
    if (options.totals && !options.files.empty())
        return report(Refusal{{"--totals", "looks at the data that ship; no FILE would be right"}, exitCommandLineWrong});
    const auto datasets = datasetsFolder(options.data);
    if (const auto* refusal = std::get_if<Refusal>(&datasets)) return report(*refusal);
    const auto& folder = std::get<fs::path>(datasets);
    return options.totals ? showTotals(options, folder) : checkFilesOf(options, folder);
}

}  // namespace

Subcommand addCheck(CLI::App& program) {
    auto options = std::make_shared<CheckOptions>();
    CLI::App* command = program.add_subcommand("check", "Check record, source and view files; without a file, the data that ship");
    command->add_option("files", options->files, "Files to check");
    command->add_flag("--totals", options->totals, "Put our counts beside every published total, with what differs and why");
    command->add_option("--format", options->format, "Of --totals: text, markdown or json")->capture_default_str();
    addDataOptions(*command, options->data);
    return {command, [options] { return run(*options); }};
}

}  // namespace app
