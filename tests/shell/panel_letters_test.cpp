// The letters that panels need are all named: those of the records, and of country names in the map's language.
#include "app/shell/panel_letters.h"

#include "tests/geodata/sample_atlas.h"

#include <doctest/doctest.h>

using namespace app;

TEST_CASE("names of countries in the map's language stand in the place of the record added for its letters") {
    auto atlas = geodata::sampleAtlas();
    geodata::NameSources sources;
    sources.shipped = std::filesystem::path(REACH_DATASETS_DIR) / "boundaries" / "country-names.csv";
    atlas.names = geodata::CountryNames(sources);
    const auto english = recordsWithLetters(atlas, std::nullopt, "en");
    REQUIRE(english.records.size() == atlas.records.records.size() + 1);
    CHECK(english.records.back().place->city.find("荷兰") == std::string::npos);
    const auto chinese = recordsWithLetters(atlas, std::nullopt, "zh");
    REQUIRE(chinese.records.back().place);
    CHECK(chinese.records.back().place->city.find("荷兰") != std::string::npos);
    CHECK(chinese.sources == atlas.records.sources);
}
