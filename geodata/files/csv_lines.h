// Reading a CSV file line by line, with the columns found by name.
#pragma once

#include "geodata/result.h"

#include <filesystem>
#include <span>
#include <string>
#include <vector>

namespace geodata {

struct CsvLine {
    int number = 0;  // In the file, 1 for the header.
    std::vector<std::string> cells;
};

struct CsvTable {
    std::vector<std::string> header;
    std::vector<CsvLine> lines;  // Without the header and empty lines; each as many cells as the header, empty ones added.
    // Position of a column; the header's size where there is none.
    [[nodiscard]] std::size_t columnNamed(std::string_view name) const;
};

// Fails where the file cannot be read or lacks one of the `needed` columns.
[[nodiscard]] Result<CsvTable> readCsv(const std::filesystem::path& file, std::span<const char* const> needed);

// "FILE:LINE: what".
[[nodiscard]] Problem problemAtLine(const std::filesystem::path& file, int line, const std::string& what);

}  // namespace geodata
