// What marks say by shape, fill and edge: each fact by something else than colour, and areas by numbers.
#include "app/map/marks/mark_symbols.h"

#include "app/map/marks/station_layout.h"
#include "app/sheet/page_furniture.h"
#include "tests/geodata/sample_atlas.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <numbers>

using namespace app;
using geodata::Certainty;
using geodata::Extent;
using geodata::Layer;

namespace {

double areaOf(std::span<const PagePoint> ring) {
    double twice = 0.0;
    for (std::size_t index = 0; index < ring.size(); ++index) {
        const auto& a = ring[index];
        const auto& b = ring[(index + 1) % ring.size()];
        twice += a.x * b.y - b.x * a.y;
    }
    return std::abs(twice) / 2.0;
}

double areaOf(const Item& item) {
    if (const auto* symbol = std::get_if<Symbol>(&item)) return areaOf(symbolOutline(*symbol));
    if (const auto* box = std::get_if<Box>(&item)) return box->box.width() * box->box.height();
    return 0.0;
}

// What an item looks like when all its colours are taken away: geometry, whether it is filled, its line.
std::string withoutColour(const std::vector<Item>& items, const Palette& palette) {
    std::string text;
    const auto line = [](const Stroke& stroke) { return std::to_string(stroke.dash.drawn) + "/" + std::to_string(stroke.width) + ";"; };
    for (const auto& item : items) {
        if (const auto* symbol = std::get_if<Symbol>(&item)) {
            text += "symbol " + std::to_string(static_cast<int>(symbol->shape)) + (symbol->fill == palette.halo ? " hollow " : " filled ") +
                    std::to_string(symbol->radius) + line(symbol->stroke);
        } else if (const auto* lines = std::get_if<Lines>(&item)) {
            text += "lines " + line(lines->stroke);
            for (const auto& point : lines->paths.points)
                text += std::to_string(std::lround(point.x * 10)) + "," + std::to_string(std::lround(point.y * 10)) + " ";
        }
    }
    return text;
}

bool uses(const std::vector<Item>& items, Colour colour) {
    return std::any_of(items.begin(), items.end(), [&](const Item& item) {
        if (const auto* symbol = std::get_if<Symbol>(&item)) return symbol->fill == colour || symbol->stroke.colour == colour;
        const auto* lines = std::get_if<Lines>(&item);
        return lines != nullptr && (lines->fill == colour || lines->stroke.colour == colour);
    });
}

// How far the coloured part of a mark reaches, across or down: its light line, half inside of the outline, is not counted.
double seenAcross(const Item& item, const Palette& palette) {
    const auto within = [&](const Stroke& stroke, double corner) { return (stroke.colour == palette.halo ? -corner : corner) * stroke.width; };
    if (const auto* box = std::get_if<Box>(&item)) return std::max(box->box.width(), box->box.height()) + within(box->stroke, 1.0);
    const auto& symbol = std::get<Symbol>(item);
    const auto outline = symbolOutline(symbol);
    const auto [top, bottom] = std::minmax_element(outline.begin(), outline.end(), [](PagePoint a, PagePoint b) { return a.y < b.y; });
    return bottom->y - top->y + within(symbol.stroke, symbol.shape == SymbolShape::Diamond ? std::numbers::sqrt2 : 1.0);
}

geodata::Record stationWith(const std::string& status, const std::string& end) {
    return geodata::sampleRecord("st", Layer::Stations, "NLD", "service_station", Extent::Period, "2018", end, status, Certainty::Reported, {0});
}

}  // namespace

