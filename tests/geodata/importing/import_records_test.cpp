// Rows of people's own tables become records or are rejected with every reason; nothing in between.
#include "geodata/importing/import_records.h"
#include "geodata/importing/import_open.h"
#include "geodata/importing/import_rejected.h"
#include "geodata/records/read_records.h"
#include "geodata/records/record_words.h"
#include "geodata/records/write_record_set.h"

#include "tests/geodata/temporary_file.h"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <cstdlib>
#include <fstream>
#include <numeric>
#include <random>

using namespace geodata;

namespace {

Countries shippedCountries() {
    const auto folder = std::filesystem::path(REACH_DATASETS_DIR) / "boundaries";
    auto countries = readCountries(folder / "countries.csv");
    REQUIRE(countries);
    countries = withOtherNames(*countries, folder);
    REQUIRE(countries);
    return *std::move(countries);
}

// A table whose columns are the keys of fields.
ImportTable tableOf(std::vector<std::string> columns, const std::vector<std::vector<std::string>>& rows) {
    ImportTable table;
    table.source = "students/My survey.csv";
    table.columns = std::move(columns);
    for (const auto& cells : rows) table.rows.push_back({table.rows.size() + 2, cells, std::nullopt, false, ""});
    return table;
}

Imported importedFrom(const ImportTable& table, const ImportDefaults& defaults = {}) {
    const auto countries = shippedCountries();
    const auto context = importContextFor(countries, {});
    return recordsFromTable(table, guessColumns(table, context.names), defaults, context);
}

const std::vector<std::string> goodColumns{"name", "layer", "kind", "country", "city", "lon", "lat", "start", "status", "source_title", "headcount"};
const std::vector<std::string> goodRow{"A station", "stations", "service_station", "Italy",   "Prato", "11.097",
                                       "43.8808",   "2022",     "closed",          "A paper", ""};

// The reasons for which the good row with one cell changed is rejected; empty when it is accepted.
std::string reasonsWith(const std::string& column, const std::string& cell) {
    auto row = goodRow;
    row[static_cast<std::size_t>(std::find(goodColumns.begin(), goodColumns.end(), column) - goodColumns.begin())] = cell;
    const auto imported = importedFrom(tableOf(goodColumns, {row}));
    return imported.rejected.empty() ? std::string() : reasonsOf(imported.rejected.front());
}

}  // namespace

TEST_CASE("a good row becomes a record with its place at city level and its source") {
    const auto imported = importedFrom(tableOf(goodColumns, {goodRow}));
    REQUIRE(imported.records.records.size() == 1);
    const auto& record = imported.records.records.front();
    CHECK(record.id == "my-survey-2");
    CHECK(record.layer == Layer::Stations);
    CHECK(record.country == "ITA");
    REQUIRE(record.place);
    CHECK(record.place->position == LonLat{11.1, 43.88});
    CHECK(record.certainty == Certainty::Reported);
    CHECK(record.extent == Extent::Period);
    CHECK(imported.records.sources.at(record.citations.at(0).source).title == "A paper");
    CHECK(record.summary == "A station");
    REQUIRE(imported.remarks.size() == 1);  // That the name stands in for the summary.
    CHECK(imported.remarks.front().rowNumbers == std::vector<std::size_t>{2});
}

TEST_CASE("ids begin with the name of the file, whole, wherever it lies") {
    for (const auto& [source, id] : {std::pair<std::string, std::string>{"survey.csv", "survey-2"},
                                     {"students/survey.csv", "survey-2"},
                                     {"C:\\students\\My survey.v2.csv", "my-survey-v2-2"},
                                     {".csv", "csv-2"},
                                     {"survey", "survey-2"}}) {
        auto table = tableOf(goodColumns, {goodRow});
        table.source = source;
        const auto imported = importedFrom(table);
        REQUIRE(imported.records.records.size() == 1);
        CHECK(imported.records.records.front().id == id);
    }
}

