#include "geodata/files/json_file.h"

#include "geodata/files/json_text.h"
#include "geodata/files/regular_file.h"
#include "geodata/text/words.h"

#include <algorithm>

namespace geodata {
std::string pointerToken(const std::string& key) {
    std::string token;
    for (const char letter : forMessage(key)) token += letter == '~' ? "~0" : letter == '/' ? "~1" : std::string(1, letter);
    return token;
}

Result<Json> readJson(const std::filesystem::path& file) {
    auto read = readJsonText(file);
    if (!read) return read.problem();
    return std::move(read->json);
}

Result<JsonText> readJsonText(const std::filesystem::path& file) {
    auto text = contentOf(file);
    if (!text) return text.problem();
    auto json = parseJson<Json>(*text, file.string());
    if (!json) return json.problem();
    return JsonText{*std::move(json), *std::move(text)};
}

std::size_t membersIn(const Json& value) {
    std::size_t members = value.is_object() ? value.size() : 0;
    if (value.is_structured()) {
        for (const auto& inner : value) members += membersIn(inner);
    }
    return members;
}

std::string kindOf(const Json& value) {
    if (value.is_string()) return "a text";
    if (value.is_number()) return "a number";
    if (value.is_boolean()) return "true or false";
    if (value.is_null()) return "null";
    return value.is_array() ? "a list" : "an object";
}

JsonObject::JsonObject(const Json& object, std::string where, Problems& problems) : object_(object), where_(std::move(where)), problems_(problems) {
    if (object_.is_object()) {
        // Most objects are asked for more members than they have.
        asked_.reserve(2 * object_.size() + 8);
        return;
    }
    problems_.push_back({where_, "is " + kindOf(object_) + "; an object would be right"});
    sound_ = false;
}

const Json* JsonObject::member(const char* key) {
    if (!object_.is_object()) return nullptr;
    asked_.emplace_back(key);
    const auto found = object_.find(key);
    if (found == object_.end()) return nullptr;
    ++found_;
    return &*found;
}

std::string JsonObject::text(const char* key, Needed needed) {
    const Json* value = member(key);
    const auto* found = value == nullptr ? nullptr : value->get_ptr<const Json::string_t*>();
    if (value != nullptr && found == nullptr) {
        complain(key, "is " + kindOf(*value) + "; a text would be right");
    } else if (needed == Needed::Yes && (found == nullptr || found->empty())) {
        if (object_.is_object()) complain(key, found == nullptr ? "is missing; a text would be right" : "is empty; a text would be right");
    }
    return found == nullptr ? std::string() : *found;
}

std::string JsonObject::anyAsText(const char* key) {
    const Json* value = member(key);
    if (value == nullptr || value->is_null()) return {};
    if (const auto* found = value->get_ptr<const Json::string_t*>()) return *found;
    return value->dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::optional<double> JsonObject::number(const char* key, Needed needed, double low, double high) {
    const Json* value = member(key);
    const auto asLine = [](double bound) { return std::to_string(static_cast<long>(bound)); };
    const std::string right = "a number from " + asLine(low) + " to " + asLine(high) + " would be right";
    if (value == nullptr) {
        if (needed == Needed::Yes && object_.is_object()) complain(key, "is missing; " + right);
        return std::nullopt;
    }
    if (!value->is_number()) {
        complain(key, "is " + kindOf(*value) + "; " + right);
        return std::nullopt;
    }
    const double found = value->get<double>();
    if (found >= low && found <= high) return found;
    complain(key, "is " + value->dump() + "; " + right);
    return std::nullopt;
}

std::optional<long> JsonObject::count(const char* key, Needed needed) {
    const Json* value = member(key);
    if (value == nullptr) {
        if (needed == Needed::Yes && object_.is_object()) complain(key, "is missing; a count would be right");
        return std::nullopt;
    }
    constexpr std::uint64_t most = 9'000'000'000;
    if (value->is_number_unsigned() && value->get<std::uint64_t>() <= most) return static_cast<long>(value->get<std::uint64_t>());
    complain(key, "is " + (value->is_number() ? value->dump() : kindOf(*value)) + "; a count (0 or a whole number above) would be right");
    return std::nullopt;
}

bool JsonObject::flag(const char* key) {
    const Json* value = member(key);
    if (value == nullptr) return false;
    if (value->is_boolean()) return value->get<bool>();
    complain(key, "is " + kindOf(*value) + "; true or false would be right");
    return false;
}

const Json* JsonObject::array(const char* key, Needed needed) {
    const Json* value = member(key);
    if (value == nullptr) {
        if (needed == Needed::Yes && object_.is_object()) complain(key, "is missing; a list would be right");
        return nullptr;
    }
    if (value->is_array()) return value;
    complain(key, "is " + kindOf(*value) + "; a list would be right");
    return nullptr;
}

void JsonObject::complain(const std::string& key, const std::string& what) { complainAt(pointerToken(key), what); }

void JsonObject::complainAt(const std::string& path, const std::string& what) {
    problems_.push_back({where_ + "/" + path, what});
    sound_ = false;
}

void JsonObject::complainOfWord(const std::string& key, const std::string& found, const std::vector<std::string>& right) {
    const std::string near = nearest(found, right);
    complain(key, "unknown word " + forMessage(found) + "; " + (near.empty() ? anyOf(right) + " would be right" : "did you mean " + near + "?"));
}

void JsonObject::reportUnknownMembers() {
    if (!object_.is_object() || found_ == object_.size()) return;
    const std::vector<std::string> known(asked_.begin(), asked_.end());
    for (const auto& [key, value] : object_.items()) {
        if (std::find(asked_.begin(), asked_.end(), key) != asked_.end()) continue;
        const std::string near = nearest(key, known);
        problems_.push_back({placeOf(key), "unknown member" + (near.empty() ? "; it is not read" : "; did you mean " + near + "?")});
    }
}

std::string JsonObject::placeOf(const std::string& key) const { return where_ + "/" + pointerToken(key); }

}  // namespace geodata