TEST_CASE("each record more adds the same area to the first: half discs, half squares, and both on one scale") {
    const Palette& palette = paletteOf(Theme::Light);
    const auto areaFor = [&](std::size_t count) { return areaOf(partnerSymbol({}, {count, {}}, {}, 1.0, palette).front()); };
    const double one = areaFor(1);
    const double more = (areaFor(41) - one) / 40.0;
    CHECK(more > one / 6.0);
    for (const std::size_t count : {2U, 5U, 13U, 40U}) {
        const auto disc = partnerSymbol({}, {count, {}}, {count, {}}, 1.0, palette);
        const auto square = gatheringSymbol({}, {count, {}}, {count, {}}, 1.0, palette);
        REQUIRE(disc.size() == 2);
        REQUIRE(square.size() == 2);
        for (const std::size_t half : {std::size_t{0}, std::size_t{1}}) {
            CHECK(areaOf(disc[half]) == doctest::Approx(one + more * static_cast<double>(count - 1)).epsilon(0.02));
            CHECK(areaOf(square[half]) == doctest::Approx(one + more * static_cast<double>(count - 1)).epsilon(0.03));
        }
    }
}

TEST_CASE("a layer without records has no half") {
    const Palette& palette = paletteOf(Theme::Light);
    CHECK(partnerSymbol({}, {0, {}}, {0, {}}, 1.0, palette).empty());
    const auto training = partnerSymbol({}, {0, {}}, {2, {}}, 1.0, palette);
    REQUIRE(training.size() == 1);
    CHECK(std::get<Symbol>(training.front()).shape == SymbolShape::RightHalf);
}

TEST_CASE("without any colour, evidence, closure, place, dates and what kind of date still tell stations apart") {
    for (const auto theme : allThemes) {
        const Palette& palette = paletteOf(theme);
        std::vector<StationLook> looks;
        for (const auto evidence : {Evidence::SeveralSources, Evidence::OneSource, Evidence::Contested}) {
            for (const auto state : {StationState::NotSaidClosed, StationState::SaidClosed, StationState::Closed}) {
                for (const bool placeKnown : {true, false}) {
                    for (const OpenEnds ends : {OpenEnds{false, false}, OpenEnds{true, false}, OpenEnds{false, true}}) {
                        for (const bool firstReport : {false, true}) {
                            const double share = evidence == Evidence::SeveralSources ? 1.0 : 0.0;
                            looks.push_back({evidence, share, state, false, placeKnown, ends, false, firstReport});
                        }
                    }
                }
            }
        }
        std::vector<std::string> drawn;
        for (const auto& look : looks) drawn.push_back(withoutColour(stationSymbol({}, 5.2, look, 1.0, palette), palette));
        for (std::size_t i = 0; i < drawn.size(); ++i) {
            for (std::size_t j = i + 1; j < drawn.size(); ++j) REQUIRE(drawn[i] != drawn[j]);
        }
    }
}

TEST_CASE("the hatching of a first report lies within its mark, in its left half, and is as thick as can be seen on the smallest") {
    for (const auto shape : {SymbolShape::Diamond, SymbolShape::LeftHalf, SymbolShape::RightHalf}) {
        for (const double radius : {4.5, 5.2, 9.0}) {
            const Symbol symbol{shape, {30.0, 40.0}, radius, {}, {}};
            const auto outline = symbolOutline(symbol);
            double left = 1e9;
            double right = -1e9;
            for (const auto& point : outline) left = std::min(left, point.x), right = std::max(right, point.x);
            const auto lines = firstReportHatching(symbol, rgb(0));
            CHECK(lines.size() == 2);
            for (const auto& item : lines) {
                const auto& line = std::get<Lines>(item);
                CHECK(line.stroke.width >= 0.9);
                for (const auto& point : line.paths.points) {
                    CHECK(point.x > left);
                    CHECK(point.x < std::min(right, left + radius));
                    CHECK(std::hypot(point.x - 30.0, point.y - 40.0) <= radius + 1e-6);
                }
            }
        }
    }
}

TEST_CASE("a single tie is hatched exactly when its start is the date of the first report") {
    const Palette& palette = paletteOf(Theme::Light);
    for (const auto layer : {Layer::Cooperation, Layer::Training}) {
        for (const auto certainty : {Certainty::Official, Certainty::Reported, Certainty::Contested}) {
            auto record = geodata::sampleRecord("r", layer, "NLD", "agreement", Extent::Period, "2020", "", "", certainty, {0});
            const auto plain = singleTieSymbol({}, record, 1.0, palette);
            record.startBasis = "first reported";
            const auto hatched = singleTieSymbol({}, record, 1.0, palette);
            CHECK(hatched.size() == plain.size() + 2);
        }
    }
}

