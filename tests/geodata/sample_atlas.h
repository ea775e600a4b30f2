// Made-up atlases for tests: a small one written by hand, and random ones of any size. None of their records happened.
#pragma once

#include "geodata/records/atlas.h"

#include <random>
#include <string>
#include <utility>
#include <vector>

namespace geodata {

inline Countries sampleCountries() {
    return Countries({{"CHN", "CN", "156", "China", "Asia", "Eastern Asia", "Beijing", LonLat{116.4, 39.9}},
                      {"NLD", "NL", "528", "Netherlands", "Europe", "Western Europe", "Amsterdam", LonLat{4.9, 52.4}},
                      {"ESP", "ES", "724", "Spain", "Europe", "Southern Europe", "Madrid", LonLat{-3.7, 40.4}},
                      {"DEU", "DE", "276", "Germany", "Europe", "Western Europe", "Berlin", LonLat{13.4, 52.5}},
                      {"KOR", "KR", "410", "South Korea", "Asia", "Eastern Asia", "Seoul", LonLat{127.0, 37.6}},
                      {"TJK", "TJ", "762", "Tajikistan", "Asia", "Central Asia", "Dushanbe", LonLat{68.8, 38.5}},
                      {"BRA", "BR", "076", "Brazil", "Americas", "South America", "Brasília", LonLat{-47.9, -15.8}},
                      {"ZAF", "ZA", "710", "South Africa", "Africa", "Southern Africa", "Pretoria", LonLat{28.2, -25.7}},
                      {"CIV", "CI", "384", "Côte d'Ivoire", "Africa", "Western Africa", "Yamoussoukro", LonLat{-5.3, 6.8}},
                      {"FJI", "FJ", "242", "Fiji", "Oceania", "Melanesia", "Suva", LonLat{178.4, -18.1}},
                      {"ATA", "AQ", "010", "Antarctica", "Antarctica", "Antarctica", "", std::nullopt}});
}

// Empty text: no date. The text must be a date.
inline std::optional<PartialDate> sampleDate(const std::string& text) { return text.empty() ? std::nullopt : std::optional(*parseEdtf(text)); }

inline Record sampleRecord(std::string id, Layer layer, std::string country, std::string kind, Extent extent, const std::string& start,
                           const std::string& end, std::string status, Certainty certainty, std::vector<std::uint32_t> sources) {
    Record record;
    record.id = std::move(id);
    record.layer = layer;
    record.country = std::move(country);
    record.kind = std::move(kind);
    record.name = "Sample record " + record.id;
    record.extent = extent;
    record.start = sampleDate(start);
    record.end = sampleDate(end);
    record.status = std::move(status);
    record.certainty = certainty;
    record.summary = "Made up for tests: " + record.id + ".";
    for (const auto source : sources) record.citations.push_back({source, "all of it"});
    return record;
}

inline Record withPlace(Record record, std::string city, std::string country, LonLat position, Precision precision = Precision::City) {
    record.place = Place{std::move(city), std::move(country), position, precision, "sample"};
    return record;
}

inline Record through(Record record, std::string organisation, std::vector<std::string> members) {
    record.scope = Scope::Multilateral;
    record.country.clear();
    record.organisation = std::move(organisation);
    record.countries = std::move(members);
    return record;
}

// Fifteen records of all layers, from 1998 to 2025: open, closed, uncertain, undated, multilateral, with and without a place.
inline Atlas sampleAtlas() {
    Atlas atlas;
    atlas.countries = sampleCountries();
    atlas.records.version = "2000-01";
    atlas.records.sources = {{"s1", "First sample text", "The Sample Times", "2022-10-26", "https://example.org/1", false},
                             {"s2", "Second sample text", "Sample Ministry", "2023~", "https://example.org/2", false},
                             {"s3", "Texto de muestra número três", "Diário de Amostra", "", "https://example.org/3", true},
                             {"s4", "Old sample text", "The Sample Times", "2016-05", "https://example.org/4", false},
                             {"s5", "New sample text", "Sample Agency", "2025-02", "https://example.org/5", false}};
    const auto station = [](std::string id, std::string country, const std::string& start, const std::string& end, std::string status,
                            Certainty certainty, std::vector<std::uint32_t> sources) {
        return sampleRecord(std::move(id), Layer::Stations, std::move(country), "service_station", Extent::Period, start, end, std::move(status),
                            certainty, std::move(sources));
    };
    auto& records = atlas.records.records;
    records.push_back(withPlace(station("st-nld-1", "NLD", "2018-06", "[2022-10..2022-12]", "closed", Certainty::Corroborated, {0, 1}), "Amsterdam",
                                "NLD", {4.9, 52.4}));
    records.back().operatorName = "Lishui";
    records.back().hostResponses = {{"2022-11-01", "ordered closed", "The sample ministry asked for its closure.", 1}};
    records.push_back(withPlace(station("st-nld-2", "NLD", "2022~", "", "unknown", Certainty::Reported, {0}), "Rotterdam", "NLD", {4.5, 51.9}));
    records.back().operatorName = "Fuzhou";
    records.push_back(
        withPlace(station("st-esp-1", "ESP", "2016?", "", "reported closed", Certainty::Contested, {2}), "Madrid", "ESP", {-3.7, 40.4}));
    records.back().operatorName = "Qingtian (Lishui)";
    records.back().chinaResponses = {{"", "", "A sample denial.", {}, ""}};
    records.push_back(
        withPlace(station("st-bra-1", "BRA", "[2020..2021]", "2023", "closed", Certainty::Reported, {2, 3}), "São Paulo", "BRA", {-46.6, -23.6}));
    records.push_back(station("st-zaf-1", "ZAF", "", "", "unknown", Certainty::Reported, {2}));
    const auto tie = [](std::string id, Layer layer, std::string country, std::string kind, Extent extent, const std::string& start,
                        const std::string& end, std::vector<std::uint32_t> sources) {
        return sampleRecord(std::move(id), layer, std::move(country), std::move(kind), extent, start, end,
                            extent == Extent::Event ? "ended" : "in force", Certainty::Official, std::move(sources));
    };
    records.push_back(tie("co-tjk-1", Layer::Cooperation, "TJK", "extradition_treaty", Extent::Period, "1998-03-01", "", {3}));
    records.push_back(
        withPlace(tie("co-kor-1", Layer::Cooperation, "KOR", "dialogue", Extent::Event, "2019-11", "", {4}), "Beijing", "CHN", {116.4, 39.9}));
    records.push_back(tie("co-civ-1", Layer::Cooperation, "CIV", "equipment", Extent::Event, "2021-12-30", "2022-01-02", {1}));
    records.back().headcount = 12;
    records.push_back(
        through(tie("co-multi-1", Layer::Cooperation, "", "dialogue", Extent::Event, "2018-09", "", {4}), "SCO; INTERPOL", {"CHN", "TJK", "KOR"}));
    records.back() = withPlace(std::move(records.back()), "Beijing", "CHN", {116.4, 39.9});
    records.push_back(tie("co-fji-1", Layer::Cooperation, "FJI", "agreement", Extent::Period, "[..2011]", "2024-03?", {1, 4}));
    records.push_back(tie("tr-deu-1", Layer::Training, "DEU", "seminar", Extent::Event, "2017-05-02", "2017-05-12", {3}));
    records.back().direction = Direction::Mutual;
    records.push_back(withPlace(tie("tr-zaf-1", Layer::Training, "ZAF", "academy", Extent::Period, "2014", "", {1}), "KwaZulu", "ZAF", {30.0, -29.0},
                                Precision::Region));
    records.back().headcount = 300;
    records.push_back(through(tie("tr-multi-1", Layer::Training, "", "seminar", Extent::Event, "", "", {2}), "ASEAN", {}));
    records.push_back(tie("op-1", Layer::Operations, "FJI", "case", Extent::Event, "2017-08", "2017-08", {3}));
    records.back().otherFields = {{"value", "77"}, {"year", "2017"}};
    records.push_back(tie("tl-1", Layer::Context, "CHN", "institution", Extent::Event, "1998-01-01", "", {3}));
    derive(atlas.records);
    return atlas;
}

// Dates of every form, all from 2000 to 2025 or open; often none.
inline std::string randomDateText(std::mt19937& random) {
    const auto pick = [&](int low, int high) { return std::uniform_int_distribution<int>(low, high)(random); };
    const std::string year = std::to_string(pick(2000, 2024));
    const auto two = [&](int low, int high) { return std::to_string(100 + pick(low, high)).substr(1); };
    switch (pick(0, 9)) {
        case 0: return "";
        case 1: return year + "~";
        case 2: return year + "?";
        case 3: return year + "-" + two(1, 12) + "%";
        case 4: return "[" + year + ".." + std::to_string(std::stoi(year) + pick(0, 3)) + "-12]";
        case 5: return "[.." + year + "]";
        case 6: return "[" + year + "-" + two(1, 12) + "..]";
        case 7: return year + "-" + two(1, 12);
        case 8: return year + "-" + two(1, 12) + "-" + two(1, 28);
        default: return year;
    }
}

// The sample's countries and sources with `count` random records of all layers.
inline Atlas randomAtlas(unsigned seed, std::size_t count) {
    Atlas atlas = sampleAtlas();
    atlas.records.records.clear();
    std::mt19937 random(seed);
    const auto pick = [&](std::size_t below) { return std::uniform_int_distribution<std::size_t>(0, below - 1)(random); };
    const std::vector<std::string> kinds{"agreement", "dialogue", "service_station", "seminar"};
    const std::vector<std::string> words{"in force", "ended", "unknown", "closed", ""};
    const std::vector<std::string> cities{"Amsterdam", "Madrid", "São Paulo", "Beijing", "Suva"};
    for (std::size_t index = 0; index < count; ++index) {
        const auto& countries = atlas.countries.list();
        const std::string start = randomDateText(random);
        std::string end = randomDateText(random);
        // An end before the start is no record.
        if (!start.empty() && !end.empty() && sampleDate(end)->latest < sampleDate(start)->earliest) end.clear();
        Record record = sampleRecord("r-" + std::to_string(index), allLayers[pick(5)], countries[pick(countries.size())].alpha3,
                                     kinds[pick(kinds.size())], allExtents[pick(2)], start, end, words[pick(words.size())], allCertainties[pick(4)],
                                     {static_cast<std::uint32_t>(pick(5)), static_cast<std::uint32_t>(pick(5))});
        if (pick(6) == 0) record = through(std::move(record), pick(2) == 0 ? "SCO" : "ASEAN; SCO", {countries[pick(countries.size())].alpha3, "CHN"});
        // A record between China and two countries at once is no multilateral one.
        if (record.scope == Scope::Bilateral && pick(8) == 0) record.countries = {countries[pick(countries.size())].alpha3};
        if (pick(2) == 0)
            record =
                withPlace(std::move(record), cities[pick(cities.size())], "NLD", {4.9, 52.4}, pick(5) == 0 ? Precision::Region : Precision::City);
        if (pick(3) == 0) record.operatorName = pick(2) == 0 ? "Fuzhou" : "Qingtian (Lishui)";
        if (pick(4) == 0) record.headcount = 20;
        if (pick(4) == 0) record.chinaResponses = {{"", "", "A sample denial.", {}, ""}};
        if (!start.empty()) record.startBasis = pick(3) == 0 ? "first reported" : pick(2) == 0 ? "signed" : "in_force";
        for (auto& citation : record.citations) {
            const std::vector<std::string> origins{"", "china", "host:NLD", "ngo:sample-watch", "unclear"};
            citation.origin = origins[pick(origins.size())];
            citation.onlyResponse = pick(5) == 0;
        }
        record.firstReported = sampleDate(randomDateText(random));
        atlas.records.records.push_back(std::move(record));
    }
    derive(atlas.records);
    return atlas;
}

}  // namespace geodata
