// Files that are being written and have no place yet: a signal that ends the program does not leave them behind.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>

namespace app {

// While this lives, SIGINT, SIGTERM and SIGHUP remove the file or the empty folder first, the newest first. At most 32 at once; more
// are not removed. A signal that is ignored or handled by others stays so.
class UnfinishedFile {
public:
    explicit UnfinishedFile(const std::filesystem::path& file);
    ~UnfinishedFile();
    UnfinishedFile(const UnfinishedFile&) = delete;
    UnfinishedFile& operator=(const UnfinishedFile&) = delete;

private:
    std::string path_;
    std::size_t slot_;
};

}  // namespace app
