// Where a subcommand's result goes: which format, and to a file or to standard output.
#pragma once

#include "app/cli/options.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace app {

// A format by its name on the command line, and the endings of files it goes into (".geojson"), the usual one first.
struct FormatChoice {
    std::string_view name;
    std::vector<std::string_view> endings;
};

// The name of the format: the one given; else what the ending of `out` says (of several formats the first in the list); else, for standard output,
// `usual`. An unknown name, an unknown ending and an ending of another format are refused.
[[nodiscard]] Or<std::string> formatFor(const std::string& given, const std::string& out, std::span<const FormatChoice> choices,
                                        std::string_view usual);

// Whether `out`, as given after -o, stands for standard output: nothing or "-".
[[nodiscard]] bool isStandardOutput(const std::string& out);

// The file is written beside and renamed. A terminal gets clean text, everything else every byte. Says why where it cannot be written.
[[nodiscard]] geodata::Result<std::string> writeText(const std::string& text, const std::string& out);

// What people read, on standard output: clean wherever it goes. Gives the exit status; a full disk behind it is said.
[[nodiscard]] int show(const std::string& text);

// Cells in a line of the terminal that standard output goes to: of the terminal, else $COLUMNS, else 120.
[[nodiscard]] std::size_t outputWidth();

}  // namespace app
