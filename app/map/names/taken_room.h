// Which room of a picture is taken by symbols, names and their leader lines, asked often and fast.
#pragma once

#include "app/picture/picture.h"

#include <cstdint>
#include <optional>
#include <string>
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

// Whose a name is: that of the symbols at these places, or, without places, a country's.
struct Owner {
    std::string country;  // Alpha-3.
    std::vector<PagePoint> at{};
};

class TakenRoom {
public:
    // Room outside `frame` counts as free: names are kept inside it by other means.
    explicit TakenRoom(const PageBox& frame);

    void take(const PageBox& box);
    // By a symbol of this country (alpha-3, empty for none).
    void takeSymbol(const PageBox& box, std::string country);
    void take(const Leader& line);
    [[nodiscard]] bool isFree(const PageBox& box) const;
    // A box that holds `place`, where the line may end, does not count: it is the place's own symbol. Under so many other symbols the line
    // may pass; it never meets a name, nor crosses another line.
    [[nodiscard]] bool isFree(const Leader& line, PagePoint place, std::size_t symbolsAtMost = 0) const;

    // Whether a symbol of others lies within `reach` of the box, and the nearest of its own is not plainly nearer, by `margin`.
    [[nodiscard]] bool isBesideOther(const PageBox& box, const Owner& owner, double reach, double margin) const;

private:
    template <typename Visit>
    void eachCell(const PageBox& box, Visit visit) const;

    PageBox frame_;
    std::size_t columns_ = 1;
    std::size_t rows_ = 1;
    std::vector<PageBox> boxes_;
    std::vector<std::optional<std::string>> symbolOf_;  // Of each box: the country, none where no symbol lies in it.
    std::vector<Leader> lines_;
    std::vector<std::vector<std::uint32_t>> boxesIn_;  // By cell, row by row.
    std::vector<std::vector<std::uint32_t>> linesIn_;
};

}  // namespace app
