#include "app/shell/mark_focus.h"

#include <algorithm>

namespace app {
namespace {

// Marks whose middles differ by less in height stand in one row.
constexpr double rowHeight = 36.0;

bool isInSight(const Target& target, const Scene& scene, std::span<const PageBox> panels) {
    if (!PageBox{0.0, 0.0, scene.size.width, scene.size.height}.contains(target.at)) return false;
    return std::none_of(panels.begin(), panels.end(), [&](const PageBox& panel) { return panel.contains(target.at); });
}

// A country's mark may stand for other records in another year; a mark of records is the same while it holds one of them.
bool isSame(const Target& a, const Target& b) {
    if (!a.country.empty() || !b.country.empty()) return a.country == b.country;
    return std::any_of(a.records.begin(), a.records.end(),
                       [&](std::uint32_t record) { return std::find(b.records.begin(), b.records.end(), record) != b.records.end(); });
}

bool isAbove(const Target& a, const Target& b) { return a.at.y != b.at.y ? a.at.y < b.at.y : a.at.x < b.at.x; }

}  // namespace

std::string chosenFrom(const Target& target, const geodata::Atlas& atlas, const View& view) {
    if (!target.country.empty()) return target.country;
    const auto& records = atlas.records.records;
    for (std::size_t index = 0; index < target.records.size(); ++index) {
        if (records[target.records[index]].id != view.selected) continue;
        return records[target.records[(index + 1) % target.records.size()]].id;
    }
    return target.records.empty() ? "" : records[target.records.front()].id;
}

std::vector<const Target*> inReadingOrder(const Scene& scene, std::span<const PageBox> panels) {
    std::vector<const Target*> marks;
    for (const auto& target : scene.targets) {
        if (isInSight(target, scene, panels)) marks.push_back(&target);
    }
    std::stable_sort(marks.begin(), marks.end(), [](const Target* a, const Target* b) { return isAbove(*a, *b); });
    for (auto row = marks.begin(); row != marks.end();) {
        const double top = (*row)->at.y;
        const auto next = std::find_if(row, marks.end(), [&](const Target* mark) { return mark->at.y >= top + rowHeight; });
        std::stable_sort(row, next, [](const Target* a, const Target* b) { return a->at.x < b->at.x; });
        row = next;
    }
    return marks;
}

const Target* MarkFocus::step(const Scene& scene, std::span<const PageBox> panels, int by) {
    const auto marks = inReadingOrder(scene, panels);
    if (marks.empty()) {
        at_.reset();
        return nullptr;
    }
    const auto count = static_cast<int>(marks.size());
    int next = by > 0 ? 0 : count - 1;
    if (at_) {
        // Several marks may stand for one country, or share a record: the nearest of them is meant.
        const Target* here = in(scene);
        const auto found = std::find(marks.begin(), marks.end(), here);
        if (found != marks.end()) next = ((static_cast<int>(found - marks.begin()) + by) % count + count) % count;
    }
    at_ = *marks[static_cast<std::size_t>(next)];
    return marks[static_cast<std::size_t>(next)];
}

const Target* MarkFocus::in(const Scene& scene) const {
    const Target* best = nullptr;
    const auto far = [this](const Target& target) {
        const double x = target.at.x - at_->at.x;
        const double y = target.at.y - at_->at.y;
        return x * x + y * y;
    };
    if (!at_) return nullptr;
    for (const auto& target : scene.targets) {
        if (isSame(target, *at_) && (best == nullptr || far(target) < far(*best))) best = &target;
    }
    return best;
}

}  // namespace app
