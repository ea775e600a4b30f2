#include "geodata/query/field_values.h"

#include "geodata/query/wider_regions.h"
#include "geodata/records/import_words.h"
#include "geodata/records/origin_words.h"
#include "geodata/records/other_country_names.h"

#include <algorithm>
#include <set>

namespace geodata {
namespace {

template <typename Values>
std::vector<std::string> keysOf(const Values& values) {
    std::vector<std::string> keys;
    keys.reserve(values.size());
    for (const auto value : values) keys.emplace_back(keyOf(value));
    return keys;
}

// Whether `part` stands in `name` in whole words, as "qingtian" in "qingtian (lishui)".
bool hasWords(const std::string& name, const std::string& part) {
    const auto isLetter = [&](std::size_t at) {
        const auto byte = static_cast<unsigned char>(name[at]);
        return byte >= 0x80U || (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9');
    };
    for (auto at = name.find(part); at != std::string::npos; at = name.find(part, at + 1)) {
        const std::size_t end = at + part.size();
        if ((at == 0 || !isLetter(at - 1)) && (end == name.size() || !isLetter(end))) return true;
    }
    return false;
}

// Countries with another name for which `isName` holds, each once. A filter suggests them and does not take them: what it says stays plain.
template <typename IsName>
std::vector<std::string> countriesCalled(const Atlas& atlas, IsName isName) {
    std::vector<std::string> names;
    for (const auto& other : otherCountryNames()) {
        const Country* country = atlas.countries.byAlpha3(other.alpha3);
        if (country == nullptr || !isName(foldedKey(other.name))) continue;
        if (std::find(names.begin(), names.end(), country->name) == names.end()) names.push_back(country->name);
    }
    return names;
}

}  // namespace

bool isOpen(Field field) { return field == Field::City || field == Field::Source || field == Field::Id; }

std::vector<std::string> knownValues(Field field, const Atlas& atlas) {
    std::set<std::string> values;
    switch (field) {
        case Field::Layer: return keysOf(allLayers);
        case Field::Certainty: return keysOf(allCertainties);
        case Field::Extent: return keysOf(allExtents);
        case Field::Scope: return keysOf(allScopes);
        case Field::Has: return {"end", "headcount", "host response", "china response", "city", "first reported"};
        case Field::Country:
        case Field::Region:
        case Field::Subregion:
            for (const auto& country : atlas.countries.list()) {
                values.insert(field == Field::Country ? country.name : field == Field::Region ? country.region : country.subregion);
            }
            break;
        case Field::Basis: {
            // Those that a record may have, and those of operations and context.
            const auto words = startBasisWords();
            values.insert(words.begin(), words.end());
            [[fallthrough]];
        }
        case Field::Kind:
        case Field::Operator:
        case Field::Status:
        case Field::Organisation:
        case Field::Origin:
            for (const auto& record : atlas.records.records) {
                for (auto& value : valuesOf(record, field, atlas)) values.insert(std::move(value));
            }
            break;
        case Field::City:
        case Field::Source:
        case Field::Year:
        case Field::Heard:
        case Field::Reported:
        case Field::Witnesses:
        case Field::Sources:
        case Field::Id: break;
    }
    values.erase("");
    return {values.begin(), values.end()};
}

std::vector<std::string> valuesFor(Field field, const std::string& text, const std::vector<std::string>& known, const Atlas& atlas) {
    const std::string wanted = foldedKey(text);
    for (const auto& name : known) {
        if (foldedKey(name) == wanted) return {name};
    }
    if (field == Field::Country) {
        for (const auto& country : atlas.countries.list()) {
            if (folded(country.alpha2) == wanted || folded(country.alpha3) == wanted) return {country.name};
        }
    }
    if (field == Field::Subregion) {
        for (const auto& region : widerRegionsIn(atlas)) {
            if (foldedKey(region.name) == wanted) return region.subregions;
        }
    }
    std::vector<std::string> found;
    if (field == Field::Origin) {
        // "host" stands for all authorities of host countries; a name in words is what people read beside a record.
        std::copy_if(known.begin(), known.end(), std::back_inserter(found), [&](const std::string& name) {
            return name.starts_with(wanted + ':') || folded(originInWords(name, atlas.countries)) == wanted;
        });
        return found;
    }
    if (field != Field::Operator && field != Field::Organisation) return found;
    std::copy_if(known.begin(), known.end(), std::back_inserter(found), [&](const std::string& name) { return hasWords(foldedKey(name), wanted); });
    return found;
}

std::vector<std::string> valuesMeant(Field field, const std::string& text, const std::vector<std::string>& known, const Atlas& atlas) {
    // "Korea" is a word of two names: both are meant. A word of more says too little.
    constexpr std::size_t most = 5;
    constexpr std::size_t leastBeginning = 3;
    const auto isSome = [](const std::vector<std::string>& names) { return !names.empty() && names.size() <= most; };
    const std::string wanted = foldedKey(text);
    std::vector<std::string> meant;
    if (field == Field::Country) meant = countriesCalled(atlas, [&](const std::string& name) { return name == wanted; });
    if (isSome(meant)) return meant;
    std::copy_if(known.begin(), known.end(), std::back_inserter(meant), [&](const std::string& name) { return hasWords(foldedKey(name), wanted); });
    if (isSome(meant)) return meant;
    if (field == Field::Country && wanted.size() >= leastBeginning) {
        meant = countriesCalled(atlas, [&](const std::string& name) { return name.starts_with(wanted); });
        if (isSome(meant)) return meant;
    }
    const std::string near = nearest(text, known);
    return near.empty() ? std::vector<std::string>() : std::vector{near};
}

}  // namespace geodata
