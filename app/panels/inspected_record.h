// One record as the inspector shows it: what is reported, both sides' words, and every source with its number.
#pragma once

#include "app/picture/picture.h"
#include "app/state/view.h"
#include "geodata/records/atlas.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace app {

enum class Side { Host, China };

struct Statement {
    Side side = Side::Host;
    std::string heading;  // "Host · investigation opened · 25 October 2022", "Chinese side · denial · foreign ministry · undated".
    std::string text;
    std::optional<std::size_t> source;  // Its number in the list of sources.
};

struct SourceShown {
    std::size_t number = 1;
    std::string publisher;
    std::string date;  // In words.
    std::string title;
    std::vector<std::string> supports;  // What of the record it supports.
    std::string witness;                // Whose knowledge it carries, in words; empty: not said.
    bool onlyResponse = false;          // Carries a denial or a comment, not the fact.
    std::string url;
    bool mirror = false;
};

struct RecordChip {
    std::string text;
    bool warning = false;
};

struct InspectedRecord {
    std::string id;
    geodata::Layer layer = geodata::Layer::Stations;
    geodata::Certainty certainty = geodata::Certainty::Reported;
    std::string kindLine;  // "Station"
    std::string country;   // Alpha-3; empty for multilateral records.
    std::string countryName;
    std::string title;
    std::string subtitle;  // The record's name where the title is only the place.
    std::vector<RecordChip> chips;
    std::string notShown;  // Why the map does not show it now; empty when it does.
    std::string summary;
    std::string note;
    std::vector<Statement> statements;  // Of both sides, by date, undated last.
    std::string witnesses;              // "3 publications, 1 witness: Safeguard Defenders".
    std::vector<Item> mark;             // As on the map, around (0, 0).
    std::vector<std::pair<std::string, std::string>> details;
    std::vector<SourceShown> sources;
    std::string citation;  // Plain text, for the clipboard.
};

// Countries are named in the language of the map; what the record says stays as it is written.
[[nodiscard]] InspectedRecord inspectedRecord(const geodata::Atlas& atlas, const geodata::Selection& selection, const geodata::Record& record,
                                              const View& view);

// Null when no record has this id.
[[nodiscard]] const geodata::Record* recordById(const geodata::Records& records, const std::string& id);

}  // namespace app
