// Polylines of constant width in pixels, smooth and with round joints that don't show, in thousands: first into a mask, then coloured.
#pragma once

#include "app/picture/picture.h"
#include "app/render/gl_target.h"

#include <array>
#include <cstdint>
#include <vector>

namespace app {

// Where a plane (the map's, or the page's) lies in the picture, for float numbers: `nearPoint` is a point of the plane near the
// middle of what is seen, exact as float, so that differences to it lose nothing even at the highest zoom.
struct GlPlacement {
    double nearX = 0.0;
    double nearY = 0.0;
    double pixelX = 0.0;  // Of nearPoint, from the upper left of the picture.
    double pixelY = 0.0;
    double pixelsPerUnit = 1.0;
};

// Exact: joints don't show and no point that could be seen is left out. Quick: for a map in motion on a slow machine.
enum class LineQuality { Exact, Quick };

// Polylines on the graphics card, in chunks with bounding boxes so that only those in sight are drawn, and in several degrees of
// detail so that points nearer to each other than a fraction of a pixel are not drawn one by one.
class GlPolylines {
public:
    enum class Detail { Full, Levels };
    GlPolylines() = default;
    GlPolylines(const geodata::MapPaths& paths, Detail detail, GLenum usage);

    struct Chunk {
        geodata::MapBox box;
        std::uint32_t firstSegment = 0;
        std::uint32_t segments = 0;
    };
    struct Level {
        double tolerance = 0.0;  // In the plane's unit.
        GlTextureBuffer points;
        std::vector<Chunk> chunks;
    };
    // The coarsest level whose tolerance is not seen at this scale; null without any lines.
    [[nodiscard]] const Level* levelFor(double pixelsPerUnit, LineQuality quality) const;

private:
    std::vector<Level> levels_;  // Coarse first.
};

// The three kinds of lines that are masked together, lowest first; a channel of the mask each.
enum class LineChannel : std::uint8_t { Lowest, Middle, Highest };

class GlLines {
public:
    [[nodiscard]] static geodata::Result<GlLines> make(const std::filesystem::path& shaders);

    // Between GlTarget::drawMask and colour(): adds lines to a channel. `seen` is what is in sight of the plane; width and dash in pixels.
    void mask(const GlPolylines& lines, LineChannel channel, const GlPlacement& placement, const geodata::MapBox& seen, const Stroke& stroke,
              const GlTarget& target) const;
    // Lines that turn little at each point, such as meridians: straight on the picture that is bound, without a mask.
    void drawSmooth(const GlPolylines& lines, const GlPlacement& placement, const geodata::MapBox& seen, const Stroke& stroke, LineQuality quality,
                    const GlTarget& target) const;
    // Draws the masked lines on the plain picture, within the scissor box. The target's plain picture is bound afterwards.
    void colour(const std::array<Colour, 3>& colours, const GlTarget& target) const;

private:
    enum class Ends { Flat, Round };
    void draw(const GlPolylines& lines, const GlPlacement& placement, const geodata::MapBox& seen, const Stroke& stroke, Ends ends,
              LineQuality quality, const std::array<float, 4>& colour, const GlTarget& target) const;

    GlProgram line_;
    GlProgram colour_;
    GlVertexArray noVertices_;
};

// For every program whose vertex shader places points of a plane.
void setPlacement(const GlProgram& program, const GlPlacement& placement, const GlTarget& target);

}  // namespace app
