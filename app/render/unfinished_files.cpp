#include "app/render/unfinished_files.h"

#include <unistd.h>

#include <array>
#include <atomic>
#include <csignal>

namespace app {
namespace {

constexpr std::size_t slots = 32;
// A signal may come at any instant: only pointers that are whole at every one are looked at then.
std::array<std::atomic<const char*>, slots> unfinished{};
static_assert(std::atomic<const char*>::is_always_lock_free);

// Calls only what POSIX allows within a signal handler.
extern "C" void removeUnfinished(int signal) {
    for (std::size_t slot = slots; slot-- > 0;) {
        const char* path = unfinished[slot].load();
        if (path != nullptr && unlink(path) != 0) rmdir(path);
    }
    std::signal(signal, SIG_DFL);
    std::raise(signal);  // Ends the program as it would have without us.
}

void watch(int signal) {
    struct sigaction action {};
    if (sigaction(signal, nullptr, &action) != 0 || action.sa_handler != SIG_DFL) return;
    action.sa_handler = removeUnfinished;
    sigaction(signal, &action, nullptr);
}

std::size_t freeSlot() {
    std::size_t slot = slots;
    while (slot > 0 && unfinished[slot - 1].load() == nullptr) --slot;
    return slot;
}

}  // namespace

UnfinishedFile::UnfinishedFile(const std::filesystem::path& file) : path_(file.string()), slot_(freeSlot()) {
    for (const int signal : {SIGINT, SIGTERM, SIGHUP}) watch(signal);
    if (slot_ < slots) unfinished[slot_] = path_.c_str();
}

UnfinishedFile::~UnfinishedFile() {
    if (slot_ < slots) unfinished[slot_] = nullptr;
}

}  // namespace app
