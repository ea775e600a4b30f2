#include "app/state/session.h"

#include "app/state/region_frame.h"
#include "app/state/view_file.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace app {
namespace {

constexpr std::size_t longestHistory = 200;
constexpr double degreesPerRadian = 180.0 / std::numbers::pi;

bool turnsWhenDragged(geodata::ProjectionKind kind) {
    return geodata::showsOneHemisphere(kind) || kind == geodata::ProjectionKind::AzimuthalEquidistant;
}

double wrappedLongitude(double lon) {
    lon = std::fmod(lon + 180.0, 360.0);
    return lon < 0.0 ? lon + 180.0 : lon - 180.0;
}

void turn(View& view, double lonDegrees, double latDegrees) {
    auto& center = view.projection.center;
    center.lon = wrappedLongitude(center.lon + lonDegrees);
    center.lat = std::clamp(center.lat + latDegrees, -90.0, 90.0);
}

geodata::MapPoint focusOnMap(const View& view) {
    if (!view.focus) return {};
    return geodata::mapFromGlobe(view.projection, *view.focus).value_or(geodata::MapPoint{});
}

// The focus stays on the map: a step that would leave it goes only as far as the edge.
void moveFocus(View& view, geodata::MapPoint from, geodata::MapPoint to) {
    double reached = 1.0;
    for (int halving = 0; halving < 8; ++halving, reached /= 2.0) {
        const auto place = geodata::globeFromMap(view.projection, {from.x + (to.x - from.x) * reached, from.y + (to.y - from.y) * reached});
        if (!place) continue;
        view.focus = *place;
        return;
    }
}

void apply(View& view, const PanBy& action) {
    const double lat = view.projection.center.lat / degreesPerRadian;
    if (turnsWhenDragged(view.projection.kind)) {
        turn(view, -action.onMap.x * degreesPerRadian / std::max(0.25, std::cos(lat)), -action.onMap.y * degreesPerRadian);
    } else if (view.zoom <= minZoom && !view.focus) {
        // The whole world is in the frame: there is nowhere to pan to, so the world turns under the frame.
        turn(view, -action.onMap.x / geodata::boundsOf(view.projection.kind).width() * 360.0, 0.0);
    } else {
        const auto from = focusOnMap(view);
        moveFocus(view, from, {from.x - action.onMap.x, from.y - action.onMap.y});
    }
}

void apply(View& view, const ZoomAt& action) {
    const double zoom = std::clamp(view.zoom * action.factor, minZoom, maxZoom);
    const double factor = zoom / view.zoom;
    view.zoom = zoom;
    if (zoom <= minZoom) {
        view.focus.reset();
    } else if (!turnsWhenDragged(view.projection.kind)) {
        const auto from = focusOnMap(view);
        const auto& anchor = action.anchor;
        moveFocus(view, from, {anchor.x - (anchor.x - from.x) / factor, anchor.y - (anchor.y - from.y) / factor});
    }
}

void apply(View& view, const SetProjection& action) {
    // The place in the middle stays in the middle, whatever the projection.
    const bool turned = turnsWhenDragged(view.projection.kind);
    const bool turns = turnsWhenDragged(action.kind);
    if (turns && !turned) view.projection.center = view.focus.value_or(geodata::LonLat{view.projection.center.lon, 20.0});
    if (turned && !turns) {
        view.focus = view.zoom > minZoom ? std::optional(view.projection.center) : std::nullopt;
        view.projection.center.lat = 0.0;
    }
    if (turns) view.focus.reset();
    view.projection.kind = action.kind;
    if (view.focus && !geodata::mapFromGlobe(view.projection, *view.focus)) view.focus.reset();
}

std::string quoted(const std::string& value) {
    const bool plain = value.find_first_of(" ,:\"") == std::string::npos && !value.empty() && value.front() != '-';
    return plain ? value : '"' + value + '"';
}

std::string textOf(const geodata::Term& term) {
    std::string text = term.negated ? "-" : "";
    if (term.field) text += std::string(geodata::keyOf(*term.field)) + ":";
    if (term.low || term.high) {
        return text + (term.low ? std::to_string(*term.low) : "") + ".." + (term.high ? std::to_string(*term.high) : "");
    }
    for (std::size_t index = 0; index < term.values.size(); ++index) text += (index > 0 ? "," : "") + quoted(term.values[index]);
    return text;
}

void apply(View& view, const ToggleFacetValue& action, const geodata::Atlas& atlas) {
    auto parsed = geodata::parseFilter(view.filter, atlas);
    geodata::Filter filter = parsed ? *std::move(parsed) : geodata::Filter{};
    const std::string value = geodata::folded(action.value);
    const auto term = std::find_if(filter.terms.begin(), filter.terms.end(), [&](const geodata::Term& candidate) {
        return candidate.field == action.field && !candidate.negated && !candidate.low && !candidate.high;
    });
    if (term == filter.terms.end()) {
        filter.terms.push_back({action.field, false, {action.value}, {}, {}});
    } else {
        const auto found = std::find_if(term->values.begin(), term->values.end(),
                                        [&](const std::string& candidate) { return geodata::folded(candidate) == value; });
        if (found == term->values.end()) {
            term->values.push_back(action.value);
        } else {
            term->values.erase(found);
            if (term->values.empty()) filter.terms.erase(term);
        }
    }
    view.filter.clear();
    for (const auto& each : filter.terms) view.filter += (view.filter.empty() ? "" : " ") + textOf(each);
}

void setYears(View& view, int first, int last, geodata::YearSpan span) {
    if (first > last) std::swap(first, last);
    view.firstYear = std::clamp(first, span.first, span.last);
    view.lastYear = std::clamp(last, span.first, span.last);
}

bool isKnown(const std::string& id, const geodata::Atlas& atlas) {
    if (id.empty() || atlas.countries.byAlpha3(id) != nullptr) return true;
    return std::any_of(atlas.records.records.begin(), atlas.records.records.end(), [&](const auto& record) { return record.id == id; });
}

// What the action makes of the view, or why it cannot be done.
geodata::Result<View> changed(View view, const Action& action, const geodata::Atlas& atlas) {
    const auto span = sliderYears(atlas, view);
    if (const auto* years = std::get_if<SetYears>(&action)) {
        setYears(view, years->first, years->last, span);
    } else if (const auto* step = std::get_if<StepYear>(&action)) {
        const int most = step->years > 0 ? span.last - view.lastYear : span.first - view.firstYear;
        const int by = step->years > 0 ? std::min(step->years, most) : std::max(step->years, most);
        setYears(view, view.firstYear + by, view.lastYear + by, span);
    } else if (const auto* mode = std::get_if<SetTimeMode>(&action)) {
        view.timeMode = mode->mode;
    } else if (const auto* filter = std::get_if<SetFilter>(&action)) {
        const auto parsed = geodata::parseFilter(filter->text, atlas);
        if (!parsed) return parsed.problem();
        view.filter = filter->text;
    } else if (const auto* facet = std::get_if<ToggleFacetValue>(&action)) {
        apply(view, *facet, atlas);
    } else if (std::holds_alternative<ClearFilter>(action)) {
        view.filter.clear();
    } else if (const auto* layer = std::get_if<ToggleLayer>(&action)) {
        if (view.layers.erase(layer->layer) == 0) view.layers.insert(layer->layer);
    } else if (const auto* projection = std::get_if<SetProjection>(&action)) {
        apply(view, *projection);
    } else if (const auto* center = std::get_if<SetCenter>(&action)) {
        view.projection.center = {wrappedLongitude(center->center.lon), std::clamp(center->center.lat, -90.0, 90.0)};
        view.focus.reset();
    } else if (const auto* by = std::get_if<TurnBy>(&action)) {
        turn(view, by->lonDegrees, by->latDegrees);
    } else if (const auto* pan = std::get_if<PanBy>(&action)) {
        apply(view, *pan);
    } else if (const auto* zoom = std::get_if<ZoomAt>(&action)) {
        apply(view, *zoom);
    } else if (const auto* region = std::get_if<FrameRegion>(&action)) {
        const auto frame = regionFrameFrom(region->name, atlas);
        if (!frame) {
            std::vector<std::string> names;
            for (const auto& each : regionFrames()) names.push_back(each.name);
            const auto near = geodata::nearest(region->name, names);
            return geodata::Problem{"region", "unknown region " + region->name +
                                                  (near.empty() ? "; a UN M49 region, a country or World would be right" : "; did you mean " + near + "?")};
        }
        view = framed(std::move(view), *frame);
    } else if (const auto* theme = std::get_if<SetTheme>(&action)) {
        view.theme = theme->theme;
    } else if (const auto* style = std::get_if<SetArcStyle>(&action)) {
        view.arcs = style->style;
    } else if (std::holds_alternative<ToggleLabels>(action)) {
        view.labels = !view.labels;
    } else if (std::holds_alternative<ToggleLegend>(action)) {
        view.legend = !view.legend;
    } else if (const auto* chosen = std::get_if<Select>(&action)) {
        if (!isKnown(chosen->id, atlas)) return geodata::Problem{"select", "no record or country has the id " + chosen->id};
        view.selected = chosen->id;
    } else if (const auto* key = std::get_if<SetKey>(&action)) {
        return withKey(view, key->key, key->value, atlas);
    } else if (const auto* whole = std::get_if<SetView>(&action)) {
        view = whole->view;
    }
    return view;
}

StepKind kindOf(const Action& action) {
    if (std::holds_alternative<PanBy>(action) || std::holds_alternative<ZoomAt>(action) || std::holds_alternative<TurnBy>(action)) {
        return StepKind::Move;
    }
    if (std::holds_alternative<SetYears>(action) || std::holds_alternative<StepYear>(action)) return StepKind::Years;
    if (std::holds_alternative<SetFilter>(action)) return StepKind::Typing;
    return StepKind::Other;
}

void stepThroughHistory(Session& session, std::vector<View>& from, std::vector<View>& to) {
    if (from.empty()) return;
    to.push_back(std::move(session.view));
    session.view = std::move(from.back());
    from.pop_back();
    session.newestStep = StepKind::Other;
    session.playing = false;
}

}  // namespace

geodata::YearSpan sliderYears(const geodata::Atlas& atlas, const View& view) { return geodata::yearsOf(atlas.records, view.layers); }

Session reduce(Session session, const Action& action, const geodata::Atlas& atlas, geodata::Problems& problems) {
    if (std::holds_alternative<TogglePlay>(action)) {
        session.playing = !session.playing;
        const auto span = sliderYears(atlas, session.view);
        // Playing from the end starts again at the beginning.
        if (session.playing && session.view.lastYear >= span.last) {
            const int years = session.view.lastYear - session.view.firstYear;
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
    auto next = changed(session.view, action, atlas);
    if (!next) {
        problems.push_back(next.problem());
        return session;
    }
    if (*next == session.view) return session;
    const StepKind kind = kindOf(action);
    const bool continues = kind != StepKind::Other && kind == session.newestStep;
    if (!continues) session.past.push_back(std::move(session.view));
    if (session.past.size() > longestHistory) session.past.erase(session.past.begin());
    session.future.clear();
    session.newestStep = kind;
    session.view = *std::move(next);
    return session;
}

}  // namespace app
