// The shipped records: all of them load, each has its sources, and every year and mode counts them consistently.
#include "geodata/query/select.h"
#include "geodata/records/read_records.h"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <fstream>

using namespace geodata;
namespace fs = std::filesystem;

namespace {

const fs::path datasets = REACH_DATASETS_DIR;

Atlas shippedAtlas(Problems& problems) {
    Atlas atlas;
    auto countries = readCountries(datasets / "boundaries" / "countries.csv");
    REQUIRE_MESSAGE(countries, "the table of countries cannot be read");
    atlas.countries = *std::move(countries);
    auto records = readRecords(datasets, {}, atlas.countries, problems);
    REQUIRE_MESSAGE(records, "the shipped records cannot be read");
    atlas.records = *std::move(records);
    return atlas;
}

fs::path fileOf(Layer layer) { return datasets / "records" / (std::string(keyOf(layer)) + ".json"); }

}  // namespace

TEST_CASE("data: every shipped record is read, without a problem") {
    Problems problems;
    const Atlas atlas = shippedAtlas(problems);
    for (const auto& problem : problems) FAIL_CHECK(lineOf(problem));
    for (const auto layer : allLayers) {
        const auto file = nlohmann::json::parse(std::ifstream(fileOf(layer)));
        const auto read =
            std::count_if(atlas.records.records.begin(), atlas.records.records.end(), [&](const Record& record) { return record.layer == layer; });
        CAPTURE(keyOf(layer));
        CHECK(static_cast<std::size_t>(read) == file.at("records").size());
        CHECK(atlas.records.version == file.at("version").get<std::string>());
    }
    CHECK(atlas.records.sources.size() == nlohmann::json::parse(std::ifstream(datasets / "records" / "sources.json")).size());
}

TEST_CASE("data: checking the shipped files finds nothing") {
    const auto countries = readCountries(datasets / "boundaries" / "countries.csv");
    REQUIRE(countries);
    std::vector<fs::path> files{datasets / "records" / "sources.json"};
    for (const auto layer : allLayers) files.push_back(fileOf(layer));
    for (const auto& file : files) {
        for (const auto& problem : checkRecordFile(file, *countries)) FAIL_CHECK(lineOf(problem));
    }
}

TEST_CASE("data: every record says who says so, where it belongs and when it was last heard of") {
    Problems problems;
    const Atlas atlas = shippedAtlas(problems);
    for (const auto& record : atlas.records.records) {
        CAPTURE(record.id);
        CHECK_FALSE(record.citations.empty());
        for (const auto& citation : record.citations) CHECK(citation.source < atlas.records.sources.size());
        for (const auto& response : record.hostResponses) CHECK((!response.citation || *response.citation < record.citations.size()));
        CHECK_FALSE(record.summary.empty());
        CHECK_FALSE(record.searchText.empty());
        CHECK_FALSE(countriesOf(record).empty());
        CHECK((record.scope == Scope::Multilateral) == record.country.empty());
        if (record.scope == Scope::Multilateral) continue;
        // A station stands where its host is.
        if (record.layer == Layer::Stations && record.place) CHECK(record.place->country == record.country);
    }
}

TEST_CASE("data: every mode and year from 1990 to 2026 counts consistently") {
    Problems problems;
    const Atlas atlas = shippedAtlas(problems);
    for (const auto mode : allTimeModes) {
        CAPTURE(keyOf(mode));
        Query query;
        query.layers = {allLayers.begin(), allLayers.end()};
        query.years.mode = mode;
        const YearBars bars = yearBars(atlas, query, {1990, 2026});
        std::size_t before = 0;
        for (int year = 1990; year <= 2026; ++year) {
            CAPTURE(year);
            query.years.first = query.years.last = year;
            const Selection selection = select(atlas, query);
            CHECK(selection.outOf == atlas.records.records.size());
            std::size_t barred = 0;
            for (const auto& [layer, counts] : bars.byLayer) barred += counts[static_cast<std::size_t>(year - 1990)];
            CHECK(barred == selection.records.size());
            std::size_t regions = 0;
            for (const auto& [region, count] : countBy(atlas, query, Field::Region, Unit::Countries)) regions += count;
            CHECK(regions == selection.countries);
            query.years.certainOnly = true;
            CHECK(select(atlas, query).records.size() <= selection.records.size());
            query.years.certainOnly = false;
            if (mode == TimeMode::UpTo) CHECK(selection.records.size() >= before);
            before = selection.records.size();
            CHECK(sentenceFor(selection, query).find(std::to_string(selection.outOf)) != std::string::npos);
        }
    }
}

TEST_CASE("data: every value of a closed field is a filter that finds its records") {
    Problems problems;
    const Atlas atlas = shippedAtlas(problems);
    Query query;
    query.layers = {allLayers.begin(), allLayers.end()};
    query.years = {1900, 2100, TimeMode::Active, false};
    query.showUndated = true;
    for (const auto field : {Field::Layer, Field::Country, Field::Region, Field::Subregion, Field::Kind, Field::Operator, Field::Status,
                             Field::Certainty, Field::Extent, Field::Scope, Field::Organisation, Field::Has, Field::Heard}) {
        for (const auto& [value, count] : countBy(atlas, query, field, Unit::Records)) {
            Query pressed = query;
            const auto filter = parseFilter(std::string(keyOf(field)) + ":\"" + value + "\"", atlas);
            CAPTURE(keyOf(field));
            CAPTURE(value);
            REQUIRE(filter);
            pressed.filter = *filter;
            CHECK(select(atlas, pressed).records.size() == count);
        }
    }
}
