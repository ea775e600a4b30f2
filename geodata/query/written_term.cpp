#include "geodata/query/written_term.h"

#include "geodata/query/filter.h"
#include "geodata/text/plain_signs.h"
#include "geodata/text/words.h"

#include <algorithm>
#include <array>

namespace geodata {
namespace {

bool isSpace(char sign) { return sign == ' ' || sign == '\t' || sign == '\n' || sign == '\r'; }

// Reads one term, letter by letter.
class TermReader {
public:
    TermReader(std::string_view text, std::size_t& at) : text_(text), at_(at) {}

    // Whether there was a letter besides spaces.
    bool skipSpaces() {
        while (at_ < text_.size() && isSpace(sign().sign)) at_ += sign().bytes;
        return at_ < text_.size();
    }

    // Stands on the term's first letter. False: a quote is not closed.
    bool read(WrittenTerm& term) {
        const std::size_t begin = at_;
        if (sign().sign == '-') {
            term.negated = true;
            at_ += sign().bytes;
        }
        bool closed = true;
        while (closed && at_ < text_.size() && !isSpace(sign().sign)) closed = readLetter(term);
        term.whole = text_.substr(begin, at_ - begin);
        return closed;
    }

private:
    [[nodiscard]] PlainSign sign() const { return plainSignAt(text_, at_); }

    bool readLetter(WrittenTerm& term) {
        WrittenValue& value = term.values.back();
        const auto [plain, bytes] = sign();
        if (plain == '"') return readQuoted(value);
        if (plain == ':' && !term.field && term.values.size() == 1 && !value.quoted) {
            term.field = withPlainSigns(value.text);
            value = {};
        } else if (plain == ',') {
            term.values.emplace_back();
        } else {
            value.text += text_.substr(at_, bytes);
        }
        at_ += bytes;
        return true;
    }

    // From the opening quote to behind the closing one. Typographic quotes are letters between plain ones, so that a name with them can be
    // written; after a typographic one any quote closes, for they come in pairs of many kinds.
    bool readQuoted(WrittenValue& value) {
        const bool opensPlain = text_[at_] == '"';
        at_ += sign().bytes;
        value.quoted = true;
        while (at_ < text_.size()) {
            const auto [plain, bytes] = sign();
            const bool isPlainQuote = text_[at_] == '"';
            const bool isDoubled = isPlainQuote && at_ + 1 < text_.size() && text_[at_ + 1] == '"';
            if (!isDoubled && (isPlainQuote || (!opensPlain && plain == '"'))) {
                at_ += bytes;
                return true;
            }
            value.text += text_.substr(at_, bytes);
            at_ += isDoubled ? 2 : bytes;
        }
        return false;
    }

    std::string_view text_;
    std::size_t& at_;
};

// Whether a value could be read otherwise without quotes: its signs divide terms, or other languages use them to join terms.
bool needsQuotes(const std::string& text) {
    const std::string plain = withPlainSigns(text);
    if (plain.empty() || std::string_view("-+!*('").find(plain.front()) != std::string_view::npos || plain.back() == '*') return true;
    const std::string word = folded(plain);
    if (word == "or" || word == "and" || word == "not") return true;
    constexpr std::array<std::string_view, 3> comparisons{"≥", "≤", "≠"};
    const auto isThere = [&](std::string_view sign) { return text.find(sign) != std::string::npos; };
    return plain.find_first_of(" \t\n\r,:\"=<>|&") != std::string::npos || std::any_of(comparisons.begin(), comparisons.end(), isThere);
}

std::string quotedWhereNeeded(const WrittenValue& value) {
    // What stands for records without a value has brackets of its own.
    if (!value.quoted && (value.text == noValue || !needsQuotes(value.text))) return value.text;
    std::string quoted = "\"";
    for (const char letter : value.text) quoted += letter == '"' ? std::string("\"\"") : std::string(1, letter);
    return quoted + '"';
}

}  // namespace

Result<std::optional<WrittenTerm>> nextTerm(std::string_view text, std::size_t& at) {
    TermReader reader(text, at);
    if (!reader.skipSpaces()) return std::optional<WrittenTerm>();
    WrittenTerm term;
    if (!reader.read(term))
        return Problem{"filter", "a quote is not closed in " + forMessage(term.whole) + "; a second \" after its last word would be right"};
    (void)reader.skipSpaces();
    return std::optional(std::move(term));
}

std::string textOf(const WrittenTerm& term) {
    std::string text = term.negated ? "-" : "";
    if (term.field) text += *term.field + ":";
    for (std::size_t index = 0; index < term.values.size(); ++index) text += (index > 0 ? "," : "") + quotedWhereNeeded(term.values[index]);
    return text;
}

}  // namespace geodata
