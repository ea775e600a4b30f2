#include "geodata/query/filter.h"

#include "geodata/query/year_window.h"
#include "geodata/records/publications.h"

#include <algorithm>

namespace geodata {
namespace {

bool isSame(const std::string& first, const std::string& second) { return first == second || foldedKey(first) == foldedKey(second); }
bool isPart(const std::string& text, const std::string& part) { return foldedKey(text).find(foldedKey(part)) != std::string::npos; }

void addOnce(std::vector<std::string>& values, std::string value) {
    if (!value.empty() && std::find(values.begin(), values.end(), value) == values.end()) values.push_back(std::move(value));
}

// "ASEAN; INTERPOL" are two.
std::vector<std::string> listedIn(const std::string& text) {
    std::vector<std::string> values;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find(';', at), text.size());
        const std::size_t first = std::min(text.find_first_not_of(' ', at), end);
        const std::size_t last = text.find_last_not_of(' ', end == 0 ? 0 : end - 1);
        if (first < end) addOnce(values, text.substr(first, last + 1 - first));
        at = end + 1;
    }
    return values;
}

std::vector<std::string> placeNames(const Record& record, const Atlas& atlas, std::string Country::*name) {
    std::vector<std::string> values;
    for (const auto& code : countriesOf(record)) {
        const Country* country = atlas.countries.byAlpha3(code);
        if (country != nullptr) addOnce(values, country->*name);
    }
    return values;
}

std::vector<std::string> publishersOf(const Record& record, const Records& records) {
    std::vector<std::string> values;
    for (const auto& citation : record.citations) {
        if (citation.source < records.sources.size()) addOnce(values, records.sources[citation.source].publisher);
    }
    return values;
}

std::vector<std::string> activeYears(const Record& record, const Records& records) {
    if (!record.start) return {};
    const YearSpan all = yearsOf(records);
    std::vector<std::string> values;
    for (int year = std::max(record.start->earliest.year, all.first); year <= all.last; ++year) {
        if (inYears(record, {year, year, TimeMode::Active, false}) == InYears::Shown) values.push_back(std::to_string(year));
    }
    return values;
}

std::vector<std::string> presentMembers(const Record& record) {
    std::vector<std::string> values;
    if (record.end) values.emplace_back("end");
    if (record.headcount) values.emplace_back("headcount");
    if (!record.hostResponses.empty()) values.emplace_back("host response");
    if (!record.chinaResponses.empty()) values.emplace_back("china response");
    if (record.place && record.place->precision == Precision::City) values.emplace_back("city");
    if (record.firstReported) values.emplace_back("first reported");
    return values;
}

std::vector<std::string> oneOrNone(std::string value) {
    std::vector<std::string> values;
    addOnce(values, std::move(value));
    return values;
}

std::vector<std::string> originsOf(const Record& record) {
    std::vector<std::string> values;
    for (const auto& citation : record.citations) addOnce(values, citation.origin);
    return values;
}

// The first year that the first report may be in; where it is open to the past, the last.
std::optional<int> reportedYear(const Record& record) {
    if (!record.firstReported) return std::nullopt;
    const int earliest = record.firstReported->earliest.year;
    return earliest == -9999 ? record.firstReported->latest.year : earliest;
}

// What a range of numbers is compared with; nothing where the record has no such number.
std::optional<int> numberOf(const Record& record, Field field) {
    switch (field) {
        case Field::Heard: return record.heardYear;
        case Field::Reported: return reportedYear(record);
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

bool isActiveIn(const Record& record, const std::string& year) {
    int number = 0;
    for (const char digit : year) {
        if (digit < '0' || digit > '9' || number > 9999) return false;
        number = number * 10 + (digit - '0');
    }
    return inYears(record, {number, number, TimeMode::Active, false}) == InYears::Shown;
}

bool isOfCountry(const Record& record, const std::string& value, const Atlas& atlas) {
    const auto codes = countriesOf(record);
    return std::any_of(codes.begin(), codes.end(), [&](const std::string& code) {
        const Country* country = atlas.countries.byAlpha3(code);
        return isSame(code, value) || (country != nullptr && (isSame(country->name, value) || isSame(country->alpha2, value)));
    });
}

bool hasWord(const Record& record, const std::string& word, const Records& records) {
    return searchTextOf(record, records.sources).find(folded(word)) != std::string::npos;
}

bool hasValue(const Record& record, Field field, const std::string& value, const Atlas& atlas) {
    if (field == Field::Year) return value == noValue ? !record.start : isActiveIn(record, value);
    if (field == Field::Country && value != noValue) return isOfCountry(record, value, atlas);
    const auto values = valuesOf(record, field, atlas);
    if (value == noValue) return values.empty();
    const auto agrees = field == Field::Source ? isPart : isSame;
    return std::any_of(values.begin(), values.end(), [&](const std::string& each) { return agrees(each, value); });
}

bool holds(const Term& term, const Record& record, const Atlas& atlas) {
    const bool isRange = term.field && (term.low || term.high);
    if (isRange) return isInRange(record, term);
    return std::any_of(term.values.begin(), term.values.end(), [&](const std::string& value) {
        return term.field ? hasValue(record, *term.field, value, atlas) : hasWord(record, value, atlas.records);
    });
}

}  // namespace

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
        case Field::Country: return placeNames(record, atlas, &Country::name);
        case Field::Region: return placeNames(record, atlas, &Country::region);
        case Field::Subregion: return placeNames(record, atlas, &Country::subregion);
        case Field::City: return oneOrNone(record.place && record.place->precision == Precision::City ? record.place->city : "");
        case Field::Kind: return oneOrNone(spacedKey(record.kind));
        case Field::Operator: return listedIn(record.operatorName);
        case Field::Status: return oneOrNone(spacedKey(record.status));
        case Field::Certainty: return {std::string(keyOf(record.certainty))};
        case Field::Source: return publishersOf(record, atlas.records);
        case Field::Year: return activeYears(record, atlas.records);
        case Field::Heard: return oneOrNone(record.heardYear ? std::to_string(*record.heardYear) : "");
        case Field::Extent: return {std::string(keyOf(record.extent))};
        case Field::Scope: return {std::string(keyOf(record.scope))};
        case Field::Organisation: return listedIn(record.organisation);
        case Field::Id: return {record.id};
        case Field::Has: return presentMembers(record);
        case Field::Basis: return oneOrNone(spacedKey(record.startBasis));
        case Field::Reported: return oneOrNone(reportedYear(record) ? std::to_string(*reportedYear(record)) : "");
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
