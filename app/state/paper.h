// The pages a figure can be saved on.
#pragma once

#include <array>
#include <optional>
#include <string_view>

namespace app {

enum class Paper { Screen, Slide, A4Landscape, A4Portrait, A3Landscape, LetterLandscape };

struct PaperInfo {
    Paper paper;
    std::string_view key;      // In commands: "a4-landscape".
    std::string_view name;     // Short, for a button.
    std::string_view meaning;  // With its size.
    double width;              // In points, of which 96 are an inch.
    double height;
    double pixelsPerPoint;  // Of a PNG: about 300 an inch on paper, 3840 across on a screen.
};

inline constexpr double pointsPerMillimetre = 96.0 / 25.4;

// In the order of the enumeration.
inline constexpr std::array allPapers{
    PaperInfo{Paper::Screen, "screen", "Screen", "16:9, 1920 × 1080 points", 1920.0, 1080.0, 2.0},
    PaperInfo{Paper::Slide, "slide", "Slide", "16:9, 13.333 × 7.5 inches, as a slide; larger type for its size", 1280.0, 720.0, 3.0},
    PaperInfo{Paper::A4Landscape, "a4-landscape", "A4", "A4, 297 × 210 mm", 297.0 * pointsPerMillimetre, 210.0 * pointsPerMillimetre, 3.125},
    PaperInfo{Paper::A4Portrait, "a4-portrait", "A4 upright", "A4 upright, 210 × 297 mm", 210.0 * pointsPerMillimetre, 297.0 * pointsPerMillimetre,
              3.125},
    PaperInfo{Paper::A3Landscape, "a3-landscape", "A3", "A3, 420 × 297 mm", 420.0 * pointsPerMillimetre, 297.0 * pointsPerMillimetre, 3.125},
    PaperInfo{Paper::LetterLandscape, "letter-landscape", "Letter", "US Letter, 11 × 8.5 inches", 1056.0, 816.0, 3.125}};

[[nodiscard]] constexpr const PaperInfo& infoOf(Paper paper) { return allPapers[static_cast<std::size_t>(paper)]; }
[[nodiscard]] constexpr std::optional<Paper> paperFrom(std::string_view key) {
    for (const auto& each : allPapers) {
        if (each.key == key) return each.paper;
    }
    return std::nullopt;
}

}  // namespace app