TEST_CASE("what a date is says the row, and where it says nothing the name of the dates' column") {
    const auto basesOf = [](const std::string& startBasis, const std::string& endBasis) {
        const auto imported =
            importedFrom(tableOf({"name", "layer", "kind", "country", "opened", "start_basis", "closed", "end_basis", "source_title"},
                                 {{"A", "stations", "service_station", "Italy", "2019", startBasis, "2022", endBasis, "A paper"}}));
        REQUIRE(imported.records.records.size() == 1);
        return std::pair(imported.records.records.front().startBasis, imported.records.records.front().endBasis);
    };
    CHECK(basesOf("", "") == std::pair<std::string, std::string>{"opened", "end as reported"});
    CHECK(basesOf("announced", "stated term") == std::pair<std::string, std::string>{"announced", "stated term"});
}

TEST_CASE("each cell that is wrong is a reason of its own that says what would be right") {
    CHECK(reasonsWith("name", "").find("name: is missing") != std::string::npos);
    CHECK(reasonsWith("layer", "statoins").find("layer: statoins is not one of its words; did you mean stations?") != std::string::npos);
    CHECK(reasonsWith("kind", "seminar").find("contact_point or service_station would be right") != std::string::npos);
    CHECK(reasonsWith("country", "Itlay").find("did you mean Italy (ITA)?") != std::string::npos);
    CHECK(reasonsWith("country", "").find("country: is missing") != std::string::npos);
    CHECK(reasonsWith("city", "Via Roma 12, Prato").find("finer than a city") != std::string::npos);
    CHECK(reasonsWith("city", "25 de Mayo").empty());
    CHECK(reasonsWith("city", "6th of October").empty());
    CHECK(reasonsWith("city", "Calle 25 de Mayo").find("a number in it as a word, would be right") != std::string::npos);
    CHECK(reasonsWith("lon", "200").find("lon: 200 is out of range") != std::string::npos);
    CHECK(reasonsWith("lat", "").find("both lon and lat") != std::string::npos);
    CHECK(reasonsWith("start", "03/04/2022").find("start: 03/04/2022 can be") != std::string::npos);
    CHECK(reasonsWith("status", "gone").find("status: gone") != std::string::npos);
    CHECK(reasonsWith("source_title", "").find("every record needs a source") != std::string::npos);
    for (const char* noCount : {"1,200", "many", "-3", "12.5"}) CHECK(reasonsWith("headcount", noCount).find("is no count") != std::string::npos);
    CHECK(reasonsWith("headcount", "20.0").empty());
    CHECK(reasonsWith("status", "Reported_Closed").empty());
}

TEST_CASE("a row is rejected with all its reasons, not the first") {
    const auto imported = importedFrom(tableOf(goodColumns, {{"", "x", "y", "Itlay", "", "200", "95", "soon", "gone", "", "many"}}));
    REQUIRE(imported.rejected.size() == 1);
    CHECK(imported.rejected.front().reasons.size() == 9);
}

TEST_CASE("values for all rows fill empty cells only, and a row's own source takes nothing of the common one") {
    ImportDefaults defaults;
    defaults.values = {{ImportField::Layer, "training"},
                       {ImportField::Kind, "seminar"},
                       {ImportField::SourceTitle, "Our survey"},
                       {ImportField::SourceUrl, "https://example.org/survey"}};
    const auto imported = importedFrom(tableOf({"name", "country", "layer", "kind", "source_title"},
                                               {{"A", "ITA", "", "", ""}, {"B", "ITA", "stations", "contact_point", "A paper"}}),
                                       defaults);
    REQUIRE(imported.records.records.size() == 2);
    const auto& [first, second] = std::tie(imported.records.records[0], imported.records.records[1]);
    CHECK(first.layer == Layer::Training);
    CHECK(first.extent == Extent::Event);
    CHECK(second.layer == Layer::Stations);
    CHECK(imported.records.sources[first.citations[0].source].url == "https://example.org/survey");
    CHECK(imported.records.sources[second.citations[0].source].url.empty());
}

