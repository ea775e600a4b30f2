// A picture as numbers: everything placed in page units, in drawing order. Screen and page draw the same Scene.
#pragma once

#include "app/picture/colour.h"
#include "app/picture/fonts.h"
#include "app/picture/map_mesh.h"
#include "geodata/projection/paths.h"

#include <memory>
#include <string>
#include <variant>
#include <vector>

namespace app {

// A place on the page, in points from its upper left corner; y points down.
struct PagePoint {
    double x = 0.0;
    double y = 0.0;
    friend bool operator==(const PagePoint&, const PagePoint&) = default;
};

using PagePaths = geodata::PathsOf<PagePoint>;

struct PageBox {
    double left = 0.0;
    double top = 0.0;
    double right = 0.0;
    double bottom = 0.0;
    [[nodiscard]] double width() const { return right - left; }
    [[nodiscard]] double height() const { return bottom - top; }
    [[nodiscard]] bool contains(PagePoint point) const { return point.x >= left && point.x <= right && point.y >= top && point.y <= bottom; }
    friend bool operator==(const PageBox&, const PageBox&) = default;
};

// Size in points; the renderer multiplies by its pixels a point.
struct PageSize {
    double width = 1920.0;
    double height = 1080.0;
    friend bool operator==(const PageSize&, const PageSize&) = default;
};

// Where the map plane lies on the page: page = origin + (x, -y) * pointsPerRadius.
struct MapPlacement {
    PagePoint origin;  // Of map point (0, 0).
    double pointsPerRadius = 1.0;
    [[nodiscard]] PagePoint pageFromMap(geodata::MapPoint point) const {
        return {origin.x + point.x * pointsPerRadius, origin.y - point.y * pointsPerRadius};
    }
    [[nodiscard]] geodata::MapPoint mapFromPage(PagePoint point) const {
        return {(point.x - origin.x) / pointsPerRadius, (origin.y - point.y) / pointsPerRadius};
    }
    friend bool operator==(const MapPlacement&, const MapPlacement&) = default;
};

// Alternating drawn and empty lengths in points; none: a solid line.
struct Dash {
    double drawn = 0.0;
    double empty = 0.0;
    friend bool operator==(const Dash&, const Dash&) = default;
};

struct Stroke {
    Colour colour;
    double width = 1.0;  // Points; 0: not drawn.
    Dash dash;
    friend bool operator==(const Stroke&, const Stroke&) = default;
};

// Parallel lines over some areas, which say without colour what is special about them. One of the lines runs through
// placement.origin, so that the pattern moves with the map and all renderers agree.
struct AreaPattern {
    std::vector<std::uint32_t> areas;  // Positions in mesh->areas.
    Colour colour;
    double spacing = 5.0;        // Points from the middle of a line to that of the next, straight across.
    double width = 1.0;          // Points.
    double angleDegrees = 45.0;  // The lines' direction, against the clock from the page's right: 45 rises, -45 falls.
    friend bool operator==(const AreaPattern&, const AreaPattern&) = default;
};

// The mesh, and how this picture paints it. Drawn first: outline filled with ocean, graticule, areas, their patterns, lakes,
// coasts, borders, disputed lines dashed, outline stroked; all clipped to `frame`.
struct BaseMap {
    std::shared_ptr<const MapMesh> mesh;  // Null while nothing is loaded: only the background is drawn.
    MapPlacement placement;
    PageBox frame;
    Colour ocean;
    std::vector<Colour> areaFills;      // One for each of mesh->areas.
    std::vector<AreaPattern> patterns;  // In drawing order.
    Stroke graticule;
    Stroke coast;
    Stroke border;
    Stroke disputed;
    Stroke edge;
    Colour lake;
};

// Open or closed polylines, filled even-odd when closed and a fill is given.
struct Lines {
    PagePaths paths;
    bool closed = false;
    Colour fill{0, 0, 0, 0};
    Stroke stroke;
};

enum class SymbolShape { Diamond, Circle, LeftHalf, RightHalf, Square, Triangle, Ring };

// A mark of fixed size on the page. Its outline comes from symbolOutline().
struct Symbol {
    SymbolShape shape = SymbolShape::Diamond;
    PagePoint at;
    double radius = 5.0;  // Points.
    Colour fill{0, 0, 0, 0};
    Stroke stroke;
};

// A rectangle, corners rounded by `radius` points.
struct Box {
    PageBox box;
    double radius = 0.0;
    Colour fill{0, 0, 0, 0};
    Stroke stroke;
};

// A line of text from its baseline; the halo is a stroke behind the glyphs, `haloWidth` points to each side.
struct Text {
    ShapedText shaped;
    PagePoint at;
    Colour colour;
    Colour halo{0, 0, 0, 0};
    double haloWidth = 0.0;
};

using Item = std::variant<Lines, Symbol, Box, Text>;

// What lies under a point of the page: records (indices into the atlas) and, for a partner, its country.
struct Target {
    PagePoint at;
    double radius = 6.0;
    std::string country;  // Alpha-3 for a partner symbol or arc end; empty for a single record.
    std::vector<std::uint32_t> records;
    double halfWidth = 0.0;  // It reaches so much further to the left and right: the row of a list.
};

// A heading of a page, for the outline of a PDF.
struct PageHeading {
    std::string text;
    PagePoint at;
    friend bool operator==(const PageHeading&, const PageHeading&) = default;
};

struct Scene {
    PageSize size;
    Colour background;
    BaseMap base;
    std::vector<Item> marks;      // Clipped to base.frame: arcs, symbols, labels.
    std::vector<Item> furniture;  // Over all: overview and scale bar; on a page also title, legend, credits, which in the window the panels say.
    std::vector<Target> targets;  // In drawing order: the last under a point is the one on top.
    std::vector<PageHeading> headings;  // From the top; empty in the window.
    std::string title;                  // For file metadata.
    std::string description;            // Alternative text: what is shown, in words.
    std::vector<std::string> keywords;  // For file metadata: layers, years, projection, regions.
    std::string dataVersion;            // Of the records shown.
};

// The topmost target under a point, or null.
[[nodiscard]] const Target* targetAt(const Scene& scene, PagePoint point);

// The closed outline of a symbol, in page points, clockwise on the page; convex for every shape.
[[nodiscard]] std::vector<PagePoint> symbolOutline(const Symbol& symbol);

// The directions along a pattern's lines and across them, each of length 1, on the page.
struct PatternAxes {
    PagePoint along;
    PagePoint across;
};
[[nodiscard]] PatternAxes patternAxes(const AreaPattern& pattern);

// The lines of a pattern in the rectangle around its areas, as far as it is in the map's frame: to be clipped to the areas.
[[nodiscard]] Lines patternLines(const AreaPattern& pattern, const BaseMap& base);

// The lines of a pattern in a box, for the swatch of a legend. One of them runs through the box's middle.
[[nodiscard]] Lines patternSwatch(const AreaPattern& pattern, const PageBox& box);

}  // namespace app
