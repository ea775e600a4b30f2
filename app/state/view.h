// What a person sees, as a small plain value: copy it, compare it, undo it, write it to a file.
#pragma once

#include "app/state/theme.h"
#include "geodata/projection/projection.h"
#include "geodata/query/answer.h"

#include <array>
#include <optional>
#include <set>
#include <string>
#include <string_view>

namespace app {

// How a tie between Beijing and a partner is drawn: a plain schematic curve, the great circle (schematic beyond 170° of arc,
// where its direction says nothing), or the partner's symbol alone.
enum class ArcStyle { Schematic, Geodesic, SymbolsOnly };
inline constexpr std::array allArcStyles{ArcStyle::Schematic, ArcStyle::Geodesic, ArcStyle::SymbolsOnly};

// Keys used in files and commands ("light", "projector", "schematic", "symbols"), and words for people.
[[nodiscard]] std::string_view keyOf(ArcStyle style);
[[nodiscard]] std::string_view nameOf(ArcStyle style);
[[nodiscard]] std::optional<ArcStyle> arcStyleFrom(std::string_view key);

// How training is shown: as arcs and half symbols, or as a tint of each country by the number of programmes reported.
enum class TrainingStyle { Arcs, Choropleth };
inline constexpr std::array allTrainingStyles{TrainingStyle::Arcs, TrainingStyle::Choropleth};

// Keys "arcs" and "choropleth", and words for people.
[[nodiscard]] std::string_view keyOf(TrainingStyle style);
[[nodiscard]] std::string_view nameOf(TrainingStyle style);
[[nodiscard]] std::optional<TrainingStyle> trainingStyleFrom(std::string_view key);

// Zoom 1 fits the whole outline of the map into the free part of the picture.
inline constexpr double minZoom = 1.0;
inline constexpr double maxZoom = 400.0;

inline constexpr double minLabelScale = 0.5;
inline constexpr double maxLabelScale = 3.0;

// Central meridians with a name: seams in the Bering Strait, in the middle of the Atlantic, and with China in the middle.
struct CenterPreset {
    std::string_view name;   // In commands.
    std::string_view label;  // For people.
    double meridianDegrees;  // East.
};
inline constexpr std::array centerPresets{CenterPreset{"atlantic", "Atlantic", 11.0}, CenterPreset{"pacific", "Pacific", 150.0},
                                          CenterPreset{"china", "China", 105.0}};

// Which ties are drawn as lines; partner symbols and tints are drawn anyway.
enum class TieLines { Few, All };  // Few: of what is selected or pointed at, and of all while they are few.
inline constexpr std::array allTieLines{TieLines::Few, TieLines::All};
inline constexpr std::size_t fewPartners = 15;  // So many partners are few.

// Keys "few" and "all", and words for people.
[[nodiscard]] std::string_view keyOf(TieLines lines);
[[nodiscard]] std::string_view nameOf(TieLines lines);
[[nodiscard]] std::optional<TieLines> tieLinesFrom(std::string_view key);

// A part of the world between two meridians and two parallels, in degrees; west may be greater than east across 180°.
struct RegionFrame {
    std::string key;   // What regionFrameFrom() finds it by: a UN M49 region's or subregion's name, a country's alpha-3, or a record's id.
    std::string name;  // For people.
    double west = -180.0;
    double south = -90.0;
    double east = 180.0;
    double north = 90.0;
    friend bool operator==(const RegionFrame&, const RegionFrame&) = default;
};

struct View {
    geodata::Projection projection{geodata::ProjectionKind::EqualEarth, {11.0, 0.0}};
    std::optional<geodata::LonLat> focus;  // The place in the middle of the frame; none: the middle of the map.
    double zoom = minZoom;
    std::optional<RegionFrame> region;  // Framed: fills the picture whatever its shape, instead of focus and zoom; a move by hand ends it.
    geodata::Question question;         // Which records are in.
    int staleAfter = 2;                 // Years without news after which a station is drawn lighter.
    Theme theme = Theme::Light;
    ArcStyle arcs = ArcStyle::Schematic;
    TrainingStyle training = TrainingStyle::Arcs;
    TieLines lines = TieLines::Few;
    bool labels = true;
    double labelScale = 1.0;      // Size of the names on the map: 1.4 and more for a projector.
    std::string language = "en";  // Of those names, as atlas.names knows it.
    bool legend = true;
    bool inset = true;     // The whole map, small, when only a part of it is in the frame.
    std::string selected;  // A record's id, or a country's alpha-3; empty: nothing.
    std::string title;     // Of the picture; empty: made from the layers and years.
    friend bool operator==(const View&, const View&) = default;
};

// The countries and areas of a framed UN M49 region or subregion, or the one framed country; nothing for a record's frame.
[[nodiscard]] std::optional<geodata::QueryRegion> queryRegionFor(const RegionFrame& frame, const geodata::Atlas& atlas);

// The view's question, parsed, and all of its answer. A region in the frame is what the sentence speaks of.
[[nodiscard]] geodata::Query queryOf(const View& view, const geodata::Atlas& atlas);
[[nodiscard]] geodata::Answer answerOf(const View& view, const geodata::Atlas& atlas);

}  // namespace app
