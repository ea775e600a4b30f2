#include "geodata/text/summed.h"

#include "geodata/text/in_thousands.h"

#include <algorithm>
#include <map>
#include <string_view>

namespace geodata {
namespace {

bool isDigit(char letter) { return letter >= '0' && letter <= '9'; }

// The file of "FILE:LINE" and "FILE#/json/pointer".
std::string_view fileOf(std::string_view where) {
    where = where.substr(0, where.find('#'));
    const auto colon = where.rfind(':');
    const bool endsInLine = colon != std::string_view::npos && colon + 1 < where.size() &&
                            std::all_of(where.begin() + static_cast<std::ptrdiff_t>(colon) + 1, where.end(), isDigit);
    return endsInLine ? where.substr(0, colon) : where;
}

// Where what is wrong ends and what would be right begins.
std::size_t endOfFault(std::string_view what) { return std::min(what.find(';'), what.size()); }

// One text for all problems of a kind: numbers and quoted words stand as gaps.
std::string kindOf(const Problem& problem) {
    std::string kind = std::string(fileOf(problem.where)) + '\n';
    bool inQuotes = false;
    for (const char letter : std::string_view(problem.what).substr(0, endOfFault(problem.what))) {
        if (letter == '"') inQuotes = !inQuotes;
        if (inQuotes) continue;
        const char shown = isDigit(letter) ? '0' : letter;
        if (shown != '0' || kind.back() != '0') kind += shown;
    }
    return kind;
}

}  // namespace

Problems summed(const Problems& problems, std::size_t most) {
    std::map<std::string, std::size_t> counts;
    for (const auto& problem : problems) ++counts[kindOf(problem)];
    Problems told;
    for (const auto& problem : problems) {
        auto& count = counts[kindOf(problem)];
        if (count == 0) continue;
        told.push_back(problem);
        if (count <= most) continue;
        told.back().what.insert(endOfFault(problem.what), " (the first of " + inThousands(std::to_string(count)) + " like it)");
        count = 0;
    }
    return told;
}

}  // namespace geodata
