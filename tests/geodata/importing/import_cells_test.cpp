// What single cells of people's own tables mean: dates, countries, positions, columns.
#include "geodata/countries/country_name_index.h"
#include "geodata/importing/import_date.h"
#include "geodata/importing/import_guess.h"
#include "geodata/importing/import_position.h"
#include "geodata/text/cell_text.h"

#include <doctest/doctest.h>

#include <set>

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

std::string edtfOf(std::string_view cell, DayOrder order = DayOrder::Unsaid) {
    const auto date = dateFromCell(cell, order);
    return date ? date->date.text : "rejected: " + date.problem().what;
}

std::string codeOf(const CountryNameIndex& names, std::string_view text) {
    const auto code = names.find(text);
    return code ? *code : "rejected: " + code.problem().what;
}

}  // namespace

TEST_CASE("a date that is EDTF is kept as it is written, without a remark") {
    for (const char* text : {"2022", "2022-09", "2022-09-12", "2016~", "2018?", "[2022-09..2023-03]", "[..2018]"}) {
        const auto date = dateFromCell(text, DayOrder::Unsaid);
        REQUIRE(date);
        CHECK(date->date.text == text);
        CHECK(date->basis.empty());
    }
}

TEST_CASE("what a spreadsheet makes of a date is read, and how it was read is said") {
    for (const auto& [cell, edtf] : {std::pair{"2022/9/12", "2022-09-12"},
                                     {"2022-09-12 00:00:00", "2022-09-12"},
                                     {"2022-09-12T10:30:00Z", "2022-09-12"},
                                     {"25.09.2022", "2022-09-25"},
                                     {"9/25/2022", "2022-09-25"},
                                     {"03.03.2022", "2022-03-03"},
                                     {"09/2022", "2022-09"},
                                     {"Sep 2022", "2022-09"},
                                     {"September 2022", "2022-09"},
                                     {"12 Sept. 2022", "2022-09-12"},
                                     {"Sep 12, 2022", "2022-09-12"},
                                     {"12th September 2022", "2022-09-12"},
                                     {"Q3 2022", "[2022-07..2022-09]"},
                                     {"about 2016", "2016~"},
                                     {"2022.0", "2022"},
                                     {"2022.11", "2022-11"},
                                     {"2022-09-12t10:00:00", "2022-09-12"},
                                     {"2022-09-12_10:00:00", "2022-09-12"},
                                     {"2022/09/12@10:00", "2022-09-12"},
                                     {"12 Sep 2022 10:00 pm", "2022-09-12"},
                                     {"2022-09-12+02:00", "2022-09-12"},
                                     {"2022-09-12Z", "2022-09-12"},
                                     {"20220912", "2022-09-12"},
                                     {"2022年9月12日", "2022-09-12"},
                                     {"2022年9月", "2022-09"},
                                     {"2022年", "2022"},
                                     {"201X", "[2010..2019]"},
                                     {"1970s", "[1970..1979]"},
                                     {"C18", "[1701..1800]"},
                                     {"before 1950", "[..1949]"},
                                     {"~1960", "1960~"},
                                     {"2019..2020", "[2019..2020]"},
                                     {"2019-Q3", "[2019-07..2019-09]"},
                                     {"Monday 12 September 2022", "2022-09-12"},
                                     {"Mon, 12 Sep 2022", "2022-09-12"},
                                     {"../1985-04-12", "[..1985-04-12]"},
                                     {"/1985-04", "[..1985-04]"}}) {
        CAPTURE(cell);
        const auto date = dateFromCell(cell, DayOrder::Unsaid);
        REQUIRE(date);
        CHECK(date->date.text == edtf);
        CHECK(date->basis == std::string(cell) + " read as " + edtf);
    }
}

TEST_CASE("a date that can be two days is rejected with both, unless the order is said") {
    for (const char* cell : {"03/04/2022", "3.4.2022", "03-04-2022"}) {
        const std::string said = edtfOf(cell);
        CHECK(said.find("3 April 2022 or 4 March 2022") != std::string::npos);
        CHECK(said.find("2022-04-03 or 2022-03-04") != std::string::npos);
        CHECK(edtfOf(cell, DayOrder::DayFirst) == "2022-04-03");
        CHECK(edtfOf(cell, DayOrder::MonthFirst) == "2022-03-04");
    }
}

