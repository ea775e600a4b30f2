// The options that every subcommand shares: which data, and which view of it.
#pragma once

#include "app/state/view.h"
#include "geodata/records/atlas.h"
#include "geodata/result.h"

#include <CLI/CLI.hpp>

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace app {

// Exit statuses of INTERFACE.md.
inline constexpr int exitDone = 0;
inline constexpr int exitInputWrong = 1;
inline constexpr int exitCommandLineWrong = 2;

struct DataOptions {
    std::filesystem::path datasets;  // Empty: the shipped ones are found by themselves.
    std::vector<std::filesystem::path> records;
    std::string boundaries;  // "FILE[:LAYER]"; empty: the shipped set.
};

struct ViewOptions {
    std::string viewFile;
    std::vector<std::string> sets;  // KEY=VALUE
    // None: not said. An empty text is said, and answered: of layers it means none.
    std::optional<std::string> year;
    std::optional<std::string> years;
    std::optional<std::string> time;
    std::optional<std::string> knownBy;
    std::optional<std::string> filter;
    std::optional<std::string> projection;
    std::optional<std::string> center;
    std::optional<std::string> layers;
    std::optional<std::string> theme;
    std::optional<std::string> region;
};

void addDataOptions(CLI::App& command, DataOptions& options);
void addViewOptions(CLI::App& command, ViewOptions& options);

// What went wrong, and whether a file or the command line is to blame.
struct Refusal {
    geodata::Problem problem;
    int exitStatus = exitInputWrong;
};

template <typename T>
using Or = std::variant<T, Refusal>;

// The folder with boundaries/, records/ and fonts/: the option's, else $REACH_ATLAS_DATASETS, else beside the program, else the source tree's.
[[nodiscard]] Or<std::filesystem::path> datasetsFolder(const DataOptions& options);

// The folder with the GLSL files: beside the datasets, else beside the program, else the source tree's.
[[nodiscard]] std::filesystem::path shadersFolder(const std::filesystem::path& datasets);

// Countries and records. Records with a problem are left out and said on stderr, one line each.
[[nodiscard]] Or<geodata::Atlas> readAtlas(const DataOptions& options, const std::filesystem::path& datasets);

// The view of the options: the file, then --set, then the shorthands, then the region framed.
[[nodiscard]] Or<View> viewFrom(const ViewOptions& options, const View& base, const geodata::Atlas& atlas);

// The "format" member of a JSON file; a problem when it cannot be read or has none.
[[nodiscard]] geodata::Result<std::string> formatOf(const std::string& file);

// "reach-atlas: where: what" on stderr, one clean line; gives the exit status back.
int report(const Refusal& refusal);
void report(const geodata::Problem& problem);

}  // namespace app
