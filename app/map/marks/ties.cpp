#include "app/map/marks/ties.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>
#include <numbers>
#include <utility>

namespace app {
namespace {

using geodata::Layer;
using geodata::Record;

// Where a station's mark stands: at its place, or at the host's capital.
std::optional<geodata::LonLat> positionOfStation(const Record& record, const geodata::Atlas& atlas) {
    if (record.place) return record.place->position;
    const auto* country = atlas.countries.byAlpha3(record.country);
    return country == nullptr ? std::nullopt : country->capitalPosition;
}

// A middle of places on the globe: on the page the seam of a projection may lie between them.
struct GlobeSum {
    double x = 0.0;
    double y = 0.0;
    double z = 0.0;

    void add(geodata::LonLat place) {
        const double lon = place.lon * std::numbers::pi / 180.0;
        const double lat = place.lat * std::numbers::pi / 180.0;
        x += std::cos(lat) * std::cos(lon);
        y += std::cos(lat) * std::sin(lon);
        z += std::sin(lat);
    }
    [[nodiscard]] geodata::LonLat middle() const {
        return {std::atan2(y, x) * 180.0 / std::numbers::pi, std::atan2(z, std::hypot(x, y)) * 180.0 / std::numbers::pi};
    }
};

std::map<std::string, GlobeSum> sumsOfStations(const geodata::Atlas& atlas) {
    std::map<std::string, GlobeSum> sums;
    for (const auto& record : atlas.records.records) {
        if (record.layer != Layer::Stations) continue;
        if (const auto position = positionOfStation(record, atlas)) sums[record.country].add(*position);
    }
    return sums;
}

void addStation(std::map<std::pair<std::string, std::string>, StationSite>& sites, const geodata::Atlas& atlas, std::uint32_t index, Marks& marks) {
    const Record& record = atlas.records.records[index];
    const auto position = positionOfStation(record, atlas);
    const bool hasCity = record.place && record.place->precision == geodata::Precision::City;
    if (!position) {
        marks.unplaced.push_back(index);
        return;
    }
    const std::string city = hasCity ? record.place->city : "";
    auto& site = sites[{record.country, city}];
    site.country = record.country;
    site.city = city;
    site.position = *position;
    site.records.push_back(index);
}

void addTie(std::map<std::string, Partner>& partners, const geodata::Atlas& atlas, std::uint32_t index, Marks& marks) {
    const Record& record = atlas.records.records[index];
    const auto* country = atlas.countries.byAlpha3(record.country);
    if (country == nullptr || !country->capitalPosition) {
        marks.unplaced.push_back(index);
        return;
    }
    auto& partner = partners[record.country];
    partner.country = record.country;
    partner.position = *country->capitalPosition;
    (record.layer == Layer::Training ? partner.training : partner.cooperation).push_back(index);
}

void addGathering(std::map<std::string, Gathering>& gatherings, const geodata::Atlas& atlas, std::uint32_t index, Marks& marks) {
    const Record& record = atlas.records.records[index];
    if (!record.place) {
        marks.unplaced.push_back(index);
        return;
    }
    auto& gathering = gatherings[record.place->country + record.place->city];
    gathering.city = record.place->city;
    gathering.position = record.place->position;
    gathering.records.push_back(index);
}

Marks marksOf(const geodata::Atlas& atlas, const std::vector<std::uint32_t>& records) {
    Marks marks;
    std::map<std::pair<std::string, std::string>, StationSite> sites;
    std::map<std::string, Partner> partners;
    std::map<std::string, Gathering> gatherings;
    for (const auto index : records) {
        const Record& record = atlas.records.records[index];
        switch (record.layer) {
            case Layer::Stations: addStation(sites, atlas, index, marks); break;
            case Layer::Cooperation:
            case Layer::Training:
                if (record.scope == geodata::Scope::Multilateral) {
                    addGathering(gatherings, atlas, index, marks);
                } else {
                    addTie(partners, atlas, index, marks);
                }
                break;
            // Totals and events of the story are told beside the map; they have no point on it.
            case Layer::Operations:
            case Layer::Context: marks.unplaced.push_back(index); break;
        }
    }
    const auto sums = sites.empty() ? std::map<std::string, GlobeSum>{} : sumsOfStations(atlas);
    for (auto& [key, site] : sites) {
        site.middleOfCountry = sums.at(site.country).middle();
        marks.stations.push_back(std::move(site));
    }
    for (auto& [key, partner] : partners) marks.partners.push_back(std::move(partner));
    for (auto& [key, gathering] : gatherings) marks.gatherings.push_back(std::move(gathering));
    std::stable_sort(marks.partners.begin(), marks.partners.end(), [](const Partner& a, const Partner& b) { return a.total() > b.total(); });
    return marks;
}

}  // namespace

Marks marksFor(const geodata::Atlas& atlas, const geodata::Selection& selection) {
    std::vector<std::uint32_t> inTheirYears;
    std::set_difference(selection.records.begin(), selection.records.end(), selection.beforeReport.begin(), selection.beforeReport.end(),
                        std::back_inserter(inTheirYears));
    Marks marks = marksOf(atlas, inTheirYears);
    const Marks later = marksBeforeReport(atlas, selection);
    const auto add = [&](geodata::LonLat position, const std::vector<std::uint32_t>& records) {
        for (const auto record : records) marks.reportedLater.push_back({position, record});
    };
    for (const auto& site : later.stations) add(site.position, site.records);
    for (const auto& partner : later.partners) add(partner.position, partner.cooperation), add(partner.position, partner.training);
    return marks;
}

Marks marksBeforeReport(const geodata::Atlas& atlas, const geodata::Selection& selection) {
    std::vector<std::uint32_t> before;
    std::set_intersection(selection.records.begin(), selection.records.end(), selection.beforeReport.begin(), selection.beforeReport.end(),
                          std::back_inserter(before));
    return marksOf(atlas, before);
}

AnswerMarks answerMarks(const geodata::Atlas& atlas, const geodata::Answer& answer, const geodata::Answer* answerBefore, const AnswerMarks* before) {
    AnswerMarks marks{marksFor(atlas, answer.selection), marksBeforeReport(atlas, answer.selection), nullptr};
    if (before != nullptr && answerBefore != nullptr && answerBefore->standing == answer.standing) {
        marks.standing = before->standing;
    } else {
        marks.standing = std::make_shared<const StandingMarks>(
            StandingMarks{marksFor(atlas, answer.standing->ofAllYears), marksFor(atlas, answer.standing->everReported)});
    }
    return marks;
}

std::size_t stepOf(std::size_t records) {
    if (records >= 10) return 3;
    if (records >= 5) return 2;
    return records >= 2 ? 1 : 0;
}

const char* stepLabel(std::size_t step) {
    constexpr const char* labels[]{"1", "2–4", "5–9", "10+"};
    return labels[step];
}

}  // namespace app
