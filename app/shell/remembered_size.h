// The size of the interface as the person last set it on each screen, in a file of their own. Where that cannot be read or written nothing
// is remembered, and nobody is told.
#pragma once

#include "app/state/preferences.h"

#include <filesystem>
#include <optional>
#include <string>
#include <utility>

struct SDL_Window;

namespace app {

// $XDG_CONFIG_HOME/reach-atlas/preferences.json, or ~/.config/…; empty where neither is known.
[[nodiscard]] std::filesystem::path usualPreferencesFile();

// The screen that most of the window is on, "DP-1 2560x1440"; empty: none.
[[nodiscard]] std::string screenOf(SDL_Window* window);

class RememberedSize {
public:
    // An empty file: nothing is read or written.
    explicit RememberedSize(std::filesystem::path file) : file_(std::move(file)) {}

    // In per cent; none: nothing was set there. Read anew each time: another window may have set it.
    [[nodiscard]] std::optional<int> on(const std::string& screen) const;
    // 100 forgets it.
    void set(const std::string& screen, int percent) const;

private:
    // None: a file that is not ours to write.
    [[nodiscard]] std::optional<Preferences> read() const;

    std::filesystem::path file_;
};

}  // namespace app
