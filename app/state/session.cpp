#include "app/state/session.h"

#include "app/state/camera.h"
#include "app/state/go_to.h"
#include "app/state/opened_record.h"
#include "app/state/region_frame.h"
#include "app/state/view_file.h"
#include "geodata/query/filter_text.h"

#include <algorithm>

namespace app {
namespace {

constexpr std::size_t longestHistory = 200;
// Of the whole map: about fifteen degrees wide.
constexpr double cityZoom = 24.0;

void toggleFacetValue(View& view, const ToggleFacetValue& action, const geodata::Atlas& atlas) {
    auto parsed = geodata::parseFilter(view.question.filter, atlas);
    geodata::Filter filter = parsed ? *std::move(parsed) : geodata::Filter{};
    const std::string value = geodata::folded(action.value);
    const auto term = std::find_if(filter.terms.begin(), filter.terms.end(), [&](const geodata::Term& candidate) {
        return candidate.field == action.field && !candidate.negated && !candidate.low && !candidate.high;
    });
    if (term == filter.terms.end()) {
        filter.terms.push_back({action.field, false, {action.value}, {}, {}});
    } else {
        const auto found =
            std::find_if(term->values.begin(), term->values.end(), [&](const std::string& candidate) { return geodata::folded(candidate) == value; });
        if (found == term->values.end()) {
            term->values.push_back(action.value);
        } else {
            term->values.erase(found);
            if (term->values.empty()) filter.terms.erase(term);
        }
    }
    view.question.filter.clear();
    for (const auto& each : filter.terms) view.question.filter += (view.question.filter.empty() ? "" : " ") + geodata::textOf(each);
}

void setYears(View& view, int first, int last, geodata::YearSpan span) {
    if (first > last) std::swap(first, last);
    view.question.years.first = std::clamp(first, span.first, span.last);
    view.question.years.last = std::clamp(last, span.first, span.last);
}

const geodata::Record* recordOf(const std::string& id, const geodata::Atlas& atlas) {
    const auto& all = atlas.records.records;
    const auto found = std::find_if(all.begin(), all.end(), [&](const geodata::Record& record) { return record.id == id; });
    return found == all.end() ? nullptr : &*found;
}

// Opens a record, or a country; no id closes what is open. Nothing where nobody knows the id.
std::optional<View> withSelected(View view, const std::string& id, const geodata::Atlas& atlas) {
    const auto* record = recordOf(id, atlas);
    if (record == nullptr && !id.empty() && atlas.countries.byAlpha3(id) == nullptr) return std::nullopt;
    view.selected = id;
    return record == nullptr ? view : withYearsOf(*record, std::move(view), atlas);
}

// What an action makes of the view, or why it cannot be done: one overload an action.
struct Change {
    View view;
    const geodata::Atlas& atlas;
    geodata::YearSpan span;

