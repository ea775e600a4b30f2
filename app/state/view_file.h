// A view as JSON ("format": "reach-atlas/view/1"), and single keys of it as text.
#pragma once

#include "app/state/view.h"
#include "geodata/result.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace app {

// Every key: projection, center [lon, lat], focus [lon, lat] or null, zoom, years [first, last], time, certain_only, undated,
// stale_after, filter, layers [..], theme, arcs, labels, label_scale, language, legend, selected, title.
[[nodiscard]] std::string jsonFrom(const View& view);

// Keys that are absent stay as in `base`. Unknown keys, wrong types and values are one problem each; a newer major format is refused.
[[nodiscard]] geodata::Result<View> viewFromJson(std::string_view json, const std::string& fileName, const View& base, const geodata::Atlas& atlas);
[[nodiscard]] geodata::Result<View> readView(const std::filesystem::path& file, const View& base, const geodata::Atlas& atlas);

// `value` as on the command line: JSON, or a bare word or number where JSON would need quotes ("dark", "2018..2022", "11,30").
[[nodiscard]] geodata::Result<View> withKey(const View& view, std::string_view key, std::string_view value, const geodata::Atlas& atlas);

}  // namespace app
