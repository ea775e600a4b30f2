#include "app/panels/stage.h"

#include "app/panels/paragraph.h"
#include "app/panels/widgets.h"
#include "app/scene/page_furniture.h"

#include <array>
#include <cmath>

namespace app {
namespace {

constexpr float margin = 56.0F;

bool escapePressed() {
#if IMGUI_VERSION_NUM >= 18700
    return ImGui::IsKeyPressed(ImGuiKey_Escape);
#else
    return ImGui::IsKeyPressed(ImGui::GetKeyIndex(ImGuiKey_Escape));
#endif
}

// From the map to the page's colour, so that large type stands on calm ground.
void drawGround(float top, PageSize window, const Palette& palette) {
    const auto width = static_cast<float>(window.width);
    const auto height = static_cast<float>(window.height);
    const ImU32 clear = packed(withAlpha(palette.page, 0.0));
    const ImU32 full = packed(withAlpha(palette.page, 0.92));
    const float fade = 70.0F;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddRectFilledMultiColor({0.0F, top - fade}, {width, top}, clear, clear, full, full);
    list.AddRectFilled({0.0F, top}, {width, height}, full);
}

}  // namespace

StageShown stageShown(const WindowInput& input) {
    const View& view = input.session.view;
    std::string title = titleFor(view);
    const std::string years = yearsText(view);
    // The year stands large beside it already.
    if (view.title.empty() && title.ends_with(", " + years)) title.resize(title.size() - years.size() - 2);
    return {title, geodata::sentenceFor(input.selection, queryOf(view, input.atlas)) + ".", years};
}

void drawStage(const StageShown& shown, PageSize window, const Palette& palette, std::vector<Command>& commands) {
    if (escapePressed()) commands.emplace_back(Present{false});
    const auto width = static_cast<float>(window.width);
    const float yearWidth = textSize(Type::StageYear, shown.years).x;
    const float textWidth = std::max(200.0F, width - 3.0F * margin - yearWidth);
    const std::array title{TextSpan{shown.title, Type::StageTitle, palette.ink, false}};
    const std::array sentence{TextSpan{shown.sentence, Type::StageText, palette.ink, false}};
    const float height = laidOut(title, textWidth).height + laidOut(sentence, textWidth).height;
    const float top = static_cast<float>(window.height) - 40.0F - height;
    ImGui::SetNextWindowPos({0.0F, 0.0F});
    ImGui::SetNextWindowSize({width, static_cast<float>(window.height)});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(0.0F, 0.0F));
    ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 0.0F);
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(0.0F, 0.0F));
    ImGui::Begin("Stage", nullptr, ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoInputs | ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoNav);
    ImGui::PopStyleVar(3);
    drawGround(top - 12.0F, window, palette);
    ImGui::SetCursorScreenPos({margin, top});
    drawParagraph(title, textWidth);
    ImGui::SetCursorScreenPos({margin, top + laidOut(title, textWidth).height});
    drawParagraph(sentence, textWidth);
    const ImVec2 at{std::round(width - margin - yearWidth), textTop(Type::StageYear, static_cast<float>(window.height) - 40.0F - height / 2.0F)};
    drawText(*ImGui::GetWindowDrawList(), Type::StageYear, at, packed(palette.ink), shown.years);
    ImGui::End();
}

}  // namespace app
