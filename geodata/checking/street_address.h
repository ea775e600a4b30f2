// Whether a text names a street address or a postcode: finer than a city, so not for these records.
#pragma once

#include <string>
#include <string_view>

namespace geodata {

// The part of `text` that reads like a street address ("14 rue Cadet", "Hauptstraße 5", "Calle Mayor, 3", "107 East Broadway",
// "中山路12号", "ул. Ленина 5"), a post box or a postcode ("SW1A 1AA", "1012 AB", "75002" beside `city`); empty when none does.
// It needs a number beside a street's word: "Belt and Road", "Second Street" and "10 roads were closed" are none, and a number that
// may be a year (1900–2099) is none. Street words of European languages, Turkish, Indonesian, Chinese and Japanese are known.
[[nodiscard]] std::string streetAddressIn(std::string_view text, std::string_view city);

// Whether what stands in place of a city's name looks finer: a street address, or any number but the day in a name of the kind of
// "6th of October" and "25 de Mayo".
[[nodiscard]] bool looksFinerThanCity(std::string_view city);

}  // namespace geodata
