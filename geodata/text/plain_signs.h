// Signs that phones, word processors and East Asian keyboards put where a plain one was meant.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace geodata {

// What a letter of a text means as a sign, and how many bytes it takes.
struct PlainSign {
    char sign = '\0';
    std::size_t bytes = 1;
};

// The letter at `at`, which lies in the text: '"' for “ ” „ « » and the like, '\'' for ‘ ’, '-' for all dashes and minus signs, ' ' for spaces
// of every width, and the plain form of full-width letters and digits (： ， ＝ ２). Any other byte stands for itself.
[[nodiscard]] PlainSign plainSignAt(std::string_view text, std::size_t at);

// The whole text so: “2018–2022” is "2018-2022".
[[nodiscard]] std::string withPlainSigns(std::string_view text);

}  // namespace geodata
