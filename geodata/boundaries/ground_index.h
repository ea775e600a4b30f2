// The rings of one country or area, put in order so that a question about a place meets few of their edges: whether they hold it, and how far
// away they are. Inside the room.
#pragma once

#include "geodata/coordinates.h"
#include "geodata/projection/cut.h"
#include "geodata/projection/sphere.h"

#include <cstdint>
#include <vector>

namespace geodata {

// A place as degrees and as a direction from the middle of the globe.
struct PlaceOnGlobe {
    explicit PlaceOnGlobe(LonLat place);
    LonLat degrees;
    Direction direction;
};

// Edges are arcs of great circles, shorter than half of one; the area lies to the right of its rings.
class GroundIndex {
public:
    explicit GroundIndex(const GlobePaths& rings);

    // Either may be said of a place on a ring.
    [[nodiscard]] bool holds(const PlaceOnGlobe& place) const;
    // The angle to the nearest point of a ring; pi where there is none.
    [[nodiscard]] double radiansTo(const PlaceOnGlobe& place) const;

private:
    struct Edge {
        std::uint32_t from = 0;  // Into the points.
        std::uint32_t to = 0;
    };
    // Neighbouring edges, and a ball around them: what is farther than the best found need not be looked at.
    struct Stretch {
        Direction middle;    // Of the ball, not on the sphere.
        double reach = 0.0;  // Its radius in earth radii.
        std::uint32_t first = 0;
        std::uint32_t end = 0;
    };

    void sortIntoBands();
    void sortIntoStretches();
    [[nodiscard]] double nearestOf(const Stretch& stretch, Direction place) const;

    std::vector<double> longitudes_;  // Of the points, in degrees.
    std::vector<Direction> points_;
    std::vector<Edge> edges_;
    std::vector<std::uint32_t> bandStarts_;  // Band i of longitude has the edges from bandStarts_[i] up to bandStarts_[i + 1] of bandEdges_.
    std::vector<std::uint32_t> bandEdges_;
    std::vector<Stretch> stretches_;
    int timesSouthPole_ = 0;  // That it is held.
};

}  // namespace geodata
