// Our counts beside published ones: the same filter, the same day, and reasons that come from the data only.
#include "geodata/checking/reconcile.h"

#include "tests/geodata/sample_atlas.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace geodata;

namespace {

PublishedTotal total(std::string unit, long value, const std::string& asOf, std::vector<std::pair<std::string, std::string>> compareWith) {
    PublishedTotal made;
    made.id = "total-sample";
    made.name = "Sample";
    made.unit = std::move(unit);
    made.value = value;
    made.asOf = *parseEdtf(asOf);
    made.compareWith = std::move(compareWith);
    return made;
}

Reconciliation reconciled(const PublishedTotal& published, std::map<std::string, std::string> limits = {}) {
    Problems problems;
    const auto all = reconcile(sampleAtlas(), {"2000-01", {published}, std::move(limits)}, problems);
    CHECK(problems.empty());
    REQUIRE(all.size() == 1);
    return all.front();
}

bool says(const Reconciliation& made, std::string_view part) {
    return std::any_of(made.reasons.begin(), made.reasons.end(), [&](const std::string& reason) { return reason.find(part) != std::string::npos; });
}

}  // namespace

TEST_CASE("a later day never counts fewer records") {
    std::size_t before = 0;
    for (const auto* day : {"1990", "2016", "2018-05", "2018-06-01", "2020", "2021-12-31", "2022-09", "2030"}) {
        const auto made = reconciled(total("stations", 3, day, {{"layer", "stations"}}));
        REQUIRE(made.ours);
        CHECK(made.ours->counted >= before);
        CHECK(made.ours->whateverDate == 5);
        CHECK(made.ours->undated == 1);
        CHECK((made.difference == static_cast<long>(made.ours->counted) - 3));
        before = made.ours->counted;
    }
    CHECK(before == 4);
}

TEST_CASE("the day decides, not the year: a month before a start it is not counted") {
    CHECK(reconciled(total("stations", 0, "2018-05", {{"layer", "stations"}, {"country", "NLD"}})).ours->counted == 0);
    CHECK(reconciled(total("stations", 0, "2018-06", {{"layer", "stations"}, {"country", "NLD"}})).ours->counted == 1);
}

TEST_CASE("the published unit decides what of ours is counted") {
    const std::vector<std::pair<std::string, std::string>> all{{"layer", "stations"}};
    CHECK((reconciled(total("stations in 25 cities", 9, "2030", all)).ours->unit == Unit::Records));
    const auto cities = reconciled(total("cities", 9, "2030", all));
    CHECK((cities.ours->unit == Unit::Sites));
    CHECK(cities.ours->counted == 4);
    const auto countries = reconciled(total("countries", 9, "2030", all));
    CHECK(countries.ours->counted == countries.ours->countries);
    const auto people = reconciled(total("people", 900, "2030", all));
    CHECK_FALSE(people.isComparable);
    CHECK_FALSE(people.difference);
    CHECK(says(people, "not of one kind"));
}

TEST_CASE("several values are either of them, and years take only what began in them") {
    const auto either = reconciled(total("treaties", 1, "2030", {{"layer", "cooperation"}, {"kind", "dialogue,equipment"}}));
    CHECK(either.ours->counted == 3);
    auto asked = total("meetings", 5, "2030", {{"layer", "cooperation"}, {"kind", "dialogue"}});
    asked.years = std::pair(2019, 2020);
    const auto within = reconciled(asked);
    CHECK(within.ours->counted == 1);
    CHECK(says(within, "in other years"));
}

TEST_CASE("what the data say of a difference is said, and nothing else") {
    auto asked = total("stations", 54, "2022-09", {{"layer", "stations"}});
    CHECK(says(reconciled(asked), "without a date"));
    CHECK(says(reconciled(asked), "only on sources dated after it"));
    asked.note = "corrected in part";
    CHECK(says(reconciled(asked), "Of the published number: corrected in part."));
    asked.note = "mirror";
    CHECK_FALSE(says(reconciled(asked), "mirror"));
    CHECK(reconciled(asked, {{"stations", "a sample"}}).limit == "a sample.");
    CHECK(says(reconciled(asked, {{"stations", "a sample"}}), "For the rest, no reason is known beyond the known limits of our records."));
    CHECK(says(reconciled(total("stations", 9, "2030", {{"layer", "stations"}, {"operator", "Fuzhou"}})), "no operator"));
    const auto none = reconciled(total("people", 9, "2030", {}));
    CHECK_FALSE(none.ours);
    CHECK(says(none, "No filter of ours"));
    // Where nothing is known of why, that is said; where nothing differs, nothing.
    CHECK((reconciled(total("treaties", 9, "2030", {{"id", "co-tjk-1"}})).reasons == std::vector<std::string>{"No reason is known."}));
    CHECK(reconciled(total("treaties", 1, "2030", {{"id", "co-tjk-1"}})).reasons.empty());
}

TEST_CASE("reported later is what the last day that the total may be of knows nothing of") {
    Atlas atlas = sampleAtlas();
    auto& record = atlas.records.records.front();
    atlas.records.records.resize(1);
    const auto later = [&](const std::string& asOf) {
        Problems problems;
        return reconcile(atlas, {"2000-01", {total("stations", 1, asOf, {{"layer", "stations"}})}, {}}, problems).front().ours->reportedLater;
    };
    // By its sources, of which the first is of October 2022 and the other of 2023.
    for (const auto* asOf : {"2022", "2022-10", "2022-10-26", "2023"}) CHECK(later(asOf) == 0);
    for (const auto* asOf : {"2022-10-25", "2022-09", "2021"}) CHECK(later(asOf) == 1);
    // By its first report, where that is known.
    record.firstReported = sampleDate("2021-06");
    for (const auto* asOf : {"2021", "2021-06", "2021-06-01"}) CHECK(later(asOf) == 0);
    for (const auto* asOf : {"2021-05-31", "2020"}) CHECK(later(asOf) == 1);
}

TEST_CASE("a total with a wrong filter is named and left without a count") {
    Problems problems;
    const auto all = reconcile(sampleAtlas(), {"2000-01", {total("stations", 1, "2022", {{"region", "Eurpe"}})}, {}}, problems);
    REQUIRE(problems.size() == 1);
    CHECK(lineOf(problems.front()).find("did you mean Europe?") != std::string::npos);
    REQUIRE(all.size() == 1);
    CHECK_FALSE(all.front().ours);
}

TEST_CASE("data: every shipped total is read, and reconciled by the day, filter and unit it was published with") {
    const std::filesystem::path datasets = REACH_DATASETS_DIR;
    Problems problems;
    const auto published = readPublishedTotals(datasets, problems);
    REQUIRE(published);
    CHECK(published->totals.size() == 32);
    Atlas atlas = sampleAtlas();
    auto countries = readCountries(datasets / "boundaries" / "countries.csv");
    REQUIRE(countries);
    atlas.countries = *std::move(countries);
    for (const auto& each : published->totals) {
        CAPTURE(each.id);
        CHECK_FALSE(each.sources.empty());
        CHECK(each.value > 0);
    }
    for (const auto& problem : problems) FAIL_CHECK(lineOf(problem));
}
