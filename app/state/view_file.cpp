#include "app/state/view_file.h"

#include "app/state/region_frame.h"
#include "geodata/files/json_lines.h"
#include "geodata/files/json_text.h"
#include "geodata/files/regular_file.h"
#include "geodata/text/plain_signs.h"

#include <charconv>
#include <functional>
#include <sstream>
#include <vector>

namespace app {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view formatName = "reach-atlas/view/";
constexpr int formatVersion = 1;

// Why a value does not fit its key; empty when it did.
using Complaint = std::string;

// One key of a view file: how it is written, and how it is read back.
struct Key {
    std::string name;
    std::function<Json(const View&)> write;
    std::function<Complaint(View&, const Json&, const geodata::Atlas&)> read;
};

std::string listed(const std::vector<std::string>& words) {
    std::string text;
    for (const auto& word : words) text += (text.empty() ? "" : ", ") + word;
    return text;
}

Complaint unknownWord(const Json& value, const std::vector<std::string>& words) {
    if (!value.is_string()) return "is not a word; one of " + listed(words) + " would be right";
    const std::string text = value.get<std::string>();
    const std::string near = geodata::nearest(text, words);
    return "is not \"" + text + "\"; " + (near.empty() ? "one of " + listed(words) + " would be right" : "did you mean " + near + "?");
}

// A key whose value is one of a closed list of words.
template <typename Member, typename Value, std::size_t count, typename Read>
Key wordKey(std::string name, Member member, const std::array<Value, count>& all, Read read) {
    std::vector<std::string> words;
    for (const auto value : all) words.emplace_back(keyOf(value));
    return {std::move(name), [member](const View& view) { return Json(keyOf(std::invoke(member, view))); },
            [member, words, read](View& view, const Json& value, const geodata::Atlas&) -> Complaint {
                const auto found = value.is_string() ? read(value.get<std::string>()) : std::nullopt;
                if (!found) return unknownWord(value, words);
                std::invoke(member, view) = *found;
                return {};
            }};
}

template <typename Member>
Key switchKey(std::string name, Member member) {
    return {std::move(name), [member](const View& view) { return Json(std::invoke(member, view)); },
            [member](View& view, const Json& value, const geodata::Atlas&) -> Complaint {
                if (!value.is_boolean()) return "is not a switch; true or false would be right";
                std::invoke(member, view) = value.get<bool>();
                return {};
            }};
}

Key textKey(std::string name, std::string View::*member) {
    return {std::move(name), [member](const View& view) { return Json(std::invoke(member, view)); },
            [member](View& view, const Json& value, const geodata::Atlas&) -> Complaint {
                if (!value.is_string()) return "is not text";
                std::invoke(member, view) = value.get<std::string>();
                return {};
            }};
}

std::optional<geodata::LonLat> placeFrom(const Json& value) {
    if (!value.is_array() || value.size() != 2 || !value[0].is_number() || !value[1].is_number()) return std::nullopt;
    const geodata::LonLat place{value[0].get<double>(), value[1].get<double>()};
    const bool inside = place.lon >= -180.0 && place.lon <= 180.0 && place.lat >= -90.0 && place.lat <= 90.0;
    return inside ? std::optional(place) : std::nullopt;
}

Json jsonOf(geodata::LonLat place) { return Json::array({place.lon, place.lat}); }

constexpr auto wrongPlace = "is not a place; [longitude, latitude] in degrees within -180 to 180 and -90 to 90 would be right";

Key centerKey() {
    return {"center", [](const View& view) { return jsonOf(view.projection.center); },
            [](View& view, const Json& value, const geodata::Atlas&) -> Complaint {
                const auto place = placeFrom(value.is_number() ? Json::array({value, 0.0}) : value);
                if (!place) return wrongPlace;
                view.projection.center = *place;
                view.region.reset();
                return {};
            }};
}

Key focusKey() {
    return {"focus", [](const View& view) { return view.focus ? jsonOf(*view.focus) : Json(nullptr); },
            [](View& view, const Json& value, const geodata::Atlas&) -> Complaint {
                const auto place = placeFrom(value);
                if (!place && !value.is_null()) return wrongPlace;
                view.focus = place;
                view.region.reset();
                return {};
            }};
}

Key projectionKey() {
    return {"projection", [](const View& view) { return Json(geodata::keyOf(view.projection.kind)); },
            [](View& view, const Json& value, const geodata::Atlas& atlas) -> Complaint {
                const auto kind = value.is_string() ? geodata::projectionKindFrom(value.get<std::string>()) : std::nullopt;
                std::vector<std::string> words;
                for (const auto each : geodata::allProjectionKinds) words.emplace_back(geodata::keyOf(each));
                if (!kind) return unknownWord(value, words);
                view.projection.kind = *kind;
                if (view.region) view = framed(view, *view.region, atlas);
                return {};
            }};
}

Key yearsKey() {
    return {"years",
            [](const View& view) {
                return Json::array({view.question.years.first, view.question.years.last});
            },
            [](View& view, const Json& value, const geodata::Atlas&) -> Complaint {
                const Json pair = value.is_number_integer() ? Json::array({value, value}) : value;
                const auto isYear = [](const Json& year) { return year.is_number_integer() && year.get<long>() >= 1 && year.get<long>() <= 9999; };
                if (!pair.is_array() || pair.size() != 2 || !isYear(pair[0]) || !isYear(pair[1])) {
                    return "is not a span of years; a year from 1 to 9999, or two as 2018..2022, would be right";
                }
                if (pair[0].get<int>() > pair[1].get<int>()) {
                    return "runs backwards; " + std::to_string(pair[1].get<int>()) + ".." + std::to_string(pair[0].get<int>()) + " would be right";
                }
                view.question.years.first = pair[0].get<int>();
                view.question.years.last = pair[1].get<int>();
                return {};
            }};
}

Key staleAfterKey() {
    return {"stale_after", [](const View& view) { return Json(view.staleAfter); },
            [](View& view, const Json& value, const geodata::Atlas&) -> Complaint {
                const bool fits = value.is_number_integer() && value.get<long>() >= 0 && value.get<long>() <= 100;
                if (!fits) return "is not a number of years; 0 to 100 would be right";
                view.staleAfter = value.get<int>();
                return {};
            }};
}

Key zoomKey() {
    return {"zoom", [](const View& view) { return Json(view.zoom); },
            [](View& view, const Json& value, const geodata::Atlas&) -> Complaint {
                const bool fits = value.is_number() && value.get<double>() >= minZoom && value.get<double>() <= maxZoom;
                if (!fits) return "is out of range; 1 (the whole world) to 400 would be right";
                view.zoom = value.get<double>();
                view.region.reset();
                return {};
            }};
}

Key labelScaleKey() {
    return {"label_scale", [](const View& view) { return Json(view.labelScale); },
            [](View& view, const Json& value, const geodata::Atlas&) -> Complaint {
                const bool fits = value.is_number() && value.get<double>() >= minLabelScale && value.get<double>() <= maxLabelScale;
                if (!fits) return "is out of range; 0.5 to 3 (1.4 and more for a projector) would be right";
                view.labelScale = value.get<double>();
                return {};
            }};
}

Key languageKey() {
    return {"language", [](const View& view) { return Json(view.language); },
            [](View& view, const Json& value, const geodata::Atlas& atlas) -> Complaint {
                if (!value.is_string()) return "is not a language; a code such as en, zh or fr would be right";
                const auto language = atlas.names.languageFrom(value.get<std::string>());
                if (!language) return language.problem().what;
                view.language = *language;
                return {};
            }};
}

Key regionKey() {
    return {"region", [](const View& view) { return view.region ? Json(view.region->key) : Json(nullptr); },
            [](View& view, const Json& value, const geodata::Atlas& atlas) -> Complaint {
                if (value.is_null() || (value.is_string() && value.get<std::string>().empty())) {
                    view.region.reset();
                    return {};
                }
                if (!value.is_string()) return "is not the name of a region, a country or a record";
                const auto frame = regionFrameFrom(value.get<std::string>(), atlas);
                if (!frame) return "is not a region: " + whyNoRegion(value.get<std::string>(), atlas);
                view = framed(std::move(view), *frame, atlas);
                return {};
            }};
}

Key knownByKey() {
    return {"known_by", [](const View& view) { return Json(view.question.knownBy.empty() ? "now" : view.question.knownBy); },
            [](View& view, const Json& value, const geodata::Atlas&) -> Complaint {
                const std::string text = value.is_number_integer() ? std::to_string(value.get<long>())
                                         : value.is_string()       ? value.get<std::string>()
                                                                   : "";
                if (text == "now") {
                    view.question.knownBy.clear();
                    return {};
                }
                if (const auto date = geodata::parseEdtf(text); !date || date->latest.year == 9999)
                    return "is not a date; a year or day as 2021 or 2021-06-30, or now, would be right";
                view.question.knownBy = text;
                return {};
            }};
}

Key filterKey() {
    return {"filter", [](const View& view) { return Json(view.question.filter); },
            [](View& view, const Json& value, const geodata::Atlas& atlas) -> Complaint {
                if (!value.is_string()) return "is not text";
                const auto parsed = geodata::parseFilter(value.get<std::string>(), atlas);
                if (!parsed) return "is wrong: " + parsed.problem().what;
                view.question.filter = value.get<std::string>();
                return {};
            }};
}

Key layersKey() {
    return {"layers",
            [](const View& view) {
                Json list = Json::array();
                for (const auto layer : view.question.layers) list.push_back(geodata::keyOf(layer));
                return list;
            },
            [](View& view, const Json& value, const geodata::Atlas&) -> Complaint {
                std::vector<std::string> words;
                for (const auto layer : geodata::allLayers) words.emplace_back(geodata::keyOf(layer));
                if (!value.is_array()) return "is not a list; names out of " + listed(words) + " would be right";
                std::set<geodata::Layer> layers;
                for (const auto& name : value) {
                    const auto layer = name.is_string() ? geodata::layerFrom(name.get<std::string>()) : std::nullopt;
                    if (!layer) return unknownWord(name, words);
                    layers.insert(*layer);
                }
                view.question.layers = std::move(layers);
                return {};
            }};
}

Key selectedKey() {
    return {"selected", [](const View& view) { return Json(view.selected); },
            [](View& view, const Json& value, const geodata::Atlas& atlas) -> Complaint {
                if (!value.is_string()) return "is not a record's id or a country's alpha-3 code";
                const auto id = value.get<std::string>();
                bool known = id.empty() || atlas.countries.byAlpha3(id) != nullptr;
                for (const auto& record : atlas.records.records) known = known || record.id == id;
                if (!known) return "names no record and no country: " + id;
                view.selected = id;
                return {};
            }};
}

const std::vector<Key>& keys() {
    static const std::vector<Key> all{
        projectionKey(),
        centerKey(),
        focusKey(),
        zoomKey(),
        yearsKey(),
        wordKey(
            "time", [](auto& view) -> auto& { return view.question.years.mode; }, geodata::allTimeModes,
            [](std::string_view word) { return geodata::timeModeFrom(word); }),
        switchKey(
            "certain_only", [](auto& view) -> auto& { return view.question.years.certainOnly; }),
        switchKey(
            "undated", [](auto& view) -> auto& { return view.question.undated; }),
        switchKey(
            "before_report", [](auto& view) -> auto& { return view.question.beforeReport; }),
        knownByKey(),
        staleAfterKey(),
        filterKey(),
        layersKey(),
        wordKey("theme", &View::theme, allThemes, [](std::string_view word) { return themeFrom(word); }),
        wordKey("arcs", &View::arcs, allArcStyles, [](std::string_view word) { return arcStyleFrom(word); }),
        wordKey("training", &View::training, allTrainingStyles, [](std::string_view word) { return trainingStyleFrom(word); }),
        wordKey("lines", &View::lines, allTieLines, [](std::string_view word) { return tieLinesFrom(word); }),
        switchKey("labels", &View::labels),
        labelScaleKey(),
        languageKey(),
        switchKey("legend", &View::legend),
        switchKey("inset", &View::inset),
        selectedKey(),
        regionKey(),
        textKey("title", &View::title)};
    return all;
}

const Key* keyNamed(std::string_view name) {
    for (const auto& key : keys()) {
        if (key.name == name) return &key;
    }
    return nullptr;
}

geodata::Problem unknownKey(const std::string& where, std::string_view name) {
    std::vector<std::string> names;
    for (const auto& key : keys()) names.push_back(key.name);
    const std::string near = geodata::nearest(name, names);
    return {where, "a view has no key " + std::string(name) + "; " + (near.empty() ? "its keys are " + listed(names) : "did you mean " + near + "?")};
}

// The major version in "reach-atlas/view/1", or empty.
std::optional<int> versionIn(const Json& format) {
    if (!format.is_string()) return std::nullopt;
    const std::string text = format.get<std::string>();
    if (text.rfind(formatName, 0) != 0) return std::nullopt;
    int version = 0;
    const char* first = text.data() + formatName.size();
    const auto [end, error] = std::from_chars(first, text.data() + text.size(), version);
    if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return version;
}

std::vector<std::string> split(std::string_view text, char separator) {
    std::vector<std::string> parts;
    std::stringstream stream{std::string(text)};
    for (std::string part; std::getline(stream, part, separator);) parts.push_back(part);
    return parts;
}

std::optional<double> numberFrom(const std::string& text) {
    double value = 0.0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || text.empty()) return std::nullopt;
    return value;
}

