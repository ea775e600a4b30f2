#include "geodata/importing/import_position.h"

#include "geodata/text/words.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <cmath>
#include <optional>
#include <string>
#include <vector>

namespace geodata {
namespace {

std::string replacedAll(std::string text, std::string_view from, std::string_view to) {
    for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) text.replace(at, from.size(), to);
    return text;
}

// Typographic minus signs, primes and degree signs as plain ones: "°" is d, "'" and '"' stay.
std::string plainLetters(std::string_view text) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 10> plain{
        {{"−", "-"}, {"°", "d"}, {"º", "d"}, {"′", "'"}, {"’", "'"}, {"‘", "'"}, {"″", "\""}, {"”", "\""}, {"“", "\""}, {"''", "\""}}};
    std::string result(text);
    for (const auto& [typographic, letter] : plain) result = replacedAll(std::move(result), typographic, letter);
    return result;
}

// Only digits, with at most one decimal point or comma.
std::optional<double> plainNumber(std::string_view text) {
    std::string number(text);
    if (number.find('.') == std::string::npos && std::count(number.begin(), number.end(), ',') == 1) number[number.find(',')] = '.';
    if (number.empty() || number.find_first_not_of("0123456789.") != std::string::npos) return std::nullopt;
    double value = 0.0;
    const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), value);
    return error == std::errc() && end == number.data() + number.size() ? std::optional(value) : std::nullopt;
}

// An angle as it is written, before it is known whether it is a latitude.
struct WrittenAngle {
    double degrees = 0.0;  // Without sign.
    bool hasMinus = false;
    char letter = 0;  // N, S, E or W; 0: none.
};

// Degrees, minutes and seconds by their signs: 45d8'41.3". Numbers alone, 45 8 41.3, only beside a letter, and 45:08:41 always.
std::optional<double> degreesFrom(std::string_view text, bool hasLetter) {
    std::vector<double> parts;
    constexpr std::string_view signs = "d'\"";
    for (std::size_t at = 0; at < text.size();) {
        const auto end = std::min(text.find_first_not_of("0123456789.,", at), text.size());
        const auto number = plainNumber(text.substr(at, end - at));
        if (!number || parts.size() == 3) return std::nullopt;
        // Only the last part may have decimals.
        if (!parts.empty() && parts.back() != std::floor(parts.back())) return std::nullopt;
        parts.push_back(*number);
        at = end;
        while (at < text.size() && text[at] == ' ') ++at;
        if (at == text.size()) break;
        const bool isSign = text[at] == signs[parts.size() - 1];
        if (isSign || text[at] == ':')
            ++at;
        else if (!hasLetter)
            return std::nullopt;
        while (at < text.size() && text[at] == ' ') ++at;
    }
    if (parts.empty()) return std::nullopt;
    double degrees = parts[0];
    for (std::size_t part = 1; part < parts.size(); ++part) {
        if (parts[part] >= 60.0) return std::nullopt;
        degrees += parts[part] / (part == 1 ? 60.0 : 3600.0);
    }
    return degrees;
}

std::optional<WrittenAngle> angleFrom(std::string_view written) {
    WrittenAngle angle;
    std::string_view text = trimmed(written, " ");
    const auto letterOf = [](char letter) {
        const char upper = static_cast<char>(std::toupper(static_cast<unsigned char>(letter)));
        return std::string_view("NSEW").find(upper) == std::string_view::npos ? '\0' : upper;
    };
    if (!text.empty() && letterOf(text.front()) != 0) {
        angle.letter = letterOf(text.front());
        text.remove_prefix(1);
    } else if (!text.empty() && letterOf(text.back()) != 0) {
        angle.letter = letterOf(text.back());
        text.remove_suffix(1);
    }
    text = trimmed(text, " ");
    if (!text.empty() && (text.front() == '-' || text.front() == '+')) {
        angle.hasMinus = text.front() == '-';
        text.remove_prefix(1);
    }
    const auto degrees = degreesFrom(trimmed(text, " "), angle.letter != 0);
    if (!degrees) return std::nullopt;
    angle.degrees = *degrees;
    return angle;
}

bool isLatitude(char letter) { return letter == 'N' || letter == 'S'; }

// A minus beside S or W may be meant once or twice.
bool hasTwoReadings(const WrittenAngle& angle) { return angle.hasMinus && angle.letter != 0; }

double signedDegrees(const WrittenAngle& angle) {
    const bool isNegative = angle.hasMinus || angle.letter == 'S' || angle.letter == 'W';
    return isNegative && angle.degrees != 0.0 ? -angle.degrees : angle.degrees;
}

std::string lineOf(double most) { return std::to_string(static_cast<int>(most)); }

