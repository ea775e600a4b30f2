// What every picture that leaves carries: title, sentence, legend, projection, sources, boundary note, data version.
#pragma once

#include "app/sheet/legend.h"
#include "app/sheet/scene_for.h"

#include <string>
#include <vector>

namespace app {

// The words around the map; the screen's panels and the page say the same.
// "Reported overseas police stations, Serbia only, up to 2025": the layers that have records (in whatever year), the region in the frame, a
// short filter, the years and how they are meant. The view's own title goes before.
[[nodiscard]] std::string titleFor(const geodata::Answer& answer, const geodata::Atlas& atlas, const View& view);
// The same without the years.
[[nodiscard]] std::string topicFor(const geodata::Answer& answer, const geodata::Atlas& atlas, const View& view);
// Whether records of the layers chosen have no marks: operations and context are told beside the map.
[[nodiscard]] bool onlyBesideMap(const View& view);
// The sentence, and the filter in words where the title does not say it.
[[nodiscard]] std::string subtitleFor(const geodata::Answer& answer, const View& view);
[[nodiscard]] std::vector<std::string> creditsFor(const geodata::Atlas& atlas, const geodata::Selection& selection, const View& view,
                                                  const std::string& boundariesOrigin);

// "2022" or "2018–2022".
[[nodiscard]] std::string yearsText(const View& view);
// The years and how they are meant: "2022", "up to 2025", "starting in 2018–2022", "ending in 2022".
[[nodiscard]] std::string timeText(const View& view);

// Points of type and gaps grow with the page and the theme's type: 1 for a light page of 1600 × 1000 points, at least 0.4.
[[nodiscard]] double pageUnit(PageSize size, Theme theme);

// The note that belongs to the boundaries: the shipped set's, or that a person's own file is used as it is.
[[nodiscard]] std::string boundaryNote(const std::string& boundariesOrigin);

// Everything placed on the page around the map, and the room it takes.
struct Furniture {
    std::vector<Item> items;
    Insets insets;
    std::vector<PageHeading> headings;  // From the top.
};
[[nodiscard]] Furniture pageFurniture(const geodata::Atlas& atlas, const geodata::Answer& answer, const AnswerMarks& marks, const View& view,
                                      PageSize size, const Fonts& fonts, const MapMesh* mesh);

}  // namespace app