// A bare word of the command line as the JSON value that its key wants.
Json valueFromBareText(std::string_view key, std::string_view text) {
    if (key == "layers") {
        Json list = Json::array();
        for (const auto& part : split(text, ',')) list.push_back(part);
        return list;
    }
    if (key == "center" || key == "focus") {
        Json list = Json::array();
        for (const auto& part : split(text, ',')) {
            const auto number = numberFrom(part);
            list.push_back(number ? Json(*number) : Json(part));
        }
        if (list.size() == 1) list.push_back(0.0);
        return list;
    }
    if (key == "years") {
        auto dots = text.find("..");
        std::size_t dotsEnd = dots + 2;
        // "2018-2022" can be nothing else: no year has a dash within.
        if (text.size() == 9 && text[4] == '-') dots = 4, dotsEnd = 5;
        const auto year = [](std::string_view part) {
            int value = 0;
            const auto [end, error] = std::from_chars(part.data(), part.data() + part.size(), value);
            return error == std::errc() && end == part.data() + part.size() && !part.empty() ? Json(value) : Json(std::string(part));
        };
        if (dots == std::string_view::npos) return year(text);
        return Json::array({year(text.substr(0, dots)), year(text.substr(dotsEnd))});
    }
    return Json(std::string(text));
}

}  // namespace