    geodata::Result<View> operator()(const SetYears& action) {
        setYears(view, action.first, action.last, span);
        return view;
    }
    geodata::Result<View> operator()(const StepYear& action) {
        const int most = action.years > 0 ? span.last - view.question.years.last : span.first - view.question.years.first;
        const int by = action.years > 0 ? std::min(action.years, most) : std::max(action.years, most);
        setYears(view, view.question.years.first + by, view.question.years.last + by, span);
        return view;
    }
    geodata::Result<View> operator()(const SetTimeMode& action) {
        view.question.years.mode = action.mode;
        return view;
    }
    geodata::Result<View> operator()(const SetFilter& action) {
        const auto parsed = geodata::parseFilter(action.text, atlas);
        if (!parsed) return parsed.problem();
        view.question.filter = action.text;
        return view;
    }
    geodata::Result<View> operator()(const ToggleFacetValue& action) {
        toggleFacetValue(view, action, atlas);
        return view;
    }
    geodata::Result<View> operator()(const AddTerms& action) {
        const auto parsed = geodata::parseFilter(action.text, atlas);
        if (!parsed) return parsed.problem();
        view.question.filter = geodata::withTerms(view.question.filter, action.text, atlas);
        return view;
    }
    geodata::Result<View> operator()(const RemoveTerm& action) {
        view.question.filter = geodata::withoutTerm(view.question.filter, action.index);
        return view;
    }
    geodata::Result<View> operator()(const ClearFilter&) {
        view.question.filter.clear();
        return view;
    }
    geodata::Result<View> operator()(const ToggleLayer& action) {
        if (view.question.layers.erase(action.layer) == 0) view.question.layers.insert(action.layer);
        return view;
    }
    geodata::Result<View> operator()(const SetProjection& action) { return inProjection(std::move(view), action); }
    geodata::Result<View> operator()(const SetCenter& action) {
        view.projection.center = {wrappedLongitude(action.center.lon), std::clamp(action.center.lat, -90.0, 90.0)};
        view.focus.reset();
        view.region.reset();
        return view;
    }
    geodata::Result<View> operator()(const TurnBy& action) { return turned(std::move(view), action.lonDegrees, action.latDegrees); }
    geodata::Result<View> operator()(const PanBy& action) { return panned(std::move(view), action); }
    geodata::Result<View> operator()(const ZoomAt& action) { return zoomed(std::move(view), action); }
    geodata::Result<View> operator()(const HoldPlace& action) { return holding(std::move(view), action.held); }
    geodata::Result<View> operator()(const FrameRegion& action) {
        const auto frame = regionFrameFrom(action.name, atlas);
        if (frame) return framed(view, *frame, atlas);
        return geodata::Problem{"region", whyNoRegion(action.name, atlas)};
    }
    geodata::Result<View> operator()(const FlyTo& action) {
        auto opened = action.id.empty() ? std::nullopt : withSelected(view, action.id, atlas);
        if (!opened) return geodata::Problem{"fly", "no record or country has the id " + action.id};
        const auto frame = regionFrameFrom(action.id, atlas);
        return frame ? framed(*std::move(opened), *frame, atlas) : *std::move(opened);
    }
    geodata::Result<View> operator()(const LookAt& action) { return lookingAt(std::move(view), action.place, cityZoom); }
    geodata::Result<View> operator()(const GoTo& action) {
        const auto first = firstOf(answerTo(action.text, atlas, view), atlas);
        if (!first) return first.problem();
        return std::visit(*this, *first);
    }
    geodata::Result<View> operator()(const SetTheme& action) {
        view.theme = action.theme;
        return view;
    }
    geodata::Result<View> operator()(const SetArcStyle& action) {
        view.arcs = action.style;
        return view;
    }
    geodata::Result<View> operator()(const ToggleLabels&) {
        view.labels = !view.labels;
        return view;
    }
    geodata::Result<View> operator()(const ToggleLegend&) {
        view.legend = !view.legend;
        return view;
    }
    geodata::Result<View> operator()(const Select& action) {
        auto opened = withSelected(view, action.id, atlas);
        if (!opened) return geodata::Problem{"select", "no record or country has the id " + action.id};
        return *std::move(opened);
    }
    geodata::Result<View> operator()(const SetKey& action) {
        auto changed = withKey(view, action.key, action.value, atlas);
        if (!changed || action.key != "selected") return changed;
        const std::string id = changed->selected;
        return withSelected(*std::move(changed), id, atlas).value_or(view);
    }
    geodata::Result<View> operator()(const SetView& action) { return action.view; }
    // These concern the session; reduce() has done them before it asks for a change of the view.
    geodata::Result<View> operator()(const TogglePlay&) { return view; }
    geodata::Result<View> operator()(const SetAtlas&) { return view; }
    geodata::Result<View> operator()(const Undo&) { return view; }
    geodata::Result<View> operator()(const Redo&) { return view; }
};

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
    auto next = std::visit(Change{session.view, atlas, sliderYears(atlas, session.view)}, action);
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
