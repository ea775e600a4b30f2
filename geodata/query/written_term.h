// A filter text cut into its terms as they are written, before any is checked.
#pragma once

#include "geodata/result.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace geodata {

// In bytes. Every term is compared with every record; no list of a person's own comes near.
inline constexpr std::size_t longestFilter = 20000;

struct WrittenValue {
    std::string text;
    bool quoted = false;
};

struct WrittenTerm {
    std::string whole;  // As it stands in the text.
    std::optional<std::string> field;
    bool negated = false;
    std::vector<WrittenValue> values{WrittenValue{}};
};

// Reads one term from `at` on, which is moved behind it and what follows of spaces; nothing at the end of the text. A quote that is not
// closed is a problem; within quotes, two plain ones are one that belongs to the value. Typographic and full-width signs are read as the
// plain ones they stand for, as “ ” ： and –.
[[nodiscard]] Result<std::optional<WrittenTerm>> nextTerm(std::string_view text, std::size_t& at);

// Text that is read as this term again.
[[nodiscard]] std::string textOf(const WrittenTerm& term);

}  // namespace geodata
