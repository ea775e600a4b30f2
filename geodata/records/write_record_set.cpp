#include "geodata/records/write_record_set.h"

#include "geodata/files/json_text.h"
#include "geodata/records/other_members.h"
#include "geodata/records/write_source_json.h"

#include <algorithm>
#include <set>

namespace geodata {
namespace {

using OrderedJson = nlohmann::ordered_json;

void addText(OrderedJson& json, const char* key, std::string_view text) {
    if (!text.empty()) json[key] = text;
}

void addDate(OrderedJson& json, const char* key, const std::optional<PartialDate>& date) {
    if (date) json[key] = date->text;
}

OrderedJson placeJson(const Place& place) {
    OrderedJson json;
    addText(json, "city", place.city);
    json["country"] = place.country;
    json["lon"] = place.position.lon;
    json["lat"] = place.position.lat;
    json["precision"] = keyOf(place.precision);
    addText(json, "gazetteer", place.gazetteer);
    return json;
}

// Kept as text by the reader; written as what the schema asks for, where the text is such a thing.
OrderedJson otherJson(const OtherMember& member, const std::string& text) {
    if (member.kind == OtherKind::Text) return text;
    auto value = parseJson<OrderedJson>(text, "");
    if (!value) return text;
    return *std::move(value);
}

void addWho(OrderedJson& json, const Record& record) {
    addText(json, "country", record.country);
    if (!record.countries.empty()) json["countries"] = record.countries;
    if (record.scope == Scope::Multilateral) json["scope"] = keyOf(record.scope);
    addText(json, "organisation", record.organisation);
    if (record.place) json["place"] = placeJson(*record.place);
}

// The citation that a member names, by the id of its source.
void addCitation(OrderedJson& json, const char* key, const std::optional<std::size_t>& citation, const Record& record,
                 const std::vector<Source>& sources) {
    if (citation) json[key] = sources[record.citations[*citation].source].id;
}

void addWhen(OrderedJson& json, const Record& record, const std::vector<Source>& sources) {
    json["extent"] = keyOf(record.extent);
    addDate(json, "start", record.start);
    addText(json, "start_basis", record.startBasis);
    addDate(json, "end", record.end);
    addText(json, "end_basis", record.endBasis);
    addDate(json, "first_reported", record.firstReported);
    addCitation(json, "first_reported_source", record.firstReportedCitation, record, sources);
    addText(json, "in_force", record.inForce);
    addText(json, "status", record.status);
}

// Only a text is known, as older files have it.
bool isBare(const Response& response) { return response.date.empty() && response.kind.empty() && response.speaker.empty() && !response.citation; }

void addResponses(OrderedJson& json, const char* key, const std::vector<Response>& responses, const Record& record,
                  const std::vector<Source>& sources) {
    if (responses.size() == 1 && isBare(responses.front())) {
        json[key] = responses.front().text;
        return;
    }
    for (const auto& response : responses) {
        OrderedJson said;
        addText(said, "date", response.date);
        addText(said, "kind", response.kind);
        said["text"] = response.text;
        addText(said, "speaker", response.speaker);
        addCitation(said, "source", response.citation, record, sources);
        json[key].push_back(std::move(said));
    }
}

OrderedJson recordJson(const Record& record, const std::vector<Source>& sources) {
    OrderedJson json{{"id", record.id}};
    addWho(json, record);
    json["kind"] = record.kind;
    json["name"] = record.name;
    addWhen(json, record, sources);
    addText(json, "operator", record.operatorName);
    addText(json, "partner_org", record.partnerOrganisation);
    addText(json, "chinese_org", record.chineseOrganisation);
    addText(json, "field", record.field);
    addText(json, "direction", keyOf(record.direction));
    for (const auto& member : otherMembers) {
        const auto found = record.otherFields.find(member.key);
        if (found != record.otherFields.end()) json[member.key] = otherJson(member, found->second);
    }
    if (record.headcount) json["headcount"] = *record.headcount;
    addText(json, "headcount_basis", record.headcountBasis);
    json["summary"] = record.summary;
    addText(json, "note", record.note);
    addResponses(json, "host_response", record.hostResponses, record, sources);
    addResponses(json, "china_response", record.chinaResponses, record, sources);
    json["certainty"] = keyOf(record.certainty);
    json["sources"] = OrderedJson::array();
    for (const auto& citation : record.citations) {
        OrderedJson cited{{"id", sources[citation.source].id}};
        addText(cited, "supports", citation.supports);
        addText(cited, "origin", citation.origin);
        if (citation.onlyResponse) cited["only_response"] = true;
        json["sources"].push_back(std::move(cited));
    }
    return json;
}

std::string textOf(const OrderedJson& json) { return json.dump(1, ' ', false, OrderedJson::error_handler_t::replace); }

// As a whole document would be written, element by element: a document of a large set takes many times its text.
class ListText {
public:
    // `text` ends behind the value before.
    ListText(std::string& text, const char* key) : text_(text) { text_ += ",\n \"" + std::string(key) + "\": ["; }

    void add(const OrderedJson& element) {
        text_ += isEmpty_ ? "\n  " : ",\n  ";
        isEmpty_ = false;
        // Two levels deep. Line breaks within texts are escaped.
        for (const char letter : textOf(element)) {
            text_ += letter;
            if (letter == '\n') text_ += "  ";
        }
    }

    void end() { text_ += isEmpty_ ? "]" : "\n ]"; }

private:
    std::string& text_;
    bool isEmpty_ = true;
};

}  // namespace

std::string recordSetText(const Records& records, std::span<const std::uint32_t> indices, const std::string& description) {
    std::set<Layer> layers;
    std::set<std::uint32_t> cited;
    for (const auto index : indices) {
        layers.insert(records.records[index].layer);
        for (const auto& citation : records.records[index].citations) cited.insert(citation.source);
    }
    OrderedJson set{{"format", "reach-atlas/record-set/1"}};
    if (layers.size() == 1) set["layer"] = keyOf(*layers.begin());
    set["version"] = records.version;
    addText(set, "description", description);
    std::string text = textOf(set);
    text.resize(text.size() - std::string_view("\n}").size());
    ListText listed(text, "records");
    for (const auto index : indices) {
        OrderedJson json = recordJson(records.records[index], records.sources);
        if (layers.size() > 1) json["layer"] = keyOf(records.records[index].layer);
        listed.add(json);
    }
    listed.end();
    ListText sources(text, "sources");
    for (const auto source : cited) sources.add(sourceJson(records.sources[source]));
    sources.end();
    return text + "\n}\n";
}

}  // namespace geodata
