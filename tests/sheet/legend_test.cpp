// The legend says what is drawn, no more, with numbers that say what they count; and what a tint means.
#include "app/sheet/legend.h"

#include "app/map/land.h"
#include "app/map/names/taken_room.h"
#include "app/sheet/page_legend.h"
#include "tests/geodata/asked_once.h"
#include "tests/geodata/sample_atlas.h"
#include "tests/geodata/shipped_atlas.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

using namespace app;
using geodata::Certainty;
using geodata::Extent;
using geodata::Layer;

namespace {

Marks marksOf(const geodata::Atlas& atlas, const View& view) { return marksFor(atlas, geodata::select(atlas, queryOf(view, atlas))); }

std::string words(const geodata::Atlas& atlas, const View& view) {
    std::string text;
    for (const auto& section : legendFor(atlas, marksOf(atlas, view), view)) {
        text += section.heading + "\n";
        for (const auto& entry : section.entries) text += "  " + entry.text + "\n";
    }
    return text;
}

bool says(const std::string& text, const char* part) { return text.find(part) != std::string::npos; }

geodata::Atlas atlasWith(std::vector<geodata::Record> records) {
    auto atlas = geodata::sampleAtlas();
    atlas.records.records = std::move(records);
    geodata::derive(atlas.records);
    return atlas;
}

geodata::Record training(std::string id, std::string country, const std::string& year) {
    return geodata::sampleRecord(std::move(id), Layer::Training, std::move(country), "seminar", Extent::Event, year, "", "ended", Certainty::Official,
                                 {0});
}

View allYears() {
    View view;
    view.question.years.mode = geodata::TimeMode::UpTo;
    view.question.years.first = view.question.years.last = 2030;
    return view;
}

}  // namespace

TEST_CASE("the legend of the stations names what occurs among them, and nothing else") {
    auto station = geodata::withPlace(
        geodata::sampleRecord("s", Layer::Stations, "NLD", "service_station", Extent::Period, "2022", "", "unknown", Certainty::Reported, {0}),
        "Amsterdam", "NLD", {4.9, 52.4});
    View view;
    std::string text = words(atlasWith({station}), view);
    CHECK(says(text, "Reported stations: 1 record\n"));
    CHECK(says(text, "one witness: 1"));
    for (const char* part :
         {"official", "contested", "closed", "at the capital", "uncertain", "not heard", "several;", "first report", "Ties", "Through"})
        CHECK_FALSE(says(text, part));
    station.status = "reported closed";
    station.certainty = Certainty::Contested;
    station.start = geodata::sampleDate("2022~");
    station.place.reset();
    text = words(atlasWith({station, station}), view);
    for (const char* part :
         {"contested or not found: 2", "said closed or suspended: 2", "city unknown, at the capital: 2", "start uncertain: 2", "several: area"})
        CHECK(says(text, part));
    CHECK_FALSE(says(text, "one witness"));
    auto official = station;
    official.certainty = Certainty::Official;
    text = words(atlasWith({station, official}), view);
    CHECK(says(text, "official, or two or more witnesses: 1"));
    CHECK(says(text, "several; filled share: official, or two or more witnesses"));
    CHECK_FALSE(says(text, "source"));
}

