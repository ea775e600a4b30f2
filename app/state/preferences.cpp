#include "app/state/preferences.h"

#include "app/state/command.h"
#include "geodata/files/json_text.h"

namespace app {
namespace {

using Json = nlohmann::ordered_json;

constexpr const char* format = "reach-atlas/preferences/1";

}  // namespace

std::optional<Preferences> preferencesFrom(std::string_view text) {
    const auto parsed = geodata::parseJson<Json>(text, "preferences");
    if (!parsed || !parsed->is_object() || !parsed->contains("format") || (*parsed)["format"] != format) return std::nullopt;
    Preferences preferences;
    if (!parsed->contains("text") || !(*parsed)["text"].is_object()) return preferences;
    for (const auto& [screen, percent] : (*parsed)["text"].items()) {
        if (!percent.is_number_integer()) continue;
        const auto value = percent.get<long long>();
        if (value >= textSizes.front() && value <= textSizes.back()) preferences.textPercent[screen] = static_cast<int>(value);
    }
    return preferences;
}

std::string jsonFrom(const Preferences& preferences) {
    Json json;
    json["format"] = format;
    json["text"] = Json::object();
    for (const auto& [screen, percent] : preferences.textPercent) json["text"][screen] = percent;
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace app
