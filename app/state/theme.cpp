#include "app/state/theme.h"

#include <algorithm>

namespace app {
namespace {

struct ThemeInfo {
    Theme theme;
    std::string_view key;
    std::string_view name;
};
constexpr std::array<ThemeInfo, allThemes.size()> themes{{{Theme::Light, "light", "Light"},
                                                          {Theme::Dark, "dark", "Dark"},
                                                          {Theme::Projector, "projector", "Projector, bright room"},
                                                          {Theme::Print, "print", "Print, safe in grey"}}};

}  // namespace

std::string_view keyOf(Theme theme) { return themes.at(static_cast<std::size_t>(theme)).key; }

std::string_view nameOf(Theme theme) { return themes.at(static_cast<std::size_t>(theme)).name; }

std::optional<Theme> themeFrom(std::string_view key) {
    const auto* const found = std::find_if(themes.begin(), themes.end(), [&](const ThemeInfo& each) { return each.key == key; });
    return found == themes.end() ? std::nullopt : std::optional(found->theme);
}

}  // namespace app
