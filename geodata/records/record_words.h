// The closed lists of words that record files allow: kinds of each layer with their usual extent, states of affairs, fields of police work.
#pragma once

#include "geodata/records/record.h"
#include "geodata/result.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace geodata {

struct Kind {
    std::string_view key;  // As datasets/schemas/record-set.schema.json lists it.
    Extent usualExtent;    // What most of the shipped records of this kind are.
};

[[nodiscard]] std::span<const Kind> kindsOf(Layer layer);
[[nodiscard]] std::span<const std::string_view> statusWords();
[[nodiscard]] std::span<const std::string_view> policeFieldWords();
// What a start or an end is, for the layers of stations, cooperation and training.
[[nodiscard]] std::span<const std::string_view> startBasisWords();
[[nodiscard]] std::span<const std::string_view> endBasisWords();
[[nodiscard]] std::span<const std::string_view> chinaResponseKinds();

// The word of a list that a cell means, whatever its case and with spaces, hyphens or "_"; else a problem that names the nearest,
// or all where none is near.
[[nodiscard]] Result<std::string> wordFromCell(std::string_view cell, const std::vector<std::string>& words);

}  // namespace geodata
