// A Scene on paper: the right colour in the right place, text that is text, and never half a file.
#include "app/render/decimate.h"
#include "app/render/page_picture.h"
#include "app/render/page_svg.h"
#include "geodata/text/words.h"
#include "tests/picture/shipped_fonts.h"

#include <doctest/doctest.h>
#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <random>

using namespace app;

namespace {

constexpr Colour sea = rgb(0x0000FF);
constexpr Colour land = rgb(0x00FF00);
constexpr Colour ink = rgb(0x000000);
constexpr Colour paper = rgb(0xFFFFFF);

// A page of 200 × 100 points: paper, a map frame from x 50 to 150, a square of land in its middle, a word below.
Scene smallScene() {
    auto mesh = std::make_shared<MapMesh>();
    const std::vector<geodata::MapPoint> world{{-2, -2}, {2, -2}, {2, 2}, {-2, 2}};
    const std::vector<geodata::MapPoint> square{{-0.2, -0.2}, {0.2, -0.2}, {0.2, 0.2}, {-0.2, 0.2}};
    mesh->outline.add(world);
    mesh->areas.push_back({"AAA", "AAA", "A & B", {}, {}});
    mesh->areas.back().rings.add(square);
    Scene scene;
    scene.size = {200, 100};
    scene.background = paper;
    scene.base.mesh = mesh;
    scene.base.placement = {{100, 50}, 100.0};
    scene.base.frame = {50, 10, 150, 90};
    scene.base.ocean = sea;
    scene.base.areaFills = {land};
    scene.base.lake = sea;
    for (Stroke* stroke : {&scene.base.graticule, &scene.base.coast, &scene.base.border, &scene.base.disputed, &scene.base.edge}) stroke->width = 0.0;
    Lines across;
    across.paths.add(std::vector<PagePoint>{{0, 20}, {200, 20}});
    across.stroke = {ink, 4.0, {}};
    scene.marks.emplace_back(across);
    scene.furniture.emplace_back(Text{shippedFonts().shape("Reach <公安> & more", {Weight::Regular, 8.0, 0.0}), {2, 98}, ink, {}, 0.0});
    scene.title = "A \"small\" page";
    scene.description = "Nothing but a test";
    return scene;
}

Colour pixelAt(const PagePixels& pixels, int x, int y) {
    const auto* pixel = &pixels.bgra[(static_cast<std::size_t>(y) * static_cast<std::size_t>(pixels.width) + static_cast<std::size_t>(x)) * 4];
    return {pixel[2], pixel[1], pixel[0], pixel[3]};
}

std::filesystem::path freshFolder() {
    const auto folder = std::filesystem::temp_directory_path() / ("reach-page-test-" + std::to_string(std::random_device{}()));
    std::filesystem::create_directories(folder);
    return folder;
}

std::string contentOf(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

}  // namespace

TEST_CASE("sea, land and paper are where they belong, and marks stay inside the map's frame") {
    for (const double scale : {1.0, 2.0}) {
        const auto pixels = drawPixels(smallScene(), shippedFonts(), scale);
        const auto at = [&](double x, double y) { return pixelAt(pixels, static_cast<int>(x * scale), static_cast<int>(y * scale)); };
        CHECK(pixels.width == static_cast<int>(200 * scale));
        CHECK(at(10, 50) == paper);
        CHECK(at(60, 50) == sea);
        CHECK(at(100, 50) == land);
        CHECK(at(100, 20) == ink);
        CHECK(at(30, 20) == paper);
        CHECK(at(170, 20) == paper);
    }
}

TEST_CASE("an area that lies on another one of its colour does not make a hole in it") {
    Scene scene = smallScene();
    MapMesh mesh = *scene.base.mesh;
    mesh.areas.push_back(mesh.areas.front());
    mesh.overlap = geodata::AreaOverlap::Possible;
    scene.base.mesh = std::make_shared<const MapMesh>(std::move(mesh));
    scene.base.areaFills = {land, land};
    CHECK(pixelAt(drawPixels(scene, shippedFonts(), 1.0), 100, 50) == land);
}

TEST_CASE("a picture made in bands has the very pixels of one made at once") {
    auto scene = smallScene();
    scene.base.patterns = {{{0}, ink, 5.0, 1.3, 30.0}};
    scene.base.coast = {ink, 1.7, {3.0, 2.0}};
    auto mesh = std::make_shared<MapMesh>(*scene.base.mesh);
    std::mt19937 random(7);
    std::uniform_real_distribution<double> place(-0.6, 0.6);
    for (int line = 0; line < 30; ++line) {
        mesh->coasts.startPath();
        for (int point = 0; point < 100; ++point) mesh->coasts.points.push_back({place(random), place(random)});
    }
    scene.base.mesh = mesh;
    for (const double scale : {1.0, 1.37}) {
        const auto whole = drawPixels(scene, shippedFonts(), scale);
        // Not fewer: in bands of a few rows Cairo rounds some edges otherwise. Real ones have a thousand rows and more.
        for (const int rows : {40, 64}) {
            CAPTURE(scale);
            CAPTURE(rows);
            std::vector<std::uint8_t> banded;
            for (int first = 0; first < whole.height; first += rows) {
                const auto band = drawRows(scene, shippedFonts(), scale, first, std::min(rows, whole.height - first));
                banded.insert(banded.end(), band.bgra.begin(), band.bgra.end());
            }
            CHECK(banded == whole.bgra);
        }
    }
}

TEST_CASE("a title or name that no XML may hold is written with U+FFFD in its place, in every format") {
    auto scene = smallScene();
    const std::string hostile = "T\xFF\xEF\xBF\xBE\x1B\x01<&";
    scene.title = scene.description = hostile;
    scene.keywords = {hostile};
    scene.furniture.emplace_back(Text{shippedFonts().shape(hostile, {Weight::Regular, 8.0, 0.0}), {2, 90}, ink, {}, 0.0});
    auto mesh = std::make_shared<MapMesh>(*scene.base.mesh);
    mesh->areas.front().name = mesh->areas.front().key = hostile;
    scene.base.mesh = mesh;
    const std::string svg = svgFrom(scene, shippedFonts());
    CHECK(geodata::cleanText(svg) == svg);
    const std::string clean = "T\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD&lt;&amp;";
    std::size_t times = 0;
    for (auto at = svg.find(clean); at != std::string::npos; at = svg.find(clean, at + 1)) ++times;
    CHECK(times >= 6);  // Title, description, both and the keyword in the metadata, the area's key and name.
    const auto folder = std::filesystem::temp_directory_path();
    for (const auto& [ending, format] : {std::pair{".pdf", PageFormat::Pdf}, std::pair{".png", PageFormat::Png}}) {
        const auto file = folder / ("reach-hostile-" + std::to_string(getpid()) + ending);
        CHECK(writePage(scene, shippedFonts(), file, format, 1.0));
        std::filesystem::remove(file);
    }
}

TEST_CASE("hatching is drawn inside its areas only, as wide and as far apart as it says") {
    auto scene = smallScene();
    scene.marks.clear();
    scene.base.patterns = {{{0}, ink, 8.0, 2.0, 0.0}};  // Level lines, one through the map's origin at y = 50.
    const auto pixels = drawPixels(scene, shippedFonts(), 1.0);
    CHECK(pixelAt(pixels, 60, 50) == sea);
    for (const int y : {42, 50, 58}) {
        CHECK(pixelAt(pixels, 100, y) == ink);
        CHECK(pixelAt(pixels, 100, y - 1) == ink);
        CHECK(pixelAt(pixels, 100, y + 2) == land);
        CHECK(pixelAt(pixels, 100, y - 4) == land);
    }
    CHECK(svgFrom(scene, shippedFonts()).find("<clipPath id=\"pattern-0\"><use href=\"#area-AAA\"") != std::string::npos);
}

TEST_CASE("a swatch's lines stay in its box, one goes through the middle, and all are as far apart as the pattern says") {
    const PageBox box{-9.0, -5.5, 9.0, 5.5};
    for (const double angle : {0.0, 30.0, 45.0, 90.0, -45.0, 135.0}) {
        CAPTURE(angle);
        const AreaPattern pattern{{}, ink, 3.0, 1.0, angle};
        const auto [along, across] = patternAxes(pattern);
        const auto lines = patternSwatch(pattern, box);
        REQUIRE(lines.paths.size() >= 3);
        bool throughMiddle = false;
        for (std::size_t index = 0; index < lines.paths.size(); ++index) {
            const auto line = lines.paths[index];
            REQUIRE(line.size() == 2);
            const double first = line[0].x * across.x + line[0].y * across.y;
            CHECK(first == doctest::Approx(line[1].x * across.x + line[1].y * across.y));
            CHECK(std::abs(first / 3.0 - std::round(first / 3.0)) < 1e-9);
            throughMiddle = throughMiddle || std::abs(first) < 1e-9;
            for (const auto& point : line) {
                CHECK(point.x == doctest::Approx(std::clamp(point.x, box.left, box.right)));
                CHECK(point.y == doctest::Approx(std::clamp(point.y, box.top, box.bottom)));
            }
        }
        CHECK(throughMiddle);
    }
    CHECK(patternSwatch({{}, ink, 0.0, 1.0, 45.0}, box).paths.empty());
}

TEST_CASE("a symbol's outline is convex and lies within its radius") {
    for (const auto shape : {SymbolShape::Diamond, SymbolShape::Circle, SymbolShape::LeftHalf, SymbolShape::RightHalf, SymbolShape::Square,
                             SymbolShape::Triangle, SymbolShape::Ring}) {
        const auto outline = symbolOutline({shape, {10, 20}, 5.0, {}, {}});
        REQUIRE(outline.size() >= 3);
        for (std::size_t index = 0; index < outline.size(); ++index) {
            const auto& a = outline[index];
            const auto& b = outline[(index + 1) % outline.size()];
            const auto& c = outline[(index + 2) % outline.size()];
            CHECK((b.x - a.x) * (c.y - b.y) - (b.y - a.y) * (c.x - b.x) >= -1e-9);
            CHECK(std::hypot(a.x - 10, a.y - 20) <= 5.0 * std::sqrt(2.0) + 1e-9);
        }
    }
}

TEST_CASE("leaving out points that cannot be seen keeps both ends and stays within the distance") {
    std::mt19937 random(11);
    std::normal_distribution<double> step(0.0, 0.1);
    std::vector<geodata::MapPoint> path{{0, 0}};
    for (int index = 0; index < 2000; ++index) path.push_back({path.back().x + step(random), path.back().y + step(random)});
    const MapPlacement placement{{0, 0}, 1.0};
    std::vector<PagePoint> kept;
    decimated(path, placement, 0.25, [&](PagePoint point) { kept.push_back(point); });
    CHECK(kept.size() < path.size());
    CHECK(kept.front() == placement.pageFromMap(path.front()));
    CHECK(kept.back() == placement.pageFromMap(path.back()));
    for (const auto& point : path) {
        const auto page = placement.pageFromMap(point);
        double nearest = 1e9;
        for (const auto& other : kept) nearest = std::min(nearest, std::hypot(page.x - other.x, page.y - other.y));
        CHECK(nearest <= 0.25);
    }
}

TEST_CASE("in SVG text is text, titles are escaped, and the country has its name") {
    const std::string svg = svgFrom(smallScene(), shippedFonts());
    CHECK(svg.find(">Reach &lt;</text>") != std::string::npos);
    CHECK(svg.find(">公安</text>") != std::string::npos);
    CHECK(svg.find("<title id=\"title\">A &quot;small&quot; page</title>") != std::string::npos);
    CHECK(svg.find("A &amp; B") != std::string::npos);
    CHECK(svg.find("@font-face") != std::string::npos);
}

TEST_CASE("in SVG a slanted name says so, and its font is in the file") {
    auto scene = smallScene();
    scene.furniture.emplace_back(Text{shippedFonts().shape("North Sea", {Weight::Regular, 8.0, 0.0, true}), {2, 40}, ink, {}, 0.0});
    const std::string svg = svgFrom(scene, shippedFonts());
    CHECK(svg.find("font-style=\"italic\"") != std::string::npos);
    CHECK(svg.find("font-style:italic;src") != std::string::npos);
    CHECK(svgFrom(smallScene(), shippedFonts()).find("italic") == std::string::npos);
}

TEST_CASE("every format is written whole, and a folder that is not there leaves nothing") {
    const auto folder = freshFolder();
    for (const auto& [name, format] : {std::pair{"a.png", PageFormat::Png}, {"a.svg", PageFormat::Svg}, {"a.pdf", PageFormat::Pdf}}) {
        REQUIRE(writePage(smallScene(), shippedFonts(), folder / name, format, 1.0));
        CHECK(std::filesystem::file_size(folder / name) > 500);
        CHECK(pageFormatFrom(folder / name) == format);
        const auto refused = writePage(smallScene(), shippedFonts(), folder / "absent" / name, format, 1.0);
        REQUIRE_FALSE(refused);
        CHECK(refused.problem().where.find("absent") != std::string::npos);
    }
    CHECK(contentOf(folder / "a.png").substr(1, 3) == "PNG");
    CHECK(contentOf(folder / "a.png").find("Nothing but a test") != std::string::npos);
    CHECK(contentOf(folder / "a.pdf").substr(0, 5) == "%PDF-");
    std::size_t files = 0;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) files += entry.is_regular_file() ? std::size_t{1} : std::size_t{0};
    CHECK(files == 3);
    std::filesystem::remove_all(folder);
}
