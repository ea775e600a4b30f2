// Any bytes as a paragraph to set: broken into lines without a crash or an endless loop.
#include "app/picture/fonts.h"
#include "tests/fuzz/fuzz_input.h"

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* bytes, std::size_t size) {
    static const auto fonts = app::Fonts::load(REACH_DATASETS_DIR);
    fuzz::require(static_cast<bool>(fonts), "the fonts are there");
    (void)fonts->wrap(fuzz::textOf(bytes, size), {}, 50.0);
    return 0;
}
