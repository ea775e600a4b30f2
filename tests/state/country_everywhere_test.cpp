// That a country's name means the same in a table, a filter, --region and the search.
#include "app/state/region_frame.h"
#include "geodata/importing/import_records.h"
#include "geodata/importing/rows_wanted.h"
#include "geodata/query/filter.h"
#include "geodata/query/find.h"
#include "tests/geodata/country_forms.h"
#include "tests/geodata/shipped_atlas.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace geodata;

namespace {

// Codes with blanks between, "-" for none.
std::string joined(const std::vector<std::string>& alpha3s) {
    std::string all;
    for (const auto& alpha3 : alpha3s) all += (all.empty() ? "" : " ") + alpha3;
    return all.empty() ? "-" : all;
}

std::string byImport(const ImportContext& context, const std::string& form) {
    ImportTable table;
    table.columns = {"name", "country", "source_title"};
    table.rows.push_back({2, {"A", form, "S"}, std::nullopt, false, ""});
    const ImportDefaults defaults{{{ImportField::Layer, "training"}, {ImportField::Kind, "seminar"}}, DayOrder::Unsaid};
    const auto imported = recordsFromTable(table, guessColumns(table, context.names), defaults, context);
    return imported.records.records.empty() ? "-" : imported.records.records.front().country;
}

std::string byFilter(const Atlas& atlas, const std::string& form) {
    const auto filter = parseFilter("country:\"" + form + "\"", atlas);
    if (!filter) return "-";
    for (const auto& country : atlas.countries.list()) {
        if (filter->terms.front().values == std::vector{country.name}) return country.alpha3;
    }
    return "?";
}

std::string bySearch(const Atlas& atlas, const std::string& form) {
    std::vector<std::string> alpha3s;
    const auto found = find(form, atlas, {{Layer::Training}, "en", 300});
    for (const auto& group : found.groups) {
        for (const auto& each : group.found) {
            // A whole name, so first of all: longer names stand behind.
            if (group.kind == FoundKind::Country && !found.isNear) alpha3s.push_back(each.country);
        }
    }
    return joined(alpha3s);
}

}  // namespace

TEST_CASE("every form means the same in a table, a filter, as a region and in the search") {
    const auto& atlas = shippedAtlas();
    const auto context = importContextFor(atlas.countries, {});
    for (const auto& row : countryForms) {
        for (std::size_t at = 0; at <= row.forms.size();) {
            const std::size_t end = std::min(row.forms.find('|', at), row.forms.size());
            const std::string form(row.forms.substr(at, end - at));
            at = end + 1;
            CAPTURE(form);
            const bool isOne = row.means.size() == 3;
            const std::string meant(isOne ? row.means : "-");
            CHECK(byImport(context, form) == meant);
            CHECK(byFilter(atlas, form) == meant);
            // A region goes before a country of its name, and Africa and the world are regions; no country is framed for any other name.
            const auto frame = app::regionFrameFrom(form, atlas);
            const auto& regions = app::regionFrames();
            const bool isRegion = frame && std::any_of(regions.begin(), regions.end(), [&](const auto& each) { return each.key == frame->key; });
            if (!isRegion && (isOne || frame)) CHECK((frame ? frame->key : "-") == meant);
            if (const auto wanted = countriesOfRegion(form, atlas.countries, context.names); isOne && !isRegion)
                CHECK((wanted && *wanted == std::set{meant}));
            const auto searched = bySearch(atlas, form);
            if (isOne) CHECK(searched.starts_with(meant));
            if (row.means.size() > 3) {
                for (std::size_t code = 0; code < row.means.size(); code += 4) CHECK(searched.find(row.means.substr(code, 3)) != std::string::npos);
            }
        }
    }
}

TEST_CASE("a name of several countries frames none, and the message names them") {
    const auto& atlas = shippedAtlas();
    CHECK(app::whyNoRegion("Congo", atlas) == "Congo can be several countries; DR Congo (COD) or Congo (COG) would be right");
    CHECK(app::whyNoRegion("Itlay", atlas) == "unknown region Itlay; did you mean Italy (ITA)?");
    CHECK(app::whyNoRegion("Eurpe", atlas) == "unknown region Eurpe; did you mean Europe?");
}
