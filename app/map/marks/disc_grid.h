// Discs on the page that are found by where they lie: a question meets the few near it, however many there are and however their sizes differ.
#pragma once

#include "app/picture/picture.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace app {

// Room on the page that is taken.
struct Disc {
    PagePoint middle;
    double radius = 0.0;
};

[[nodiscard]] double distance(PagePoint a, PagePoint b);

// Two discs by their numbers, and how near they are: 1 where they just touch, 0 where they have one middle.
struct NearDiscs {
    double nearness = 1.0;
    std::uint32_t first = 0;  // The smaller number.
    std::uint32_t second = 0;
    friend auto operator<=>(const NearDiscs&, const NearDiscs&) = default;
};

class DiscGrid {
public:
    explicit DiscGrid(std::span<const Disc> discs);

    // Neither may be asked of one that is removed.
    void replace(std::uint32_t index, const Disc& disc);
    void moveTo(std::uint32_t index, PagePoint middle);
    void remove(std::uint32_t index);

    // Numbers of all that lie nearer to `disc` than `share` of both radii together and `slack`, in ascending order.
    void findNear(const Disc& disc, double share, double slack, std::vector<std::uint32_t>& found) const;
    // Whether any but `own` lies nearer to `disc` than `share` of both radii together.
    [[nodiscard]] bool isOverlapped(const Disc& disc, double share, std::optional<std::uint32_t> own = std::nullopt) const;
    // Of the others the one that is nearest by `share` of both radii, if nearer than 1; of equally near ones the pair with the smallest numbers.
    [[nodiscard]] std::optional<NearDiscs> nearestTo(std::uint32_t index, double share) const;

    // How often two discs were compared in all: what the work grows with.
    [[nodiscard]] std::size_t compared() const { return compared_; }

private:
    // Discs of about one size, less than a factor of two apart: a search among small ones need not reach as far as a large one does.
    struct Level {
        double cell = 1.0;     // Points.
        double largest = 0.0;  // No radius is larger.
        std::int32_t columns = 1;
        std::int32_t rows = 1;
        std::vector<std::int32_t> first;  // Of the chain in each cell, row by row; -1: empty.
        std::size_t count = 0;
    };

    [[nodiscard]] std::size_t levelFor(double radius) const;
    [[nodiscard]] std::int32_t columnOf(const Level& level, double x) const;
    [[nodiscard]] std::int32_t rowOf(const Level& level, double y) const;
    void put(std::uint32_t index);
    template <typename Visit>
    bool eachNear(const Disc& disc, double share, double slack, Visit visit) const;
    void improve(NearDiscs& best, std::uint32_t index, double share, const Level& level) const;

    double left_ = 0.0;
    double top_ = 0.0;
    double smallest_ = 1.0;
    std::vector<Disc> discs_;
    std::vector<Level> levels_;
    std::vector<std::uint32_t> levelOf_;
    std::vector<std::size_t> cellOf_;
    std::vector<std::int32_t> next_;    // In the chain of its cell; -1: the last.
    std::vector<std::int32_t> before_;  // -1: the first.
    mutable std::size_t compared_ = 0;
};

}  // namespace app
