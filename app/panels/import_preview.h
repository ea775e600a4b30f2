// The preview of someone's own table: what its columns are taken for, which rows are accepted, and why the others are not.
#pragma once

#include "app/panels/window_panels.h"

#include <string>
#include <utility>
#include <vector>

namespace app {

struct ImportPreviewShown {
    struct Column {
        std::string name;
        std::string field;  // Key of the field it is taken for; empty: ignored.
        std::string why;
        std::string firstCells;  // With dots between.
    };
    struct Reason {
        std::string row;  // "Row 4", or all rows of the same reason: "Rows 2, 3, 5".
        std::string text;
    };
    std::string title;    // The file's name.
    std::string summary;  // "12 rows read: 9 accepted, 3 rejected".
    std::vector<Column> columns;
    std::vector<Reason> rejected;  // Every reason of every rejected row.
    std::vector<Reason> remarks;
    std::string layer;                     // For all rows without their own; empty: none.
    std::string kind;                      // The same.
    std::vector<std::string> kindChoices;  // Of that layer; empty while no layer is chosen.
    std::string source;
    geodata::DayOrder dayOrder = geodata::DayOrder::Unsaid;
    std::size_t accepted = 0;
    std::string rejectedFile;  // Where the rejected rows would be saved.
};

[[nodiscard]] ImportPreviewShown importPreviewShown(const ImportDraft& draft);

// A card over the map; what the person changes, accepts or cancels comes back as import commands.
void drawImportPreview(const ImportPreviewShown& shown, PageSize window, const Palette& palette, PanelMemory& memory, std::vector<Command>& commands);

}  // namespace app
