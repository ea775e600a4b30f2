// What the fuzzing targets share: their bytes as text, the atlas they ask, and how they say that a promise is broken.
#pragma once

#include "tests/geodata/sample_atlas.h"

#include <unistd.h>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

namespace fuzz {

inline std::string_view textOf(const unsigned char* bytes, std::size_t size) { return {reinterpret_cast<const char*>(bytes), size}; }

// Stops the target, which keeps the input: `promise` says what should have held.
inline void require(bool holds, const char* promise) {
    if (holds) return;
    std::fprintf(stderr, "broken: %s\n", promise);
    std::abort();
}

inline const geodata::Atlas& atlas() {
    static const geodata::Atlas sample = [] {
        geodata::Atlas made = geodata::sampleAtlas();
        made.records.records.front().operatorName = "A \"B\" C; “D”; (E) OR F";
        return made;
    }();
    return sample;
}

// The bytes as a file of this process, for readers that open one.
inline std::filesystem::path fileWith(std::string_view text, const char* ending) {
    static const auto folder = std::filesystem::temp_directory_path();
    auto file = folder / ("reach-fuzz-" + std::to_string(getpid()) + ending);
    std::ofstream(file, std::ios::binary) << text;
    return file;
}

}  // namespace fuzz
