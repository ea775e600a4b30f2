// The sources of the selected records as a list of references: plain text, BibTeX, CSL-JSON or RIS. A source read as a copy on a stranger's
// page (`mirror`) is cited as text: no format gives its address.
#pragma once

#include "geodata/records/record.h"

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace geodata {

enum class ReferenceFormat { Text, BibTex, CslJson, Ris };
inline constexpr std::array allReferenceFormats{ReferenceFormat::Text, ReferenceFormat::BibTex, ReferenceFormat::CslJson, ReferenceFormat::Ris};
[[nodiscard]] std::string_view keyOf(ReferenceFormat format);  // "text", "bibtex", "csl-json", "ris".

// Indices into records.sources of what these records cite, each once: by publisher, then date (undated last), title, id.
[[nodiscard]] std::vector<std::uint32_t> citedSources(const Records& records, std::span<const std::uint32_t> indices);

// A whole file of references, in the order given. UTF-8; RIS has CRLF.
[[nodiscard]] std::string referencesText(ReferenceFormat format, const Records& records, std::span<const std::uint32_t> sources);

// One source on one line: "The Sample Times (26 October 2022): First sample text. https://example.org/1".
[[nodiscard]] std::string referenceText(const Source& source);
// One entry each. The key of BibTeX, the id of CSL-JSON and RIS is the source's id. BibTeX gives the date twice: `date` in EDTF for biblatex,
// `year`, `month` and `day` for BibTeX.
[[nodiscard]] std::string bibTexEntry(const Source& source);
[[nodiscard]] std::string risEntry(const Source& source);
[[nodiscard]] std::string cslJsonList(const Records& records, std::span<const std::uint32_t> sources);

// What a reader should know besides: that a copy was read, that the date is uncertain. Empty: nothing.
[[nodiscard]] std::string referenceNote(const Source& source);

// The address without its scheme, so that nothing makes a link of it.
[[nodiscard]] std::string addressAsText(const Source& source);

}  // namespace geodata
