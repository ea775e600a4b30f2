// References as RIS (Research Information Systems, tag format), which reference managers read.
#include "geodata/export/references.h"
#include "geodata/text/words.h"

namespace geodata {
namespace {

std::string_view typeOf(std::string_view type) {
    if (type == "book") return "BOOK";
    if (type == "report") return "RPRT";
    if (type == "article-newspaper") return "NEWS";
    if (type == "article-journal") return "JOUR";
    if (type == "webpage") return "ELEC";
    return "GEN";
}

void add(std::string& entry, std::string_view tag, std::string_view value) {
    if (value.empty()) return;
    entry += tag;
    entry += "  - ";
    entry += cleanLine(value);
    entry += "\r\n";
}

// "2022/09/12/": year, month, day; absent parts are empty between their strokes. The fourth part, for other words, is not filled: readers
// make nothing of it, and the note says what is uncertain.
std::string dateTag(const PartialDate& date) {
    const bool isBetween = date.text.starts_with('[');
    const std::size_t length = isBetween ? 0 : date.text.size() - (date.qualifier == DateQualifier::None ? 0 : 1);
    if (isBetween) return std::to_string(date.latest.year == 9999 ? date.earliest.year : date.latest.year) + "///";
    const std::string year = date.text.substr(0, 4);
    const std::string month = length >= 7 ? date.text.substr(5, 2) : "";
    const std::string day = length >= 10 ? date.text.substr(8, 2) : "";
    return year + "/" + month + "/" + day + "/";
}

}  // namespace

std::string risEntry(const Source& source) {
    std::string entry;
    add(entry, "TY", typeOf(source.type));
    add(entry, "ID", source.id);
    add(entry, "TI", source.title);
    add(entry, "PB", source.publisher);
    if (const auto date = parseEdtf(source.date)) {
        const std::string tag = dateTag(*date);
        add(entry, "PY", tag.substr(0, 4));
        add(entry, "DA", tag);
    }
    if (!source.mirror) add(entry, "UR", source.url);
    add(entry, "N1", referenceNote(source));
    return entry + "ER  - \r\n\r\n";
}

}  // namespace geodata
