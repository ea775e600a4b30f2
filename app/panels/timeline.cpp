#include "app/panels/timeline.h"

#include "app/panels/panel_words.h"
#include "app/panels/paragraph.h"
#include "app/panels/widgets.h"
#include "app/panels/year_bars.h"
#include "app/scene/page_furniture.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>

namespace app {
namespace {

constexpr float playSide = 38.0F;
constexpr float headHeight = 40.0F;

void emit(std::vector<Command>& commands, Action action) { commands.emplace_back(std::move(action)); }

bool playButton(bool playing, const Palette& palette) {
    const Pressable area = pressable(playing ? "Pause###play" : "Play###play", {playSide, playSide}, palette, playSide / 2.0F);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const Colour fill = area.hovered ? mixed(palette.ink, palette.accent, 0.35) : palette.ink;
    list.AddCircleFilled(area.middle(), playSide / 2.0F, packed(fill), 48);
    drawIcon(list, playing ? Icon::Pause : Icon::Play, area.middle(), 15.0F, packed(palette.surface));
    explain(playing ? "Stop at this year" : "Run through the years", palette);
    return area.pressed;
}

// One line where it fits, else two smaller ones.
void drawSentence(const std::string& sentence, const PageBox& box, const Palette& palette) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float width = static_cast<float>(box.right) - 18.0F - at.x;
    const float top = static_cast<float>(box.top) + 12.0F;
    if (width < 120.0F) return;
    const Type type = textSize(Type::Body, sentence).x <= width ? Type::Body : Type::Small;
    const std::array spans{TextSpan{sentence, type, palette.ink, false}};
    const float height = laidOut(spans, width).height;
    ImGui::SetCursorScreenPos({at.x, std::round(top + (playSide - height) / 2.0F)});
    drawParagraph(spans, width);
}

void drawModes(const TimelineShown& shown, const Palette& palette, std::vector<Command>& commands) {
    std::array<Segment, geodata::allTimeModes.size()> segments{};
    std::array<std::string, geodata::allTimeModes.size()> labels;
    std::size_t chosen = 0;
    for (std::size_t index = 0; index < segments.size(); ++index) {
        const auto mode = geodata::allTimeModes[index];
        labels[index] = std::string(nameOf(mode)) + "###mode " + std::string(geodata::keyOf(mode));
        segments[index] = {labels[index].c_str(), ruleOf(mode)};
        if (mode == shown.mode) chosen = index;
    }
    if (const auto pressed = segmented(segments, chosen, palette)) emit(commands, SetTimeMode{geodata::allTimeModes[*pressed]});
}

}  // namespace

std::size_t roundNumberBelow(std::size_t most) {
    std::size_t best = 1;
    for (std::size_t power = 1; power <= most; power *= 10) {
        for (const std::size_t step : {1U, 2U, 5U}) {
            if (power * step <= most) best = power * step;
        }
    }
    return best;
}

TimelineShown timelineShown(const WindowInput& input, PanelMemory& memory) {
    const View& view = input.session.view;
    TimelineShown shown;
    shown.playing = input.session.playing;
    shown.years = yearsText(view);
    shown.sentence = geodata::sentenceFor(input.selection, queryOf(view, input.atlas)) + ".";
    shown.mode = view.timeMode;
    shown.span = sliderYears(input.atlas, view);
    shown.firstYear = view.firstYear;
    shown.lastYear = view.lastYear;
    shown.filtered = !view.filter.empty();
    const TimelineBars& bars = cachedBars(memory.facts, input.atlas, view, shown.span);
    shown.fullBar = bars.fullBar;
    shown.markedAt = roundNumberBelow(bars.fullBar);
    for (int year = shown.span.first; year <= shown.span.last; ++year) {
        const auto at = static_cast<std::size_t>(year - shown.span.first);
        YearColumn column;
        column.year = year;
        column.chosen = year >= view.firstYear && year <= view.lastYear;
        for (const auto& [layer, counts] : bars.filtered.byLayer) {
            column.counts.emplace_back(layer, counts[at]);
            column.total += counts[at];
        }
        for (const auto& [layer, counts] : bars.unfiltered.byLayer) column.unfiltered += counts[at];
        shown.columns.push_back(std::move(column));
    }
    // Stations on top, as on the map.
    for (auto& column : shown.columns) std::reverse(column.counts.begin(), column.counts.end());
    return shown;
}

YearDrag yearsDragged(const TimelineShown& shown, int year, bool extend, std::optional<int> anchor) {
    if (!extend) return {year, year, year};
    // The end farther from the pointer stays.
    const bool nearFirst = std::abs(year - shown.firstYear) < std::abs(year - shown.lastYear);
    const int stays = anchor.value_or(nearFirst ? shown.lastYear : shown.firstYear);
    return {std::min(stays, year), std::max(stays, year), stays};
}

void drawTimeline(const TimelineShown& shown, const PageBox& box, const Palette& palette, PanelMemory& memory, std::vector<Command>& commands) {
    beginPanel("Timeline", box, palette, {18.0F, 12.0F}, ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_NoScrollWithMouse);
    const ImVec2 start = ImGui::GetCursorScreenPos();
    if (playButton(shown.playing, palette)) emit(commands, TogglePlay{});
    ImGui::SetCursorScreenPos({start.x + playSide + 14.0F, textTop(Type::Year, start.y + playSide / 2.0F)});
    textIn(Type::Year, palette.ink, shown.years);
    // Room for the widest year, so that nothing moves while time runs.
    const float yearWidth =
        std::max(textSize(Type::Year, shown.firstYear == shown.lastYear ? "0000" : "0000–0000").x, textSize(Type::Year, shown.years).x);
    ImGui::SetCursorScreenPos({std::ceil(start.x + playSide + 14.0F + yearWidth + 18.0F), start.y + (playSide - 30.0F) / 2.0F});
    drawModes(shown, palette, commands);
    ImGui::SameLine(0.0F, 18.0F);
    drawSentence(shown.sentence, box, palette);
    ImGui::SetCursorScreenPos({start.x, start.y + headHeight});
    const float width = static_cast<float>(box.right) - 18.0F - start.x;
    drawYearBars(shown, {width, static_cast<float>(box.bottom) - 10.0F - start.y - headHeight}, palette, memory, commands);
    endPanel();
}

}  // namespace app
