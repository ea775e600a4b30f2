#include "app/state/session.h"

#include "app/state/private/changes.h"

#include <type_traits>
#include <utility>

namespace app {
namespace {

constexpr std::size_t longestHistory = 200;

bool movesByHand(const Action& action) {
    return std::holds_alternative<PanBy>(action) || std::holds_alternative<ZoomAt>(action) || std::holds_alternative<TurnBy>(action) ||
           std::holds_alternative<HoldPlace>(action);
}

StepKind kindOf(const Action& action) {
    if (movesByHand(action)) return StepKind::Move;
    if (std::holds_alternative<SetYears>(action) || std::holds_alternative<StepYear>(action)) return StepKind::Years;
    return StepKind::Other;
}

void stepThroughHistory(Session& session, std::vector<Moment>& from, std::vector<Moment>& to) {
    if (from.empty()) return;
    to.push_back({std::move(session.view), std::move(session.atlas)});
    session.view = std::move(from.back().view);
    session.atlas = std::move(from.back().atlas);
    from.pop_back();
    session.newestStep = StepKind::Other;
    session.playing = false;
}

// A title of the person's own speaks of what it was written over.
bool asksOtherwise(const View& after, const View& before) {
    return after.question.filter != before.question.filter || after.question.layers != before.question.layers ||
           (after.region && after.region != before.region);
}

}  // namespace

geodata::Result<View> changed(View view, const Action& action, const ChangeContext& context) {
    return std::visit(
        [&]<typename Each>(const Each& each) -> geodata::Result<View> {
            // These concern the session; reduce() does them before it asks for a change of the view.
            constexpr bool isOfSession =
                std::is_same_v<Each, TogglePlay> || std::is_same_v<Each, SetAtlas> || std::is_same_v<Each, Undo> || std::is_same_v<Each, Redo>;
            if constexpr (isOfSession) {
                return std::move(view);
            } else {
                return changed(std::move(view), each, context);
            }
        },
        action);
}

geodata::YearSpan sliderYears(const geodata::Atlas& atlas, const View& view) { return geodata::yearsOf(atlas.records, view.question.layers); }

Session reduce(Session session, const Action& action, const geodata::Atlas& atlas, geodata::Problems& problems) {
    if (std::holds_alternative<TogglePlay>(action)) {
        session.playing = !session.playing;
        const auto span = sliderYears(atlas, session.view);
        // Playing from the end starts again at the beginning.
        if (session.playing && session.view.question.years.last >= span.last) {
            const int years = session.view.question.years.last - session.view.question.years.first;
            return reduce(std::move(session), SetYears{span.first, span.first + years}, atlas, problems);
        }
        return session;
    }
    if (std::holds_alternative<Undo>(action)) {
        stepThroughHistory(session, session.past, session.future);
        return session;
    }
    if (std::holds_alternative<Redo>(action)) {
        stepThroughHistory(session, session.future, session.past);
        return session;
    }
    if (const auto* added = std::get_if<SetAtlas>(&action)) {
        session.past.push_back({session.view, std::move(session.atlas)});
        session.future.clear();
        session.newestStep = StepKind::Other;
        session.atlas = added->atlas;
        session.view.question.layers.insert(added->layers.begin(), added->layers.end());
        return session;
    }
    const ChangeContext context{atlas, sliderYears(atlas, session.view)};
    auto next = changed(session.view, action, context);
    if (!next) {
        problems.push_back(next.problem());
        return session;
    }
    if (*next == session.view) return session;
    const bool isWholeView = std::holds_alternative<SetView>(action);
    if (!isWholeView && asksOtherwise(*next, session.view) && next->title == session.view.title) next->title.clear();
    const StepKind kind = kindOf(action);
    const bool continues = kind != StepKind::Other && kind == session.newestStep;
    if (!continues) session.past.push_back({std::move(session.view), session.atlas});
    if (session.past.size() > longestHistory) session.past.erase(session.past.begin());
    session.future.clear();
    session.newestStep = kind;
    session.view = *std::move(next);
    return session;
}

}  // namespace app
