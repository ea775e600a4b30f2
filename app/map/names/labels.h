// Names on the map: which are wanted, in which order, and where they stand without covering one another.
#pragma once

#include "app/map/names/taken_room.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace app {

enum class LabelKind { Area, Sea, City };

// One name set in lines, centred below one another.
struct LabelBlock {
    std::vector<ShapedText> lines;
    double width = 0.0;  // Of the letters: as much room as they take, without what a line of text has above and below.
    double height = 0.0;
    double ascent = 0.0;   // From the top to the first baseline.
    double leading = 0.0;  // From baseline to baseline.
    double size = 0.0;     // Of the type: an em.
};
[[nodiscard]] LabelBlock labelBlock(const Fonts& fonts, const std::vector<std::string>& lines, TextStyle style);

// One place where a name may stand.
struct LabelPlace {
    std::size_t form = 0;  // Of LabelWish::forms.
    PagePoint middle;
    bool needsLeader = false;
    std::optional<PagePoint> leaderTo{};  // None: to what is named, as far as its symbol.
    std::size_t symbolsAtMost = 0;        // Under so many other symbols the leader may pass.
    bool onOwnLand = false;               // Whose the name is can be seen from the land.
};

// A name that is wanted on the map.
struct LabelWish {
    LabelKind kind = LabelKind::Area;
    std::string key;        // The same name in another picture has the same key.
    double priority = 0.0;  // Higher is placed first.
    Colour colour;
    Colour halo;
    std::vector<LabelBlock> forms;   // One line, several, smaller …
    std::vector<LabelPlace> places;  // Best first.
    PagePoint anchor;                // What it names.
    double clearance = 0.0;          // A leader ends so far from the anchor.
    std::optional<Owner> owner{};    // Its name does not stand where a symbol of others would be taken for its own.
    bool isNeeded = false;           // A picture without this name is worse than one with any other left out.
    // Each puts worse places after those before, perhaps with further forms; asked in turn, only while no place is free.
    std::vector<std::function<void(LabelWish&)>> further{};
};

struct PlacedLabel {
    LabelKind kind = LabelKind::Area;
    std::string key;
    LabelBlock block;
    PageBox box;
    std::optional<Leader> leader;
    Colour colour;
    Colour halo;
};

// Gives each wish, by priority, its first place that is inside `frame` and free in `taken`, and takes it. Of places equally good (those
// that come together) one that is also free in `better` goes first. A name that finds none is left out. Equal priorities keep their order.
[[nodiscard]] std::vector<PlacedLabel> placedLabels(std::vector<LabelWish> wishes, TakenRoom& taken, const PageBox& frame,
                                                    const TakenRoom* better = nullptr);

// What is drawn of a name: its leader, then its lines.
[[nodiscard]] std::vector<Item> itemsOf(const PlacedLabel& label, double unit);

// The ways to break a name into so many lines at its spaces; the lines are as even as can be. Empty where it has too few words.
[[nodiscard]] std::vector<std::string> brokenInto(const std::string& name, std::size_t lines);

}  // namespace app
