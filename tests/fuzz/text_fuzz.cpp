// Any bytes as filter text, date, command, view file or line of text: no crash, no endless loop, and what was accepted stays accepted.
#include "app/state/command.h"
#include "app/state/view_file.h"
#include "app/text/fonts.h"
#include "tests/geodata/sample_atlas.h"

#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* bytes, std::size_t size) {
    static const geodata::Atlas atlas = geodata::sampleAtlas();
    static const auto fonts = app::Fonts::load(REACH_DATASETS_DIR);
    if (size == 0) return 0;
    const std::string_view text(reinterpret_cast<const char*>(bytes) + 1, size - 1);
    switch (bytes[0] % 5) {
        case 0:
            if (const auto filter = geodata::parseFilter(text, atlas)) {
                for (const auto& record : atlas.records.records) (void)geodata::matches(*filter, record, atlas);
            }
            break;
        case 1:
            if (const auto date = geodata::parseEdtf(text)) {
                if (date->latest < date->earliest) std::abort();
                if (!geodata::parseEdtf(date->text)) std::abort();
            }
            break;
        case 2: (void)app::parseCommand(text); break;
        case 3:
            if (const auto view = app::viewFromJson(text, "fuzz", app::View{}, atlas)) {
                const auto back = app::viewFromJson(app::jsonFrom(*view), "fuzz", app::View{}, atlas);
                if (!back || !(*back == *view)) std::abort();
            }
            break;
        default:
            if (fonts) (void)fonts->wrap(text, {}, 50.0);
    }
    return 0;
}
