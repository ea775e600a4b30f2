#include "geodata/query/field_values.h"

#include "geodata/countries/country_name_index.h"
#include "geodata/countries/other_country_names.h"
#include "geodata/query/term_rows.h"
#include "geodata/query/wider_regions.h"
#include "geodata/records/origin_words.h"
#include "geodata/records/record_words.h"

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

// Short names of countries by their codes.
std::vector<std::string> namesOf(const std::vector<std::string>& alpha3s, const Atlas& atlas) {
    std::vector<std::string> names;
    for (const auto& alpha3 : alpha3s) names.push_back(atlas.countries.nameOf(alpha3));
    return names;
}

// Countries with another name that begins so, each once.
std::vector<std::string> countriesBeginning(const Atlas& atlas, const std::string& beginning) {
    std::vector<std::string> names;
    for (const auto& other : otherCountryNames()) {
        const Country* country = atlas.countries.byAlpha3(other.alpha3);
        if (country == nullptr || !foldedKey(other.name).starts_with(beginning)) continue;
        if (std::find(names.begin(), names.end(), country->name) == names.end()) names.push_back(country->name);
    }
    return names;
}

bool isRegion(const Atlas& atlas, const std::string& wanted) {
    const auto& list = atlas.countries.list();
    return std::any_of(list.begin(), list.end(),
                       [&](const Country& each) { return foldedKey(each.region) == wanted || foldedKey(each.subregion) == wanted; });
}

// What a country that is not known may be: what its name can mean, or a name that has it among its words or begins with it.
std::vector<std::string> countriesMeant(const std::string& text, const std::vector<std::string>& known, const Atlas& atlas) {
    constexpr std::size_t most = 5;
    constexpr std::size_t leastBeginning = 3;
    const auto reading = CountryNameIndex(atlas.countries).read(text);
    if (!reading.alpha3s.empty()) return namesOf(reading.alpha3s, atlas);
    if (!reading.suggestion.empty()) return namesOf({reading.suggestion}, atlas);
    const std::string wanted = foldedKey(text);
    // Africa is not South Africa.
    if (wanted.size() < leastBeginning || isRegion(atlas, wanted)) return {};
    std::vector<std::string> meant;
    std::copy_if(known.begin(), known.end(), std::back_inserter(meant), [&](const std::string& name) { return hasWords(foldedKey(name), wanted); });
    if (meant.empty()) meant = countriesBeginning(atlas, wanted);
    return meant.size() <= most ? meant : std::vector<std::string>();
}

// `addOfRecords` adds the values that records have.
template <typename AddOfRecords>
std::vector<std::string> knownValuesWith(Field field, const Atlas& atlas, AddOfRecords addOfRecords) {
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
        case Field::Origin: addOfRecords(values); break;
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

}  // namespace

bool isOpen(Field field) { return field == Field::City || field == Field::Source || field == Field::Id; }

std::vector<std::string> knownValues(Field field, const Atlas& atlas) {
    return knownValuesWith(field, atlas, [&](std::set<std::string>& values) {
        for (const auto& record : atlas.records.records) {
            for (auto& value : valuesOf(record, field, atlas)) values.insert(std::move(value));
        }
    });
}

std::vector<std::string> knownValues(Field field, const Atlas& atlas, const Columns& columns) {
    return knownValuesWith(field, atlas, [&](std::set<std::string>& values) {
        const auto& words = codedField(columns, field)->values();
        values.insert(words.begin(), words.end());
    });
}

std::vector<std::string> valuesFor(Field field, const std::string& text, const std::vector<std::string>& known, const Atlas& atlas) {
    if (field == Field::Country) {
        const auto country = CountryNameIndex(atlas.countries).find(text);
        return country ? namesOf({*country}, atlas) : std::vector<std::string>();
    }
    const std::string wanted = foldedKey(text);
    for (const auto& name : known) {
        if (foldedKey(name) == wanted) return {name};
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
    if (field == Field::Country) return countriesMeant(text, known, atlas);
    // A word of more says too little.
    constexpr std::size_t most = 5;
    const std::string wanted = foldedKey(text);
    std::vector<std::string> meant;
    std::copy_if(known.begin(), known.end(), std::back_inserter(meant), [&](const std::string& name) { return hasWords(foldedKey(name), wanted); });
    if (!meant.empty() && meant.size() <= most) return meant;
    const std::string near = nearest(text, known);
    return near.empty() ? std::vector<std::string>() : std::vector{near};
}

}  // namespace geodata
