// Checking files: every planted problem is found in one pass, at its line, and what is right is let alone.
#include "geodata/checking/check_records.h"

#include "geodata/checking/street_address.h"
#include "tests/geodata/record_folder.h"
#include "tests/geodata/sample_atlas.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

using namespace geodata;
using nlohmann::json;
namespace fs = std::filesystem;

namespace {

const JsonSchemas& schemas() {
    static const auto read = JsonSchemas::read(fs::path(REACH_DATASETS_DIR) / "schemas");
    REQUIRE_MESSAGE(read, (read ? "" : lineOf(read.problem())));
    return *read;
}

// A square of land around Rotterdam for every country; beyond it, the sea.
const GroundLookup& square() {
    static const GroundLookup lookup{[](const std::string& alpha3, LonLat place) -> std::optional<double> {
                                         if (alpha3 == "HOL") return std::nullopt;
                                         return std::max({0.0, std::abs(place.lon - 4.5) - 1.0, std::abs(place.lat - 51.9) - 1.0}) * 100.0;
                                     },
                                     [](LonLat place) { return place.lon > 10.0 ? std::string("DEU") : std::string(); }};
    return lookup;
}

Problems check(const std::vector<fs::path>& files) {
    const Countries countries = sampleCountries();
    return checkFiles(files, {countries, &schemas(), &square(), {}});
}

json goodRecord(const std::string& id) {
    json record = RecordFolder::recordOf(id);
    record["kind"] = "service_station";
    record["place"] = {{"city", "Rotterdam"}, {"country", "NLD"}, {"lon", 4.5}, {"lat", 51.9}, {"precision", "city"}};
    record["host_response"] = {{{"kind", "statement"}, {"text", "So."}, {"source", "s1"}}};
    return record;
}

bool contains(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

// "FILE:12: /records/3/start" gives the line and the pointer.
std::pair<std::size_t, std::string> placeOf(const Problem& problem, const fs::path& file) {
    REQUIRE(problem.where.starts_with(file.string() + ":"));
    const std::string rest = problem.where.substr(file.string().size() + 1);
    const auto colon = rest.find(": ");
    return {std::stoul(rest), colon == std::string::npos ? "" : rest.substr(colon + 2)};
}

std::string lineOfText(const std::string& text, std::size_t number) {
    std::stringstream stream(text);
    std::string line;
    for (std::size_t at = 0; at < number; ++at) std::getline(stream, line);
    return line;
}

}  // namespace

TEST_CASE("thirty planted problems in one file are all found, each at its place") {
    const RecordFolder folder;
    json records = json::array();
    std::vector<std::string> places;
    const auto plant = [&](const std::string& path, auto spoil) {
        json record = goodRecord("p-" + std::to_string(records.size()));
        spoil(record);
        places.push_back("/records/" + std::to_string(records.size()) + path);
        records.push_back(std::move(record));
    };
    plant("/start", [](json& record) { record["start"] = "2023-02-29"; });
    plant("/end", [](json& record) { record["end"] = "2016-12"; });
    plant("/end", [](json& record) { record["end"] = "[2024..2023]"; });
    plant("/country", [](json& record) { record["country"] = "NL"; });
    plant("/country", [](json& record) { record.erase("country"); });
    plant("/certainty", [](json& record) { record["certainty"] = "offical"; });
    plant("/kind", [](json& record) { record["kind"] = "servise_station"; });
    plant("/status", [](json& record) { record["status"] = "shut"; });
    plant("/place", [](json& record) { record["place"]["lon"] = 12.5; });
    plant("/place", [](json& record) { std::swap(record["place"]["lon"], record["place"]["lat"]); });
    plant("/place/lon", [](json& record) { record["place"]["lon"] = 181; });
    plant("/place/lat", [](json& record) { record["place"]["lat"] = "north"; });
    plant("/place/country", [](json& record) { record["place"]["country"] = "HOL"; });
    plant("/place/precision", [](json& record) { record["place"]["precision"] = "street"; });
    plant("/place/city", [](json& record) { record["place"]["city"] = "Keizersgracht 62"; });
    plant("/summary", [](json& record) { record["summary"] = "Reported at 14 rue Cadet in the centre."; });
    plant("/host_response/0/text", [](json& record) { record["host_response"][0]["text"] = "Officers went to 3011 AB."; });
    plant("/place", [](json& record) { record["place"] = "Rotterdam"; });
    plant("/headcount", [](json& record) { record["headcount"] = "many", record["headcount_basis"] = "as stated"; });
    plant("/headcount", [](json& record) { record["headcount"] = 2.5, record["headcount_basis"] = "as stated"; });
    plant("/headcount_basis", [](json& record) { record["headcount"] = 3; });
    plant("/sources", [](json& record) { record["sources"] = json::array(), record.erase("host_response"); });
    plant("/sources/1/id", [](json& record) { record["sources"][1]["id"] = "nowhere"; });
    plant("/sources/1/id", [](json& record) { record["sources"][1]["id"] = "s1"; });
    plant("/host_response/0/source", [](json& record) { record["host_response"][0]["source"] = "nowhere"; });
    plant("/host_response/0/kind", [](json& record) { record["host_response"][0].erase("kind"); });
    plant("/host_response/0/date", [](json& record) { record["host_response"][0]["date"] = "last year"; });
    plant("/china_response/0/text", [](json& record) { record["china_response"] = {{{"kind", "denial"}, {"text", "No one is at 3011 AB."}}}; });
    plant("/china_response/0/kind", [](json& record) { record["china_response"] = {{{"kind", "refusal"}, {"text", "So."}}}; });
    plant("/china_response/0/kind", [](json& record) { record["china_response"] = {{{"text", "So."}}}; });
    plant("/china_response/0/source", [](json& record) {
        record["china_response"] = {{{"kind", "denial"}, {"text", "So."}, {"source", "nowhere"}}};
    });
    plant("/china_response", [](json& record) { record["china_response"] = json::array(); });
    plant("/first_reported", [](json& record) { record["first_reported"] = "last year"; });
    plant("/first_reported_source", [](json& record) { record["first_reported"] = "2022", record["first_reported_source"] = "nowhere"; });
    plant("/first_reported", [](json& record) { record["first_reported_source"] = "s1"; });
    plant("/start_basis", [](json& record) { record["start_basis"] = "openned"; });
    plant("/end_basis", [](json& record) { record["end_basis"] = "somehow"; });
    plant("/sources/0/origin", [](json& record) { record["sources"][0]["origin"] = "host:NL"; });
    plant("/sources/1/origin", [](json& record) { record["sources"][1]["origin"] = "somebody"; });
    plant("/sources/1/only_response", [](json& record) { record["sources"][1]["only_response"] = "yes"; });
    plant("/certainty", [](json& record) {
        record["certainty"] = "corroborated";
        for (auto& source : record["sources"]) source["origin"] = "ngo:sample-watch";
    });
    plant("/countries/1", [](json& record) { record["countries"] = {"ESP", "SPA"}; });
    plant("/id", [](json& record) { record["id"] = "p-0"; });
    plant("/id", [](json& record) { record["id"] = "Not An Id"; });
    plant("", [](json& record) { record = 7; });
    plant("/odd~0~1member", [](json& record) { record["odd~/member"] = 1; });
    plant("/country", [](json& record) { record["scope"] = "multilateral", record["countries"] = {"NLD", "ESP"}; });
    plant("/countries", [](json& record) { record["scope"] = "multilateral", record.erase("country"); });
    const json set = RecordFolder::setOf(Layer::Stations, records);
    const auto file = folder.write("planted.json", set);

    std::vector<std::string> found;
    for (const auto& problem : check({file})) {
        const auto [line, pointer] = placeOf(problem, file);
        CAPTURE(lineOf(problem));
        found.push_back(pointer);
        CHECK(contains(problem.what, "; "));
        // The line named is where the member stands, or the record that should have it.
        const std::string text = lineOfText(set.dump(1), line);
        const std::string last = pointer.substr(pointer.rfind('/') + 1);
        const bool isNamed =
            contains(text, "\"" + last + "\"") || contains(text, "{") || contains(text, "7") || contains(text, "member") || contains(text, "SPA");
        CHECK(isNamed);
    }
    std::sort(found.begin(), found.end());
    std::sort(places.begin(), places.end());
    CHECK(places.size() >= 30);
    std::vector<std::string> differing;
    std::set_symmetric_difference(found.begin(), found.end(), places.begin(), places.end(), std::back_inserter(differing));
    for (const auto& place : differing) FAIL_CHECK(place << " is not both planted and found");
}

TEST_CASE("corroborated asks for two origins that carry the fact, where every source names its origin") {
    const RecordFolder folder;
    const auto complaintOf = [&](const std::string& first, const std::string& second, bool secondIsResponse) {
        json record = goodRecord("w-1");
        record["certainty"] = "corroborated";
        if (!first.empty()) record["sources"][0]["origin"] = first;
        record["sources"][1]["origin"] = second;
        record["sources"][1]["only_response"] = secondIsResponse;
        const auto problems = check({folder.write("witnesses.json", RecordFolder::setOf(Layer::Stations, {record}))});
        return problems.empty() ? std::string() : problems.front().what;
    };
    CHECK(complaintOf("ngo:sample-watch", "host:NLD", false).empty());
    CHECK(complaintOf("", "host:NLD", false).empty());
    CHECK(contains(complaintOf("ngo:sample-watch", "ngo:sample-watch", false), "all sources carry the knowledge of ngo:sample-watch"));
    CHECK(contains(complaintOf("ngo:sample-watch", "china", true), "says corroborated"));
    CHECK(contains(complaintOf("unclear", "reference", false), "no source names a witness"));
}

TEST_CASE("a place far from its country is named with how far and where it is; near the coast it is let be") {
    const RecordFolder folder;
    const auto complaint = [&](double lon, double lat) {
        json record = goodRecord("p-1");
        record["place"]["lon"] = lon;
        record["place"]["lat"] = lat;
        const auto problems = check({folder.write("one.json", RecordFolder::setOf(Layer::Stations, json::array({record})))});
        return problems.empty() ? std::string() : problems.front().what;
    };
    CHECK(complaint(5.0, 52.0).empty());
    CHECK(complaint(5.54, 52.0).empty());
    CHECK(contains(complaint(5.6, 52.0), "is 10 km from Netherlands (NLD), at sea"));
    CHECK(contains(complaint(12.5, 52.0), "is 700 km from Netherlands (NLD), in Germany (DEU)"));
    CHECK(contains(complaint(51.9, 4.5), "the other way round would be right"));
}

TEST_CASE("an id taken in another of the files is named; the same file twice is one") {
    const RecordFolder folder;
    const auto first = folder.write("first.json", RecordFolder::setOf(Layer::Stations, json::array({goodRecord("twin")})));
    const auto second = folder.write("second.json", RecordFolder::setOf(Layer::Stations, json::array({goodRecord("twin")})));
    CHECK(check({first}).empty());
    CHECK(check({first, first}).empty());
    const auto problems = check({first, second});
    REQUIRE(problems.size() == 1);
    CHECK(contains(lineOf(problems[0]), "second.json:"));
    CHECK(contains(lineOf(problems[0]), "first.json#/records/0"));
}

TEST_CASE("a member that stands twice is named, because one of the two would be lost") {
    const RecordFolder folder;
    const std::string text = RecordFolder::setOf(Layer::Stations, json::array({goodRecord("p-1")})).dump(1);
    const auto at = text.find("\"name\"");
    const auto file = folder.writeText("twice.json", text.substr(0, at) + "\"name\": \"Another\",\n" + text.substr(at));
    const auto problems = check({file});
    REQUIRE(problems.size() == 1);
    CHECK(placeOf(problems[0], file).second == "/records/0/name");
    CHECK(contains(problems[0].what, "stands twice"));
}

TEST_CASE("totals and structure are checked by their schemas and for dead references") {
    const RecordFolder folder;
    const json total{{"id", "total-x"},    {"layer", "stations"}, {"name", "Sample"},           {"value", 9},
                     {"unit", "stations"}, {"as_of", "2022-09"},  {"sources", {{{"id", "s1"}}}}};
    json bad = total;
    bad["value"] = "nine";
    bad["as_of"] = "2022-13";
    bad["sources"][0]["id"] = "nowhere";
    bad["compare_with"] = {{"regin", "Africa"}};
    const auto write = [&](const json& totals) {
        return folder.write("totals.json", {{"format", "reach-atlas/published-totals/1"}, {"version", "2000-01"}, {"totals", totals}});
    };
    CHECK(check({write(json::array({total}))}).empty());
    const auto file = write(json::array({bad}));
    std::vector<std::string> pointers;
    for (const auto& problem : check({file})) pointers.push_back(placeOf(problem, file).second);
    std::sort(pointers.begin(), pointers.end());
    CHECK((pointers == std::vector<std::string>{"/totals/0/as_of", "/totals/0/compare_with/regin", "/totals/0/sources/0/id", "/totals/0/value"}));
    const auto structure = folder.write("structure.json", {{"format", "reach-atlas/structure/1"},
                                                           {"version", "2000-01"},
                                                           {"levels", {{{"level", 1}, {"name", "Sample"}, {"source", "nowhere"}}}},
                                                           {"sources", {{{"id", "s1"}}}}});
    const auto problems = check({structure});
    REQUIRE(problems.size() == 1);
    CHECK(placeOf(problems[0], structure).second == "/levels/0/source");
}

TEST_CASE("a file of sources is told of those that no file beside it cites, and of none where it lies alone") {
    const RecordFolder folder;
    const json sources = json::array({{{"id", "own"}, {"type", "book"}, {"title", "My book"}, {"issued", "2024-03"}}});
    const auto alone = folder.writeBeside("sources.json", sources);
    CHECK(check({alone}).empty());
    const auto beside = check({folder.write("sources.json", sources)});
    REQUIRE_FALSE(beside.empty());
    CHECK(contains(beside.front().what, "source own is cited nowhere"));
}

TEST_CASE("people's own sources may use any member of CSL, and a misspelt one is named") {
    const RecordFolder folder;
    json record = goodRecord("mine-1");
    record["sources"] = {{{"id", "own"}}};
    record.erase("host_response");
    json set = RecordFolder::setOf(Layer::Stations, json::array({record}));
    set["sources"] = {
        {{"id", "own"}, {"type", "book"}, {"title", "My book"}, {"author", {{{"family", "Sample"}}}}, {"ISBN", "0"}, {"issued", "2024-03"}}};
    CHECK(check({folder.write("mine.json", set)}).empty());
    set["sources"][0]["publihser"] = "x";
    const auto problems = check({folder.write("mine.json", set)});
    REQUIRE(problems.size() == 1);
    CHECK(contains(problems[0].what, "did you mean publisher?"));
}

TEST_CASE("street addresses and postcodes are seen in many languages") {
    for (const std::string text : {"14 rue Cadet",
                                   "rue Cadet １４",
                                   "a shop at 26 Rue Sample, Paris",
                                   "Via Filzi, 29",
                                   "Calle Mayor 3",
                                   "Calle del Pez, 12",
                                   "Avenida Paulista, 1578",
                                   "221B Baker Street",
                                   "above a shop at 107 East Broadway in Manhattan",
                                   "350 West 42nd Street",
                                   "Hauptstraße 5",
                                   "Lindenstr. 3",
                                   "Keizersgracht 62",
                                   "Kalverstraat 12a",
                                   "ul. Nowa 5",
                                   "ulica Nowa 5/7",
                                   "улица Ленина 5",
                                   "Atatürk Caddesi 5",
                                   "Jalan Sudirman No. 5",
                                   "Rua Augusta, 100",
                                   "中山路12号",
                                   "中山路 12 號",
                                   "3-5 Main Road",
                                   "at 12 Main St, near the port",
                                   "SW1A 1AA",
                                   "1012 AB",
                                   "P.O. Box 123",
                                   "75002 Paris",
                                   "8001 Paris"}) {
        CAPTURE(text);
        CHECK_FALSE(streetAddressIn(text, "Paris").empty());
    }
}

TEST_CASE("roads, numbers and years that are no address are let be") {
    for (const std::string text : {"the Belt and Road security dialogue of 2023",
                                   "21 Silk Road countries",
                                   "30 officers patrolled the streets",
                                   "In 2018 Street patrols began",
                                   "10 roads were closed",
                                   "on 24 October 2022 US prosecutors announced charges",
                                   "in 2018 EU ministers met",
                                   "application 37610/18 was heard",
                                   "St. George's",
                                   "30 St. Petersburg officers",
                                   "Agerpres via Sample News 2022",
                                   "told via Interpol that 40 officers came",
                                   "12 Criminal Court cases",
                                   "54 stations in 30 countries",
                                   "took place 12 times",
                                   "Fourth Belt and Road Chinese course",
                                   "Fox Hunt 2014",
                                   "the 57,000 Chinese nationals",
                                   "2014年4月15日第3号公告",
                                   "Rue de Rivoli",
                                   "a street near the market",
                                   "3,317 fugitives from more than 120 countries",
                                   "24 courses, 650 police from Paris",
                                   "in 2012 Paris police"}) {
        CAPTURE(text);
        CHECK(streetAddressIn(text, "Paris").empty());
    }
}

TEST_CASE("a city may be called after a day, and any other number beside its name is finer than a city") {
    for (const std::string city : {"Prato", "6th of October", "6 October City", "10th of Ramadan", "25 de Mayo", "9 de Julio", "15 de Agosto",
                                   "Ciudad 25 de Mayo", "1º de Mayo", "2 di Giugno", "St. Gallen", "Saint-Denis", "北京", ""}) {
        CAPTURE(city);
        CHECK_FALSE(looksFinerThanCity(city));
    }
    for (const std::string address : {"Via Roma 12, Prato",
                                      "12 Via Roma",
                                      "Calle 25 de Mayo",
                                      "Avenida 9 de Julio 1925",
                                      "25 de Mayo 350",
                                      "Rua 25 de Março, 500",
                                      "350, 25 de Mayo 350",
                                      "32 de Mayo",
                                      "0 de Mayo",
                                      "25 Mayor",
                                      "Hauptstraße 5",
                                      "221B Baker Street",
                                      "75013 Paris",
                                      "Paris 13",
                                      "Paris 13e",
                                      "1012 AB Amsterdam",
                                      "District 1",
                                      "Block 6",
                                      "25, Mayo",
                                      "中山路12号",
                                      "2022"}) {
        CAPTURE(address);
        CHECK(looksFinerThanCity(address));
    }
}

TEST_CASE("a file cut or altered anywhere is checked to its end") {
    constexpr unsigned seed = 9;
    CAPTURE(seed);
    std::mt19937 random(seed);
    const RecordFolder folder;
    const std::string whole = RecordFolder::setOf(Layer::Stations, json::array({goodRecord("a"), goodRecord("b")})).dump(1);
    const std::vector<std::string> pieces{"{", "}", "[", "]", "\"", ",", ":", "0", "null", "\\u0000", "\xFF", "-", "\n", "[[[[", "1e9"};
    for (int round = 0; round < 300; ++round) {
        std::string text = whole;
        if (round % 4 == 0) text.resize(random() % text.size());
        for (std::size_t change = 1 + random() % 3; change > 0 && !text.empty(); --change)
            text.replace(random() % text.size(), random() % 3, pieces[random() % pieces.size()]);
        for (const auto& problem : check({folder.writeText("other.json", text)})) CHECK(contains(lineOf(problem), "other.json"));
    }
}

TEST_CASE("the schemas' words are all known, and an unknown keyword or a wrong pattern is refused") {
    (void)schemas();
    const fs::path folder = fs::temp_directory_path() / ("reach-schemas-test-" + std::to_string(getpid()));
    fs::create_directories(folder);
    const auto refusal = [&](const json& schema) {
        std::ofstream(folder / "a.schema.json") << schema.dump();
        const auto read = JsonSchemas::read(folder);
        return read ? std::string() : lineOf(read.problem());
    };
    CHECK(refusal({{"type", "object"}}).empty());
    CHECK(refusal({{"type", {"integer", "null"}}}).empty());
    const auto either = JsonSchemas::read(folder);
    REQUIRE(either);
    for (const auto& right : {Json(5), Json(nullptr), Json(5.0)}) CHECK(either->problemsOf(right, "a.schema.json").empty());
    for (const auto& wrong : {Json("5"), Json(5.5), Json(true), Json::object(), Json::array()})
        CHECK(either->problemsOf(wrong, "a.schema.json").size() == 1);
    CHECK(contains(refusal({{"properties", {{"x", {{"maxLength", 3}}}}}}), "maxLength: is a keyword this program does not know"));
    CHECK(contains(refusal({{"items", {{"pattern", "["}}}}), "is no regular expression"));
    CHECK(contains(refusal({{"items", {{"minLength", "one"}}}}), "minLength: is a text"));
    fs::remove_all(folder);
    CHECK_FALSE(JsonSchemas::read(folder));
}
