// What is remembered from one day to the next.
#include "app/state/preferences.h"

#include <doctest/doctest.h>

using namespace app;

TEST_CASE("what is written is read back, whatever a screen is called") {
    const Preferences preferences{{{"DP-1 2560x1440", 125}, {"eDP \"inside\" 1920x1080", 300}}};
    CHECK(preferencesFrom(jsonFrom(preferences)) == preferences);
    CHECK(preferencesFrom(jsonFrom({})) == Preferences{});
}

TEST_CASE("a size that nobody can have set is left out, the others stay") {
    const auto read = preferencesFrom(R"({"format": "reach-atlas/preferences/1", "text": {"a": 5000, "b": "large", "c": 150, "d": -1, "e": 1e300}})");
    REQUIRE(read);
    CHECK(read->textPercent == std::map<std::string, int>{{"c", 150}});
}

TEST_CASE("a file that is not ours, or of a newer version, is not taken for an empty one") {
    for (const char* text : {"", "{", "[]", "{}", R"({"format": "reach-atlas/preferences/2"})", R"({"format": 1, "text": {}})"}) {
        CHECK_FALSE(preferencesFrom(text));
    }
}
