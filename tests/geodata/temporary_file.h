// A file of a test's own.
#pragma once

#include <filesystem>
#include <fstream>
#include <random>
#include <string>

// Gone after the test.
class TemporaryFile {
public:
    TemporaryFile(const std::string& name, const std::string& content)
        : path_(std::filesystem::temp_directory_path() / ("reach-" + std::to_string(std::random_device{}()) + name)) {
        std::ofstream(path_, std::ios::binary) << content;
    }
    ~TemporaryFile() { std::filesystem::remove(path_); }
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;
    [[nodiscard]] std::string string() const { return path_.string(); }

private:
    std::filesystem::path path_;
};
