#include "app/state/private/palette_entries.h"

#include "app/state/region_table.h"
#include "geodata/countries/other_country_names.h"
#include "geodata/records/layer_table.h"
#include "geodata/records/years_words.h"
#include "geodata/text/words.h"

#include <algorithm>
#include <map>

namespace app {
namespace {

void findBy(PaletteEntry& entry, const std::vector<std::string>& otherNames) {
    entry.wanted = geodata::folded(entry.words);
    entry.wordsEnd = entry.wanted.size();
    for (const auto& name : otherNames) {
        if (!name.empty()) entry.wanted += "\n" + geodata::folded(name);
    }
}

PaletteEntry entryOf(const CommandInfo& info) {
    PaletteEntry entry{.group = PaletteGroup::Commands, .words = info.words, .info = &info, .command = commandByHand(info)};
    findBy(entry, {info.key});
    return entry;
}

PaletteEntry entryOf(const CommandInfo& info, const CommandChoice& choice) {
    PaletteEntry entry{.group = PaletteGroup::Commands, .words = info.words + " · " + choice.words, .info = &info};
    const auto command = commandFrom(info, choice.argument);
    if (command) entry.command = *command;
    findBy(entry, {info.key + " " + choice.argument});
    return entry;
}

PaletteEntry entryOf(geodata::Layer layer) {
    const auto& about = geodata::infoOf(layer);
    PaletteEntry entry{.group = PaletteGroup::Layers,
                       .words = std::string(about.name),
                       .info = commandNamed("layer " + std::string(about.key)),
                       .command = Action{ToggleLayer{layer}},
                       .layer = layer};
    findBy(entry, {"layer " + std::string(about.key)});
    return entry;
}

bool switchesLayer(const CommandInfo& info) {
    return std::any_of(geodata::allLayers.begin(), geodata::allLayers.end(),
                       [&](geodata::Layer layer) { return info.key == "layer " + std::string(geodata::keyOf(layer)); });
}

std::string placeOf(const geodata::Record& record, const geodata::Atlas& atlas, const std::string& language) {
    const auto& country = record.place ? record.place->country : record.country;
    const std::string name = country.empty() ? record.organisation : geodata::countryName(atlas, country, language);
    return record.place && !record.place->city.empty() ? record.place->city + ", " + name : name;
}

}  // namespace

std::vector<PaletteEntry> commandEntries() {
    std::vector<PaletteEntry> entries;
    // What moves the map is seldom looked for here.
    for (const auto topic : {CommandTopic::Shown, CommandTopic::Window, CommandTopic::Marks, CommandTopic::Map}) {
        for (const auto& info : commands()) {
            if (info.topic != topic || switchesLayer(info)) continue;
            entries.push_back(entryOf(info));
            if (info.choices == nullptr) continue;
            for (const auto& choice : info.choices()) entries.push_back(entryOf(info, choice));
        }
    }
    for (const auto layer : geodata::allLayers) entries.push_back(entryOf(layer));
    return entries;
}

std::vector<PaletteEntry> countryEntries(const geodata::Atlas& atlas, const std::string& language) {
    std::map<std::string, std::vector<std::string>> otherNames;
    for (const auto& other : geodata::otherCountryNames()) otherNames[std::string(other.alpha3)].emplace_back(other.name);
    std::vector<PaletteEntry> entries;
    for (const auto& country : atlas.countries.list()) {
        PaletteEntry entry{.group = PaletteGroup::Countries,
                           .words = geodata::countryName(atlas, country.alpha3, language),
                           .detail = country.subregion.empty() ? country.region : country.subregion,
                           .command = Action{FlyTo{country.alpha3}}};
        auto names = otherNames[country.alpha3];
        names.insert(names.end(), {country.name, country.alpha3, country.alpha2});
        names.insert(names.end(), country.otherNames.begin(), country.otherNames.end());
        findBy(entry, names);
        entries.push_back(std::move(entry));
    }
    return entries;
}

std::vector<PaletteEntry> regionEntries() {
    std::vector<PaletteEntry> entries;
    for (const auto& region : atlasRegions()) {
        PaletteEntry entry{.group = PaletteGroup::Regions, .words = region.frame.name, .command = Action{FrameRegion{region.frame.name}}};
        findBy(entry, {});
        entries.push_back(std::move(entry));
    }
    return entries;
}

std::vector<PaletteEntry> recordEntries(const geodata::Atlas& atlas, const std::string& language) {
    std::vector<PaletteEntry> entries;
    for (const auto& record : atlas.records.records) {
        const std::string place = placeOf(record, atlas, language);
        PaletteEntry entry{.group = PaletteGroup::Records,
                           .words = record.name.empty() ? record.id : record.name,
                           .detail = (place.empty() ? "" : place + " · ") + geodata::yearsInWords(record),
                           .command = Action{FlyTo{record.id}},
                           .layer = record.layer};
        findBy(entry, {place, record.id});
        entries.push_back(std::move(entry));
    }
    return entries;
}

}  // namespace app
