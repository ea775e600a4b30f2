#include "app/map/names/named_countries.h"

#include "app/map/land.h"

#include <algorithm>
#include <map>

namespace app {
namespace {

std::map<std::string, std::size_t> recordsByCountry(const Marks& marks) {
    std::map<std::string, std::size_t> records;
    for (const auto& partner : marks.partners) records[partner.country] += partner.total();
    for (const auto& site : marks.stations) records[site.country] += site.records.size();
    return records;
}

}  // namespace

std::vector<NamedCountry> namedCountries(const Drawing& drawing, const Marks& shown, const Marks& ofAllYears, const std::vector<PageBox>& covered) {
    const auto records = recordsByCountry(shown);
    const auto always = recordsByCountry(ofAllYears);
    const bool few = records.size() <= fewCountries;
    std::map<std::string, NamedCountry> byCode;
    for (const auto& [country, count] : records) {
        const auto found = always.find(country);
        byCode[country] = {country, few && found != always.end() ? found->second : count, {}};
    }
    for (const auto& symbol : drawing.room.symbols) {
        const PagePoint at{(symbol.box.left + symbol.box.right) / 2.0, (symbol.box.top + symbol.box.bottom) / 2.0};
        const auto found = byCode.find(symbol.country);
        const bool isCovered = std::any_of(covered.begin(), covered.end(), [&](const PageBox& box) { return box.contains(at); });
        if (found != byCode.end() && !isCovered && drawing.scene.base.frame.contains(at)) found->second.marks.push_back(at);
    }
    NamedCountry home{homeCountry, 0, {}};
    byCode.erase(homeCountry);
    std::vector<NamedCountry> countries{home};
    for (auto& [country, named] : byCode) countries.push_back(std::move(named));
    std::stable_sort(countries.begin() + 1, countries.end(), [](const NamedCountry& a, const NamedCountry& b) { return a.records > b.records; });
    return countries;
}

}  // namespace app
