#include "geodata/columns/coded_field.h"

#include <numeric>

namespace geodata {

std::uint32_t CodedFieldBuilder::codeOf(const std::string& value) {
    const auto [known, isNew] = codes_.emplace(value, static_cast<std::uint32_t>(codes_.size()));
    if (isNew) {
        field_.values_.push_back(value);
        rows_.push_back(0);
    }
    ++rows_[known->second];
    return known->second;
}

void CodedFieldBuilder::add(const std::string& value) { field_.codes_.push_back(value.empty() ? CodedField::none : codeOf(value)); }

void CodedFieldBuilder::add(const std::vector<std::string>& values) {
    if (values.size() < 2) return add(values.empty() ? std::string() : values.front());
    field_.codes_.push_back(CodedField::isList + static_cast<std::uint32_t>(field_.listBegins_.size() - 1));
    for (const auto& value : values) field_.listCodes_.push_back(codeOf(value));
    field_.listBegins_.push_back(static_cast<std::uint32_t>(field_.listCodes_.size()));
}

CodedField CodedFieldBuilder::build(const std::vector<std::string>& first) {
    const auto& values = field_.values_;
    const auto rankOf = [&](std::uint32_t code) { return std::find(first.begin(), first.end(), values[code]) - first.begin(); };
    std::vector<std::uint32_t> order(values.size());
    std::iota(order.begin(), order.end(), 0U);
    std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) { return values[a] < values[b]; });
    std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) { return rows_[a] > rows_[b]; });
    if (!first.empty()) std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) { return rankOf(a) < rankOf(b); });
    std::stable_partition(order.begin(), order.end(), [&](std::uint32_t code) { return values[code] != "unknown"; });
    std::vector<std::uint32_t> codeAfter(order.size());
    std::vector<std::string> sorted;
    for (const auto code : order) {
        codeAfter[code] = static_cast<std::uint32_t>(sorted.size());
        sorted.push_back(values[code]);
    }
    for (auto& code : field_.codes_) {
        if (code < CodedField::isList) code = codeAfter[code];
    }
    for (auto& code : field_.listCodes_) code = codeAfter[code];
    field_.values_ = std::move(sorted);
    codes_.clear();
    return std::move(field_);
}

}  // namespace geodata
