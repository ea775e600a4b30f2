#include "app/ui/type.h"

#include "app/ui/draw_items.h"

#include <array>
#include <cassert>
#include <cmath>

namespace app {
namespace {

// `points` is the height of the line box.
struct TypeFace {
    Weight weight;
    float points;
    double tracking = 0.0;
};

// In the order of Type.
constexpr std::array<TypeFace, 10> faces{{
    {Weight::Regular, 16.0F},
    {Weight::SemiBold, 16.0F},
    {Weight::Regular, 14.0F},
    {Weight::SemiBold, 14.0F},
    {Weight::SemiBold, 13.0F, 0.6},
    {Weight::Bold, 26.0F},
    {Weight::Bold, 34.0F},
    {Weight::Regular, 31.0F},
    {Weight::Bold, 52.0F},
    {Weight::Bold, 100.0F},
}};

const TypeFace& faceOf(Type type) { return faces.at(static_cast<std::size_t>(type)); }

TextStyle styleOf(Type type, float points) {
    const TypeFace& face = faceOf(type);
    return {face.weight, static_cast<double>(points / lineBoxOfEm), face.tracking};
}

// In pixels of the texture's size, from 0 to 1.
ImVec2 texturePlace(int x, int y) {
    return {static_cast<float>(x) / static_cast<float>(LetterAtlas::width), static_cast<float>(y) / static_cast<float>(LetterAtlas::mostRows)};
}

void drawLetters(ImDrawList& list, const ShapedText& shaped, PagePoint baseline, double haloWidth, ImU32 colour) {
    Typesetter& setter = typesetter();
    // ImGui counts in points; letters fall on whole pixels.
    const double pixelsPerPoint =
        ImGui::GetIO().DisplayFramebufferScale.x > 0.0F ? static_cast<double>(ImGui::GetIO().DisplayFramebufferScale.x) : 1.0;
    const auto points = [&](double pixels) { return static_cast<float>(pixels / pixelsPerPoint); };
    setter.letters.place(shaped, baseline, pixelsPerPoint, haloWidth, setter.fonts, [&](const PlacedLetter& placed) {
        const Letter& letter = placed.letter;
        list.PrimReserve(6, 4);
        list.PrimRectUV({points(placed.left), points(placed.top)}, {points(placed.left + letter.width), points(placed.top + letter.height)},
                        texturePlace(letter.x, letter.y), texturePlace(letter.x + letter.width, letter.y + letter.height), colour);
    });
}

// Whether any of a line may be seen: lists are longer than their window.
bool isInSight(const ImDrawList& list, const ShapedText& shaped, PagePoint baseline) {
    const ImVec2 low = list.GetClipRectMin();
    const ImVec2 high = list.GetClipRectMax();
    // Marks above and below may reach beyond the line box.
    const double above = baseline.y - 1.5 * shaped.ascent;
    const double below = baseline.y + 3.0 * shaped.descent;
    return above < static_cast<double>(high.y) && below > static_cast<double>(low.y) && baseline.x - shaped.ascent < static_cast<double>(high.x) &&
           baseline.x + shaped.width + shaped.ascent > static_cast<double>(low.x);
}

}  // namespace

float pointsOf(Type type) { return faceOf(type).points; }

void setTypesetter(Typesetter& setter) { ImGui::GetIO().BackendLanguageUserData = &setter; }

Typesetter& typesetter() {
    auto* setter = static_cast<Typesetter*>(ImGui::GetIO().BackendLanguageUserData);
    assert(setter != nullptr);
    return *setter;
}

ImVec2 textSize(Type type, std::string_view text) { return {widthOfText(type, pointsOf(type), text), pointsOf(type)}; }

float widthOfText(Type type, float points, std::string_view text) {
    return static_cast<float>(typesetter().fonts.widthOf(text, styleOf(type, points)));
}

float textTop(Type type, float middle) { return std::round(middle - 0.54F * pointsOf(type)); }

void drawText(ImDrawList& list, Type type, ImVec2 at, ImU32 colour, std::string_view text) { drawText(list, type, pointsOf(type), at, colour, text); }

void drawText(ImDrawList& list, Type type, float points, ImVec2 at, ImU32 colour, std::string_view text) {
    const ShapedText shaped = typesetter().fonts.shape(text, styleOf(type, points));
    const PagePoint baseline{static_cast<double>(at.x), static_cast<double>(at.y) + shaped.ascent};
    if (!isInSight(list, shaped, baseline)) return;
    list.PushTextureID(typesetter().texture);
    drawLetters(list, shaped, baseline, 0.0, colour);
    list.PopTextureID();
}

void drawShaped(ImDrawList& list, const Text& text) {
    list.PushTextureID(typesetter().texture);
    if (text.haloWidth > 0.0 && text.halo.alpha > 0) drawLetters(list, text.shaped, text.at, text.haloWidth, packed(text.halo));
    drawLetters(list, text.shaped, text.at, 0.0, packed(text.colour));
    list.PopTextureID();
}

}  // namespace app
