// The shipped records: all of them load, each has its sources, and every year and mode counts them consistently.
#include "geodata/boundaries/country_ground.h"
#include "geodata/checking/check_records.h"
#include "geodata/query/filter_text.h"
#include "geodata/query/select.h"
#include "geodata/query/sentence.h"
#include "geodata/records/publications.h"
#include "geodata/records/read_records.h"

#include "tests/geodata/asked_once.h"

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

TEST_CASE("data: checking the shipped files finds nothing, by readers, schemas and the ground of countries") {
    const auto countries = readCountries(datasets / "boundaries" / "countries.csv");
    const auto schemas = JsonSchemas::read(datasets / "schemas");
    const auto ground = CountryGround::read(datasets, Scale::OneTo10Million);
    REQUIRE(countries);
    REQUIRE(schemas);
    REQUIRE(ground);
    double farthest = 0.0;
    const GroundLookup lookup{[&](const std::string& alpha3, LonLat place) {
                                  const auto away = ground->kilometresFrom(alpha3, place);
                                  // Every country with a place has a shape: none is passed unseen.
                                  CHECK_MESSAGE(away, alpha3);
                                  farthest = std::max(farthest, away.value_or(0.0));
                                  return away;
                              },
                              [&](LonLat place) { return ground->countryAt(place); }};
    std::vector<fs::path> files;
    for (const auto layer : allLayers) files.push_back(fileOf(layer));
    for (const char* name : {"sources.json", "totals.json", "structure.json"}) files.push_back(datasets / "records" / name);
    for (const auto& problem : checkFiles(files, {*countries, &*schemas, &lookup, {}})) FAIL_CHECK(lineOf(problem));
    // What the tolerance's comment says.
    CHECK(farthest > 1.0);
    CHECK(farthest < 1.5);
}

TEST_CASE("data: the ground of countries knows capitals, neighbours, the sea and both sides of 180°") {
    const auto countries = readCountries(datasets / "boundaries" / "countries.csv");
    const auto ground = CountryGround::read(datasets, Scale::OneTo10Million);
    REQUIRE(countries);
    REQUIRE(ground);
    std::size_t inside = 0;
    std::size_t capitals = 0;
    for (const auto& country : countries->list()) {
        if (!country.capitalPosition) continue;
        const auto away = ground->kilometresFrom(country.alpha3, *country.capitalPosition);
        // Natural Earth shows who controls the ground: El Aaiún lies in Morocco there.
        if (!away || country.alpha3 == "ESH") continue;
        ++capitals;
        CAPTURE(country.alpha3);
        CHECK(*away < groundToleranceKilometres);
        if (*away == 0.0 && ground->countryAt(*country.capitalPosition) == country.alpha3) ++inside;
    }
    CHECK(capitals > 200);
    CHECK(inside > capitals * 8 / 10);
    CHECK(ground->countryAt({0.0, 0.0}).empty());
    // Suva from both sides of the meridian, and Paris from the coast of Great Britain.
    CHECK(*ground->kilometresFrom("FJI", {178.44, -18.13}) < groundToleranceKilometres);
    CHECK(*ground->kilometresFrom("FJI", {-181.56, -18.13}) < groundToleranceKilometres);
    CHECK(*ground->kilometresFrom("GBR", {2.35, 48.86}) == doctest::Approx(230).epsilon(0.1));
    CHECK_FALSE(ground->kilometresFrom("XXX", {0, 0}));
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
        CHECK_FALSE(searchTextOf(record, atlas.records.sources).empty());
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
                             Field::Certainty, Field::Extent, Field::Scope, Field::Organisation, Field::Has, Field::Heard, Field::Basis,
                             Field::Reported, Field::Witnesses, Field::Sources, Field::Origin}) {
        for (const auto& [value, count] : countBy(atlas, query, field, Unit::Records)) {
            Query pressed = query;
            const auto filter = parseFilter(textOf(Term{field, false, {value}, {}, {}}), atlas);
            CAPTURE(keyOf(field));
            CAPTURE(value);
            REQUIRE(filter);
            pressed.filter = *filter;
            CHECK(select(atlas, pressed).records.size() == count);
        }
    }
}

