#include "geodata/files/workbook.h"

#include "geodata/files/workbook_ods.h"
#include "geodata/files/workbook_xlsx.h"
#include "geodata/text/words.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <vector>

namespace geodata {
namespace {

bool isOds(const std::string& file) { return folded(file).ends_with(".ods"); }

// What a format shows: without quoted and escaped letters, colours and conditions, and only for numbers that are not negative.
std::string lettersOf(std::string_view format) {
    std::string letters;
    for (std::size_t at = 0; at < format.size(); ++at) {
        const char letter = format[at];
        if (letter == ';') break;
        if (letter == '\\' || letter == '_' || letter == '*') {
            ++at;
        } else if (letter == '"' || letter == '[') {
            at = std::min(format.find(letter == '"' ? '"' : ']', at + 1), format.size());
        } else {
            letters += static_cast<char>(std::tolower(static_cast<unsigned char>(letter)));
        }
    }
    return letters;
}

std::string edtf(std::chrono::year_month_day day, ShownDate shown) {
    char text[16];
    const int year = static_cast<int>(day.year());
    const unsigned month = static_cast<unsigned>(day.month());
    if (shown == ShownDate::Year) std::snprintf(text, sizeof text, "%04d", year);
    if (shown == ShownDate::Month) std::snprintf(text, sizeof text, "%04d-%02u", year, month);
    if (shown == ShownDate::Day) std::snprintf(text, sizeof text, "%04d-%02u-%02u", year, month, static_cast<unsigned>(day.day()));
    return text;
}

// Runs of digits, and whether other letters than the Chinese, Japanese and Korean words for year, month and day stand between them.
struct ShownParts {
    std::vector<std::string> numbers;
    bool hasWord = false;
};

ShownParts partsOf(std::string_view text) {
    constexpr std::array<std::string_view, 6> wordsOfDates{"年", "月", "日", "년", "월", "일"};
    ShownParts parts;
    for (std::size_t at = 0; at < text.size();) {
        if (std::isdigit(static_cast<unsigned char>(text[at])) != 0) {
            const auto end = std::min(text.find_first_not_of("0123456789", at), text.size());
            parts.numbers.emplace_back(text.substr(at, end - at));
            at = end;
            continue;
        }
        const bool isWordOfDates =
            std::any_of(wordsOfDates.begin(), wordsOfDates.end(), [&](std::string_view word) { return text.substr(at).starts_with(word); });
        const auto byte = static_cast<unsigned char>(text[at]);
        if (!isWordOfDates && (byte >= 0x80U || std::isalpha(byte) != 0)) parts.hasWord = true;
        at += isWordOfDates ? 3 : 1;
    }
    return parts;
}

}  // namespace

std::set<std::string> hiddenSheets(const std::string& file) { return isOds(file) ? hiddenOdsSheets(file) : hiddenXlsxSheets(file); }

SheetDetails sheetDetails(const std::string& file, const std::string& sheet) {
    return isOds(file) ? odsSheetDetails(file, sheet) : xlsxSheetDetails(file, sheet);
}

ShownDate shownDateOf(std::string_view numberFormat) {
    const std::string letters = lettersOf(numberFormat);
    // Words such as "General" hold letters of dates.
    if (letters.find("general") != std::string::npos) return ShownDate::None;
    const auto has = [&](const char* any) { return letters.find_first_of(any) != std::string::npos; };
    // "e" is the year of East Asian calendars, but also an exponent, as in 0.00e+00.
    const bool year = has("y") || (has("e") && !has("0#?"));
    if (!year && !has("d")) return ShownDate::None;
    if (has("d") || has("h") || has("s")) return ShownDate::Day;
    return has("m") ? ShownDate::Month : ShownDate::Year;
}

std::string dateFromSerial(double serial, bool from1904, ShownDate shown) {
    using namespace std::chrono;
    constexpr double mostSerial = 2958465.0;  // 9999-12-31.
    const double first = from1904 ? 0.0 : 1.0;
    if (shown == ShownDate::None || !(serial >= first && serial < mostSerial + 1.0)) return {};
    const int whole = static_cast<int>(std::floor(serial));
    // Their 29 February 1900 is no day.
    if (!from1904 && whole == 60) return {};
    const sys_days zero = from1904 ? sys_days(year(1904) / 1 / 1) : sys_days(year(1899) / 12 / (whole < 60 ? 31 : 30));
    return edtf(year_month_day(zero + days(whole)), shown);
}

std::string dateAsShown(std::string_view isoDate, std::string_view shownText) {
    const std::string day(isoDate.substr(0, 10));
    const ShownParts parts = partsOf(shownText);
    const std::string year = day.substr(0, 4);
    const auto isYear = [&](const std::string& number) { return number == year || number == year.substr(2); };
    if (day.size() != 10 || std::none_of(parts.numbers.begin(), parts.numbers.end(), isYear)) return day;
    const std::size_t told = parts.numbers.size() + (parts.hasWord ? 1 : 0);
    return told >= 3 ? day : told == 2 ? day.substr(0, 7) : year;
}

}  // namespace geodata
