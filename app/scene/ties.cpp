#include "app/scene/ties.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <utility>

namespace app {
namespace {

using geodata::Layer;
using geodata::Record;

void addStation(std::map<std::pair<std::string, std::string>, StationSite>& sites, const geodata::Atlas& atlas, std::uint32_t index, Marks& marks) {
    const Record& record = atlas.records.records[index];
    const auto* country = atlas.countries.byAlpha3(record.country);
    const bool hasCity = record.place && record.place->precision == geodata::Precision::City;
    if (!record.place && (country == nullptr || !country->capitalPosition)) {
        marks.unplaced.push_back(index);
        return;
    }
    const std::string city = hasCity ? record.place->city : "";
    auto& site = sites[{record.country, city}];
    site.country = record.country;
    site.city = city;
    site.position = record.place ? record.place->position : *country->capitalPosition;
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
    for (auto& [key, site] : sites) marks.stations.push_back(std::move(site));
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
