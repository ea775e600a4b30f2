// Which land lies under a part of a picture, asked often and fast: the areas of a mesh, sampled at the middles of small cells.
#pragma once

#include "app/picture/picture.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace app {

class LandRaster {
public:
    // A number for all areas of one country. Areas without a country's code have one each.
    using Land = std::uint16_t;
    static constexpr Land sea = 0xFFFF;
    static constexpr Land beyond = 0xFFFE;  // Outside of the map's outline.

    // Of the map in `frame`, in cells of `cell` points, greater than 0. The cells lie still on the map when it is shifted.
    LandRaster(const MapMesh& mesh, const MapPlacement& placement, const PageBox& frame, double cell);

    // Of a position in mesh.areas.
    [[nodiscard]] Land landOf(std::size_t area) const { return lands_[area]; }
    // Of a country by alpha-3; none where the mesh has no area of it.
    [[nodiscard]] std::optional<Land> landOf(const std::string& alpha3) const;

    // A box outside of the frame is on nothing.
    [[nodiscard]] bool isSea(const PageBox& box) const;
    [[nodiscard]] bool isOn(const PageBox& box, Land land) const;
    // Whether the box holds land that is not `land`.
    [[nodiscard]] bool holdsOther(const PageBox& box, Land land) const;

    // Middles of cells of a land beside the sea, row by row.
    [[nodiscard]] const std::vector<PagePoint>& coastOf(Land land) const { return coasts_[land]; }
    // Around its cells; none where it has none.
    [[nodiscard]] const std::optional<PageBox>& boundsOf(Land land) const { return bounds_[land]; }
    [[nodiscard]] double cell() const { return cell_; }

private:
    struct Cells {  // Up to and with the last ones; empty where none is in the frame.
        std::size_t left = 1;
        std::size_t right = 0;
        std::size_t top = 1;
        std::size_t bottom = 0;
        bool whole = false;  // No part of the box is outside.
    };
    [[nodiscard]] Cells cellsUnder(const PageBox& box) const;
    [[nodiscard]] PagePoint middleOf(std::size_t column, std::size_t row) const;
    void fill(const geodata::MapPaths& rings, const MapPlacement& placement, Land land);
    void findCoasts();
    void countLand();

    double cell_;
    PagePoint corner_;
    std::size_t columns_;
    std::size_t rows_;
    std::vector<Land> cells_;            // Row by row.
    std::vector<std::uint8_t> specks_;   // Cells that hold a corner of some land: at sea spits and islands smaller than a cell.
    std::vector<std::uint32_t> notSea_;  // How many cells above and to the left of a corner are not sea.
    std::vector<Land> lands_;            // Of each area.
    std::map<std::string, Land> byCode_;
    std::vector<std::vector<PagePoint>> coasts_;  // Of each land.
    std::vector<std::optional<PageBox>> bounds_;
    std::vector<std::vector<double>> crossings_;  // Of one area, by row; only while it is filled.
};

}  // namespace app
