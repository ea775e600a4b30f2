// The one place where files of anyone's are opened to be read: only regular ones, which end.
#pragma once

#include "geodata/result.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

namespace geodata {

// A larger file is not read into memory.
inline constexpr std::uint64_t mostBytesRead = std::uint64_t{1} << 30U;  // 1 GiB

// Why `file` is not to be opened: it is not there, may not be read, or is a folder, pipe or device. Nothing where it is a regular file.
// GDAL's own names, "/vsi…", are no files.
[[nodiscard]] std::optional<Problem> whyUnreadable(const std::filesystem::path& file);

// All bytes of a regular file of at most mostBytesRead.
[[nodiscard]] Result<std::string> contentOf(const std::filesystem::path& file);

}  // namespace geodata
