// `reach-atlas records`: the records a view shows, as a table, a file for other programs, or a Data Package.
#include "app/cli/asked_records.h"
#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "app/render/page_file.h"
#include "geodata/export/geojson.h"
#include "geodata/export/record_list.h"
#include "geodata/export/record_package.h"
#include "geodata/export/record_table.h"
#include "geodata/records/write_record_set.h"

#include <unistd.h>

#include <array>
#include <system_error>

namespace app {
namespace {

namespace fs = std::filesystem;

struct RecordsOptions {
    DataOptions data;
    ViewOptions view;
    std::string format;
    std::string out;
    std::string package;
};

const std::array<FormatChoice, 5> formats{
    {{"table", {".txt"}}, {"csv", {".csv"}}, {"json", {".json"}}, {"geojson", {".geojson", ".json"}}, {"gpkg", {".gpkg"}}}};

std::string textIn(const std::string& format, const AskedRecords& asked, bool toFile) {
    const auto& [atlas, view, selection, exported] = asked;
    if (format == "csv") return geodata::csvText(geodata::recordTable(atlas, selection.records));
    if (format == "json") return geodata::recordSetText(atlas.records, selection.records, geodata::lineOf(exported));
    if (format == "geojson") return geodata::geoJsonText(atlas, selection.records, exported);
    // A file of one's own is as wide as it likes.
    constexpr std::size_t widest = 10000;
    return geodata::recordList(atlas, selection.records, exported, toFile ? widest : outputWidth());
}

int writeGeoPackageFile(const AskedRecords& asked, const std::string& out) {
    const auto package = geodata::recordGeoPackage(asked.atlas, asked.selection.records, asked.exported);
    const auto written = writeBeside(out, [&](const fs::path& beside) {
        const auto result = geodata::writeGeoPackage(package, beside);
        return result ? std::string() : result.problem().what;
    });
    return written ? exitDone : report(Refusal{written.problem(), exitInputWrong});
}

// Why a package cannot go there; empty when it can.
std::string complaintAbout(const fs::path& folder) {
    std::error_code ignored;
    const fs::path parent = folder.has_parent_path() ? folder.parent_path() : fs::path(".");
    if (!fs::is_directory(parent, ignored)) return "cannot be written: there is no folder " + parent.string() + "; an existing folder would be right";
    if (!fs::exists(folder, ignored)) return {};
    if (!fs::is_directory(folder, ignored)) return "is a file; a new folder would be right";
    return fs::is_empty(folder, ignored) && !ignored ? std::string() : "is there already and not empty; a new folder would be right";
}

// All files are written into a folder beside, which then takes the place: nobody ever sees half a package.
geodata::Result<fs::path> writePackage(const std::vector<geodata::PackageFile>& files, const fs::path& folder) {
    const std::string complaint = complaintAbout(folder);
    if (!complaint.empty()) return geodata::Problem{folder.string(), complaint};
    fs::path beside = folder;
    beside += ".new" + std::to_string(getpid());
    std::error_code failed;
    fs::create_directory(beside, failed);
    std::string reason = failed ? failed.message() : "";
    for (const auto& file : files) {
        if (!reason.empty()) break;
        reason = complaintOfWriting(beside / file.name, file.bytes);
    }
    if (reason.empty()) {
        fs::rename(beside, folder, failed);
        if (!failed) return folder;
        reason = failed.message();
    }
    std::error_code ignored;
    fs::remove_all(beside, ignored);
    return geodata::Problem{folder.string(), "cannot be written (" + reason + "); a place where a folder may be made would be right"};
}

int runPackage(const RecordsOptions& options) {
    if (!options.format.empty() || !options.out.empty())
        return report(Refusal{{"--package", "writes a folder of its own; without --format and -o would be right"}, exitCommandLineWrong});
    // Without the stroke at the end of "folder/".
    fs::path folder = fs::path(options.package).lexically_normal();
    if (!folder.has_filename()) folder = folder.parent_path();
    // Before the work, and again before writing.
    const std::string complaint = complaintAbout(folder);
    if (!complaint.empty()) return report(Refusal{{folder.string(), complaint}, exitInputWrong});
    const auto read = askedRecords(options.data, options.view);
    if (const auto* refusal = std::get_if<Refusal>(&read)) return report(*refusal);
    const auto& asked = std::get<AskedRecords>(read);
    const auto written = writePackage(geodata::dataPackage(asked.atlas, asked.selection.records, asked.exported), folder);
    return written ? exitDone : report(Refusal{written.problem(), exitInputWrong});
}

int run(const RecordsOptions& options) {
    if (!options.package.empty()) return runPackage(options);
    const auto format = formatFor(options.format, options.out, formats, "table");
    if (const auto* refusal = std::get_if<Refusal>(&format)) return report(*refusal);
    const auto& name = std::get<std::string>(format);
    if (name == "gpkg" && options.out.empty())
        return report(Refusal{{"--format", "gpkg is no text and cannot go to standard output; -o OUT.gpkg would be right"}, exitCommandLineWrong});
    const auto read = askedRecords(options.data, options.view);
    if (const auto* refusal = std::get_if<Refusal>(&read)) return report(*refusal);
    const auto& asked = std::get<AskedRecords>(read);
    if (name == "gpkg") return writeGeoPackageFile(asked, options.out);
    const auto written = writeText(textIn(name, asked, !options.out.empty()), options.out);
    return written ? exitDone : report(Refusal{written.problem(), exitInputWrong});
}

}  // namespace

Subcommand addRecords(CLI::App& program) {
    auto options = std::make_shared<RecordsOptions>();
    CLI::App* command = program.add_subcommand("records", "Write the records a view shows, with everything known of them");
    command->add_option("--format", options->format, "table, csv, json, geojson or gpkg; by itself as OUT ends, else table");
    command->add_option("-o,--out", options->out, "The file to write: .txt, .csv, .json, .geojson or .gpkg; by itself standard output");
    command->add_option("--package", options->package, "A new folder for a Data Package: tables, map, what each column means, licence, hashes");
    addViewOptions(*command, options->view);
    addDataOptions(*command, options->data);
    return {command, [options] { return run(*options); }};
}

}  // namespace app
