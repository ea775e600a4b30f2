// The table of seas: read whole, or refused with the line that is wrong.
#include "geodata/countries/seas.h"

#include <doctest/doctest.h>

#include <unistd.h>
#include <fstream>
#include <set>

using namespace geodata;

namespace {

std::string complaint(const std::string& content) {
    const auto file = std::filesystem::temp_directory_path() / ("reach-seas-test-" + std::to_string(getpid()) + ".csv");
    std::ofstream(file) << content;
    const auto seas = readSeas(file);
    std::filesystem::remove(file);
    return seas ? std::string() : lineOf(seas.problem());
}

bool contains(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("the shipped seas have the oceans, and points of one name have one rank and the same names everywhere") {
    const auto seas = readSeas(std::filesystem::path(REACH_DATASETS_DIR) / "boundaries" / "seas.csv");
    REQUIRE(seas);
    std::map<std::string, Sea> byName;
    std::set<std::pair<double, double>> points;
    for (const auto& sea : *seas) {
        CAPTURE(sea.name);
        const auto& first = byName.emplace(sea.name, sea).first->second;
        CHECK(first.rank == sea.rank);
        CHECK(first.names == sea.names);
        CHECK(points.emplace(sea.labelAt.lon, sea.labelAt.lat).second);
    }
    for (const char* ocean : {"North Atlantic Ocean", "South Pacific Ocean", "Indian Ocean", "Arctic Ocean", "Southern Ocean"})
        CHECK(byName[ocean].rank == 0);
    CHECK(byName["South China Sea"].names.at("zh") == "南海");
    // Contested names are left out where there is no neutral one (datasets/boundaries/README.md).
    CHECK(byName.contains("Persian Gulf"));
    CHECK_FALSE(byName["Persian Gulf"].names.contains("ar"));
    CHECK_FALSE(byName["Sea of Japan (East Sea)"].names.contains("zh"));
}

TEST_CASE("a wrong line of seas is named with what would be right") {
    const std::string header = "name,lon,lat,rank,width,zh\n";
    CHECK(complaint(header + "North Sea,3,56,1,7,北海\n").empty());
    CHECK(contains(complaint(header + "North Sea,181,56,1,7,\n"), ":2: North Sea has no point"));
    CHECK(contains(complaint(header + "North Sea,3,56,4,7,\n"), "0 to 3 would be right"));
    CHECK(contains(complaint(header + "North Sea,3,56,1.5,7,\n"), "0 to 3 would be right"));
    CHECK(contains(complaint(header + "North Sea,3,56,1,0,\n"), "width"));
    CHECK(contains(complaint(header + ",3,56,1,7,\n"), "has no name"));
    CHECK(contains(complaint("name,lon,lat\n"), "has no column rank"));
}
