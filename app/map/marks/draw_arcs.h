// Lines of ties on demand: which partners have one in a picture, what else shows whose line it is, and how names stay free of them.
#pragma once

#include "app/map/drawing.h"

#include <string>
#include <vector>

namespace app {

// Of a line that is not meant while others are: its opacity, as a share of its own.
inline constexpr double fadedLine = 0.15;

// Whether every partner has its lines: with TieLines::All, or when they are few (fewPartners). Never with ArcStyle::SymbolsOnly.
[[nodiscard]] bool drawsAllLines(const View& view, const Marks& marks);

// The partners (positions in marks.partners) whose lines the picture shows: all where drawsAllLines says so; otherwise those
// selected and, while they are few, those pointed at. None with ArcStyle::SymbolsOnly.
[[nodiscard]] std::vector<std::size_t> partnersWithLines(const Drawing& drawing, const Marks& marks);

// Of those the ones that are meant, by selection or pointer: the others are faint. Empty: all count alike.
[[nodiscard]] std::vector<std::size_t> partnersMeant(const Drawing& drawing, const Marks& marks);

// A ring around both ends of the lines that are pointed at.
void drawLitEnds(Drawing& drawing, const Marks& marks);

// Boxes along the arcs of `scene.marks` up to `end`, each a few points long, for names to keep clear of.
[[nodiscard]] std::vector<PageBox> boxesAlongArcs(const Scene& scene, std::size_t end, double unit);

// Takes out of the arcs of `scene.marks` up to `end` what would run through one of the boxes: names are never struck through.
void interruptArcs(Scene& scene, std::size_t end, const std::vector<PageBox>& names);

// Names of those partners with lines on demand that none of `placed` names already, near the line's end, clear of all that is placed.
[[nodiscard]] std::vector<PlacedLabel> lineEndNames(const NameSetting& setting, const Drawing& drawing, const Marks& marks, const MapNames& placed,
                                                    const std::vector<PageBox>& taken);

}  // namespace app
