#include "geodata/query/facets.h"

#include <algorithm>
#include <map>

namespace geodata {
namespace {

bool isUnknown(const std::string& value) { return value == "unknown"; }

// Certainties in the order of their table; of the others none comes before another.
std::ptrdiff_t rankOf(Field field, const std::string& value) {
    if (field != Field::Certainty) return 0;
    constexpr std::array order{Certainty::Official, Certainty::Corroborated, Certainty::Reported, Certainty::Contested};
    return std::find_if(order.begin(), order.end(), [&](auto each) { return keyOf(each) == value; }) - order.begin();
}

}  // namespace

FieldColumn::FieldColumn(const Atlas& atlas, Field field) : field_(field) {
    const auto& records = atlas.records.records;
    std::vector<std::vector<std::string>> valuesOfRecords;
    valuesOfRecords.reserve(records.size());
    std::map<std::string, std::size_t> numbers;
    for (const auto& record : records) {
        valuesOfRecords.push_back(valuesOf(record, field, atlas));
        for (const auto& value : valuesOfRecords.back()) ++numbers[value];
    }
    numbers.erase(std::string(noValue));
    for (const auto& [value, number] : numbers) values_.push_back(value);
    std::stable_sort(values_.begin(), values_.end(), [&](const auto& a, const auto& b) { return numbers.at(a) > numbers.at(b); });
    std::stable_sort(values_.begin(), values_.end(), [&](const auto& a, const auto& b) { return rankOf(field, a) < rankOf(field, b); });
    std::stable_partition(values_.begin(), values_.end(), [](const auto& value) { return !isUnknown(value); });
    std::map<std::string, std::uint32_t> codes;
    for (const auto& value : values_) codes.emplace(value, static_cast<std::uint32_t>(codes.size()));
    begins_.reserve(records.size() + 1);
    for (const auto& values : valuesOfRecords) {
        begins_.push_back(static_cast<std::uint32_t>(codes_.size()));
        for (const auto& value : values) {
            if (const auto found = codes.find(value); found != codes.end()) codes_.push_back(found->second);
        }
    }
    begins_.push_back(static_cast<std::uint32_t>(codes_.size()));
}

std::vector<std::size_t> FieldColumn::counts(const std::vector<std::uint32_t>& records) const {
    std::vector<std::size_t> counts(values_.size());
    for (const auto record : records) {
        for (auto at = begins_[record]; at < begins_[record + 1]; ++at) ++counts[codes_[at]];
    }
    return counts;
}

std::vector<FieldColumn> facetColumns(const Atlas& atlas) {
    std::vector<FieldColumn> columns;
    for (const auto field : facetFields) columns.emplace_back(atlas, field);
    return columns;
}

}  // namespace geodata
