// Any bytes as a view file, and as the value of any key on the command line: what was accepted is written and read as the same view.
#include "app/state/command.h"
#include "app/state/view_file.h"
#include "tests/fuzz/fuzz_input.h"

namespace {

void writeAndReadAgain(const app::View& view) {
    const auto back = app::viewFromJson(app::jsonFrom(view), "fuzz", app::View{}, fuzz::atlas());
    fuzz::require(back && *back == view, "a view that is written is read as itself");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* bytes, std::size_t size) {
    const auto text = fuzz::textOf(bytes, size);
    if (const auto view = app::viewFromJson(text, "fuzz", app::View{}, fuzz::atlas())) writeAndReadAgain(*view);
    for (const char* key : {"years", "center", "layers", "zoom", "known_by", "region", "theme"}) {
        if (const auto view = app::withKey(app::View{}, key, text, fuzz::atlas())) writeAndReadAgain(*view);
    }
    (void)app::parseCommand(text);
    return 0;
}
