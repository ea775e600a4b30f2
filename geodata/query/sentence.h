// The plain sentence that says what a selection shows, as a value of clauses.
#pragma once

#include "geodata/query/select.h"

#include <functional>
#include <string>
#include <vector>

namespace geodata {

// Without a full stop. A clause begins with the sign that joins it to those before, so that clauses may be left out from the end.
struct Sentence {
    std::string count;                 // "78 of 97 reported stations", "Europe: 49 of 87 reported stations", "No layer is shown".
    std::string asked;                 // " with no reported end before 2025": what the years ask for; half of it would say something else.
    std::vector<std::string> clauses;  // ": 73 of unknown status", ", 5 suspended", "; in 40 countries and areas".
    [[nodiscard]] std::string text() const;
    friend bool operator==(const Sentence&, const Sentence&) = default;
};

// "78 of 97 reported stations with no reported end before 2025: 73 of unknown status, 5 suspended; in 40 countries and areas"; other modes
// say "with a start by 2019", "with a start in 2018–2019: 42 first reported, 20 announced", "with an end in 2019". With a region its numbers
// come first: "Europe: 49 of 87 reported stations …", 87 being those of the whole world. Only numbers of the selection.
[[nodiscard]] Sentence sentenceOf(const Selection& selection, const Query& query);
// The same as one text.
[[nodiscard]] std::string sentenceFor(const Selection& selection, const Query& query);

// The sentence with a full stop, or as many of its clauses as satisfy `fits`, with "…". Where none does, the bare count; where that does not
// either, as many of its words, at least one.
[[nodiscard]] std::string whatFits(const Sentence& sentence, const std::function<bool(const std::string&)>& fits);

// "42 first reported, 20 announced" and "73 of unknown status, 5 suspended": the counts of Selection::byBasis and byStatus, largest first.
[[nodiscard]] std::string basesInWords(const std::map<std::string, std::size_t>& byBasis);
[[nodiscard]] std::string statusesInWords(const std::map<std::string, std::size_t>& byStatus);

}  // namespace geodata