TEST_CASE("a ring grows and fades until there is none") {
    const Palette& palette = paletteOf(Theme::Light);
    double radius = 0.0;
    int alpha = 256;
    for (const double fraction : {0.0, 0.3, 0.6, 0.9}) {
        const auto ring = newRing({5.0, 5.0}, 6.0, 0.0, fraction, 1.0, palette);
        REQUIRE(ring.size() == 2);
        const auto& symbol = std::get<Symbol>(ring.back());
        CHECK(symbol.radius > std::max(radius, 6.0));
        CHECK(int{symbol.stroke.colour.alpha} < alpha);
        radius = symbol.radius;
        alpha = symbol.stroke.colour.alpha;
    }
    CHECK(newRing({}, 6.0, 0.0, 1.0, 1.0, palette).empty());
}

TEST_CASE("a ghost is the outline of a mark, without fill, number, soft edge and strike") {
    const Palette& palette = paletteOf(Theme::Light);
    StationLook look;
    look.placeKnown = false;
    look.state = StationState::Closed;
    const auto ghosts = ghostOf(stationSymbol({}, 5.2, look, 1.0, palette), 1.0, palette);
    REQUIRE(ghosts.size() == 2);
    for (const auto& item : ghosts) {
        CHECK(std::get<Symbol>(item).shape == SymbolShape::Diamond);
        CHECK(std::get<Symbol>(item).fill.alpha == 0);
    }
    CHECK(std::get<Symbol>(ghosts.back()).stroke.dash.drawn > 0.0);
}

TEST_CASE("a mark for several stations is filled as far as they are well sourced, by area") {
    const Palette& palette = paletteOf(Theme::Light);
    for (const double share : {0.1, 0.4, 0.5, 0.7, 0.9}) {
        StationLook look;
        look.sureShare = share;
        const auto items = stationSymbol({3.0, 4.0}, 10.0, look, 1.0, palette);
        REQUIRE(items.size() == 2);
        CHECK(areaOf(std::get<Lines>(items[1]).paths[0]) == doctest::Approx(share * 200.0));
        CHECK(std::get<Symbol>(items[0]).fill == palette.halo);
    }
    StationLook all;
    all.sureShare = 1.0;
    CHECK(stationSymbol({}, 10.0, all, 1.0, palette).size() == 1);
}

TEST_CASE("a station not heard of for years has the quiet colour wherever another has the strong one, and the same shape") {
    for (const auto theme : allThemes) {
        const Palette& palette = paletteOf(theme);
        for (const auto evidence : {Evidence::SeveralSources, Evidence::OneSource, Evidence::Contested}) {
            StationLook look{evidence, evidence == Evidence::SeveralSources ? 1.0 : 0.0, StationState::SaidClosed, false, true, {true, true}, false};
            const auto strong = stationSymbol({}, 5.2, look, 1.0, palette);
            look.lighter = true;
            const auto quiet = stationSymbol({}, 5.2, look, 1.0, palette);
            CHECK(withoutColour(strong, palette) == withoutColour(quiet, palette));
            CHECK(uses(strong, palette.stations));
            CHECK_FALSE(uses(strong, palette.stationsQuiet));
            CHECK(uses(quiet, palette.stationsQuiet));
            CHECK_FALSE(uses(quiet, palette.stations));
        }
    }
}

