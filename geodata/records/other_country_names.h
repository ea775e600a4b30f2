// Names that people and other tables use for countries besides today's short ones: "Holland", "UK", "Viet Nam", "Deutschland".
#pragma once

#include <span>
#include <string_view>

namespace geodata {

// Certain: it means this country and no other. Suggested: a part of it, its capital or a loose form; fit to be offered, not to be taken.
enum class NameUse { Certain, Suggested };

struct OtherCountryName {
    std::string_view name;
    std::string_view alpha3;
    NameUse use = NameUse::Certain;
};

[[nodiscard]] std::span<const OtherCountryName> otherCountryNames();

}  // namespace geodata
