// Whole numbers as people read them: 10,535.
#pragma once

#include <string>

namespace geodata {

// The digits of a whole number, without a sign, with a comma before every three from the end.
[[nodiscard]] inline std::string inThousands(std::string digits) {
    for (std::size_t at = digits.size(); at > 3;) digits.insert(at -= 3, ",");
    return digits;
}

}  // namespace geodata