// "POINT (12.5 41.9)" of well-known text, longitude first, with or without a coordinate system and further dimensions.
std::optional<LonLat> wellKnownPoint(std::string_view text) {
    std::string lower = folded(text);
    constexpr std::string_view wgs84 = "srid=4326;";
    if (lower.starts_with(wgs84)) lower.erase(0, wgs84.size());
    // Wikidata names its globe in this way.
    constexpr std::string_view crs84 = "<http://www.opengis.net/def/crs/ogc/1.3/crs84>";
    if (lower.starts_with(crs84)) lower.erase(0, crs84.size());
    lower = std::string(trimmed(lower, " "));
    if (!lower.starts_with("point") || !lower.ends_with(')') || lower.find('(') == std::string::npos) return std::nullopt;
    const std::string between(trimmed(std::string_view(lower).substr(5, lower.find('(') - 5), " "));
    if (between != "" && between != "z" && between != "m" && between != "zm") return std::nullopt;
    const std::string inside(trimmed(std::string_view(lower).substr(lower.find('(') + 1, lower.size() - lower.find('(') - 2), " "));
    const char* at = inside.c_str();
    LonLat point{};
    for (double* value : {&point.lon, &point.lat}) {
        while (*at == ' ') ++at;
        const auto [end, error] = std::from_chars(at, inside.c_str() + inside.size(), *value);
        if (error != std::errc() || (*end != ' ' && *end != '\0')) return std::nullopt;
        at = end;
    }
    return std::abs(point.lon) <= 180.0 && std::abs(point.lat) <= 90.0 ? std::optional(point) : std::nullopt;
}

// Two angles in the order they stand: by their letters, else latitude first where it can be one.
std::optional<LonLat> positionOf(const WrittenAngle& first, const WrittenAngle& second) {
    if (hasTwoReadings(first) || hasTwoReadings(second)) return std::nullopt;
    if ((first.letter == 0) != (second.letter == 0)) return std::nullopt;
    if (first.letter != 0 && isLatitude(first.letter) == isLatitude(second.letter)) return std::nullopt;
    const double one = signedDegrees(first);
    const double two = signedDegrees(second);
    const bool latitudeFirst = first.letter != 0 ? isLatitude(first.letter) : std::abs(one) <= 90.0;
    const LonLat position = latitudeFirst ? LonLat{two, one} : LonLat{one, two};
    return std::abs(position.lat) <= 90.0 && std::abs(position.lon) <= 180.0 ? std::optional(position) : std::nullopt;
}

// Every way to part the text into two angles.
std::vector<LonLat> readings(std::string_view text) {
    const bool hasSemicolon = text.find(';') != std::string_view::npos;
    std::vector<LonLat> found;
    for (std::size_t at = 1; at < text.size(); ++at) {
        const char letter = text[at];
        const bool isSeparator = hasSemicolon ? letter == ';' : letter == ',' || letter == ' ';
        const bool isBehindLetter = !hasSemicolon && std::string_view("NSEWnsew").find(text[at - 1]) != std::string_view::npos;
        if (!isSeparator && !isBehindLetter) continue;
        const auto first = angleFrom(text.substr(0, at));
        const auto second = angleFrom(text.substr(isSeparator ? at + 1 : at));
        const auto position = first && second ? positionOf(*first, *second) : std::nullopt;
        const auto isSame = [&](const LonLat& other) { return other.lon == position->lon && other.lat == position->lat; };
        if (position && std::none_of(found.begin(), found.end(), isSame)) found.push_back(*position);
    }
    return found;
}

}  // namespace

Result<double> degreesFromCell(std::string_view text, double most) {
    const std::string right = "degrees from -" + lineOf(most) + " to " + lineOf(most) + ", as 12.57, would be right";
    const auto angle = angleFrom(plainLetters(text));
    if (!angle || (angle->letter != 0 && isLatitude(angle->letter) != (most <= 90.0)))
        return Problem{"", forMessage(text) + " is no number; " + right};
    if (angle->degrees > most) return Problem{"", forMessage(text) + " is out of range; " + right};
    if (hasTwoReadings(*angle)) {
        return Problem{"", forMessage(text) + " has a minus and a letter and can be north or south, east or west; one of the two would be right"};
    }
    return signedDegrees(*angle);
}

Result<LonLat> positionFromCell(std::string_view written) {
    std::string text = plainLetters(written);
    if (const auto point = wellKnownPoint(text)) return *point;
    constexpr std::string_view scheme = "geo:";
    if (text.starts_with(scheme)) text.erase(0, scheme.size());
    const auto isBracket = [](char letter) { return letter == '(' || letter == ')' || letter == '[' || letter == ']'; };
    std::erase_if(text, isBracket);
    const auto found = readings(trimmed(text, " "));
    const std::string right = "latitude and longitude, as 52.37, 4.90, would be right";
    if (found.empty()) return Problem{"", forMessage(written) + " is no position; " + right};
    if (found.size() > 1) return Problem{"", forMessage(written) + " can be read as more than one position; " + right};
    return found.front();
}

LonLat atCityLevel(LonLat position) {
    const auto rounded = [](double degrees) { return std::round(degrees * 100.0) / 100.0; };
    return {rounded(position.lon), rounded(position.lat)};
}

}  // namespace geodata
