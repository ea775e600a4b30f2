// Lists of records never cover one another or a mark, never leave the frame, and tell of every record of their place.
#include "app/map/marks/record_lists.h"

#include "app/sheet/scene_for.h"
#include "tests/geodata/sample_atlas.h"
#include "tests/geodata/shipped_atlas.h"
#include "tests/picture/shipped_fonts.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <set>

using namespace app;

namespace {

ListSetting settingOf(const geodata::Atlas& atlas, const View& view, const PageBox& frame, bool nearest = false) {
    return {atlas, view, paletteOf(view.theme), shippedFonts(), 1.0, 1.0, nearest, frame};
}

std::vector<std::uint32_t> firstRecords(std::size_t count) {
    std::vector<std::uint32_t> records(count);
    for (std::size_t index = 0; index < count; ++index) records[index] = static_cast<std::uint32_t>(index);
    return records;
}

}  // namespace

TEST_CASE("in random views lists overlap neither one another nor what is taken, and stay in the frame") {
    const auto atlas = geodata::randomAtlas(5, 60);
    const View view;
    std::mt19937 random(23);
    const PageBox frame{0, 0, 1280, 720};
    std::uniform_real_distribution<double> across(0.0, 1280.0);
    std::uniform_real_distribution<double> down(0.0, 720.0);
    std::uniform_int_distribution<std::size_t> sizes(1, 30);
    std::size_t placed = 0;
    for (int round = 0; round < 40; ++round) {
        std::vector<ListWish> wishes;
        std::vector<PageBox> marks;
        TakenRoom taken(frame);
        for (int index = 0; index < 14; ++index) {
            const PagePoint at{across(random), down(random)};
            wishes.push_back({at, "NLD", "", firstRecords(sizes(random)), 0.0});
            marks.push_back({at.x - 8, at.y - 8, at.x + 8, at.y + 8});
            taken.take(marks.back());
        }
        const auto lists = placedLists(wishes, settingOf(atlas, view, frame, round % 2 == 1), taken);
        placed += lists.size();
        for (std::size_t i = 0; i < lists.size(); ++i) {
            CHECK(isInside(lists[i].box, frame));
            for (const auto& mark : marks) CHECK_FALSE(touches(lists[i].box, mark));
            for (std::size_t j = 0; j < lists.size(); ++j) {
                if (j != i) CHECK_FALSE(touches(lists[i].box, lists[j].box));
                if (j != i) CHECK_FALSE(crosses(lists[j].leader, lists[i].box));
            }
        }
    }
    CHECK(placed > 100);
}

TEST_CASE("rows lie in their list below one another, at most eight, and with the last line they are all records of the place") {
    const auto atlas = geodata::randomAtlas(5, 60);
    const View view;
    const PageBox frame{0, 0, 1280, 720};
    for (const std::size_t count : {1U, 3U, 8U, 9U, 25U}) {
        for (const bool nearest : {false, true}) {
            TakenRoom taken(frame);
            const auto lists = placedLists({{{640, 360}, "NLD", "", firstRecords(count), 0.0}}, settingOf(atlas, view, frame, nearest), taken);
            REQUIRE(lists.size() == 1);
            const auto& list = lists.front();
            CHECK(list.rows.size() == std::min(count, rowsAtMost));
            CHECK(list.more.has_value() == (count > rowsAtMost));
            std::set<std::uint32_t> told;
            double top = list.box.top;
            for (const auto& row : list.rows) {
                told.insert(row.record);
                CHECK(isInside(row.box, list.box));
                CHECK(row.box.top >= top - 1e-9);
                top = row.box.bottom;
                CHECK(row.box.contains(row.markAt));
                for (const auto& text : row.texts) {
                    CHECK(row.box.contains(text.at));
                    CHECK(text.at.x + text.shaped.width <= row.box.right);
                }
            }
            if (list.more) told.insert(list.more->records.begin(), list.more->records.end());
            CHECK(told.size() == count);
            CHECK(list.records == firstRecords(count));
        }
    }
}

TEST_CASE("what is selected is the first row of its list, however old it is") {
    const auto atlas = geodata::randomAtlas(5, 60);
    View view;
    const PageBox frame{0, 0, 1280, 720};
    for (const std::uint32_t selected : {0U, 7U, 24U}) {
        view.selected = atlas.records.records[selected].id;
        TakenRoom taken(frame);
        const auto lists = placedLists({{{640, 360}, "NLD", "", firstRecords(25), 0.0}}, settingOf(atlas, view, frame), taken);
        REQUIRE(lists.size() == 1);
        CHECK(lists.front().rows.front().record == selected);
    }
}

TEST_CASE("from near every record of a partner in the frame can be clicked once: its own row, the line of the others, or the sum") {
    const auto& atlas = geodata::shippedAtlas();
    std::mt19937 random(3);
    std::uniform_real_distribution<double> longitude(-10.0, 110.0);
    std::uniform_real_distribution<double> latitude(-30.0, 60.0);
    std::size_t rows = 0;
    for (int round = 0; round < 12; ++round) {
        View view;
        view.question.layers = {geodata::Layer::Cooperation, geodata::Layer::Training};
        view.focus = geodata::LonLat{longitude(random), latitude(random)};
        view.zoom = round % 3 == 0 ? 30.0 : 9.0;
        const auto answer = answerOf(view, atlas);
        const Scene scene = sceneFor(atlas, answer, view, {{1280, 720}, {}, Medium::Screen}, shippedFonts(), nullptr);
        std::multiset<std::uint32_t> told;
        for (const auto& target : scene.targets) {
            told.insert(target.records.begin(), target.records.end());
            if (target.halfWidth <= 0.0) continue;
            const Target* hit = targetAt(scene, target.at);
            REQUIRE(hit != nullptr);
            CHECK(hit->records == target.records);
            if (target.records.size() == 1) ++rows;
        }
        CHECK(std::set<std::uint32_t>(told.begin(), told.end()).size() == told.size());
    }
    CHECK(rows > 20);
}
