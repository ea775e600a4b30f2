#include "geodata/query/written_term.h"

#include "geodata/records/words.h"

#include <algorithm>

namespace geodata {
namespace {

bool isSpace(char letter) { return letter == ' ' || letter == '\t' || letter == '\n' || letter == '\r'; }

std::string quotedWhereNeeded(const WrittenValue& value) {
    std::string text = value.text;
    std::erase(text, '"');
    const bool plain = text.find_first_of(" \t\n\r,:") == std::string::npos && !text.empty() && text.front() != '-';
    return plain && !value.quoted ? text : '"' + text + '"';
}

}  // namespace

Result<std::optional<WrittenTerm>> nextTerm(std::string_view text, std::size_t& at) {
    const auto skipSpaces = [&] {
        while (at < text.size() && isSpace(text[at])) ++at;
    };
    skipSpaces();
    if (at >= text.size()) return std::optional<WrittenTerm>();
    const std::size_t begin = at;
    WrittenTerm term;
    if (text[at] == '-') {
        term.negated = true;
        ++at;
    }
    bool inQuotes = false;
    for (; at < text.size() && (inQuotes || !isSpace(text[at])); ++at) {
        WrittenValue& value = term.values.back();
        const bool canEndField = !term.field && term.values.size() == 1 && !value.quoted;
        if (text[at] == '"') {
            inQuotes = !inQuotes;
            value.quoted = true;
        } else if (!inQuotes && text[at] == ':' && canEndField) {
            term.field = std::move(value.text);
            value = {};
        } else if (!inQuotes && text[at] == ',') {
            term.values.emplace_back();
        } else {
            value.text += text[at];
        }
    }
    term.whole = text.substr(begin, at - begin);
    if (inQuotes) return Problem{"filter", "a quote is not closed in " + forMessage(term.whole) + "; a second \" after its last word would be right"};
    skipSpaces();
    return std::optional(std::move(term));
}

std::string textOf(const WrittenTerm& term) {
    std::string text = term.negated ? "-" : "";
    if (term.field) text += *term.field + ":";
    for (std::size_t index = 0; index < term.values.size(); ++index) text += (index > 0 ? "," : "") + quotedWhereNeeded(term.values[index]);
    return text;
}

}  // namespace geodata
