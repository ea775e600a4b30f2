#include "geodata/files/regular_file.h"

#include <cpl_vsi.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <memory>

namespace geodata {
namespace {

struct CloseFile {
    void operator()(VSILFILE* file) const { VSIFCloseL(file); }
};

Problem missing(const std::string& name) { return {"", "there is no file " + name + "; an existing one would be right"}; }

Problem refused(const std::string& name) {
    return {name, std::string("cannot be read (") + std::strerror(errno) + "); a file that may be read would be right"};
}

}  // namespace

std::optional<Problem> whyUnreadable(const std::filesystem::path& file) {
    const std::string name = file.string();
    // GDAL's own names: some call out, others unpack what nobody has measured.
    if (name.starts_with("/vsi")) return Problem{name, "is no file; a regular file would be right"};
    VSIStatBufL status{};
    errno = 0;
    if (VSIStatL(name.c_str(), &status) != 0) return errno == ENOENT || errno == ENOTDIR ? missing(name) : refused(name);
    if (VSI_ISDIR(status.st_mode)) return Problem{name, "is a folder; a regular file would be right"};
    if (!VSI_ISREG(status.st_mode)) return Problem{name, "is a pipe or a device; a regular file would be right"};
    if (access(name.c_str(), R_OK) != 0) return refused(name);
    return std::nullopt;
}

Result<std::string> contentOf(const std::filesystem::path& file) {
    if (auto problem = whyUnreadable(file)) return *std::move(problem);
    const std::string name = file.string();
    errno = 0;
    const std::unique_ptr<VSILFILE, CloseFile> stream(VSIFOpenL(name.c_str(), "rb"));
    if (stream == nullptr) return refused(name);
    std::string bytes;
    std::array<char, 65536> part{};
    for (std::size_t got = 0; (got = VSIFReadL(part.data(), 1, part.size(), stream.get())) > 0;) {
        bytes.append(part.data(), got);
        if (bytes.size() > mostBytesRead) return Problem{name, "is larger than 1 GiB, the most that is read at once; a smaller file would be right"};
    }
    return bytes;
}

}  // namespace geodata
