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

struct FileParts::Stream {
    std::string name;
    std::unique_ptr<VSILFILE, CloseFile> file;
    std::array<char, 65536> part{};
    std::uint64_t read = 0;
};

Result<FileParts> FileParts::of(const std::filesystem::path& file) {
    if (auto problem = whyUnreadable(file)) return *std::move(problem);
    auto stream = std::make_shared<Stream>();
    stream->name = file.string();
    errno = 0;
    stream->file.reset(VSIFOpenL(stream->name.c_str(), "rb"));
    if (stream->file == nullptr) return refused(stream->name);
    return FileParts(std::move(stream));
}

Result<std::string_view> FileParts::next() {
    const std::size_t got = VSIFReadL(stream_->part.data(), 1, stream_->part.size(), stream_->file.get());
    stream_->read += got;
    if (stream_->read > mostBytesRead)
        return Problem{stream_->name, "is larger than 1 GiB, the most that is read at once; a smaller file would be right"};
    return std::string_view(stream_->part.data(), got);
}

Result<std::string> contentOf(const std::filesystem::path& file) {
    auto parts = FileParts::of(file);
    if (!parts) return parts.problem();
    std::string bytes;
    while (true) {
        const auto part = parts->next();
        if (!part) return part.problem();
        if (part->empty()) return bytes;
        bytes.append(*part);
    }
}

}  // namespace geodata