TEST_CASE("what a start is, the first report and whose knowledge a source carries come from columns") {
    const std::vector<std::string> columns{"name",        "layer",          "kind",         "country", "start",
                                           "start_basis", "first reported", "source_title", "origin",  "certainty"};
    const auto imported =
        importedFrom(tableOf(columns, {{"A", "stations", "service_station", "Italy", "2018", "Opened", "2022-09", "A paper", "press:a-paper", ""},
                                       {"B", "stations", "service_station", "Italy", "", "", "2022-10", "A paper", "", ""},
                                       {"C", "stations", "service_station", "Italy", "2022", "first_reported", "", "A paper", "host:ITA", ""},
                                       {"D", "stations", "service_station", "Italy", "2022", "openned", "", "A paper", "", ""},
                                       {"E", "stations", "service_station", "Italy", "2022", "", "soon", "A paper", "The paper", ""},
                                       {"F", "stations", "service_station", "Italy", "2022", "", "", "A paper", "china", "corroborated"}}));
    const auto& records = imported.records.records;
    REQUIRE(records.size() == 3);
    CHECK(records[0].startBasis == "opened");
    CHECK((records[0].firstReported == *parseEdtf("2022-09")));
    CHECK(records[0].witnesses == std::vector<std::string>{"press:a-paper"});
    // A first report without a start is the start, and says so; and the other way round.
    CHECK((records[1].start == *parseEdtf("2022-10")));
    CHECK(records[1].startBasis == "first reported");
    CHECK((records[2].firstReported == *parseEdtf("2022")));
    REQUIRE(imported.rejected.size() == 3);
    CHECK(reasonsOf(imported.rejected[0]).find("start_basis: openned is not one of its words; did you mean opened?") != std::string::npos);
    CHECK(reasonsOf(imported.rejected[1]).find("first_reported: ") != std::string::npos);
    CHECK(reasonsOf(imported.rejected[1]).find("source_origin: unknown origin The paper") != std::string::npos);
    CHECK(reasonsOf(imported.rejected[2]).find("certainty: corroborated needs two or more witnesses") != std::string::npos);
}

TEST_CASE("a city without a position gets the one the atlas knows, else it stands in the note") {
    const auto imported =
        importedFrom(tableOf({"name", "layer", "kind", "country", "city", "source"}, {{"A", "stations", "service_station", "Italy", "rome", "S"},
                                                                                      {"B", "stations", "service_station", "Italy", "Prato", "S"}}));
    REQUIRE(imported.records.records.size() == 2);
    REQUIRE(imported.records.records[0].place);
    CHECK(imported.records.records[0].place->city == "Rome");
    CHECK_FALSE(imported.records.records[1].place);
    CHECK(imported.records.records[1].note == "City: Prato.");
}

TEST_CASE("a row with an organisation and several countries is a multilateral record") {
    const auto imported = importedFrom(tableOf({"name", "layer", "kind", "organisation", "countries", "start", "source"},
                                               {{"A meeting", "cooperation", "dialogue", "A Union", "Italy; FRA ;Italy", "2019", "S"},
                                                {"B", "cooperation", "dialogue", "A Union", "", "2019", "S"}}));
    REQUIRE(imported.records.records.size() == 1);
    CHECK(imported.records.records[0].scope == Scope::Multilateral);
    CHECK(imported.records.records[0].countries == std::vector<std::string>{"ITA", "FRA"});
    CHECK(reasonsOf(imported.rejected.at(0)).starts_with("countries: is missing"));
}

