#include "app/cli/record_files.h"

#include "app/cli/output.h"
#include "app/render/page_file.h"
#include "app/render/unfinished_files.h"
#include "geodata/export/geojson.h"
#include "geodata/export/record_package.h"
#include "geodata/export/record_table.h"
#include "geodata/export/references.h"
#include "geodata/records/write_record_set.h"

#include <unistd.h>

#include <algorithm>
#include <deque>
#include <system_error>

namespace app {
namespace {

namespace fs = std::filesystem;

std::string referencesIn(ExportFormat format, const ShownRecords& shown) {
    const auto found = std::find_if(geodata::allReferenceFormats.begin(), geodata::allReferenceFormats.end(),
                                    [&](geodata::ReferenceFormat each) { return geodata::keyOf(each) == keyOf(format); });
    const auto sources = geodata::citedSources(shown.atlas.records, shown.selection.records);
    return geodata::referencesText(*found, shown.atlas.records, sources);
}

geodata::Result<std::string> writeGeoPackageFile(const ShownRecords& shown, const std::string& out) {
    const auto package = geodata::recordGeoPackage(shown.atlas, shown.selection.records, shown.exported);
    const auto written = writeBeside(out, [&](const fs::path& beside) {
        const UnfinishedFile journal(beside.string() + "-journal");  // SQLite's, while it writes.
        const auto result = geodata::writeGeoPackage(package, beside);
        return result ? std::string() : result.problem().what;
    });
    if (!written) return written.problem();
    return written->string();
}

geodata::Result<std::string> writePackage(const ShownRecords& shown, const std::string& out) {
    // Without the stroke at the end of "folder/".
    fs::path folder = fs::path(out).lexically_normal();
    if (!folder.has_filename()) folder = folder.parent_path();
    const std::string complaint = complaintAboutPackage(folder);
    if (!complaint.empty()) return geodata::Problem{folder.string(), complaint};
    fs::path beside = folder;
    beside += ".new" + std::to_string(getpid());
    std::error_code failed;
    const UnfinishedFile unfinished(beside);
    fs::create_directory(beside, failed);
    std::string reason = failed ? failed.message() : "";
    std::deque<UnfinishedFile> within;
    for (const auto& file : geodata::dataPackage(shown.atlas, shown.selection.records, shown.exported)) {
        if (!reason.empty()) break;
        within.emplace_back(beside / file.name);
        reason = complaintOfWriting(beside / file.name, file.bytes);
    }
    if (reason.empty()) {
        fs::rename(beside, folder, failed);
        if (!failed) return folder.string();
        reason = failed.message();
    }
    std::error_code ignored;
    fs::remove_all(beside, ignored);
    return geodata::Problem{folder.string(), "cannot be written (" + reason + "); a place where a folder may be made would be right"};
}

}  // namespace

std::string textOf(ExportFormat format, const ShownRecords& shown, const geodata::CsvDialect& dialect) {
    const auto& [atlas, selection, exported] = shown;
    switch (format) {
        case ExportFormat::Csv: return geodata::csvText(geodata::recordTable(atlas, selection.records), dialect);
        case ExportFormat::Json: return geodata::recordSetText(atlas.records, selection.records, geodata::lineOf(exported));
        case ExportFormat::GeoJson: return geodata::geoJsonText(atlas, selection.records, exported);
        default: return kindOf(format) == ExportKind::References ? referencesIn(format, shown) : std::string();
    }
}

std::string complaintAboutPackage(const fs::path& folder) {
    std::error_code ignored;
    const fs::path parent = folder.has_parent_path() ? folder.parent_path() : fs::path(".");
    if (!fs::is_directory(parent, ignored)) return "cannot be written: there is no folder " + parent.string() + "; an existing folder would be right";
    if (!fs::exists(folder, ignored)) return {};
    if (!fs::is_directory(folder, ignored)) return "is a file; a new folder would be right";
    return fs::is_empty(folder, ignored) && !ignored ? std::string() : "is there already and not empty; a new folder would be right";
}

geodata::Result<std::string> writeShown(ExportFormat format, const ShownRecords& shown, const std::string& out, const geodata::CsvDialect& dialect) {
    if (format == ExportFormat::GeoPackage) return writeGeoPackageFile(shown, out);
    if (format == ExportFormat::DataPackage) return writePackage(shown, out);
    return writeText(textOf(format, shown, dialect), out);
}

geodata::Result<std::string> writeShown(ExportFormat format, const View& view, const geodata::Atlas& atlas, geodata::AddedRecords added,
                                        const std::string& out) {
    const auto answer = answerOf(view, atlas);
    const auto exported = geodata::exportedView(atlas, answer.query, answer.selection, view.question.filter, added);
    return writeShown(format, ShownRecords{atlas, answer.selection, exported}, out);
}

}  // namespace app
