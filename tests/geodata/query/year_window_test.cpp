// Which years show a record: the one rule of map, table, chart and export, over random records and all modes.
#include "geodata/query/year_window.h"

#include "tests/geodata/sample_atlas.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace geodata;

namespace {

bool isShown(const Record& record, int first, int last, TimeMode mode, bool certainOnly = false) {
    return inYears(record, {first, last, mode, certainOnly}) == InYears::Shown;
}

Record dated(const std::string& start, const std::string& end, Extent extent = Extent::Period) {
    return sampleRecord("x", Layer::Stations, "NLD", "sample", extent, start, end, "", Certainty::Reported, {0});
}

// Calls `check` with random records, windows and modes.
template <typename Check>
void forRandomCases(Check check) {
    constexpr unsigned seed = 11;
    CAPTURE(seed);
    const Atlas atlas = randomAtlas(seed, 300);
    for (const auto& record : atlas.records.records) {
        CAPTURE(record.id);
        CAPTURE((record.start ? record.start->text : "none"));
        CAPTURE((record.end ? record.end->text : "none"));
        for (const auto mode : allTimeModes) {
            for (int first = 1998; first <= 2027; ++first) {
                for (const int length : {0, 1, 4}) check(record, YearWindow{first, first + length, mode, false});
            }
        }
    }
}

}  // namespace

TEST_CASE("widening the years never hides a record") {
    forRandomCases([](const Record& record, YearWindow window) {
        for (const bool certainOnly : {false, true}) {
            window.certainOnly = certainOnly;
            if (inYears(record, window) != InYears::Shown) continue;
            CHECK(isShown(record, window.first - 1, window.last, window.mode, certainOnly));
            CHECK(isShown(record, window.first, window.last + 1, window.mode, certainOnly));
        }
    });
}

TEST_CASE("what is active, began or ended in some years had begun by then") {
    forRandomCases([](const Record& record, YearWindow window) {
        if (window.mode == TimeMode::Ended || inYears(record, window) != InYears::Shown) return;
        CHECK(isShown(record, window.first, window.last, TimeMode::UpTo));
    });
}

TEST_CASE("what is certain is also possible") {
    forRandomCases([](const Record& record, YearWindow window) {
        window.certainOnly = true;
        if (inYears(record, window) == InYears::Shown) CHECK(isShown(record, window.first, window.last, window.mode));
    });
}

TEST_CASE("a record is active in a span of years exactly when it is active in one of them") {
    forRandomCases([](const Record& record, const YearWindow& window) {
        if (window.mode != TimeMode::Active) return;
        bool inOne = false;
        for (int year = window.first; year <= window.last; ++year) inOne = inOne || isShown(record, year, year, TimeMode::Active);
        CHECK(inOne == isShown(record, window.first, window.last, TimeMode::Active));
    });
}

TEST_CASE("a record without a start is undated in every mode, and only such a record") {
    forRandomCases([](const Record& record, const YearWindow& window) { CHECK((inYears(record, window) == InYears::Undated) == !record.start); });
}

TEST_CASE("a certain day is shown in its own years, with or without doubt allowed") {
    const Record event = dated("2019-11-05", "", Extent::Event);
    for (const auto mode : {TimeMode::Active, TimeMode::Began, TimeMode::Ended}) {
        for (int year = 2015; year <= 2023; ++year) {
            CHECK(isShown(event, year, year, mode) == (year == 2019));
            CHECK(isShown(event, year, year, mode, true) == (year == 2019));
        }
    }
}

TEST_CASE("a period without an end goes on, and never ends") {
    const Record open = dated("2018-06", "");
    CHECK_FALSE(isShown(open, 2017, 2017, TimeMode::Active));
    CHECK(isShown(open, 2018, 2018, TimeMode::Active));
    CHECK(isShown(open, 2026, 2026, TimeMode::Active));
    CHECK_FALSE(isShown(open, 1990, 2030, TimeMode::Ended));
}

TEST_CASE("years are inclusive at both ends") {
    const Record period = dated("2018-12-31", "2020-01-01");
    CHECK(isShown(period, 2010, 2018, TimeMode::Active));
    CHECK(isShown(period, 2020, 2030, TimeMode::Active));
    CHECK_FALSE(isShown(period, 2010, 2017, TimeMode::Active));
    CHECK_FALSE(isShown(period, 2021, 2030, TimeMode::Active));
}

TEST_CASE("an uncertain date counts in all its years, and for certain only where no doubt is left") {
    const Record ended = dated("2016", "[2022-09..2023-03]");
    for (const int year : {2022, 2023}) CHECK(isShown(ended, year, year, TimeMode::Ended));
    for (const int year : {2022, 2023}) CHECK_FALSE(isShown(ended, year, year, TimeMode::Ended, true));
    CHECK(isShown(ended, 2022, 2023, TimeMode::Ended, true));
    CHECK(isShown(ended, 2023, 2023, TimeMode::Active));
    CHECK_FALSE(isShown(ended, 2023, 2023, TimeMode::Active, true));
    // A mark of doubt leaves one year of room on both sides.
    const Record about = dated("2016~", "");
    CHECK_FALSE(isShown(about, 2016, 2016, TimeMode::Began, true));
    CHECK(isShown(about, 2015, 2017, TimeMode::Began, true));
    CHECK_FALSE(isShown(about, 2016, 2016, TimeMode::Active, true));
    CHECK(isShown(about, 2017, 2017, TimeMode::Active, true));
}

