#include "app/panels/notices.h"

#include "app/panels/panel_layout.h"
#include "app/sheet/legend.h"
#include "app/sheet/page_furniture.h"
#include "app/state/region_frame.h"
#include "app/ui/paragraph.h"
#include "app/ui/widgets.h"
#include "geodata/query/filter_words.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

namespace app {

void ageNotices(std::vector<Notice>& notices, double seconds) {
    for (auto& notice : notices) {
        if (notice.shown) notice.secondsLeft -= seconds;
        notice.shown = true;
    }
    std::erase_if(notices, [](const Notice& notice) { return notice.secondsLeft <= 0.0; });
}

void drawNotices(const std::vector<Notice>& notices, const PageBox& free, const Palette& palette) {
    // From the top downwards: legend and credits lie below.
    double top = free.top + 14.0;
    for (std::size_t index = 0; index < notices.size() && index < 3; ++index) {
        const auto& notice = notices[notices.size() - 1 - index];
        const float textWidth =
            std::min(std::ceil(textSize(Type::Body, notice.text).x) + 1.0F, std::min(440.0F, static_cast<float>(free.width()) - 150.0F));
        const std::array spans{TextSpan{notice.text, Type::Body, palette.ink, false}};
        const double width = static_cast<double>(textWidth) + 58.0;
        const double height = static_cast<double>(laidOut(spans, textWidth).height) + 20.0;
        const double left = std::round((free.left + free.right - width) / 2.0);
        const std::string name = "Notice " + std::to_string(index);
        beginPanel(name.c_str(), {left, top, left + width, top + height}, palette, {14.0F, 10.0F}, ImGuiWindowFlags_NoScrollbar, Depth::Overlay);
        const ImVec2 at = ImGui::GetCursorScreenPos();
        drawIcon(*ImGui::GetWindowDrawList(), notice.isProblem ? Icon::Info : Icon::Check, {at.x + 8.0F, at.y + 10.0F}, 15.0F,
                 packed(notice.isProblem ? palette.stations : palette.accent));
        ImGui::SetCursorScreenPos({at.x + 28.0F, at.y});
        drawParagraph(spans, textWidth);
        endPanel();
        top += height + 8.0;
    }
}

namespace {

bool isEmpty(const Marks& marks) { return marks.partners.empty() && marks.gatherings.empty() && marks.stations.empty(); }

// The least region by whose name all of these can be framed.
std::string regionAround(const geodata::Atlas& atlas, const std::vector<std::uint32_t>& records) {
    std::set<std::string> countries, subregions, regions;
    for (const auto index : records) {
        const auto& record = atlas.records.records[index];
        const auto* country = atlas.countries.byAlpha3(record.country);
        if (record.scope != geodata::Scope::Bilateral || country == nullptr) return "World";
        countries.insert(country->alpha3);
        subregions.insert(country->subregion);
        regions.insert(country->region);
    }
    for (const auto* names : {&countries, &subregions, &regions}) {
        if (names->size() == 1 && regionFrameFrom(*names->begin(), atlas)) return *names->begin();
    }
    return "World";
}

// With a filter: that its marks are elsewhere, and the way to them.
NothingShown nothingInSight(const WindowInput& input, const PageBox& free, PanelMemory& memory) {
    const View& view = input.session.view;
    if (view.question.filter.empty()) return {};
    const auto& marks = input.marks.shown;
    const PageLayout layout = mapLayoutFor(input.size, input.state, memory);
    if (isEmpty(marks) || !isEmpty(marksInFrame(marks, view, {placementFor(view, layout), free, layout.unit}))) return {};
    const std::size_t count = input.answer.selection.records.size();
    NothingShown shown{count == 1 ? "The one record of the filter is not in sight." : "No record of the filter is in sight.", false};
    shown.showAll = count == 1 ? "Show it###show all" : "Show all " + std::to_string(count) + "###show all";
    shown.region = regionAround(input.atlas, input.answer.selection.records);
    return shown;
}

}  // namespace

NothingShown nothingShown(const WindowInput& input, const PageBox& free, PanelMemory& memory) {
    const View& view = input.session.view;
    if (!input.answer.selection.records.empty() && !onlyBesideMap(view)) return nothingInSight(input, free, memory);
    if (!input.answer.selection.records.empty())
        return {"Operations and context are listed beside the map, not drawn on it: click a country to read its records, or export them all.", false,
                true};
    if (view.question.layers.empty()) return {"Every layer is off.", false};
    const std::string filter = geodata::filterInWords(input.answer.query.filter);
    if (!filter.empty()) return {"No record for " + timeText(view) + " with the filter: " + filter + ".", true};
    return {"No record for " + timeText(view) + ".", false};
}

void drawNothingShown(const NothingShown& shown, const PageBox& free, const Palette& palette, std::vector<Command>& commands) {
    if (shown.text.empty()) return;
    const std::array spans{TextSpan{shown.text, Type::Body, palette.ink, false}};
    const float textWidth = std::min(std::ceil(textSize(Type::Body, shown.text).x) + 1.0F, 320.0F);
    const bool isElsewhere = !shown.showAll.empty();
    const bool hasButton = shown.canClear || isElsewhere;
    const float buttonRoom = isElsewhere ? buttonWidth(shown.showAll.c_str(), false) : shown.canClear ? buttonWidth("Clear the filter", false) : 0.0F;
    const double width = static_cast<double>(std::max(textWidth, buttonRoom)) + 40.0;
    const double height = static_cast<double>(laidOut(spans, textWidth).height) + 32.0 + (hasButton ? 44.0 : 0.0);
    const double left = std::round((free.left + free.right - width) / 2.0);
    // What is only out of sight, or beside the map, leaves its middle to what is looked at there.
    const double top = std::round(free.top + (isElsewhere || shown.isBeside ? 14.0 : free.height() * 0.36));
    beginPanel("Nothing shown", {left, top, left + width, top + height}, palette, {20.0F, 16.0F}, ImGuiWindowFlags_NoScrollbar);
    drawParagraph(spans, textWidth);
    if (shown.canClear) {
        verticalSpace(4.0F);
        if (button("Clear the filter###clear", palette)) commands.emplace_back(Action{ClearFilter{}});
    }
    if (isElsewhere) {
        verticalSpace(4.0F);
        if (button(shown.showAll.c_str(), palette)) commands.emplace_back(Action{FrameRegion{shown.region}});
    }
    endPanel();
}

}  // namespace app
