// What the search field makes of a text: a filter, or names to go to; and what going there does.
#pragma once

#include "app/state/action.h"
#include "geodata/query/correct_filter.h"
#include "geodata/query/find.h"

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace app {

struct SearchAnswer {
    std::string text;  // Asked, with the layers and the language in which.
    std::set<geodata::Layer> layers;
    std::string language;

    bool isFilter = false;      // It has a field or a "not", and parses.
    std::string filterWords{};  // What it then selects.
    std::size_t filtered = 0;   // Records of the layers that it selects, whatever their years.
    std::string problem{};      // Why it is no filter; empty when it is one, if only of words.
    std::vector<geodata::FilterCorrection> corrections{};
    geodata::Findings found{};  // By name; nothing for a filter.
};

[[nodiscard]] SearchAnswer answerTo(const std::string& text, const geodata::Atlas& atlas, const View& view);

// A country, region, city or record is gone to; anything else becomes a term of the filter.
[[nodiscard]] Action goTo(const geodata::Found& found, const geodata::Atlas& atlas);

// What Return does: the filter, else its first correction, else the first that is found. A problem where there is none of these.
[[nodiscard]] geodata::Result<Action> firstOf(const SearchAnswer& answer, const geodata::Atlas& atlas);

}  // namespace app
