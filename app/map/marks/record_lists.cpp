#include "app/map/marks/record_lists.h"

#include "geodata/query/filter.h"
#include "geodata/records/years_words.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace app {
namespace {

// In points of type.
constexpr double nameSize = 10.5;
constexpr double yearsSize = 9.5;
constexpr double titleSize = 11.0;
constexpr double rowHeight = 14.5;
constexpr double secondLine = 12.0;
constexpr double titleHeight = 16.0;
constexpr double margin = 6.0;
constexpr double markWidth = 15.0;
constexpr double betweenNameAndYears = 7.0;

// The name, cut at a space or within a long word so that it is no wider than `width`.
ShapedText shortened(const Fonts& fonts, const std::string& name, TextStyle style, double width) {
    ShapedText whole = fonts.shape(name, style);
    if (whole.width <= width) return whole;
    std::string text = name;
    while (!text.empty()) {
        const auto space = text.rfind(' ');
        if (space != std::string::npos && space > name.size() / 3) {
            text.resize(space);
        } else {
            // A whole character, however many bytes it has.
            while (text.size() > 1 && (static_cast<unsigned char>(text.back()) & 0xC0U) == 0x80U) text.pop_back();
            text.pop_back();
        }
        while (!text.empty() && (text.back() == ',' || text.back() == ' ')) text.pop_back();
        ShapedText cut = fonts.shape(text + "…", style);
        if (cut.width <= width) return cut;
    }
    return fonts.shape("…", style);
}

// Without the names of the two sides before it, which the list's title says: "Extradition treaty" for "Italy–China extradition treaty".
std::string nameInList(const geodata::Atlas& atlas, const geodata::Record& record) {
    const std::string country = geodata::countryName(atlas, record.country, "en");
    for (const auto& sides : {country + "–China ", "China–" + country + " "}) {
        if (country.empty() || !record.name.starts_with(sides)) continue;
        std::string rest = record.name.substr(sides.size());
        if (!rest.empty() && rest.front() >= 'a' && rest.front() <= 'z') rest.front() = static_cast<char>(rest.front() - 'a' + 'A');
        return rest;
    }
    return record.name;
}

struct RowText {
    ShapedText name;
    ShapedText years;
    [[nodiscard]] double width(bool nearest, double type) const {
        return nearest ? std::max(name.width, years.width) : name.width + betweenNameAndYears * type + years.width;
    }
};

RowText rowText(const ListSetting& setting, const geodata::Record& record) {
    std::string years = geodata::yearsInWords(record);
    if (setting.nearest) {
        const auto kinds = geodata::valuesOf(record, geodata::Field::Kind, setting.atlas);
        if (!kinds.empty()) years = kinds.front() + ", " + years;
    }
    const double width = (setting.nearest ? 300.0 : 170.0) * setting.type;
    return {shortened(setting.fonts, nameInList(setting.atlas, record), {Weight::Medium, nameSize * setting.type, 0.0}, width),
            setting.fonts.shape(years, {Weight::Regular, yearsSize * setting.type, 0.0})};
}

// What is selected, then the newest; undated ones last.
void sortForReading(std::vector<std::uint32_t>& records, const ListSetting& setting) {
    const auto& all = setting.atlas.records.records;
    std::stable_sort(records.begin(), records.end(), [&](std::uint32_t a, std::uint32_t b) {
        const bool selectedA = all[a].id == setting.view.selected;
        const bool selectedB = all[b].id == setting.view.selected;
        if (selectedA != selectedB) return selectedA;
        const int yearA = all[a].start ? all[a].start->latest.year : -10'000;
        const int yearB = all[b].start ? all[b].start->latest.year : -10'000;
        return yearA > yearB;
    });
}

// The list with its upper left corner at (0, 0).
RecordList setList(const ListWish& wish, const ListSetting& setting, std::size_t rowCount) {
    const double type = setting.type;
    RecordList list;
    list.country = wish.country;
    list.city = wish.city;
    list.place = wish.place;
    const std::string name = wish.city.empty() ? geodata::countryName(setting.atlas, wish.country, setting.view.language) : wish.city;
    list.title = {setting.fonts.shape(name, {Weight::Bold, titleSize * type, 0.0}), {margin * type, (margin + 9.0) * type}, setting.palette.ink};
    double width = list.title.shaped.width;
    double top = margin * type + (titleHeight - 1.0) * type;
    const double height = (setting.nearest ? rowHeight + secondLine : rowHeight) * type;
    const double textLeft = (margin + markWidth) * type;
    for (std::size_t index = 0; index < rowCount; ++index) {
        const auto& record = setting.atlas.records.records[wish.records[index]];
        auto text = rowText(setting, record);
        ListRow row;
        row.record = wish.records[index];
        row.box = {0.0, top, 0.0, top + height};
        row.markAt = {(margin + markWidth / 2.0 - 1.0) * type, top + rowHeight * type / 2.0};
        const double baseline = top + rowHeight * type / 2.0 + nameSize * type * 0.36;
        const PagePoint yearsAt = setting.nearest ? PagePoint{textLeft, baseline + secondLine * type}
                                                  : PagePoint{textLeft + text.name.width + betweenNameAndYears * type, baseline};
        width = std::max(width, markWidth * type + text.width(setting.nearest, type));
        row.texts = {{std::move(text.name), {textLeft, baseline}, setting.palette.ink}, {std::move(text.years), yearsAt, setting.palette.inkQuiet}};
        list.rows.push_back(std::move(row));
        top += height;
    }
    if (rowCount < wish.records.size()) {
        const std::string words = "and " + std::to_string(wish.records.size() - rowCount) + " more";
        RecordList::More more;
        more.text = {setting.fonts.shape(words, {Weight::Medium, yearsSize * type, 0.0}),
                     {textLeft, top + rowHeight * type / 2.0 + yearsSize * type * 0.36},
                     setting.palette.inkQuiet};
        width = std::max(width, markWidth * type + more.text.shaped.width);
        more.box = {0.0, top, 0.0, top + rowHeight * type};
        more.records.assign(wish.records.begin() + static_cast<std::ptrdiff_t>(rowCount), wish.records.end());
        list.more = std::move(more);
        top += rowHeight * type;
    }
    list.box = {0.0, 0.0, width + 2.0 * margin * type, top + (margin - 2.0) * type};
    for (auto& row : list.rows) row.box.right = list.box.right;
    if (list.more) list.more->box.right = list.box.right;
    list.records = wish.records;
    std::sort(list.records.begin(), list.records.end());
    return list;
}

PageBox moved(const PageBox& box, PagePoint by) { return {box.left + by.x, box.top + by.y, box.right + by.x, box.bottom + by.y}; }

void move(Text& text, PagePoint by) { text.at = {text.at.x + by.x, text.at.y + by.y}; }

void move(RecordList& list, PagePoint by) {
    list.box = moved(list.box, by);
    move(list.title, by);
    for (auto& row : list.rows) {
        row.box = moved(row.box, by);
        row.markAt = {row.markAt.x + by.x, row.markAt.y + by.y};
        for (auto& text : row.texts) move(text, by);
    }
    if (!list.more) return;
    list.more->box = moved(list.more->box, by);
    move(list.more->text, by);
}

// Upper left corners to try, nearest first; at each distance to the right, the left, below and above.
std::vector<PagePoint> cornersFor(PagePoint place, const PageBox& box, double unit) {
    std::vector<PagePoint> corners;
    const double width = box.width();
    const double height = box.height();
    for (const double distance : {14.0, 26.0, 42.0, 62.0, 86.0}) {
        const double away = distance * unit;
        for (const double shift : {-0.5, -0.2, -0.8, 0.0, -1.0}) {
            corners.push_back({place.x + away, place.y + shift * height});
            corners.push_back({place.x - away - width, place.y + shift * height});
        }
        for (const double shift : {-0.5, -0.2, -0.8, 0.0, -1.0}) {
            corners.push_back({place.x + shift * width, place.y + away});
            corners.push_back({place.x + shift * width, place.y - away - height});
        }
        for (const double aside : {0.7, -0.7}) {
            const double left = aside > 0.0 ? place.x + away * aside : place.x + away * aside - width;
            corners.push_back({left, place.y + away * 0.7});
            corners.push_back({left, place.y - away * 0.7 - height});
        }
    }
    return corners;
}

Leader leaderOf(const PageBox& box, PagePoint place) {
    return {{std::clamp(place.x, box.left, box.right), std::clamp(place.y, box.top, box.bottom)}, place};
}

bool finds(RecordList& list, const ListSetting& setting, TakenRoom& taken) {
    const double gap = 4.0 * setting.unit;
    for (const auto corner : cornersFor(list.place, list.box, setting.unit)) {
        const PageBox box = moved(list.box, corner);
        const PageBox padded{box.left - gap, box.top - gap, box.right + gap, box.bottom + gap};
        if (!isInside(padded, setting.frame) || !taken.isFree(padded)) continue;
        const Leader leader = leaderOf(box, list.place);
        if (!taken.isFree(leader, list.place)) continue;
        move(list, corner);
        list.leader = leader;
        taken.take(padded);
        taken.take(leader);
        return true;
    }
    return false;
}

}  // namespace

std::vector<RecordList> placedLists(std::vector<ListWish> wishes, const ListSetting& setting, TakenRoom& taken) {
    for (auto& wish : wishes) sortForReading(wish.records, setting);
    std::stable_sort(wishes.begin(), wishes.end(), [](const ListWish& a, const ListWish& b) {
        return a.priority != b.priority ? a.priority > b.priority : a.records.size() > b.records.size();
    });
    std::vector<RecordList> lists;
    for (const auto& wish : wishes) {
        if (wish.records.empty() || !setting.frame.contains(wish.place)) continue;
        std::size_t tried = 0;
        for (const std::size_t limit : {rowsAtMost, std::size_t{5}, std::size_t{3}}) {
            const std::size_t rows = std::min(wish.records.size(), limit);
            if (rows == tried) continue;
            tried = rows;
            RecordList list = setList(wish, setting, rows);
            if (!finds(list, setting, taken)) continue;
            lists.push_back(std::move(list));
            break;
        }
    }
    return lists;
}

}  // namespace app
