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

// The name of the format: the one given; else what the ending of `out` says (of several formats the first in the list); else, with no file either,
// `usual`. An unknown name, an unknown ending and an ending of another format are refused.
[[nodiscard]] Or<std::string> formatFor(const std::string& given, const std::string& out, std::span<const FormatChoice> choices,
                                        std::string_view usual);

// The file is written beside and renamed; empty `out`: standard output. Says why where it cannot be written.
[[nodiscard]] geodata::Result<std::string> writeText(const std::string& text, const std::string& out);

// Writes the file in its place, for a folder that nobody sees yet: why it cannot be written, or nothing.
[[nodiscard]] std::string complaintOfWriting(const std::filesystem::path& file, const std::string& text);

// Cells in a line of the terminal that standard output goes to: of the terminal, else $COLUMNS, else 120.
[[nodiscard]] std::size_t outputWidth();

}  // namespace app
