#include "geodata/files/json_splitter.h"

#include "geodata/files/json_text.h"

namespace geodata {
namespace {

bool isSpace(char letter) { return letter == ' ' || letter == '\n' || letter == '\t' || letter == '\r'; }
bool isPlain(char letter) { return letter >= ' ' && letter <= '~' && letter != '\\'; }

}  // namespace

bool JsonSplitter::feed(std::string_view text) {
    for (std::size_t at = 0; at < text.size() && state_ != State::Wrong;) at = take(text, at);
    return state_ != State::Wrong;
}

// What stands at `at`; returns where the next begins.
std::size_t JsonSplitter::take(std::string_view text, std::size_t at) {
    switch (state_) {
        case State::InKey: return takeKey(text, at);
        case State::InScalar: return takeScalar(text, at);
        case State::InNested: return takeNested(text, at);
        case State::InText: return takeText(text, at);
        default: break;
    }
    if (!isSpace(text[at])) begin(text[at]);
    // The first letter of a value is a part of it.
    const bool belongsToValue = state_ == State::InScalar || state_ == State::InNested || state_ == State::InText;
    return belongsToValue && value_.empty() ? at : at + 1;
}

void JsonSplitter::begin(char letter) {
    switch (state_) {
        case State::Before: state_ = letter == '{' ? State::FirstKey : State::Wrong; return;
        case State::FirstKey:
            if (letter == '}') {
                state_ = State::Behind;
                return;
            }
            [[fallthrough]];
        case State::Key:
            state_ = letter == '"' ? State::InKey : State::Wrong;
            key_.clear();
            return;
        case State::Colon: state_ = letter == ':' ? State::Value : State::Wrong; return;
        case State::Value:
            if (letter != '[' || !lists_.contains(key_)) return beginValue(letter);
            inList_ = true;
            index_ = 0;
            state_ = State::FirstElement;
            return tell({JsonPart::Kind::List, key_, 0, {}, 0});
        case State::FirstElement:
            if (letter == ']') {
                inList_ = false;
                state_ = State::AfterMember;
                return;
            }
            [[fallthrough]];
        case State::Element: return beginValue(letter);
        case State::AfterMember: state_ = letter == ',' ? State::Key : letter == '}' ? State::Behind : State::Wrong; return;
        case State::AfterElement:
            if (letter == ']') inList_ = false;
            state_ = letter == ',' ? State::Element : letter == ']' ? State::AfterMember : State::Wrong;
            return;
        default: state_ = State::Wrong; return;
    }
}

void JsonSplitter::beginValue(char letter) {
    value_.clear();
    depth_ = 0;
    members_ = 0;
    escaped_ = false;
    constexpr std::string_view noValue = ",:]}";
    state_ = noValue.find(letter) != std::string_view::npos ? State::Wrong
             : letter == '{' || letter == '['               ? State::InNested
             : letter == '"'                                ? State::InText
                                                            : State::InScalar;
}

std::size_t JsonSplitter::takeKey(std::string_view text, std::size_t at) {
    for (; at < text.size() && text[at] != '"'; ++at) {
        if (!isPlain(text[at])) {
            state_ = State::Wrong;
            return at;
        }
        key_ += text[at];
    }
    if (at == text.size()) return at;
    state_ = keys_.insert(key_).second ? State::Colon : State::Wrong;
    return at + 1;
}

std::size_t JsonSplitter::takeScalar(std::string_view text, std::size_t at) {
    constexpr std::string_view ends = ",]}";
    const std::size_t first = at;
    while (at < text.size() && !isSpace(text[at]) && ends.find(text[at]) == std::string_view::npos) ++at;
    value_.append(text.substr(first, at - first));
    // What ends it is no part of it.
    if (at < text.size()) endValue();
    return at;
}

// A text within or instead of a value, up to its closing quote.
std::size_t JsonSplitter::takeText(std::string_view text, std::size_t at) {
    const std::size_t first = at;
    if (value_.empty()) ++at;
    for (; at < text.size(); ++at) {
        if (escaped_) {
            escaped_ = false;
        } else if (text[at] == '\\') {
            escaped_ = true;
        } else if (text[at] == '"') {
            break;
        }
    }
    const bool closed = at < text.size();
    if (closed) ++at;
    value_.append(text.substr(first, at - first));
    if (!closed) return at;
    if (depth_ == 0) {
        endValue();
    } else {
        state_ = State::InNested;
    }
    return at;
}

std::size_t JsonSplitter::takeNested(std::string_view text, std::size_t at) {
    const std::size_t first = at;
    const std::size_t around = inList_ ? 2 : 1;
    bool closed = false;
    for (; at < text.size() && !closed && state_ == State::InNested; ++at) {
        switch (text[at]) {
            case '{':
            case '[':
                if (++depth_ + around > deepestNesting) state_ = State::Wrong;
                break;
            case '}':
            case ']': closed = --depth_ == 0; break;
            case ':': ++members_; break;
            case '"': state_ = State::InText; break;
            default: break;
        }
    }
    value_.append(text.substr(first, at - first));
    if (closed) endValue();
    return at;
}

void JsonSplitter::endValue() {
    state_ = inList_ ? State::AfterElement : State::AfterMember;
    tell({inList_ ? JsonPart::Kind::Element : JsonPart::Kind::Member, key_, index_, value_, members_});
    if (inList_) ++index_;
}

void JsonSplitter::tell(JsonPart part) {
    if (!onPart_(part)) state_ = State::Wrong;
}

}  // namespace geodata
