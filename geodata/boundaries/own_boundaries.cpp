#include "geodata/boundaries/own_boundaries.h"

#include "geodata/boundaries/one_area.h"
#include "geodata/projection/on_plane.h"
#include "geodata/text/in_thousands.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <filesystem>
#include <set>
#include <sstream>
#include <utility>

namespace geodata {
namespace {

// In all of a file: some seconds of joining. A coast of 1:10m has none.
constexpr std::size_t mostCrossingsInFile = 100'000;
constexpr std::size_t mostCrossingsInArea = 20'000;

// In degrees of longitude, of edges longer than one: each is broken up, a degree a point.
constexpr double mostLongEdgesInArea = 500'000.0;
constexpr double mostLongEdgesInFile = 2'000'000.0;

double longEdgesOf(const PlanarPolygon& polygon) {
    double degrees = 0.0;
    for (const auto* rings : {&polygon.outer, &polygon.holes}) {
        for (std::size_t index = 1; index < rings->points.size(); ++index) {
            const double width = std::abs(rings->points[index].lon - rings->points[index - 1].lon);
            if (width > 1.0) degrees += width;
        }
    }
    return degrees;
}

// "FILE:LAYER" where the part before the last colon is an existing file, else the whole text is the file (or a GDAL connection).
std::pair<std::string, std::string> fileAndLayer(const std::string& source) {
    const auto colon = source.rfind(':');
    std::error_code ignored;  // A name may be too long to be one.
    if (colon == std::string::npos || std::filesystem::exists(source, ignored)) return {source, ""};
    const std::string file = source.substr(0, colon);
    return std::filesystem::exists(file, ignored) ? std::pair(file, source.substr(colon + 1)) : std::pair(source, std::string());
}

bool saysDisputed(std::string word) {
    std::transform(word.begin(), word.end(), word.begin(), [](unsigned char letter) { return static_cast<char>(std::tolower(letter)); });
    return word == "disputed";
}

std::string inThousands(std::size_t number) { return geodata::inThousands(std::to_string(number)); }

std::string shortNumber(double number) {
    std::ostringstream text;
    text.precision(10);
    text << number;
    return text.str();
}

// Features that share a fault.
struct Faulty {
    std::size_t count = 0;
    std::size_t first = 0;  // From 1, in file order.

    void add(std::size_t number) {
        if (count++ == 0) first = number;
    }
    // "feature 3 has no polygon; …", "10,535 features without a polygon, first: 1; …".
    [[nodiscard]] std::string words(const std::string& one, const std::string& several, const std::string& right) const {
        return (count == 1 ? "feature " + std::to_string(first) + " " + one
                           : inThousands(count) + " features " + several + ", first: " + std::to_string(first)) +
               "; " + right;
    }
};

// Edges already drawn, so that the border between two areas is a line once though both have it.
using Edges = std::set<std::array<double, 4>>;

std::array<double, 4> edgeBetween(LonLat from, LonLat to) {
    const bool ordered = std::pair(from.lon, from.lat) < std::pair(to.lon, to.lat);
    return ordered ? std::array{from.lon, from.lat, to.lon, to.lat} : std::array{to.lon, to.lat, from.lon, from.lat};
}

bool isPole(LonLat place) { return std::abs(place.lat) > 90.0 - coordinateSlackDegrees; }

void addOutlines(GlobePaths& borders, const GlobePaths& rings, Edges& drawn) {
    for (std::size_t index = 0; index < rings.size(); ++index) {
        const auto ring = rings[index];
        bool continues = false;
        for (std::size_t point = 0; point < ring.size(); ++point) {
            const LonLat from = ring[point];
            const LonLat to = ring[(point + 1) % ring.size()];
            const bool hasLength = !(isPole(from) && isPole(to));  // A ring stays at a pole for as many points as it has longitudes there.
            const bool isNew = hasLength && drawn.insert(edgeBetween(from, to)).second;
            if (isNew && !continues) {
                borders.startPath();
                borders.points.push_back(from);
            }
            if (isNew) borders.points.push_back(to);
            continues = isNew;
        }
    }
}

// What a feature without a code may mean.
struct LikelyCodes {
    std::string byName, byId;
};

class OwnBoundaries {
public:
    OwnBoundaries(std::string file, const CountryLookup& countries) : file_(std::move(file)), countries_(countries) {
        boundaries_.scale = Scale::OneTo110Million;
        boundaries_.origin = std::filesystem::path(file_).filename().string();
        boundaries_.overlap = AreaOverlap::Possible;
    }