TEST_CASE("the legend says where a start is only the date of the first report, and what may have existed before it") {
    auto reported =
        geodata::sampleRecord("s", Layer::Stations, "NLD", "service_station", Extent::Period, "2022", "", "unknown", Certainty::Reported, {0});
    auto opened = reported;
    reported.startBasis = "first reported";
    opened.startBasis = "opened";
    const auto atlas = atlasWith({reported, opened});
    View view;
    CHECK(says(words(atlas, view), "start is the date of the first report: 1"));
    CHECK_FALSE(says(words(atlas, view), "may have existed"));
    view.question.years.first = view.question.years.last = 2015;
    CHECK_FALSE(says(words(atlas, view), "stations"));
    view.question.beforeReport = true;
    const Marks marks = marksOf(atlas, view);
    CHECK(marks.stations.empty());
    REQUIRE(marks.reportedLater.size() == 1);
    CHECK(says(words(atlas, view), "Reported stations: 1 record\n"));
    CHECK(says(words(atlas, view), "first reported later, may have existed before: 1"));
    for (const char* part : {"witness", "first report:", "several"}) CHECK_FALSE(says(words(atlas, view), part));
    // Faint, as on the map.
    for (const auto& section : legendFor(atlas, marks, view)) {
        for (const auto& entry : section.entries) {
            if (!says(entry.text, "may have existed")) continue;
            CHECK(entry.records == std::vector<std::uint32_t>{0});
            for (const auto& item : entry.drawing) {
                const auto* symbol = std::get_if<Symbol>(&item);
                CHECK((symbol != nullptr ? symbol->stroke : std::get<Lines>(item).stroke).colour.alpha < 200);
            }
        }
    }
    // The legend of all years has room for that line, too.
    std::string all;
    for (const auto& section : legendOfAllYears(atlas, marksFor(atlas, geodata::selectionOfAllYears(atlas, queryOf(view, atlas))), view)) {
        for (const auto& entry : section.entries) all += entry.text + "\n";
    }
    CHECK(says(all, "may have existed before"));
}

TEST_CASE("ties that are only shown because they may have existed before have their line, with the halves they have") {
    auto tie = training("a", "NLD", "2022");
    tie.extent = Extent::Period;
    tie.startBasis = "first reported";
    const auto atlas = atlasWith({tie});
    View view;
    view.question.years.first = view.question.years.last = 2015;
    view.question.beforeReport = true;
    const auto sections = legendFor(atlas, marksOf(atlas, view), view);
    REQUIRE(!sections.empty());
    CHECK(sections.front().heading == "Ties by partner: 1 record");
    REQUIRE(sections.front().entries.size() == 1);
    const auto& entry = sections.front().entries.front();
    CHECK(entry.text == "first reported later, may have existed before: 1");
    REQUIRE(entry.drawing.size() == 1);
    CHECK(std::get<Symbol>(entry.drawing.front()).shape == SymbolShape::RightHalf);
}

TEST_CASE("a line stands for records that are drawn, and its filter picks just these of them") {
    std::size_t filters = 0;
    for (unsigned seed = 1; seed <= 12; ++seed) {
        CAPTURE(seed);
        const auto atlas = geodata::randomAtlas(seed, 120);
        for (const auto style : allTrainingStyles) {
            View view = allYears();
            view.training = style;
            const auto marks = marksOf(atlas, view);
            const auto drawn = [&](const Marks& of) {
                std::set<std::uint32_t> records;
                for (const auto& partner : of.partners) {
                    records.insert(partner.cooperation.begin(), partner.cooperation.end());
                    records.insert(partner.training.begin(), partner.training.end());
                }
                for (const auto& gathering : of.gatherings) records.insert(gathering.records.begin(), gathering.records.end());
                for (const auto& site : of.stations) records.insert(site.records.begin(), site.records.end());
                return records;
            };
            const auto all = drawn(marks);
            auto entries = legendInBrief(atlas, marks, view);
            for (const auto& section : legendFor(atlas, marks, view)) entries.insert(entries.end(), section.entries.begin(), section.entries.end());
            for (const auto& entry : entries) {
                CAPTURE(entry.text);
                CHECK(std::is_sorted(entry.records.begin(), entry.records.end()));
                for (const auto index : entry.records) CHECK(all.contains(index));
                if (entry.filter.empty()) continue;
                ++filters;
                View filtered = view;
                filtered.question.filter = entry.filter;
                CHECK(drawn(marksOf(atlas, filtered)) == std::set<std::uint32_t>(entry.records.begin(), entry.records.end()));
                CHECK_FALSE(entry.records.empty());
            }
        }
    }
    CHECK(filters > 100);
}

TEST_CASE("the terms of a line are added to a filter once and taken out again, whole and alone") {
    CHECK(filterToggled("", "certainty:contested") == "certainty:contested");
    CHECK(filterToggled("region:Europe", "layer:stations status:closed") == "region:Europe layer:stations status:closed");
    CHECK(filterToggled("region:Europe layer:stations status:closed", "layer:stations status:closed") == "region:Europe");
    CHECK(filterToggled("layer:stations status:closed region:Europe", "layer:stations status:closed") == "region:Europe");
    CHECK(filterToggled("country:DEU", "country:DE") == "country:DEU country:DE");
    CHECK(filterToggled("certainty:contested", "certainty:contested").empty());
}

