// The legend card and running text.
#include "app/panels/legend_card.h"
#include "app/panels/panel_words.h"
#include "app/panels/paragraph.h"
#include "app/panels/right_to_left.h"

#include "small_atlas.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace app;

namespace {

std::string legendText(small::Window& window) {
    const PageBox free{0.0, 0.0, 1300.0, 800.0};
    const auto shown = window.withInput([&](const WindowInput& input) { return legendShown(input, free, window.memory); });
    std::string text;
    for (const auto& section : shown.sections) {
        text += section.heading + "\n";
        for (const auto& entry : section.entries) text += entry.text + "\n";
    }
    return text;
}

}  // namespace

TEST_CASE("the legend lists only what is drawn") {
    small::Window window;
    CHECK(legendText(window).find("stations") != std::string::npos);
    CHECK(legendText(window).find("contested") != std::string::npos);
    CHECK(legendText(window).find("training, right half: 1") != std::string::npos);
    window.session.view.layers = {geodata::Layer::Cooperation};
    const auto text = legendText(window);
    CHECK(text.find("stations") == std::string::npos);
    CHECK(text.find("contested") == std::string::npos);
    CHECK(text.find("training, ") == std::string::npos);
    CHECK(text.find("cooperation: 2") != std::string::npos);
}

TEST_CASE("the legend stays away when the view says so, and folds without a word to the view") {
    small::Window window;
    window.memory.legendOpen = true;
    auto driver = window.driver();
    driver.press("Legend", "Fold###fold legend");
    CHECK(window.memory.legendOpen == false);
    CHECK(window.commands.empty());
    window.session.view.legend = false;
    driver.frame();
    driver.frame();
    CHECK_FALSE(PanelDriver::hasWindow("Legend"));
}

TEST_CASE("the room that names leave to the legend is the same in every year") {
    small::Window window;
    window.memory.legendOpen = true;
    auto driver = window.driver();
    driver.frame();
    const PageBox room = window.memory.cards.front();
    CHECK(room.height() > 50.0);
    for (int year = 1995; year <= 2026; ++year) {
        CAPTURE(year);
        window.session.view.firstYear = window.session.view.lastYear = year;
        driver.frame();
        CHECK(window.memory.cards.front() == room);
    }
}

TEST_CASE("no line of a paragraph is wider than its column, and no letter is lost") {
    PanelDriver driver([] {});
    const std::string text = "A paragraph with Donaudampfschifffahrtsgesellschaftskapitän and https://example.org/a-long-path/that/goes/on in it.";
    const std::vector spans{TextSpan{text, Type::Body, {}, false}, TextSpan{"12", Type::Small, {}, true}};
    for (const float width : {60.0F, 120.0F, 300.0F}) {
        const auto layout = laidOut(spans, width);
        std::string letters;
        for (const auto& piece : layout.pieces) {
            letters += piece.text;
            if (!spans[piece.span].raised) CHECK(piece.x + textSize(Type::Body, piece.text).x <= width + 0.5F);
        }
        auto wanted = text + "12";
        for (auto* each : {&letters, &wanted}) std::erase(*each, ' ');
        CHECK(letters == wanted);
    }
}

TEST_CASE("Arabic is joined and turned round; all else stays as it is") {
    CHECK(inReadingOrder("Zürich – 公安") == "Zürich – 公安");
    // Seen, lam-alef, meem: initial seen, final lam-alef, isolated meem, drawn from the last sign.
    CHECK(inReadingOrder("سلام") == "\uFEE1\uFEFC\uFEB3");
    CHECK(inReadingOrder("a سلام b") == "a \uFEE1\uFEFC\uFEB3 b");
}

TEST_CASE("dates in words say whether something goes on") {
    auto record = small::record("x", geodata::Layer::Stations, "NLD", "2018");
    CHECK(periodOf(record) == "since 2018");
    CHECK(shortPeriodOf(record) == "2018–");
    record.end = *geodata::parseEdtf("2022-11");
    CHECK(periodOf(record) == "2018 – November 2022");
    CHECK(shortPeriodOf(record) == "2018–22");
    record.end.reset();
    record.extent = geodata::Extent::Event;
    CHECK(periodOf(record) == "2018");
}
