#include "app/state/go_to.h"

#include "geodata/query/filter_words.h"

#include <algorithm>

namespace app {
namespace {

bool isMoreThanWords(const geodata::Filter& filter) {
    return std::any_of(filter.terms.begin(), filter.terms.end(), [](const geodata::Term& term) { return term.field || term.negated; });
}

std::size_t countOf(const geodata::Filter& filter, const geodata::Atlas& atlas, const View& view) {
    const auto& all = atlas.records.records;
    return static_cast<std::size_t>(std::count_if(all.begin(), all.end(), [&](const geodata::Record& record) {
        return view.question.layers.contains(record.layer) && geodata::matches(filter, record, atlas);
    }));
}

}  // namespace

SearchAnswer answerTo(const std::string& text, const geodata::Atlas& atlas, const View& view) {
    SearchAnswer answer{.text = text, .layers = view.question.layers, .language = view.language};
    const auto filter = geodata::parseFilter(text, atlas);
    if (!filter) {
        answer.problem = filter.problem().what;
        answer.corrections = geodata::correctionsOf(text, atlas);
    } else if (isMoreThanWords(*filter)) {
        answer.isFilter = true;
        answer.filterWords = geodata::filterInWords(*filter);
        answer.filtered = countOf(*filter, atlas, view);
    }
    if (!answer.isFilter) answer.found = geodata::find(text, atlas, {view.question.layers, view.language});
    return answer;
}

Action goTo(const geodata::Found& found, const geodata::Atlas& atlas) {
    switch (found.kind) {
        case geodata::FoundKind::Country: return FlyTo{found.country};
        case geodata::FoundKind::Region: return FrameRegion{found.name};
        case geodata::FoundKind::City:
            if (!found.record && found.place) return LookAt{*found.place};
            [[fallthrough]];
        case geodata::FoundKind::Record:
            if (found.record) return FlyTo{atlas.records.records[*found.record].id};
            break;
        case geodata::FoundKind::Organisation:
        case geodata::FoundKind::Operator:
        case geodata::FoundKind::Publisher:
        case geodata::FoundKind::Mention: break;
    }
    return AddTerms{found.term};
}

geodata::Result<Action> firstOf(const SearchAnswer& answer, const geodata::Atlas& atlas) {
    if (answer.isFilter) return Action{AddTerms{answer.text}};
    if (!answer.corrections.empty()) return Action{AddTerms{answer.corrections.front().text}};
    for (const auto& group : answer.found.groups) {
        if (!group.found.empty()) return goTo(group.found.front(), atlas);
    }
    if (!answer.problem.empty()) return geodata::Problem{"go", answer.problem};
    return geodata::Problem{"go", "nothing is called " + geodata::forMessage(answer.text) +
                                      ", and no record of the layers shown mentions it; a place, a body or a publisher would be right"};
}

}  // namespace app
