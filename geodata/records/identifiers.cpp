#include "geodata/records/identifiers.h"

#include <algorithm>

namespace geodata {
namespace {

bool isSmallLetterOrDigit(char letter) { return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9'); }

}  // namespace

bool isRecordId(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char letter) { return isSmallLetterOrDigit(letter) || letter == '-'; });
}

bool isSourceId(std::string_view text) {
    constexpr std::string_view signs = "._:-";
    return !text.empty() && std::all_of(text.begin(), text.end(), [&](char letter) {
        return isSmallLetterOrDigit(letter) || (letter >= 'A' && letter <= 'Z') || signs.find(letter) != std::string_view::npos;
    });
}

bool isWebAddress(std::string_view text) {
    for (const std::string_view scheme : {"https://", "http://"}) {
        if (!text.starts_with(scheme) || text.size() == scheme.size()) continue;
        return std::all_of(text.begin(), text.end(), [](char letter) { return static_cast<unsigned char>(letter) > 0x20U && letter != 0x7F; });
    }
    return false;
}

}  // namespace geodata