TEST_CASE("what can be two dates, or is none, is rejected with what would be right") {
    for (const auto& [cell, said] : {std::pair{"2007/08", "2007–2008 or August 2007; [2007..2008] or 2007-08 would be right"},
                                     {"2011/12", "2011–2012 or December 2011"},
                                     {"2012/13", "is the years 2012–2013"},
                                     {"1999/00", "is the years 1999–2000"},
                                     {"2022.1", "January or October"},
                                     {"2019.5", "a month or a part of a year; 2019-05 or 2019 would be right"},
                                     {"2005-07-25T10:10:10Z/2006-01-01T10:10:10Z", "is an interval"},
                                     {"2000/12-12", "is an interval"},
                                     {"-2004-02-01", "before Christ"},
                                     {"-1985-04/..", "before Christ"},
                                     {"-0044-03-15", ""},
                                     {"before: 2019-05", ""},
                                     {"until: March 2022", ""},
                                     {"uncertain: Jan 18 1962", ""},
                                     {"20221345", ""},
                                     {"C03", ""}}) {
        CAPTURE(cell);
        const auto answer = edtfOf(cell, DayOrder::DayFirst);
        CHECK(answer.starts_with("rejected: "));
        CHECK(answer.find(said) != std::string::npos);
    }
    // Text of any length is told to be none.
    for (const std::string& cell : {std::string(300000, '1'), "2022-09-12T" + std::string(300000, '1'), std::string(300000, 'a')}) {
        CHECK_FALSE(dateFromCell(cell, DayOrder::Unsaid));
    }
    for (const char* cell : {"-", "--", "0007/08", "0007.1", "0000X"}) CHECK(edtfOf(cell).find("Christ") == std::string::npos);
    CHECK(edtfOf("0007/08").starts_with("rejected: "));
    // Another month is no fiscal year.
    CHECK(edtfOf("2022/09") == "2022-09");
}

TEST_CASE("the order that is said never overrules a number that can be no month") {
    CHECK(edtfOf("25/09/2022", DayOrder::MonthFirst) == "2022-09-25");
    CHECK(edtfOf("09/25/2022", DayOrder::DayFirst) == "2022-09-25");
}

TEST_CASE("what is no date is rejected, and what would be right is said") {
    for (const char* cell : {"soon", "2022-13", "31.02.2022", "2018/2022", "12.13.14", "2018-2022", "99", "Septober 2022", "", "3/4/22"}) {
        CAPTURE(cell);
        CHECK_FALSE(dateFromCell(cell, DayOrder::DayFirst));
    }
    CHECK(edtfOf("44816").find("2022-09-12") != std::string::npos);  // A spreadsheet's number of that day.
}

TEST_CASE("letters without width and rare spaces do not count") {
    CHECK(tidyCell("\u200Bname\uFEFF") == "name");
    CHECK(tidyCell("20\u200E20\u200F") == "2020");
    CHECK(tidyCell("\u3000中国\u00A0") == "中国");
    CHECK(tidyCell("New\u202FYork") == "New York");
}

TEST_CASE("every country is found by its name, its three codes, without accents and in capitals") {
    const auto countries = shippedCountries();
    const CountryNameIndex names(countries);
    for (const auto& country : countries.list()) {
        CAPTURE(country.name);
        // "Congo" is two countries' name: its code stands for it wherever we write one to be read.
        CHECK(codeOf(names, unmistakableName(country.name)) == country.alpha3);
        CHECK(codeOf(names, country.alpha3) == country.alpha3);
        CHECK(codeOf(names, country.alpha2) == country.alpha3);
        if (!country.numeric.empty()) CHECK(codeOf(names, country.numeric) == country.alpha3);
    }
    CHECK(codeOf(names, "COTE D’IVOIRE") == "CIV");
    CHECK(codeOf(names, "reunion") == "REU");
    CHECK(codeOf(names, "4") == "AFG");
}

