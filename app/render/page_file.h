// Writes a file beside its place and renames it, so that nobody ever sees half of it; or to standard output.
#pragma once

#include "geodata/result.h"

#include <cstdio>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace app {

// The file name that means standard output.
inline constexpr auto standardOutput = "-";

struct CloseStream {
    void operator()(std::FILE* stream) const { std::fclose(stream); }
};
using Stream = std::unique_ptr<std::FILE, CloseStream>;

// Null, with errno, where the file cannot be opened; standardOutput for "-".
[[nodiscard]] Stream openToWrite(const std::filesystem::path& file);

// Closes it: why not everything got there, or nothing.
[[nodiscard]] std::string complaintOfClosing(Stream stream);

// Writes the bytes in their place, for a file that nobody sees yet: why they cannot be written, or nothing.
[[nodiscard]] std::string complaintOfWriting(const std::filesystem::path& file, std::string_view bytes);

// `write` fills the temporary file it is given and says what went wrong, or nothing. On failure, and on a signal that ends the program,
// nothing is left behind. A link stays one: its target is written. What is no file but a device or pipe, and "-", is written to itself.
[[nodiscard]] geodata::Result<std::filesystem::path> writeBeside(const std::filesystem::path& file,
                                                                 const std::function<std::string(const std::filesystem::path&)>& write);

// All bytes in that way.
[[nodiscard]] geodata::Result<std::filesystem::path> writeFile(const std::filesystem::path& file, std::string_view bytes);

}  // namespace app
