// The shapes of countries and areas, their borders, coasts and lakes, on the sphere: read from any OGR source.
#pragma once

#include "geodata/projection/cut.h"
#include "geodata/result.h"

#include <array>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace geodata {

enum class Scale { OneTo110Million, OneTo50Million, OneTo10Million };
inline constexpr std::array allScales{Scale::OneTo110Million, Scale::OneTo50Million, Scale::OneTo10Million};

// "110m", "50m", "10m", as in file names.
[[nodiscard]] std::string_view keyOf(Scale scale);
[[nodiscard]] std::optional<Scale> scaleFrom(std::string_view key);

// Disputed: an area whose status states disagree on, as docs/boundary-policy.md says; drawn hatched, counted like any other.
enum class AreaStatus { Undisputed, Disputed };

// A country or area. Areas without an ISO 3166-1 code have a key of their own ("kosovo", "siachen-glacier").
struct Area {
    std::string key;     // Unique; the alpha-3 code where it has one.
    std::string alpha3;  // May be shared by a country and an area apart; empty without a code.
    std::string name;
    std::string region;     // UN M49.
    std::string subregion;  // UN M49.
    std::string note;       // For instance "no ISO 3166-1 code".
    GlobePaths rings;       // Outer rings clockwise, on the sphere: they may cross 180° and hold a pole.
    AreaStatus status = AreaStatus::Undisputed;
    bool isWholeGlobe = false;  // Then it has no border, and no rings.
};

// Somebody's own areas may lie on each other, as a state does on its country.
enum class AreaOverlap { None, Possible };

struct Boundaries {
    Scale scale = Scale::OneTo110Million;
    std::string origin;  // For the credits: "Natural Earth 4.1.0" or the file that was named.
    std::vector<Area> areas;
    AreaOverlap overlap = AreaOverlap::None;
    GlobePaths borders;   // Between two areas, each once.
    GlobePaths disputed;  // Disputed borders and lines, each once; drawn dashed.
    GlobePaths coasts;
    GlobePaths lakes;  // Rings.
};

// The shipped set (DATASETS/boundaries, Natural Earth) at one scale; disputed-areas.csv there says which areas are disputed.
[[nodiscard]] Result<Boundaries> readBoundaries(const std::filesystem::path& datasets, Scale scale);

}  // namespace geodata
