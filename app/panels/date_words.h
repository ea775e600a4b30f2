// What kind of date a start or an end is, and who stands behind a record, in words: what the inspector says of them.
#pragma once

#include "geodata/records/atlas.h"

#include <string>

namespace app {

// "First reported December 2022; says nothing about the years before", "Announced January 2022", "2016, reckoned from other facts": after the
// start_basis of the research. Empty without a start.
[[nodiscard]] std::string startInWords(const geodata::Record& record);

// "March 2023, according to the host's authorities", "not reported", "none: in force as far as reported": after the end_basis. Empty for an
// event of one date.
[[nodiscard]] std::string endInWords(const geodata::Record& record);

// "5 September 2022"; empty where no dated text was found, or where the start is the same date and says so.
[[nodiscard]] std::string firstReportInWords(const geodata::Record& record);

// "3 publications, 1 witness: Safeguard Defenders; 1 more carries only a response". Texts that carry only a response confirm nothing.
[[nodiscard]] std::string witnessesInWords(const geodata::Record& record, const geodata::Countries& countries);

}  // namespace app
