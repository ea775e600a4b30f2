#include "geodata/query/filter_text.h"

#include "geodata/countries/country_name_index.h"
#include "geodata/query/written_term.h"

#include <algorithm>

namespace geodata {
namespace {

std::string joined(const std::vector<std::string>& texts) {
    std::string all;
    for (const auto& text : texts) all += (all.empty() ? "" : " ") + text;
    return all;
}

bool isRange(const Term& term) { return term.low || term.high; }

// The term to which the values of `added` can be given: either of them is enough then, too.
Term* termToJoin(Filter& filter, const Term& added) {
    if (!added.field || added.negated || isRange(added)) return nullptr;
    const auto found = std::find_if(filter.terms.begin(), filter.terms.end(),
                                    [&](const Term& term) { return term.field == added.field && !term.negated && !isRange(term); });
    return found == filter.terms.end() ? nullptr : &*found;
}

void join(Term& term, const Term& added) {
    for (const auto& value : added.values) {
        const bool isThere =
            std::any_of(term.values.begin(), term.values.end(), [&](const std::string& each) { return foldedKey(each) == foldedKey(value); });
        if (!isThere) term.values.push_back(value);
    }
}

}  // namespace

std::string textOf(const Term& term) {
    WrittenTerm written;
    written.negated = term.negated;
    if (term.field) written.field = keyOf(*term.field);
    written.values.clear();
    for (const auto& value : term.values) written.values.push_back({term.field == Field::Country ? unmistakableName(value) : value, false});
    if (isRange(term)) written.values = {{(term.low ? std::to_string(*term.low) : "") + ".." + (term.high ? std::to_string(*term.high) : ""), false}};
    return textOf(written);
}

std::vector<std::string> termTexts(std::string_view filter) {
    std::vector<std::string> texts;
    for (std::size_t at = 0; at < filter.size();) {
        const auto term = nextTerm(filter, at);
        if (!term || !*term) break;
        texts.push_back((*term)->whole);
    }
    return texts;
}

std::string withTerms(std::string_view filter, std::string_view added, const Atlas& atlas) {
    auto texts = termTexts(filter);
    auto parsed = parseFilter(filter, atlas);
    const auto more = parseFilter(added, atlas);
    if (!parsed || !more) return std::string(filter);
    if (more->terms.size() == 1) {
        if (Term* term = termToJoin(*parsed, more->terms.front())) {
            const Term before = *term;
            join(*term, more->terms.front());
            if (*term != before) texts[static_cast<std::size_t>(term - parsed->terms.data())] = textOf(*term);
            return joined(texts);
        }
    }
    const auto moreTexts = termTexts(added);
    for (std::size_t index = 0; index < more->terms.size(); ++index) {
        const auto& terms = parsed->terms;
        if (std::find(terms.begin(), terms.end(), more->terms[index]) == terms.end()) texts.push_back(moreTexts[index]);
    }
    return joined(texts);
}

std::string withoutTerm(std::string_view filter, std::size_t index) {
    auto texts = termTexts(filter);
    if (index >= texts.size()) return std::string(filter);
    texts.erase(texts.begin() + static_cast<std::ptrdiff_t>(index));
    return joined(texts);
}

}  // namespace geodata
