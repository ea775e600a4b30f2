#include "geodata/importing/import_date.h"

#include "geodata/text/words.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <regex>
#include <string>
#include <utility>
#include <vector>

namespace geodata {
namespace {

constexpr std::array<std::string_view, 12> monthNames{"january", "february", "march",     "april",   "may",      "june",
                                                      "july",    "august",   "september", "october", "november", "december"};

std::optional<int> numberFrom(std::string_view text) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool whole = error == std::errc() && end == text.data() + text.size() && !text.empty() && text.front() != '-';
    return whole ? std::optional(value) : std::nullopt;
}

// "sep", "sept" and "september"; at least three letters.
std::optional<int> monthFrom(std::string_view word) {
    if (word.size() < 3) return std::nullopt;
    for (std::size_t month = 0; month < monthNames.size(); ++month) {
        if (monthNames[month].starts_with(word)) return static_cast<int>(month) + 1;
    }
    return std::nullopt;
}

std::string twoDigits(int number) { return (number < 10 ? "0" : "") + std::to_string(number); }
std::string edtfOf(int year, int month) { return std::to_string(year) + "-" + twoDigits(month); }
std::string edtfOf(int year, int month, int day) { return edtfOf(year, month) + "-" + twoDigits(day); }
bool isYear(int number) { return number >= 1000 && number <= 9999; }
// Some time in the quarter, 1 to 4.
std::string edtfOfQuarter(int year, int quarter) { return "[" + edtfOf(year, 3 * quarter - 2) + ".." + edtfOf(year, 3 * quarter) + "]"; }
bool isMonth(int number) { return number >= 1 && number <= 12; }

constexpr std::array<std::string_view, 7> weekdays{"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"};

// "mon", "thurs" and "thursday"; at least three letters.
bool isWeekday(std::string_view word) {
    return word.size() >= 3 && std::any_of(weekdays.begin(), weekdays.end(), [&](std::string_view day) { return day.starts_with(word); });
}

// Words and numbers, without what parts them and without the day of the week.
std::vector<std::string> partsOf(std::string_view text) {
    std::vector<std::string> parts;
    std::string part;
    for (const char letter : folded(text) + " ") {
        const bool separates = letter == ' ' || letter == '/' || letter == '.' || letter == '-' || letter == ',';
        if (!separates) part += letter;
        if (!separates || part.empty()) continue;
        if (!parts.empty() || !isWeekday(part)) parts.push_back(part);
        part.clear();
    }
    return parts;
}

// Records have no time of day: one behind the date, with or without a zone, is left out. A word with a colon is none.
std::string withoutTime(std::string_view text) {
    static const std::regex time(R"(^(.*\d)(?:[Tt _@]+\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?\s*(?:[Zz]|[AaPp]\.?[Mm]\.?|[+-]\d{2}(?::?\d{2})?)?)$)");
    static const std::regex zone(R"(^(\d{4}-\d{2}-\d{2})(?:[Zz]|[+-]\d{2}:\d{2})$)");
    const std::string whole(text);
    std::smatch found;
    return std::regex_match(whole, found, time) || std::regex_match(whole, found, zone) ? found[1].str() : whole;
}

// What is plain in another notation of dates, in EDTF: 20220912, 2022年9月12日, 201X, 1970s, before 1950, C18, 2019..2020, ../1985-04.
std::optional<std::string> inEdtf(const std::string& text) {
    static const std::regex eight(R"(^((?:19|20)\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])$)");
    static const std::regex chinese("^(\\d{4})\\s*年(?:\\s*(\\d{1,2})\\s*月(?:\\s*(\\d{1,2})\\s*日)?)?$");
    static const std::regex decade(R"(^(\d{3})(?:[Xx]|0s)$)");
    static const std::regex century(R"(^[Cc](\d{2})$)");
    static const std::regex before(R"(^[Bb]efore (\d{4})$)");
    static const std::regex about(R"(^~(\d{4}(?:-\d{2}(?:-\d{2})?)?)$)");
    static const std::regex between(R"(^(\d{4}(?:-\d{2}(?:-\d{2})?)?)\.\.(\d{4}(?:-\d{2}(?:-\d{2})?)?)$)");
    static const std::regex openStart(R"(^(?:\.\.)?/(\d{4}(?:-\d{2}(?:-\d{2})?)?)$)");
    static const std::regex quarter(R"(^(\d{4})-[Qq]([1-4])$)");
    std::smatch found;
    if (std::regex_match(text, found, eight)) return found[1].str() + "-" + found[2].str() + "-" + found[3].str();
    if (std::regex_match(text, found, chinese)) {
        if (!found[2].matched) return found[1].str();
        const int year = std::stoi(found[1]);
        return found[3].matched ? edtfOf(year, std::stoi(found[2]), std::stoi(found[3])) : edtfOf(year, std::stoi(found[2]));
    }
    if (std::regex_match(text, found, decade)) return "[" + found[1].str() + "0.." + found[1].str() + "9]";
    if (std::regex_match(text, found, century)) {
        const int last = std::stoi(found[1]) * 100;
        return last >= 1100 ? std::optional("[" + std::to_string(last - 99) + ".." + std::to_string(last) + "]") : std::nullopt;
    }
    if (std::regex_match(text, found, before)) return "[.." + std::to_string(std::stoi(found[1]) - 1) + "]";
    if (std::regex_match(text, found, about)) return found[1].str() + "~";
    if (std::regex_match(text, found, between)) return "[" + found[1].str() + ".." + found[2].str() + "]";
    if (std::regex_match(text, found, openStart)) return "[.." + found[1].str() + "]";
    if (std::regex_match(text, found, quarter)) return edtfOfQuarter(std::stoi(found[1]), std::stoi(found[2]));
    return std::nullopt;
}

// What has two readings, or is a thing other than one date, with what would be right.
std::optional<Problem> otherReading(const std::string& text) {
    static const std::regex fiscal(R"(^([1-9]\d{3})/(\d{2})$)");
    static const std::regex lostZero(R"(^([1-9]\d{3})\.([1-9])$)");
    static const std::regex beforeChrist(R"(^-\d.*$)");
    static const std::regex interval(R"(^[^/]*-[^/]*/[^/]*$|^[^/]*/[^/]*-[^/]*$)");
    std::smatch found;
    if (std::regex_match(text, found, fiscal)) {
        const int year = std::stoi(found[1]);
        const int second = std::stoi(found[2]);
        const std::string span = std::to_string(year) + "–" + std::to_string(year + 1);
        if (second != (year + 1) % 100) return std::nullopt;
        if (!isMonth(second))
            return Problem{"", forMessage(text) + " is the years " + span + "; a start and an end, or [" + std::to_string(year) + ".." +
                                   std::to_string(year + 1) + "] would be right"};
        return Problem{"", forMessage(text) + " can be " + span + " or " + inWords(*parseEdtf(edtfOf(year, second))) + "; [" + std::to_string(year) +
                               ".." + std::to_string(year + 1) + "] or " + edtfOf(year, second) + " would be right"};
    }
    if (std::regex_match(text, found, lostZero)) {
        const int year = std::stoi(found[1]);
        const int month = std::stoi(found[2]);
        if (month != 1)
            return Problem{"", forMessage(text) + " can be a month or a part of a year; " + edtfOf(year, month) + " or " + std::to_string(year) +
                                   " would be right"};
        return Problem{"", forMessage(text) + " can be January or October, since spreadsheets drop a last zero; " + edtfOf(year, 1) + " or " +
                               edtfOf(year, 10) + " would be right"};
    }
    if (std::regex_match(text, beforeChrist)) return Problem{"", forMessage(text) + " lies before Christ; a year from 1000 on would be right"};
    if (std::regex_match(text, interval))
        return Problem{"", forMessage(text) + " is an interval; one date for the start and one for the end would be right"};
    return std::nullopt;
}

Result<std::string> dayOf(int first, int second, int year, std::string_view text, DayOrder order) {
    const std::string dayFirst = edtfOf(year, second, first);
    const std::string monthFirst = edtfOf(year, first, second);
    const bool either = isMonth(first) && isMonth(second) && first != second;
    if (either && order == DayOrder::Unsaid) {
        return Problem{"", forMessage(text) + " can be " + inWords(*parseEdtf(dayFirst)) + " or " + inWords(*parseEdtf(monthFirst)) + "; " +
                               dayFirst + " or " + monthFirst + " would be right, or to say which number is the day"};
    }
    const bool dayLeads = either ? order == DayOrder::DayFirst : isMonth(second);
    return dayLeads ? dayFirst : monthFirst;
}

std::optional<Result<std::string>> numbersOnly(const std::vector<int>& numbers, std::string_view text, DayOrder order) {
    if (numbers.size() == 3 && isYear(numbers[0])) return edtfOf(numbers[0], numbers[1], numbers[2]);
    if (numbers.size() == 3 && isYear(numbers[2])) return dayOf(numbers[0], numbers[1], numbers[2], text, order);
    if (numbers.size() == 2 && isMonth(numbers[0]) && isYear(numbers[1])) return edtfOf(numbers[1], numbers[0]);
    if (numbers.size() == 2 && isYear(numbers[0]) && isMonth(numbers[1])) return edtfOf(numbers[0], numbers[1]);
    // A spreadsheet writes a whole number as 2022.0 at times.
    if (numbers.size() == 2 && isYear(numbers[0]) && numbers[1] == 0) return std::to_string(numbers[0]);
    return std::nullopt;
}

// "sep 2022", "12 sep 2022", "sep 12 2022", "q3 2022", "about 2016"; the day may be "12th".
std::optional<std::string> withWords(const std::vector<std::string>& parts) {
    const auto year = parts.size() >= 2 ? numberFrom(parts.back()) : std::nullopt;
    if (!year || !isYear(*year) || parts.size() > 3) return std::nullopt;
    const auto dayIn = [](std::string_view part) {
        for (const std::string_view ending : {"st", "nd", "rd", "th"}) {
            if (part.ends_with(ending)) part.remove_suffix(2);
        }
        return numberFrom(part);
    };
    const std::string& first = parts.front();
    if (parts.size() == 3) {
        const auto month = monthFrom(first) ? monthFrom(first) : monthFrom(parts[1]);
        const auto day = monthFrom(first) ? dayIn(parts[1]) : dayIn(first);
        return month && day ? std::optional(edtfOf(*year, *month, *day)) : std::nullopt;
    }
    if (const auto month = monthFrom(first)) return edtfOf(*year, *month);
    if (first.size() == 2 && first[0] == 'q' && first[1] >= '1' && first[1] <= '4') return edtfOfQuarter(*year, first[1] - '0');
    for (const std::string_view about : {"about", "c", "ca", "circa", "around"}) {
        if (first == about) return std::to_string(*year) + "~";
    }
    return std::nullopt;
}

// Days since the end of 1899, as spreadsheets count them; for the years 1954 to 2064.
std::optional<std::string> daySpreadsheetsMean(std::string_view text) {
    const auto number = numberFrom(text);
    if (!number || *number < 20000 || *number > 60000) return std::nullopt;
    // Civil date from days (Howard Hinnant, "chrono-compatible low-level date algorithms"); 25569 is 1970-01-01.
    const int days = *number - 25569 + 719468;
    const int era = days / 146097;
    const int ofEra = days - era * 146097;
    const int yearOfEra = (ofEra - ofEra / 1460 + ofEra / 36524 - ofEra / 146096) / 365;
    const int ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    const int shifted = (5 * ofYear + 2) / 153;
    const int month = shifted < 10 ? shifted + 3 : shifted - 9;
    return edtfOf(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, ofYear - (153 * shifted + 2) / 5 + 1);
}

}  // namespace

