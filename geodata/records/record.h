// What is publicly reported: a record, where it is, who says so, and who denies it. Plain values, read once, never changed.
#pragma once

#include "geodata/coordinates.h"
#include "geodata/records/edtf.h"

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace geodata {

enum class Layer { Stations, Cooperation, Training, Operations, Context };
inline constexpr std::array allLayers{Layer::Stations, Layer::Cooperation, Layer::Training, Layer::Operations, Layer::Context};

enum class Extent { Event, Period };
enum class Scope { Bilateral, Multilateral };
enum class Certainty { Official, Corroborated, Reported, Contested };
enum class Precision { City, Region };
enum class Direction { ChinaTrainsPartner, PartnerTrainsChina, Mutual };
inline constexpr std::array allExtents{Extent::Event, Extent::Period};
inline constexpr std::array allScopes{Scope::Bilateral, Scope::Multilateral};
inline constexpr std::array allCertainties{Certainty::Official, Certainty::Corroborated, Certainty::Reported, Certainty::Contested};
inline constexpr std::array allPrecisions{Precision::City, Precision::Region};
inline constexpr std::array allDirections{Direction::ChinaTrainsPartner, Direction::PartnerTrainsChina, Direction::Mutual};

// The word used in files and filters: "stations", "event", "multilateral", "official", "city" …
[[nodiscard]] std::string_view keyOf(Layer layer);
[[nodiscard]] std::string_view keyOf(Extent extent);
[[nodiscard]] std::string_view keyOf(Scope scope);
[[nodiscard]] std::string_view keyOf(Certainty certainty);
[[nodiscard]] std::string_view keyOf(Precision precision);
// "" for the usual direction, China trains the partner; "inward", "mutual".
[[nodiscard]] std::string_view keyOf(Direction direction);
[[nodiscard]] std::optional<Layer> layerFrom(std::string_view key);

// Where something is or happened: a city or region, never finer.
struct Place {
    std::string city;     // Empty only where a region has no name of a city.
    std::string country;  // ISO 3166-1 alpha-3 of the place, not always of the partner.
    LonLat position;
    Precision precision = Precision::City;
    std::string gazetteer;  // Where the position comes from, for instance "GeoNames"; may be empty.
    friend bool operator==(const Place&, const Place&) = default;
};

// One published text; the same source may stand behind many records.
struct Source {
    std::string id;
    std::string title;
    std::string publisher;
    std::string date;  // As written, EDTF or empty.
    std::string url;
    bool mirror = false;           // A copy on a stranger's page: cited as text, never offered as a link.
    std::string type = "webpage";  // As CSL names it: "webpage", "document", "report" …
    friend bool operator==(const Source&, const Source&) = default;
};

// That a source supports a record, and what of it.
struct Citation {
    std::uint32_t source = 0;  // Index into Records::sources.
    std::string supports;
    std::string origin{};       // Whose knowledge the text carries: "host:KEN", "china", "ngo:safeguard-defenders" …; empty: not said.
    bool onlyResponse = false;  // Carries a denial or a comment, not the fact.
    friend bool operator==(const Citation&, const Citation&) = default;
};

// What a side said or did: authorities of the host country, or offices of the Chinese side.
struct Response {
    std::string date;  // As written, EDTF or empty.
    std::string kind;  // Empty where only words are known.
    std::string text;
    std::optional<std::size_t> citation;  // Index into the record's citations.
    std::string speaker{};                // Chinese side: an office, never a person; may be empty.
    friend bool operator==(const Response&, const Response&) = default;
};

struct Record {
    std::string id;
    Layer layer = Layer::Stations;
    Scope scope = Scope::Bilateral;
    std::string country;                 // Alpha-3 of the partner or host; empty for multilateral records.
    std::vector<std::string> countries;  // Alpha-3 of those named where there is more than one partner.
    std::string organisation;
    std::optional<Place> place;
    std::string kind;
    std::string name;
    Extent extent = Extent::Period;
    std::optional<PartialDate> start;
    std::optional<PartialDate> end;  // Absent: still going, as far as reported (a period); the start (an event).
    std::string startBasis;
    std::string endBasis;
    std::optional<PartialDate> firstReported;          // When the earliest public text known to us told of it.
    std::optional<std::size_t> firstReportedCitation;  // Index into the record's citations.
    std::string inForce;                               // Date of entry into force as written, or empty.
    std::string status;
    std::string operatorName;  // Stations: the public security bureau said to have set it up.
    std::string partnerOrganisation;
    std::string chineseOrganisation;
    std::string field;
    Direction direction = Direction::ChinaTrainsPartner;
    std::optional<long> headcount;  // As stated; never summed: courses, pledges and running totals overlap.
    std::string headcountBasis;
    std::string summary;
    std::string note;
    std::vector<Response> hostResponses;
    std::vector<Response> chinaResponses;
    Certainty certainty = Certainty::Reported;
    std::vector<Citation> citations;                 // At least one.
    std::map<std::string, std::string> otherFields;  // Members of single layers ("programme", "value", "theme" …), as text.
    std::optional<int> heardYear;                    // Year of the newest source that has a date; derived.
    std::vector<std::string> witnesses;              // Different origins that carry the fact, in the order of the citations; derived.
    std::optional<Day> publicBy;                     // The last day by which it was public for sure; see publicByOf(); derived.
    friend bool operator==(const Record&, const Record&) = default;
};

// All records of all layers, in the order of their files, with the sources they cite.
struct Records {
    std::string version;  // Of the data, for instance "2026-11".
    std::vector<Record> records;
    std::vector<Source> sources;
};

// The witnesses of a record: the different origins of its citations, without "reference", "unclear" and those that carry only a response.
[[nodiscard]] std::vector<std::string> witnessesOf(const Record& record);

// The last day by which a record was public for sure: the latest day of its first report, or, where that is not known, of the earliest
// dated source that carries the fact. Nothing where none is dated.
[[nodiscard]] std::optional<Day> publicByOf(const Record& record, const std::vector<Source>& sources);

// Whether the start is only the date of the earliest report: it says nothing about the years before.
[[nodiscard]] bool startIsFirstReport(const Record& record);

// Fills what is derived (heardYear, witnesses, publicBy); readers do it, and whoever puts records together by hand.
void derive(Records& records);

// Names, summaries, responses and sources of a record, folded: where bare words are looked for.
[[nodiscard]] std::string searchTextOf(const Record& record, const std::vector<Source>& sources);

// The same for records at one place: its country and city, without regard to case and accents.
[[nodiscard]] std::string siteOf(const Place& place);

// The country and all countries named, each once.
[[nodiscard]] std::vector<std::string> countriesOf(const Record& record);

}  // namespace geodata
