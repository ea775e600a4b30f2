// Which keys are for the map and the window while someone types, a menu is open or a button has the focus.
#include "app/shell/key_input.h"

#include <doctest/doctest.h>

#include <string>

using namespace app;

namespace {

std::string keyFor(const Chord& chord, const KeyboardUse& use = {}) {
    const auto* info = commandFor(chord, use);
    return info == nullptr ? "" : info->key;
}

}  // namespace

TEST_CASE("while a text is typed letters are the text's, but F1, presenting, the palette and the text size are still one key away") {
    const KeyboardUse typed{.isTyped = true};
    for (const Chord& chord : {Chord{"G"}, {"7"}, {"/"}, {"−"}, onShift("/"), {"Space"}, {"Esc"}, onControl("Z"), onControl("F")}) {
        CHECK_MESSAGE(keyFor(chord, typed).empty(), nameOf(chord));
    }
    CHECK(keyFor({"F1"}, typed) == "keys");
    CHECK(keyFor({"F5"}, typed) == "present");
    CHECK(keyFor(onControl("K"), typed) == "commands");
    CHECK(keyFor(onControl("+"), typed) == "text larger");
}

TEST_CASE("letters meant for a menu, a dialog or a button are no shortcuts; from a button the field is still one key away") {
    CHECK(keyFor({"G"}) == "globe");
    CHECK(keyFor({"G"}, {.isInDialog = true}).empty());
    CHECK(keyFor({"G"}, {.isOnButton = true}).empty());
    CHECK(keyFor({"/"}, {.isOnButton = true}) == "search");
    CHECK(keyFor({"/"}, {.isInDialog = true}).empty());
    CHECK(keyFor(onControl("Z"), {.isInDialog = true}) == "undo");
    CHECK(keyFor({"F12"}).empty());
}
