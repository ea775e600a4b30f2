// A datasets folder with one small record file a layer, for tests that read and check files. None of its records happened.
#pragma once

#include "geodata/records/read_records.h"
#include "tests/geodata/sample_atlas.h"

#include <nlohmann/json.hpp>

#include <unistd.h>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

namespace geodata {

// Gone when it is.
class RecordFolder {
public:
    RecordFolder() : root_(std::filesystem::temp_directory_path() / ("reach-records-test-" + std::to_string(getpid()))) {
        std::filesystem::create_directories(root_ / "records");
        write("sources.json", nlohmann::json::array({{{"id", "s1"},
                                                      {"type", "webpage"},
                                                      {"title", "A text"},
                                                      {"publisher", "A publisher"},
                                                      {"URL", "https://example.org"},
                                                      {"issued", {{"date-parts", {{2022, 9}}}}},
                                                      {"custom", {{"date_as_written", "2022-09~"}}}},
                                                     {{"id", "s2"},
                                                      {"type", "report"},
                                                      {"title", "A report"},
                                                      {"issued", {{"date-parts", {{2019}}}, {"circa", true}}},
                                                      {"custom", {{"mirror", true}}}}}));
        for (const auto layer : allLayers)
            write(std::string(keyOf(layer)) + ".json", setOf(layer, nlohmann::json::array({recordOf(std::string(keyOf(layer)) + "-1")})));
    }
    ~RecordFolder() { std::filesystem::remove_all(root_); }
    RecordFolder(const RecordFolder&) = delete;
    RecordFolder& operator=(const RecordFolder&) = delete;

    [[nodiscard]] static nlohmann::json recordOf(const std::string& id) {
        return {{"id", id},
                {"country", "NLD"},
                {"kind", "sample"},
                {"name", "A sample"},
                {"extent", "period"},
                {"start", "2018"},
                {"summary", "Made up."},
                {"certainty", "reported"},
                {"sources", {{{"id", "s1"}, {"supports", "all"}}, {{"id", "s2"}}}}};
    }
    [[nodiscard]] static nlohmann::json setOf(Layer layer, nlohmann::json records) {
        return {{"format", "reach-atlas/record-set/1"}, {"layer", keyOf(layer)}, {"version", "2000-01"}, {"records", std::move(records)}};
    }
    std::filesystem::path write(const std::string& name, const nlohmann::json& content) const { return writeText(name, content.dump(1)); }
    std::filesystem::path writeText(const std::string& name, const std::string& text) const {
        const auto file = root_ / "records" / name;
        std::ofstream(file, std::ios::binary) << text;
        return file;
    }
    // In the folder above, away from the shared sources.
    std::filesystem::path writeBeside(const std::string& name, const nlohmann::json& content) const {
        const auto file = root_ / name;
        std::ofstream(file, std::ios::binary) << content.dump(1);
        return file;
    }
    [[nodiscard]] Result<Records> read(Problems& problems, const std::vector<std::filesystem::path>& added = {}) const {
        return readRecords(root_, added, sampleCountries(), problems);
    }

private:
    std::filesystem::path root_;
};

}  // namespace geodata
