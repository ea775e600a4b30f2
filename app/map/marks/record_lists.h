// Lists of single records beside the place they belong to: mark, name and years of each, where there is room for them.
#pragma once

#include "app/map/names/taken_room.h"
#include "app/picture/picture.h"
#include "app/state/view.h"
#include "geodata/records/atlas.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace app {

// From this many points to an earth radius on (times the page's unit) a row says its kind, too, and stations are told in lists.
inline constexpr double nearestPointsPerRadius = 4000.0;

// A list has at most so many rows; the last line counts the others.
inline constexpr std::size_t rowsAtMost = 8;

// A place whose records are wanted as a list.
struct ListWish {
    PagePoint place;
    std::string country;  // Alpha-3.
    std::string city;     // Empty: the country's capital stands for the country.
    std::vector<std::uint32_t> records;
    double priority = 0.0;  // Higher is placed first; then the one with more records.
};

struct ListRow {
    std::uint32_t record = 0;
    PageBox box;
    PagePoint markAt;
    std::vector<Text> texts;
};

struct RecordList {
    std::string country;
    std::string city;
    PagePoint place;
    PageBox box;
    Leader leader;
    Text title;
    std::vector<ListRow> rows;  // The newest first; before them what is selected.
    struct More {
        PageBox box;
        Text text;
        std::vector<std::uint32_t> records;
    };
    std::optional<More> more;            // "and 5 more"
    std::vector<std::uint32_t> records;  // All that it tells of, ascending.
};

// What lists are set with.
struct ListSetting {
    const geodata::Atlas& atlas;
    const View& view;
    const Palette& palette;
    const Fonts& fonts;
    double unit = 1.0;  // Points of a mark for 1.
    double type = 1.0;  // Points of type for 1.
    bool nearest = false;
    PageBox frame;  // No list leaves it.
};

// Gives each wish, by priority, room near its place that is free in `taken`, with fewer rows where there is not enough, and takes it. A
// place that finds none has no list.
[[nodiscard]] std::vector<RecordList> placedLists(std::vector<ListWish> wishes, const ListSetting& setting, TakenRoom& taken);

}  // namespace app
