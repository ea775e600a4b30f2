// `reach-atlas records`: the records a view shows, as a table, a file for other programs, or a Data Package.
#include "app/cli/asked_records.h"
#include "app/cli/commands.h"
#include "app/cli/csv_options.h"
#include "app/cli/output.h"
#include "app/cli/record_files.h"
#include "geodata/export/record_list.h"

#include <array>

namespace app {
namespace {

namespace fs = std::filesystem;

struct RecordsOptions {
    DataOptions data;
    ViewOptions view;
    std::string format;
    std::string out;
    std::string package;
    CsvOptions csv;
};

const std::array<FormatChoice, 5> formats{
    {{"table", {".txt"}}, {"csv", {".csv"}}, {"json", {".json"}}, {"geojson", {".geojson", ".json"}}, {"gpkg", {".gpkg"}}}};

ShownRecords shownIn(const AskedRecords& asked) { return {asked.atlas, asked.answer.selection, asked.exported}; }

// A list for people is not among what the window writes.
std::string listOf(const AskedRecords& asked, bool toFile) {
    // A file of one's own is as wide as it likes.
    constexpr std::size_t widest = 10000;
    return geodata::recordList(asked.atlas, asked.answer.selection.records, asked.exported, toFile ? widest : outputWidth());
}

geodata::Result<std::string> write(const std::string& format, const AskedRecords& asked, const std::string& out, const geodata::CsvDialect& dialect) {
    const auto known = exportFormatFrom(format);
    if (!known) return writeText(listOf(asked, !isStandardOutput(out)), out);
    return writeShown(*known, shownIn(asked), out, dialect);
}

int runPackage(const RecordsOptions& options) {
    if (!options.format.empty() || !options.out.empty())
        return report(Refusal{{"--package", "writes a folder of its own; without --format and -o would be right"}, exitCommandLineWrong});
    if (const auto dialect = csvDialectFrom(options.csv, "package"); const auto* refusal = std::get_if<Refusal>(&dialect)) return report(*refusal);
    // Before the work, and again before writing.
    const fs::path folder = fs::path(options.package + "/").lexically_normal().parent_path();
    const std::string complaint = complaintAboutPackage(folder);
    if (!complaint.empty()) return report(Refusal{{folder.string(), complaint}, exitInputWrong});
    const auto read = askedRecords(options.data, options.view);
    if (const auto* refusal = std::get_if<Refusal>(&read)) return report(*refusal);
    const auto written = writeShown(ExportFormat::DataPackage, shownIn(std::get<AskedRecords>(read)), options.package);
    return written ? exitDone : report(Refusal{written.problem(), exitInputWrong});
}

int run(const RecordsOptions& options) {
    if (!options.package.empty()) return runPackage(options);
    const auto format = formatFor(options.format, options.out, formats, "table");
    if (const auto* refusal = std::get_if<Refusal>(&format)) return report(*refusal);
    const auto& name = std::get<std::string>(format);
    if (name == "gpkg" && isStandardOutput(options.out))
        return report(Refusal{{"--format", "gpkg is no text and cannot go to standard output; -o OUT.gpkg would be right"}, exitCommandLineWrong});
    const auto dialect = csvDialectFrom(options.csv, name);
    if (const auto* refusal = std::get_if<Refusal>(&dialect)) return report(*refusal);
    const auto read = askedRecords(options.data, options.view);
    if (const auto* refusal = std::get_if<Refusal>(&read)) return report(*refusal);
    const auto written = write(name, std::get<AskedRecords>(read), options.out, std::get<geodata::CsvDialect>(dialect));
    return written ? exitDone : report(Refusal{written.problem(), exitInputWrong});
}

}  // namespace

Subcommand addRecords(CLI::App& program) {
    auto options = std::make_shared<RecordsOptions>();
    CLI::App* command = program.add_subcommand("records", "Write the records a view shows, with everything known of them");
    command->add_option("--format", options->format, "table, csv, json, geojson or gpkg; by itself as OUT ends, else table");
    command->add_option("-o,--out", options->out, "The file to write: .txt, .csv, .json, .geojson or .gpkg; by itself, or as -, standard output");
    command->add_option("--package", options->package, "A new folder for a Data Package: tables, map, what each column means, licence, hashes");
    addCsvOptions(*command, options->csv);
    addViewOptions(*command, options->view);
    addDataOptions(*command, options->data);
    return {command, [options] { return run(*options); }};
}

}  // namespace app
