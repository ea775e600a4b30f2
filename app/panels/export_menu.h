// The small menu that writes what is shown to a file, as a figure, as data or as a list of references: format, file name, folder, save.
#pragma once

#include "app/panels/window_panels.h"

#include <string>

namespace app {

struct ExportShown {
    ExportFormat format = ExportFormat::Png;
    std::string name;             // Without ending.
    std::string file;             // With it; of a Data Package the folder.
    std::string folder;           // Where it goes, as a whole path.
    bool exists = false;          // Something has this name there already.
    std::string otherFile;        // Then: a name that is free.
    Paper paper = Paper::Screen;  // Of a figure.
    std::string title;            // The view's own; empty: made from what is shown.
    std::string sentence;         // What this format is good for.
};

// The name is made from the years ("reach-atlas-2022", "reach-atlas-2022-references") until the person gives another.
[[nodiscard]] ExportShown exportShown(const View& view, const PanelMemory& memory);
// Draws the popup "Export menu" of the current window while it is open.
void drawExportMenu(const ExportShown& shown, const Palette& palette, PanelMemory& memory, std::vector<Command>& commands);

}  // namespace app
