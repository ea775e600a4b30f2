// What a person's window keeps from one day to the next: how large everything is on each screen.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace app {

struct Preferences {
    std::map<std::string, int> textPercent;  // By screen, as "DP-1 2560x1440".
    friend bool operator==(const Preferences&, const Preferences&) = default;
};

// None where the text is no file of preferences, or one of a newer version of this program: it must not be written over. A size out of
// range is left out.
[[nodiscard]] std::optional<Preferences> preferencesFrom(std::string_view text);
[[nodiscard]] std::string jsonFrom(const Preferences& preferences);

}  // namespace app
