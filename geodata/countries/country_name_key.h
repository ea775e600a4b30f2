// A country's name made comparable: without case, accents, punctuation, small words, abbreviations and the order that a comma turns round.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace geodata {

// The ways in which a written name is compared with those known; no key is empty.
struct NameKeys {
    std::vector<std::string> words;  // In lower case without accents, abbreviations written out: {"korea", "republic"}.
    std::vector<std::string> exact;  // Letters with their marks, without spaces: "congodemocraticrepublic", "democraticrepubliccongo".
    std::vector<std::string> plain;  // The same without accents. None where marks are letters (Indic scripts, kana), or three letters stay.
};

// "Korea, Rep. of" and "Korea (Rep. of)" have the keys of "Korea Republic" and of "Republic Korea".
[[nodiscard]] NameKeys nameKeysOf(std::string_view text);

// The keys of what stands behind "Republic of" or "Kingdom of", whichever side of a comma that is on; none where it is not there.
[[nodiscard]] NameKeys keysWithoutForm(std::string_view text);

}  // namespace geodata
