// The filter text, term by term: cut into written terms first, then each checked against the atlas.
#include "geodata/countries/country_name_index.h"
#include "geodata/query/field_values.h"
#include "geodata/query/filter.h"
#include "geodata/query/foreign_signs.h"
#include "geodata/query/wider_regions.h"
#include "geodata/query/written_term.h"
#include "geodata/text/plain_signs.h"

#include <charconv>

namespace geodata {
namespace {

Problem wrong(std::string what) { return {"filter", std::move(what)}; }

// A right value of each field, for messages.
std::string exampleOf(Field field) {
    switch (field) {
        case Field::Layer: return "layer:stations";
        case Field::Country: return "country:Spain";
        case Field::Region: return "region:Europe";
        case Field::Subregion: return "subregion:\"Western Europe\"";
        case Field::City: return "city:Madrid";
        case Field::Kind: return "kind:agreement";
        case Field::Operator: return "operator:Fuzhou";
        case Field::Status: return "status:closed";
        case Field::Certainty: return "certainty:official";
        case Field::Source: return "source:Xinhua";
        case Field::Year: return "year:2018..2020";
        case Field::Heard: return "heard:2024..";
        case Field::Extent: return "extent:event";
        case Field::Scope: return "scope:bilateral";
        case Field::Organisation: return "organisation:INTERPOL";
        case Field::Id: return "id:ID";
        case Field::Has: return "has:headcount";
        case Field::Basis: return "basis:announced";
        case Field::Reported: return "reported:2022";
        case Field::Witnesses: return "witnesses:2..";
        case Field::Sources: return "sources:3..";
        case Field::Origin: return "origin:china";
    }
    return {};
}

bool isYears(Field field) { return field == Field::Year || field == Field::Heard || field == Field::Reported; }

std::string suggestion(Field field, const std::string& text, const std::vector<std::string>& known, const Atlas& atlas) {
    if (field == Field::Region || field == Field::Subregion) {
        const auto wider = widerRegionsCalled(text, atlas);
        if (!wider.empty()) return "did you mean subregion:\"" + wider.front().name + "\"?";
    }
    const auto meant = valuesMeant(field, text, known, atlas);
    if (!meant.empty()) return "did you mean " + anyOf(meant) + "?";
    if (field == Field::Country) return "a country's name or ISO 3166-1 code, as country:Spain, country:ES or country:ESP, would be right";
    return (known.empty() ? exampleOf(field) : anyOf(known)) + " would be right";
}

// All values that a field can have, from records or from columns.
using KnownValues = std::function<std::vector<std::string>(Field)>;

std::optional<Problem> addValues(Term& term, const WrittenTerm& written, const Atlas& atlas, const KnownValues& valuesKnown) {
    const Field field = *term.field;
    const auto known = isOpen(field) ? std::vector<std::string>() : valuesKnown(field);
    for (const auto& value : written.values) {
        if (value.text.empty())
            return wrong(std::string(keyOf(field)) + " has no value in " + forMessage(written.whole) + "; " + exampleOf(field) + " would be right");
        if (isOpen(field) || value.text == noValue) {
            term.values.push_back(value.text);
            continue;
        }
        const auto found = valuesFor(field, value.text, known, atlas);
        if (found.empty()) {
            const CountryNameIndex countries(atlas.countries);
            if (field == Field::Country && countries.read(value.text).alpha3s.size() > 1)
                return wrong("country " + countries.find(value.text).problem().what);
            return wrong("unknown " + std::string(keyOf(field)) + " " + forMessage(value.text) + "; " + suggestion(field, value.text, known, atlas));
        }
        term.values.insert(term.values.end(), found.begin(), found.end());
    }
    return std::nullopt;
}

std::optional<int> yearFrom(std::string_view text) {
    int year = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), year);
    const bool whole = error == std::errc() && end == text.data() + text.size();
    return whole && text.size() <= 4 && year >= 0 ? std::optional(year) : std::nullopt;
}

Problem noNumber(Field field, std::string_view text) {
    const std::string key(keyOf(field));
    if (!isYears(field))
        return wrong(forMessage(text) + " is no number; " + key + ":2, " + key + ":1..3, " + key + ":2.. or " + key + ":..3 would be right");
    return wrong(forMessage(text) + " is no year; " + key + ":2019, " + key + ":2018..2022, " + key + ":2018.. or " + key + ":..2022 would be right");
}

