// One record as a row of a list: its mark as on the map, its name, its years with what is known of their end.
#pragma once

#include "app/picture/picture.h"
#include "app/state/command.h"
#include "app/state/view.h"
#include "app/ui/widgets.h"
#include "geodata/records/atlas.h"

#include <string>
#include <vector>

namespace app {

struct RecordLine {
    std::string id;
    std::string name;
    std::string below;       // "first reported 2022, end not reported · contested".
    std::vector<Item> mark;  // Around (0, 0).
};

// Oldest first, undated last.
[[nodiscard]] std::vector<RecordLine> recordLines(const geodata::Atlas& atlas, std::vector<const geodata::Record*> records, const View& view);

// The whole row selects the record.
void drawRecordLine(const RecordLine& line, const Palette& palette, std::vector<Command>& commands);

}  // namespace app