TEST_CASE("ids are kept where given, never doubled, and never those the atlas has") {
    Records known;
    known.records.push_back({});
    known.records.back().id = "my-survey-2";
    const auto countries = shippedCountries();
    const auto context = importContextFor(countries, known);
    const auto table = tableOf({"id", "name", "layer", "kind", "country", "source"}, {{"", "A", "stations", "contact_point", "ITA", "S"},
                                                                                      {"mine", "B", "stations", "contact_point", "ITA", "S"},
                                                                                      {"mine", "C", "stations", "contact_point", "ITA", "S"},
                                                                                      {"My One", "D", "stations", "contact_point", "ITA", "S"}});
    const auto imported = recordsFromTable(table, guessColumns(table, context.names), {}, context);
    REQUIRE(imported.records.records.size() == 2);
    CHECK(imported.records.records[0].id == "my-survey-2-2");
    CHECK(imported.records.records[1].id == "mine");
    CHECK(reasonsOf(imported.rejected.at(0)).find("is another record's already") != std::string::npos);
    CHECK(reasonsOf(imported.rejected.at(1)).find("my-one would be right") != std::string::npos);
}

TEST_CASE("accepted and rejected rows are always as many as rows, whatever the cells hold, and all that is accepted passes the check") {
    const auto countries = shippedCountries();
    const auto context = importContextFor(countries, {});
    const std::vector<std::string> cells{"",          "Italy",       "CHN",   "2022",     "03/04/2022", "stations",  "seminar",  "service_station",
                                         "-12.5",     "181",         "Prato", "=SUM(A1)", "a \"q\",",   "ж",         "[..2018]", "closed",
                                         "agreement", "cooperation", "12",    "reported", "A, B; C",    "https://x", "training", "2023-02-30",
                                         "event",     "inward",      "mine"};
    for (unsigned seed = 1; seed <= 300; ++seed) {
        CAPTURE(seed);
        std::mt19937 random(seed);
        const auto oneOf = [&](const std::vector<std::string>& list) { return list[random() % list.size()]; };
        ImportTable table = tableOf(importFieldKeys(), {});
        for (std::size_t row = 0; row < random() % 30; ++row) {
            std::vector<std::string> made;
            for (std::size_t column = 0; column < table.columns.size(); ++column) made.push_back(random() % 2 == 0 ? "" : oneOf(cells));
            // A good part of the rows should pass.
            if (random() % 2 == 0) {
                std::fill(made.begin(), made.end(), "");
                for (const auto& [field, value] : {std::pair{ImportField::Name, "N"},
                                                   {ImportField::Layer, "training"},
                                                   {ImportField::Kind, "seminar"},
                                                   {ImportField::Country, "Italy"},
                                                   {ImportField::SourceTitle, "S"},
                                                   {ImportField::Start, "2022"}})
                    made[static_cast<std::size_t>(field)] = value;
                made[random() % made.size()] = oneOf(cells);
            }
            table.rows.push_back({row + 2, std::move(made), std::nullopt, false, row % 7 == 6 ? "broken" : ""});
        }
        const auto imported = recordsFromTable(table, guessColumns(table, context.names), {}, context);
        REQUIRE(imported.records.records.size() + imported.rejected.size() == table.rows.size());
        for (const auto& rejected : imported.rejected) CHECK_FALSE(rejected.reasons.empty());
        for (const auto layer : allLayers) {
            std::vector<std::uint32_t> indices;
            for (std::size_t index = 0; index < imported.records.records.size(); ++index) {
                if (imported.records.records[index].layer == layer) indices.push_back(static_cast<std::uint32_t>(index));
            }
            if (indices.empty()) continue;
            const auto file = std::filesystem::temp_directory_path() / ("reach-import-" + std::to_string(seed) + ".json");
            std::ofstream(file) << recordSetText(imported.records, indices, "");
            const auto problems = checkRecordFile(file, countries);
            CHECK_MESSAGE(problems.empty(), (problems.empty() ? "" : lineOf(problems.front())));
            std::filesystem::remove(file);
        }
    }
}

