#include "app/render/page_svg.h"

#include "app/render/decimate.h"
#include "app/render/font_subset.h"
#include "geodata/text/words.h"

#include <cmath>
#include <cstdio>
#include <map>
#include <set>
#include <tuple>

namespace app {
namespace {

// A vector picture is enlarged: a twentieth of a point is kept.
constexpr double nearestPoints = 0.05;

std::string escaped(std::string_view text) {
    std::string safe;
    for (const char letter : geodata::cleanText(text)) {
        switch (letter) {
            case '&': safe += "&amp;"; break;
            case '<': safe += "&lt;"; break;
            case '>': safe += "&gt;"; break;
            case '"': safe += "&quot;"; break;
            default: safe += letter;
        }
    }
    return safe;
}

// Two decimals, without a trailing zero.
std::string number(double value) {
    const double rounded = std::round(value * 100.0) / 100.0;
    char text[32];
    std::snprintf(text, sizeof text, "%.2f", rounded == 0.0 ? 0.0 : rounded);
    std::string shortened = text;
    while (shortened.ends_with('0')) shortened.pop_back();
    if (shortened.ends_with('.')) shortened.pop_back();
    return shortened;
}

std::string hex(Colour colour) {
    char text[8];
    std::snprintf(text, sizeof text, "#%02x%02x%02x", colour.red, colour.green, colour.blue);
    return text;
}

std::string paint(const char* name, Colour colour) {
    if (colour.alpha == 0) return std::string(" ") + name + "=\"none\"";
    std::string text = std::string(" ") + name + "=\"" + hex(colour) + "\"";
    if (colour.alpha < 255) text += std::string(" ") + name + "-opacity=\"" + number(colour.alpha / 255.0) + "\"";
    return text;
}

std::string strokeAttributes(const Stroke& stroke) {
    if (stroke.width <= 0.0 || stroke.colour.alpha == 0) return "";
    std::string text = paint("stroke", stroke.colour) + " stroke-width=\"" + number(stroke.width) + "\" stroke-linejoin=\"round\"";
    if (stroke.dash.drawn > 0.0) return text + " stroke-dasharray=\"" + number(stroke.dash.drawn) + " " + number(stroke.dash.empty) + "\"";
    return text + " stroke-linecap=\"round\"";
}

template <typename Points>
std::string pathData(const Points& points, bool closed) {
    std::string data;
    for (const auto& point : points) data += (data.empty() ? "M" : "L") + number(point.x) + " " + number(point.y);
    return closed && !data.empty() ? data + "Z" : data;
}

// Collects the document, and which characters of which font it needs.
class Writer {
public:
    explicit Writer(const Fonts& fonts) : fonts_(fonts) {}

    void draw(const BaseMap& base);
    void draw(const Lines& lines);
    void draw(const Symbol& symbol);
    void draw(const Box& box);
    void draw(const Text& text);
    void open(const std::string& attributes) { body_ += "<g" + attributes + ">\n"; }
    void close() { body_ += "</g>\n"; }
    [[nodiscard]] const std::string& body() const { return body_; }
    [[nodiscard]] std::string fontFaces() const;

private:
    std::string mapData(const geodata::MapPaths& paths, const BaseMap& base, bool closed) const;
    void drawLayer(const char* id, const geodata::MapPaths& paths, const BaseMap& base, const Stroke& stroke, bool closed);
    void drawAreas(const BaseMap& base);
    void drawPattern(std::size_t number, const BaseMap& base);