TEST_CASE("a leader runs from the symbol to the dot on its place, in the symbol's colour") {
    const Palette& palette = paletteOf(Theme::Light);
    for (const bool lighter : {false, true}) {
        const auto items = stationLeader({10.0, 20.0}, {25.0, 12.0}, lighter, 1.0, palette);
        REQUIRE(items.size() == 3);
        const auto& line = std::get<Lines>(items[1]);
        CHECK(line.paths.points.front() == PagePoint{10.0, 20.0});
        CHECK(line.paths.points.back() == PagePoint{25.0, 12.0});
        const auto& dot = std::get<Symbol>(items[2]);
        CHECK(dot.at == PagePoint{25.0, 12.0});
        CHECK(dot.fill == (lighter ? palette.stationsQuiet : palette.stations));
        CHECK(line.stroke.colour == dot.fill);
    }
}

TEST_CASE("a station is struck through only from the year in which it closed") {
    CHECK(stationStateOf(stationWith("closed", "2023"), 2022) == StationState::NotSaidClosed);
    CHECK(stationStateOf(stationWith("closed", "2023"), 2023) == StationState::Closed);
    CHECK(stationStateOf(stationWith("closed", ""), 2020) == StationState::Closed);
    CHECK(stationStateOf(stationWith("reported closed", "[2022-09..2023-03]"), 2022) == StationState::SaidClosed);
    CHECK(stationStateOf(stationWith("suspended", ""), 2024) == StationState::SaidClosed);
    CHECK(stationStateOf(stationWith("unknown", ""), 2024) == StationState::NotSaidClosed);
}

TEST_CASE("an end is open when its year is uncertain, not when only its month is unknown or nothing is said of it") {
    const auto record = [](const std::string& start, const std::string& end) {
        return geodata::sampleRecord("r", Layer::Cooperation, "NLD", "agreement", Extent::Period, start, end, "", Certainty::Official, {0});
    };
    CHECK(openEndsOf(record("2018", "")) == OpenEnds{false, false});
    CHECK(openEndsOf(record("2018~", "2020")) == OpenEnds{true, false});
    CHECK(openEndsOf(record("[2018..2019]", "2020?")) == OpenEnds{true, true});
    CHECK(openEndsOf(record("2018-05", "[2022-09..2022-11]")) == OpenEnds{false, false});
    CHECK(openEndsOf(record("[..2018]", "")) == OpenEnds{true, false});
}

TEST_CASE("a sum is hollow only when none of its records has more than one source, dashed only when all are contested") {
    auto atlas = geodata::sampleAtlas();
    auto& records = atlas.records.records;
    records[0].certainty = Certainty::Reported;
    records[1].certainty = Certainty::Contested;
    records[2].certainty = Certainty::Official;
    CHECK(evidenceOf(atlas, std::vector<std::uint32_t>{0, 1}) == Evidence::OneSource);
    CHECK(evidenceOf(atlas, std::vector<std::uint32_t>{1}) == Evidence::Contested);
    CHECK(evidenceOf(atlas, std::vector<std::uint32_t>{0, 1, 2}) == Evidence::SeveralSources);
}

TEST_CASE("marks side by side keep the order of the records, from the left") {
    for (const std::size_t count : {2U, 3U, 6U, 11U}) {
        const auto points = spreadAround({100.0, 50.0}, count, 10.0);
        REQUIRE(points.size() == count);
        CHECK(points.front().x < 100.0);
        for (std::size_t i = 0; i < count; ++i) {
            for (std::size_t j = i + 1; j < count; ++j) CHECK(std::hypot(points[i].x - points[j].x, points[i].y - points[j].y) > 9.99);
        }
        // The first ones do not move when more come in the same ring size.
        CHECK(spreadAround({100.0, 50.0}, count, 10.0) == points);
    }
}

