#include "app/panels/stage.h"

#include "app/sheet/page_furniture.h"
#include "app/ui/paragraph.h"
#include "app/ui/widgets.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace app {
namespace {

constexpr float stageMargin = 56.0F;
constexpr float fade = 70.0F;

// Type grows with the window; the sizes of the fonts are meant for 1600 × 900 points.
float stageScale(PageSize window) { return static_cast<float>(std::clamp(std::min(window.width / 1600.0, window.height / 900.0), 0.4, 2.4)); }

// The scale at which type can just be read from the back of a room. A font's size is that of its line box.
float leastScale(Type type, PageSize window) { return lineBoxOfEm * static_cast<float>(leastShareOfStage * window.height) / pointsOf(type); }

// Smaller where that saves a second line, down to what can just be read.
float fitted(Type type, const std::string& text, PageSize window, float width) {
    const float least = leastScale(type, window);
    const float scale = std::max(least, stageScale(window));
    const float wanted = width / (textSize(type, text).x + 1.0F);
    return wanted >= least ? std::min(scale, wanted) : scale;
}

// From the map to the page's colour, so that large type stands on calm ground: below `top`, and above `strip`.
void drawGround(float top, float strip, PageSize window, const Palette& palette) {
    const auto width = static_cast<float>(window.width);
    const auto height = static_cast<float>(window.height);
    const ImU32 clear = packed(withAlpha(palette.page, 0.0));
    const ImU32 full = packed(withAlpha(palette.page, 0.92));
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddRectFilledMultiColor({0.0F, top - fade}, {width, top}, clear, clear, full, full);
    list.AddRectFilled({0.0F, top}, {width, height}, full);
    if (strip <= 0.0F) return;
    list.AddRectFilled({0.0F, 0.0F}, {width, strip}, full);
    list.AddRectFilledMultiColor({0.0F, strip}, {width, strip + fade / 2.0F}, full, full, clear, clear);
}

}  // namespace

StageShown stageShown(const WindowInput& input) {
    const View& view = input.session.view;
    std::string title = topicFor(input.answer, input.atlas, view);
    if (const auto caption = stageCaption(input.atlas, input.answer.selection, view); !caption.empty()) title = caption;
    // The years stand large beside it.
    return {title, input.answer.sentence, timeText(view), {}};
}

void drawStage(const StageShown& shown, PageSize window, const Palette& palette, std::vector<Command>& commands) {
    if (escapePressed()) commands.emplace_back(Present{false});
    const auto width = static_cast<float>(window.width);
    const float scale = stageScale(window);
    const float margin = stageMargin * scale;
    const float yearWidth = textSize(Type::StageYear, shown.years).x * scale;
    const float textWidth = std::max(200.0F, width - 3.0F * margin - yearWidth);
    const std::array title{TextSpan{shown.title, Type::StageTitle, palette.ink, false, fitted(Type::StageTitle, shown.title, window, textWidth)}};
    // One line of it, so that the map keeps its room.
    const float leastText = leastScale(Type::StageText, window);
    const std::string words =
        geodata::whatFits(shown.sentence, [&](const std::string& text) { return textSize(Type::StageText, text).x * leastText <= textWidth; });
    const std::array sentence{TextSpan{words, Type::StageText, palette.ink, false, fitted(Type::StageText, words, window, textWidth)}};
    const float titleHeight = laidOut(title, textWidth).height;
    const float height = titleHeight + laidOut(sentence, textWidth).height;
    const float bottom = static_cast<float>(window.height) - 30.0F * scale;
    ImGui::SetNextWindowPos({0.0F, 0.0F});
    ImGui::SetNextWindowSize({width, static_cast<float>(window.height)});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(0.0F, 0.0F));
    ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 0.0F);
    ImGui::Begin("Stage", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoInputs | ImGuiWindowFlags_NoSavedSettings |
                     ImGuiWindowFlags_NoNav);
    ImGui::PopStyleVar(2);
    const float top = bottom - height - 14.0F * scale;
    const auto legend = static_cast<float>(shown.legend.height);
    drawGround(shown.legend.atTop ? top : top - legend, shown.legend.atTop ? legend : 0.0F, window, palette);
    ImGui::SetCursorScreenPos({margin, bottom - height});
    drawParagraph(title, textWidth);
    ImGui::SetCursorScreenPos({margin, bottom - height + titleHeight});
    drawParagraph(sentence, textWidth);
    const float size = pointsOf(Type::StageYear) * scale;
    const ImVec2 at{std::round(width - margin - yearWidth), std::round(bottom - height / 2.0F - 0.52F * size)};
    drawText(*ImGui::GetWindowDrawList(), Type::StageYear, size, at, packed(palette.ink), shown.years);
    ImGui::End();
    if (!shown.legend.entries.empty()) drawStageLegend(shown.legend, shown.legend.atTop ? 0.0 : static_cast<double>(top - legend), window, palette);
}

}  // namespace app
