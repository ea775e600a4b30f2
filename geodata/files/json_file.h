// Reading a JSON file, and one JSON object member by member; whatever is wrong is said with its place and what would be right.
#pragma once

#include "geodata/result.h"

#include <nlohmann/json.hpp>

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace geodata {

using Json = nlohmann::json;

// Fails with "FILE:LINE" where the text is no JSON.
[[nodiscard]] Result<Json> readJson(const std::filesystem::path& file);

// The same with the text it was made from, for naming lines in it.
struct JsonText {
    Json json;
    std::string text;
};
[[nodiscard]] Result<JsonText> readJsonText(const std::filesystem::path& file);

// How many keys stand in a value, at any depth; fewer than in its text where one stands twice in its object.
[[nodiscard]] std::size_t membersIn(const Json& value);

// A key as a part of a JSON pointer (RFC 6901), fit for a message: "~" and "/" escaped, cut where it is long.
[[nodiscard]] std::string pointerToken(const std::string& key);

// "a text", "a number" … for saying what stands there instead.
[[nodiscard]] std::string kindOf(const Json& value);

enum class Needed { Yes, No };

// Reads the members of one object. Nothing is thrown: a member that is wrong is reported and read as if it were absent.
class JsonObject {
public:
    // `where` is the object's place, "FILE#/records/12"; `object` may turn out not to be an object, which is reported too.
    JsonObject(const Json& object, std::string where, Problems& problems);

    // Null when the member is absent.
    [[nodiscard]] const Json* member(const char* key);
    [[nodiscard]] std::string text(const char* key, Needed needed);
    // Any single value as text: for members that are only shown.
    [[nodiscard]] std::string anyAsText(const char* key);
    [[nodiscard]] std::optional<double> number(const char* key, Needed needed, double low, double high);
    [[nodiscard]] std::optional<long> count(const char* key, Needed needed);
    [[nodiscard]] bool flag(const char* key);
    // Null when absent or no array.
    [[nodiscard]] const Json* array(const char* key, Needed needed);

    // A member whose value is one of a closed list of words, as keyOf names them.
    template <typename Words>
    [[nodiscard]] std::optional<typename Words::value_type> word(const char* key, Needed needed, const Words& all) {
        const std::string found = text(key, needed);
        if (found.empty()) return std::nullopt;
        for (const auto value : all) {
            if (keyOf(value) == found) return value;
        }
        std::vector<std::string> right;
        for (const auto value : all) {
            if (!keyOf(value).empty()) right.emplace_back(keyOf(value));
        }
        complainOfWord(key, found, right);
        return std::nullopt;
    }

    // What a member of this key should be; the object is unsound from then on. With `At`: a path below the object, "countries/2".
    void complain(const std::string& key, const std::string& what);
    void complainAt(const std::string& path, const std::string& what);
    // Reports members nobody asked for; they make the object no less sound.
    void reportUnknownMembers();
    // Whether everything asked for was there and right.
    [[nodiscard]] bool isSound() const { return sound_; }
    // "FILE#/records/12/start".
    [[nodiscard]] std::string placeOf(const std::string& key) const;
    [[nodiscard]] Problems& problems() { return problems_; }

private:
    void complainOfWord(const std::string& key, const std::string& found, const std::vector<std::string>& right);

    const Json& object_;
    std::string where_;
    Problems& problems_;
    std::vector<std::string_view> asked_;
    std::size_t found_ = 0;  // How many of those asked for are there.
    bool sound_ = true;
};

}  // namespace geodata
