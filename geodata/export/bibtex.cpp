// References as BibTeX and biblatex read them.
#include "geodata/export/references.h"
#include "geodata/text/words.h"

#include <array>

namespace geodata {
namespace {

// Letters that TeX takes for commands. Braces are written as commands, since BibTeX counts even those behind a backslash.
std::string escapedForTex(std::string_view text) {
    std::string escaped;
    for (const char letter : cleanLine(text)) {
        switch (letter) {
            case '\\': escaped += "\\textbackslash{}"; break;
            case '{': escaped += "\\textbraceleft{}"; break;
            case '}': escaped += "\\textbraceright{}"; break;
            case '~': escaped += "\\textasciitilde{}"; break;
            case '^': escaped += "\\textasciicircum{}"; break;
            case '%':
            case '&':
            case '#':
            case '_':
            case '$': escaped += std::string("\\") + letter; break;
            default: escaped += letter;
        }
    }
    return escaped;
}

// `url` is taken as it stands, but for what would end the field.
std::string urlForTex(std::string_view url) {
    std::string text;
    for (const char letter : url) {
        switch (letter) {
            case '{': text += "%7B"; break;
            case '}': text += "%7D"; break;
            case '\\': text += "%5C"; break;
            case ' ': text += "%20"; break;
            default: text += letter;
        }
    }
    return text;
}

struct EntryType {
    const char* name;
    const char* publisher;  // The field that styles print the publisher from.
};

EntryType entryTypeOf(std::string_view type) {
    if (type == "book") return {"book", "publisher"};
    if (type == "report") return {"techreport", "institution"};
    if (type.starts_with("article")) return {"article", "journal"};
    return {"misc", "howpublished"};
}

// biblatex reads EDTF, but has an interval where ISO 8601-2 has "some time between". Empty where one end is open: other readers refuse the
// whole file for such a date, and year and note say it too.
std::string bibLatexDate(const std::string& date) {
    if (!date.starts_with('[')) return date;
    const auto dots = date.find("..");
    const std::string first = date.substr(1, dots - 1);
    const std::string last = date.substr(dots + 2, date.size() - dots - 3);
    return first.empty() || last.empty() ? std::string() : first + "/" + last;
}

void addDate(std::string& entry, const std::string& text) {
    const auto date = parseEdtf(text);
    if (!date) return;
    constexpr std::array months{"jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"};
    const std::string whole = bibLatexDate(text);
    if (!whole.empty()) entry += "  date = {" + whole + "},\n";
    if (text.starts_with('[')) {
        const int year = date->latest.year == 9999 ? date->earliest.year : date->latest.year;
        entry += "  year = {" + std::to_string(year) + "},\n";
        return;
    }
    const std::size_t length = text.size() - (date->qualifier == DateQualifier::None ? 0 : 1);
    entry += "  year = {" + text.substr(0, 4) + "},\n";
    if (length >= 7) entry += std::string("  month = ") + months[static_cast<std::size_t>(date->earliest.month - 1)] + ",\n";
    if (length >= 10) entry += "  day = {" + std::to_string(date->earliest.day) + "},\n";
}

}  // namespace

std::string bibTexEntry(const Source& source) {
    const EntryType type = entryTypeOf(source.type);
    std::string entry = std::string("@") + type.name + "{" + source.id + ",\n";
    // Braces within braces: no style changes the case of the letters.
    entry += "  title = {{" + escapedForTex(source.title) + "}},\n";
    if (!source.publisher.empty()) entry += std::string("  ") + type.publisher + " = {{" + escapedForTex(source.publisher) + "}},\n";
    addDate(entry, source.date);
    if (!source.mirror && !source.url.empty()) entry += "  url = {" + urlForTex(source.url) + "},\n";
    const std::string note = referenceNote(source);
    if (!note.empty()) entry += "  note = {" + escapedForTex(note) + "},\n";
    return entry + "}\n\n";
}

}  // namespace geodata
