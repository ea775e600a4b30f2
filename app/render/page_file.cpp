#include "app/render/page_file.h"

#include <system_error>

#include <unistd.h>

namespace app {

geodata::Result<std::filesystem::path> writeBeside(const std::filesystem::path& file,
                                                   const std::function<std::string(const std::filesystem::path&)>& write) {
    const auto folder = file.parent_path();
    std::error_code ignored;
    if (!folder.empty() && !std::filesystem::is_directory(folder, ignored)) {
        return geodata::Problem{file.string(), "cannot be written: there is no folder " + folder.string() + "; an existing folder would be right"};
    }
    // A device or pipe (/dev/stdout) is written to; a file in its place would be no use.
    const auto there = std::filesystem::status(file, ignored);
    if (std::filesystem::exists(there) && !std::filesystem::is_regular_file(there) && !std::filesystem::is_directory(there)) {
        const std::string complaint = write(file);
        if (complaint.empty()) return file;
        return geodata::Problem{file.string(), "cannot be written (" + complaint + "); a place where a file may be written would be right"};
    }
    auto temporary = file;
    temporary += ".new" + std::to_string(getpid());
    const std::string complaint = write(temporary);
    if (complaint.empty()) {
        std::error_code failed;
        std::filesystem::rename(temporary, file, failed);
        if (!failed) return file;
        std::filesystem::remove(temporary, ignored);
        return geodata::Problem{file.string(), "cannot be written (" + failed.message() + "); a place where a file may be written would be right"};
    }
    std::filesystem::remove(temporary, ignored);
    return geodata::Problem{file.string(), "cannot be written (" + complaint + "); a place where a file may be written would be right"};
}

}  // namespace app