TEST_CASE("the short legend has a line each for stations, ties and tints, and only those that are in the picture") {
    const auto atlas = geodata::randomAtlas(5, 200);
    View view = allYears();
    auto entries = legendInBrief(atlas, marksOf(atlas, view), view);
    REQUIRE(entries.size() == 3);
    CHECK(entries[0].text == "stations: official, or two or more witnesses; one; contested");
    CHECK(entries[1].text == "ties: left cooperation, right training");
    CHECK(says(entries[2].text, "ties"));
    view.question.layers = {Layer::Stations};
    entries = legendInBrief(atlas, marksOf(atlas, view), view);
    REQUIRE(entries.size() == 1);
    CHECK(entries[0].records.size() > 10);
    view.question.layers = {Layer::Training};
    view.training = TrainingStyle::Choropleth;
    entries = legendInBrief(atlas, marksOf(atlas, view), view);
    CHECK(says(entries.back().text, "programmes"));
    view.question.layers = {};
    CHECK(legendInBrief(atlas, marksOf(atlas, view), view).empty());
}

TEST_CASE("arcs are explained only where arcs are drawn, widths only where they occur") {
    const auto atlas = geodata::sampleAtlas();
    View view = allYears();
    CHECK(says(words(atlas, view), "  1 record\n"));
    CHECK_FALSE(says(words(atlas, view), "5–9"));
    view.arcs = ArcStyle::SymbolsOnly;
    CHECK_FALSE(says(words(atlas, view), "  1 record\n"));
    view.question.layers = {Layer::Stations};
    CHECK_FALSE(says(words(atlas, view), "Ties"));
}

TEST_CASE("numbers of the legend add up to the records that are drawn") {
    for (unsigned seed = 1; seed <= 20; ++seed) {
        const auto atlas = geodata::randomAtlas(seed, 120);
        const View view = allYears();
        const auto marks = marksOf(atlas, view);
        std::size_t stations = 0;
        std::size_t ties = 0;
        for (const auto& site : marks.stations) stations += site.records.size();
        for (const auto& partner : marks.partners) ties += partner.total();
        const std::string text = words(atlas, view);
        CAPTURE(seed);
        CAPTURE(text);
        if (stations > 1) CHECK(says(text, ("Reported stations: " + std::to_string(stations) + " records").c_str()));
        if (ties > 1) CHECK(says(text, ("Ties by partner: " + std::to_string(ties) + " records").c_str()));
    }
}

TEST_CASE("the sections of the ties and those without a place sum to the records shown") {
    const auto& atlas = geodata::shippedAtlas();
    const View view;
    const auto selection = geodata::select(atlas, queryOf(view, atlas));
    const auto marks = marksFor(atlas, selection);
    REQUIRE_FALSE(marks.unplaced.empty());
    std::size_t drawn = 0;
    for (const auto& site : marks.stations) drawn += site.records.size();
    for (const auto& partner : marks.partners) drawn += partner.total();
    for (const auto& gathering : marks.gatherings) drawn += gathering.records.size();
    const std::size_t more = selection.records.size() - drawn;
    CHECK(says(words(atlas, view), (std::to_string(more) + " more, without a place on the map").c_str()));
}

