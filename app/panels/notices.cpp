#include "app/panels/notices.h"

#include "app/panels/paragraph.h"
#include "app/panels/widgets.h"
#include "app/scene/page_furniture.h"
#include "geodata/query/filter_words.h"

#include <algorithm>
#include <array>
#include <cmath>

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

NothingShown nothingShown(const WindowInput& input) {
    const View& view = input.session.view;
    if (!input.selection.records.empty() && !onlyBesideMap(view)) return {};
    if (!input.selection.records.empty())
        return {"Operations and context are listed beside the map, not drawn on it: click a country to read its records, or export them all.", false,
                true};
    if (view.layers.empty()) return {"Every layer is off.", false};
    const std::string filter = geodata::filterInWords(queryOf(view, input.atlas).filter);
    if (!filter.empty()) return {"No record for " + timeText(view) + " with the filter: " + filter + ".", true};
    return {"No record for " + timeText(view) + ".", false};
}

void drawNothingShown(const NothingShown& shown, const PageBox& free, const Palette& palette, std::vector<Command>& commands) {
    if (shown.text.empty()) return;
    const std::array spans{TextSpan{shown.text, Type::Body, palette.ink, false}};
    const float textWidth = std::min(std::ceil(textSize(Type::Body, shown.text).x) + 1.0F, 320.0F);
    const float clearWidth = shown.canClear ? buttonWidth("Clear the filter", false) : 0.0F;
    const double width = static_cast<double>(std::max(textWidth, clearWidth)) + 40.0;
    const double height = static_cast<double>(laidOut(spans, textWidth).height) + 32.0 + (shown.canClear ? 44.0 : 0.0);
    const double left = std::round((free.left + free.right - width) / 2.0);
    const double top = std::round(free.top + (shown.isBeside ? 14.0 : free.height() * 0.36));
    beginPanel("Nothing shown", {left, top, left + width, top + height}, palette, {20.0F, 16.0F}, ImGuiWindowFlags_NoScrollbar);
    drawParagraph(spans, textWidth);
    if (shown.canClear) {
        verticalSpace(4.0F);
        if (button("Clear the filter###clear", palette)) commands.emplace_back(Action{ClearFilter{}});
    }
    endPanel();
}

}  // namespace app
