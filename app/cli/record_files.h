// What a view shows, written as data or as references: for the command line and for the window's export menu.
#pragma once

#include "app/state/export_format.h"
#include "app/state/view.h"
#include "geodata/export/exported_view.h"
#include "geodata/files/csv.h"
#include "geodata/result.h"

#include <filesystem>
#include <string>

namespace app {

// The atlas and the selection must outlive it.
struct ShownRecords {
    const geodata::Atlas& atlas;
    const geodata::Selection& selection;
    const geodata::ExportedView& exported;
};

// Of Csv (in the dialect), Json, GeoJson and the formats of references: the whole file.
[[nodiscard]] std::string textOf(ExportFormat format, const ShownRecords& shown, const geodata::CsvDialect& dialect = {});

// Why a Data Package cannot go into that folder; empty when it can: a new folder, or an empty one.
[[nodiscard]] std::string complaintAboutPackage(const std::filesystem::path& folder);

// Any format of records or references. The file is written beside and renamed, as is the folder of a Data Package: nobody ever sees half
// of it. Gives the path, or why it could not be written.
[[nodiscard]] geodata::Result<std::string> writeShown(ExportFormat format, const ShownRecords& shown, const std::string& out,
                                                      const geodata::CsvDialect& dialect = {});

// The same for a view.
[[nodiscard]] geodata::Result<std::string> writeShown(ExportFormat format, const View& view, const geodata::Atlas& atlas, geodata::AddedRecords added,
                                                      const std::string& out);

}  // namespace app
