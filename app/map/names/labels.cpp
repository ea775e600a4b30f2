#include "app/map/names/labels.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace app {
namespace {

constexpr double haloWidthPoints = 1.6;
// Kept free to the left and right of a name, so that two beside one another do not read as one.
constexpr double sideGapPoints = 3.0;

// How far letters reach above and below their baseline, in ems: Inter's capitals and descenders; other scripts reach further.
struct Reach {
    double above = 0.76;
    double below = 0.22;
};

Reach reachOf(const std::vector<ShapedText>& lines) {
    for (const auto& line : lines) {
        for (const auto& run : line.runs) {
            if (run.font >= latinFonts) return {0.95, 0.32};
        }
    }
    return {};
}

PageBox boxAround(PagePoint middle, const LabelBlock& block) {
    return {middle.x - block.width / 2.0, middle.y - block.height / 2.0, middle.x + block.width / 2.0, middle.y + block.height / 2.0};
}

// From the nearest point of the name to the edge of the place's symbol.
Leader leaderFrom(const PageBox& box, PagePoint anchor, double clearance) {
    const PagePoint from{std::clamp(anchor.x, box.left, box.right), std::clamp(anchor.y, box.top, box.bottom)};
    const double length = std::hypot(anchor.x - from.x, anchor.y - from.y);
    const double drawn = length <= clearance ? 0.0 : (length - clearance) / length;
    return {from, {from.x + (anchor.x - from.x) * drawn, from.y + (anchor.y - from.y) * drawn}};
}

bool isNear(PagePoint point, const PageBox& frame) {
    const double margin = std::max(frame.width(), frame.height());
    return point.x > frame.left - margin && point.x < frame.right + margin && point.y > frame.top - margin && point.y < frame.bottom + margin;
}

// Kept free around a name.
PageBox paddedBox(const PageBox& box) { return {box.left - sideGapPoints, box.top - 1.0, box.right + sideGapPoints, box.bottom + 1.0}; }

// In ems: nearer to another's symbol a name would be taken for that one's, unless its own is nearer by so much. A leader says it better.
constexpr double apartFromOthers = 1.3;
constexpr double apartWithLeader = 0.5;
constexpr double nearerToOwn = 0.4;

struct FreePlace {
    std::size_t form = 0;
    PageBox box;
    std::optional<Leader> leader;
};

std::optional<FreePlace> ifFree(const LabelWish& wish, const LabelPlace& place, const TakenRoom& taken, const PageBox& frame) {
    const PageBox box = boxAround(place.middle, wish.forms[place.form]);
    const PageBox padded = paddedBox(box);
    if (!isInside(padded, frame) || !taken.isFree(padded)) return std::nullopt;
    const double size = wish.forms[place.form].size;
    const double apart = place.needsLeader ? apartWithLeader : apartFromOthers;
    if (wish.owner && !place.onOwnLand && taken.isBesideOther(box, *wish.owner, apart * size, nearerToOwn * size)) return std::nullopt;
    if (!place.needsLeader) return FreePlace{place.form, box, std::nullopt};
    const PagePoint end = place.leaderTo.value_or(wish.anchor);
    const Leader leader = leaderFrom(box, end, place.leaderTo ? 0.0 : wish.clearance);
    if (!frame.contains(leader.to) || !taken.isFree(leader, end, place.symbolsAtMost)) return std::nullopt;
    return FreePlace{place.form, box, leader};
}

// The first from position `first` on; one that is free in `better`, too, before others.
std::optional<FreePlace> freePlace(const LabelWish& wish, std::size_t first, const TakenRoom& taken, const PageBox& frame, const TakenRoom* better) {
    std::optional<FreePlace> second;
    for (std::size_t index = first; index < wish.places.size(); ++index) {
        auto found = ifFree(wish, wish.places[index], taken, frame);
        if (!found) continue;
        if (better == nullptr || ifFree(wish, wish.places[index], *better, frame)) return found;
        if (!second) second = std::move(found);
    }
    return second;
}

std::vector<std::string> wordsOf(const std::string& name) {
    std::vector<std::string> words;
    std::size_t start = 0;
    while (start <= name.size()) {
        const std::size_t end = std::min(name.find(' ', start), name.size());
        if (end > start) words.push_back(name.substr(start, end - start));
        start = end + 1;
    }
    return words;
}

}  // namespace

