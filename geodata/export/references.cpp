#include "geodata/export/references.h"

#include "geodata/text/words.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace geodata {
namespace {

// What references are sorted by.
struct ListPlace {
    std::string publisher;
    bool isUndated;
    Day day;
    std::string title;
    std::string id;
    std::uint32_t index;
    [[nodiscard]] auto key() const { return std::tie(publisher, isUndated, day, title, id); }
};

ListPlace placeOf(const Records& records, std::uint32_t index) {
    const Source& source = records.sources[index];
    const auto date = parseEdtf(source.date);
    return {folded(source.publisher), !date, date ? date->earliest : Day{}, folded(source.title), source.id, index};
}

bool endsSentence(const std::string& text) { return text.ends_with('.') || text.ends_with('?') || text.ends_with('!') || text.ends_with("…"); }

}  // namespace

std::string_view keyOf(ReferenceFormat format) {
    switch (format) {
        case ReferenceFormat::Text: return "text";
        case ReferenceFormat::BibTex: return "bibtex";
        case ReferenceFormat::CslJson: return "csl-json";
        case ReferenceFormat::Ris: return "ris";
    }
    return {};
}

std::vector<std::uint32_t> citedSources(const Records& records, std::span<const std::uint32_t> indices) {
    std::set<std::uint32_t> cited;
    for (const auto index : indices) {
        for (const auto& citation : records.records[index].citations) cited.insert(citation.source);
    }
    std::vector<ListPlace> places;
    for (const auto index : cited) places.push_back(placeOf(records, index));
    std::sort(places.begin(), places.end(), [](const ListPlace& a, const ListPlace& b) { return a.key() < b.key(); });
    std::vector<std::uint32_t> sorted;
    for (const auto& place : places) sorted.push_back(place.index);
    return sorted;
}

std::string referencesText(ReferenceFormat format, const Records& records, std::span<const std::uint32_t> sources) {
    if (format == ReferenceFormat::CslJson) return cslJsonList(records, sources);
    std::string text;
    for (const auto index : sources) {
        const Source& source = records.sources[index];
        switch (format) {
            case ReferenceFormat::Text: text += referenceText(source) + '\n'; break;
            case ReferenceFormat::BibTex: text += bibTexEntry(source); break;
            case ReferenceFormat::Ris: text += risEntry(source); break;
            case ReferenceFormat::CslJson: break;
        }
    }
    return text;
}

std::string referenceText(const Source& source) {
    const auto date = parseEdtf(source.date);
    const std::string when = " (" + (date ? inWords(*date) : std::string("no date")) + ")";
    std::string text = source.publisher.empty() ? source.title + when : source.publisher + when + ": " + source.title;
    if (!endsSentence(text)) text += '.';
    if (source.mirror) return cleanLine(text) + " Read as a copy on another page.";
    return source.url.empty() ? cleanLine(text) : cleanLine(text + " " + source.url);
}

std::string referenceNote(const Source& source) {
    std::string note = source.mirror ? "Read as a copy on another page; cited as text, not linked." : "";
    const auto date = parseEdtf(source.date);
    const bool isPlain = !date || (date->qualifier == DateQualifier::None && !source.date.starts_with('['));
    if (isPlain) return note;
    return note + (note.empty() ? "" : " ") + "Date: " + inWords(*date) + ".";
}

std::string addressAsText(const Source& source) {
    const auto scheme = source.url.find("://");
    return scheme == std::string::npos ? source.url : source.url.substr(scheme + 3);
}

}  // namespace geodata
