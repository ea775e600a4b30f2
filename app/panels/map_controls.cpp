#include "app/panels/map_controls.h"

#include "app/state/command_table.h"
#include "app/ui/widgets.h"

namespace app {
namespace {

constexpr double side = 34.0;
constexpr double zoomStep = 1.6;

}  // namespace

PageBox drawMapControls(const View& view, const PageBox& free, const Palette& palette, std::vector<Command>& commands) {
    const double right = free.right - 12.0;
    const double top = free.top + 12.0;
    const PageBox box{right - side, top, right, top + 4.0 * side};
    beginPanel("Map controls", box, palette, {0.0F, 0.0F}, ImGuiWindowFlags_NoScrollbar);
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(0.0F, 0.0F));
    const auto size = static_cast<float>(side);
    if (iconButton("Nearer###nearer", Icon::Plus, withKeys("Nearer", "zoom in"), palette, size, view.zoom < maxZoom ? Enabled::Yes : Enabled::No))
        commands.emplace_back(Action{ZoomAt{zoomStep}});
    if (iconButton("Farther###farther", Icon::Minus, withKeys("Farther", "zoom out"), palette, size,
                   view.zoom > minZoom ? Enabled::Yes : Enabled::No))
        commands.emplace_back(Action{ZoomAt{1.0 / zoomStep}});
    if (iconButton("World###world", Icon::World, withKeys("The whole world", "world"), palette, size))
        commands.emplace_back(Action{FrameRegion{"world"}});
    if (iconButton("Keys###keys", Icon::Question, withKeys("Keys and gestures", "keys"), palette, size))
        commands.emplace_back(ShowPanel{Panel::Keys, true});
    ImGui::PopStyleVar();
    endPanel();
    return box;
}

}  // namespace app
