#include "geodata/records/record.h"
#include "geodata/records/layer_table.h"

#include "geodata/text/words.h"

#include <algorithm>

namespace geodata {

std::string_view keyOf(Layer layer) { return infoOf(layer).key; }

std::string_view keyOf(Extent extent) { return extent == Extent::Event ? "event" : "period"; }
std::string_view keyOf(Scope scope) { return scope == Scope::Bilateral ? "bilateral" : "multilateral"; }
std::string_view keyOf(Precision precision) { return precision == Precision::City ? "city" : "region"; }

std::string_view keyOf(Certainty certainty) {
    switch (certainty) {
        case Certainty::Official: return "official";
        case Certainty::Corroborated: return "corroborated";
        case Certainty::Reported: return "reported";
        case Certainty::Contested: return "contested";
    }
    return {};
}

std::string_view keyOf(Direction direction) {
    switch (direction) {
        case Direction::ChinaTrainsPartner: return "";
        case Direction::PartnerTrainsChina: return "inward";
        case Direction::Mutual: return "mutual";
    }
    return {};
}

std::optional<Layer> layerFrom(std::string_view key) {
    for (const auto layer : allLayers) {
        if (keyOf(layer) == key) return layer;
    }
    return std::nullopt;
}

std::string searchTextOf(const Record& record, const std::vector<Source>& sources) {
    std::string text;
    // A line break between two members, so that no words are found across them.
    const auto add = [&](const std::string& member) {
        if (!member.empty()) text += member + '\n';
    };
    for (const auto* name : {&record.name, &record.organisation, &record.operatorName, &record.partnerOrganisation, &record.chineseOrganisation})
        add(*name);
    if (record.place) add(record.place->city);
    add(record.summary);
    add(record.note);
    for (const auto& response : record.hostResponses) add(response.text);
    for (const auto& response : record.chinaResponses) {
        add(response.text);
        add(response.speaker);
    }
    for (const auto& citation : record.citations) {
        if (citation.source >= sources.size()) continue;
        add(sources[citation.source].title);
        add(sources[citation.source].publisher);
    }
    return folded(text);
}

std::vector<std::string> witnessesOf(const Record& record) {
    std::vector<std::string> witnesses;
    for (const auto& citation : record.citations) {
        const bool carriesNoFact = citation.onlyResponse || citation.origin.empty() || citation.origin == "reference" || citation.origin == "unclear";
        if (carriesNoFact || std::find(witnesses.begin(), witnesses.end(), citation.origin) != witnesses.end()) continue;
        witnesses.push_back(citation.origin);
    }
    return witnesses;
}

std::optional<Day> publicByOf(const Record& record, const std::vector<Source>& sources) {
    std::optional<Day> earliest;
    const auto take = [&](const PartialDate& date) {
        if (date.latest.year != 9999 && (!earliest || date.latest < *earliest)) earliest = date.latest;
    };
    if (record.firstReported) {
        take(*record.firstReported);
        return earliest;
    }
    for (const auto& citation : record.citations) {
        if (citation.source >= sources.size() || citation.onlyResponse) continue;
        if (const auto date = parseEdtf(sources[citation.source].date)) take(*date);
    }
    return earliest;
}

bool startIsFirstReport(const Record& record) { return record.startBasis == "first reported"; }

void derive(Records& records) {
    std::vector<std::optional<int>> years;
    for (const auto& source : records.sources) {
        const auto date = parseEdtf(source.date);
        // A date with an open end counts with its beginning.
        years.push_back(date ? std::optional(date->latest.year == 9999 ? date->earliest.year : date->latest.year) : std::nullopt);
    }
    for (auto& record : records.records) {
        record.heardYear.reset();
        for (const auto& citation : record.citations) {
            // nullopt is less than every year.
            if (citation.source < years.size()) record.heardYear = std::max(record.heardYear, years[citation.source]);
        }
        record.witnesses = witnessesOf(record);
        record.publicBy = publicByOf(record, records.sources);
    }
}

std::string siteOf(const Place& place) { return place.country + '\n' + folded(place.city); }

std::vector<std::string> countriesOf(const Record& record) {
    std::vector<std::string> all;
    if (!record.country.empty()) all.push_back(record.country);
    for (const auto& country : record.countries) {
        if (std::find(all.begin(), all.end(), country) == all.end()) all.push_back(country);
    }
    return all;
}

}  // namespace geodata