TEST_CASE("one record is a mark one can see: 9 pixels across at 1280 by 720, 1.2 % of the height of any page, in every theme") {
    struct Page {
        const char* name;
        PageSize size;
        double least;
    };
    const std::vector<Page> pages{{"1280 by 720", {1280, 720}, 9.0},         {"A4 upright", {595, 842}, 0.0}, {"A4 across", {842, 595}, 0.0},
                                  {"3840 by 2160", {3840, 2160}, 0.0},       {"square", {1000, 1000}, 0.0},   {"very wide", {3000, 500}, 0.0},
                                  {"a letter's column", {300.0, 900.0}, 0.0}};
    for (const auto theme : allThemes) {
        const Palette& palette = paletteOf(theme);
        for (const auto& page : pages) {
            CAPTURE(std::string(keyOf(theme)));
            CAPTURE(page.name);
            const double unit = markUnitFor(page.size, pageUnit(page.size, theme));
            const double least = std::max(page.least, 0.012 * page.size.height);
            for (const auto evidence : {Evidence::SeveralSources, Evidence::OneSource, Evidence::Contested}) {
                const HalfLook one{1, evidence};
                StationLook station;
                station.evidence = evidence;
                station.sureShare = evidence == Evidence::SeveralSources ? 1.0 : 0.0;
                CHECK(seenAcross(stationSymbol({}, stationRadius * unit, station, unit, palette).front(), palette) >= least - 1e-9);
                CHECK(seenAcross(partnerSymbol({}, one, {}, unit, palette).front(), palette) >= least - 1e-9);
                CHECK(seenAcross(partnerSymbol({}, {}, one, unit, palette).front(), palette) >= least - 1e-9);
                CHECK(seenAcross(gatheringSymbol({}, one, {}, unit, palette).front(), palette) >= least - 1e-9);
            }
            for (const auto certainty : {Certainty::Official, Certainty::Reported, Certainty::Contested}) {
                const auto record = geodata::sampleRecord("r", Layer::Training, "NLD", "course", Extent::Event, "2018", "", "", certainty, {0});
                CHECK(seenAcross(singleTieSymbol({}, record, unit, palette).front(), palette) >= least - 1e-9);
            }
        }
    }
    // In a window marks shrink to 0.75, no further.
    CHECK(leastMarkAcross * 0.75 >= 9.0);
    CHECK(partnerRadius(1, 1.0) == singleTieRadius);
}

TEST_CASE("a page of a screen's shape has marks and type of one unit; on a higher one the marks are larger") {
    for (const PageSize size : {PageSize{1280, 720}, PageSize{3840, 2160}, PageSize{1600, 1000}, PageSize{3000, 500}})
        CHECK(markUnitFor(size, pageUnit(size, Theme::Light)) == doctest::Approx(pageUnit(size, Theme::Light)));
    CHECK(markUnitFor({595, 842}, pageUnit({595, 842}, Theme::Light)) > 1.5 * pageUnit({595, 842}, Theme::Light));
}

TEST_CASE("over a span of years a station is lighter, and closed, as of the last of them, on the map and in the legend") {
    auto atlas = geodata::sampleAtlas();
    atlas.records.sources.front().date = "2021";
    auto quiet = geodata::withPlace(stationWith("unknown", ""), "Amsterdam", "NLD", {4.9, 52.4});
    auto closed = geodata::withPlace(stationWith("closed", "2023"), "Rotterdam", "NLD", {4.5, 51.9});
    atlas.records.records = {quiet, closed};
    geodata::derive(atlas.records);
    const auto legendSays = [&](const View& view, const std::string& line) {
        for (const auto& section : legendFor(atlas, marksFor(atlas, geodata::select(atlas, queryOf(view, atlas))), view)) {
            for (const auto& entry : section.entries) {
                if (entry.text == line) return true;
            }
        }
        return false;
    };
    for (const int last : {2021, 2022, 2023, 2024}) {
        CAPTURE(last);
        View view;
        view.question.years.first = 2019;
        view.question.years.last = last;
        view.staleAfter = 2;
        CHECK(stationLook(atlas, view, {0}, true).lighter == (last >= 2023));
        CHECK((stationLook(atlas, view, {1}, true).state == StationState::Closed) == (last >= 2023));
        CHECK(legendSays(view, "not heard of for 2 years: 1") == (last >= 2023));
        CHECK(legendSays(view, "closed: 1") == (last >= 2023));
    }
}
