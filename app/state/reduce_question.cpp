// Which records are asked for: years, filter, layers.
#include "app/state/private/changes.h"

#include "geodata/query/filter_text.h"

#include <algorithm>

namespace app {
namespace {

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

}  // namespace

geodata::Result<View> changed(View view, const SetYears& action, const ChangeContext& context) {
    setYears(view, action.first, action.last, context.span);
    return view;
}

geodata::Result<View> changed(View view, const StepYear& action, const ChangeContext& context) {
    const int most = action.years > 0 ? context.span.last - view.question.years.last : context.span.first - view.question.years.first;
    const int by = action.years > 0 ? std::min(action.years, most) : std::max(action.years, most);
    setYears(view, view.question.years.first + by, view.question.years.last + by, context.span);
    return view;
}

geodata::Result<View> changed(View view, const SetTimeMode& action, const ChangeContext&) {
    view.question.years.mode = action.mode;
    return view;
}

geodata::Result<View> changed(View view, const SetFilter& action, const ChangeContext& context) {
    const auto parsed = geodata::parseFilter(action.text, context.atlas);
    if (!parsed) return parsed.problem();
    view.question.filter = action.text;
    return view;
}

geodata::Result<View> changed(View view, const ToggleFacetValue& action, const ChangeContext& context) {
    toggleFacetValue(view, action, context.atlas);
    return view;
}

geodata::Result<View> changed(View view, const AddTerms& action, const ChangeContext& context) {
    const auto parsed = geodata::parseFilter(action.text, context.atlas);
    if (!parsed) return parsed.problem();
    view.question.filter = geodata::withTerms(view.question.filter, action.text, context.atlas);
    return view;
}

geodata::Result<View> changed(View view, const RemoveTerm& action, const ChangeContext&) {
    view.question.filter = geodata::withoutTerm(view.question.filter, action.index);
    return view;
}

geodata::Result<View> changed(View view, const ClearFilter&, const ChangeContext&) {
    view.question.filter.clear();
    return view;
}

geodata::Result<View> changed(View view, const ToggleLayer& action, const ChangeContext&) {
    if (view.question.layers.erase(action.layer) == 0) view.question.layers.insert(action.layer);
    return view;
}

}  // namespace app
