// One field of many records in codes: a dictionary of its values, and which of them each record has.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

namespace geodata {

class CodedField {
public:
    // In an order that hangs on the data alone: most records first, then by name; what is unknown last. Those of `first` go before all.
    [[nodiscard]] const std::vector<std::string>& values() const { return values_; }
    [[nodiscard]] bool hasNone(std::size_t row) const { return codes_[row] == none; }

    // Calls with each code of a row, into values().
    template <typename Visit>
    void forEach(std::size_t row, Visit visit) const {
        const std::uint32_t code = codes_[row];
        if (code < isList) return visit(code);
        if (code == none) return;
        const std::size_t list = code - isList;
        for (auto at = listBegins_[list]; at < listBegins_[list + 1]; ++at) visit(listCodes_[at]);
    }

    // Whether a row has a value that `allowed` (by code) allows.
    [[nodiscard]] bool hasAny(std::size_t row, const std::vector<std::uint8_t>& allowed) const {
        bool found = false;
        forEach(row, [&](std::uint32_t code) { found = found || allowed[code] != 0; });
        return found;
    }

private:
    friend class CodedFieldBuilder;
    static constexpr std::uint32_t isList = 0x80000000U;  // Codes from here on are lists; most rows have one value or none.
    static constexpr std::uint32_t none = 0xFFFFFFFFU;

    std::vector<std::string> values_;
    std::vector<std::uint32_t> codes_;  // One a row.
    std::vector<std::uint32_t> listBegins_{0};
    std::vector<std::uint32_t> listCodes_;
};

class CodedFieldBuilder {
public:
    explicit CodedFieldBuilder(std::size_t rows) { field_.codes_.reserve(rows); }

    // The next row.
    void add(const std::vector<std::string>& values);
    void add(const std::string& value);  // Empty: none.
    // `first` are values whose order is theirs, not that of numbers.
    [[nodiscard]] CodedField build(const std::vector<std::string>& first = {});

private:
    [[nodiscard]] std::uint32_t codeOf(const std::string& value);

    CodedField field_;
    std::unordered_map<std::string, std::uint32_t> codes_;
    std::vector<std::size_t> rows_;  // That have each value.
};

}  // namespace geodata
