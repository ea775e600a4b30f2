#include "app/panels/credits.h"

#include "app/sheet/page_furniture.h"
#include "app/state/command_table.h"
#include "app/ui/paragraph.h"
#include "app/ui/widgets.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace app {
namespace {

constexpr double dialogWidth = 560.0;

}  // namespace

CreditsShown creditsShown(const WindowInput& input) {
    const auto& records = input.atlas.records;
    const std::string origin = input.boundariesOrigin.empty() ? "" : " · boundaries: " + input.boundariesOrigin;
    const std::string loading = input.mapIsLoading ? "Loading the map … · " : "";
    CreditsShown shown;
    shown.line = loading + std::string(geodata::nameOf(input.session.view.projection.kind)) + origin + " · records as of " + records.version;
    shown.paragraphs = {
        {"WHAT A MARK MEANS",
         "A mark means that something was publicly reported, not that it is proven. How sure each record is, and who denies it, stands with the "
         "record."},
        {"WHAT IS MISSING",
         "Dialogues, gifts and operations are a sample of what was published and could be found, not a census: absence of a mark is not absence of a "
         "tie. "
         "Ties are drawn to capitals and are not movements. Numbers of people are as stated and never summed."},
        {"RECORDS", std::to_string(records.records.size()) + " records with " + std::to_string(records.sources.size()) + " sources, data version " +
                        records.version + ". Positions of cities: GeoNames (CC BY 4.0)."},
        {"BOUNDARIES", boundaryNote(input.boundariesOrigin) + "Natural Earth is in the public domain. Regions: United Nations M49."},
        {"TYPE", "Inter by Rasmus Andersson; Noto Sans CJK, Arabic, Devanagari and Ethiopic by Google and Adobe. SIL Open Font License 1.1."},
        {"PROGRAM",
         "Reach Atlas is drawn with Dear ImGui, SDL, Cairo, HarfBuzz and FreeType, and reads maps through GDAL. It has no network code and sends "
         "nothing."},
    };
    return shown;
}

PageBox drawCreditLine(const CreditsShown& shown, double left, const PageBox& free, const Palette& palette, std::vector<Command>& commands) {
    constexpr double aboutWidth = 48.0;
    constexpr float leastOfLine = 90.0F;
    const auto room = static_cast<float>(free.right - 12.0 - left - 12.0 - aboutWidth - 24.0);
    const std::string line = room < leastOfLine ? "" : shortened(Type::Small, shown.line, room);
    const float textWidth = line.empty() ? 0.0F : std::ceil(textSize(Type::Small, line).x) + 8.0F;
    const double right = free.right - 12.0;
    const double bottom = free.bottom - 12.0;
    const PageBox box{right - static_cast<double>(textWidth) - aboutWidth - 16.0, bottom - static_cast<double>(smallestTarget), right, bottom};
    beginPanel("Credit line", box, palette, {10.0F, 0.0F}, ImGuiWindowFlags_NoScrollbar);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    drawText(*ImGui::GetWindowDrawList(), Type::Small, {at.x, at.y + 7.0F}, packed(palette.inkQuiet), line);
    ImGui::SetCursorScreenPos({at.x + textWidth, at.y});
    const Pressable area = pressable("About###about", {static_cast<float>(aboutWidth), smallestTarget}, palette);
    drawText(*ImGui::GetWindowDrawList(), Type::SmallStrong, {area.low.x + 6.0F, at.y + 7.0F}, packed(area.hovered ? palette.ink : palette.accent),
             "About");
    if (area.pressed) commands.emplace_back(ShowPanel{Panel::Credits, true});
    endPanel();
    return box;
}

void drawCredits(const CreditsShown& shown, PageSize window, const Palette& palette, std::vector<Command>& commands) {
    const double width = std::min(dialogWidth, window.width - 40.0);
    const auto textWidth = static_cast<float>(width) - 56.0F;
    double height = 84.0;
    for (const auto& paragraph : shown.paragraphs) {
        const std::array spans{TextSpan{paragraph.text, Type::Body, palette.ink, false}};
        height += static_cast<double>(laidOut(spans, textWidth).height) + 34.0;
    }
    height = std::min(height, window.height - 40.0);
    const double left = std::round((window.width - width) / 2.0);
    const double top = std::round((window.height - height) / 2.0);
    ImGui::SetNextWindowFocus();
    beginPanel("Credits", {left, top, left + width, top + height}, palette, {28.0F, 20.0F}, 0, Depth::Overlay);
    const ImVec2 start = ImGui::GetCursorScreenPos();
    drawParagraph("About this atlas", Type::Title, palette.ink, textWidth - 40.0F);
    const ImVec2 below = ImGui::GetCursorScreenPos();
    ImGui::SetCursorScreenPos({start.x + textWidth - smallestTarget + 8.0F, start.y});
    const bool closed = iconButton("Close###close credits", Icon::Cross, withKeys("Close", "back"), palette, smallestTarget);
    ImGui::SetCursorScreenPos({below.x, below.y + 4.0F});
    for (const auto& paragraph : shown.paragraphs) {
        verticalSpace(6.0F);
        sectionHeading(paragraph.heading.c_str(), palette);
        drawParagraph(paragraph.text, Type::Body, palette.ink, textWidth);
    }
    // A click beside the dialog closes it too.
    const bool beside = ImGui::IsMouseClicked(ImGuiMouseButton_Left) &&
                        !ImGui::IsMouseHoveringRect({static_cast<float>(left), static_cast<float>(top)},
                                                    {static_cast<float>(left + width), static_cast<float>(top + height)}, false);
    if (closed || beside) commands.emplace_back(ShowPanel{Panel::Credits, false});
    endPanel();
}

}  // namespace app
