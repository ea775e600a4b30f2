#include "geodata/records/import_date.h"

#include "geodata/records/words.h"

#include <array>
#include <charconv>
#include <optional>
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
bool isMonth(int number) { return number >= 1 && number <= 12; }

// Words and numbers, without what parts them; a time of day behind the date is left out, because records have none.
std::vector<std::string> partsOf(std::string_view text) {
    std::vector<std::string> parts;
    std::string part;
    for (const char letter : folded(text) + " ") {
        const bool separates = letter == ' ' || letter == '/' || letter == '.' || letter == '-' || letter == ',';
        if (!separates) part += letter;
        if (!separates || part.empty()) continue;
        if (part.find(':') == std::string::npos) parts.push_back(part);
        part.clear();
    }
    return parts;
}

// What follows a T or a space and has a colon is a time of day.
std::string_view withoutTime(std::string_view text) {
    const auto colon = text.find(':');
    if (colon == std::string_view::npos) return text;
    const auto start = text.find_last_of("T ", colon);
    return start == std::string_view::npos ? text : text.substr(0, start);
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
    if (first.size() == 2 && first[0] == 'q' && first[1] >= '1' && first[1] <= '4') {
        const int last = 3 * (first[1] - '0');
        return "[" + edtfOf(*year, last - 2) + ".." + edtfOf(*year, last) + "]";
    }
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
    if (const auto day = daySpreadsheetsMean(text))
        return Problem{"", forMessage(text) + " is no date, perhaps a spreadsheet's number of a day; " + *day + " would be right then"};
    const auto parts = partsOf(withoutTime(text));
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
