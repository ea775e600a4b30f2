// The line that the stage says of what is selected, put together from the records that are shown.
#include "app/map/marks/mark_symbols.h"
#include "app/panels/panel_words.h"
#include "app/panels/stage.h"
#include "geodata/records/layer_table.h"
#include "geodata/records/years_words.h"

#include <algorithm>
#include <array>
#include <map>

namespace app {
namespace {

using geodata::Layer;
using geodata::Record;

// More ends than these are too much for one line.
constexpr std::size_t mostEnds = 3;

std::string counted(Layer layer, std::size_t count) {
    const auto& info = geodata::infoOf(layer);
    return std::to_string(count) + " reported " + std::string(count == 1 ? info.counted : info.countedSeveral);
}

bool isSaidClosed(const Record& record, const View& view) { return stationStateOf(record, view.question.years.last) != StationState::NotSaidClosed; }

// A term that was set and the last day that a source speaks of are no reported ends.
std::string endWith(const std::string& basis, const std::string& what, const std::string& when) {
    if (basis == "stated term") return "set to end in " + when;
    if (basis == "stated length") return "stated to last until " + when;
    if (basis == "as of source") return "last spoken of in " + when;
    return what + (basis == "by source date" ? " by " : " in ") + when;
}

// "closed in 2022", "suspended", nothing for what has no end by the end of these years. An event ends as it begins.
std::string endOf(const Record& record, const View& view) {
    if (record.extent == geodata::Extent::Event) return "";
    const bool said = isSaidClosed(record, view);
    if (!record.end) return said ? record.status : "";
    if (record.end->earliest.year > view.question.years.last) return "";
    const std::string when =
        record.end->earliest.year == record.end->latest.year ? std::to_string(record.end->latest.year) : geodata::inWords(*record.end);
    return endWith(record.endBasis, said ? record.status : "ended", when);
}

// ", both closed in 2022" or ", 3 closed in 2022, 1 suspended", the most frequent first.
std::string endsOf(const std::vector<const Record*>& records, const View& view) {
    std::map<std::string, std::size_t> ends;
    for (const auto* record : records) {
        if (auto end = endOf(*record, view); !end.empty()) ++ends[std::move(end)];
    }
    std::vector<std::pair<std::string, std::size_t>> byCount(ends.begin(), ends.end());
    std::stable_sort(byCount.begin(), byCount.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
    std::string text;
    for (std::size_t index = 0; index < std::min(mostEnds, byCount.size()); ++index) {
        const auto& [end, count] = byCount[index];
        const std::string who = count < records.size() ? std::to_string(count) + " " : count == 1 ? "" : count == 2 ? "both " : "all ";
        text += ", " + who + end;
    }
    return byCount.size() > mostEnds ? text + " …" : text;
}

std::string captionOf(const geodata::Country& country, const geodata::Atlas& atlas, const geodata::Selection& selection, const View& view) {
    std::map<Layer, std::vector<const Record*>> byLayer;
    std::size_t throughOrganisations = 0;
    for (const auto index : selection.records) {
        const Record& record = atlas.records.records[index];
        if (record.country == country.alpha3) byLayer[record.layer].push_back(&record);
        const bool isMember = std::find(record.countries.begin(), record.countries.end(), country.alpha3) != record.countries.end();
        if (record.scope == geodata::Scope::Multilateral && isMember) ++throughOrganisations;
    }
    std::string text;
    for (const auto& [layer, records] : byLayer) text += (text.empty() ? "" : "; ") + counted(layer, records.size()) + endsOf(records, view);
    if (throughOrganisations > 0) text += (text.empty() ? "" : "; ") + std::to_string(throughOrganisations) + " through organisations";
    return country.name + ": " + (text.empty() ? "nothing of what is shown" : text);
}

std::string captionOf(const Record& record, const View& view) {
    const std::string text = record.name + ": " + certaintyInWords(record) + "; ";
    if (record.start && geodata::startIsFirstReport(record)) {
        const std::string end = endOf(record, view);
        return text + "first reported " + geodata::whenInWords(*record.start) + (end.empty() ? "" : ", " + end);
    }
    return text + geodata::yearsInWords(record) + (isSaidClosed(record, view) ? ", " + record.status : "");
}

}  // namespace

std::string stageCaption(const geodata::Atlas& atlas, const geodata::Selection& selection, const View& view) {
    if (view.selected.empty()) return "";
    if (const auto* country = atlas.countries.byAlpha3(view.selected)) return captionOf(*country, atlas, selection, view);
    for (const auto& record : atlas.records.records) {
        if (record.id == view.selected) return captionOf(record, view);
    }
    return "";
}

}  // namespace app
