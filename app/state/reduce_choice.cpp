// What is opened, and going there.
#include "app/state/private/changes.h"

#include "app/state/camera.h"
#include "app/state/go_to.h"
#include "app/state/opened_record.h"
#include "app/state/region_frame.h"

#include <algorithm>
#include <utility>

namespace app {
namespace {

const geodata::Record* recordOf(const std::string& id, const geodata::Atlas& atlas) {
    const auto& all = atlas.records.records;
    const auto found = std::find_if(all.begin(), all.end(), [&](const geodata::Record& record) { return record.id == id; });
    return found == all.end() ? nullptr : &*found;
}

}  // namespace

std::optional<View> withSelected(View view, const std::string& id, const geodata::Atlas& atlas) {
    const auto* record = recordOf(id, atlas);
    if (record == nullptr && !id.empty() && atlas.countries.byAlpha3(id) == nullptr) return std::nullopt;
    view.selected = id;
    return record == nullptr ? view : withYearsOf(*record, std::move(view), atlas);
}

geodata::Result<View> changed(View view, const FlyTo& action, const ChangeContext& context) {
    auto opened = action.id.empty() ? std::nullopt : withSelected(view, action.id, context.atlas);
    if (!opened) return geodata::Problem{"fly", "no record or country has the id " + action.id};
    const auto frame = regionFrameFrom(action.id, context.atlas);
    return frame ? framed(*std::move(opened), *frame, context.atlas) : *std::move(opened);
}

geodata::Result<View> changed(View view, const Select& action, const ChangeContext& context) {
    auto opened = withSelected(view, action.id, context.atlas);
    if (!opened) return geodata::Problem{"select", "no record or country has the id " + action.id};
    return *std::move(opened);
}

geodata::Result<View> changed(View view, const GoTo& action, const ChangeContext& context) {
    const auto first = firstOf(answerTo(action.text, context.atlas, view), context.atlas);
    if (!first) return first.problem();
    return changed(std::move(view), *first, context);
}

}  // namespace app
