// Records of one's own join the atlas as one step of the history, and leave it again.
#include "app/state/command.h"
#include "app/state/import_draft.h"
#include "app/state/session.h"

#include <doctest/doctest.h>

using namespace app;

namespace {

geodata::Atlas emptyAtlas() {
    geodata::Atlas atlas;
    atlas.countries = geodata::Countries({{"ITA", "IT", "380", "Italy", "Europe", "Southern Europe", "Rome", geodata::LonLat{12.5, 41.9}}});
    return atlas;
}

ImportDraft draftOf(const geodata::Atlas& atlas, const char* name, const char* source) {
    auto table = std::make_shared<geodata::ImportTable>();
    table->source = "mine.csv";
    table->columns = {"name", "country", "layer", "kind", "source", "start"};
    table->rows.push_back({2, {name, "Italy", "operations", "case", source, "2022"}, std::nullopt, false, ""});
    ImportDraft draft;
    draft.uses = geodata::guessColumns(*table, geodata::CountryNameIndex(atlas.countries));
    draft.table = std::move(table);
    return withDayOrder(std::move(draft), geodata::DayOrder::Unsaid, atlas);
}

Session added(Session session, const geodata::Atlas& atlas, const ImportDraft& draft) {
    geodata::Problems problems;
    session = reduce(std::move(session), SetAtlas{atlasWith(atlas, draft), {geodata::Layer::Operations}}, atlas, problems);
    CHECK(problems.empty());
    return session;
}

}  // namespace

TEST_CASE("added records are seen at once, an undo takes them and their layer away, a redo brings them back") {
    const auto atlas = emptyAtlas();
    const Session before;
    geodata::Problems problems;
    const Session with = added(before, atlas, draftOf(atlas, "One", "S"));
    REQUIRE(with.atlas);
    CHECK(with.atlas->records.records.size() == 1);
    CHECK(with.view.question.layers.contains(geodata::Layer::Operations));
    CHECK(atlas.records.records.empty());  // The atlas that was given is never changed.
    const Session undone = reduce(with, Undo{}, *with.atlas, problems);
    CHECK_FALSE(undone.atlas);
    CHECK(undone.view == before.view);
    const Session redone = reduce(undone, Redo{}, atlas, problems);
    CHECK(redone.atlas == with.atlas);
    CHECK(redone.view == with.view);
}

TEST_CASE("a second table is added to the first, with ids and sources of its own, and steps of the view between do not mix in") {
    const auto atlas = emptyAtlas();
    geodata::Problems problems;
    Session session = added({}, atlas, draftOf(atlas, "One", "S"));
    session = reduce(std::move(session), SetTheme{Theme::Dark}, *session.atlas, problems);
    const auto first = session.atlas;
    session = added(std::move(session), *first, draftOf(*first, "Two", "S"));
    const auto& records = session.atlas->records;
    REQUIRE(records.records.size() == 2);
    CHECK(records.records[0].id != records.records[1].id);
    CHECK(records.sources.size() == 1);  // The same source, once.
    CHECK(records.records[0].citations == records.records[1].citations);
    session = reduce(std::move(session), Undo{}, *session.atlas, problems);
    CHECK(session.atlas == first);
    CHECK(session.view.theme == Theme::Dark);
    session = reduce(std::move(session), Undo{}, *session.atlas, problems);
    CHECK(session.atlas == first);
    session = reduce(std::move(session), Undo{}, *session.atlas, problems);
    CHECK_FALSE(session.atlas);
    CHECK(session.past.empty());
}

TEST_CASE("import commands are read from text") {
    const auto commandOf = [](const char* text) {
        const auto command = parseCommand(text);
        REQUIRE(command);
        return std::get<ImportCommand>(*command);
    };
    CHECK(std::get<OpenImport>(commandOf("import my survey.csv")).source == "my survey.csv");
    CHECK(std::get<OpenImport>(commandOf("import ./accept")).source == "./accept");
    CHECK(std::get<SetImportColumn>(commandOf("import map Town=city")).change == "Town=city");
    CHECK(std::get<SetImportDefault>(commandOf("import default layer=training")).value == "layer=training");
    CHECK(std::get<SetImportDates>(commandOf("import dates day-first")).order == geodata::DayOrder::DayFirst);
    CHECK(std::holds_alternative<AcceptImport>(commandOf("import accept")));
    CHECK(std::holds_alternative<CancelImport>(commandOf("import cancel")));
    CHECK_FALSE(parseCommand("import"));
    CHECK_FALSE(parseCommand("import dates sideways"));
}
