// Where the values of a JSON text stand in it, so that a problem can name its line; and members that stand twice in one object.
#pragma once

#include "geodata/result.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace geodata {

// A member whose key stands in its object before already: readers take the last one and would lose the first silently.
struct RepeatedMember {
    std::string pointer;
    std::size_t line = 0;  // Of the later one.
};

struct JsonLines {
    std::unordered_map<std::string, std::size_t> lineOf;  // By JSON pointer, from 1; of those asked for that are there.
    std::vector<RepeatedMember> repeated;
};

// `text` must be right JSON. A member's line is its key's; the pointer of the whole text is "".
[[nodiscard]] JsonLines linesIn(std::string_view text, const std::unordered_set<std::string>& wantedPointers);

// Every member that stands in its object before already, as "FILE:LINE: /pointer". `text` must be right JSON.
[[nodiscard]] Problems repeatedMembers(std::string_view text, const std::string& file);
[[nodiscard]] Problem problemOf(const RepeatedMember& member, const std::string& file);

// The line of the value at `pointer` or, where that is not there (a missing member), of the nearest value around it.
[[nodiscard]] std::size_t lineAround(const JsonLines& lines, std::string pointer);

}  // namespace geodata
