// Comparing text as people write it: without case and accents, and forgiving small slips.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace geodata {

// Without such letters at both ends.
[[nodiscard]] std::string_view trimmed(std::string_view text, std::string_view letters = " \t");

// Lower case without accents, for comparing text: "São Paulo" and "sao paulo" are the same, and so are all dashes.
// Bytes that are no UTF-8 stay as they are.
[[nodiscard]] std::string folded(std::string_view text);

// Folded, and with spaces for `_`: "in_force", "in force" and "In Force" are the same.
[[nodiscard]] std::string foldedKey(std::string_view key);

// The words of a key: "in_force" is "in force". Case stays.
[[nodiscard]] std::string spacedKey(std::string key);

// Insertions, deletions, replacements and swaps of neighbouring bytes (optimal string alignment).
[[nodiscard]] std::size_t editDistance(std::string_view first, std::string_view second);

// The candidate least different from `text` (edit distance), else one that begins with it or has it among its words;
// empty when none is near.
[[nodiscard]] std::string nearest(std::string_view text, const std::vector<std::string>& candidates);

// "a, b or c", for saying what would be right; a long list is cut short with "…".
[[nodiscard]] std::string anyOf(const std::vector<std::string>& words);

// In capitals where all letters are Latin or Cyrillic ("ÖSTERREICH", "РОССИЯ"): those have capitals that stand alone well. Any
// other text stays as it is. `language` decides the capital of i: "İ" in Turkish and Azerbaijani.
[[nodiscard]] std::string inCapitals(std::string_view text, std::string_view language = "en");

// Someone's text as it may stand in any file, XML too, and on a terminal: what is no UTF-8, a control letter (ESC, NUL) or no character
// (U+FFFE, U+FFFF) becomes U+FFFD. Tabs and line breaks (LF, CR LF) stay.
[[nodiscard]] std::string cleanText(std::string_view text);

// The same on one line: tabs and line breaks become spaces.
[[nodiscard]] std::string cleanLine(std::string_view text);

// Someone's text fit for one line of a message: clean, cut after 60 bytes.
[[nodiscard]] std::string forMessage(std::string_view text);

}  // namespace geodata