TEST_CASE("older, longer and everyday names of countries are found") {
    const CountryNameIndex names(shippedCountries());
    for (const auto& [name, code] : {std::pair{"Holland", "NLD"},
                                     {"Turkey", "TUR"},
                                     {"Burma", "MMR"},
                                     {"Swaziland", "SWZ"},
                                     {"Czech Republic", "CZE"},
                                     {"Viet Nam", "VNM"},
                                     {"Dem. Rep. Congo", "COD"},
                                     {"Bosnia and Herz.", "BIH"},
                                     {"Russian Federation", "RUS"},
                                     {"the U.K.", "GBR"},
                                     {"U.S.A.", "USA"},
                                     {"Korea, Republic of", "KOR"},
                                     {"Republic of Italy", "ITA"},
                                     {"Trinidad & Tobago", "TTO"},
                                     {"ESPAÑA", "ESP"},
                                     {"中国", "CHN"}})
        CHECK(codeOf(names, name) == code);
}

TEST_CASE("an unknown country names the nearest, and a name of several is not guessed") {
    const CountryNameIndex names(shippedCountries());
    CHECK(codeOf(names, "Itlay").find("did you mean Italy (ITA)?") != std::string::npos);
    CHECK(codeOf(names, "Korea").find("South Korea (KOR) or North Korea (PRK)") != std::string::npos);
    CHECK(codeOf(names, "Atlantis Minor").starts_with("rejected"));
}

TEST_CASE("coordinates are read as people write them, and out of range is said") {
    CHECK(*degreesFromCell("12.5", 180.0) == 12.5);
    CHECK(*degreesFromCell("12,5", 180.0) == 12.5);
    CHECK(*degreesFromCell("33.4° S", 90.0) == -33.4);
    CHECK(*degreesFromCell("70.6W", 180.0) == -70.6);
    for (const char* wrong : {"91", "-90.1", "north", "", "1.2.3", "nan", "inf"}) CHECK_FALSE(degreesFromCell(wrong, 90.0));
    // A minus before a west: once or twice?
    for (const char* twice : {"-70.6W", "W -70.6", "-70.6 E", "-0W"}) {
        CAPTURE(twice);
        REQUIRE_FALSE(degreesFromCell(twice, 180.0));
        CHECK(degreesFromCell(twice, 180.0).problem().what.find("one of the two would be right") != std::string::npos);
    }
    for (const char* twice : {"-33.4S, 70.6W", "33.4S, -70.6W", "-33.4S -70.6W"}) CHECK_FALSE(positionFromCell(twice));
    for (const char* twice : {"--70.6", "+-70.6", "-70.6-", "- -70.6"}) CHECK_FALSE(degreesFromCell(twice, 180.0));
    CHECK(*positionFromCell("52.37, 4.90") == LonLat{4.90, 52.37});
    CHECK(*positionFromCell("(-33.4 -70.6)") == LonLat{-70.6, -33.4});
    CHECK(*positionFromCell("151.2, -33.9") == LonLat{151.2, -33.9});  // The first can be no latitude.
    CHECK_FALSE(positionFromCell("200.5, 100.5"));
}

TEST_CASE("a position is never finer than a hundredth of a degree") { CHECK(atCityLevel({4.895168, 52.370216}) == LonLat{4.9, 52.37}); }

TEST_CASE("columns are known by name, in any case and with synonyms; a second of the same field is not taken") {
    ImportTable table;
    table.columns = {"Title", "NAME", "Host Country", "lng", "Latitude", "opened", "Quelle", "URL", "Strasse", "reason", "shoe size"};
    const auto uses = guessColumns(table, CountryNameIndex(shippedCountries()));
    const auto fieldOf = [&](std::size_t column) { return uses[column].field; };
    CHECK(fieldOf(1) == ImportField::Name);
    CHECK_FALSE(fieldOf(0));
    CHECK(uses[0].why.find("another column is name") != std::string::npos);
    CHECK(fieldOf(2) == ImportField::Country);
    CHECK(fieldOf(3) == ImportField::Lon);
    CHECK(fieldOf(4) == ImportField::Lat);
    CHECK(fieldOf(5) == ImportField::Start);
    CHECK(fieldOf(6) == ImportField::SourceTitle);
    CHECK(fieldOf(7) == ImportField::SourceUrl);
    CHECK_FALSE(fieldOf(8));
    CHECK(uses[8].why.find("finer than a city") != std::string::npos);
    CHECK_FALSE(fieldOf(9));
    CHECK_FALSE(fieldOf(10));
}

