// Only regular files are read: what never ends, calls out or is not there is named.
#include "geodata/files/regular_file.h"

#include <doctest/doctest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fstream>

namespace fs = std::filesystem;
using geodata::contentOf;
using geodata::lineOf;
using geodata::whyUnreadable;

namespace {

std::string complaintAbout(const fs::path& file) {
    const auto problem = whyUnreadable(file);
    const auto content = contentOf(file);
    REQUIRE(static_cast<bool>(content) != problem.has_value());
    return problem ? lineOf(*problem) : std::string();
}

}  // namespace

TEST_CASE("a regular file is read whole; a missing one, a folder, a pipe and a device are named at once") {
    const auto folder = fs::temp_directory_path() / ("reach-regular-file-" + std::to_string(getpid()));
    fs::create_directory(folder);
    const std::string bytes("a\0b\n", 4);
    std::ofstream(folder / "plain", std::ios::binary) << bytes;
    fs::create_symlink(folder / "plain", folder / "link");
    for (const char* name : {"plain", "link"}) {
        CHECK(complaintAbout(folder / name).empty());
        CHECK(*contentOf(folder / name) == bytes);
    }
    const std::string right = "a regular file would be right";
    CHECK(complaintAbout(folder) == folder.string() + ": is a folder; " + right);
    REQUIRE(mkfifo((folder / "pipe").c_str(), 0600) == 0);
    CHECK(complaintAbout(folder / "pipe") == (folder / "pipe").string() + ": is a pipe or a device; " + right);
    CHECK(complaintAbout("/dev/urandom") == "/dev/urandom: is a pipe or a device; " + right);
    const auto absent = folder / "absent";
    CHECK(complaintAbout(absent) == "there is no file " + absent.string() + "; an existing one would be right");
    CHECK(complaintAbout(folder / "plain" / "below").starts_with("there is no file "));
    CHECK(complaintAbout("").starts_with("there is no file "));
    fs::remove_all(folder);
}

TEST_CASE("GDAL's own names are no files: some call out, others unpack what nobody has measured") {
    for (const char* name : {"/vsicurl/http://127.0.0.1:1/a.csv", "/vsizip//vsicurl/http://127.0.0.1:1/a.zip/a.csv", "/vsizip/a.zip/a.csv",
                             "/vsis3/bucket/a.csv", "/vsistdin/", "/vsisubfile/0_4,/etc/hostname"}) {
        CHECK(complaintAbout(name) == std::string(name) + ": is no file; a regular file would be right");
    }
}
