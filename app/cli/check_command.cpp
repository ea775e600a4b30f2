// `reach-atlas check`: every problem of record and view files, one line each.
#include "app/cli/commands.h"
#include "app/state/view_file.h"
#include "geodata/records/read_records.h"

namespace app {
namespace {

struct CheckOptions {
    DataOptions data;
    std::vector<std::string> files;
};

bool isViewFile(const std::string& file) {
    const auto format = formatOf(file);
    return format && format->starts_with("reach-atlas/view/");
}

std::vector<std::string> shippedFiles(const std::filesystem::path& datasets) {
    std::vector<std::string> files;
    for (const char* name : {"stations", "cooperation", "training", "operations", "context"}) {
        files.push_back((datasets / "records" / (std::string(name) + ".json")).string());
    }
    files.push_back((datasets / "records" / "sources.json").string());
    return files;
}

int run(const CheckOptions& options) {
    const auto datasets = datasetsFolder(options.data);
    if (const auto* refusal = std::get_if<Refusal>(&datasets)) return report(*refusal);
    const auto& folder = std::get<std::filesystem::path>(datasets);
    const auto countries = geodata::readCountries(folder / "boundaries" / "countries.csv");
    if (!countries) return report(Refusal{countries.problem(), exitInputWrong});
    geodata::Problems problems;
    for (const auto& file : options.files.empty() ? shippedFiles(folder) : options.files) {
        if (isViewFile(file)) {
            const auto atlas = readAtlas(options.data, folder);
            if (const auto* refusal = std::get_if<Refusal>(&atlas)) return report(*refusal);
            const auto view = readView(file, {}, std::get<geodata::Atlas>(atlas));
            if (!view) problems.push_back(view.problem());
        } else {
            for (auto& problem : geodata::checkRecordFile(file, *countries)) problems.push_back(std::move(problem));
        }
    }
    for (const auto& problem : problems) report(problem);
    return problems.empty() ? exitDone : exitInputWrong;
}

}  // namespace

Subcommand addCheck(CLI::App& program) {
    auto options = std::make_shared<CheckOptions>();
    CLI::App* command = program.add_subcommand("check", "Check record and view files; without a file, the shipped records");
    command->add_option("files", options->files, "Files to check");
    addDataOptions(*command, options->data);
    return {command, [options] { return run(*options); }};
}

}  // namespace app
