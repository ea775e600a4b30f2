// The years of a record say what is known of its end, and never more.
#include "geodata/records/years_words.h"

#include "tests/geodata/sample_atlas.h"

#include <doctest/doctest.h>

using namespace geodata;

namespace {

std::string wordsOf(Extent extent, const std::string& start, const std::string& end, const std::string& status, const std::string& basis = "") {
    auto record = sampleRecord("r", Layer::Cooperation, "NLD", "agreement", extent, start, end, status, Certainty::Official, {0});
    record.startBasis = basis;
    return yearsInWords(record);
}

}  // namespace

TEST_CASE("an event says its year, a period whether it goes on, is over, or nobody says") {
    CHECK(wordsOf(Extent::Event, "2019-05", "", "ended") == "2019");
    CHECK(wordsOf(Extent::Event, "2019-05-01", "2019-06-01", "ended") == "2019");
    CHECK(wordsOf(Extent::Event, "2019-12-30", "2020-01-02", "ended") == "2019–2020");
    CHECK(wordsOf(Extent::Period, "2022", "", "in force") == "since 2022");
    CHECK(wordsOf(Extent::Period, "2022", "", "active") == "since 2022");
    CHECK(wordsOf(Extent::Period, "2022", "", "in_force") == "since 2022");
    CHECK(wordsOf(Extent::Period, "2022", "", "unknown") == "2022, end not reported");
    CHECK(wordsOf(Extent::Period, "2022", "", "signed") == "2022, end not reported");
    CHECK(wordsOf(Extent::Period, "2022", "", "closed") == "2022, date of end not reported");
    CHECK(wordsOf(Extent::Period, "2016", "2020", "ended") == "2016–2020");
    CHECK(wordsOf(Extent::Period, "", "2020", "ended") == "until 2020");
    CHECK(wordsOf(Extent::Period, "", "", "") == "no date reported");
}

TEST_CASE("an uncertain year says so, and a start that is only the first report never passes for a beginning") {
    CHECK(wordsOf(Extent::Period, "2016~", "", "in force") == "since about 2016");
    CHECK(wordsOf(Extent::Period, "2018?", "2020", "ended") == "perhaps 2018 to 2020");
    CHECK(wordsOf(Extent::Period, "2018", "[2022-09..2023-03]", "closed") == "2018 to 2022 or 2023");
    CHECK(wordsOf(Extent::Period, "[..2018]", "", "active") == "since 2018 or before");
    CHECK(wordsOf(Extent::Period, "[2014..2018]", "", "") == "between 2014 and 2018, end not reported");
    CHECK(wordsOf(Extent::Period, "2022-09", "", "unknown", "first reported") == "first reported 2022, end not reported");
    CHECK(wordsOf(Extent::Period, "2022-09", "", "active", "first reported") == "first reported 2022, active");
    CHECK(wordsOf(Extent::Event, "2011", "", "ended", "first reported") == "first reported 2011");
}

TEST_CASE("an end that is a set term, the day of a source or the last day it speaks of says so") {
    auto record = sampleRecord("r", Layer::Cooperation, "NLD", "agreement", Extent::Period, "2016", "2017", "ended", Certainty::Official, {0});
    const auto wordsWith = [&](const std::string& basis) {
        record.endBasis = basis;
        return yearsInWords(record);
    };
    CHECK(wordsWith("end as reported") == "2016–2017");
    CHECK(wordsWith("ended per host") == "2016–2017");
    CHECK(wordsWith("stated term") == "2016–2017 by its term");
    CHECK(wordsWith("stated length") == "2016–2017 by its term");
    CHECK(wordsWith("by source date") == "2016, over by 2017");
    CHECK(wordsWith("as of source") == "2016, last spoken of in 2017");
    record.extent = Extent::Event;
    CHECK(wordsWith("stated length") == "2016–2017");
}
