#include "geodata/regular_file.h"

#include <cpl_vsi.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <memory>
#include <string_view>

namespace geodata {
namespace {

struct CloseFile {
    void operator()(VSILFILE* file) const { VSIFCloseL(file); }
};

constexpr std::string_view virtualPrefix = "/vsi";

bool isVirtual(std::string_view name) { return name.starts_with(virtualPrefix); }

// One archive may lie in another, so every part of the name is looked at.
bool staysInArchives(std::string_view name) {
    constexpr std::array<std::string_view, 3> archives{"/vsizip/", "/vsigzip/", "/vsitar/"};
    for (auto at = name.find(virtualPrefix); at != std::string_view::npos; at = name.find(virtualPrefix, at + 1)) {
        const std::string_view rest = name.substr(at);
        if (std::none_of(archives.begin(), archives.end(), [&](std::string_view archive) { return rest.starts_with(archive); })) return false;
    }
    return true;
}

Problem missing(const std::string& name) { return {"", "there is no file " + name + "; an existing one would be right"}; }

Problem refused(const std::string& name) {
    return {name, std::string("cannot be read (") + std::strerror(errno) + "); a file that may be read would be right"};
}

}  // namespace

std::optional<Problem> whyUnreadable(const std::filesystem::path& file) {
    const std::string name = file.string();
    if (isVirtual(name) && !staysInArchives(name)) return Problem{name, "is no file; a regular file would be right"};
    VSIStatBufL status{};
    errno = 0;
    if (VSIStatL(name.c_str(), &status) != 0) return isVirtual(name) || errno == ENOENT || errno == ENOTDIR ? missing(name) : refused(name);
    if (VSI_ISDIR(status.st_mode)) return Problem{name, "is a folder; a regular file would be right"};
    if (!VSI_ISREG(status.st_mode)) return Problem{name, "is a pipe or a device; a regular file would be right"};
    if (!isVirtual(name) && access(name.c_str(), R_OK) != 0) return refused(name);
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
