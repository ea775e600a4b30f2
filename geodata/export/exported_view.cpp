#include "geodata/export/exported_view.h"

#include "geodata/query/sentence.h"

namespace geodata {
namespace {

std::string layersOf(const Query& query) {
    std::string text;
    for (const auto layer : query.layers) text += (text.empty() ? "" : ", ") + std::string(keyOf(layer));
    return text;
}

std::string licenceOf(AddedRecords added) {
    const std::string shipped =
        "Records: CC BY 4.0, the Reach Atlas authors; city positions: GeoNames, CC BY 4.0; titles of sources belong to their publishers and are "
        "quoted for citation";
    return added == AddedRecords::None ? shipped : shipped + "; records added from other files: the terms of their owners";
}

std::string twoDigits(int number) { return (number < 10 ? "0" : "") + std::to_string(number); }

}  // namespace

ExportedView exportedView(const Atlas& atlas, const Query& query, const Selection& selection, std::string filter, AddedRecords added) {
    return {sentenceFor(selection, query), std::move(filter), query, atlas.records.version, added};
}

std::vector<std::pair<std::string, Cell>> notesOf(const ExportedView& view) {
    std::vector<std::string> layers;
    for (const auto layer : view.query.layers) layers.emplace_back(keyOf(layer));
    return {{"sentence", view.sentence},
            {"filter", view.filter},
            {"layers", layers},
            {"first_year", long{view.query.years.first}},
            {"last_year", long{view.query.years.last}},
            {"time_mode", std::string(keyOf(view.query.years.mode))},
            {"certain_only", view.query.years.certainOnly},
            {"undated", view.query.showUndated},
            {"before_report", view.query.beforeReport},
            {"known_by", view.query.knownBy ? view.query.knownBy->text : std::string("now")},
            {"data_version", view.dataVersion},
            {"meaning", "A record means that something was publicly reported, not that it is proven; no record is not the same as no tie."},
            {"positions",
             "City level at the finest, WGS 84, longitude first. Where position_is says 'capital, a representative point', the place is not reported "
             "and nothing is said to be there. Ties are drawn from Beijing to capitals and are no movements."},
            {"headcounts", "As stated by the source; never to be summed: courses, pledges and running totals overlap."},
            {"countries_and_areas",
             "ISO 3166-1 codes and UN M49 regions; the boundaries of the atlas show who controls the ground; nothing here judges status."},
            {"licence", licenceOf(view.added)}};
}

std::string lineOf(const ExportedView& view) {
    const std::string filter = view.filter.empty() ? "" : "; filter: " + view.filter;
    return view.sentence + filter + "; layers: " + layersOf(view.query) + "; Reach Atlas, data version " + view.dataVersion;
}

std::string dayOf(const std::string& dataVersion) {
    // "2026-11.2" is the second version of that month.
    const auto date = parseEdtf(dataVersion.substr(0, dataVersion.find('.')));
    if (!date || date->earliest.year < 1) return {};
    return dataVersion.substr(0, 4) + '-' + twoDigits(date->earliest.month) + '-' + twoDigits(date->earliest.day);
}

}  // namespace geodata
