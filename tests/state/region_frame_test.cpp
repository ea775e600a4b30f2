// Regions and countries framed as an atlas would: nothing cut that is not named here, nothing much wider than it needs to be.
#include "app/state/region_frame.h"

#include "app/state/camera.h"
#include "app/state/go_to.h"
#include "app/state/session.h"
#include "app/state/view_file.h"
#include "geodata/boundaries/boundaries.h"
#include "geodata/query/filter.h"
#include "geodata/records/read_records.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

using namespace app;
using geodata::LonLat;

namespace {

const std::filesystem::path datasets = REACH_DATASETS_DIR;

const geodata::Atlas& shippedAtlas() {
    static const geodata::Atlas atlas = [] {
        geodata::Atlas read;
        const auto countries = geodata::readCountries(datasets / "boundaries" / "countries.csv");
        REQUIRE(countries);
        const auto named = geodata::withOtherNames(*countries, datasets / "boundaries");
        REQUIRE(named);
        auto extended = geodata::withExtents(*named, datasets / "boundaries" / "country-extents.csv");
        REQUIRE(extended);
        read.countries = *std::move(extended);
        geodata::Problems problems;
        auto records = geodata::readRecords(datasets, {}, read.countries, problems);
        REQUIRE(records);
        read.records = *std::move(records);
        return read;
    }();
    return atlas;
}

// Left out of a region's frame, each with its reason; "" in the first column: of every region.
struct LeftOut {
    const char* region;
    const char* alpha3;
    const char* reason;
};
constexpr LeftOut leftOut[] = {
    {"", "ATF", "islands far south of Africa"},
    {"", "IOT", "islands in the middle of the Indian Ocean"},
    {"", "SHN", "an island in the middle of the South Atlantic"},
    {"", "SGS", "islands far east of South America"},
    {"", "HMD", "islands far south-west of Australia"},
    {"", "CCK", "islands nearer Indonesia than Australia"},
    {"", "CXR", "an island nearer Indonesia than Australia"},
    {"", "PCN", "islands far east of the rest of Polynesia"},
    {"", "SJM", "islands far north of Norway"},
    {"", "BVT", "an island in the South Atlantic"},
    {"Northern Europe", "GGY", "touches the frame's corner"},
    {"Southern Europe", "PRT", "Madeira lies far south-west of the mainland"},
    {"Europe", "PRT", "Madeira lies far south-west of the mainland"},
    {"Europe", "RUS", "Russia beyond the Urals"},
    {"Eastern Europe", "RUS", "Russia beyond the Urals"},
};

// Inside although no country's main part reaches there.
struct KeptIn {
    const char* region;
    LonLat place;
    const char* reason;
};
constexpr KeptIn keptIn[] = {
    {"Americas", {-168.1, 65.6}, "Alaska"},
    {"Northern America", {-168.1, 65.6}, "Alaska"},
    {"Polynesia", {-138.6, -10.5}, "the Marquesas"},
    {"Oceania", {-138.6, -10.5}, "the Marquesas"},
};

bool isLeftOut(const std::string& region, const std::string& alpha3) {
    return std::any_of(std::begin(leftOut), std::end(leftOut),
                       [&](const LeftOut& each) { return alpha3 == each.alpha3 && (each.region[0] == '\0' || region == each.region); });
}

bool isOf(const geodata::Country& country, const std::string& region) {
    if (country.region == region || country.subregion == region) return true;
    const bool isLatin = country.subregion == "Caribbean" || country.subregion == "Central America" || country.subregion == "South America";
    if (region == "Latin America and the Caribbean") return isLatin;
    return region == "Sub-Saharan Africa" && country.region == "Africa" && country.subregion != "Northern Africa";
}

double eastOf(double west, double lon) { return std::fmod(std::fmod(lon - west, 360.0) + 360.0, 360.0); }

bool holds(double west, double south, double east, double north, LonLat place, double slack) {
    return eastOf(west - slack, place.lon) <= eastOf(west - slack, east + slack) && place.lat >= south - slack && place.lat <= north + slack;
}
bool holds(const RegionFrame& frame, LonLat place, double slack = 0.05) {
    return frame.east - frame.west >= 360.0 || holds(frame.west, frame.south, frame.east, frame.north, place, slack);
}

// Where the region's people and records are: capitals and the places of records.
std::vector<LonLat> placesOf(const std::string& region) {
    std::vector<LonLat> places;
    for (const auto& country : shippedAtlas().countries.list()) {
        if (isOf(country, region) && country.capitalPosition && !isLeftOut(region, country.alpha3)) places.push_back(*country.capitalPosition);
    }
    for (const auto& record : shippedAtlas().records.records) {
        const auto* country = record.place ? shippedAtlas().countries.byAlpha3(record.place->country) : nullptr;
        if (country != nullptr && isOf(*country, region) && !isLeftOut(region, country->alpha3)) places.push_back(record.place->position);
    }
    return places;
}

// The coasts and borders of the region's countries, of their main parts.
std::vector<LonLat> landOf(const std::string& region) {
    static const auto boundaries = geodata::readBoundaries(datasets, geodata::Scale::OneTo50Million);
    REQUIRE(boundaries);
    std::vector<LonLat> land;
    for (const auto& area : boundaries->areas) {
        const auto* country = shippedAtlas().countries.byAlpha3(area.alpha3);
        if (country == nullptr || !country->extent || !isOf(*country, region) || isLeftOut(region, country->alpha3)) continue;
        const auto& [west, south, east, north] = *country->extent;
        for (const auto& point : area.rings.points) {
            if (east - west >= 360.0 || holds(west, south, east, north, point, 0.01)) land.push_back(point);
        }
    }
    return land;
}

View framedAlone(const RegionFrame& frame, geodata::ProjectionKind kind) {
    View view;
    view.projection.kind = kind;
    return framed(view, frame, shippedAtlas());
}

bool isFlat(geodata::ProjectionKind kind) { return !turnsWhenDragged(kind); }

}  // namespace

