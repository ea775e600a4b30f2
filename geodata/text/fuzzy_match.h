// Finding a name by some of its letters: "nxy" and "year ne" both find "Next year".
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace geodata {

// The words of what someone types, folded.
[[nodiscard]] std::vector<std::string> fuzzyWords(std::string_view typed);

// How well a folded text has the letters of a folded word in their order; more is better, none: it has not, or so scattered that nobody
// would mean it. Letters right behind the one before count most, then those that begin a word, most of all the first; the text's beginning, too.
[[nodiscard]] std::optional<int> fuzzyScore(std::string_view foldedText, std::string_view foldedWord);

}  // namespace geodata
