#include "app/panels/panel_words.h"

#include <cctype>

namespace app {

using geodata::Field;
using geodata::Layer;
using geodata::TimeMode;

const char* headingOf(Field field) {
    switch (field) {
        case Field::Region: return "REGION";
        case Field::Certainty: return "HOW SURE";
        case Field::Status: return "STATUS";
        case Field::Kind: return "KIND";
        case Field::Operator: return "SAID TO BE SET UP BY";
        case Field::Basis: return "WHAT THE START IS";
        default: return "";
    }
}

const char* meaningOf(geodata::Certainty certainty) {
    switch (certainty) {
        case geodata::Certainty::Official: return "A government says so";
        case geodata::Certainty::Corroborated: return "Two or more witnesses";
        case geodata::Certainty::Reported: return "One witness";
        case geodata::Certainty::Contested: return "Denied by someone named, or authorities found no evidence";
    }
    return "";
}

const char* certaintyInWords(const geodata::Record& record) {
    switch (record.certainty) {
        case geodata::Certainty::Official: return "official";
        case geodata::Certainty::Corroborated: return "two or more witnesses";
        case geodata::Certainty::Reported: return record.witnesses.size() > 1 ? "reported" : "one witness";
        case geodata::Certainty::Contested: return "contested or not found";
    }
    return "";
}

const char* ruleOf(TimeMode mode) {
    switch (mode) {
        case TimeMode::Active:
            return "Records with a start by these years and no reported end before them. That says nothing of whether they go on. A meeting or a "
                   "course counts in its own years only.";
        case TimeMode::UpTo: return "Everything with a start by the end of these years, also what has ended since.";
        case TimeMode::Began:
            return "Records whose start lies in these years. Many starts are only the date of the first report: the sentence says how many.";
        case TimeMode::Ended: return "Records reported to have ended in these years. A meeting or a course ends when it takes place.";
    }
    return "";
}

const char* inWords(geodata::Direction direction) {
    switch (direction) {
        case geodata::Direction::ChinaTrainsPartner: return "China trains the partner's police";
        case geodata::Direction::PartnerTrainsChina: return "the partner trains Chinese police";
        case geodata::Direction::Mutual: return "in both directions";
    }
    return "";
}

std::string dateInWords(const std::string& text) {
    if (text.empty()) return {};
    const auto date = geodata::parseEdtf(text);
    return date ? geodata::inWords(*date) : text;
}

std::string capitalised(std::string text) {
    if (!text.empty()) text.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(text.front())));
    return text;
}

}  // namespace app
