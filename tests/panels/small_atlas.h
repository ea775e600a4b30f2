// A hand-made atlas of a few records, so that every number in a test can be counted by hand.
#pragma once

#include "app/panels/window_panels.h"
#include "geodata/query/select.h"

#include "panel_driver.h"

#include <string>
#include <utility>
#include <vector>

namespace small {

inline geodata::Record record(std::string id, geodata::Layer layer, std::string country, const char* start) {
    geodata::Record made;
    made.id = std::move(id);
    made.layer = layer;
    made.country = std::move(country);
    made.name = "Record " + made.id;
    made.summary = "What is reported of " + made.id + ".";
    made.kind = layer == geodata::Layer::Stations ? "service_station" : layer == geodata::Layer::Training ? "seminar" : "agreement";
    made.status = "unknown";
    made.start = *geodata::parseEdtf(start);
    made.citations = {{0, "the place"}};
    return made;
}

inline geodata::Record amsterdam() {
    auto made = record("st-nld", geodata::Layer::Stations, "NLD", "2018");
    made.place = geodata::Place{"Amsterdam", "NLD", {4.9, 52.4}, geodata::Precision::City, ""};
    made.certainty = geodata::Certainty::Official;
    made.status = "closed";
    made.operatorName = "Qingtian";
    // One source cited twice, for two statements.
    made.citations = {{1, "the order"}, {0, "the place"}, {1, "the closing"}};
    made.hostResponses = {{"2022-11-01", "ordered closed", "It must close.", 0}, {"2022-12", "statement", "It has closed.", 2}};
    made.chinaResponses = {{"", "", "These are no police stations.", {}, ""}};
    return made;
}

inline geodata::Record meeting() {
    auto made = record("co-many", geodata::Layer::Cooperation, "", "2022-05");
    made.scope = geodata::Scope::Multilateral;
    made.extent = geodata::Extent::Event;
    made.organisation = "A Union";
    made.countries = {"NLD", "ITA"};
    made.place = geodata::Place{"Rome", "ITA", {12.5, 41.9}, geodata::Precision::City, ""};
    return made;
}

inline geodata::Atlas atlas() {
    geodata::Atlas made;
    made.countries = geodata::Countries({{"NLD", "NL", "528", "Netherlands", "Europe", "Western Europe", "Amsterdam", geodata::LonLat{4.9, 52.4}},
                                         {"ITA", "IT", "380", "Italy", "Europe", "Southern Europe", "Rome", geodata::LonLat{12.5, 41.9}},
                                         {"FJI", "FJ", "242", "Fiji", "Oceania", "Melanesia", "Suva", geodata::LonLat{178.4, -18.1}},
                                         {"CHN", "CN", "156", "China", "Asia", "Eastern Asia", "Beijing", geodata::LonLat{116.4, 39.9}}});
    auto& records = made.records;
    records.version = "2026-11";
    records.sources = {{"a", "A report", "An NGO", "2022-09", "https://example.org/a", false},
                       {"b", "A letter", "A ministry", "2022-11-01", "https://example.org/b", true}};
    records.records = {amsterdam(),
                       meeting(),
                       record("co-ita", geodata::Layer::Cooperation, "ITA", "2015"),
                       record("co-fji", geodata::Layer::Cooperation, "FJI", "2019"),
                       record("tr-fji", geodata::Layer::Training, "FJI", "2022"),
                       record("st-ita", geodata::Layer::Stations, "ITA", "2022")};
    records.records.back().certainty = geodata::Certainty::Contested;
    return made;
}

// The names in other languages that travel with the program: Chinese.
inline geodata::CountryNames shippedNames() {
    geodata::NameSources sources;
    sources.shipped = std::filesystem::path(REACH_DATASETS_DIR) / "boundaries" / "country-names.csv";
    return geodata::CountryNames(std::move(sources));
}

// The window as the shell would run it, without applying what comes back.
struct Window {
    geodata::Atlas atlas = small::atlas();
    app::AppState state;
    app::Session& session = state.session;
    app::PanelMemory memory;
    std::vector<app::Command> commands;
    app::PageSize size{1280.0, 720.0};

    [[nodiscard]] geodata::Answer answer() const { return app::answerOf(session.view, atlas); }
    [[nodiscard]] geodata::Selection selection() const { return answer().selection; }
    // Calls `use` with the input of a frame.
    template <typename Use>
    auto withInput(Use use) {
        const auto chosen = answer();
        const auto marks = app::answerMarks(atlas, chosen);
        const app::WindowInput input{atlas, state, session, chosen, marks, nullptr, size, false, "Natural Earth 4.1.0"};
        return use(input);
    }
    void draw() {
        withInput([&](const app::WindowInput& input) { app::drawWindowPanels(input, memory, commands); });
    }
    [[nodiscard]] PanelDriver driver() {
        return PanelDriver([this] { draw(); }, {static_cast<float>(size.width), static_cast<float>(size.height)});
    }
};

// Whether the newest command opens or closes a panel.
inline bool asksFor(const std::vector<app::Command>& commands, app::Panel panel, bool open) {
    if (commands.empty()) return false;
    const auto* asked = std::get_if<app::ShowPanel>(&commands.back());
    return asked != nullptr && asked->panel == panel && asked->on == open;
}

// The only action among the commands; fails the test's `get` when it is another one.
template <typename Wanted>
const Wanted* onlyAction(const std::vector<app::Command>& commands) {
    if (commands.size() != 1) return nullptr;
    const auto* action = std::get_if<app::Action>(&commands.front());
    return action == nullptr ? nullptr : std::get_if<Wanted>(action);
}

}  // namespace small
