// How the arcs of one hub part from one another: a bundle opens like a fan, in the order of its bearings.
#pragma once

#include "geodata/projection/projection.h"
#include "geodata/records/atlas.h"

#include <map>
#include <span>
#include <string>
#include <vector>

namespace app {

// Which of two arcs to the same partner: they part a little so that neither hides the other.
enum class Lane { Cooperation, Training };

// Great circles keep their course and lie side by side instead: by how many points a line of this width is drawn to the left of the
// course (see arcPath), so that a gap of `laneGap` × unit is left between the two, half of it on each side of the course.
inline constexpr double laneGap = 1.2;
[[nodiscard]] double asideOf(Lane lane, double width, double unit);

// For each end of an arc, by how much it leaves the hub out of its chord (radians, against the clock on the map; see arcPath). Arcs turn
// away from the middle of the bundle, long ones more; near ones keep a distance of up to 1.6° at the hub where there is room for it;
// none turns by more than `mostBend`. The result does not depend on the order of `ends`.
inline constexpr double mostBend = 0.80;
[[nodiscard]] std::vector<double> fannedBends(geodata::MapPoint hub, std::span<const geodata::MapPoint> ends, double mapWidth);

// The course of the arc to every country that any record of any year ties to the hub: so an arc keeps its course while years and
// filter change.
struct ArcCourses {
    struct Course {
        double bend = 0.0;
        double length = 0.0;  // Of the chord, in earth radii.
    };
    std::map<std::string, Course> byCountry;  // Alpha-3; without those that the projection does not show.

    // Of one lane; 0 for a country without a course.
    [[nodiscard]] double bendOf(const std::string& country, Lane lane) const;
    // Of the record at `position` among `count` that are drawn singly.
    [[nodiscard]] double bendOfSingle(const std::string& country, std::size_t position, std::size_t count) const;
};
[[nodiscard]] ArcCourses arcCoursesFor(const geodata::Atlas& atlas, const geodata::Projection& projection, geodata::LonLat hub);

}  // namespace app
