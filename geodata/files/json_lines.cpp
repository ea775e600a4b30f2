#include "geodata/files/json_lines.h"

#include "geodata/files/json_file.h"
#include "geodata/files/json_text.h"

#include <algorithm>

namespace geodata {
namespace {

// An object or a list that is not closed yet.
struct OpenValue {
    bool isObject = false;
    bool awaitsKey = false;      // Of an object: what comes next is a key.
    std::size_t index = 0;       // Of a list: which value comes next.
    std::size_t pathLength = 0;  // Of its own pointer.
    std::unordered_set<std::string> keys;
};

// Walks the text once. Not recursive: nesting may be deep.
class LineScan {
public:
    LineScan(std::string_view text, const std::unordered_set<std::string>& wanted) : text_(text), wanted_(wanted) {}

    JsonLines run() {
        while (at_ < text_.size()) step();
        return std::move(found_);
    }

private:
    void step() {
        const char letter = text_[at_];
        switch (letter) {
            case '\n': ++line_; [[fallthrough]];
            case ' ':
            case '\t':
            case '\r':
            case ':': ++at_; return;
            case '{':
            case '[': open(letter == '{'); return;
            case '}':
            case ']': close(); return;
            case ',': next(); return;
            case '"': text(); return;
            default: number(); return;
        }
    }

    void beginValue() {
        if (!open_.empty() && !open_.back().isObject) {
            path_.resize(open_.back().pathLength);
            path_ += '/' + std::to_string(open_.back().index);
        }
        // A member's line is its key's.
        const bool isMember = !open_.empty() && open_.back().isObject;
        if (wanted_.contains(path_)) found_.lineOf.emplace(path_, isMember ? keyLine_ : line_);
    }

    void open(bool isObject) {
        beginValue();
        open_.push_back({isObject, isObject, 0, path_.size(), {}});
        ++at_;
    }

    void close() {
        if (!open_.empty()) {
            path_.resize(open_.back().pathLength);
            open_.pop_back();
        }
        ++at_;
    }

    void next() {
        ++at_;
        if (open_.empty()) return;
        ++open_.back().index;
        open_.back().awaitsKey = open_.back().isObject;
        path_.resize(open_.back().pathLength);
    }

    void text() {
        const std::size_t begin = at_;
        for (++at_; at_ < text_.size() && text_[at_] != '"'; ++at_) {
            if (text_[at_] == '\\') ++at_;
        }
        ++at_;
        if (open_.empty() || !open_.back().awaitsKey) {
            beginValue();
            return;
        }
        open_.back().awaitsKey = false;
        keyLine_ = line_;
        const std::string key = decoded(text_.substr(begin, at_ - begin));
        path_.resize(open_.back().pathLength);
        path_ += '/' + pointerToken(key);
        if (!open_.back().keys.insert(key).second) found_.repeated.push_back({path_, line_});
    }

    static std::string decoded(std::string_view quoted) {
        if (quoted.find('\\') == std::string_view::npos) return std::string(quoted.substr(1, quoted.size() - 2));
        const auto key = parseJson<Json>(quoted, "");
        return key && key->is_string() ? key->get<std::string>() : std::string(quoted);
    }

    void number() {
        beginValue();
        constexpr std::string_view ends = ",]} \t\r\n";
        while (at_ < text_.size() && ends.find(text_[at_]) == std::string_view::npos) ++at_;
    }

    std::string_view text_;
    const std::unordered_set<std::string>& wanted_;
    JsonLines found_;
    std::vector<OpenValue> open_;
    std::string path_;
    std::size_t at_ = 0;
    std::size_t line_ = 1;
    std::size_t keyLine_ = 1;
};

}  // namespace

JsonLines linesIn(std::string_view text, const std::unordered_set<std::string>& wantedPointers) { return LineScan(text, wantedPointers).run(); }

Problem problemOf(const RepeatedMember& member, const std::string& file) {
    return {file + ":" + std::to_string(member.line) + ": " + member.pointer,
            "stands twice in its object, so that one of the two is lost; once would be right"};
}

Problems repeatedMembers(std::string_view text, const std::string& file) {
    Problems problems;
    for (const auto& member : linesIn(text, {}).repeated) problems.push_back(problemOf(member, file));
    return problems;
}

std::size_t lineAround(const JsonLines& lines, std::string pointer) {
    while (true) {
        const auto found = lines.lineOf.find(pointer);
        if (found != lines.lineOf.end()) return found->second;
        if (pointer.empty()) return 1;
        pointer.resize(pointer.rfind('/') == std::string::npos ? 0 : pointer.rfind('/'));
    }
}

}  // namespace geodata
