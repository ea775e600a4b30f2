#include "geodata/boundaries/country_lookup.h"

#include "geodata/countries/country_name_index.h"

#include <memory>
#include <unordered_map>

namespace geodata {

CountryLookup lookupIn(const Countries& countries) {
    auto codes = std::make_shared<std::unordered_map<std::string, std::string>>();
    for (const auto& country : countries.list()) {
        for (const auto& code : {country.alpha3, country.alpha2, country.numeric}) {
            if (!code.empty()) codes->emplace(code, country.alpha3);
        }
    }
    const auto names = std::make_shared<CountryNameIndex>(countries);
    return {[codes](std::string_view code) {
                const auto found = codes->find(std::string(code));
                return found == codes->end() ? std::string() : found->second;
            },
            [names](std::string_view name) {
                const auto found = names->find(name);
                return found ? *found : std::string();
            }};
}

}  // namespace geodata
