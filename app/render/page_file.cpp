#include "app/render/page_file.h"

#include "app/render/unfinished_files.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <system_error>

namespace app {
namespace {

namespace fs = std::filesystem;

geodata::Problem cannotBeWritten(const fs::path& file, const std::string& reason) {
    return {file == standardOutput ? "standard output" : file.string(),
            "cannot be written (" + reason + "); a place where a file may be written would be right"};
}

std::string reasonOf(int error) { return error != 0 ? std::strerror(error) : "not all of it could be written"; }

// Where a link leads, whether something is there or not; empty where it leads in a circle.
fs::path behindLinks(const fs::path& file) {
    constexpr int longestChain = 40;  // As in Linux.
    fs::path place = file;
    std::error_code failed;
    for (int links = 0; links < longestChain; ++links) {
        if (!fs::is_symlink(place, failed)) return place;
        // An absolute target replaces the folder.
        place = place.parent_path() / fs::read_symlink(place, failed);
    }
    return {};
}

bool isWrittenToItself(const fs::path& file) {
    std::error_code ignored;
    const auto there = fs::status(file, ignored);
    return file == standardOutput || (fs::exists(there) && !fs::is_regular_file(there) && !fs::is_directory(there));
}

// The reason why the new file could not take its place, or nothing.
std::string writeAndRename(const fs::path& place, const std::function<std::string(const fs::path&)>& write) {
    auto temporary = place;
    temporary += ".new" + std::to_string(getpid());
    const UnfinishedFile unfinished(temporary);
    std::string complaint = write(temporary);
    std::error_code failed;
    if (complaint.empty()) fs::rename(temporary, place, failed);
    if (complaint.empty() && !failed) return {};
    if (failed) complaint = failed.message();
    fs::remove(temporary, failed);
    return complaint;
}

}  // namespace

Stream openToWrite(const fs::path& file) {
    if (file != standardOutput) return Stream(std::fopen(file.c_str(), "wb"));
    // Opened to be read only where it was closed, see main.cpp.
    const int flags = fcntl(STDOUT_FILENO, F_GETFL);
    if (flags >= 0 && (flags & O_ACCMODE) == O_RDONLY) errno = EBADF;
    const int copy = flags < 0 || (flags & O_ACCMODE) == O_RDONLY ? -1 : dup(STDOUT_FILENO);
    return Stream(copy < 0 ? nullptr : fdopen(copy, "wb"));
}

std::string complaintOfClosing(Stream stream) {
    errno = 0;
    // What was written may fail only now, on the way to the disk.
    const bool isWhole = std::ferror(stream.get()) == 0 && std::fflush(stream.get()) == 0;
    const int error = errno;
    const bool isClosed = std::fclose(stream.release()) == 0;
    return isWhole && isClosed ? std::string() : reasonOf(isWhole ? errno : error);
}

std::string complaintOfWriting(const fs::path& file, std::string_view bytes) {
    Stream stream = openToWrite(file);
    if (!stream) return reasonOf(errno);
    errno = 0;
    if (std::fwrite(bytes.data(), 1, bytes.size(), stream.get()) != bytes.size()) return reasonOf(errno);
    return complaintOfClosing(std::move(stream));
}

geodata::Result<fs::path> writeBeside(const fs::path& file, const std::function<std::string(const fs::path&)>& write) {
    const fs::path place = behindLinks(file);
    if (place.empty() && !file.empty()) return cannotBeWritten(file, std::strerror(ELOOP));
    if (isWrittenToItself(place)) {
        const std::string complaint = write(place);
        if (complaint.empty()) return file;
        return cannotBeWritten(file, complaint);
    }
    const auto folder = place.parent_path();
    std::error_code ignored;
    if (!folder.empty() && !fs::is_directory(folder, ignored)) {
        return geodata::Problem{file.string(), "cannot be written: there is no folder " + folder.string() + "; an existing folder would be right"};
    }
    const std::string complaint = writeAndRename(place, write);
    if (complaint.empty()) return file;
    return cannotBeWritten(file, complaint);
}

geodata::Result<fs::path> writeFile(const fs::path& file, std::string_view bytes) {
    return writeBeside(file, [&](const fs::path& place) { return complaintOfWriting(place, bytes); });
}

}  // namespace app
