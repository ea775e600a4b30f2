#include "geodata/query/filter.h"

#include "geodata/columns/record_values.h"
#include "geodata/query/term_rule.h"
#include "geodata/query/year_window.h"
#include "geodata/records/publications.h"

#include <algorithm>

namespace geodata {
namespace {

bool isSame(const std::string& first, const std::string& second) { return first == second || foldedKey(first) == foldedKey(second); }
bool isPart(const std::string& text, const std::string& part) { return foldedKey(text).find(foldedKey(part)) != std::string::npos; }

std::vector<std::string> activeYears(const Record& record, const Records& records) {
    if (!record.start) return {};
    const YearSpan all = yearsOf(records);
    std::vector<std::string> values;
    for (int year = std::max(record.start->earliest.year, all.first); year <= all.last; ++year) {
        if (inYears(record, {year, year, TimeMode::Active, false}) == InYears::Shown) values.push_back(std::to_string(year));
    }
    return values;
}

std::vector<std::string> oneOrNone(std::string value) {
    if (value.empty()) return {};
    return {std::move(value)};
}

// What a range of numbers is compared with; nothing where the record has no such number.
std::optional<int> numberOf(const Record& record, Field field) {
    switch (field) {
        case Field::Heard: return record.heardYear;
        case Field::Reported: return reportedYearOf(record);
        case Field::Witnesses: return static_cast<int>(record.witnesses.size());
        case Field::Sources: return static_cast<int>(publicationsOf(record));
        default: return std::nullopt;
    }
}

bool isInRange(const Record& record, const Term& term) {
    const int low = term.low.value_or(-9999);
    const int high = term.high.value_or(9999);
    if (*term.field == Field::Year) return inYears(record, {low, high, TimeMode::Active, false}) == InYears::Shown;
    const auto number = numberOf(record, *term.field);
    return number && *number >= low && *number <= high;
}

bool isActiveIn(const Record& record, const std::string& text) {
    const auto year = yearFrom(text);
    return year && inYears(record, {*year, *year, TimeMode::Active, false}) == InYears::Shown;
}

bool isOfCountry(const Record& record, const std::string& value, const Atlas& atlas) {
    const auto codes = countriesOf(record);
    return std::any_of(codes.begin(), codes.end(), [&](const std::string& code) { return isCalled(code, value, atlas); });
}

bool hasWord(const Record& record, const std::string& word, const Records& records) {
    return searchTextOf(record, records.sources).find(folded(word)) != std::string::npos;
}

bool hasValue(const Record& record, Field field, const std::string& value, const Atlas& atlas) {
    if (field == Field::Year) return value == noValue ? !record.start : isActiveIn(record, value);
    if (field == Field::Country && value != noValue) return isOfCountry(record, value, atlas);
    const auto values = valuesOf(record, field, atlas);
    if (value == noValue) return values.empty();
    return std::any_of(values.begin(), values.end(), [&](const std::string& each) { return agrees(field, each, value); });
}

bool holds(const Term& term, const Record& record, const Atlas& atlas) {
    const bool isRange = term.field && (term.low || term.high);
    if (isRange) return isInRange(record, term);
    return std::any_of(term.values.begin(), term.values.end(), [&](const std::string& value) {
        return term.field ? hasValue(record, *term.field, value, atlas) : hasWord(record, value, atlas.records);
    });
}

}  // namespace

bool agrees(Field field, const std::string& value, const std::string& wanted) {
    return field == Field::Source ? isPart(value, wanted) : isSame(value, wanted);
}

bool isCalled(const std::string& alpha3, const std::string& wanted, const Atlas& atlas) {
    const Country* country = atlas.countries.byAlpha3(alpha3);
    return isSame(alpha3, wanted) || (country != nullptr && (isSame(country->name, wanted) || isSame(country->alpha2, wanted)));
}

std::optional<int> yearFrom(const std::string& text) {
    int year = 0;
    for (const char digit : text) {
        if (digit < '0' || digit > '9' || year > 9999) return std::nullopt;
        year = year * 10 + (digit - '0');
    }
    return year;
}

std::string_view keyOf(Field field) {
    switch (field) {
        case Field::Layer: return "layer";
        case Field::Country: return "country";
        case Field::Region: return "region";
        case Field::Subregion: return "subregion";
        case Field::City: return "city";
        case Field::Kind: return "kind";
        case Field::Operator: return "operator";
        case Field::Status: return "status";
        case Field::Certainty: return "certainty";
        case Field::Source: return "source";
        case Field::Year: return "year";
        case Field::Heard: return "heard";
        case Field::Extent: return "extent";
        case Field::Scope: return "scope";
        case Field::Organisation: return "organisation";
        case Field::Id: return "id";
        case Field::Has: return "has";
        case Field::Basis: return "basis";
        case Field::Reported: return "reported";
        case Field::Witnesses: return "witnesses";
        case Field::Sources: return "sources";
        case Field::Origin: return "origin";
    }
    return {};
}

bool isNumber(Field field) {
    return field == Field::Year || field == Field::Heard || field == Field::Reported || field == Field::Witnesses || field == Field::Sources;
}

std::optional<Field> fieldFrom(std::string_view key) {
    const std::string wanted = folded(key);
    for (const auto field : allFields) {
        if (keyOf(field) == wanted) return field;
    }
    return std::nullopt;
}

std::vector<std::string> valuesOf(const Record& record, Field field, const Atlas& atlas) {
    switch (field) {
        case Field::Layer: return {std::string(keyOf(record.layer))};
        case Field::Country: return countryWordsOf(record, atlas, &Country::name);
        case Field::Region: return countryWordsOf(record, atlas, &Country::region);
        case Field::Subregion: return countryWordsOf(record, atlas, &Country::subregion);
        case Field::City: return oneOrNone(cityOf(record));
        case Field::Kind: return oneOrNone(spacedKey(record.kind));
        case Field::Operator: return operatorsOf(record);
        case Field::Status: return oneOrNone(spacedKey(record.status));
        case Field::Certainty: return {std::string(keyOf(record.certainty))};
        case Field::Source: return publishersOf(record, atlas.records.sources);
        case Field::Year: return activeYears(record, atlas.records);
        case Field::Heard: return oneOrNone(record.heardYear ? std::to_string(*record.heardYear) : "");
        case Field::Extent: return {std::string(keyOf(record.extent))};
        case Field::Scope: return {std::string(keyOf(record.scope))};
        case Field::Organisation: return organisationsOf(record);
        case Field::Id: return {record.id};
        case Field::Has: return presentMembersOf(record);
        case Field::Basis: return oneOrNone(spacedKey(record.startBasis));
        case Field::Reported: return oneOrNone(reportedYearOf(record) ? std::to_string(*reportedYearOf(record)) : "");
        case Field::Witnesses: return {std::to_string(record.witnesses.size())};
        case Field::Sources: return {std::to_string(publicationsOf(record))};
        case Field::Origin: return originsOf(record);
    }
    return {};
}

bool matches(const Filter& filter, const Record& record, const Atlas& atlas) {
    return std::all_of(filter.terms.begin(), filter.terms.end(), [&](const Term& term) { return matches(term, record, atlas); });
}

bool matches(const Term& term, const Record& record, const Atlas& atlas) { return holds(term, record, atlas) != term.negated; }

}  // namespace geodata