TEST_CASE("a choropleth tells none in these years, none collected and not applicable apart, in words and in looks") {
    const auto atlas = atlasWith({training("a", "NLD", "2018"), training("b", "NLD", "2018"), training("c", "ESP", "2021")});
    View view;
    view.training = TrainingStyle::Choropleth;
    view.question.years.first = view.question.years.last = 2018;
    const auto tints = landTints(atlas, marksOf(atlas, view), view);
    CHECK(tints.of("NLD") == LandTint{LandMeaning::Count, 1});
    CHECK(tints.of("ESP").meaning == LandMeaning::NoneShown);
    CHECK(tints.of("FJI").meaning == LandMeaning::NoneCollected);
    CHECK(tints.of("CHN").meaning == LandMeaning::NotApplicable);
    CHECK(tints.of("").meaning == LandMeaning::NotApplicable);
    for (const auto theme : allThemes) {
        const Palette& palette = paletteOf(theme);
        std::vector<Colour> colours{landColour({LandMeaning::NoneShown, 0}, true, palette),
                                    landColour({LandMeaning::NoneCollected, 0}, true, palette)};
        for (std::size_t step = 0; step < 4; ++step) colours.push_back(landColour({LandMeaning::Count, step}, true, palette));
        for (std::size_t i = 0; i < colours.size(); ++i) {
            for (std::size_t j = i + 1; j < colours.size(); ++j) CHECK_FALSE(colours[i] == colours[j]);
        }
        CHECK(notApplicablePattern(palette, 1.0).width > 0.0);
        // Each class stands out more from plain land than the one before.
        for (std::size_t step = 1; step < 4; ++step) {
            CHECK(contrastRatio(colours[2 + step], palette.land) > contrastRatio(colours[1 + step], palette.land));
        }
    }
    const std::string text = words(atlas, view);
    for (const char* part :
         {"Training programmes reported: 2 records", "2–4 programmes", "none in these years", "none collected", "not applicable", "not rates"})
        CHECK(says(text, part));
    CHECK_FALSE(says(text, "Ties"));
    view.training = TrainingStyle::Arcs;
    CHECK_FALSE(says(words(atlas, view), "not applicable"));
}

TEST_CASE("training through an organisation is no training collected of a country") {
    auto meeting = geodata::through(training("m", "", "2018"), "ASEAN", {"ESP", "FJI"});
    // Also where the record names a host.
    meeting.country = "ESP";
    const auto atlas = atlasWith({training("a", "NLD", "2018"), meeting});
    View view = allYears();
    view.training = TrainingStyle::Choropleth;
    const auto tints = landTints(atlas, marksOf(atlas, view), view);
    CHECK(tints.of("NLD").meaning == LandMeaning::Count);
    for (const char* country : {"ESP", "FJI"}) CHECK(tints.of(country).meaning == LandMeaning::NoneCollected);
}

TEST_CASE("the classes of a choropleth stay fixed while years and filter change") {
    std::vector<geodata::Record> records;
    for (int index = 0; index < 12; ++index) records.push_back(training("n" + std::to_string(index), "NLD", "2018"));
    records.push_back(training("e", "ESP", "2018"));
    records.push_back(training("f", "ESP", "2019"));
    const auto atlas = atlasWith(std::move(records));
    View view;
    view.training = TrainingStyle::Choropleth;
    view.question.years.first = view.question.years.last = 2018;
    CHECK(landTints(atlas, marksOf(atlas, view), view).of("ESP") == LandTint{LandMeaning::Count, 0});
    // Without the largest the smallest keeps its tint.
    view.question.filter = "country:ESP";
    CHECK(landTints(atlas, marksOf(atlas, view), view).of("ESP") == LandTint{LandMeaning::Count, 0});
    CHECK(landTints(atlas, marksOf(atlas, view), view).of("NLD").meaning == LandMeaning::NoneShown);
    view.question.years.first = 2019;
    view.question.years.last = 2019;
    CHECK(landTints(atlas, marksOf(atlas, view), view).of("ESP") == LandTint{LandMeaning::Count, 0});
}

TEST_CASE("headcounts change nothing that is drawn: programmes are counted, people never") {
    auto many = training("a", "NLD", "2022");
    many.headcount = 4000;
    auto few = training("a", "NLD", "2022");
    for (const auto style : allTrainingStyles) {
        View view;
        view.training = style;
        CHECK(words(atlasWith({many}), view) == words(atlasWith({few}), view));
        CHECK(landTints(atlasWith({many}), marksOf(atlasWith({many}), view), view).of("NLD") ==
              landTints(atlasWith({few}), marksOf(atlasWith({few}), view), view).of("NLD"));
    }
}

