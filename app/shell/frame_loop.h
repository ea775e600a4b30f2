// The window's one loop: input, actions, reduce, select, scene, draw, sleep. Nothing is drawn while nothing changes.
#pragma once

#include "app/picture/fonts.h"
#include "app/shell/script.h"
#include "app/state/session.h"
#include "geodata/records/atlas.h"
#include "geodata/result.h"

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace app {

struct WindowOptions {
    std::filesystem::path datasets;
    std::filesystem::path shaders;
    std::string boundarySource;  // "FILE[:LAYER]"; empty: the shipped set.
    Session session;             // To begin with.
    std::vector<ScriptLine> script;
    int width = 1600;
    int height = 1000;
    std::optional<double> scale;        // The person's own, on top of the screen's; none: as remembered, or 1.
    std::filesystem::path preferences;  // What is remembered; empty: nothing is read or written.
    bool hidden = false;
    bool reducedMotion = false;  // The map goes where it should at once; nothing flies, morphs or fades.
    // Writes a view of an atlas as a page and gives the path it went to.
    std::function<geodata::Result<std::string>(const View&, const geodata::Atlas&, const Save&)> savePage;
    // Writes the records a view shows, or their sources, and gives the path they went to.
    std::function<geodata::Result<std::string>(const View&, const geodata::Atlas&, const ExportData&)> saveData;
};

// Runs the window until it is closed or the script quits. Gives the exit status: 0, or 1 when there is no window, a command of the
// script could not be done (the rest is not tried) or no map could be read; what was wrong is on stderr.
// With REACH_COUNT_FRAMES in the environment the number of frames drawn, and of those drawn while the script waited, is written to stderr.
[[nodiscard]] int runWindow(std::shared_ptr<const geodata::Atlas> atlas, const Fonts& fonts, const WindowOptions& options);

}  // namespace app
