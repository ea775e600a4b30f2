#include "app/map/names/hub_name.h"

#include <algorithm>
#include <array>

namespace app {
namespace {

struct HubName {
    std::string_view language;
    std::string_view name;
};
// Of the languages that seas are named in (UNGEGN's exonyms and the official one), and of some neighbours of these.
constexpr std::array names{HubName{"zh", "北京"},   HubName{"ja", "北京"},    HubName{"ar", "بكين"},  HubName{"de", "Peking"}, HubName{"es", "Pekín"},
                           HubName{"fr", "Pékin"},  HubName{"it", "Pechino"}, HubName{"pl", "Pekin"}, HubName{"pt", "Pequim"}, HubName{"ru", "Пекин"},
                           HubName{"sv", "Peking"}, HubName{"tr", "Pekin"},   HubName{"uk", "Пекін"}};

}  // namespace

std::string hubName(std::string_view language) {
    // "pt_BR" and "zh_TW" have the name of their language.
    const auto whole = language.substr(0, language.find_first_of("_-@"));
    const auto found = std::find_if(names.begin(), names.end(), [&](const HubName& each) { return each.language == whole; });
    return std::string(found == names.end() ? hubCity : found->name);
}

}  // namespace app
