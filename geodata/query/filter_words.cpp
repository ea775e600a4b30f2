#include "geodata/query/filter_words.h"

namespace geodata {
namespace {

// "Serbia, Hungary or Croatia".
std::string anyOfAll(const std::vector<std::string>& values, const char* lastJoint) {
    std::string text;
    for (std::size_t index = 0; index < values.size(); ++index) {
        text += (index == 0 ? "" : index + 1 == values.size() ? lastJoint : ", ") + values[index];
    }
    return text;
}

std::string rangeInWords(const Term& term) {
    if (!term.low) return std::to_string(*term.high) + (term.field == Field::Witnesses || term.field == Field::Sources ? " or fewer" : " or earlier");
    if (!term.high) return std::to_string(*term.low) + (term.field == Field::Witnesses || term.field == Field::Sources ? " or more" : " or later");
    return std::to_string(*term.low) + " to " + std::to_string(*term.high);
}

std::string valuesOfTerm(const Term& term) {
    if (term.low || term.high) return rangeInWords(term);
    std::vector<std::string> values;
    for (const auto& value : term.values) values.push_back(value == noValue ? "not said" : value);
    return anyOfAll(values, " or ");
}

// Before the values of a field that needs a word to say what they are.
std::string_view leadOf(Field field) {
    switch (field) {
        case Field::City: return "city ";
        case Field::Operator: return "operator ";
        case Field::Status: return "status ";
        case Field::Certainty: return "certainty ";
        case Field::Source: return "published by ";
        case Field::Year: return "in ";
        case Field::Heard: return "last heard of in ";
        case Field::Organisation: return "through ";
        case Field::Id: return "record ";
        case Field::Has: return "with ";
        case Field::Basis: return "start ";
        case Field::Reported: return "first reported in ";
        case Field::Witnesses: return "witnesses ";
        case Field::Sources: return "published texts ";
        case Field::Origin: return "witness ";
        case Field::Layer:
        case Field::Country:
        case Field::Region:
        case Field::Subregion:
        case Field::Kind:
        case Field::Extent:
        case Field::Scope: return "";
    }
    return "";
}

bool namesItself(Field field) { return leadOf(field).empty(); }

}  // namespace

std::string termInWords(const Term& term) {
    if (!term.field) {
        std::vector<std::string> words;
        for (const auto& word : term.values) words.push_back("“" + word + "”");
        return (term.negated ? "not mentioning " : "mentioning ") + anyOfAll(words, " or ");
    }
    const Field field = *term.field;
    const std::string values = valuesOfTerm(term);
    if (namesItself(field)) {
        if (term.negated) return "without " + values;
        return anyOfAll(term.values, " and ") + " only";
    }
    if (field == Field::Has) return (term.negated ? "without " : "with ") + values;
    const std::string lead(leadOf(field));
    if (!term.negated) return lead + values;
    // "status not closed", but "not published by Xinhua".
    const bool isProperty = field == Field::City || field == Field::Operator || field == Field::Status || field == Field::Certainty ||
                            field == Field::Basis || field == Field::Witnesses || field == Field::Sources || field == Field::Origin;
    return isProperty ? lead + "not " + values : "not " + lead + values;
}

std::string filterInWords(const Filter& filter) {
    std::string text;
    for (const auto& term : filter.terms) text += (text.empty() ? "" : ", ") + termInWords(term);
    return text;
}

}  // namespace geodata
