#include "app/render/page_painter.h"

#include "app/render/decimate.h"

#include <cairo-ft.h>
#include <cairo.h>

#include <algorithm>
#include <map>
#include <memory>
#include <span>
#include <tuple>
#include <vector>

namespace app {
namespace {

struct FontFaceCloser {
    void operator()(cairo_font_face_t* face) const { cairo_font_face_destroy(face); }
};
using FontFace = std::unique_ptr<cairo_font_face_t, FontFaceCloser>;

// One drawing of one scene.
class Painter {
public:
    Painter(cairo_t* canvas, const Fonts& fonts, double pixelsPerPoint, TextOutput output, const PageBox& part)
        : canvas_(canvas), fonts_(fonts), nearest_(0.25 / pixelsPerPoint), output_(output), part_(part) {}

    void draw(const BaseMap& base);
    void draw(const Lines& lines);
    void draw(const Symbol& symbol);
    void draw(const Box& box);
    void draw(const Text& text);
    void drawBackground(Colour colour, PageSize size);
    // The part of a map's frame that is drawn now. Lines reach beyond their path by half their width.
    void lookAt(const BaseMap& base) {
        const double reach = std::max({base.graticule.width, base.coast.width, base.border.width, base.disputed.width, base.edge.width}) + 1.0;
        seen_ = {std::max(base.frame.left, part_.left - reach), std::max(base.frame.top, part_.top - reach),
                 std::min(base.frame.right, part_.right + reach), std::min(base.frame.bottom, part_.bottom + reach)};
    }
    void clip(const PageBox& box) {
        cairo_rectangle(canvas_, box.left, box.top, box.width(), box.height());
        cairo_clip(canvas_);
    }

private:
    void use(Colour colour) { cairo_set_source_rgba(canvas_, colour.red / 255.0, colour.green / 255.0, colour.blue / 255.0, colour.alpha / 255.0); }
    void use(const Stroke& stroke);
    void addRings(const geodata::MapPaths& rings, const BaseMap& base);
    void fillAreas(const BaseMap& base);
    void drawPattern(const AreaPattern& pattern, const BaseMap& base);
    void strokePaths(const geodata::MapPaths& paths, const BaseMap& base, const Stroke& stroke, bool closed);
    void drawRun(const GlyphRun& run, PagePoint at, const Text& text);
    cairo_font_face_t* faceFor(std::size_t font);