TEST_CASE("every drawing of the legend stays in its room, in every theme, with its edges") {
    constexpr double room = 11.0;
    constexpr double rounding = 1e-9;
    std::size_t drawings = 0;
    const auto check = [&](const LegendEntry& entry) {
        CAPTURE(entry.text);
        drawings += entry.drawing.empty() ? 0U : 1U;
        for (const auto& item : entry.drawing) {
            std::vector<PagePoint> points;
            double edge = 0.0;
            if (const auto* lines = std::get_if<Lines>(&item)) points = lines->paths.points;
            if (const auto* symbol = std::get_if<Symbol>(&item)) points = symbolOutline(*symbol), edge = symbol->stroke.width / 2.0;
            if (const auto* box = std::get_if<Box>(&item)) {
                points = {{box->box.left, box->box.top}, {box->box.right, box->box.bottom}};
                edge = box->stroke.width / 2.0;
            }
            for (const auto& point : points) {
                CHECK(std::abs(point.y) + edge <= room + rounding);
                CHECK(point.x - edge >= -room - rounding);
                CHECK(point.x + edge <= entry.drawingWidth - room + rounding);
            }
        }
    };
    for (unsigned seed = 7; seed <= 9; ++seed) {
        const auto atlas = geodata::randomAtlas(seed, 200);
        for (const auto theme : allThemes) {
            for (const auto training : allTrainingStyles) {
                for (const auto lines : {TieLines::Few, TieLines::All}) {
                    View view = allYears();
                    view.theme = theme;
                    view.training = training;
                    view.lines = lines;
                    view.question.beforeReport = true;
                    // From afar, and so near that records are told singly.
                    const LegendPlace near{{{800.0, 500.0}, 3000.0}, {-1e6, -1e6, 1e6, 1e6}, 1.0};
                    for (const auto* place : {static_cast<const LegendPlace*>(nullptr), &near}) {
                        for (const auto& entry : legendInBrief(atlas, marksOf(atlas, view), view, {}, place)) check(entry);
                        for (const auto& section : legendFor(atlas, marksOf(atlas, view), view, {}, place)) {
                            for (const auto& entry : section.entries) check(entry);
                        }
                    }
                }
            }
        }
    }
    CHECK(drawings > 500);
}

TEST_CASE("the legend of a page holds every line once, keeps headings with what they head, and is as low as its width allows") {
    static const auto fonts = Fonts::load(REACH_DATASETS_DIR);
    REQUIRE(fonts);
    const auto atlas = geodata::randomAtlas(11, 150);
    const View view = allYears();
    const auto sections = legendFor(atlas, marksOf(atlas, view), view);
    std::size_t lines = 0;
    for (const auto& section : sections) lines += 1 + section.entries.size();
    std::vector<Item> items;
    const PageSetter set(items, *fonts, 1.0);
    double before = 1.0e9;
    for (const double width : {340.0, 600.0, 900.0, 1500.0}) {
        CAPTURE(width);
        const auto layout = layOut(sections, set, width);
        REQUIRE(layout.rows.size() == lines);
        CHECK(layout.width <= width);
        CHECK(layout.height <= before);
        before = layout.height;
        for (std::size_t index = 0; index < layout.rows.size(); ++index) {
            if (layout.rows[index].heading.empty()) continue;
            REQUIRE(index + 1 < layout.rows.size());
            CHECK(layout.rows[index + 1].at.x == layout.rows[index].at.x);
            CHECK(layout.rows[index + 1].at.y > layout.rows[index].at.y);
        }
        CHECK(layOut(sections, set, width, layout.height).height <= layout.height);
    }
}

