// Splits the text of a JSON object into its members, and lists among them into their elements, while the text comes in parts: a file of
// any size is read without a document of the whole.
#pragma once

#include <cstddef>
#include <functional>
#include <set>
#include <string>
#include <string_view>

namespace geodata {

// One value of the outermost object.
struct JsonPart {
    enum class Kind {
        Member,   // A value that is not split.
        List,     // The beginning of a list whose elements follow; without a text.
        Element,  // Of the list that began last.
    };
    Kind kind = Kind::Member;
    std::string_view key;     // Of the member, or of the list.
    std::size_t index = 0;    // Of an element.
    std::string_view text;    // Not yet parsed, and perhaps no right JSON; gone after the call.
    std::size_t members = 0;  // How many keys stand in the text, at any depth.
};

class JsonSplitter {
public:
    // Lists under these keys are split into elements. `onPart` returns false to stop.
    JsonSplitter(std::set<std::string> lists, std::function<bool(const JsonPart&)> onPart) : lists_(std::move(lists)), onPart_(std::move(onPart)) {}

    // False once the text is not what can be split: no object, no right JSON between the values, nested deeper than deepestNesting, a key
    // twice or with other letters than plain ones, or onPart said so. Whoever reads the whole text then finds out why.
    [[nodiscard]] bool feed(std::string_view text);
    // Whether the object has been closed.
    [[nodiscard]] bool isWhole() const { return state_ == State::Behind; }

private:
    enum class State {
        Before,
        FirstKey,
        Key,
        InKey,
        Colon,
        Value,
        FirstElement,
        Element,
        InScalar,
        InNested,
        InText,
        AfterMember,
        AfterElement,
        Behind,
        Wrong
    };

    [[nodiscard]] std::size_t take(std::string_view text, std::size_t at);
    [[nodiscard]] std::size_t takeKey(std::string_view text, std::size_t at);
    [[nodiscard]] std::size_t takeScalar(std::string_view text, std::size_t at);
    [[nodiscard]] std::size_t takeNested(std::string_view text, std::size_t at);
    [[nodiscard]] std::size_t takeText(std::string_view text, std::size_t at);
    void begin(char letter);
    void beginValue(char letter);
    void endValue();
    void tell(JsonPart part);

    std::set<std::string> lists_;
    std::function<bool(const JsonPart&)> onPart_;
    State state_ = State::Before;
    std::set<std::string, std::less<>> keys_;
    std::string key_;
    std::string value_;  // Of the value that is being read, as far as it has come.
    bool inList_ = false;
    bool escaped_ = false;  // The letter before was a backslash.
    std::size_t index_ = 0;
    std::size_t depth_ = 0;  // Within the value.
    std::size_t members_ = 0;
};

}  // namespace geodata