TEST_CASE("every region and subregion of the table of countries has a frame, and its meridian runs through it") {
    for (const auto& country : shippedAtlas().countries.list()) {
        for (const auto& name : {country.region, country.subregion}) {
            CAPTURE(name);
            CHECK(std::any_of(regionFrames().begin(), regionFrames().end(), [&](const RegionFrame& frame) { return frame.name == name; }));
        }
    }
    for (const auto& frame : regionFrames()) {
        CAPTURE(frame.name);
        CHECK(holds(frame, {centralMeridianOf(frame), (frame.south + frame.north) / 2.0}));
    }
    const auto meridianOf = [](const char* name) { return centralMeridianOf(*regionFrameFrom(name, shippedAtlas())); };
    CHECK(meridianOf("Americas") == -85.0);
    CHECK(meridianOf("Oceania") == 170.0);
    CHECK(meridianOf("Europe") == 15.0);
}

TEST_CASE("every capital and every record of a region lies in its frame, on the globe and on every flat map") {
    for (const auto& frame : regionFrames()) {
        if (frame.name == "World" || frame.name == "Antarctica") continue;
        CAPTURE(frame.name);
        for (const auto kind : geodata::allProjectionKinds) {
            if (!isFlat(kind)) continue;
            const View view = framedAlone(frame, kind);
            const auto box = boxOnMap(view.projection, frame);
            REQUIRE(box);
            for (const auto place : placesOf(frame.name)) {
                CAPTURE(place.lon);
                CAPTURE(place.lat);
                CHECK(holds(frame, place));
                const auto at = geodata::mapFromGlobe(view.projection, place);
                REQUIRE(at);
                CHECK(at->x >= box->low.x - 0.002);
                CHECK(at->x <= box->high.x + 0.002);
                CHECK(at->y >= box->low.y - 0.002);
                CHECK(at->y <= box->high.y + 0.002);
            }
        }
    }
}

