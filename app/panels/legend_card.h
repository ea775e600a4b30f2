// The legend over the map: three lines, or every mark that is in the picture when asked for; the pointer on a line lights its marks, a
// click filters to them. It folds to its title where the map needs the room.
#pragma once

#include "app/panels/window_panels.h"
#include "app/sheet/legend.h"

#include <optional>
#include <vector>

namespace app {

// Of the map between the panels, for the card in its default form; larger, it stays folded until it is asked for.
inline constexpr double mostOfMapForLegend = 0.08;

struct LegendShown {
    std::vector<LegendEntry> brief;
    std::vector<LegendEntry> briefOfAllYears;  // Measures the room for the card, so that names stand still while time runs.
    std::vector<LegendSection> sections;       // All marks, as far as they are in the picture.
    bool allMarks = false;                     // Which of the two is shown.
    std::optional<bool> open;                  // None: where it covers little of the map.
    double mapArea = 0.0;                      // Square points of the map between the panels.
    bool isEmpty = false;                      // No mark is in sight, which its one line says.
    float roomForMarks = 0.0F;                 // All marks may be so wide, in points.
    std::string filter;                        // The view's.
};

// A legend that is kept, with all that it was made from.
struct KeptLegend {
    struct Key {
        View view;
        geodata::YearWindow answered;  // Years of the answer: it may come after the view.
        std::shared_ptr<const StandingMarks> marks;
        PageLayout layout;
        PageBox free;
        LandSeen land;
        bool allMarks = false;
        friend bool operator==(const Key&, const Key&) = default;
    };
    Key key;
    LegendShown shown;
};

// Made anew only when something that it is made from has changed.
[[nodiscard]] LegendShown legendShown(const WindowInput& input, const PageBox& free, PanelMemory& memory);
// Lies in the lower left corner of the free part of the map; gives the room it took.
struct LegendDrawn {
    PageBox box;
    PageBox ofAllYears;  // The room that the three lines would take for all years together; all marks lie over the map for a while only.
    Lit lit;             // What the pointer is on.
};
LegendDrawn drawLegendCard(const LegendShown& shown, const PageBox& free, const Palette& palette, PanelMemory& memory,
                           std::vector<Command>& commands);

}  // namespace app
