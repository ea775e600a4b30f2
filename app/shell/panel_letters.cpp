#include "app/shell/panel_letters.h"

#include "app/panels/map_menu.h"
#include "app/state/key_map.h"

#include <string>
#include <utility>

namespace app {
namespace {

std::string lettersOf(const ImportDraft& draft) {
    // A preview shows the beginning of a table; so many letters are all there is to see.
    constexpr std::size_t most = 200'000;
    std::string letters;
    for (const auto& column : draft.table->columns) letters += column;
    for (const auto& row : draft.table->rows) {
        for (const auto& cell : row.cells) {
            if (letters.size() < most) letters += cell;
        }
    }
    return letters;
}

std::string namesIn(const geodata::Atlas& atlas, std::string_view language) {
    std::string names;
    for (const auto& country : atlas.countries.list()) names += atlas.names.nameOf(country.alpha3, language) + " ";
    return names;
}

// Of what the panels themselves say beyond plain Latin.
std::string ownWords() {
    std::string words;
    for (const auto& language : menuLanguages()) words += language.name;
    for (const auto& group : keyMap()) {
        for (const auto& line : group.lines) words += line.by;
    }
    return words;
}

}  // namespace

geodata::Records recordsWithLetters(const geodata::Atlas& atlas, const std::optional<ImportDraft>& draft, std::string_view language) {
    geodata::Records all = atlas.records;
    geodata::Record letters;
    letters.note = ownWords();
    if (draft) letters.note += lettersOf(*draft);
    letters.place.emplace().city = namesIn(atlas, language);
    all.records.push_back(std::move(letters));
    return all;
}

}  // namespace app
