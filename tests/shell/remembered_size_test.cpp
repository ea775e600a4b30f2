// The size of the interface is remembered for each screen, and a file that is not ours stays as it is.
#include "app/shell/remembered_size.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

using namespace app;

namespace {

struct Folder {
    std::filesystem::path path = std::filesystem::temp_directory_path() / "reach-atlas-remembered-size";
    Folder() { std::filesystem::remove_all(path); }
    ~Folder() { std::filesystem::remove_all(path); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
};

std::string contentOf(const std::filesystem::path& file) {
    std::stringstream text;
    text << std::ifstream(file).rdbuf();
    return text.str();
}

}  // namespace

TEST_CASE("each screen has its own size, until it is the usual one again") {
    const Folder folder;
    const auto file = folder.path / "deep" / "preferences.json";
    const RememberedSize size(file);
    CHECK_FALSE(size.on("A 1920x1080"));
    size.set("A 1920x1080", 150);
    size.set("B 3840x2160", 200);
    CHECK(RememberedSize(file).on("A 1920x1080") == 150);
    CHECK(size.on("B 3840x2160") == 200);
    size.set("A 1920x1080", 100);
    CHECK_FALSE(size.on("A 1920x1080"));
    CHECK(size.on("B 3840x2160") == 200);
}

TEST_CASE("without a file nothing is remembered, and where it cannot be written nothing goes wrong") {
    const RememberedSize none{std::filesystem::path()};
    none.set("A", 150);
    CHECK_FALSE(none.on("A"));
    const RememberedSize nowhere("/dev/null/preferences.json");
    nowhere.set("A", 150);
    CHECK_FALSE(nowhere.on("A"));
}

TEST_CASE("a file that is not ours to write stays as it is") {
    const Folder folder;
    std::filesystem::create_directories(folder.path);
    const auto file = folder.path / "preferences.json";
    for (const char* text : {"mine", R"({"format": "reach-atlas/preferences/2"})"}) {
        std::ofstream(file) << text;
        RememberedSize(file).set("A", 150);
        CHECK(contentOf(file) == text);
    }
}
