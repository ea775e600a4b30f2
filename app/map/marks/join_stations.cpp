#include "app/map/marks/join_stations.h"

#include <algorithm>
#include <cmath>
#include <queue>
#include <string_view>
#include <utility>

namespace app {
namespace {

// Two marks that touch, as `asker` found them; void when one of them has changed since.
struct Touch {
    NearDiscs pair;
    std::uint32_t asker = 0;
    std::uint32_t changesOfFirst = 0;
    std::uint32_t changesOfSecond = 0;
    friend bool operator>(const Touch& a, const Touch& b) { return a.pair > b.pair; }
};

// The marks of one country. Each has asked for the nearest that it touches, and asks anew when that one has changed: so the nearest of all
// pairs is always among the answers, because the younger mark of a pair has met the older one.
class OneCountry {
public:
    OneCountry(std::vector<StationMark>& marks, std::vector<std::uint32_t> numbers)
        : marks_(marks), numbers_(std::move(numbers)), changes_(numbers_.size(), 0), isGone_(numbers_.size(), false), grid_(discs()) {}

    // Which marks are left over, in their numbers.
    std::vector<std::uint32_t> join() {
        std::vector<std::uint32_t> gone;
        for (std::uint32_t mark = 0; mark < numbers_.size(); ++mark) ask(mark);
        while (!touches_.empty()) {
            const Touch touch = touches_.top();
            touches_.pop();
            const auto [nearness, first, second] = touch.pair;
            if (isGone_[touch.asker] || changes_[touch.asker] != (touch.asker == first ? touch.changesOfFirst : touch.changesOfSecond)) continue;
            if (isGone_[first] || isGone_[second] || changes_[first] != touch.changesOfFirst || changes_[second] != touch.changesOfSecond) {
                ask(touch.asker);
                continue;
            }
            StationMark& into = marks_[numbers_[first]];
            absorb(into, std::move(marks_[numbers_[second]]));
            isGone_[second] = true;
            gone.push_back(numbers_[second]);
            ++changes_[first];
            grid_.remove(second);
            grid_.replace(first, {into.at, into.radius});
            ask(first);
        }
        return gone;
    }

    [[nodiscard]] std::size_t compared() const { return grid_.compared(); }

private:
    [[nodiscard]] std::vector<Disc> discs() const {
        std::vector<Disc> discs;
        for (const auto number : numbers_) discs.push_back({marks_[number].at, marks_[number].radius});
        return discs;
    }

    void ask(std::uint32_t mark) {
        if (const auto pair = grid_.nearestTo(mark, overlapOfJoined)) touches_.push({*pair, mark, changes_[pair->first], changes_[pair->second]});
    }

    std::vector<StationMark>& marks_;
    std::vector<std::uint32_t> numbers_;  // Of the country's marks, in ascending order.
    std::vector<std::uint32_t> changes_;
    std::vector<bool> isGone_;
    DiscGrid grid_;
    std::priority_queue<Touch, std::vector<Touch>, std::greater<>> touches_;
};

}  // namespace

void absorb(StationMark& into, StationMark&& other) {
    const double mine = static_cast<double>(into.records.size());
    const double theirs = static_cast<double>(other.records.size());
    const double all = mine + theirs;
    const double radius = into.radius / std::sqrt(mine);
    const auto middle = [&](PagePoint a, PagePoint b) { return PagePoint{(a.x * mine + b.x * theirs) / all, (a.y * mine + b.y * theirs) / all}; };
    into.at = middle(into.at, other.at);
    into.home = middle(into.home, other.home);
    into.place = middle(into.place, other.place);
    into.radius = radius * std::sqrt(all);
    into.look.placeKnown = into.look.placeKnown || other.look.placeKnown;
    if (into.label != other.label || other.ofCountry) {
        into.label.clear();
        into.ofCountry = true;
    }
    // The fewer are copied, so that a mark for many grows at little cost.
    if (other.records.size() > into.records.size()) std::swap(into.records, other.records);
    into.records.insert(into.records.end(), other.records.begin(), other.records.end());
}

void joinByCountry(std::vector<StationMark>& marks, const std::map<std::string, PagePoint>& middles) {
    std::map<std::string, StationMark> byCountry;
    for (auto& mark : marks) {
        mark.label.clear();
        mark.ofCountry = true;
        const auto [found, isNew] = byCountry.try_emplace(mark.country, mark);
        if (!isNew) absorb(found->second, std::move(mark));
    }
    marks.clear();
    for (auto& [country, mark] : byCountry) {
        std::sort(mark.records.begin(), mark.records.end());
        if (const auto middle = middles.find(country); middle != middles.end()) mark.at = mark.home = mark.place = middle->second;
        marks.push_back(std::move(mark));
    }
}

std::size_t joinTouching(std::vector<StationMark>& marks) {
    std::map<std::string_view, std::vector<std::uint32_t>> byCountry;
    for (std::uint32_t number = 0; number < marks.size(); ++number) byCountry[marks[number].country].push_back(number);
    std::size_t compared = 0;
    std::vector<bool> isGone(marks.size(), false);
    for (auto& [country, numbers] : byCountry) {
        if (numbers.size() < 2) continue;
        OneCountry joined(marks, std::move(numbers));
        for (const auto number : joined.join()) isGone[number] = true;
        compared += joined.compared();
    }
    byCountry.clear();
    std::vector<StationMark> left;
    for (std::size_t number = 0; number < marks.size(); ++number) {
        if (isGone[number]) continue;
        left.push_back(std::move(marks[number]));
        std::sort(left.back().records.begin(), left.back().records.end());
    }
    marks = std::move(left);
    return compared;
}

}  // namespace app
