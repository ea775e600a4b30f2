#include "app/panels/map_tooltip.h"

#include "app/panels/panel_words.h"
#include "app/ui/paragraph.h"
#include "app/ui/widgets.h"
#include "geodata/records/layer_table.h"
#include "geodata/records/years_words.h"

#include <algorithm>

namespace app {
namespace {

constexpr std::size_t namedAtMost = 4;
constexpr float textWidth = 280.0F;

std::string certaintyAndStatus(const geodata::Record& record) {
    return std::string(certaintyInWords(record)) +
           (record.status.empty() || record.status == "unknown" ? "" : " · " + geodata::spacedKey(record.status)) + " · " +
           geodata::yearsInWords(record);
}

std::vector<std::string> countsByLayer(const geodata::Atlas& atlas, const std::vector<std::uint32_t>& records) {
    std::map<geodata::Layer, std::size_t> counts;
    for (const auto index : records) ++counts[atlas.records.records[index].layer];
    std::vector<std::string> lines;
    for (const auto& [layer, count] : counts) lines.push_back(std::string(geodata::infoOf(layer).name) + ": " + std::to_string(count));
    return lines;
}

std::string placeOf(const geodata::Atlas& atlas, const geodata::Record& record, std::string_view language) {
    if (record.place && !record.place->city.empty()) return record.place->city;
    return record.country.empty() ? record.organisation : geodata::countryName(atlas, record.country, language);
}

}  // namespace

MapTooltipShown mapTooltipShown(const geodata::Atlas& atlas, const Target& target, std::string_view language) {
    MapTooltipShown shown;
    if (!target.country.empty()) {
        shown.title = geodata::countryName(atlas, target.country, language);
        shown.lines = countsByLayer(atlas, target.records);
        return shown;
    }
    if (target.records.empty()) return shown;
    const auto& first = atlas.records.records[target.records.front()];
    if (target.records.size() == 1) {
        shown.title = first.name;
        shown.lines = {certaintyAndStatus(first)};
        return shown;
    }
    shown.title = placeOf(atlas, first, language) + ": " + std::to_string(target.records.size()) + " records";
    const std::size_t named = std::min(target.records.size(), namedAtMost);
    for (std::size_t index = 0; index < named; ++index) shown.lines.push_back(atlas.records.records[target.records[index]].name);
    if (named < target.records.size()) shown.more = "and " + std::to_string(target.records.size() - named) + " more";
    return shown;
}

void drawMarkFocus(const Target& target, const Palette& palette) {
    const ImVec2 at{static_cast<float>(target.at.x), static_cast<float>(target.at.y)};
    const float radius = static_cast<float>(target.radius) + 5.0F;
    ImDrawList& list = *ImGui::GetBackgroundDrawList();
    list.AddCircle(at, radius, packed(palette.halo), 48, 6.0F);
    list.AddCircle(at, radius, packed(palette.accent), 48, 3.0F);
}

ImVec2 tooltipPlaceFor(const Target& target, ImVec2 size, const PageBox& room) {
    const float beside = static_cast<float>(target.radius) + 14.0F;
    // On the other side of the mark where there is no room.
    const auto place = [beside](double mark, float extent, double low, double high) {
        const float at = static_cast<float>(mark);
        const float after = at + beside + extent <= static_cast<float>(high) ? at + beside : at - beside - extent;
        return std::max(after, static_cast<float>(low));
    };
    return {place(target.at.x, size.x, room.left, room.right), place(target.at.y, size.y, room.top, room.bottom)};
}

void drawMapTooltip(const MapTooltipShown& shown, const Palette& palette, std::optional<ImVec2> at) {
    if (shown.title.empty()) return;
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(12.0F, 9.0F));
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(0.0F, 1.0F));
    if (at) placeTooltip(*at, {0.0F, 0.0F});
    ImGui::BeginTooltip();
    float widest = textSize(Type::Strong, shown.title).x;
    for (const auto& line : shown.lines) widest = std::max(widest, textSize(Type::Small, line).x);
    const float width = std::min(widest + 2.0F, textWidth);
    drawParagraph(shown.title, Type::Strong, palette.ink, width);
    for (const auto& line : shown.lines) drawParagraph(line, Type::Small, palette.ink, width);
    if (!shown.more.empty()) drawParagraph(shown.more, Type::Small, palette.inkQuiet, width);
    ImGui::EndTooltip();
    ImGui::PopStyleVar(2);
}

}  // namespace app
