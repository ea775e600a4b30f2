// The words panels use for the fixed notions of the data: one wording, wherever it is shown.
#pragma once

#include "geodata/query/filter.h"
#include "geodata/query/year_window.h"

#include <string>

namespace app {

[[nodiscard]] const char* headingOf(geodata::Field field);  // "HOW SURE"
[[nodiscard]] const char* meaningOf(geodata::Certainty certainty);
// "official", "two or more witnesses", "one witness", "contested or not found"; "reported" where a second witness tells only a wider fact.
[[nodiscard]] const char* certaintyInWords(const geodata::Record& record);
[[nodiscard]] const char* ruleOf(geodata::TimeMode mode);
[[nodiscard]] const char* inWords(geodata::Direction direction);

// As people read it when it is EDTF, else as written.
[[nodiscard]] std::string dateInWords(const std::string& text);
[[nodiscard]] std::string capitalised(std::string text);

}  // namespace app