std::optional<Problem> addRange(Term& term, const std::string& text, std::size_t dots) {
    const std::string key(keyOf(*term.field));
    const std::string low = text.substr(0, dots);
    const std::string high = text.substr(dots + 2);
    if (low.empty() && high.empty()) return noNumber(*term.field, text);
    term.low = yearFrom(low);
    term.high = yearFrom(high);
    if (!low.empty() && !term.low) return noNumber(*term.field, low);
    if (!high.empty() && !term.high) return noNumber(*term.field, high);
    if (term.low && term.high && *term.low > *term.high) {
        const std::string right = key + ":" + high + ".." + low;
        return wrong(key + ":" + text + " runs backwards; " + right + " would be right");
    }
    return std::nullopt;
}

// What people write for a range of years besides 2018..2022: with a dash, which no year has.
std::string withDots(std::string text) {
    constexpr std::size_t dash = 4;
    if (text.size() == 9 && text[dash] == '-' && yearFrom(text.substr(0, dash)) && yearFrom(text.substr(dash + 1))) text.replace(dash, 1, "..");
    return text;
}

std::optional<Problem> addNumbers(Term& term, const WrittenTerm& written) {
    const std::string key(keyOf(*term.field));
    for (const auto& asWritten : written.values) {
        const WrittenValue value{withDots(withPlainSigns(asWritten.text)), asWritten.quoted};
        if (value.text.empty())
            return wrong(key + " has no value in " + forMessage(written.whole) + "; " + exampleOf(*term.field) + " would be right");
        const auto dots = value.text.find("..");
        if (dots != std::string::npos) {
            if (written.values.size() == 1) return addRange(term, value.text, dots);
            const bool years = isYears(*term.field);
            return wrong(forMessage(written.whole) + " mixes single numbers and a range; one range, as " + key + (years ? ":2018..2022" : ":1..3") +
                         ", or numbers, as " + key + (years ? ":2018,2020" : ":1,3") + ", would be right");
        }
        const auto year = yearFrom(value.text);
        if (!year && value.text != noValue) return noNumber(*term.field, value.text);
        term.values.push_back(year ? std::to_string(*year) : value.text);
    }
    return std::nullopt;
}

// Empty words are let pass: a comma at the end is punctuation, or more is about to be typed.
std::optional<Problem> addWords(Term& term, const WrittenTerm& written) {
    for (const auto& value : written.values) {
        if (!value.text.empty()) term.values.push_back(value.text);
    }
    if (term.values.empty()) return wrong("no word in " + forMessage(written.whole) + "; a word or \"two words\" would be right");
    return std::nullopt;
}

Result<Term> termFrom(const WrittenTerm& written, const Atlas& atlas, const KnownValues& valuesKnown) {
    Term term;
    term.negated = written.negated;
    std::optional<Problem> problem;
    if (!written.field) {
        problem = addWords(term, written);
    } else {
        term.field = fieldFrom(*written.field);
        if (!term.field) {
            std::vector<std::string> names;
            for (const auto field : allFields) names.emplace_back(keyOf(field));
            const std::string near = nearest(*written.field, names);
            return wrong("unknown field " + forMessage(*written.field) + "; " +
                         (near.empty() ? anyOf(names) + " would be right, or quotes around words to look for" : "did you mean " + near + "?"));
        }
        problem = isNumber(*term.field) ? addNumbers(term, written) : addValues(term, written, atlas, valuesKnown);
    }
    if (problem) return *std::move(problem);
    return term;
}

Result<Filter> filterFrom(std::string_view text, const Atlas& atlas, const KnownValues& valuesKnown) {
    if (text.size() > longestFilter)
        return wrong("is " + std::to_string(text.size()) + " bytes long; at most " + std::to_string(longestFilter) + " would be right");
    std::vector<WrittenTerm> all;
    for (std::size_t at = 0; at < text.size();) {
        auto written = nextTerm(text, at);
        if (!written) return written.problem();
        if (!*written) break;
        all.push_back(**std::move(written));
    }
    Filter filter;
    for (std::size_t index = 0; index < all.size(); ++index) {
        const bool besideField = (index > 0 && all[index - 1].field) || (index + 1 < all.size() && all[index + 1].field);
        if (auto foreign = foreignSignIn(all[index], besideField)) return wrong(std::move(foreign->what));
        auto term = termFrom(all[index], atlas, valuesKnown);
        if (!term) return term.problem();
        filter.terms.push_back(*std::move(term));
    }
    return filter;
}

}  // namespace

Result<Filter> parseFilter(std::string_view text, const Atlas& atlas) {
    return filterFrom(text, atlas, [&](Field field) { return knownValues(field, atlas); });
}

Result<Filter> parseFilter(std::string_view text, const Atlas& atlas, const Columns& columns) {
    return filterFrom(text, atlas, [&](Field field) { return knownValues(field, atlas, columns); });
}

}  // namespace geodata