TEST_CASE("no group of a page's legend is torn apart, whatever the width and the form") {
    static const auto fonts = Fonts::load(REACH_DATASETS_DIR);
    REQUIRE(fonts);
    for (unsigned seed = 1; seed <= 6; ++seed) {
        const auto atlas = geodata::randomAtlas(seed, 20 + 40 * seed);
        const auto sections = legendFor(atlas, marksOf(atlas, allYears()), allYears());
        std::vector<Item> items;
        for (const double unit : {0.4, 1.0}) {
            const PageSetter set(items, *fonts, unit);
            for (double width = 150.0; width <= 1600.0; width *= 1.4) {
                for (const auto form : {LegendForm::Columns, LegendForm::RunningOn}) {
                    CAPTURE(seed);
                    CAPTURE(width);
                    const auto layout = layOut(sections, set, width, 0.0, form);
                    std::vector<PageBox> groups;
                    for (const auto& row : layout.rows) {
                        const PageBox box{row.at.x, row.at.y, row.at.x + 1.0, row.at.y + 1.0};
                        if (!row.heading.empty()) groups.push_back(box);
                        auto& group = groups.back();
                        group = {std::min(group.left, box.left), group.top, std::max(group.right, box.right), std::max(group.bottom, box.bottom)};
                        // Nothing of a group stands above or before its heading.
                        CHECK(box.top >= group.top);
                        CHECK(box.left >= group.left);
                    }
                    REQUIRE(groups.size() == sections.size());
                    for (std::size_t one = 0; one < groups.size(); ++one) {
                        for (std::size_t two = one + 1; two < groups.size(); ++two) CHECK_FALSE(touches(groups[one], groups[two]));
                    }
                }
            }
        }
    }
}

TEST_CASE("of the land only what the picture shows is explained") {
    const auto atlas = atlasWith({training("a", "NLD", "2018"), training("b", "ESP", "2018"), training("c", "ESP", "2018")});
    const View view = allYears();
    const auto textWith = [&](const LandSeen& land) {
        std::string text;
        for (const auto& section : legendFor(atlas, marksOf(atlas, view), view, land)) {
            for (const auto& entry : section.entries) text += entry.text + "\n";
        }
        return text;
    };
    CHECK(says(textWith({}), "1, 2–4 ties"));
    CHECK(says(textWith({}), "disputed line"));
    const LandSeen onlySpain{false, false, std::set<std::string>{"ESP"}};
    CHECK(says(textWith(onlySpain), "2–4 ties"));
    for (const char* part : {"1, 2–4 ties", "disputed", "China, the"}) CHECK_FALSE(says(textWith(onlySpain), part));
}

TEST_CASE("a section says how many of its records are in the picture, and how many there are without a frame") {
    const auto station = [](const std::string& id, const std::string& country, geodata::LonLat at) {
        return geodata::withPlace(
            geodata::sampleRecord(id, Layer::Stations, country, "service_station", Extent::Period, "2020", "", "unknown", Certainty::Reported, {0}),
            id, country, at);
    };
    const auto meeting = [](const std::string& id, geodata::LonLat at) {
        return geodata::withPlace(geodata::through(training(id, "", "2018"), "ASEAN", {"ESP"}), id, "NLD", at);
    };
    const auto atlas =
        atlasWith({training("a", "NLD", "2018"), training("b", "NLD", "2019"), training("c", "FJI", "2018"), station("s", "NLD", {4.9, 52.4}),
                   station("t", "NLD", {5.1, 52.1}), station("u", "ZAF", {28.2, -25.7}), station("v", "ZAF", {18.4, -33.9}),
                   meeting("m", {4.9, 52.4}), meeting("n", {178.4, -18.1}), meeting("o", {30.0, -29.0})});
    const View view = allYears();
    const MapPlacement placement{{800.0, 500.0}, 300.0};
    const PagePoint middle = placement.pageFromMap(*geodata::mapFromGlobe(view.projection, {4.9, 52.4}));
    const LegendPlace place{placement, {middle.x - 60.0, middle.y - 60.0, middle.x + 60.0, middle.y + 60.0}, 1.0};
    std::vector<std::string> headings;
    for (const auto& section : legendFor(atlas, marksOf(atlas, view), view, {}, &place)) headings.push_back(section.heading);
    const auto has = [&](const char* heading) { return std::find(headings.begin(), headings.end(), heading) != headings.end(); };
    CHECK(has("Reported stations: 2 of 4 in the picture"));
    CHECK(has("Ties by partner: 2 of 3 in the picture"));
    CHECK(has("Through organisations: 1 of 3 in the picture"));
    CHECK(says(words(atlas, view), "Ties by partner: 3 records\n"));
}
