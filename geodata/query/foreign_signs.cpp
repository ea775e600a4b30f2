#include "geodata/query/foreign_signs.h"

#include "geodata/query/filter.h"
#include "geodata/text/plain_signs.h"
#include "geodata/text/words.h"

#include <algorithm>

namespace geodata {
namespace {

constexpr std::string_view eitherForm = "a comma between values, as region:Europe,Asia, or between words, as police,academy, would be right";

// "≥" is ">=".
std::string withPlainComparisons(std::string text) {
    for (const auto& [sign, plain] : {std::pair{"≥", ">="}, std::pair{"≤", "<="}, std::pair{"≠", "!="}}) {
        for (auto at = text.find(sign); at != std::string::npos; at = text.find(sign)) text.replace(at, std::string_view(sign).size(), plain);
    }
    return text;
}

std::optional<ForeignSign> joiningWord(const std::string& text, bool besideField) {
    const auto is = [&](std::string_view word) { return text == word || (besideField && folded(text) == folded(word)); };
    if (is("OR") || text == "|" || text == "||") return ForeignSign{text + " does not join terms here; " + std::string(eitherForm), {}, Joins::Both};
    if (is("AND") || text == "&" || text == "&&" || text == "+")
        return ForeignSign{text + " is not written here, since all terms must hold; region:Europe status:closed would be right", ""};
    if (is("NOT") || text == "!") return ForeignSign{text + " is written - here; -status:closed would be right", "-", Joins::Before};
    return std::nullopt;
}

std::optional<int> wholeNumber(const std::string& text) {
    const bool isNumber =
        !text.empty() && text.size() <= 4 && std::all_of(text.begin(), text.end(), [](char letter) { return letter >= '0' && letter <= '9'; });
    return isNumber ? std::optional(std::stoi(text)) : std::nullopt;
}

// "year>=2018" is "year:2018..".
std::string comparedAs(const std::string& name, const std::string& sign, const std::string& value, bool negated) {
    const auto field = fieldFrom(name);
    const auto number = field && isNumber(*field) ? wholeNumber(value) : std::nullopt;
    const bool isRange = number && (sign.front() == '<' || sign.front() == '>') && sign != "<>";
    const bool isNot = negated != (sign == "!=" || sign == "<>");
    const std::string start = (isNot ? "-" : "") + name + ":";
    if (!isRange) return start + (value.find(' ') == std::string::npos ? value : '"' + value + '"');
    const int off = sign.size() == 2 ? 0 : 1;
    if (sign.front() == '>') return start + std::to_string(std::min(*number + off, 9999)) + "..";
    return start + ".." + std::to_string(std::max(*number - off, 0));
}

// The name of a field, also misspelled; empty for anything else.
std::string fieldMeant(const std::string& text) {
    if (fieldFrom(text)) return folded(text);
    std::vector<std::string> names;
    for (const auto field : allFields) names.emplace_back(keyOf(field));
    const bool isWord = std::all_of(text.begin(), text.end(), [](char letter) { return (letter | 0x20) >= 'a' && (letter | 0x20) <= 'z'; });
    return isWord && text.size() >= 4 ? nearest(text, names) : std::string();
}

// `text` has no quotes: a field, a comparison and a value, or what of these is there.
std::optional<ForeignSign> comparison(const std::string& text, bool negated) {
    const auto begin = text.find_first_of("=<>!");
    if (begin == std::string::npos || (text[begin] == '!' && text.find('=', begin) != begin + 1)) return std::nullopt;
    const auto end = std::min(text.find_first_not_of("=<>!", begin), text.size());
    std::string name = text.substr(0, begin);
    if (name.ends_with(':')) name.pop_back();
    const std::string sign = text.substr(begin, end - begin);
    const std::string value = text.substr(end);
    if (name.empty() && !value.empty() && !wholeNumber(value)) return std::nullopt;
    const std::string field = name.empty() ? std::string() : fieldMeant(name);
    if (field.empty() && !name.empty()) return std::nullopt;
    if (field.empty() || value.empty())
        return ForeignSign{sign + " does not compare here; a field, a colon and values, as year:2018.. or region:Europe, would be right", {}};
    const std::string right = comparedAs(field, sign, value, negated);
    return ForeignSign{sign + " does not compare here; " + right + " would be right", right};
}

std::optional<ForeignSign> wildcard(const std::string& text, bool hasField) {
    if (text.size() < 2 || (text.front() != '*' && text.back() != '*')) return std::nullopt;
    const auto first = text.find_first_not_of('*');
    if (first == std::string::npos) return std::nullopt;
    const std::string word = text.substr(first, text.find_last_not_of('*') - first + 1);
    if (hasField) return ForeignSign{"* stands for no letters here; the whole value would be right, or the word " + word + " by itself", {}};
    return ForeignSign{"* stands for no letters here; " + word + " would be right: it is found within words, too", word};
}

std::optional<ForeignSign> singleQuotes(const std::string& text) {
    if (text.size() < 2 || text.front() != '\'') return std::nullopt;
    constexpr auto what = "' does not hold words together; double quotes, as in \"police academy\", would be right";
    const bool closes = text.back() == '\'' && text.size() > 2;
    return ForeignSign{what, closes ? std::optional('"' + text.substr(1, text.size() - 2) + '"') : std::nullopt};
}

}  // namespace

std::optional<ForeignSign> foreignSignIn(const WrittenTerm& term, bool besideField) {
    const std::string whole =
        withPlainComparisons(withPlainSigns(term.negated ? std::string_view(term.whole).substr(plainSignAt(term.whole, 0).bytes) : term.whole));
    const bool quoted = std::any_of(term.values.begin(), term.values.end(), [](const WrittenValue& value) { return value.quoted; });
    const bool opensInValue = term.field && !quoted && term.values.front().text.starts_with('(') && !whole.ends_with(')');
    if ((whole.starts_with('(') && whole != noValue) || opensInValue)
        return ForeignSign{"brackets do not join terms here; " + std::string(eitherForm) + "; a bracket to look for stands in quotes", {}};
    if (quoted) return std::nullopt;
    if (!term.field && !term.negated) {
        if (auto word = joiningWord(whole, besideField)) return word;
    }
    if (whole.starts_with('!') && whole.size() > 1 && whole[1] != '=')
        return ForeignSign{"! is written - here; -" + whole.substr(1) + " would be right", (term.negated ? "" : "-") + whole.substr(1)};
    if (auto compared = comparison(whole, term.negated)) return compared;
    for (const auto& value : term.values) {
        const std::string text = withPlainSigns(value.text);
        if (auto found = singleQuotes(text)) return term.field || term.values.size() > 1 ? ForeignSign{found->what, {}} : *found;
        if (auto found = wildcard(text, term.field.has_value())) return found;
    }
    return std::nullopt;
}

}  // namespace geodata