    const Fonts& fonts_;
    std::string body_;
    std::map<std::size_t, std::set<char32_t>> characters_;
};

std::string Writer::mapData(const geodata::MapPaths& paths, const BaseMap& base, bool closed) const {
    std::string data;
    for (std::size_t index = 0; index < paths.size(); ++index) {
        if (!mayBeInside(paths[index], base.placement, base.frame)) continue;
        std::vector<PagePoint> points;
        decimated(paths[index], base.placement, nearestPoints, [&](PagePoint point) { points.push_back(point); });
        if (points.size() > 1) data += pathData(points, closed);
    }
    return data;
}

void Writer::drawLayer(const char* id, const geodata::MapPaths& paths, const BaseMap& base, const Stroke& stroke, bool closed) {
    const std::string data = mapData(paths, base, closed);
    if (data.empty() || stroke.width <= 0.0) return;
    body_ += "<path id=\"" + std::string(id) + "\" fill=\"none\"" + strokeAttributes(stroke) + " d=\"" + data + "\"/>\n";
}

void Writer::drawAreas(const BaseMap& base) {
    open(" id=\"countries-and-areas\" fill-rule=\"evenodd\"");
    for (std::size_t index = 0; index < base.mesh->areas.size() && index < base.areaFills.size(); ++index) {
        const auto& area = base.mesh->areas[index];
        const std::string data = mapData(area.rings, base, true);
        if (data.empty()) continue;
        body_ += "<path id=\"area-" + escaped(area.key) + "\"" + paint("fill", base.areaFills[index]) + " d=\"" + data + "\"><title>" +
                 escaped(area.name) + "</title></path>\n";
    }
    close();
}

// The areas' own paths clip the lines, so that an editor can still move both.
void Writer::drawPattern(std::size_t number, const BaseMap& base) {
    const auto& pattern = base.patterns[number];
    const Lines lines = patternLines(pattern, base);
    if (lines.paths.empty()) return;
    const std::string id = "pattern-" + std::to_string(number);
    body_ += "<clipPath id=\"" + id + "\">";
    for (const auto area : pattern.areas) {
        if (area < base.mesh->areas.size()) body_ += "<use href=\"#area-" + escaped(base.mesh->areas[area].key) + "\" clip-rule=\"evenodd\"/>";
    }
    body_ += "</clipPath>\n";
    open(" clip-path=\"url(#" + id + ")\"");
    draw(lines);
    close();
}

void Writer::draw(const BaseMap& base) {
    if (!base.mesh) return;
    open(" id=\"map\" clip-path=\"url(#frame)\"");
    body_ += "<path id=\"sea\"" + paint("fill", base.ocean) + " d=\"" + mapData(base.mesh->outline, base, true) + "\"/>\n";
    drawLayer("graticule", base.mesh->graticule, base, base.graticule, false);
    drawAreas(base);
    for (std::size_t number = 0; number < base.patterns.size(); ++number) drawPattern(number, base);
    body_ += "<path id=\"lakes\" fill-rule=\"evenodd\"" + paint("fill", base.lake) + " d=\"" + mapData(base.mesh->lakes, base, true) + "\"/>\n";
    drawLayer("coasts", base.mesh->coasts, base, base.coast, false);
    drawLayer("borders", base.mesh->borders, base, base.border, false);
    drawLayer("disputed", base.mesh->disputed, base, base.disputed, false);
    drawLayer("edge", base.mesh->outline, base, base.edge, true);
    close();
}

void Writer::draw(const Lines& lines) {
    std::string data;
    for (std::size_t index = 0; index < lines.paths.size(); ++index) data += pathData(lines.paths[index], lines.closed);
    body_ += "<path" + paint("fill", lines.closed ? lines.fill : Colour{0, 0, 0, 0}) + strokeAttributes(lines.stroke) + " d=\"" + data + "\"/>\n";
}

void Writer::draw(const Symbol& symbol) {
    body_ += "<path" + paint("fill", symbol.fill) + strokeAttributes(symbol.stroke) + " d=\"" + pathData(symbolOutline(symbol), true) + "\"/>\n";
}

void Writer::draw(const Box& box) {
    body_ += "<rect x=\"" + number(box.box.left) + "\" y=\"" + number(box.box.top) + "\" width=\"" + number(box.box.width()) + "\" height=\"" +
             number(box.box.height()) + "\" rx=\"" + number(box.radius) + "\"" + paint("fill", box.fill) + strokeAttributes(box.stroke) + "/>\n";
}

void Writer::draw(const Text& text) {
    for (const auto& run : text.shaped.runs) {
        if (run.text.find_first_not_of(' ') == std::string::npos) continue;
        const auto& font = fonts_.file(run.font);
        for (const char32_t character : charactersOf(run.text)) characters_[run.font].insert(character);
        body_ += "<text x=\"" + number(text.at.x + run.x + (run.rightToLeft ? run.width : 0.0)) + "\" y=\"" + number(text.at.y) +
                 "\" font-family=\"" + font.family + ", sans-serif\" font-weight=\"" + std::to_string(font.cssWeight) + "\"" +
                 (font.italic ? " font-style=\"italic\"" : "") + " font-size=\"" + number(run.size) + "\" textLength=\"" + number(run.width) +
                 "\" xml:space=\"preserve\"" + (run.rightToLeft ? " direction=\"rtl\"" : "");
        if (text.haloWidth > 0.0 && text.halo.alpha > 0) {
            body_ += " paint-order=\"stroke\"" + strokeAttributes({text.halo, text.haloWidth * 2.0, {}});
        }
        body_ += paint("fill", text.colour) + ">" + escaped(run.text) + "</text>\n";
    }
}

std::string Writer::fontFaces() const {
    std::string css;
    for (const auto& [font, characters] : characters_) {
        const auto& file = fonts_.file(font);
        const std::string subset = subsetAsBase64(file.path, characters);
        if (subset.empty()) continue;
        css += "@font-face{font-family:'" + file.family + "';font-weight:" + std::to_string(file.cssWeight) +
               (file.italic ? ";font-style:italic" : "") + ";src:url(data:font/otf;base64," + subset + ")}\n";
    }
    return css;
}

// Dublin Core, as SVG editors and libraries read it.
std::string metadataOf(const Scene& scene) {
    std::string subjects;
    for (const auto& word : scene.keywords) subjects += "<rdf:li>" + escaped(word) + "</rdf:li>";
    return "<metadata><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">"
           "<rdf:Description rdf:about=\"\"><dc:title>" +
           escaped(scene.title) + "</dc:title><dc:creator>Reach Atlas</dc:creator><dc:description>" + escaped(scene.description) +
           "</dc:description><dc:subject><rdf:Bag>" + subjects + "</rdf:Bag></dc:subject><dc:format>image/svg+xml</dc:format></rdf:Description>" +
           "</rdf:RDF></metadata>\n";
}

}  // namespace

std::string svgFrom(const Scene& scene, const Fonts& fonts) {
    Writer writer(fonts);
    writer.draw(scene.base);
    const auto drawAll = [&](const std::vector<Item>& items) {
        for (const auto& item : items) std::visit([&](const auto& each) { writer.draw(each); }, item);
    };
    writer.open(" id=\"marks\" clip-path=\"url(#frame)\"");
    drawAll(scene.marks);
    writer.close();
    writer.open(" id=\"furniture\"");
    drawAll(scene.furniture);
    writer.close();
    const auto& frame = scene.base.frame;
    const std::string size = number(scene.size.width) + " " + number(scene.size.height);
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + number(scene.size.width) +
           "\" height=\"" + number(scene.size.height) + "\" viewBox=\"0 0 " + size +
           "\" role=\"img\" aria-labelledby=\"title desc\">\n<title id=\"title\">" + escaped(scene.title) + "</title>\n<desc id=\"desc\">" +
           escaped(scene.description) + "</desc>\n" + metadataOf(scene) + "<defs><style>" + writer.fontFaces() +
           "</style><clipPath id=\"frame\"><rect x=\"" + number(frame.left) + "\" y=\"" + number(frame.top) + "\" width=\"" + number(frame.width()) +
           "\" height=\"" + number(frame.height()) + "\"/></clipPath></defs>\n<rect width=\"100%\" height=\"100%\"" +
           paint("fill", scene.background) + "/>\n" + writer.body() + "</svg>\n";
}

}  // namespace app