    cairo_t* canvas_;
    const Fonts& fonts_;
    double nearest_;  // Points; what lies nearer is drawn as one.
    TextOutput output_;
    PageBox part_;  // Of the page; what lies outside need not be drawn.
    PageBox seen_;
    std::map<std::size_t, FontFace> faces_;
};

void Painter::use(const Stroke& stroke) {
    use(stroke.colour);
    cairo_set_line_width(canvas_, stroke.width);
    cairo_set_line_join(canvas_, CAIRO_LINE_JOIN_ROUND);
    if (stroke.dash.drawn > 0.0) {
        const double lengths[]{stroke.dash.drawn, stroke.dash.empty};
        cairo_set_dash(canvas_, lengths, 2, 0.0);
        cairo_set_line_cap(canvas_, CAIRO_LINE_CAP_BUTT);
    } else {
        cairo_set_dash(canvas_, nullptr, 0, 0.0);
        cairo_set_line_cap(canvas_, CAIRO_LINE_CAP_ROUND);
    }
}

void Painter::drawBackground(Colour colour, PageSize size) {
    use(colour);
    cairo_rectangle(canvas_, 0.0, 0.0, size.width, size.height);
    cairo_fill(canvas_);
}

void Painter::addRings(const geodata::MapPaths& rings, const BaseMap& base) {
    for (std::size_t index = 0; index < rings.size(); ++index) {
        if (!mayBeInside(rings[index], base.placement, seen_)) continue;
        bool first = true;
        decimated(rings[index], base.placement, nearest_, [&](PagePoint point) {
            first ? cairo_move_to(canvas_, point.x, point.y) : cairo_line_to(canvas_, point.x, point.y);
            first = false;
        });
        cairo_close_path(canvas_);
    }
}

// Areas of one colour are one shape: no hairline shows between neighbours, and it is faster. Even-odd, areas that overlap would vanish.
void Painter::fillAreas(const BaseMap& base) {
    const auto order = [](const Colour& a, const Colour& b) {
        return std::tie(a.red, a.green, a.blue, a.alpha) < std::tie(b.red, b.green, b.blue, b.alpha);
    };
    std::map<Colour, std::vector<std::size_t>, decltype(order)> byColour(order);
    for (std::size_t index = 0; index < base.areaFills.size(); ++index) byColour[base.areaFills[index]].push_back(index);
    cairo_set_fill_rule(canvas_, CAIRO_FILL_RULE_EVEN_ODD);
    for (const auto& [colour, areas] : byColour) {
        use(colour);
        for (const auto area : areas) {
            addRings(base.mesh->areas[area].rings, base);
            if (base.mesh->overlap == geodata::AreaOverlap::Possible) cairo_fill(canvas_);
        }
        cairo_fill(canvas_);
    }
}

void Painter::drawPattern(const AreaPattern& pattern, const BaseMap& base) {
    const Lines lines = patternLines(pattern, base);
    if (lines.paths.empty()) return;
    const auto drawWithin = [&](std::span<const std::uint32_t> areas) {
        cairo_save(canvas_);
        cairo_set_fill_rule(canvas_, CAIRO_FILL_RULE_EVEN_ODD);
        for (const auto area : areas) {
            if (area < base.mesh->areas.size()) addRings(base.mesh->areas[area].rings, base);
        }
        cairo_clip(canvas_);
        draw(lines);
        cairo_restore(canvas_);
    };
    if (base.mesh->overlap == geodata::AreaOverlap::None) return drawWithin(pattern.areas);
    for (const auto& area : pattern.areas) drawWithin(std::span(&area, 1));
}

void Painter::strokePaths(const geodata::MapPaths& paths, const BaseMap& base, const Stroke& stroke, bool closed) {
    if (stroke.width <= 0.0) return;
    use(stroke);
    // A few paths at a time: thousands in one stroke make Cairo look for crossings among all of them. All are counted, seen or not,
    // so that a picture made in bands is the same as one made at once.
    constexpr std::size_t pointsAtOnce = 1000;
    std::size_t pending = 0;
    for (std::size_t index = 0; index < paths.size(); ++index) {
        if (pending > pointsAtOnce) {
            cairo_stroke(canvas_);
            pending = 0;
        }
        pending += paths[index].size();
        if (!mayBeInside(paths[index], base.placement, seen_)) continue;
        bool first = true;
        decimated(paths[index], base.placement, nearest_, [&](PagePoint point) {
            first ? cairo_move_to(canvas_, point.x, point.y) : cairo_line_to(canvas_, point.x, point.y);
            first = false;
        });
        if (closed) cairo_close_path(canvas_);
    }
    cairo_stroke(canvas_);
}

void Painter::draw(const BaseMap& base) {
    if (!base.mesh) return;
    lookAt(base);
    cairo_save(canvas_);
    clip(base.frame);
    use(base.ocean);
    cairo_set_fill_rule(canvas_, CAIRO_FILL_RULE_EVEN_ODD);
    addRings(base.mesh->outline, base);
    cairo_fill(canvas_);
    strokePaths(base.mesh->graticule, base, base.graticule, false);
    fillAreas(base);
    for (const auto& pattern : base.patterns) drawPattern(pattern, base);
    use(base.lake);
    addRings(base.mesh->lakes, base);
    cairo_fill(canvas_);
    strokePaths(base.mesh->coasts, base, base.coast, false);
    strokePaths(base.mesh->borders, base, base.border, false);
    strokePaths(base.mesh->disputed, base, base.disputed, false);
    strokePaths(base.mesh->outline, base, base.edge, true);
    cairo_restore(canvas_);
}

void Painter::draw(const Lines& lines) {
    for (std::size_t index = 0; index < lines.paths.size(); ++index) {
        bool first = true;
        for (const auto& point : lines.paths[index]) {
            first ? cairo_move_to(canvas_, point.x, point.y) : cairo_line_to(canvas_, point.x, point.y);
            first = false;
        }
        if (lines.closed) cairo_close_path(canvas_);
    }
    if (lines.closed && lines.fill.alpha > 0) {
        use(lines.fill);
        cairo_set_fill_rule(canvas_, CAIRO_FILL_RULE_EVEN_ODD);
        cairo_fill_preserve(canvas_);
    }
    if (lines.stroke.width > 0.0) {
        use(lines.stroke);
        cairo_stroke_preserve(canvas_);
    }
    cairo_new_path(canvas_);
}

void Painter::draw(const Symbol& symbol) {
    Lines lines;
    lines.paths.add(symbolOutline(symbol));
    lines.closed = true;
    lines.fill = symbol.fill;
    lines.stroke = symbol.stroke.colour.alpha > 0 ? symbol.stroke : Stroke{symbol.stroke.colour, 0.0, {}};
    draw(lines);
}

void Painter::draw(const Box& box) {
    constexpr double quarter = 1.5707963267948966;
    const auto& [left, top, right, bottom] = box.box;
    const double radius = box.radius;
    cairo_new_sub_path(canvas_);
    cairo_arc(canvas_, right - radius, top + radius, radius, -quarter, 0.0);
    cairo_arc(canvas_, right - radius, bottom - radius, radius, 0.0, quarter);
    cairo_arc(canvas_, left + radius, bottom - radius, radius, quarter, 2.0 * quarter);
    cairo_arc(canvas_, left + radius, top + radius, radius, 2.0 * quarter, 3.0 * quarter);
    cairo_close_path(canvas_);
    if (box.fill.alpha > 0) {
        use(box.fill);
        cairo_fill_preserve(canvas_);
    }
    if (box.stroke.width > 0.0 && box.stroke.colour.alpha > 0) {
        use(box.stroke);
        cairo_stroke_preserve(canvas_);
    }
    cairo_new_path(canvas_);
}

cairo_font_face_t* Painter::faceFor(std::size_t font) {
    auto& face = faces_[font];
    if (!face) face.reset(cairo_ft_font_face_create_for_ft_face(fonts_.face(font), FT_LOAD_NO_HINTING));
    return face.get();
}

void Painter::drawRun(const GlyphRun& run, PagePoint at, const Text& text) {
    if (run.glyphs.empty() || fonts_.face(run.font) == nullptr) return;
    cairo_set_font_face(canvas_, faceFor(run.font));
    cairo_set_font_size(canvas_, run.size);
    std::vector<cairo_glyph_t> glyphs;
    for (const auto& glyph : run.glyphs) glyphs.push_back({glyph.index, at.x + run.x + glyph.x, at.y + glyph.y});
    const auto count = static_cast<int>(glyphs.size());
    if (text.haloWidth > 0.0 && text.halo.alpha > 0) {
        cairo_glyph_path(canvas_, glyphs.data(), count);
        use(Stroke{text.halo, text.haloWidth * 2.0, {}});
        cairo_stroke(canvas_);
    }
    use(text.colour);
    if (output_ == TextOutput::Shapes) {
        cairo_show_glyphs(canvas_, glyphs.data(), count);
        return;
    }
    // Which bytes each glyph stands for, so that text can be searched and copied.
    std::vector<cairo_text_cluster_t> clusters;
    const auto step = [&](std::size_t index) { return run.rightToLeft ? run.glyphs.size() - 1 - index : index; };
    for (std::size_t index = 0; index < run.glyphs.size();) {
        std::size_t last = index;
        const auto byte = run.glyphs[step(index)].cluster;
        while (last < run.glyphs.size() && run.glyphs[step(last)].cluster == byte) ++last;
        const auto end = last < run.glyphs.size() ? run.glyphs[step(last)].cluster : static_cast<std::uint32_t>(run.text.size());
        clusters.push_back({static_cast<int>(end - byte), static_cast<int>(last - index)});
        index = last;
    }
    const auto flags = run.rightToLeft ? CAIRO_TEXT_CLUSTER_FLAG_BACKWARD : static_cast<cairo_text_cluster_flags_t>(0);
    cairo_show_text_glyphs(canvas_, run.text.c_str(), static_cast<int>(run.text.size()), glyphs.data(), count, clusters.data(),
                           static_cast<int>(clusters.size()), flags);
}

void Painter::draw(const Text& text) {
    for (const auto& run : text.shaped.runs) drawRun(run, text.at, text);
}

}  // namespace

PageBox wholePage(const Scene& scene) { return {0.0, 0.0, scene.size.width, scene.size.height}; }

void paintScene(cairo_t* canvas, const Scene& scene, const Fonts& fonts, double pixelsPerPoint, TextOutput output, const PageBox& part) {
    Painter painter(canvas, fonts, pixelsPerPoint, output, part);
    const auto drawAll = [&](const std::vector<Item>& items) {
        for (const auto& item : items) std::visit([&](const auto& each) { painter.draw(each); }, item);
    };
    painter.drawBackground(scene.background, scene.size);
    painter.draw(scene.base);
    cairo_save(canvas);
    painter.clip(scene.base.frame);
    drawAll(scene.marks);
    cairo_restore(canvas);
    drawAll(scene.furniture);
}

}  // namespace app