TEST_CASE("years count in which the start is not after the end: what may be holds for one pair of years, what must be for all") {
    const std::vector<std::string> dates{"2015", "2018", "[..2018]", "[2016..]", "[2017..2019]", "[2015..2021]", "2018-06"};
    const auto holds = [](int start, int end, const YearWindow& window) {
        switch (window.mode) {
            case TimeMode::Active: return start <= window.last && end >= window.first;
            case TimeMode::UpTo: return start <= window.last;
            case TimeMode::Began: return start >= window.first && start <= window.last;
            case TimeMode::Ended: return end >= window.first && end <= window.last;
        }
        return false;
    };
    const auto checkWindow = [&](const Record& record, const YearWindow& window) {
        bool one = false;
        bool all = true;
        // Open dates reach far enough beyond every window.
        for (int start = std::max(record.start->earliest.year, 2000); start <= std::min(record.start->latest.year, 2035); ++start) {
            for (int end = std::max(start, record.end->earliest.year); end <= std::min(record.end->latest.year, 2035); ++end) {
                (holds(start, end, window) ? one : all) = holds(start, end, window);
            }
        }
        CAPTURE(record.start->text);
        CAPTURE(record.end->text);
        CAPTURE(keyOf(window.mode));
        CAPTURE(window.first);
        CAPTURE(window.last);
        CHECK(isShown(record, window.first, window.last, window.mode) == one);
        CHECK(isShown(record, window.first, window.last, window.mode, true) == all);
    };
    for (const auto& start : dates) {
        for (const auto& end : dates) {
            const Record record = dated(start, end);
            if (record.start->earliest.year > record.end->latest.year) continue;
            for (const auto mode : allTimeModes) {
                for (int first = 2009; first <= 2023; ++first) {
                    for (const int length : {0, 2}) checkWindow(record, {first, first + length, mode, false});
                }
            }
        }
    }
}

TEST_CASE("dates that contradict each other stand as they were reported") {
    const Record record = dated("2019", "2016");
    CHECK(isShown(record, 2019, 2019, TimeMode::Began));
    CHECK(isShown(record, 2016, 2016, TimeMode::Ended));
}

TEST_CASE("the years of an atlas reach from the first start to the newest report, whatever stays open") {
    const Atlas atlas = sampleAtlas();
    CHECK((yearsOf(atlas.records) == YearSpan{1998, 2025}));
    CHECK((yearsOf(atlas.records, {Layer::Stations}) == YearSpan{2016, 2023}));
    CHECK((yearsOf(atlas.records, {}) == YearSpan{}));
    Records open;
    open.records = {dated("[..2011]", "2090"), dated("[2013..]", "")};
    CHECK((yearsOf(open) == YearSpan{2011, 2013}));
}

TEST_CASE("only a period without a reported end goes unheard of, from its last news and the years of patience on") {
    Record record = dated("2016", "");
    record.heardYear = 2022;
    for (int year = 2010; year <= 2030; ++year) CHECK(notHeardOf(record, year, 2) == (year >= 2024));
    CHECK_FALSE(notHeardOf(dated("2016", "2018"), 2026, 2));
    CHECK_FALSE(notHeardOf(dated("2016", "", Extent::Event), 2026, 2));
    // With no dated source, the start is what is known.
    CHECK_FALSE(notHeardOf(dated("2016", ""), 2017, 2));
    CHECK(notHeardOf(dated("2016", ""), 2018, 2));
}

TEST_CASE("a record was last heard of on the newest day that its newest source may stand for") {
    const auto heardBy = [](const std::vector<std::string>& dates) {
        Records records;
        records.records = {dated("2016", "")};
        for (const auto& date : dates) {
            records.records.front().citations.push_back({static_cast<std::uint32_t>(records.sources.size()), "all of it"});
            records.sources.push_back({"s", "Text", "Publisher", date, "", false});
        }
        derive(records);
        return records.records.front().heardYear;
    };
    CHECK(heardBy({"[2021..2023]"}) == 2023);
    CHECK(heardBy({"2022-11"}) == 2022);
    CHECK(heardBy({"2019", "[2018..2021]", "2020", ""}) == 2021);
    // Open to the future it is only sure to be as new as its beginning.
    CHECK(heardBy({"[2021..]"}) == 2021);
    CHECK(heardBy({"[..2020]"}) == 2020);
    CHECK_FALSE(heardBy({"", "undated"}));
}

TEST_CASE("modes have keys that are read back") {
    for (const auto mode : allTimeModes) CHECK((timeModeFrom(keyOf(mode)) == mode));
    CHECK_FALSE(timeModeFrom("sometimes"));
}