std::string jsonFrom(const View& view) {
    Json json;
    json["format"] = std::string(formatName) + std::to_string(formatVersion);
    for (const auto& key : keys()) json[key.name] = key.write(view);
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

geodata::Result<View> viewFromJson(std::string_view text, const std::string& fileName, const View& base, const geodata::Atlas& atlas) {
    const auto parsed = geodata::parseJson<Json>(text, fileName);
    if (!parsed) return parsed.problem();
    const Json& json = *parsed;
    if (!json.is_object()) return geodata::Problem{fileName, "is no view; one JSON object would be right"};
    if (const auto repeated = geodata::repeatedMembers(text, fileName); !repeated.empty()) return repeated.front();
    if (json.contains("format")) {
        const auto version = versionIn(json["format"]);
        if (!version) return geodata::Problem{fileName, "is no view; \"format\": \"reach-atlas/view/1\" would be right"};
        if (*version > formatVersion) {
            return geodata::Problem{fileName, "is a view of the newer format " + std::to_string(*version) +
                                                  "; this program reads format 1: a newer version of it would be right"};
        }
    }
    View view = base;
    for (const auto& [name, value] : json.items()) {
        if (name == "format") continue;
        const Key* key = keyNamed(name);
        if (key == nullptr) return unknownKey(fileName + "#/" + name, name);
        const Complaint complaint = key->read(view, value, atlas);
        if (!complaint.empty()) return geodata::Problem{fileName + "#/" + name, name + " " + complaint};
    }
    return view;
}

geodata::Result<View> readView(const std::filesystem::path& file, const View& base, const geodata::Atlas& atlas) {
    const auto text = geodata::contentOf(file);
    if (!text) return text.problem();
    return viewFromJson(*text, file.string(), base, atlas);
}

geodata::Result<View> withKey(const View& view, std::string_view name, std::string_view text, const geodata::Atlas& atlas) {
    const Key* key = keyNamed(name);
    if (key == nullptr) return unknownKey("set", name);
    // A title is free text and a filter has rules of its own; anything else is read with the plain signs that were meant.
    const bool isFree = name == "title" || name == "filter";
    const std::string plain = isFree ? std::string(text) : geodata::withPlainSigns(text);
    const auto parsed = geodata::parseJson<Json>(plain, "");
    const bool wantsText = name == "filter" || name == "title" || name == "selected" || name == "language" || name == "known_by" || name == "region";
    const Json value = !parsed || (wantsText && !parsed->is_string()) ? valueFromBareText(name, plain) : *parsed;
    View changed = view;
    const Complaint complaint = key->read(changed, value, atlas);
    if (!complaint.empty()) return geodata::Problem{std::string(name), geodata::forMessage(text) + ": " + std::string(name) + " " + complaint};
    return changed;
}

}  // namespace app