TEST_CASE("data: there are as many records as in the research, and both sides' statements have their sources") {
    Problems problems;
    const Atlas atlas = shippedAtlas(problems);
    std::map<Layer, int> records;
    int statements = 0;
    int withStatements = 0;
    for (const auto& record : atlas.records.records) {
        CAPTURE(record.id);
        ++records[record.layer];
        statements += static_cast<int>(record.chinaResponses.size());
        if (!record.chinaResponses.empty()) ++withStatements;
        for (const auto& response : record.chinaResponses) {
            CHECK(response.citation);
            CHECK_FALSE(response.date.empty());
            CHECK_FALSE(response.kind.empty());
            CHECK_FALSE(response.speaker.empty());
        }
        for (const auto& citation : record.citations) CHECK_FALSE(citation.origin.empty());
    }
    CHECK(records == std::map<Layer, int>{
                         {Layer::Stations, 99}, {Layer::Cooperation, 556}, {Layer::Training, 198}, {Layer::Operations, 44}, {Layer::Context, 113}});
    CHECK(statements == 139);
    CHECK(withStatements == 90);
}

TEST_CASE("data: of the 69 stations that begin in 2022, 42 were only first reported then") {
    Problems problems;
    const Atlas atlas = shippedAtlas(problems);
    Query query;
    query.layers = {Layer::Stations};
    query.years = {2022, 2022, TimeMode::Began, false};
    CHECK(countBy(atlas, query, Field::Basis, Unit::Records) == Counts{{"first reported", 42}, {"announced", 20}, {"opened", 5}, {"inferred", 2}});
    for (const auto& record : atlas.records.records) {
        if (record.layer != Layer::Stations || (record.startBasis != "first reported" && record.startBasis != "announced")) continue;
        CAPTURE(record.id);
        CHECK((record.firstReported == record.start));
        CHECK(record.firstReportedCitation);
    }
}

TEST_CASE("data: corroborated is said of two witnesses or more, and denials are no witnesses") {
    Problems problems;
    const Atlas atlas = shippedAtlas(problems);
    std::size_t relayed = 0;
    for (const auto& record : atlas.records.records) {
        CAPTURE(record.id);
        CHECK(record.witnesses == witnessesOf(record));
        CHECK(publicationsOf(record) <= record.citations.size());
        if (record.certainty == Certainty::Corroborated) CHECK(record.witnesses.size() >= 2);
        if (record.layer == Layer::Stations && record.witnesses == std::vector<std::string>{"ngo:safeguard-defenders"} && publicationsOf(record) > 1)
            ++relayed;
    }
    // Many papers, one list.
    CHECK(relayed > 20);
}

TEST_CASE("data: numbers are counted in their order, and stand in it in a cross table") {
    Problems problems;
    const Atlas atlas = shippedAtlas(problems);
    Query query;
    query.years = {1900, 2100, TimeMode::Active, false};
    query.showUndated = true;
    const auto isAscending = [](const std::vector<std::string>& values) {
        int before = -1;
        for (const auto& value : values) {
            if (value == noValue) continue;
            if (std::stoi(value) <= before) return false;
            before = std::stoi(value);
        }
        return true;
    };
    for (const auto field : {Field::Reported, Field::Witnesses, Field::Sources, Field::Heard}) {
        CAPTURE(keyOf(field));
        std::vector<std::string> values;
        std::size_t total = 0;
        for (const auto& [value, count] : countBy(atlas, query, field, Unit::Records)) {
            values.push_back(value);
            total += count;
        }
        CHECK(isAscending(values));
        CHECK(total == select(atlas, query).records.size());
        CHECK(isAscending(countBy(atlas, query, field, Field::Layer, Unit::Records).rows));
    }
    // More than nine texts stand behind some records: 10 comes after 9, not after 1.
    CHECK(countBy(atlas, query, Field::Sources, Unit::Records).back().first.size() == 2);
}
