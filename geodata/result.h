// How operations that can fail on bad input report it. No function of ours throws.
#pragma once

#include <cassert>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace geodata {

// One thing that is wrong with the input, in the words the person reads.
struct Problem {
    std::string where;  // "FILE", "FILE:LINE", "FILE#/json/pointer" or an option's name; may be empty.
    std::string what;   // What is wrong; what would be right.
    friend bool operator==(const Problem&, const Problem&) = default;
};

// "where: what", or only what where there is no place.
[[nodiscard]] inline std::string lineOf(const Problem& problem) { return problem.where.empty() ? problem.what : problem.where + ": " + problem.what; }

// Collects what a reader had to skip or repair while it still returned the rest.
using Problems = std::vector<Problem>;

// Either a value or the reason why there is none. To ask for the one that is not there is a programming error.
template <typename T>
class [[nodiscard]] Result {
public:
    Result(T value) : content_(std::move(value)) {}
    Result(Problem problem) : content_(std::move(problem)) {}

    explicit operator bool() const { return std::holds_alternative<T>(content_); }
    T& operator*() & { return value(*this); }
    const T& operator*() const& { return value(*this); }
    T&& operator*() && { return std::move(value(*this)); }
    T* operator->() { return &value(*this); }
    const T* operator->() const { return &value(*this); }
    [[nodiscard]] const Problem& problem() const {
        assert(!*this);
        return std::get<Problem>(content_);
    }

private:
    template <typename Self>
    static auto& value(Self& self) {
        assert(self);
        return std::get<T>(self.content_);
    }

    std::variant<T, Problem> content_;
};

}  // namespace geodata
