#include "geodata/records/record_json.h"

#include "geodata/records/identifiers.h"
#include "geodata/records/origin_words.h"
#include "geodata/records/other_members.h"
#include "geodata/records/record_words.h"
#include "geodata/text/words.h"

#include <algorithm>

namespace geodata {
namespace {

std::string unknownCountry(const std::string& code, const Countries& countries) {
    std::vector<std::string> names;
    for (const auto& country : countries.list()) {
        if (country.alpha2 == code || folded(country.name) == folded(code))
            return "unknown country code " + forMessage(code) + "; did you mean " + country.alpha3 + "?";
        names.push_back(country.name);
    }
    const std::string near = nearest(code, names);
    const auto named = std::find_if(countries.list().begin(), countries.list().end(), [&](const Country& country) { return country.name == near; });
    if (!near.empty()) return "unknown country code " + forMessage(code) + "; did you mean " + named->alpha3 + " (" + near + ")?";
    return "unknown country code " + forMessage(code) + "; an ISO 3166-1 alpha-3 code, as CHN, would be right";
}

std::string countryMember(JsonObject& members, const char* key, Needed needed, const Countries& countries) {
    std::string code = members.text(key, needed);
    if (!code.empty() && countries.byAlpha3(code) == nullptr) members.complain(key, unknownCountry(code, countries));
    return code;
}

std::optional<PartialDate> dateMember(JsonObject& members, const char* key) {
    const std::string text = members.text(key, Needed::No);
    if (text.empty()) return std::nullopt;
    auto date = parseEdtf(text);
    if (date) return *std::move(date);
    members.complain(key, date.problem().what);
    return std::nullopt;
}

// A date that is only shown, as it is written.
std::string dateText(JsonObject& members, const char* key) {
    const auto date = dateMember(members, key);
    return date ? date->text : std::string();
}

// Places are read by their own object, so that a problem names the member; the record is then unsound too.
std::optional<Place> placeMember(JsonObject& members, const Countries& countries, bool& sound) {
    const Json* json = members.member("place");
    if (json == nullptr) return std::nullopt;
    JsonObject own(*json, members.placeOf("place"), members.problems());
    Place place;
    place.precision = own.word("precision", Needed::Yes, allPrecisions).value_or(Precision::City);
    place.city = own.text("city", place.precision == Precision::City ? Needed::Yes : Needed::No);
    place.country = countryMember(own, "country", Needed::Yes, countries);
    place.position.lon = own.number("lon", Needed::Yes, -180.0, 180.0).value_or(0.0);
    place.position.lat = own.number("lat", Needed::Yes, -90.0, 90.0).value_or(0.0);
    place.gazetteer = own.text("gazetteer", Needed::No);
    own.reportUnknownMembers();
    sound = sound && own.isSound();
    return place;
}

std::vector<std::string> countriesMember(JsonObject& members, const Countries& countries) {
    std::vector<std::string> codes;
    const Json* list = members.array("countries", Needed::No);
    if (list == nullptr) return codes;
    for (std::size_t index = 0; index < list->size(); ++index) {
        const Json& entry = (*list)[index];
        const std::string key = "countries/" + std::to_string(index);
        const auto* code = entry.get_ptr<const Json::string_t*>();
        if (code == nullptr) {
            members.complainAt(key, "is " + kindOf(entry) + "; an ISO 3166-1 alpha-3 code would be right");
        } else if (countries.byAlpha3(*code) == nullptr) {
            members.complainAt(key, unknownCountry(*code, countries));
        } else {
            codes.push_back(*code);
        }
    }
    return codes;
}

// `sound` says whether all of them are right.
std::vector<Citation> citationsMember(JsonObject& members, const SourceShelf& shelf, const Countries& countries, bool& sound) {
    std::vector<Citation> citations;
    const Json* list = members.array("sources", Needed::Yes);
    sound = list != nullptr && !list->empty();
    if (list == nullptr) return citations;
    if (list->empty()) members.complain("sources", "is empty; at least one source would be right");
    for (std::size_t index = 0; index < list->size(); ++index) {
        JsonObject own((*list)[index], members.placeOf("sources") + "/" + std::to_string(index), members.problems());
        const std::string id = own.text("id", Needed::Yes);
        Citation citation{0, own.text("supports", Needed::No), own.text("origin", Needed::No), own.flag("only_response")};
        if (std::string wrong = citation.origin.empty() ? "" : problemOfOrigin(citation.origin, countries); !wrong.empty())
            own.complain("origin", wrong);
        own.reportUnknownMembers();
        const auto known = shelf.indexOf.find(id);
        if (known != shelf.indexOf.end()) {
            citation.source = known->second;
            citations.push_back(std::move(citation));
        } else if (!id.empty()) {
            own.complain(
                "id", "refers to no source: " + forMessage(id) + "; the id of a source in sources.json or of the file's own sources would be right");
        }
        sound = sound && own.isSound();
    }
    return citations;
}

// What a response's source is looked up in. Where the record's own citations are wrong, that has been said, and is not said again.
struct CitationContext {
    const std::vector<Citation>& citations;
    bool areSound;
    const SourceShelf& shelf;
};

enum class Side { Host, China };

// The citation whose source a member names; nothing where it is absent or wrong.
std::optional<std::size_t> citationMember(JsonObject& own, const char* key, const CitationContext& context) {
    const std::string id = own.text(key, Needed::No);
    if (id.empty()) return std::nullopt;
    const auto known = context.shelf.indexOf.find(id);
    const auto isMeant = [&](const Citation& citation) { return known != context.shelf.indexOf.end() && citation.source == known->second; };
    const auto cited = std::find_if(context.citations.begin(), context.citations.end(), isMeant);
    if (cited != context.citations.end()) return static_cast<std::size_t>(cited - context.citations.begin());
    if (context.areSound) own.complain(key, forMessage(id) + " is none of the record's sources; the id of one of them would be right");
    return std::nullopt;
}

// The host's side has words of its own; those of the Chinese side are a closed list.
std::string kindMember(JsonObject& own, Side side) {
    std::string kind = own.text("kind", Needed::Yes);
    const auto known = chinaResponseKinds();
    if (side == Side::Host || kind.empty() || std::find(known.begin(), known.end(), kind) != known.end()) return kind;
    const auto right = wordFromCell(kind, {known.begin(), known.end()});
    own.complain("kind", right ? forMessage(kind) + " is not written as its word is; " + *right + " would be right" : right.problem().what);
    return kind;
}

Response responseFrom(JsonObject& own, Side side, const CitationContext& context) {
    Response response;
    response.date = dateText(own, "date");
    response.kind = kindMember(own, side);
    response.text = own.text("text", Needed::Yes);
    if (side == Side::China) response.speaker = own.text("speaker", Needed::No);
    response.citation = citationMember(own, "source", context);
    return response;
}

std::vector<Response> responsesMember(JsonObject& members, Side side, const CitationContext& context, bool& sound) {
    std::vector<Response> responses;
    const char* key = side == Side::Host ? "host_response" : "china_response";
    // Older files have the Chinese side's words as one text.
    if (const Json* said = members.member(key); side == Side::China && said != nullptr && said->is_string()) {
        if (const std::string text = members.text(key, Needed::No); !text.empty()) responses.push_back({"", "", text, {}, ""});
        return responses;
    }
    const Json* list = members.array(key, Needed::No);
    if (list == nullptr) return responses;
    for (std::size_t index = 0; index < list->size(); ++index) {
        JsonObject own((*list)[index], members.placeOf(key) + "/" + std::to_string(index), members.problems());
        responses.push_back(responseFrom(own, side, context));
        own.reportUnknownMembers();
        sound = sound && own.isSound();
    }
    return responses;
}

void readWho(JsonObject& members, Record& record, const Countries& countries) {
    const bool isTie = record.layer == Layer::Stations || record.layer == Layer::Cooperation || record.layer == Layer::Training;
    record.scope = members.word("scope", Needed::No, allScopes).value_or(Scope::Bilateral);
    const bool bilateral = record.scope == Scope::Bilateral;
    record.country = countryMember(members, "country", isTie && bilateral ? Needed::Yes : Needed::No, countries);
    record.countries = countriesMember(members, countries);
    record.organisation = members.text("organisation", Needed::No);
    if (!bilateral && !record.country.empty()) members.complain("country", "stands in a multilateral record; a member of countries would be right");
    record.operatorName = members.text("operator", Needed::No);
    record.partnerOrganisation = members.text("partner_org", Needed::No);
    record.chineseOrganisation = members.text("chinese_org", Needed::No);
}

void readWhen(JsonObject& members, Record& record) {
    record.extent = members.word("extent", Needed::Yes, allExtents).value_or(Extent::Period);
    record.start = dateMember(members, "start");
    record.end = dateMember(members, "end");
    record.startBasis = members.text("start_basis", Needed::No);
    record.endBasis = members.text("end_basis", Needed::No);
    record.firstReported = dateMember(members, "first_reported");
    record.inForce = dateText(members, "in_force");
    record.status = members.text("status", Needed::No);
    if (record.start && record.end && record.end->latest < record.start->earliest) {
        members.complain("end", record.end->text + " is before the start, " + record.start->text + "; an end after it would be right");
    }
}

void readWhat(JsonObject& members, Record& record) {
    record.id = members.text("id", Needed::Yes);
    if (!record.id.empty() && !isRecordId(record.id)) members.complain("id", "is " + forMessage(record.id) + "; " + rightRecordId);
    record.kind = members.text("kind", Needed::Yes);
    record.name = members.text("name", Needed::Yes);
    record.field = members.text("field", Needed::No);
    record.direction = Direction::ChinaTrainsPartner;
    if (const auto direction = members.word("direction", Needed::No, allDirections)) record.direction = *direction;
    record.headcount = members.count("headcount", Needed::No);
    record.headcountBasis = members.text("headcount_basis", Needed::No);
    record.summary = members.text("summary", Needed::Yes);
    record.note = members.text("note", Needed::No);
    record.certainty = members.word("certainty", Needed::Yes, allCertainties).value_or(Certainty::Reported);
}

void readOthers(JsonObject& members, Record& record) {
    for (const auto& other : otherMembers) {
        if (other.layer && *other.layer != record.layer) continue;
        std::string text = members.anyAsText(other.key);
        if (!text.empty()) record.otherFields.emplace(other.key, std::move(text));
    }
}

void readLayer(JsonObject& members, Record& record, std::optional<Layer> ofTheSet) {
    const auto layer = members.word("layer", ofTheSet ? Needed::No : Needed::Yes, allLayers);
    record.layer = layer ? *layer : ofTheSet.value_or(Layer::Stations);
}

}  // namespace

std::optional<Record> recordFrom(const Json& json, const std::string& where, const RecordContext& context, Problems& problems) {
    JsonObject members(json, where, problems);
    if (!members.isSound()) return std::nullopt;
    bool placeIsSound = true;
    bool citationsAreSound = true;
    bool responsesAreSound = true;
    std::optional<Record> result(std::in_place);
    Record& record = *result;
    readLayer(members, record, context.layer);
    readWhat(members, record);
    readWho(members, record, context.countries);
    readWhen(members, record);
    readOthers(members, record);
    record.place = placeMember(members, context.countries, placeIsSound);
    record.citations = citationsMember(members, context.shelf, context.countries, citationsAreSound);
    const CitationContext cited{record.citations, citationsAreSound, context.shelf};
    record.firstReportedCitation = citationMember(members, "first_reported_source", cited);
    record.hostResponses = responsesMember(members, Side::Host, cited, responsesAreSound);
    record.chinaResponses = responsesMember(members, Side::China, cited, responsesAreSound);
    members.reportUnknownMembers();
    const bool sound = members.isSound() && placeIsSound && citationsAreSound && responsesAreSound;
    if (!sound) result.reset();
    return result;
}

}  // namespace geodata