TEST_CASE("a region's frame cuts none of its land and is hardly larger than that") {
    constexpr double most = 1.16;
    for (const auto& frame : regionFrames()) {
        if (frame.name == "World" || frame.name == "Antarctica") continue;
        // Its east is Russia's Urals, where no border runs.
        const bool endsInRussia = frame.name == "Europe" || frame.name == "Eastern Europe";
        CAPTURE(frame.name);
        const View view = framedAlone(frame, geodata::ProjectionKind::EqualEarth);
        const auto box = boxOnMap(view.projection, frame);
        REQUIRE(box);
        auto needed = landOf(frame.name);
        REQUIRE(needed.size() > 20);
        const auto places = placesOf(frame.name);
        needed.insert(needed.end(), places.begin(), places.end());
        for (const auto& each : keptIn) {
            if (frame.name == each.region) needed.push_back(each.place);
        }
        geodata::MapBox least{{9.0, 9.0}, {-9.0, -9.0}};
        for (const auto& point : needed) {
            const auto at = geodata::mapFromGlobe(view.projection, point);
            REQUIRE(at);
            least.low = {std::min(least.low.x, at->x), std::min(least.low.y, at->y)};
            least.high = {std::max(least.high.x, at->x), std::max(least.high.y, at->y)};
        }
        constexpr double slack = 0.012;  // Of the earth's radius: 75 km.
        CHECK(box->low.x <= least.low.x + slack);
        CHECK(box->low.y <= least.low.y + slack);
        CHECK(box->high.x >= least.high.x - slack);
        CHECK(box->high.y >= least.high.y - slack);
        if (endsInRussia) continue;
        CHECK(box->width() <= most * least.width() + 0.02);
        CHECK(box->height() <= most * least.height() + 0.02);
    }
}

TEST_CASE("a country is framed to its own size with its neighbours, whole, also across 180°") {
    const auto& atlas = shippedAtlas();
    for (const auto& country : atlas.countries.list()) {
        CAPTURE(country.name);
        const auto frame = regionFrameFrom(country.alpha3, atlas);
        if (!country.extent && !country.capitalPosition) {
            CHECK_FALSE(frame);
            continue;
        }
        REQUIRE(frame);
        CHECK(frame->north - frame->south >= 2.99);
        if (country.capitalPosition) CHECK(holds(*frame, *country.capitalPosition));
        if (!country.extent) continue;
        const auto& [west, south, east, north] = *country.extent;
        for (const LonLat corner : {LonLat{west, south}, {east, north}}) CHECK(holds(*frame, corner));
        CHECK(frame->north - frame->south <= std::max(3.0, (north - south) * 2.6) + 0.01);
    }
    const auto widthOf = [&](const char* name) {
        const auto frame = regionFrameFrom(name, atlas);
        REQUIRE(frame);
        return eastOf(frame->west, frame->east);
    };
    CHECK(widthOf("Russia") > 150.0);
    CHECK(widthOf("Canada") > 90.0);
    CHECK(widthOf("Netherlands") < 9.0);
    CHECK(widthOf("Luxembourg") < 6.0);
    CHECK(widthOf("Fiji") < 9.0);
    CHECK(widthOf("Kiribati") < 9.0);
    CHECK(widthOf("Singapore") < 4.0);
    CHECK(widthOf("Chile") < 30.0);
    // Fiji's middle is at 180°, not on the other side of the world.
    CHECK(std::abs(std::remainder(centralMeridianOf(*regionFrameFrom("FJI", atlas)) - 179.0, 360.0)) < 2.0);
}

