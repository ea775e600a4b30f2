// Which room of a picture is taken by symbols, names and their leader lines, asked often and fast.
#pragma once

#include "app/scene/scene.h"

#include <cstdint>
#include <vector>

namespace app {

// The thin line from a name to the place it names.
struct Leader {
    PagePoint from;  // At the name.
    PagePoint to;    // At the place.
    friend bool operator==(const Leader&, const Leader&) = default;
};

[[nodiscard]] bool touches(const PageBox& a, const PageBox& b);
[[nodiscard]] bool isInside(const PageBox& inner, const PageBox& outer);
// Whether the line has a point in common with the box.
[[nodiscard]] bool crosses(const Leader& line, const PageBox& box);

class TakenRoom {
public:
    // Room outside `frame` counts as free: names are kept inside it by other means.
    explicit TakenRoom(const PageBox& frame);

    void take(const PageBox& box);
    void take(const Leader& line);
    [[nodiscard]] bool isFree(const PageBox& box) const;
    // A box that holds `place`, where the line may end, does not count: it is the place's own symbol.
    [[nodiscard]] bool isFree(const Leader& line, PagePoint place) const;

private:
    template <typename Visit>
    void eachCell(const PageBox& box, Visit visit) const;

    PageBox frame_;
    std::size_t columns_ = 1;
    std::size_t rows_ = 1;
    std::vector<PageBox> boxes_;
    std::vector<Leader> lines_;
    std::vector<std::vector<std::uint32_t>> boxesIn_;  // By cell, row by row.
    std::vector<std::vector<std::uint32_t>> linesIn_;
};

}  // namespace app