TEST_CASE("columns without a telling name are known by what they hold") {
    ImportTable table;
    table.columns = {"a", "b", "c", "d", "e"};
    for (const auto& cells : {std::vector<std::string>{"Italy", "2019", "45.07, 11.66", "https://example.org/1", "12,5"},
                              {"FRA", "Sep 2020", "48.85, 2.35", "https://example.org/2", "13,5"}})
        table.rows.push_back({table.rows.size() + 2, cells, std::nullopt, false, ""});
    const auto uses = guessColumns(table, CountryNameIndex(shippedCountries()));
    CHECK(uses[0].field == ImportField::Country);
    CHECK(uses[1].field == ImportField::Start);
    CHECK(uses[2].field == ImportField::Position);
    CHECK(uses[3].field == ImportField::SourceUrl);
    CHECK_FALSE(uses[4].field);  // A decimal comma is no position.
}

TEST_CASE("no field is ever the meaning of two columns, whatever is told") {
    ImportTable table;
    table.columns = {"name", "place", "text"};
    auto uses = guessColumns(table, CountryNameIndex(shippedCountries()));
    for (std::size_t column = 0; column < 3; ++column) {
        uses = withColumn(uses, column, ImportField::Name);
        std::multiset<ImportField> fields;
        for (const auto& use : uses) {
            if (use.field) fields.insert(*use.field);
        }
        for (const auto field : fields) CHECK(fields.count(field) == 1);
        CHECK(columnOf(uses, ImportField::Name) == column);
    }
    CHECK_FALSE(withColumn(uses, 2, std::nullopt)[2].field);
}

TEST_CASE("--map names the nearest column or field, and refuses one field for two columns") {
    const std::vector<std::string> columns{"Town", "Tag=Date"};
    CHECK(columnChangeFrom("town=city", columns)->field == ImportField::City);
    CHECK_FALSE(columnChangeFrom("Town=", columns)->field);
    CHECK(columnChangeFrom("Tag=Date=start", columns)->column == 1);
    CHECK(columnChangeFrom("Twon=city", columns).problem().what.find("did you mean Town?") != std::string::npos);
    CHECK(columnChangeFrom("Town=cty", columns).problem().what.find("did you mean city?") != std::string::npos);
    CHECK(columnChangeFrom("Town=latitude", columns).problem().what.find("did you mean lat?") != std::string::npos);
    CHECK_FALSE(columnChangeFrom("Town", columns));
    CHECK_FALSE(withChanges(ColumnUses(2), {"Town=city", "Tag=Date=city"}, columns));
}

TEST_CASE("every field is known by its own key, and no synonym stands for two fields") {
    std::set<std::string_view> all;
    for (const auto& words : importFieldWords()) {
        CHECK(importFieldFrom(words.key) == words.field);
        CHECK(importFieldNamed(words.key) == words.field);
        CHECK(all.insert(words.key).second);
        for (const auto synonym : words.synonyms) CHECK_MESSAGE(all.insert(synonym).second, std::string(synonym));
    }
    CHECK(all.size() > importFieldCount);
}

TEST_CASE("cells lose the spaces around them and control characters, and our own apostrophe before a formula") {
    CHECK(tidyCell(" \u00A0 two\nlines \t") == "two lines");
    CHECK(tidyCell("'=1+1") == "=1+1");
    CHECK(tidyCell("'t Hooft") == "'t Hooft");
    CHECK(columnNames({"a", "", "a"}) == std::vector<std::string>{"a", "column 2", "a 2"});
}
