// From facts and a view to a picture: the one function behind screen, page, story and test.
#pragma once

#include "app/map/marks/ties.h"
#include "app/map/placement.h"
#include "app/state/view.h"
#include "geodata/records/atlas.h"

namespace app {

struct StandingRoom;  // Private to the scene room: drawing.h.

// `answer` is the answer to the view's question, `marks` are its marks. The mesh must have been made for the view's projection, or be null
// (nothing of the map is drawn then).
// `room`: what names leave to the marks of all years, as an earlier call found it for the same standing marks, layout, mesh and view in
// whatever years; an empty one is filled.
[[nodiscard]] Scene sceneFor(const geodata::Atlas& atlas, const geodata::Answer& answer, const AnswerMarks& marks, const View& view,
                             const PageLayout& layout, const Fonts& fonts, std::shared_ptr<const MapMesh> mesh,
                             std::shared_ptr<const StandingRoom>& room);
[[nodiscard]] Scene sceneFor(const geodata::Atlas& atlas, const geodata::Answer& answer, const View& view, const PageLayout& layout,
                             const Fonts& fonts, std::shared_ptr<const MapMesh> mesh);

// Writes into a scene what a file says of itself in words: its description and keywords.
void describeScene(Scene& scene, const geodata::Atlas& atlas, const geodata::Answer& answer, const View& view);

}  // namespace app
