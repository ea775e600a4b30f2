// References as CSL-JSON 1.0.2, which reference managers and citeproc read.
#include "geodata/export/references.h"
#include "geodata/records/write_source_json.h"

namespace geodata {
namespace {

// CSL has ranges of two dates and "circa"; what it cannot say stands in words.
nlohmann::ordered_json issuedJson(const std::string& text) {
    nlohmann::ordered_json issued;
    const auto dots = text.find("..");
    const std::string low = text.substr(1, dots - 1);
    const std::string high = text.substr(dots + 2, text.size() - dots - 3);
    if (low.empty() || high.empty()) {
        issued["literal"] = inWords(*parseEdtf(text));
    } else {
        issued["date-parts"] = nlohmann::ordered_json::array({datePartsOf(low), datePartsOf(high)});
        issued["circa"] = true;
    }
    return issued;
}

nlohmann::ordered_json itemOf(const Source& source) {
    nlohmann::ordered_json item = sourceJson(source);
    item.erase("custom");
    if (source.mirror) item.erase("URL");
    const auto date = parseEdtf(source.date);
    if (date && source.date.front() == '[') item["issued"] = issuedJson(source.date);
    const std::string note = referenceNote(source);
    if (!note.empty()) item["note"] = note;
    return item;
}

}  // namespace

std::string cslJsonList(const Records& records, std::span<const std::uint32_t> sources) {
    auto list = nlohmann::ordered_json::array();
    for (const auto index : sources) list.push_back(itemOf(records.sources[index]));
    return list.dump(1, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + '\n';
}

}  // namespace geodata
