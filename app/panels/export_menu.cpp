#include "app/panels/export_menu.h"

#include "app/panels/paragraph.h"
#include "app/panels/popup.h"
#include "app/panels/widgets.h"

#include <array>
#include <cstring>

namespace app {
namespace {

constexpr float menuWidth = 320.0F;

const char* endingOf(ExportFormat format) {
    switch (format) {
        case ExportFormat::Png: return ".png";
        case ExportFormat::Svg: return ".svg";
        case ExportFormat::Pdf: return ".pdf";
    }
    return "";
}

const char* purposeOf(ExportFormat format) {
    switch (format) {
        case ExportFormat::Png: return "A picture for slides and web pages, with title, legend and credits.";
        case ExportFormat::Svg: return "A drawing to work on in a graphics program; text stays text.";
        case ExportFormat::Pdf: return "A page for print, with embedded fonts.";
    }
    return "";
}

// A typed ending is not doubled.
std::string withoutEnding(std::string name) {
    for (const auto format : {ExportFormat::Png, ExportFormat::Svg, ExportFormat::Pdf}) {
        if (name.ends_with(endingOf(format))) name.erase(name.size() - std::strlen(endingOf(format)));
    }
    return name;
}

}  // namespace

ExportShown exportShown(const View& view, const PanelMemory& memory) {
    const std::string last = view.lastYear == view.firstYear ? "" : "-" + std::to_string(view.lastYear);
    const std::string name = memory.exportName.empty() ? "reach-atlas-" + std::to_string(view.firstYear) + last : memory.exportName;
    return {memory.exportFormat, name, withoutEnding(name) + endingOf(memory.exportFormat), purposeOf(memory.exportFormat)};
}

void drawExportMenu(const ExportShown& shown, const Palette& palette, PanelMemory& memory, std::vector<Command>& commands) {
    const Popup popup("Export menu", {menuWidth, 0.0F});
    if (!popup) return;
    sectionHeading("EXPORT THIS VIEW", palette);
    verticalSpace(4.0F);
    constexpr std::array segments{Segment{"PNG###png", nullptr}, Segment{"SVG###svg", nullptr}, Segment{"PDF###pdf", nullptr}};
    if (const auto pressed = segmented(segments, static_cast<std::size_t>(shown.format), palette))
        memory.exportFormat = static_cast<ExportFormat>(*pressed);
    drawParagraph(shown.sentence, Type::Small, palette.inkQuiet, menuWidth - 24.0F);
    verticalSpace(4.0F);
    std::array<char, 256> typed{};
    std::strncpy(typed.data(), shown.name.c_str(), typed.size() - 1);
    ImGui::SetNextItemWidth(menuWidth - 24.0F - 44.0F);
    if (ImGui::InputText("###file name", typed.data(), typed.size())) memory.exportName = typed.data();
    const ImVec2 field = ImGui::GetItemRectMax();
    drawText(*ImGui::GetWindowDrawList(), Type::Body, {field.x + 6.0F, textTop(Type::Body, (ImGui::GetItemRectMin().y + field.y) / 2.0F)},
             packed(palette.inkQuiet), endingOf(shown.format));
    verticalSpace(4.0F);
    if (!button("Save###save", palette, ButtonLook::Accent)) return;
    commands.emplace_back(Save{shown.file});
    ImGui::CloseCurrentPopup();
}

}  // namespace app
