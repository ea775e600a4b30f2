// From a view to the Scene of a page: the same steps for `render`, for saving from the window and for measuring.
#pragma once

#include "app/sheet/scene_for.h"

#include <filesystem>
#include <optional>
#include <string_view>

namespace app {

struct PageRequest {
    PageSize size;
    double pixelsPerPoint = 1.0;
    std::optional<geodata::Scale> boundaryScale;  // Empty: as fine as can be seen at this size.
};

// From "1920x1080"; each side 100 to 16384 points. Empty when it is none.
[[nodiscard]] std::optional<PageSize> pageSizeFrom(std::string_view text);

// `boundarySource` empty: the shipped boundaries.
[[nodiscard]] geodata::Result<Scene> pageScene(const geodata::Atlas& atlas, const View& view, const PageRequest& request,
                                               const std::filesystem::path& datasets, const std::string& boundarySource, const Fonts& fonts);

}  // namespace app
