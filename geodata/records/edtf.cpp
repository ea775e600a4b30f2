#include "geodata/records/edtf.h"

#include "geodata/text/words.h"

#include <array>
#include <optional>

namespace geodata {
namespace {

constexpr Day openBeginning{-9999, 1, 1};
constexpr Day openEnd{9999, 12, 31};

constexpr std::string_view rightForms = "2022, 2022-09, 2022-09-12, 2016~, 2018?, [2022-09..2023-03], [..2018] or [2018..] would be right";
constexpr std::array<std::string_view, 12> monthNames{"January", "February", "March",     "April",   "May",      "June",
                                                      "July",    "August",   "September", "October", "November", "December"};

int daysIn(int year, int month) {
    constexpr std::array days{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return month == 2 && leap ? 29 : days[static_cast<std::size_t>(month - 1)];
}

// A date as it is written: its last parts may be missing (0).
struct WrittenDate {
    int year = 0;
    int month = 0;
    int day = 0;
    [[nodiscard]] Day earliest() const { return {year, month == 0 ? 1 : month, day == 0 ? 1 : day}; }
    [[nodiscard]] Day latest() const {
        const int lastMonth = month == 0 ? 12 : month;
        return {year, lastMonth, day == 0 ? daysIn(year, lastMonth) : day};
    }
};

std::optional<int> numberOf(std::string_view digits) {
    int value = 0;
    for (const char digit : digits) {
        if (digit < '0' || digit > '9') return std::nullopt;
        value = value * 10 + (digit - '0');
    }
    return value;
}

// What follows names the text in full, so that a long list of problems stays readable.
Problem wrong(std::string_view text, const std::string& why) { return {"", forMessage(text) + ": " + why}; }

Problem noDate(std::string_view text) {
    if (text.empty()) return {"", "is empty; " + std::string(rightForms)};
    const bool interval = text.find('/') != std::string_view::npos;
    return {"", forMessage(text) + (interval ? " is an interval; its two dates belong in start and end" : " is no date; " + std::string(rightForms))};
}

// `all` is what the message names; `text` the one date in it, without a qualifier.
Result<WrittenDate> parseWritten(std::string_view text, std::string_view all) {
    const bool hasMonth = text.size() >= 7;
    const bool hasDay = text.size() == 10;
    if ((text.size() != 4 && text.size() != 7 && !hasDay) || (hasMonth && text[4] != '-') || (hasDay && text[7] != '-')) return noDate(all);
    const auto year = numberOf(text.substr(0, 4));
    const auto month = hasMonth ? numberOf(text.substr(5, 2)) : 0;
    const auto day = hasDay ? numberOf(text.substr(8, 2)) : 0;
    if (!year || !month || !day) return noDate(all);
    const WrittenDate date{*year, *month, *day};
    if (hasMonth && (date.month < 1 || date.month > 12)) {
        return wrong(all, "month " + std::string(text.substr(5, 2)) + " does not exist; months are 01 to 12");
    }
    const int last = hasDay ? daysIn(date.year, date.month) : 0;
    if (hasDay && (date.day < 1 || date.day > last)) {
        return wrong(all, "day " + std::string(text.substr(8, 2)) + " does not exist; " +
                              std::string(monthNames[static_cast<std::size_t>(date.month - 1)]) + " " + std::string(text.substr(0, 4)) +
                              " has days 01 to " + std::to_string(last));
    }
    return date;
}

DateQualifier qualifierOf(char letter) {
    switch (letter) {
        case '~': return DateQualifier::Approximate;
        case '?': return DateQualifier::Uncertain;
        case '%': return DateQualifier::Both;
        default: return DateQualifier::None;
    }
}

// The two sides of `[a..b]`; nothing when the text is not of this form. An open side is empty.
struct Sides {
    std::string_view low;
    std::string_view high;
};

std::optional<Sides> sidesOf(std::string_view text) {
    if (text.size() < 2 || text.front() != '[' || text.back() != ']') return std::nullopt;
    const std::string_view inner = text.substr(1, text.size() - 2);
    const auto dots = inner.find("..");
    if (dots == std::string_view::npos) return std::nullopt;
    return Sides{inner.substr(0, dots), inner.substr(dots + 2)};
}

Result<PartialDate> parseBetween(std::string_view text, Sides sides) {
    if (sides.low.empty() && sides.high.empty()) return wrong(text, "is open on both sides; [..2018] or [2018..] would be right");
    for (const auto side : {sides.low, sides.high}) {
        if (!side.empty() && qualifierOf(side.back()) != DateQualifier::None) {
            return wrong(text, "a date in brackets is uncertain already; [2022-09..2023-03] without ~, ? or % would be right");
        }
    }
    PartialDate date{std::string(text), openBeginning, openEnd, DateQualifier::None};
    if (!sides.low.empty()) {
        const auto low = parseWritten(sides.low, text);
        if (!low) return low.problem();
        date.earliest = low->earliest();
    }
    if (!sides.high.empty()) {
        const auto high = parseWritten(sides.high, text);
        if (!high) return high.problem();
        date.latest = high->latest();
    }
    if (date.latest < date.earliest) {
        return wrong(text, "begins after it ends; [" + std::string(sides.high) + ".." + std::string(sides.low) + "] would be right");
    }
    return date;
}

std::string wordsOf(std::string_view text) {
    const auto date = parseWritten(text, text);
    if (!date) return std::string(text);
    std::string words = std::string(text.substr(0, 4));
    if (date->month > 0) words = std::string(monthNames[static_cast<std::size_t>(date->month - 1)]) + " " + words;
    return date->day > 0 ? std::to_string(date->day) + " " + words : words;
}

}  // namespace

Result<PartialDate> parseEdtf(std::string_view text) {
    if (const auto sides = sidesOf(text)) return parseBetween(text, *sides);
    const DateQualifier qualifier = text.empty() ? DateQualifier::None : qualifierOf(text.back());
    const auto written = parseWritten(qualifier == DateQualifier::None ? text : text.substr(0, text.size() - 1), text);
    if (!written) return written.problem();
    return PartialDate{std::string(text), written->earliest(), written->latest(), qualifier};
}

std::string inWords(const PartialDate& date) {
    if (const auto sides = sidesOf(date.text)) {
        if (sides->low.empty()) return "by " + wordsOf(sides->high);
        if (sides->high.empty()) return wordsOf(sides->low) + " or later";
        return "between " + wordsOf(sides->low) + " and " + wordsOf(sides->high);
    }
    std::string_view written = date.text;
    if (date.qualifier != DateQualifier::None && !written.empty()) written.remove_suffix(1);
    switch (date.qualifier) {
        case DateQualifier::None: return wordsOf(written);
        case DateQualifier::Approximate: return "about " + wordsOf(written);
        case DateQualifier::Uncertain: return wordsOf(written) + " (uncertain)";
        case DateQualifier::Both: return "about " + wordsOf(written) + " (uncertain)";
    }
    return date.text;
}

std::string whenInWords(const PartialDate& date) {
    const std::string words = inWords(date);
    if (const auto sides = sidesOf(date.text); sides && !sides->high.empty()) return words;
    return (date.earliest == date.latest ? "on " : "in ") + words;
}

}  // namespace geodata
