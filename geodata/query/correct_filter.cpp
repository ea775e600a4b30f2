#include "geodata/query/correct_filter.h"

#include "geodata/countries/country_name_index.h"
#include "geodata/query/field_values.h"
#include "geodata/query/foreign_signs.h"
#include "geodata/query/wider_regions.h"
#include "geodata/query/written_term.h"

#include <algorithm>
#include <optional>

namespace geodata {
namespace {

// One right way to write a wrong term.
struct TermCorrection {
    std::string words;
    std::string text;
};

std::vector<TermCorrection> otherField(WrittenTerm term) {
    std::vector<std::string> names;
    for (const auto field : allFields) names.emplace_back(keyOf(field));
    const std::string near = nearest(*term.field, names);
    if (near.empty()) return {};
    term.field = near;
    return {{textOf(term), textOf(term)}};
}

// A range that runs backwards is turned round.
std::vector<TermCorrection> otherRange(WrittenTerm term, const Atlas& atlas) {
    if (term.values.size() != 1) return {};
    const std::string range = term.values.front().text;
    const auto dots = range.find("..");
    if (dots == std::string::npos) return {};
    term.values.front().text = range.substr(dots + 2) + ".." + range.substr(0, dots);
    if (!parseFilter(textOf(term), atlas)) return {};
    return {{textOf(term), textOf(term)}};
}

std::vector<TermCorrection> otherValues(const WrittenTerm& term, Field field, const Atlas& atlas) {
    const auto known = knownValues(field, atlas);
    const auto wrong = std::find_if(term.values.begin(), term.values.end(), [&](const WrittenValue& value) {
        return value.text != noValue && valuesFor(field, value.text, known, atlas).empty();
    });
    if (wrong == term.values.end() || wrong->text.empty()) return {};
    std::vector<TermCorrection> corrections;
    const auto addAs = [&](Field other, const std::string& value) {
        WrittenTerm right = term;
        right.field = keyOf(other);
        right.values = {{value, false}};
        corrections.push_back({value, textOf(right)});
    };
    // A smaller or wider region is one of another field.
    const bool isRegion = (field == Field::Region || field == Field::Subregion) && term.values.size() == 1;
    if (isRegion) {
        for (const auto& region : widerRegionsCalled(wrong->text, atlas)) addAs(Field::Subregion, region.name);
        const Field other = field == Field::Region ? Field::Subregion : Field::Region;
        const auto names = corrections.empty() ? valuesFor(other, wrong->text, knownValues(other, atlas), atlas) : std::vector<std::string>();
        if (names.size() == 1) addAs(other, names.front());
        if (!corrections.empty()) return corrections;
    }
    for (const auto& meant : valuesMeant(field, wrong->text, known, atlas)) {
        WrittenTerm right = term;
        right.values[static_cast<std::size_t>(wrong - term.values.begin())] = {field == Field::Country ? unmistakableName(meant) : meant, false};
        corrections.push_back({meant, textOf(right)});
    }
    return corrections;
}

std::vector<TermCorrection> rightTermsFor(const WrittenTerm& term, const Atlas& atlas) {
    if (!term.field) return {};
    const auto field = fieldFrom(*term.field);
    if (!field) return otherField(term);
    if (isNumber(*field)) return otherRange(term, atlas);
    return isOpen(*field) ? std::vector<TermCorrection>() : otherValues(term, *field, atlas);
}

std::string withSpace(std::string_view text) { return text.empty() ? std::string() : ' ' + std::string(text); }

// "region:Europe OR region:Asia" is one term with two values; nothing where the neighbours are no values of one field.
std::optional<std::string> joinedValues(const std::optional<WrittenTerm>& one, const WrittenTerm& other) {
    if (!one || one->field != other.field || one->negated || other.negated) return std::nullopt;
    WrittenTerm both = *one;
    both.values.insert(both.values.end(), other.values.begin(), other.values.end());
    return textOf(both);
}

// The whole text with a word of another language (OR, AND, NOT, a comparison) put as a filter says it; nothing where that takes a person.
std::optional<std::string> withoutForeignSign(const ForeignSign& foreign, std::string_view text, std::string_view before,
                                              const std::optional<WrittenTerm>& last, std::size_t after) {
    const std::string rest(text.substr(after));
    if (foreign.joins == Joins::Both) {
        std::size_t at = after;
        const auto next = nextTerm(text, at);
        if (!next || !*next) return std::nullopt;
        const auto joined = joinedValues(last, **next);
        if (!joined) return std::nullopt;
        return std::string(before.substr(0, before.size() - last->whole.size() - 1)) + *joined + withSpace(text.substr(at));
    }
    if (!foreign.right) return std::nullopt;
    if (foreign.joins == Joins::Before || foreign.right->empty()) return std::string(before) + *foreign.right + rest;
    return std::string(before) + *foreign.right + withSpace(rest);
}

// Of a whole text put right in one place, with whatever else is wrong in it put right as is most likely.
std::optional<FilterCorrection> corrected(const std::string& words, const std::string& whole, const Atlas& atlas) {
    if (parseFilter(whole, atlas)) return FilterCorrection{words, whole};
    const auto rest = correctionsOf(whole, atlas);
    return rest.empty() ? std::nullopt : std::optional(FilterCorrection{words, rest.front().text});
}

}  // namespace

std::vector<FilterCorrection> correctionsOf(std::string_view text, const Atlas& atlas) {
    std::string before;
    std::optional<WrittenTerm> last;
    for (std::size_t at = 0; at < text.size();) {
        const auto term = nextTerm(text, at);
        if (!term) {
            const std::string closed = std::string(text) + '"';
            return parseFilter(closed, atlas) ? std::vector<FilterCorrection>{{closed, closed}} : std::vector<FilterCorrection>();
        }
        if (!*term) break;
        std::vector<FilterCorrection> corrections;
        if (const auto foreign = foreignSignIn(**term, last && last->field)) {
            const auto whole = withoutForeignSign(*foreign, text, before, last, at);
            if (auto right = whole ? corrected(*whole, *whole, atlas) : std::nullopt) corrections.push_back({right->text, right->text});
            return corrections;
        }
        if (parseFilter((*term)->whole, atlas)) {
            before += (*term)->whole + ' ';
            last = **term;
            continue;
        }
        for (const auto& right : rightTermsFor(**term, atlas)) {
            if (right.text == (*term)->whole) continue;
            if (auto whole = corrected(right.words, before + right.text + withSpace(text.substr(at)), atlas))
                corrections.push_back(*std::move(whole));
        }
        return corrections;
    }
    return {};
}

}  // namespace geodata