    void add(const SourceFeature& feature);

    // Everything that was added, or why it cannot be used.
    [[nodiscard]] Result<Boundaries> finished(Problems& problems) &&;

private:
    [[nodiscard]] bool hasShape(const SourceFeature& feature);
    [[nodiscard]] bool addShape(Area& area, const SourceFeature& feature);
    [[nodiscard]] Problem outOfRange() const;
    [[nodiscard]] bool idsAreCodes() const;
    void settleCodes(Problems& problems);
    void say(Problems& problems) const;

    std::string file_;
    const CountryLookup& countries_;
    Boundaries boundaries_;
    std::vector<LikelyCodes> likelyCodes_;  // Of each area.
    Edges drawn_;
    std::size_t number_ = 0;
    std::size_t crossingsLeft_ = mostCrossingsInFile;
    double longEdgesLeft_ = mostLongEdgesInFile;
    LonLat outlier_;
    bool swappedThroughout_ = true;
    std::size_t verticesLeftOut_ = 0;
    Faulty withoutPolygon_, notFinite_, outOfRange_, tangled_, missingVertices_;
};

bool OwnBoundaries::hasShape(const SourceFeature& feature) {
    if (feature.fault == ShapeFault::NotFinite) {
        notFinite_.add(number_);
        return false;
    }
    if (feature.fault == ShapeFault::OutOfRange) {
        if (outOfRange_.count == 0) outlier_ = feature.outlier;
        outOfRange_.add(number_);
        swappedThroughout_ = swappedThroughout_ && std::abs(feature.outlier.lon) <= 90.0 && std::abs(feature.outlier.lat) <= 360.0;
        return false;
    }
    if (feature.fault == ShapeFault::Tangled) {
        tangled_.add(number_);
        return false;
    }
    if (feature.verticesLeftOut > 0) {
        missingVertices_.add(number_);
        verticesLeftOut_ += feature.verticesLeftOut;
    }
    if (feature.polygons.empty()) withoutPolygon_.add(number_);
    return !feature.polygons.empty();
}

// The rings of the feature's polygons on the sphere; false, and said why, if they cannot be made one area.
bool OwnBoundaries::addShape(Area& area, const SourceFeature& feature) {
    std::vector<PlanarPolygon> polygons;
    bool wrapped = false;
    double longEdges = 0.0;
    for (const auto& rings : feature.polygons) {
        PlanarPolygon polygon;
        for (std::size_t index = 0; index < rings.size(); ++index) {
            const auto pieces = ringOnPlane(rings[index]);
            if (!pieces) return tangled_.add(number_), false;
            (index == 0 ? polygon.outer : polygon.holes).append(*pieces);
        }
        longEdges += longEdgesOf(polygon);
        if (longEdges > std::min(mostLongEdgesInArea, longEdgesLeft_)) return tangled_.add(number_), false;
        if (!polygon.outer.empty()) polygons.push_back(std::move(polygon));
        wrapped =
            wrapped || std::any_of(rings.points.begin(), rings.points.end(), [](LonLat place) { return place.lon > 180.0 + coordinateSlackDegrees; });
    }
    if (polygons.empty()) return withoutPolygon_.add(number_), false;
    const std::size_t most = std::min(mostCrossingsInArea, crossingsLeft_);
    std::size_t left = most;
    // Longitudes to 360 are cut at 0, where nothing else would join the two sides.
    const auto rings = oneArea(polygons, wrapped, left);
    if (!rings) return tangled_.add(number_), false;
    crossingsLeft_ -= most - left;
    longEdgesLeft_ -= longEdges;
    if (rings->empty()) return withoutPolygon_.add(number_), false;  // They enclose nothing.
    area.rings = stitchedOnSphere(*rings);
    area.isWholeGlobe = area.rings.empty();
    return true;
}

void OwnBoundaries::add(const SourceFeature& feature) {
    ++number_;
    Area area;
    if (!hasShape(feature) || !addShape(area, feature)) return;
    area.alpha3 = codeOf(feature, countries_);
    area.name = nameOf(feature);
    area.key = "feature-" + std::to_string(number_);
    if (saysDisputed(feature.first({"status", "type"}))) area.status = AreaStatus::Disputed;
    addOutlines(boundaries_.borders, area.rings, drawn_);
    likelyCodes_.push_back({codeByNameOf(feature, countries_), codeByIdOf(feature, countries_)});
    boundaries_.areas.push_back(std::move(area));
}

// Ids that mostly say another country than the names do are numbers of something else.
bool OwnBoundaries::idsAreCodes() const {
    std::ptrdiff_t agreeing = 0;
    for (const auto& likely : likelyCodes_) {
        if (!likely.byName.empty() && !likely.byId.empty()) agreeing += likely.byName == likely.byId ? 1 : -1;
    }
    return agreeing >= 0;
}

// Names and ids count where most areas mean a country by them; the first area of a country is known by its code.
void OwnBoundaries::settleCodes(Problems& problems) {
    auto& areas = boundaries_.areas;
    const bool withIds = idsAreCodes();
    std::vector<std::string> codes;
    std::size_t likely = 0;
    for (std::size_t index = 0; index < areas.size(); ++index) {
        const auto& other = likelyCodes_[index];
        const std::string& guess = other.byName.empty() && withIds ? other.byId : other.byName;
        codes.push_back(areas[index].alpha3.empty() ? guess : areas[index].alpha3);
        if (!codes.back().empty()) ++likely;
    }
    std::set<std::string> taken;
    std::size_t withCode = 0;
    for (std::size_t index = 0; index < areas.size(); ++index) {
        if (likely * 2 >= areas.size()) areas[index].alpha3 = codes[index];
        if (areas[index].alpha3.empty()) continue;
        ++withCode;
        if (taken.insert(areas[index].alpha3).second) areas[index].key = areas[index].alpha3;
    }
    if (withCode * 10 >= areas.size() * 9) return;
    problems.push_back({file_, inThousands(withCode) + " of " + inThousands(areas.size()) +
                                   " areas have a country code; a column with ISO 3166-1 codes, as iso_a3, would be right"});
}

Problem OwnBoundaries::outOfRange() const {
    if (swappedThroughout_) {
        return {file_, "latitude " + shortNumber(outlier_.lat) + " of feature " + std::to_string(outOfRange_.first) +
                           " is beyond 90; longitude before latitude would be right"};
    }
    return {file_, "coordinates as " + shortNumber(outlier_.lon) + ", " + shortNumber(outlier_.lat) + " of feature " +
                       std::to_string(outOfRange_.first) +
                       " are no longitude and latitude; the file's coordinate system (a .prj file or a crs member) would be right"};
}

void OwnBoundaries::say(Problems& problems) const {
    const auto add = [&](const Faulty& faulty, const std::string& one, const std::string& several, const std::string& right) {
        if (faulty.count > 0) problems.push_back({file_, faulty.words(one, several, right)});
    };
    add(withoutPolygon_, "has no polygon and is not drawn", "without a polygon are not drawn", "polygons would be right");
    add(notFinite_, "has a coordinate that is no number and is not drawn", "with a coordinate that is no number are not drawn",
        "longitudes and latitudes would be right");
    add(outOfRange_, "has coordinates out of range and is not drawn", "with coordinates out of range are not drawn",
        "longitudes to 180 or 360 and latitudes to 90 would be right");
    add(tangled_, "is a tangle of lines and is not drawn", "that are tangles of lines are not drawn",
        "rings that do not cross themselves would be right");
    add(missingVertices_, "has " + inThousands(verticesLeftOut_) + " vertices outside of its coordinate system, which are left out",
        "have " + inThousands(verticesLeftOut_) + " vertices outside of their coordinate system, which are left out",
        "a coordinate system for all of the shape would be right");
}

Result<Boundaries> OwnBoundaries::finished(Problems& problems) && {
    if (outOfRange_.count * 2 > outOfRange_.count + boundaries_.areas.size()) return outOfRange();
    say(problems);
    if (boundaries_.areas.empty()) return Problem{file_, "has no polygons; a layer of countries or areas would be right"};
    settleCodes(problems);
    return std::move(boundaries_);
}

}  // namespace

Result<Boundaries> readBoundariesFrom(const std::string& source, const CountryLookup& countries, Problems& problems) {
    const auto [file, layer] = fileAndLayer(source);
    OwnBoundaries own(file, countries);
    const auto read = forEachFeature(file, layer, [&own](const SourceFeature& feature) { own.add(feature); });
    if (!read) return read.problem();
    return std::move(own).finished(problems);
}

}  // namespace geodata
