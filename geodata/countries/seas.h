// Names of oceans, seas and gulfs, with the points where they are written on a map.
#pragma once

#include "geodata/coordinates.h"
#include "geodata/result.h"

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace geodata {

// One point for a name. A large water has several: the same name, never written twice near one another.
struct Sea {
    std::string name;                          // English.
    std::map<std::string, std::string> names;  // By language, where sure: {"zh", "南海"}.
    LonLat labelAt;
    int rank = 0;               // 0 oceans, 1 large seas, 2 seas and large gulfs, 3 gulfs, bays and straits.
    double widthDegrees = 0.0;  // Of longitude, free of land to both sides together: wider names are left out.
};

// Reads seas.csv: name,lon,lat,rank,width, then one column a language. Any line that is wrong is the problem returned.
[[nodiscard]] Result<std::vector<Sea>> readSeas(const std::filesystem::path& file);

}  // namespace geodata