LabelBlock labelBlock(const Fonts& fonts, const std::vector<std::string>& lines, TextStyle style) {
    LabelBlock block;
    for (const auto& line : lines) {
        block.lines.push_back(fonts.shape(line, style));
        // The last letter has tracking behind it too.
        block.width = std::max(block.width, block.lines.back().width - style.tracking);
    }
    const Reach reach = reachOf(block.lines);
    block.size = style.size;
    block.ascent = reach.above * style.size;
    block.leading = (reach.above + reach.below + 0.14) * style.size;
    block.height = (reach.above + reach.below) * style.size + block.leading * static_cast<double>(lines.size() - 1);
    return block;
}

std::vector<PlacedLabel> placedLabels(std::vector<LabelWish> wishes, TakenRoom& taken, const PageBox& frame, const TakenRoom* better) {
    std::stable_sort(wishes.begin(), wishes.end(), [](const LabelWish& a, const LabelWish& b) { return a.priority > b.priority; });
    std::vector<PlacedLabel> labels;
    for (auto& wish : wishes) {
        if (!isNear(wish.anchor, frame)) continue;
        auto found = freePlace(wish, 0, taken, frame, better);
        for (std::size_t step = 0; !found && step < wish.further.size(); ++step) {
            const std::size_t before = wish.places.size();
            wish.further[step](wish);
            found = freePlace(wish, before, taken, frame, better);
        }
        if (!found) continue;
        taken.take(paddedBox(found->box));
        if (found->leader) taken.take(*found->leader);
        labels.push_back({wish.kind, std::move(wish.key), std::move(wish.forms[found->form]), found->box, found->leader, wish.colour, wish.halo});
    }
    return labels;
}

std::vector<Item> itemsOf(const PlacedLabel& label, double unit) {
    std::vector<Item> items;
    if (label.leader) {
        Lines line;
        line.paths.add(std::array{label.leader->from, label.leader->to});
        line.stroke = {label.halo, 2.4 * unit, {}};
        items.emplace_back(line);
        line.stroke = {label.colour, 0.8 * unit, {}};
        items.emplace_back(std::move(line));
    }
    double baseline = label.box.top + label.block.ascent;
    for (const auto& line : label.block.lines) {
        // Tracking behind the last letter would push a centred line to the left.
        const double width = std::min(line.width, label.block.width);
        items.emplace_back(
            Text{line, {(label.box.left + label.box.right - width) / 2.0, baseline}, label.colour, label.halo, haloWidthPoints * unit});
        baseline += label.block.leading;
    }
    return items;
}

std::vector<std::string> brokenInto(const std::string& name, std::size_t lines) {
    const auto words = wordsOf(name);
    if (words.size() < lines || lines < 2) return {};
    std::vector<std::string> best;
    std::size_t bestLength = name.size() + 1;
    // Breaks after word i (and j): names have few words, so all ways are tried.
    const auto joined = [&](std::size_t first, std::size_t last) {
        std::string text;
        for (std::size_t word = first; word < last; ++word) text += (word == first ? "" : " ") + words[word];
        return text;
    };
    for (std::size_t first = 1; first < words.size(); ++first) {
        for (std::size_t second = lines == 3 ? first + 1 : words.size(); second <= (lines == 3 ? words.size() - 1 : words.size()); ++second) {
            std::vector<std::string> candidate{joined(0, first), joined(first, second)};
            if (lines == 3) candidate.push_back(joined(second, words.size()));
            std::size_t longest = 0;
            for (const auto& line : candidate) longest = std::max(longest, line.size());
            if (longest < bestLength) bestLength = longest, best = std::move(candidate);
        }
    }
    return best;
}

}  // namespace app
