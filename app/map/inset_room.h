// Where on a map an inset may lie.
#pragma once

#include "app/map/names/taken_room.h"
#include "app/picture/picture.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace app {

// What of a map's frame is free, and what lies there; asked for boxes of several sizes. The map must have a mesh.
class InsetRoom {
public:
    // Kept free are `margin` points around each box of `taken` and along the frame's sides, more than twice that at its left and right. `cell`
    // is the grain in points, greater than 0.
    InsetRoom(const BaseMap& base, const std::vector<PageBox>& taken, double margin, double cell);

    // For a box of this size the free place with the least land under it, then the most of it on the map, then the nearest to `near`. None
    // where nothing is free, or where more than a small part of the box would lie on land.
    [[nodiscard]] std::optional<PageBox> placeFor(PageSize size, PagePoint near) const;
    // False where no box of that size, nor a larger one, can be free of what is taken.
    [[nodiscard]] bool mayHold(PageSize size) const;

private:
    template <typename Visit>
    void eachBox(PageSize size, Visit visit) const;
    using Sums = std::vector<std::uint32_t>;  // How many cells above and to the left of a corner are so.

    [[nodiscard]] double shareOf(const Sums& sums, const PageBox& box) const;

    PageBox frame_;
    double margin_;
    double cell_;
    TakenRoom taken_;
    std::size_t columns_ = 1;
    std::size_t rows_ = 1;
    Sums land_;
    Sums outside_;  // What is no map.
};

}  // namespace app
