#include "geodata/records/write_source_json.h"

#include "geodata/records/edtf.h"

#include <charconv>

namespace geodata {

nlohmann::ordered_json datePartsOf(std::string_view plainDate) {
    auto parts = nlohmann::ordered_json::array();
    for (std::size_t at = 0; at < plainDate.size();) {
        const std::size_t end = std::min(plainDate.find('-', at), plainDate.size());
        int part = 0;
        std::from_chars(plainDate.data() + at, plainDate.data() + end, part);
        parts.push_back(part);
        at = end + 1;
    }
    return parts;
}

nlohmann::ordered_json sourceJson(const Source& source) {
    nlohmann::ordered_json json{{"id", source.id}, {"type", source.type}, {"title", source.title}};
    if (!source.publisher.empty()) json["publisher"] = source.publisher;
    if (!source.url.empty()) json["URL"] = source.url;
    const auto date = parseEdtf(source.date);
    if (date && source.date.front() != '[') {
        const bool qualified = date->qualifier != DateQualifier::None;
        const std::string_view plain = std::string_view(source.date).substr(0, source.date.size() - (qualified ? 1 : 0));
        json["issued"]["date-parts"] = nlohmann::ordered_json::array({datePartsOf(plain)});
        if (qualified) json["issued"]["circa"] = true;
    }
    if (!source.date.empty()) json["custom"]["date_as_written"] = source.date;
    if (source.mirror) json["custom"]["mirror"] = true;
    return json;
}

}  // namespace geodata
