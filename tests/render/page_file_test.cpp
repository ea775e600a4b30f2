// Files are written beside their place: never half of one, a link stays a link, and a full disk is a message.
#include "app/render/page_file.h"

#include "app/render/png_file.h"

#include <doctest/doctest.h>
#include <unistd.h>

#include <array>
#include <fstream>
#include <iterator>

namespace fs = std::filesystem;
using namespace app;

namespace {

// Gone when it is.
struct Folder {
    fs::path path = fs::temp_directory_path() / ("reach-page-file-" + std::to_string(getpid()));
    Folder() { fs::create_directory(path); }
    ~Folder() { fs::remove_all(path); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    [[nodiscard]] std::size_t entries() const {
        return static_cast<std::size_t>(std::distance(fs::directory_iterator(path), fs::directory_iterator()));
    }
};

std::string contentOf(const fs::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

}  // namespace

TEST_CASE("a link stays a link: what it leads to is written, there or not") {
    const Folder folder;
    fs::create_directory(folder.path / "other");
    std::ofstream(folder.path / "other" / "there") << "old";
    fs::create_symlink("other/there", folder.path / "link");
    fs::create_symlink("other/new", folder.path / "dangling");
    fs::create_symlink("link", folder.path / "link-to-link");
    for (const char* name : {"link", "dangling", "link-to-link"}) {
        CAPTURE(name);
        REQUIRE(writeFile(folder.path / name, name));
        CHECK(fs::is_symlink(folder.path / name));
        CHECK(contentOf(folder.path / name) == name);
    }
    CHECK(contentOf(folder.path / "other" / "new") == "dangling");
    CHECK(contentOf(folder.path / "other" / "there") == "link-to-link");
    CHECK(folder.entries() == 4);
}

TEST_CASE("what cannot be written is said, and nothing is left behind") {
    const Folder folder;
    fs::create_symlink("/dev/full", folder.path / "full");
    fs::create_symlink("circle", folder.path / "circle");
    fs::create_directory(folder.path / "folder");
    std::ofstream(folder.path / "plain") << "old";
    const auto entries = folder.entries();
    for (const char* name : {"full", "circle", "folder", "absent/file", "plain/file"}) {
        const auto written = writeFile(folder.path / name, "new");
        CAPTURE(name);
        REQUIRE_FALSE(written);
        CHECK(written.problem().where == (folder.path / name).string());
        CHECK(written.problem().what.starts_with("cannot be written"));
    }
    const auto full = writeFile(folder.path / "full", std::string(1 << 20, 'a'));
    REQUIRE_FALSE(full);
    CHECK(full.problem().what.find("No space left on device") != std::string::npos);
    const std::array<std::uint8_t, 4> pixel{};
    const auto picture = writeBeside(folder.path / "full", [&](const fs::path& file) {
        return writePng(file, PngPixels{1, 1, pixel.data(), PixelOrder::RedGreenBlueAlpha}, {});
    });
    REQUIRE_FALSE(picture);
    CHECK(picture.problem().what.find("No space left on device") != std::string::npos);
    const auto failed = writeBeside(folder.path / "plain", [&](const fs::path& file) {
        CHECK(complaintOfWriting(file, "half").empty());
        return std::string("it was not to be");
    });
    CHECK_FALSE(failed);
    CHECK(contentOf(folder.path / "plain") == "old");
    CHECK(folder.entries() == entries);
    CHECK(fs::is_symlink(folder.path / "full"));
}
