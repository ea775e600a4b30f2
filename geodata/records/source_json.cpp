#include "geodata/records/source_json.h"

#include "geodata/records/identifiers.h"
#include "geodata/text/words.h"

namespace geodata {
namespace {

std::string padded(long number, std::size_t width) {
    const std::string digits = std::to_string(number);
    return std::string(width - std::min(width, digits.size()), '0') + digits;
}

// One of CSL's "date-parts", [2022, 9, 12], as EDTF; empty when it is none.
std::string fromParts(const Json& parts) {
    if (!parts.is_array() || parts.empty() || parts.size() > 3) return {};
    std::string text;
    for (const auto& part : parts) {
        // CSL allows numbers in quotes.
        const auto number = part.is_number_unsigned() ? part.get<long>()
                            : part.is_string()        ? std::strtol(part.get_ref<const std::string&>().c_str(), nullptr, 10)
                                                      : 0;
        if (number < 1 || number > 9999) return {};
        if (!text.empty()) text += '-';
        text += padded(number, text.empty() ? 4 : 2);
    }
    return text;
}

// CSL's `issued`: {"date-parts": [[2022, 9]], "circa": true}, {"raw": "2022-09~"}, {"literal": …} or, since CSL 1.1, EDTF text.
std::string issuedOf(const Json& issued) {
    if (issued.is_string()) return issued.get<std::string>();
    if (!issued.is_object()) return {};
    for (const char* key : {"raw", "literal"}) {
        const auto found = issued.find(key);
        if (found != issued.end() && found->is_string()) return found->get<std::string>();
    }
    const auto parts = issued.find("date-parts");
    if (parts == issued.end() || !parts->is_array() || parts->empty() || parts->size() > 2) return {};
    const std::string date = fromParts(parts->front());
    if (date.empty() || parts->size() == 2) return date.empty() ? date : "[" + date + ".." + fromParts(parts->back()) + "]";
    const auto circa = issued.find("circa");
    const bool about = circa != issued.end() && !(circa->is_boolean() && !circa->get<bool>());
    return about ? date + "~" : date;
}

// The date as its source or its researcher wrote it goes before CSL's form, which cannot say "uncertain".
void readDate(JsonObject& members, Source& source) {
    const Json* issued = members.member("issued");
    if (source.date.empty() && issued != nullptr) {
        source.date = issuedOf(*issued);
        if (source.date.empty()) members.complain("issued", R"(is no date; {"date-parts": [[2022, 9, 12]]} would be right)");
    }
    if (source.date.empty()) return;
    const auto date = parseEdtf(source.date);
    if (!date) {
        members.complain("issued", date.problem().what);
        source.date.clear();
    }
}

void readCustom(JsonObject& members, Source& source, Problems& problems) {
    const Json* custom = members.member("custom");
    if (custom == nullptr) return;
    JsonObject own(*custom, members.placeOf("custom"), problems);
    source.mirror = own.flag("mirror");
    source.date = own.text("date_as_written", Needed::No);
    own.reportUnknownMembers();
}

// Without an id there is nothing to refer to: no source then.
std::optional<Source> sourceFrom(const Json& json, const std::string& where, Problems& problems) {
    JsonObject members(json, where, problems);
    if (!members.isSound()) return std::nullopt;
    Source source;
    source.id = members.text("id", Needed::Yes);
    if (!source.id.empty() && !isSourceId(source.id)) {
        members.complain("id", "is " + forMessage(source.id) + "; " + rightSourceId);
        source.id.clear();
    }
    source.title = members.text("title", Needed::Yes);
    source.publisher = members.text("publisher", Needed::No);
    if (source.publisher.empty()) source.publisher = members.text("container-title", Needed::No);
    source.url = members.text("URL", Needed::No);
    if (!source.url.empty() && !isWebAddress(source.url)) {
        members.complain("URL", "is " + forMessage(source.url) + "; " + rightWebAddress);
        source.url.clear();
    }
    source.type = members.text("type", Needed::Yes);
    readCustom(members, source, problems);
    readDate(members, source);
    // Other members are CSL's own, some eighty of them; we show none of these, so they are not checked.
    return source.id.empty() ? std::nullopt : std::optional(std::move(source));
}

}  // namespace

void readSource(const Json& json, const std::string& place, SourceShelf& shelf, Problems& problems) {
    auto source = sourceFrom(json, place, problems);
    if (!source) return;
    const auto [known, isNew] = shelf.indexOf.emplace(source->id, static_cast<std::uint32_t>(shelf.sources.size()));
    if (isNew) {
        shelf.sources.push_back(*std::move(source));
    } else if (shelf.sources[known->second] != *source) {
        problems.push_back({place + "/id", "source " + forMessage(source->id) +
                                               " stands for another text already; the first is kept; an id of its own would be right"});
    }
}

void readSources(const Json& list, const std::string& where, SourceShelf& shelf, Problems& problems) {
    shelf.sources.reserve(shelf.sources.size() + list.size());
    for (std::size_t index = 0; index < list.size(); ++index) readSource(list[index], where + "/" + std::to_string(index), shelf, problems);
}

}  // namespace geodata
