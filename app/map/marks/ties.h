// Ties summed before they are drawn: the cooperation and training records of one partner are one place with two numbers.
#pragma once

#include "app/state/view.h"
#include "geodata/records/atlas.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace app {

// The ministry's seat, where every bilateral tie begins on the map.
inline constexpr geodata::LonLat beijing{116.3972, 39.9075};

// Beyond this angle a great circle's direction says nothing: a small move of one end swings it across the world (ANCHORS 6).
inline constexpr double nearlyAntipodalDegrees = 170.0;

// One partner's shown bilateral ties. They end at its capital, a representative point and not a site.
struct Partner {
    std::string country;  // Alpha-3.
    geodata::LonLat position;
    std::vector<std::uint32_t> cooperation;  // Records of the atlas.
    std::vector<std::uint32_t> training;
    [[nodiscard]] std::size_t total() const { return cooperation.size() + training.size(); }
};

// Multilateral records at the organisation's seat or meeting place.
struct Gathering {
    std::string city;
    geodata::LonLat position;
    std::vector<std::uint32_t> records;
};

// Reported stations of one city; without a reported city they stand at the host's capital.
struct StationSite {
    std::string country;
    std::string city;  // Empty: not reported.
    geodata::LonLat position;
    std::vector<std::uint32_t> records;  // In the order of the file.
    // Of all stations ever reported in the country, so that the country's mark stands still while time runs.
    std::optional<geodata::LonLat> middleOfCountry{};
};

// A station or a bilateral tie that is shown although it was first reported after the years: drawn faint, and in no sum.
struct ReportedLater {
    geodata::LonLat position;
    std::uint32_t record = 0;
};

struct Marks {
    std::vector<Partner> partners;  // By number of records, most first.
    std::vector<Gathering> gatherings;
    std::vector<StationSite> stations;    // By country, then city.
    std::vector<std::uint32_t> unplaced;  // Shown records that have no point on the map (no place, unknown capital).
    std::vector<ReportedLater> reportedLater;
};

// Of the records in their years; those shown although first reported later are never summed with them.
[[nodiscard]] Marks marksFor(const geodata::Atlas& atlas, const geodata::Selection& selection);

// Of those shown that were first reported after the years and may have existed before: to be drawn faint.
[[nodiscard]] Marks marksBeforeReport(const geodata::Atlas& atlas, const geodata::Selection& selection);

// What must not move while time runs is measured by these.
struct StandingMarks {
    Marks ofAllYears;    // Of the question asked of all years at once.
    Marks everReported;  // Of all records of the layers, whatever the filter.
};

// The marks of one answer, placed once and read by map, names, legend and panels.
struct AnswerMarks {
    Marks shown;
    Marks beforeReport;  // Drawn faint.
    std::shared_ptr<const StandingMarks> standing;
};

// `before`: marks of an earlier answer in the same atlas, or null; what no year changes is taken over from it.
[[nodiscard]] AnswerMarks answerMarks(const geodata::Atlas& atlas, const geodata::Answer& answer, const geodata::Answer* answerBefore = nullptr,
                                      const AnswerMarks* before = nullptr);

// Width class of an arc and step of a country's tint: 0 for 1 record, 1 for 2–4, 2 for 5–9, 3 for 10 and more.
[[nodiscard]] std::size_t stepOf(std::size_t records);
[[nodiscard]] const char* stepLabel(std::size_t step);

}  // namespace app
