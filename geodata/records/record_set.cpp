#include "geodata/records/record_set.h"

#include "geodata/records/record_json.h"
#include "geodata/text/words.h"

#include <algorithm>
#include <charconv>

namespace geodata {
namespace {

constexpr std::string_view formatName = "reach-atlas/record-set/";
constexpr int formatVersion = 1;

// Why the "format" member is not one this program reads; empty when it is. A minor number ("1.2") only adds to its major one.
std::string complaintAboutFormat(std::string_view format) {
    const std::string right = "\"format\": \"" + std::string(formatName) + std::to_string(formatVersion) + "\" would be right";
    if (!format.starts_with(formatName)) return "is no record set; " + right;
    const std::string_view number = format.substr(formatName.size());
    int major = 0;
    const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), major);
    const bool isNumber = error == std::errc() && major > 0 && (end == number.data() + number.size() || *end == '.');
    if (!isNumber) return "is of the unknown version " + forMessage(number) + "; " + right;
    if (major <= formatVersion) return {};
    return "is a record set of version " + std::to_string(major) + ", newer than this program reads (" + std::to_string(formatVersion) +
           "); a newer Reach Atlas would be right";
}

std::string_view fileOf(std::string_view where) { return where.substr(0, where.rfind('#')); }

void addRecord(Record record, const std::string& where, RecordShelf& shelf, Problems& problems) {
    const auto [known, isNew] = shelf.known.emplace(record.id, ReadRecord{where, shelf.records.size()});
    if (isNew) {
        shelf.records.push_back(std::move(record));
        return;
    }
    const bool isTheSame = shelf.records[known->second.index] == record && fileOf(known->second.where) != fileOf(where);
    if (isTheSame) return;
    problems.push_back({where + "/id", "record " + forMessage(record.id) + " is there already (" + known->second.where +
                                           "); the first is kept; an id of its own would be right"});
}

bool namesItsLayer(const Json& record) { return record.is_object() && record.contains("layer"); }

// Said once for the file, not once a record.
void reportMissingLayer(const Json& set, const Json* records, JsonObject& members) {
    if (set.contains("layer") || records == nullptr) return;
    if (std::all_of(records->begin(), records->end(), namesItsLayer)) return;
    members.complain("layer", "is missing; stations, cooperation, training, operations or context would be right, here or in each record");
}

}  // namespace

Result<RecordSetHeader> readRecordSet(const Json& set, const std::filesystem::path& file, const Countries& countries, RecordShelf& shelf,
                                      Problems& problems) {
    const std::string place = file.string() + "#";
    if (!set.is_object())
        return Problem{file.string(), "is " + kindOf(set) + " and no record set; an object with \"format\" and \"records\" would be right"};
    JsonObject members(set, place, problems);
    const Json* format = members.member("format");
    const std::string complaint = complaintAboutFormat(format != nullptr && format->is_string() ? format->get_ref<const std::string&>() : "");
    if (!complaint.empty()) return Problem{file.string(), complaint};

    RecordSetHeader header;
    header.layer = members.word("layer", Needed::No, allLayers);
    header.version = members.text("version", Needed::No);
    (void)members.text("description", Needed::No);
    if (const Json* sources = members.array("sources", Needed::No)) readSources(*sources, place + "/sources", shelf.sources, problems);
    const Json* records = members.array("records", Needed::Yes);
    reportMissingLayer(set, records, members);
    members.reportUnknownMembers();
    if (records == nullptr) return header;
    const RecordContext context{header.layer, shelf.sources, countries};
    for (std::size_t index = 0; index < records->size(); ++index) {
        if (!header.layer && !namesItsLayer((*records)[index])) continue;
        const std::string where = place + "/records/" + std::to_string(index);
        if (auto record = recordFrom((*records)[index], where, context, problems)) addRecord(*std::move(record), where, shelf, problems);
    }
    return header;
}

}  // namespace geodata
