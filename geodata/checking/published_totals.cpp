#include "geodata/checking/published_totals.h"

#include "geodata/files/json_file.h"
#include "geodata/records/source_json.h"
#include "geodata/text/words.h"

namespace geodata {
namespace {

// CSL sources of one total, by their ids.
std::vector<Source> sourcesOf(JsonObject& members, const SourceShelf& shelf, bool& sound) {
    std::vector<Source> sources;
    const Json* list = members.array("sources", Needed::Yes);
    for (std::size_t index = 0; list != nullptr && index < list->size(); ++index) {
        JsonObject own((*list)[index], members.placeOf("sources") + "/" + std::to_string(index), members.problems());
        const std::string id = own.text("id", Needed::Yes);
        (void)own.text("supports", Needed::No);
        own.reportUnknownMembers();
        const auto known = shelf.indexOf.find(id);
        if (known != shelf.indexOf.end()) {
            sources.push_back(shelf.sources[known->second]);
        } else if (!id.empty()) {
            own.complain("id", "refers to no source: " + forMessage(id) + "; the id of a source in sources.json would be right");
        }
        sound = sound && own.isSound();
    }
    return sources;
}

// "1997..2020".
std::optional<std::pair<int, int>> yearsFrom(const std::string& text) {
    const auto dots = text.find("..");
    const auto first = parseEdtf(std::string_view(text).substr(0, dots));
    const auto last = parseEdtf(std::string_view(text).substr(dots == std::string::npos ? text.size() : dots + 2));
    if (dots != 4 || text.size() != 10 || !first || !last || last->latest < first->earliest) return std::nullopt;
    return std::pair(first->earliest.year, last->latest.year);
}

// What of ours asks for the same: filter fields, and the years within which it began.
void readCompareWith(JsonObject& members, PublishedTotal& total) {
    const Json* object = members.member("compare_with");
    if (object == nullptr) return;
    if (!object->is_object()) return members.complain("compare_with", "is " + kindOf(*object) + "; an object of filter fields would be right");
    for (const auto& [key, value] : object->items()) {
        const std::string path = "compare_with/" + pointerToken(key);
        const auto* text = value.get_ptr<const Json::string_t*>();
        if (text == nullptr) {
            members.complainAt(path, "is " + kindOf(value) + "; a value of the filter field would be right");
        } else if (key == "years") {
            total.years = yearsFrom(*text);
            if (!total.years) members.complainAt(path, forMessage(*text) + " is no span of years; 1997..2020 would be right");
        } else {
            total.compareWith.emplace_back(key, *text);
        }
    }
}

std::optional<PublishedTotal> totalFrom(const Json& json, const std::string& where, const SourceShelf& shelf, Problems& problems) {
    JsonObject members(json, where, problems);
    if (!members.isSound()) return std::nullopt;
    bool sourcesAreSound = true;
    PublishedTotal total;
    total.id = members.text("id", Needed::Yes);
    total.layer = members.word("layer", Needed::Yes, allLayers).value_or(Layer::Stations);
    total.name = members.text("name", Needed::Yes);
    total.value = members.count("value", Needed::Yes).value_or(0);
    total.unit = members.text("unit", Needed::Yes);
    total.countries = members.count("countries", Needed::No);
    total.note = members.text("note", Needed::No);
    if (const auto certainty = members.word("certainty", Needed::No, allCertainties)) total.certainty = keyOf(*certainty);
    readCompareWith(members, total);
    total.sources = sourcesOf(members, shelf, sourcesAreSound);
    const auto date = parseEdtf(members.text("as_of", Needed::Yes));
    if (date) {
        total.asOf = *date;
    } else if (members.isSound()) {
        members.complain("as_of", date.problem().what);
    }
    members.reportUnknownMembers();
    return members.isSound() && sourcesAreSound ? std::optional(std::move(total)) : std::nullopt;
}

}  // namespace

Result<PublishedTotals> readPublishedTotals(const std::filesystem::path& datasets, Problems& problems) {
    const auto file = datasets / "records" / "totals.json";
    const auto sources = readJson(datasets / "records" / "sources.json");
    if (!sources) return sources.problem();
    const auto json = readJson(file);
    if (!json) return json.problem();
    SourceShelf shelf;
    Problems ofSources;  // Said when records are read.
    if (sources->is_array()) readSources(*sources, "", shelf, ofSources);

    JsonObject members(*json, file.string() + "#", problems);
    const std::string format = members.text("format", Needed::Yes);
    if (format != "reach-atlas/published-totals/1")
        return Problem{file.string(), "is no list of published totals; \"format\": \"reach-atlas/published-totals/1\" would be right"};
    PublishedTotals published;
    published.version = members.text("version", Needed::No);
    if (const Json* limits = members.member("limits"); limits != nullptr && limits->is_object()) {
        for (const auto& [key, value] : limits->items()) {
            if (const auto* text = value.get_ptr<const Json::string_t*>()) published.limits.emplace(key, *text);
        }
    }
    const Json* totals = members.array("totals", Needed::Yes);
    members.reportUnknownMembers();
    for (std::size_t index = 0; totals != nullptr && index < totals->size(); ++index) {
        const std::string where = file.string() + "#/totals/" + std::to_string(index);
        if (auto total = totalFrom((*totals)[index], where, shelf, problems)) published.totals.push_back(*std::move(total));
    }
    return published;
}

}  // namespace geodata