Result<CellDate> dateFromCell(std::string_view text, DayOrder order) {
    auto plain = parseEdtf(text);
    if (plain) return CellDate{*std::move(plain), ""};
    if (const auto meant = daySpreadsheetsMean(text))
        return Problem{"", forMessage(text) + " is no date, perhaps a spreadsheet's number of a day; " + *meant + " would be right then"};
    // No date is longer, and regular expressions need a stack as deep as their text; one without a digit is none.
    constexpr std::size_t longest = 64;
    if (text.size() > longest || text.find_first_of("0123456789") == std::string_view::npos) return plain.problem();
    const std::string day = withoutTime(text);
    if (const auto edtf = inEdtf(day)) {
        auto date = parseEdtf(*edtf);
        if (!date) return Problem{"", forMessage(text) + " is no date: " + date.problem().what};
        return CellDate{*std::move(date), forMessage(text) + " read as " + *edtf};
    }
    if (auto problem = otherReading(day)) return *std::move(problem);
    const auto parts = partsOf(day);
    std::vector<int> numbers;
    for (const auto& part : parts) {
        if (const auto number = numberFrom(part)) numbers.push_back(*number);
    }
    // An interval with a slash between is not two numbers of one date.
    const bool onlyNumbers = !parts.empty() && numbers.size() == parts.size();
    std::optional<Result<std::string>> read;
    if (onlyNumbers) read = numbersOnly(numbers, text, order);
    if (!onlyNumbers) {
        if (auto words = withWords(parts)) read = Result<std::string>(*std::move(words));
    }
    if (!read) return plain.problem();
    if (!*read) return read->problem();
    auto date = parseEdtf(**read);
    if (!date) return Problem{"", forMessage(text) + " is no date: " + date.problem().what};
    const std::string basis = forMessage(text) + " read as " + **read;
    return CellDate{*std::move(date), basis};
}

}  // namespace geodata
