#include "geodata/records/record_words.h"

#include "geodata/text/words.h"

#include <algorithm>
#include <array>

namespace geodata {
namespace {

constexpr std::array stationKinds{Kind{"contact_point", Extent::Period}, Kind{"service_station", Extent::Period}};
constexpr std::array cooperationKinds{Kind{"agreement", Extent::Period},
                                      Kind{"deployment", Extent::Period},
                                      Kind{"dialogue", Extent::Event},
                                      Kind{"equipment", Extent::Event},
                                      Kind{"extradition_treaty", Extent::Period},
                                      Kind{"joint_centre", Extent::Period},
                                      Kind{"joint_operation", Extent::Event},
                                      Kind{"joint_patrol", Extent::Event},
                                      Kind{"liaison_office", Extent::Period},
                                      Kind{"mutual_legal_assistance", Extent::Period},
                                      Kind{"police_attache", Extent::Period}};
constexpr std::array trainingKinds{Kind{"academy", Extent::Period}, Kind{"agreement", Extent::Period}, Kind{"course_abroad", Extent::Event},
                                   Kind{"degree", Extent::Period},  Kind{"exchange", Extent::Event},   Kind{"seminar", Extent::Event}};
constexpr std::array operationKinds{Kind{"case", Extent::Event}, Kind{"country_year", Extent::Period}, Kind{"yearly_total", Extent::Period}};
constexpr std::array contextKinds{Kind{"cooperation", Extent::Event}, Kind{"cyber", Extent::Event},       Kind{"host_response", Extent::Event},
                                  Kind{"influence", Extent::Event},   Kind{"institution", Extent::Event}, Kind{"legal", Extent::Event},
                                  Kind{"operations", Extent::Event},  Kind{"stations", Extent::Event},    Kind{"training", Extent::Event}};

constexpr std::array<std::string_view, 8> statuses{"active", "closed", "ended", "in force", "reported closed", "signed", "suspended", "unknown"};
constexpr std::array<std::string_view, 9> policeFields{"border",    "counter-terrorism", "crime",        "cyber",       "drugs",
                                                       "fugitives", "general",           "peacekeeping", "public order"};

constexpr std::array<std::string_view, 8> startBases{"opened", "signed", "in force", "announced", "held", "began", "first reported", "inferred"};
constexpr std::array<std::string_view, 11> endBases{"single event",   "end as reported", "stated length",   "stated term",
                                                    "ended per host", "ended per China", "ended per press", "suspended per host",
                                                    "by source date", "as of source",    "inferred"};
constexpr std::array<std::string_view, 6> statementsOfChina{"denial", "explanation", "closed", "statement", "not aware", "no comment"};

std::string comparable(std::string_view text) {
    std::string result = foldedKey(text);
    std::replace(result.begin(), result.end(), '-', ' ');
    return result;
}

}  // namespace

std::span<const Kind> kindsOf(Layer layer) {
    switch (layer) {
        case Layer::Stations: return stationKinds;
        case Layer::Cooperation: return cooperationKinds;
        case Layer::Training: return trainingKinds;
        case Layer::Operations: return operationKinds;
        case Layer::Context: return contextKinds;
    }
    return {};
}

std::span<const std::string_view> statusWords() { return statuses; }
std::span<const std::string_view> policeFieldWords() { return policeFields; }
std::span<const std::string_view> startBasisWords() { return startBases; }
std::span<const std::string_view> endBasisWords() { return endBases; }
std::span<const std::string_view> chinaResponseKinds() { return statementsOfChina; }

Result<std::string> wordFromCell(std::string_view cell, const std::vector<std::string>& words) {
    const std::string wanted = comparable(cell);
    for (const auto& word : words) {
        if (comparable(word) == wanted) return word;
    }
    const auto near = nearest(cell, words);
    return Problem{
        "", forMessage(cell) + " is not one of its words; " + (near.empty() ? anyOf(words) + " would be right" : "did you mean " + near + "?")};
}

}  // namespace geodata
