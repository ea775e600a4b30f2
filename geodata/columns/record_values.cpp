#include "geodata/columns/record_values.h"

#include <algorithm>

namespace geodata {
namespace {

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

}  // namespace

std::vector<std::string> countryWordsOf(const Record& record, const Atlas& atlas, std::string Country::*word) {
    std::vector<std::string> values;
    for (const auto& code : countriesOf(record)) {
        const Country* country = atlas.countries.byAlpha3(code);
        if (country != nullptr) addOnce(values, country->*word);
    }
    return values;
}

std::vector<std::string> operatorsOf(const Record& record) { return listedIn(record.operatorName); }
std::vector<std::string> organisationsOf(const Record& record) { return listedIn(record.organisation); }

std::vector<std::string> publishersOf(const Record& record, const std::vector<Source>& sources) {
    std::vector<std::string> values;
    for (const auto& citation : record.citations) {
        if (citation.source < sources.size()) addOnce(values, sources[citation.source].publisher);
    }
    return values;
}

std::vector<std::string> originsOf(const Record& record) {
    std::vector<std::string> values;
    for (const auto& citation : record.citations) addOnce(values, citation.origin);
    return values;
}

std::vector<std::string> presentMembersOf(const Record& record) {
    std::vector<std::string> values;
    if (record.end) values.emplace_back("end");
    if (record.headcount) values.emplace_back("headcount");
    if (!record.hostResponses.empty()) values.emplace_back("host response");
    if (!record.chinaResponses.empty()) values.emplace_back("china response");
    if (record.place && record.place->precision == Precision::City) values.emplace_back("city");
    if (record.firstReported) values.emplace_back("first reported");
    return values;
}

std::string cityOf(const Record& record) { return record.place && record.place->precision == Precision::City ? record.place->city : std::string(); }

std::optional<int> reportedYearOf(const Record& record) {
    if (!record.firstReported) return std::nullopt;
    const int earliest = record.firstReported->earliest.year;
    return earliest == -9999 ? record.firstReported->latest.year : earliest;
}

}  // namespace geodata
