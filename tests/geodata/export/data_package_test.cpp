// A Data Package describes its files truly, and is the same whenever it is made.
#include "geodata/export/record_package.h"

#include "geodata/files/sha256.h"
#include "tests/geodata/csv_reader.h"
#include "tests/geodata/sample_atlas.h"
#include "tests/geodata/shipped_atlas.h"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <algorithm>

using namespace geodata;
using nlohmann::json;

TEST_CASE("SHA-256 is the standard's") {
    CHECK(sha256Of("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    CHECK(sha256Of("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST_CASE("a Data Package says of each file what is true of it, in the same bytes every time") {
    const Atlas& atlas = shippedAtlas();
    Query query;
    query.years = {2018, 2022, TimeMode::Active, false};
    const auto selection = select(atlas, query);
    const auto view = exportedView(atlas, query, selection, "", AddedRecords::None);
    const auto files = dataPackage(atlas, selection.records, view);
    REQUIRE(files.size() == 5);
    CHECK(files.back().name == "datapackage.json");
    const auto again = dataPackage(atlas, selection.records, view);
    for (std::size_t index = 0; index < files.size(); ++index) CHECK(files[index].bytes == again[index].bytes);

    const json package = json::parse(files.back().bytes);
    CHECK(package["created"] == "2026-11-01T00:00:00Z");
    CHECK(package["view"]["sentence"] == view.sentence);
    REQUIRE(package["resources"].size() == 4);
    for (std::size_t index = 0; index < 4; ++index) {
        const json& resource = package["resources"][index];
        CHECK(resource["path"] == files[index].name);
        CHECK(resource["bytes"] == files[index].bytes.size());
        CHECK(resource["hash"] == "sha256:" + sha256Of(files[index].bytes));
        if (!resource.contains("schema")) continue;
        const json& dialect = resource["dialect"];
        CHECK(dialect["header"] == true);
        CHECK(dialect["doubleQuote"] == true);
        CHECK(dialect["quoteChar"] == "\"");
        const std::string first = resource["schema"]["fields"][0]["name"];
        CHECK(files[index].bytes.starts_with(first + dialect["delimiter"].get<std::string>()));
        CHECK(files[index].bytes.ends_with(dialect["lineTerminator"].get<std::string>()));
        const auto lines = readCsv(files[index].bytes);
        REQUIRE(lines[0].size() == resource["schema"]["fields"].size());
        for (std::size_t column = 0; column < lines[0].size(); ++column) {
            CHECK(lines[0][column] == resource["schema"]["fields"][column]["name"]);
            CHECK(!resource["schema"]["fields"][column]["description"].get<std::string>().empty());
        }
        for (const auto& line : lines) REQUIRE(line.size() == lines[0].size());
    }
}

TEST_CASE("a version that is no date gives no date of making") {
    CHECK(dayOf("2026-11") == "2026-11-01");
    CHECK(dayOf("2026-11.2") == "2026-11-01");
    CHECK(dayOf("2026") == "2026-01-01");
    CHECK(dayOf("next") == "");
    CHECK(dayOf("") == "");
}
