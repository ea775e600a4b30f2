#include "geodata/records/import_position.h"

#include "geodata/records/words.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>
#include <string>
#include <vector>

namespace geodata {
namespace {

std::optional<double> numberFrom(std::string_view text) {
    double value = 0.0;
    if (text.starts_with('+')) text.remove_prefix(1);
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool whole = error == std::errc() && end == text.data() + text.size() && !text.empty() && std::isfinite(value);
    return whole ? std::optional(value) : std::nullopt;
}

std::string lineOf(double most) { return std::to_string(static_cast<int>(most)); }

void dropSpaces(std::string& text) {
    while (!text.empty() && text.back() == ' ') text.pop_back();
}

}  // namespace

Result<double> degreesFromCell(std::string_view text, double most) {
    std::string number(text);
    double sign = 1.0;
    dropSpaces(number);
    if (!number.empty()) {
        const char last = number.back();
        const bool negative = most <= 90.0 ? last == 'S' || last == 's' : last == 'W' || last == 'w';
        const bool positive = most <= 90.0 ? last == 'N' || last == 'n' : last == 'E' || last == 'e';
        if (negative) sign = -1.0;
        if (negative || positive) number.pop_back();
    }
    dropSpaces(number);
    if (number.ends_with("°")) number.resize(number.size() - std::string_view("°").size());
    dropSpaces(number);
    if (number.find('.') == std::string::npos && std::count(number.begin(), number.end(), ',') == 1) number[number.find(',')] = '.';
    const auto value = numberFrom(number);
    const std::string right = "degrees from -" + lineOf(most) + " to " + lineOf(most) + ", as 12.57, would be right";
    if (!value) return Problem{"", forMessage(text) + " is no number; " + right};
    if (std::abs(*value) > most) return Problem{"", forMessage(text) + " is out of range; " + right};
    return sign * *value;
}

Result<LonLat> positionFromCell(std::string_view text) {
    const Problem noPosition{"", forMessage(text) + " is no position; latitude and longitude, as 52.37, 4.90, would be right"};
    auto parts = text.find_first_of(",;") != std::string_view::npos ? text.find_first_of(",;") : text.find(' ');
    if (parts == std::string_view::npos) return noPosition;
    const auto trimmed = [](std::string_view part) {
        while (!part.empty() && (part.front() == ' ' || part.front() == '(')) part.remove_prefix(1);
        while (!part.empty() && (part.back() == ' ' || part.back() == ')')) part.remove_suffix(1);
        return part;
    };
    const auto first = degreesFromCell(trimmed(text.substr(0, parts)), 180.0);
    const auto firstAsLat = degreesFromCell(trimmed(text.substr(0, parts)), 90.0);
    const auto second = degreesFromCell(trimmed(text.substr(parts + 1)), 180.0);
    const auto secondAsLat = degreesFromCell(trimmed(text.substr(parts + 1)), 90.0);
    if (firstAsLat && second) return LonLat{*second, *firstAsLat};
    if (first && secondAsLat) return LonLat{*first, *secondAsLat};
    return noPosition;
}

LonLat atCityLevel(LonLat position) {
    const auto rounded = [](double degrees) { return std::round(degrees * 100.0) / 100.0; };
    return {rounded(position.lon), rounded(position.lat)};
}

}  // namespace geodata
