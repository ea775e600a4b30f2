// Words and signs of other query languages (OR, NOT, =, >, brackets), and how a filter says the same.
#pragma once

#include "geodata/query/written_term.h"

#include <optional>
#include <string>

namespace geodata {

enum class Joins { Nothing, Before, Both };  // Whether the term belongs to its neighbours: NOT to the next, OR to both.

struct ForeignSign {
    std::string what;                  // What is wrong; what would be right.
    std::optional<std::string> right;  // The term as a filter writes it; empty text: it can go. None: the term alone does not tell.
    Joins joins = Joins::Nothing;
};

// Nothing for a term in the filter's own language. Quotes make a word of any sign. `besideField`: a neighbour has a field, so that a small
// "or" is no word to look for.
[[nodiscard]] std::optional<ForeignSign> foreignSignIn(const WrittenTerm& term, bool besideField);

}  // namespace geodata
