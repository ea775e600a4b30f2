#include "app/panels/timeline.h"

#include "app/panels/panel_words.h"
#include "app/panels/year_bars.h"
#include "app/sheet/page_furniture.h"
#include "app/state/command_table.h"
#include "app/ui/paragraph.h"
#include "app/ui/popup.h"
#include "app/ui/widgets.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>

namespace app {
namespace {

constexpr float playSide = 38.0F;
constexpr float leastSentence = 100.0F;
// A box lower than this has one row.
constexpr double oneRowHeight = 100.0;
// With less room left for the sentence the modes become a menu: in two lines it could not say much.
constexpr float fairSentence = 240.0F;

void emit(std::vector<Command>& commands, Action action) { commands.emplace_back(std::move(action)); }

bool playButton(bool playing, const Palette& palette) {
    const Pressable area = pressable(playing ? "Pause###play" : "Play###play", {playSide, playSide}, palette, playSide / 2.0F);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const Colour fill = area.hovered ? mixed(palette.ink, palette.accent, 0.35) : palette.ink;
    list.AddCircleFilled(area.middle(), playSide / 2.0F, packed(fill), 48);
    drawIcon(list, playing ? Icon::Pause : Icon::Play, area.middle(), 15.0F, packed(palette.surface));
    explain(withKeys(playing ? "Stop at this year" : "Run through the years", "play").c_str(), palette);
    return area.pressed;
}

float heightOf(const std::string& text, Type type, float width) {
    const std::array spans{TextSpan{text, type, {}, false}};
    return laidOut(spans, width).height;
}

// One line where it fits, else two smaller ones, else its first clauses or words; then the whole is told when the pointer rests on it.
// Gives the height it took below the row's top.
float drawSentence(const geodata::Sentence& sentence, float width, float rowTop, float rowHeight, const Palette& palette) {
    const float left = ImGui::GetCursorScreenPos().x;
    const std::string whole = sentence.text() + ".";
    const Type type = textSize(Type::Body, whole).x <= width ? Type::Body : Type::Small;
    const float twoLines = 2.0F * heightOf("M", Type::Small, width) + 1.0F;
    const std::string text =
        geodata::whatFits(sentence, [&](const std::string& part) { return type == Type::Body || heightOf(part, type, width) <= twoLines; });
    const float height = heightOf(text, type, width);
    const ImVec2 at{left, std::round(rowTop + std::max(0.0F, rowHeight - height) / 2.0F)};
    ImGui::SetCursorScreenPos(at);
    if (text != whole) {
        ImGui::PushAllowKeyboardFocus(false);
        ImGui::InvisibleButton("###sentence", {width, height});
        ImGui::PopAllowKeyboardFocus();
        explain(whole.c_str(), palette);
        ImGui::SetCursorScreenPos(at);
    }
    drawParagraph(text, type, palette.ink, width);
    return at.y + height - rowTop;
}

// Below the sentence: what is different from a year earlier. It opens the list of these records.
void drawChange(const TimelineShown& shown, ImVec2 at, float width, const Palette& palette, std::vector<Command>& commands) {
    ImGui::SetCursorScreenPos(at);
    const std::string text = shortened(Type::Small, shown.change, width - 4.0F);
    const ImVec2 size = textSize(Type::Small, text);
    const Pressable area = pressable("Changes###changes", {size.x + 4.0F, size.y + 3.0F}, palette, 3.0F);
    const std::string meaning = shown.changesOpen ? "Close the list of these records" : "List these records";
    explain((text == shown.change ? meaning : shown.change + ". " + meaning).c_str(), palette);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    drawText(list, Type::Small, area.low, packed(palette.accent), text);
    list.AddLine({area.low.x, area.low.y + size.y + 1.0F}, {area.low.x + size.x, area.low.y + size.y + 1.0F},
                 packed(withAlpha(palette.accent, area.hovered ? 1.0 : 0.45)));
    if (area.pressed) commands.emplace_back(ShowPanel{Panel::Changes, !shown.changesOpen});
}

// False, and nothing drawn, where they are wider than `width`.
bool drawModes(const TimelineShown& shown, float width, const Palette& palette, std::vector<Command>& commands) {
    std::array<Segment, geodata::allTimeModes.size()> segments{};
    std::array<std::string, geodata::allTimeModes.size()> labels;
    std::size_t chosen = 0;
    for (std::size_t index = 0; index < segments.size(); ++index) {
        const auto mode = geodata::allTimeModes[index];
        labels[index] = std::string(nameOf(mode)) + "###mode " + std::string(geodata::keyOf(mode));
        segments[index] = {labels[index].c_str(), ruleOf(mode)};
        if (mode == shown.mode) chosen = index;
    }
    if (segmentedWidth(segments) > width) return false;
    if (const auto pressed = segmented(segments, chosen, palette)) emit(commands, SetTimeMode{geodata::allTimeModes[*pressed]});
    return true;
}

// The same modes where a row has no room for them side by side.
void drawModesMenu(const TimelineShown& shown, const Palette& palette, std::vector<Command>& commands) {
    constexpr float width = 150.0F;
    const std::string label = std::string(nameOf(shown.mode)) + "###modes";
    if (button(label.c_str(), palette, ButtonLook::Plain, Icon::Down, 30.0F)) ImGui::OpenPopup("Modes");
    const ImVec2 after{ImGui::GetItemRectMax().x, ImGui::GetItemRectMin().y};
    if (const Popup popup("Modes", {width + 24.0F, 0.0F}); popup) {
        for (const auto mode : geodata::allTimeModes) {
            const std::string row = std::string(nameOf(mode)) + "###mode " + std::string(geodata::keyOf(mode));
            if (menuRow(row.c_str(), mode == shown.mode, width, palette)) emit(commands, SetTimeMode{mode});
        }
    }
    ImGui::SetCursorScreenPos(after);
}

void drawInOneRow(const TimelineShown& shown, ImVec2 low, ImVec2 high, const Palette& palette, PanelMemory& memory, std::vector<Command>& commands) {
    constexpr float leastBars = 130.0F;
    constexpr float widestSentence = 190.0F;
    ImGui::SetCursorScreenPos({low.x, low.y + (high.y - low.y - playSide) / 2.0F});
    const float rowTop = ImGui::GetCursorScreenPos().y;
    if (playButton(shown.playing, palette)) emit(commands, TogglePlay{});
    float x = low.x + playSide + 12.0F;
    ImGui::SetCursorScreenPos({x, textTop(Type::Title, rowTop + playSide / 2.0F)});
    textIn(Type::Title, palette.ink, shown.years);
    x += std::ceil(std::max(textSize(Type::Title, shown.years).x, textSize(Type::Title, "0000").x)) + 10.0F;
    ImGui::SetCursorScreenPos({x, rowTop + (playSide - 30.0F) / 2.0F});
    drawModesMenu(shown, palette, commands);
    x = ImGui::GetCursorScreenPos().x + 12.0F;
    const float forSentence = std::min(widestSentence, high.x - x - leastBars - 14.0F);
    if (forSentence >= leastSentence) {
        ImGui::SetCursorScreenPos({x, rowTop});
        (void)drawSentence(shown.sentence, forSentence, rowTop, playSide, palette);
        x += forSentence + 14.0F;
    }
    ImGui::SetCursorScreenPos({x, low.y});
    drawYearBars(shown, {high.x - x, high.y - low.y}, palette, memory, commands);
}

// The records of the year that has most of them.
std::size_t highestYear(const geodata::YearBars& bars) {
    std::vector<std::size_t> sums(static_cast<std::size_t>(bars.span.last - bars.span.first + 1));
    for (const auto& [layer, counts] : bars.byLayer) {
        for (std::size_t year = 0; year < counts.size() && year < sums.size(); ++year) sums[year] += counts[year];
    }
    return std::max<std::size_t>(1, *std::max_element(sums.begin(), sums.end()));
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

TimelineShown timelineShown(const WindowInput& input, const PanelMemory& memory) {
    const View& view = input.session.view;
    const geodata::Standing& standing = *input.answer.standing;
    TimelineShown shown;
    shown.playing = input.session.playing;
    shown.years = yearsText(view);
    shown.sentence = input.answer.sentence;
    shown.mode = view.question.years.mode;
    shown.span = standing.span;
    shown.firstYear = view.question.years.first;
    shown.lastYear = view.question.years.last;
    shown.filtered = !view.question.filter.empty();
    shown.barsToFilter = shown.filtered && memory.barsToFilter;
    shown.fullBar = highestYear(shown.barsToFilter ? standing.bars : standing.barsWithoutFilter);
    shown.markedAt = roundNumberBelow(shown.fullBar);
    shown.change = capitalised(geodata::changeInWords(input.answer.change, input.atlas));
    shown.changesOpen = input.state.shows(Panel::Changes);
    if (const auto date = geodata::parseEdtf(view.question.knownBy)) shown.knownBy = date->latest.year;
    shown.knownByText = !shown.knownBy                      ? "now"
                        : view.question.knownBy.size() == 4 ? "the end of " + view.question.knownBy
                                                            : dateInWords(view.question.knownBy);
    for (int year = shown.span.first; year <= shown.span.last; ++year) {
        const auto at = static_cast<std::size_t>(year - shown.span.first);
        YearColumn column;
        column.year = year;
        column.chosen = year >= view.question.years.first && year <= view.question.years.last;
        for (const auto& [layer, counts] : standing.bars.byLayer) {
            const std::size_t firstReports = standing.bars.firstReportOnly.at(layer)[at];
            column.counts.push_back({layer, counts[at], firstReports});
            column.total += counts[at];
            shown.anyFirstReports = shown.anyFirstReports || firstReports > 0;
        }
        for (const auto& [layer, counts] : standing.barsWithoutFilter.byLayer) column.unfiltered += counts[at];
        column.unfilteredBar = std::min(column.unfiltered, shown.fullBar);
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

std::string knownByAt(const TimelineShown& shown, int year) { return year >= shown.span.last ? "now" : std::to_string(year); }

float drawTimelineHead(const TimelineShown& shown, ImVec2 start, float right, const Palette& palette, std::vector<Command>& commands) {
    ImGui::SetCursorScreenPos(start);
    if (playButton(shown.playing, palette)) emit(commands, TogglePlay{});
    // Room for the widest year, so that nothing moves while time runs.
    const auto widthIn = [&](Type type) {
        return std::max(textSize(type, shown.firstYear == shown.lastYear ? "0000" : "0000–0000").x, textSize(type, shown.years).x);
    };
    const float left = start.x + playSide + 14.0F;
    const float narrowest = buttonWidth(std::string(nameOf(shown.mode)).c_str(), true);
    Type yearType = Type::Year;
    for (const auto smaller : {Type::Title, Type::Strong}) {
        if (left + widthIn(yearType) + 18.0F + narrowest > right) yearType = smaller;
    }
    ImGui::SetCursorScreenPos({left, textTop(yearType, start.y + playSide / 2.0F)});
    textIn(yearType, palette.ink, shown.years);
    ImGui::SetCursorScreenPos({std::ceil(left + widthIn(yearType) + 18.0F), start.y + (playSide - 30.0F) / 2.0F});
    if (drawModes(shown, right - fairSentence - 18.0F - ImGui::GetCursorScreenPos().x, palette, commands)) {
        ImGui::SameLine(0.0F, 0.0F);
    } else {
        drawModesMenu(shown, palette, commands);
    }
    const float sentenceLeft = ImGui::GetCursorScreenPos().x + 18.0F;
    const float sentenceWidth = right - sentenceLeft;
    if (sentenceWidth < leastSentence) return start.y + playSide;
    ImGui::SetCursorScreenPos({sentenceLeft, start.y});
    const float below = drawSentence(shown.sentence, sentenceWidth, start.y - 4.0F, shown.change.empty() ? playSide + 8.0F : 26.0F, palette);
    if (shown.change.empty()) return start.y - 4.0F + below;
    drawChange(shown, {sentenceLeft, start.y - 4.0F + std::max(26.0F, below + 1.0F)}, sentenceWidth, palette, commands);
    return ImGui::GetItemRectMax().y;
}

void drawTimeline(const TimelineShown& shown, const PageBox& box, const Palette& palette, PanelMemory& memory, std::vector<Command>& commands) {
    const bool oneRow = box.height() < oneRowHeight;
    beginPanel("Timeline", box, palette, {18.0F, oneRow ? 6.0F : 12.0F}, ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_NoScrollWithMouse);
    const ImVec2 start = ImGui::GetCursorScreenPos();
    const float right = static_cast<float>(box.right) - 18.0F;
    if (oneRow) {
        drawInOneRow(shown, start, {right, static_cast<float>(box.bottom) - 6.0F}, palette, memory, commands);
        return endPanel();
    }
    (void)drawTimelineHead(shown, start, right, palette, commands);
    ImGui::SetCursorScreenPos({start.x, start.y + timelineHeadHeight});
    drawYearBars(shown, {right - start.x, static_cast<float>(box.bottom) - 10.0F - start.y - timelineHeadHeight}, palette, memory, commands);
    endPanel();
}

}  // namespace app
