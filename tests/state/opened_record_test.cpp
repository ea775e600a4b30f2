// A record that is opened is shown: the years go there, and the window says so.
#include "app/state/opened_record.h"

#include "app/state/session.h"
#include "tests/geodata/sample_atlas.h"

#include <doctest/doctest.h>

using namespace app;

namespace {

Session sessionWith(const View& view) {
    Session session;
    session.view = view;
    return session;
}

Session after(Session session, std::initializer_list<Action> actions, const geodata::Atlas& atlas) {
    geodata::Problems problems;
    for (const auto& action : actions) session = reduce(std::move(session), action, atlas, problems);
    CHECK(problems.empty());
    return session;
}

}  // namespace

TEST_CASE("opening a record moves the years to where it is shown, as little as may be, and says so") {
    const auto atlas = geodata::sampleAtlas();
    const auto opened = [&](const View& view, const std::string& id) { return after(sessionWith(view), {Select{id}}, atlas).view; };
    View view;
    view.question.years.first = view.question.years.last = 2012;
    // From 2018-06 on.
    CHECK(opened(view, "st-nld-1").question.years.first == 2018);
    CHECK(opened(view, "st-nld-1").question.years.last == 2018);
    CHECK(yearsMovedInWords(view, opened(view, "st-nld-1"), atlas) ==
          "Years moved to 2018: " + atlas.records.records[0].name + " is not shown in 2012");
    // A span keeps its length; a record of a layer that is off is opened all the same.
    view.question.years.first = 2010;
    CHECK(opened(view, "op-1").question.years.first == 2015);
    CHECK(opened(view, "op-1").question.years.last == 2017);
    CHECK(yearsMovedInWords(view, opened(view, "op-1"), atlas).starts_with("Years moved to 2015–2017: "));
    // It is one step, taken back at once; a flight there does the same.
    const Session before = sessionWith(view);
    CHECK(after(before, {Select{"op-1"}, Undo{}}, atlas).view == view);
    CHECK(after(before, {FlyTo{"op-1"}}, atlas).view.question.years.last == 2017);
    CHECK(after(before, {SetKey{"selected", "op-1"}}, atlas).view.question.years.last == 2017);
    CHECK(opensRecord(Select{"op-1"}));
    CHECK(opensRecord(SetKey{"selected", "op-1"}));
    CHECK_FALSE(opensRecord(SetKey{"years", "2012"}));
    CHECK_FALSE(opensRecord(SetYears{2012, 2012}));
    // Where a view's years lie before all data, they move into them whole.
    View early;
    early.question.years.first = 1985;
    early.question.years.last = 1995;
    CHECK(opened(early, "co-tjk-1").question.years.first == 1998);
    CHECK(opened(early, "co-tjk-1").question.years.last == 2008);
    // Nothing moves for what is shown already, for a country, for no date, and for an end that nobody reported.
    view.question.years.first = view.question.years.last = 2019;
    for (const char* id : {"st-nld-1", "NLD", "st-zaf-1", "tr-multi-1", ""}) {
        CAPTURE(id);
        CHECK(opened(view, id).question.years.first == 2019);
        CHECK(yearsMovedInWords(view, opened(view, id), atlas).empty());
    }
    view.question.years.mode = geodata::TimeMode::Ended;
    CHECK(opened(view, "st-nld-2").question.years.first == 2019);
    CHECK(opened(view, "st-nld-1").question.years.first == 2022);
}
