// The card along the bottom: play, the year, which records a year shows, the sentence, and a bar for every year.
#pragma once

#include "app/panels/window_panels.h"

#include <functional>
#include <string>
#include <vector>

namespace app {

struct YearColumn {
    int year = 0;
    std::vector<std::pair<geodata::Layer, std::size_t>> counts;  // Stacked from below, in the order of the layers.
    std::size_t total = 0;
    std::size_t unfiltered = 0;  // What the column would be without a filter.
    bool chosen = false;
};

struct TimelineShown {
    bool playing = false;
    std::string years;     // "2022" or "2018–2022".
    std::string sentence;  // With the number of undated records.
    geodata::TimeMode mode = geodata::TimeMode::Active;
    geodata::YearSpan span;
    int firstYear = 0;
    int lastYear = 0;
    std::vector<YearColumn> columns;
    std::size_t fullBar = 1;   // The count of a bar of full height: the same whatever the filter.
    std::size_t markedAt = 0;  // A round number below it, for the line across.
    bool filtered = false;
};

[[nodiscard]] TimelineShown timelineShown(const WindowInput& input, PanelMemory& memory);

// The largest of 1, 2, 5, 10, 20, 50 … that is no more than `most`.
[[nodiscard]] std::size_t roundNumberBelow(std::size_t most);

// What a press or drag at `year` makes of the years: with `extend` the range from the anchor to it, else that year alone.
struct YearDrag {
    int first;
    int last;
    int anchor;
};
[[nodiscard]] YearDrag yearsDragged(const TimelineShown& shown, int year, bool extend, std::optional<int> anchor);

// As many clauses of a sentence, from its beginning, as satisfy `fits`; with "…" where some are left out. At least the first.
[[nodiscard]] std::string clausesThatFit(const std::string& sentence, const std::function<bool(const std::string&)>& fits);

// A low box holds all in one row: the modes become a menu, and the sentence is cut after the clauses that fit.
void drawTimeline(const TimelineShown& shown, const PageBox& box, const Palette& palette, PanelMemory& memory, std::vector<Command>& commands);

}  // namespace app
