#include "app/ui/field_font.h"

#include "app/ui/type.h"
#include "geodata/text/utf8.h"

#include <imgui.h>

#include <algorithm>
#include <array>

namespace app {
namespace {

// Latin with its extensions, Greek, Cyrillic, Vietnamese, signs of texts, currencies.
constexpr std::array<ImWchar, 9> alwaysThere{0x0020, 0x007E, 0x00A0, 0x052F, 0x1E00, 0x1EFF, 0x2010, 0x20BF, 0};

bool isAlwaysThere(char32_t code) {
    for (std::size_t at = 0; at + 1 < alwaysThere.size(); at += 2) {
        if (code >= alwaysThere[at] && code <= alwaysThere[at + 1]) return true;
    }
    return code < 0x20;
}

// Beyond these the texture would outgrow what graphics cards take: larger letters are drawn enlarged, further characters as a box.
constexpr double mostPixelsPerPoint = 4.0;
constexpr std::size_t mostTyped = 1000;

}  // namespace

void FieldFont::need(std::string_view text) {
    if (std::all_of(text.begin(), text.end(), [](char byte) { return static_cast<unsigned char>(byte) < 0x80; })) return;
    for (const auto& character : geodata::charactersIn(text)) {
        // ImGui knows the characters of the first plane only.
        if (character.code > 0xFFFF || isAlwaysThere(character.code) || typed_.size() >= mostTyped) continue;
        isNew_ = typed_.insert(character.code).second || isNew_;
    }
}

bool FieldFont::load(double pixelsPerPoint) {
    if (!isNew_ && pixelsPerPoint == pixelsPerPoint_) return false;
    isNew_ = false;
    pixelsPerPoint_ = pixelsPerPoint;
    ImGuiIO& io = ImGui::GetIO();
    const auto scale = static_cast<float>(std::clamp(pixelsPerPoint, 0.5, mostPixelsPerPoint));
    const float pixels = pointsOf(Type::Body) * scale;
    // Must outlive the building of the atlas.
    std::vector<ImWchar> typed;
    for (const char32_t code : typed_) typed.insert(typed.end(), 2, static_cast<ImWchar>(code));
    typed.push_back(0);
    io.Fonts->Clear();
    ImFontConfig config;
    config.OversampleH = 2;
    config.PixelSnapH = false;
    if (io.Fonts->AddFontFromFileTTF(fonts_.file(0).path.string().c_str(), pixels, &config, alwaysThere.data()) == nullptr)
        io.Fonts->AddFontDefault();
    config.MergeMode = true;
    for (std::size_t font = latinFonts; font < fonts_.size() && !typed_.empty(); ++font) {
        const bool hasSome = std::any_of(typed_.begin(), typed_.end(), [&](char32_t code) { return fonts_.has(font, code); });
        if (hasSome) io.Fonts->AddFontFromFileTTF(fonts_.file(font).path.string().c_str(), pixels, &config, typed.data());
    }
    io.FontGlobalScale = 1.0F / scale;
    io.Fonts->TexDesiredWidth = 2048;
    io.Fonts->Build();
    return true;
}

}  // namespace app