TEST_CASE("the rejected rows are written with all their cells, and no cell starts a formula") {
    auto table = tableOf({"name", "note"}, {{"=HYPERLINK(\"x\")", "-5"}, {"@x", "a, \"b\""}});
    table.rows[1].cells.push_back("-x");  // More cells than the header.
    const auto text = rejectedRowsText(table, importedFrom(table));
    CHECK(text.starts_with("row,reason,name,note,column 3\r\n"));
    CHECK(text.find(",\"'=HYPERLINK(\"\"x\"\")\",-5,\r\n") != std::string::npos);
    CHECK(text.find(",'@x,\"a, \"\"b\"\"\",'-x\r\n") != std::string::npos);
}

TEST_CASE("all shipped records survive being written and read again") {
    const auto countries = shippedCountries();
    Problems problems;
    const auto records = readRecords(REACH_DATASETS_DIR, {}, countries, problems);
    REQUIRE(records);
    for (const auto layer : allLayers) {
        std::vector<std::uint32_t> indices;
        for (std::size_t index = 0; index < records->records.size(); ++index) {
            if (records->records[index].layer == layer) indices.push_back(static_cast<std::uint32_t>(index));
        }
        const auto file = std::filesystem::temp_directory_path() / ("reach-written-" + std::to_string(getpid()) + ".json");
        std::ofstream(file) << recordSetText(*records, indices, "");
        CHECK(checkRecordFile(file, countries).empty());
        std::filesystem::remove(file);
    }
}

TEST_CASE("the words rows are held to are those of the schema") {
    std::ifstream stream(std::filesystem::path(REACH_DATASETS_DIR) / "schemas" / "record-set.schema.json");
    const auto schema = nlohmann::json::parse(stream);
    std::size_t compared = 0;
    for (const auto& rule : schema["allOf"]) {
        if (!rule["if"].contains("properties")) continue;
        const auto& layerRule = rule["if"]["properties"];
        if (!layerRule.contains("layer") || !rule["then"]["properties"]["records"]["items"].contains("properties")) continue;
        const auto layer = layerFrom(layerRule["layer"]["const"].get<std::string>());
        REQUIRE(layer);
        std::vector<std::string> ours;
        for (const auto& kind : kindsOf(*layer)) ours.emplace_back(kind.key);
        CHECK(rule["then"]["properties"]["records"]["items"]["properties"]["kind"]["enum"] == nlohmann::json(ours));
        ++compared;
    }
    CHECK(compared >= 3);
    const auto& members = schema["$defs"]["record"]["properties"];
    const auto allowedAll = [](const nlohmann::json& allowed, std::span<const std::string_view> words) {
        return std::all_of(words.begin(), words.end(), [&](std::string_view word) {
            return std::find(allowed.begin(), allowed.end(), nlohmann::json(std::string(word))) != allowed.end();
        });
    };
    // Operations and context have words of their own besides.
    CHECK(allowedAll(members["start_basis"]["enum"], startBasisWords()));
    CHECK(members["start_basis"]["enum"].size() == startBasisWords().size() + 3);
    CHECK(allowedAll(members["end_basis"]["enum"], endBasisWords()));
    CHECK(members["end_basis"]["enum"].size() == endBasisWords().size() + 2);
    const auto& statements = members["china_response"]["else"]["items"]["properties"]["kind"]["enum"];
    CHECK(statements == nlohmann::json(std::vector<std::string>(chinaResponseKinds().begin(), chinaResponseKinds().end())));
    CHECK(members["status"]["enum"] == nlohmann::json(std::vector<std::string>(statusWords().begin(), statusWords().end())));
    CHECK(members["field"]["enum"] == nlohmann::json(std::vector<std::string>(policeFieldWords().begin(), policeFieldWords().end())));
}

TEST_CASE("a table of more rows than are asked for at most is refused, with the numbers") {
    const TemporaryFile file(".csv", "name,country\nA,Italy\nB,Kenya\nC,France\n");
    TableChoice choice;
    choice.mostRows = 2;
    const auto table = readTable(file.string(), choice);
    REQUIRE_FALSE(table);
    CHECK(table.problem().what.starts_with("has 3 rows, more than the 2 that are read at once here"));
    choice.mostRows = 3;
    REQUIRE(readTable(file.string(), choice));
}