TEST_CASE("a record with a place is framed around it, one without as its country") {
    const auto& atlas = shippedAtlas();
    for (const auto& record : atlas.records.records) {
        const auto frame = regionFrameFrom(record.id, atlas);
        CAPTURE(record.id);
        if (record.place) {
            REQUIRE(frame);
            CHECK(frame->key == record.id);
            CHECK(frame->name == (record.name.empty() ? record.id : record.name));
            CHECK(holds(*frame, record.place->position));
            CHECK(frame->north - frame->south == doctest::Approx(5.0));
        } else if (!record.country.empty()) {
            CHECK(frame == regionFrameFrom(record.country, atlas));
        }
    }
}

TEST_CASE("a frame is found by its key, and asks the records of what it is: a region, one country, or nothing") {
    const auto& atlas = shippedAtlas();
    const auto& countries = atlas.countries.list();
    for (const auto& frame : regionFrames()) {
        CAPTURE(frame.key);
        CHECK(regionFrameFrom(frame.key, atlas) == frame);
        // Two regions are known to the table of countries only by their parts.
        const std::map<std::string, std::set<std::string>> parts{
            {"Latin America and the Caribbean", {"Caribbean", "Central America", "South America"}},
            {"Sub-Saharan Africa", {"Eastern Africa", "Middle Africa", "Southern Africa", "Western Africa"}}};
        const auto whole = parts.find(frame.name);
        std::set<std::string> within;
        for (const auto& country : countries) {
            const bool isPart = whole != parts.end() && whole->second.contains(country.subregion);
            if (isPart || country.region == frame.name || country.subregion == frame.name) within.insert(country.alpha3);
        }
        const auto asked = queryRegionFor(frame, atlas);
        CHECK(asked.has_value() == !within.empty());
        if (!asked) continue;
        CHECK(asked->name == frame.name);
        CHECK(asked->countries == within);
    }
    for (const auto& country : countries) {
        CAPTURE(country.name);
        const auto frame = regionFrameFrom(country.alpha3, atlas);
        if (!frame) continue;
        CHECK(frame->key == country.alpha3);
        CHECK(frame->name == country.name);
        const auto asked = queryRegionFor(*frame, atlas);
        REQUIRE(asked);
        CHECK(asked->name == country.name);
        CHECK(asked->countries == std::set{country.alpha3});
    }
    for (const auto& record : atlas.records.records) {
        const auto frame = record.place ? regionFrameFrom(record.id, atlas) : std::nullopt;
        if (frame) CHECK_FALSE(queryRegionFor(*frame, atlas));
    }
}

TEST_CASE("a country and a subregion of one name are two frames; the name alone is the subregion") {
    const auto& atlas = shippedAtlas();
    const auto country = regionFrameFrom("FSM", atlas);
    const auto subregion = regionFrameFrom("Micronesia", atlas);
    REQUIRE(country);
    REQUIRE(subregion);
    CHECK(country->name == subregion->name);
    CHECK(country->key != subregion->key);
    CHECK(queryRegionFor(*country, atlas)->countries.size() == 1);
    CHECK(queryRegionFor(*subregion, atlas)->countries.size() > 5);
}

TEST_CASE("a country is framed by its other names too, and no other word is a country") {
    const auto& atlas = shippedAtlas();
    CHECK(regionFrameFrom("Micronesia (Federated States of)", atlas) == regionFrameFrom("FSM", atlas));
    CHECK(regionFrameFrom("Russian Federation", atlas) == regionFrameFrom("RUS", atlas));
    for (const char* name : {"Korea", "Eurpe", "Middle-earth", ""}) {
        CAPTURE(name);
        CHECK_FALSE(regionFrameFrom(name, atlas));
    }
}

