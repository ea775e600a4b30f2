// A cell of a table as JSON: null for nothing, lists as lists, numbers as numbers.
#pragma once

#include "geodata/files/table.h"

#include <nlohmann/json.hpp>

namespace geodata {

struct JsonOfCell {
    nlohmann::ordered_json operator()(std::monostate) const { return nullptr; }
    template <typename Value>
    nlohmann::ordered_json operator()(const Value& value) const {
        return value;
    }
};

[[nodiscard]] inline nlohmann::ordered_json jsonOf(const Cell& cell) { return std::visit(JsonOfCell{}, cell); }

}  // namespace geodata
