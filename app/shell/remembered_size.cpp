#include "app/shell/remembered_size.h"

#include "app/render/page_file.h"
#include "geodata/files/regular_file.h"

#include <SDL.h>

#include <cstdlib>
#include <system_error>
#include <utility>

namespace app {

std::filesystem::path usualPreferencesFile() {
    const auto folderIn = [](const char* variable) {
        const char* value = std::getenv(variable);
        // A relative path is to be ignored, as freedesktop.org's base directories say.
        return value != nullptr && value[0] == '/' ? std::filesystem::path(value) : std::filesystem::path();
    };
    auto folder = folderIn("XDG_CONFIG_HOME");
    if (folder.empty() && !folderIn("HOME").empty()) folder = folderIn("HOME") / ".config";
    return folder.empty() ? folder : folder / "reach-atlas" / "preferences.json";
}

std::string screenOf(SDL_Window* window) {
    const int index = SDL_GetWindowDisplayIndex(window);
    SDL_Rect bounds;
    if (index < 0 || SDL_GetDisplayBounds(index, &bounds) != 0) return {};
    const char* name = SDL_GetDisplayName(index);
    return (name != nullptr ? std::string(name) + " " : std::string()) + std::to_string(bounds.w) + "x" + std::to_string(bounds.h);
}

std::optional<Preferences> RememberedSize::read() const {
    std::error_code failed;
    if (!std::filesystem::exists(file_, failed)) return Preferences{};
    const auto text = geodata::contentOf(file_);
    return text ? preferencesFrom(*text) : std::nullopt;
}

std::optional<int> RememberedSize::on(const std::string& screen) const {
    if (file_.empty() || screen.empty()) return std::nullopt;
    const auto preferences = read();
    if (!preferences) return std::nullopt;
    const auto found = preferences->textPercent.find(screen);
    return found == preferences->textPercent.end() ? std::nullopt : std::optional(found->second);
}

void RememberedSize::set(const std::string& screen, int percent) const {
    if (file_.empty() || screen.empty()) return;
    auto preferences = read();
    if (!preferences) return;
    const Preferences before = *preferences;
    if (percent == 100) {
        preferences->textPercent.erase(screen);
    } else {
        preferences->textPercent[screen] = percent;
    }
    if (*preferences == before) return;
    std::error_code failed;
    std::filesystem::create_directories(file_.parent_path(), failed);
    (void)writeFile(file_, jsonFrom(*preferences));
}

}  // namespace app
