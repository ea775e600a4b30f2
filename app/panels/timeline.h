// The card along the bottom: play, the year, which records a year shows, the sentence, and a bar for every year.
#pragma once

#include "app/panels/window_panels.h"

#include <imgui.h>

#include <string>
#include <vector>

namespace app {

struct LayerCount {
    geodata::Layer layer = geodata::Layer::Stations;
    std::size_t count = 0;
    std::size_t firstReports = 0;  // Among them: the start is only the date of the first report.
};

struct YearColumn {
    int year = 0;
    std::vector<LayerCount> counts;  // Stacked from below, in the order of the layers.
    std::size_t total = 0;
    std::size_t unfiltered = 0;     // What the column would be without a filter.
    std::size_t unfilteredBar = 0;  // So much of it as a full bar shows.
    bool chosen = false;
};

struct TimelineShown {
    bool playing = false;
    std::string years;           // "2022" or "2018–2022".
    geodata::Sentence sentence;  // With the number of undated records.
    geodata::TimeMode mode = geodata::TimeMode::Active;
    geodata::YearSpan span;
    int firstYear = 0;
    int lastYear = 0;
    std::vector<YearColumn> columns;
    std::size_t fullBar = 1;   // The count of a bar of full height: the same whatever the filter, unless the bars are scaled to it.
    std::size_t markedAt = 0;  // A round number below it, for the line across.
    bool filtered = false;
    bool barsToFilter = false;
    bool anyFirstReports = false;  // A bar has a part that is hatched.
    std::string change;            // "Since 2021: 106 more, 24 ended"; empty where nothing is different.
    bool changesOpen = false;
    std::optional<int> knownBy;  // The year whose end the view's "known by" names; none: all that is known now.
    std::string knownByText;     // "now", "the end of 2021", "30 June 2021".
};

[[nodiscard]] TimelineShown timelineShown(const WindowInput& input, const PanelMemory& memory);

// The largest of 1, 2, 5, 10, 20, 50 … that is no more than `most`.
[[nodiscard]] std::size_t roundNumberBelow(std::size_t most);

// What a press or drag at `year` makes of the years: with `extend` the range from the anchor to it, else that year alone.
struct YearDrag {
    int first;
    int last;
    int anchor;
};
[[nodiscard]] YearDrag yearsDragged(const TimelineShown& shown, int year, bool extend, std::optional<int> anchor);

// What a press or drag of the known-by handle at `year` asks for: the year, or "now" at the end of the data.
[[nodiscard]] std::string knownByAt(const TimelineShown& shown, int year);

// So high is what stands above the bars.
inline constexpr float timelineHeadHeight = 52.0F;
// Play, the year, the modes, the sentence and what is different, from `start` to `right`; gives how far down the words reach.
[[nodiscard]] float drawTimelineHead(const TimelineShown& shown, ImVec2 start, float right, const Palette& palette, std::vector<Command>& commands);
// A low box holds all in one row: the modes become a menu, and the sentence is cut after the clauses that fit.
void drawTimeline(const TimelineShown& shown, const PageBox& box, const Palette& palette, PanelMemory& memory, std::vector<Command>& commands);

}  // namespace app
