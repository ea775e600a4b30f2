// Any bytes as a record file: its records are read or named as problems, and what was read can be written, read again and cited.
#include "geodata/export/references.h"
#include "geodata/records/record_set.h"
#include "geodata/records/write_record_set.h"
#include "tests/fuzz/fuzz_input.h"

#include <algorithm>
#include <numeric>

namespace {

geodata::Records readFrom(const geodata::Json& json, geodata::Problems& problems) {
    geodata::RecordShelf shelf;
    (void)geodata::readRecordSet(json, "fuzz.json", fuzz::atlas().countries, shelf, problems);
    geodata::Records records;
    records.records = std::move(shelf.records);
    records.sources = std::move(shelf.sources.sources);
    return records;
}

void cite(const geodata::Records& records, const std::vector<std::uint32_t>& all) {
    const auto sources = geodata::citedSources(records, all);
    for (const auto format : geodata::allReferenceFormats) {
        const std::string text = geodata::referencesText(format, records, sources);
        if (format == geodata::ReferenceFormat::CslJson) fuzz::require(geodata::Json::accept(text), "CSL-JSON is JSON");
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* bytes, std::size_t size) {
    const auto json = geodata::Json::parse(fuzz::textOf(bytes, size), nullptr, false);
    if (json.is_discarded()) return 0;
    geodata::Problems problems;
    const auto records = readFrom(json, problems);
    std::vector<std::uint32_t> all(records.records.size());
    std::iota(all.begin(), all.end(), 0U);
    cite(records, all);
    const std::string written = geodata::recordSetText(records, all, "");
    const auto again = geodata::Json::parse(written, nullptr, false);
    fuzz::require(!again.is_discarded(), "a written record file is JSON");
    geodata::Problems problemsAgain;
    const auto readAgain = readFrom(again, problemsAgain);
    fuzz::require(readAgain.records.size() == records.records.size(), "every record that is written is read again");
    return 0;
}
