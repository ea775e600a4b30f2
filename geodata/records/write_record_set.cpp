#include "geodata/records/write_record_set.h"

#include <nlohmann/json.hpp>

#include <set>
#include <string_view>
#include <vector>

namespace geodata {
namespace {

// Members stay in the order in which people read them.
using Ordered = nlohmann::ordered_json;

void put(Ordered& object, const char* key, std::string_view text) {
    if (!text.empty()) object[key] = text;
}

Ordered jsonOf(const Place& place) {
    Ordered json;
    put(json, "city", place.city);
    json["country"] = place.country;
    json["lon"] = place.position.lon;
    json["lat"] = place.position.lat;
    json["precision"] = keyOf(place.precision);
    put(json, "gazetteer", place.gazetteer);
    return json;
}

// 2022-09-12 and shorter, whatever its qualifier; no member for dates that CSL cannot say.
Ordered datePartsOf(const PartialDate& date) {
    Ordered parts = Ordered::array();
    std::string_view text = date.text;
    if (date.qualifier != DateQualifier::None) text.remove_suffix(1);
    if (text.starts_with('[')) return parts;
    parts.push_back(date.earliest.year);
    if (text.size() >= 7) parts.push_back(date.earliest.month);
    if (text.size() >= 10) parts.push_back(date.earliest.day);
    return parts;
}

Ordered jsonOf(const Source& source) {
    Ordered json;
    json["id"] = source.id;
    json["type"] = source.url.empty() ? "document" : "webpage";
    json["title"] = source.title;
    put(json, "publisher", source.publisher);
    put(json, "URL", source.url);
    if (const auto date = parseEdtf(source.date)) {
        auto parts = datePartsOf(*date);
        if (!parts.empty()) json["issued"]["date-parts"] = Ordered::array({std::move(parts)});
        if (json.contains("issued") && (date->qualifier == DateQualifier::Approximate || date->qualifier == DateQualifier::Both))
            json["issued"]["circa"] = true;
        json["custom"]["date_as_written"] = source.date;
    }
    if (source.mirror) json["custom"]["mirror"] = true;
    return json;
}

void putWho(Ordered& json, const Record& record) {
    put(json, "country", record.country);
    if (record.scope == Scope::Multilateral) json["scope"] = keyOf(record.scope);
    put(json, "organisation", record.organisation);
    if (!record.countries.empty()) json["countries"] = record.countries;
    if (record.place) json["place"] = jsonOf(*record.place);
}

void putWhen(Ordered& json, const Record& record) {
    json["extent"] = keyOf(record.extent);
    if (record.start) json["start"] = record.start->text;
    put(json, "start_basis", record.startBasis);
    if (record.end) json["end"] = record.end->text;
    put(json, "end_basis", record.endBasis);
    put(json, "in_force", record.inForce);
    put(json, "status", record.status);
}

// Members of single layers were kept as text; numbers, truths and objects go back as what they were.
void putOthers(Ordered& json, const Record& record) {
    for (const auto& [key, text] : record.otherFields) {
        const auto value = Ordered::parse(text, nullptr, false);
        const bool isText = value.is_discarded() || value.is_string() || key == "period";
        if (isText) json[key] = text;
        if (!isText) json[key] = value;
    }
}

Ordered jsonOf(const Record& record, const std::vector<Source>& sources) {
    Ordered json;
    json["id"] = record.id;
    putWho(json, record);
    json["kind"] = record.kind;
    json["name"] = record.name;
    putWhen(json, record);
    put(json, "operator", record.operatorName);
    put(json, "partner_org", record.partnerOrganisation);
    put(json, "chinese_org", record.chineseOrganisation);
    put(json, "field", record.field);
    put(json, "direction", keyOf(record.direction));
    if (record.headcount) json["headcount"] = *record.headcount;
    put(json, "headcount_basis", record.headcountBasis);
    json["summary"] = record.summary;
    put(json, "note", record.note);
    for (const auto& response : record.hostResponses) {
        Ordered each;
        put(each, "date", response.date);
        each["kind"] = response.kind;
        each["text"] = response.text;
        if (response.citation) each["source"] = sources[record.citations[*response.citation].source].id;
        json["host_response"].push_back(std::move(each));
    }
    put(json, "china_response", record.chinaResponse);
    putOthers(json, record);
    json["certainty"] = keyOf(record.certainty);
    json["sources"] = Ordered::array();
    for (const auto& citation : record.citations) {
        Ordered each;
        each["id"] = sources[citation.source].id;
        put(each, "supports", citation.supports);
        json["sources"].push_back(std::move(each));
    }
    return json;
}

}  // namespace

std::string recordSetText(const Records& records, std::span<const std::uint32_t> indices, const std::string& description) {
    Ordered set;
    set["format"] = "reach-atlas/record-set/1";
    if (!indices.empty()) set["layer"] = keyOf(records.records[indices.front()].layer);
    set["version"] = records.version;
    put(set, "description", description);
    set["records"] = Ordered::array();
    std::set<std::uint32_t> cited;
    for (const auto index : indices) {
        set["records"].push_back(jsonOf(records.records[index], records.sources));
        for (const auto& citation : records.records[index].citations) cited.insert(citation.source);
    }
    set["sources"] = Ordered::array();
    for (const auto index : cited) set["sources"].push_back(jsonOf(records.sources[index]));
    return set.dump(1, ' ', false, Ordered::error_handler_t::replace) + "\n";
}

}  // namespace geodata
