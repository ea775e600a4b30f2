// Names that people and other tables use for countries besides today's short ones: "Holland", "UK", "Congo, Dem. Rep.", "刚果(金)".
#pragma once

#include <span>
#include <string_view>
#include <vector>

namespace geodata {

// Certain: it means this country and no other. Suggested: a part of it, its capital, a code of another list or a loose form; fit to be
// offered, not to be taken.
enum class NameUse { Certain, Suggested };

struct OtherCountryName {
    std::string_view name;
    std::string_view alpha3;
    NameUse use = NameUse::Certain;
};

[[nodiscard]] std::span<const OtherCountryName> otherCountryNames();

// A name that several countries go by: it is none's, even where it is the short name of one, which stands first.
struct SharedCountryName {
    std::string_view name;
    std::vector<std::string_view> alpha3s;
};

[[nodiscard]] std::span<const SharedCountryName> sharedCountryNames();

}  // namespace geodata
