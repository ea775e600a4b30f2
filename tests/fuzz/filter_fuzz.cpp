// Any bytes as filter text: parsed or answered; what was parsed can be written again and means the same; every correction parses.
#include "geodata/query/correct_filter.h"
#include "geodata/query/filter_text.h"
#include "geodata/query/filter_words.h"
#include "tests/fuzz/fuzz_input.h"

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* bytes, std::size_t size) {
    const auto& atlas = fuzz::atlas();
    const auto text = fuzz::textOf(bytes, size);
    const auto filter = geodata::parseFilter(text, atlas);
    if (!filter) {
        fuzz::require(!filter.problem().what.empty(), "a text that does not parse is answered");
        for (const auto& correction : geodata::correctionsOf(text, atlas))
            fuzz::require(static_cast<bool>(geodata::parseFilter(correction.text, atlas)), "a correction parses");
        return 0;
    }
    fuzz::require(geodata::termTexts(text).size() == filter->terms.size(), "as many texts as terms");
    (void)geodata::filterInWords(*filter);
    for (const auto& record : atlas.records.records) (void)geodata::matches(*filter, record, atlas);
    for (const auto& term : filter->terms) {
        const auto again = geodata::parseFilter(geodata::textOf(term), atlas);
        fuzz::require(again && again->terms.size() == 1 && again->terms.front() == term, "a term that is written is read as itself");
    }
    return 0;
}