TEST_CASE("a frame recentres any projection and keeps it; the world takes back only a centre that came from a frame") {
    const auto& atlas = shippedAtlas();
    const auto world = *regionFrameFrom("world", atlas);
    for (const auto kind : geodata::allProjectionKinds) {
        CAPTURE(geodata::keyOf(kind));
        for (const char* name : {"Americas", "Oceania", "Fiji", "Europe"}) {
            const auto frame = regionFrameFrom(name, atlas);
            REQUIRE(frame);
            const View view = framedAlone(*frame, kind);
            CHECK(view.projection.kind == kind);
            CHECK(view.region == frame);
            CHECK(framed(view, *frame, atlas) == view);
            if (isFlat(kind)) {
                CHECK(view.projection.center == LonLat{centralMeridianOf(*frame), 0.0});
                REQUIRE(view.focus);
                CHECK(framed(view, world, atlas).projection.center.lon == 11.0);
                // Also after a hand has moved the map.
                CHECK(framed(panned(view, {{0.1, 0.0}}), world, atlas).projection.center.lon == 11.0);
            }
            CHECK_FALSE(framed(view, world, atlas).region);
        }
        View own;
        own.projection = {kind, {150.0, 0.0}};
        CHECK(framed(own, world, atlas).projection.center.lon == 150.0);
    }
}

TEST_CASE("whatever moves the map ends a frame, and nothing else does") {
    const auto& atlas = shippedAtlas();
    geodata::Problems problems;
    const Session europe = app::reduce({}, FrameRegion{"Europe"}, atlas, problems);
    REQUIRE(europe.view.region);
    const std::vector<Action> moves{PanBy{{0.1, 0.0}},       ZoomAt{2.0},
                                    TurnBy{10.0, 0.0},       HoldPlace{{{10.0, 50.0}, {0.1, 0.0}}},
                                    SetCenter{{150.0, 0.0}}, SetProjection{geodata::ProjectionKind::Orthographic},
                                    SetKey{"zoom", "3"},     SetKey{"focus", "10,50"},
                                    SetKey{"center", "10"}};
    for (const auto& move : moves) {
        CAPTURE(move.index());
        CHECK(endsRegion(move));
        CHECK_FALSE(app::reduce(europe, move, atlas, problems).view.region);
    }
    for (const Action& other :
         {Action{SetYears{2019, 2020}}, Action{SetTheme{Theme::Dark}}, Action{ToggleLegend{}}, Action{SetFilter{"region:Europe"}}}) {
        CHECK_FALSE(endsRegion(other));
        CHECK(app::reduce(europe, other, atlas, problems).view.region == europe.view.region);
    }
    CHECK(problems.empty());
}

TEST_CASE("a view file keeps the frame of a region, a country and a record") {
    const auto& atlas = shippedAtlas();
    for (const std::string& name : {std::string("Oceania"), std::string("Micronesia"), std::string("FSM"), std::string("Fiji"), std::string("Russia"),
                                    atlas.records.records.front().id}) {
        for (const auto kind : geodata::allProjectionKinds) {
            const auto frame = regionFrameFrom(name, atlas);
            REQUIRE(frame);
            const View view = framedAlone(*frame, kind);
            const auto back = viewFromJson(jsonFrom(view), "view.json", View{}, atlas);
            REQUIRE(back);
            CHECK(*back == view);
        }
    }
    // In any order of the keys.
    const auto byHand = viewFromJson(R"({"region": "Asia", "projection": "globe"})", "view.json", View{}, atlas);
    REQUIRE(byHand);
    CHECK(*byHand == framedAlone(*regionFrameFrom("Asia", atlas), geodata::ProjectionKind::Orthographic));
}

TEST_CASE("every region that can be framed by its name is found by it in the search field") {
    const auto& atlas = shippedAtlas();
    for (const auto& frame : regionFrames()) {
        CAPTURE(frame.name);
        const auto action = firstOf(answerTo(frame.name, atlas, {}), atlas);
        REQUIRE(action);
        // These are countries or areas as well, and flown to.
        if (frame.name == "Antarctica" || frame.name == "Micronesia") continue;
        const auto* framed = std::get_if<FrameRegion>(&*action);
        REQUIRE(framed != nullptr);
        CHECK(framed->name == frame.name);
    }
}
