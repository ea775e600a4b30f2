#include "app/panels/inspected_record.h"

#include "app/panels/date_words.h"
#include "app/panels/panel_words.h"
#include "app/panels/record_mark.h"
#include "geodata/records/layer_table.h"
#include "geodata/records/origin_words.h"
#include "geodata/records/years_words.h"
#include "geodata/text/in_thousands.h"

#include <algorithm>

namespace app {
namespace {

using geodata::Record;

std::string joined(const std::vector<std::string>& parts, const char* between) {
    std::string text;
    for (const auto& part : parts) {
        if (!part.empty()) text += (text.empty() ? "" : between) + part;
    }
    return text;
}

std::string firstOf(const std::vector<std::string>& values) { return values.empty() ? "" : values.front(); }

// A source that is cited twice is listed once, with all it supports.
struct NumberedSources {
    std::vector<SourceShown> sources;
    std::vector<std::size_t> numberOfCitation;
};

NumberedSources numberedSources(const geodata::Atlas& atlas, const Record& record) {
    const auto& records = atlas.records;
    NumberedSources numbered;
    std::vector<std::uint32_t> seen;
    for (const auto& citation : record.citations) {
        const auto found = std::find(seen.begin(), seen.end(), citation.source);
        const auto at = static_cast<std::size_t>(found - seen.begin());
        if (found == seen.end()) {
            const auto& source = records.sources[citation.source];
            seen.push_back(citation.source);
            numbered.sources.push_back({at + 1, source.publisher, dateInWords(source.date), source.title, {}, "", true, source.url, source.mirror});
        }
        auto& shown = numbered.sources[at];
        if (!citation.supports.empty()) shown.supports.push_back(citation.supports);
        if (shown.witness.empty() && !citation.origin.empty()) shown.witness = geodata::originInWords(citation.origin, atlas.countries);
        shown.onlyResponse = shown.onlyResponse && citation.onlyResponse;
        numbered.numberOfCitation.push_back(at + 1);
    }
    return numbered;
}

// When it was said, for the order; what is undated comes last.
geodata::Day saidOn(const geodata::Response& response) {
    const auto date = geodata::parseEdtf(response.date);
    return date ? date->earliest : geodata::Day{9999, 12, 31};
}

// Both sides alike, in order of date.
std::vector<Statement> statementsOf(const Record& record, const std::vector<std::size_t>& numberOfCitation) {
    std::vector<std::pair<Side, const geodata::Response*>> said;
    for (const auto& response : record.hostResponses) said.emplace_back(Side::Host, &response);
    for (const auto& response : record.chinaResponses) said.emplace_back(Side::China, &response);
    std::stable_sort(said.begin(), said.end(), [](const auto& a, const auto& b) { return saidOn(*a.second) < saidOn(*b.second); });
    std::vector<Statement> statements;
    for (const auto& [side, response] : said) {
        const std::string date = response->date.empty() ? "undated" : dateInWords(response->date);
        Statement statement{
            side, joined({side == Side::Host ? "Host" : "Chinese side", response->kind, response->speaker, date}, " · "), response->text, {}};
        if (response->citation && *response->citation < numberOfCitation.size()) statement.source = numberOfCitation[*response->citation];
        statements.push_back(std::move(statement));
    }
    return statements;
}

std::string spaced(std::string key) {
    std::replace(key.begin(), key.end(), '_', ' ');
    return capitalised(std::move(key));
}

// A member of a single layer, kept as it stands in the file: `more_than`, `true`, `{"arrested":290}`.
std::string plainValue(const std::string& value) {
    if (value == "true") return "yes";
    if (value == "false") return "no";
    // Ids, spans and texts with spaces are left alone.
    const bool isWord = value.find_first_not_of("abcdefghijklmnopqrstuvwxyz_") == std::string::npos;
    const bool isObject = value.starts_with('{');
    if (!isWord && !isObject) return value;
    std::string plain;
    for (const char letter : value) {
        if (isObject && (letter == '{' || letter == '}' || letter == '"')) continue;
        plain += letter == '_' ? ' ' : letter;
        if (isObject && (letter == ':' || letter == ',')) plain += ' ';
    }
    return plain;
}

// What the point on the map stands for, and who says where that is.
std::string positionOf(const geodata::Place& place) {
    const std::string of = place.precision == geodata::Precision::City ? "Of the city" : "Of the region, no finer";
    return place.gazetteer.empty() ? of : of + "; " + place.gazetteer;
}

std::string headcountOf(const Record& record) {
    if (!record.headcount) return {};
    return geodata::inThousands(std::to_string(*record.headcount)) +
           (record.headcountBasis.empty() ? " (as stated; never summed)" : ", " + record.headcountBasis + " (never summed)");
}

// "5 September 2022 [2]", with the number of the source that says so.
std::string firstReportOf(const Record& record, const std::vector<std::size_t>& numberOfCitation) {
    const std::string date = firstReportInWords(record);
    const bool cited = record.firstReportedCitation && *record.firstReportedCitation < numberOfCitation.size();
    return date.empty() || !cited ? date : date + " (source " + std::to_string(numberOfCitation[*record.firstReportedCitation]) + ")";
}

std::string namesOf(const geodata::Atlas& atlas, const std::vector<std::string>& countries, std::string_view language) {
    std::vector<std::string> names;
    for (const auto& country : countries) names.push_back(geodata::countryName(atlas, country, language));
    return joined(names, ", ");
}

std::vector<std::pair<std::string, std::string>> detailsOf(const geodata::Atlas& atlas, const Record& record, std::string_view language,
                                                           const std::vector<std::size_t>& numberOfCitation) {
    std::vector<std::pair<std::string, std::string>> rows;
    const auto add = [&](std::string name, std::string value) {
        if (!value.empty()) rows.emplace_back(std::move(name), std::move(value));
    };
    add("Kind", firstOf(geodata::valuesOf(record, geodata::Field::Kind, atlas)));
    add("Start", startInWords(record));
    add("End", endInWords(record));
    add("First reported", firstReportOf(record, numberOfCitation));
    add("Entry into force", dateInWords(record.inForce));
    if (record.place) add("Place", joined({record.place->city, geodata::countryName(atlas, record.place->country, language)}, ", "));
    if (record.place) add("Position", positionOf(*record.place));
    add("Operator", record.operatorName.empty() ? "" : record.operatorName + " public security bureau");
    add("Organisation", record.organisation);
    add("Named in it", namesOf(atlas, record.countries, language));
    add("Partner", record.partnerOrganisation);
    add("Chinese side", record.chineseOrganisation);
    add("Field", record.field);
    if (record.layer == geodata::Layer::Training) add("Direction", inWords(record.direction));
    add("People", headcountOf(record));
    for (const auto& [key, value] : record.otherFields) add(spaced(key), plainValue(value));
    if (record.heardYear) add("Last heard of", std::to_string(*record.heardYear));
    add("Record", record.id);
    return rows;
}

std::vector<RecordChip> chipsOf(const Record& record) {
    std::vector<RecordChip> chips{{std::string(geodata::keyOf(record.certainty)), record.certainty == geodata::Certainty::Contested}};
    if (!record.status.empty()) chips.push_back({record.status == "unknown" ? "status unknown" : record.status, false});
    chips.push_back({geodata::yearsInWords(record), false});
    return chips;
}

// English throughout, whatever language the map is in: it is for other people's texts.
std::string citationOf(const InspectedRecord& shown, const Record& record, const geodata::Atlas& atlas) {
    const std::string whose = record.country.empty() ? record.organisation : atlas.countries.nameOf(record.country);
    std::string text = record.name + ". " + shown.kindLine + (whose.empty() ? "" : ", " + whose) + ", " + geodata::yearsInWords(record) +
                       ". Reach Atlas, data version " + atlas.records.version + ", record " + record.id + ". Sources: ";
    for (const auto& source : shown.sources) {
        text += (source.number > 1 ? "; " : "") + joined({source.publisher, source.title, source.date}, ", ");
        if (!source.url.empty() && !source.mirror) text += ", " + source.url;
    }
    return text + ".";
}

}  // namespace

const Record* recordById(const geodata::Records& records, const std::string& id) {
    const auto found = std::find_if(records.records.begin(), records.records.end(), [&](const Record& record) { return record.id == id; });
    return found == records.records.end() ? nullptr : &*found;
}

InspectedRecord inspectedRecord(const geodata::Atlas& atlas, const geodata::Selection& selection, const Record& record, const View& view) {
    const std::string_view language = view.language;
    auto numbered = numberedSources(atlas, record);
    InspectedRecord shown;
    shown.id = record.id;
    shown.layer = record.layer;
    shown.certainty = record.certainty;
    shown.kindLine = geodata::infoOf(record.layer).one;
    shown.country = record.country;
    shown.countryName = record.country.empty() ? record.organisation : geodata::countryName(atlas, record.country, language);
    // A station is known by its city; its full name says the same at length.
    const bool byCity = record.layer == geodata::Layer::Stations && record.place && !record.place->city.empty();
    shown.title = byCity ? record.place->city : record.name;
    shown.subtitle = byCity && !record.operatorName.empty() ? "Said to be set up by " + record.operatorName + " public security bureau" : "";
    shown.chips = chipsOf(record);
    const auto index = static_cast<std::uint32_t>(&record - atlas.records.records.data());
    const bool isShown = std::find(selection.records.begin(), selection.records.end(), index) != selection.records.end();
    if (!isShown) shown.notShown = "Not on the map now: the years, the layers or the filter leave it out.";
    shown.summary = record.summary;
    shown.note = record.note;
    shown.statements = statementsOf(record, numbered.numberOfCitation);
    shown.details = detailsOf(atlas, record, language, numbered.numberOfCitation);
    shown.witnesses = witnessesInWords(record, atlas.countries);
    shown.mark = recordMark(atlas, record, view);
    shown.sources = std::move(numbered.sources);
    shown.citation = citationOf(shown, record, atlas);
    return shown;
}

}  // namespace app
