// The preview of a table of one's own: what it shows, and that each thing in it asks for one command.
#include "app/panels/import_preview.h"

#include "small_atlas.h"

#include <doctest/doctest.h>

using namespace app;

namespace {

// Two good rows and one with an unknown country.
ImportDraft smallDraft(const geodata::Atlas& atlas) {
    auto table = std::make_shared<geodata::ImportTable>();
    table->source = "students/survey.csv";
    table->columns = {"Title", "Land", "shoe size"};
    for (const auto& cells : {std::vector<std::string>{"One", "Italy", "40"}, {"Two", "NLD", "41"}, {"Three", "Itlay", "42"}})
        table->rows.push_back({table->rows.size() + 2, cells, std::nullopt, false, ""});
    ImportDraft draft;
    draft.uses = geodata::guessColumns(*table, geodata::CountryNameIndex(atlas.countries));
    draft.table = std::move(table);
    draft = withDefault(std::move(draft), geodata::ImportField::Layer, "stations", atlas);
    draft = withDefault(std::move(draft), geodata::ImportField::Kind, "contact_point", atlas);
    return withDefault(std::move(draft), geodata::ImportField::SourceTitle, "A survey", atlas);
}

struct Preview {
    geodata::Atlas atlas = small::atlas();
    ImportDraft draft = smallDraft(atlas);
    PanelMemory memory;
    std::vector<Command> commands;

    void draw() { drawImportPreview(importPreviewShown(draft), {1280.0, 720.0}, paletteOf(Theme::Light), memory, commands); }
    [[nodiscard]] PanelDriver driver() {
        return PanelDriver([this] { draw(); });
    }
};

template <typename Wanted>
const Wanted* onlyImport(const std::vector<Command>& commands) {
    if (commands.size() != 1) return nullptr;
    const auto* command = std::get_if<ImportCommand>(&commands.front());
    return command == nullptr ? nullptr : std::get_if<Wanted>(command);
}

}  // namespace

TEST_CASE("the preview shows every column with its meaning, and every reason of every rejected row") {
    const Preview preview;
    const auto shown = importPreviewShown(preview.draft);
    CHECK(shown.title == "survey.csv");
    CHECK(shown.summary == "3 rows read: 2 accepted, 1 rejected");
    REQUIRE(shown.columns.size() == 3);
    CHECK(shown.columns[0].field == "name");
    CHECK(shown.columns[1].field == "country");
    CHECK(shown.columns[1].firstCells == "Italy  ·  NLD  ·  Itlay");
    CHECK(shown.columns[2].field.empty());
    CHECK_FALSE(shown.columns[2].why.empty());
    REQUIRE(shown.rejected.size() == 1);
    CHECK(shown.rejected[0].row == "Row 4");
    CHECK(shown.rejected[0].text.find("did you mean Italy (ITA)?") != std::string::npos);
    CHECK(shown.layer == "stations");
    CHECK(shown.kindChoices == std::vector<std::string>{"contact_point", "service_station"});
    CHECK(shown.rejectedFile == "students/survey.rejected.csv");
}

TEST_CASE("drawing the preview asks for nothing by itself") {
    Preview preview;
    auto driver = preview.driver();
    driver.frame();
    CHECK(preview.commands.empty());
    CHECK(preview.memory.importSource == "A survey");
}

TEST_CASE("add, cancel, close, save and the order of dates each ask for one thing") {
    Preview preview;
    auto driver = preview.driver();
    const auto pressed = [&](const char* label) {
        preview.commands.clear();
        driver.press("Import preview", label);
    };
    pressed("###accept import");
    CHECK(onlyImport<AcceptImport>(preview.commands) != nullptr);
    pressed("###cancel import");
    CHECK(onlyImport<CancelImport>(preview.commands) != nullptr);
    pressed("###close import");
    CHECK(onlyImport<CancelImport>(preview.commands) != nullptr);
    pressed("###save rejected");
    REQUIRE(onlyImport<SaveRejectedRows>(preview.commands) != nullptr);
    CHECK(onlyImport<SaveRejectedRows>(preview.commands)->file == "students/survey.rejected.csv");
    pressed("###day first");
    REQUIRE(onlyImport<SetImportDates>(preview.commands) != nullptr);
    CHECK(onlyImport<SetImportDates>(preview.commands)->order == geodata::DayOrder::DayFirst);
}

TEST_CASE("choosing a layer or a kind from its list asks for that one") {
    Preview preview;
    auto driver = preview.driver();
    driver.press("Import preview", "###kind");
    CHECK(preview.commands.empty());
    const ImGuiWindow* list = GImGui->OpenPopupStack.empty() ? nullptr : GImGui->OpenPopupStack.back().Window;
    REQUIRE(list != nullptr);
    driver.press(list->Name, "service_station###service_station");
    REQUIRE(onlyImport<SetImportDefault>(preview.commands) != nullptr);
    CHECK(onlyImport<SetImportDefault>(preview.commands)->value == "kind=service_station");
}

TEST_CASE("where no row is accepted there is nothing to add") {
    Preview preview;
    preview.draft = withDefault(std::move(preview.draft), geodata::ImportField::SourceTitle, "", preview.atlas);
    auto driver = preview.driver();
    driver.press("Import preview", "###accept import");
    CHECK(preview.commands.empty());
    CHECK(importPreviewShown(preview.draft).accepted == 0);
}

TEST_CASE("telling a column otherwise changes what is accepted, and telling it back gives the same draft") {
    const Preview preview;
    const auto without = withColumn(preview.draft, 1, std::nullopt, preview.atlas);
    CHECK(without.imported.records.records.empty());
    CHECK(without.imported.rejected.size() == 3);
    const auto again = withColumn(without, 1, geodata::ImportField::Country, preview.atlas);
    CHECK(again.imported.records.records == preview.draft.imported.records.records);
}
