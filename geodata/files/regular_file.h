// The one place where files of anyone's are opened to be read: only regular ones, which end.
#pragma once

#include "geodata/result.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace geodata {

// A larger file is not read into memory.
inline constexpr std::uint64_t mostBytesRead = std::uint64_t{1} << 30U;  // 1 GiB

// Why `file` is not to be opened: it is not there, may not be read, or is a folder, pipe or device. Nothing where it is a regular file.
// GDAL's own names, "/vsi…", are no files.
[[nodiscard]] std::optional<Problem> whyUnreadable(const std::filesystem::path& file);

// All bytes of a regular file of at most mostBytesRead.
[[nodiscard]] Result<std::string> contentOf(const std::filesystem::path& file);

// The bytes of a regular file of at most mostBytesRead, one part after the other, for what need not be held whole.
class FileParts {
public:
    [[nodiscard]] static Result<FileParts> of(const std::filesystem::path& file);

    // The next bytes, gone with the next call; empty at the end. Fails when there are too many.
    [[nodiscard]] Result<std::string_view> next();

private:
    struct Stream;

    explicit FileParts(std::shared_ptr<Stream> stream) : stream_(std::move(stream)) {}

    std::shared_ptr<Stream> stream_;
};

}  // namespace geodata
