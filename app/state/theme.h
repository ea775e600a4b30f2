// The themes: what a palette of colours is made for.
#pragma once

#include <array>
#include <optional>
#include <string_view>

namespace app {

// Projector: for a bright room, strong contrast and larger type. Print: a white page whose meanings survive in grey.
enum class Theme { Light, Dark, Projector, Print };
inline constexpr std::array allThemes{Theme::Light, Theme::Dark, Theme::Projector, Theme::Print};

// Keys used in files and commands ("light", "projector"), and words for people; an unknown key gives nothing.
[[nodiscard]] std::string_view keyOf(Theme theme);
[[nodiscard]] std::string_view nameOf(Theme theme);
[[nodiscard]] std::optional<Theme> themeFrom(std::string_view key);

}  // namespace app
