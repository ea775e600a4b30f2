#include "geodata/records/record_set.h"

#include "geodata/records/record_json.h"
#include "geodata/text/words.h"

#include <algorithm>
#include <charconv>
#include <iterator>

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

const ReadFile& fileOf(std::size_t record, const RecordShelf& shelf) {
    const auto next = std::upper_bound(shelf.files.begin(), shelf.files.end(), record,
                                       [](std::size_t index, const ReadFile& file) { return index < file.firstRecord; });
    return *(next - 1);
}

std::string placeOf(const std::string& file, std::size_t placeInFile) { return file + "#/records/" + std::to_string(placeInFile); }

std::optional<std::uint32_t> indexOf(const std::string& id, std::size_t hash, const RecordShelf& shelf) {
    const auto [first, last] = shelf.indicesOf.equal_range(hash);
    const auto found = std::find_if(first, last, [&](const auto& each) { return shelf.records[each.second].id == id; });
    return found == last ? std::nullopt : std::optional(found->second);
}

// Of the file that was begun last.
void addRecord(Record&& record, std::size_t placeInFile, RecordShelf& shelf, Problems& problems) {
    const std::size_t hash = std::hash<std::string>()(record.id);
    const auto known = indexOf(record.id, hash, shelf);
    if (!known) {
        shelf.indicesOf.emplace(hash, static_cast<std::uint32_t>(shelf.records.size()));
        shelf.records.push_back(std::move(record));
        shelf.placeInFile.push_back(static_cast<std::uint32_t>(placeInFile));
        return;
    }
    const std::string& file = shelf.files.back().name;
    const std::string& knownFile = fileOf(*known, shelf).name;
    if (shelf.records[*known] == record && knownFile != file) return;
    problems.push_back({placeOf(file, placeInFile) + "/id", "record " + forMessage(record.id) + " is there already (" +
                                                                placeOf(knownFile, shelf.placeInFile[*known]) +
                                                                "); the first is kept; an id of its own would be right"});
}

bool namesItsLayer(const Json& record) { return record.is_object() && record.contains("layer"); }

// The set with its lists empty: all but its records and sources.
Json headOf(const Json& set) {
    Json head = Json::object();
    for (const auto& [key, value] : set.items()) head[key] = (key == "records" || key == "sources") && value.is_array() ? Json::array() : value;
    return head;
}

}  // namespace

Result<RecordSetHeader> readRecordSet(const SplitRecordSet& set, const std::filesystem::path& file, const Countries& countries, RecordShelf& shelf,
                                      Problems& problems) {
    const std::string place = file.string() + "#";
    if (!set.head.is_object())
        return Problem{file.string(), "is " + kindOf(set.head) + " and no record set; an object with \"format\" and \"records\" would be right"};
    JsonObject members(set.head, place, problems);
    const Json* format = members.member("format");
    const std::string complaint = complaintAboutFormat(format != nullptr && format->is_string() ? format->get_ref<const std::string&>() : "");
    if (!complaint.empty()) return Problem{file.string(), complaint};

    RecordSetHeader header;
    header.layer = members.word("layer", Needed::No, allLayers);
    header.version = members.text("version", Needed::No);
    (void)members.text("description", Needed::No);
    if (members.array("sources", Needed::No) != nullptr) problems.insert(problems.end(), set.problemsOfSources.begin(), set.problemsOfSources.end());
    const bool hasRecords = members.array("records", Needed::Yes) != nullptr;
    // What is wrong with single records is said after what is wrong with the set, which may only come out with the last of them.
    Problems ofRecords;
    bool allNameTheirLayer = true;
    shelf.files.push_back({file.string(), shelf.records.size()});
    const RecordContext context{header.layer, shelf.sources, countries};
    const auto readOne = [&](std::size_t placeInFile, const Json& json) {
        ReadRecord read{placeInFile, namesItsLayer(json), std::nullopt, {}};
        if (header.layer || read.namesItsLayer) read.record = recordFrom(json, placeOf(file.string(), placeInFile), context, read.problems);
        return read;
    };
    const auto addOne = [&](ReadRecord&& read) {
        allNameTheirLayer = allNameTheirLayer && read.namesItsLayer;
        std::move(read.problems.begin(), read.problems.end(), std::back_inserter(ofRecords));
        if (read.record) addRecord(*std::move(read.record), read.placeInFile, shelf, ofRecords);
    };
    if (hasRecords) {
        if (auto problem = set.eachRecord(readOne, addOne)) return *std::move(problem);
        // Said once for the file, not once a record.
        if (!set.head.contains("layer") && !allNameTheirLayer)
            members.complain("layer", "is missing; stations, cooperation, training, operations or context would be right, here or in each record");
    }
    members.reportUnknownMembers();
    std::move(ofRecords.begin(), ofRecords.end(), std::back_inserter(problems));
    return header;
}

Result<RecordSetHeader> readRecordSet(const Json& set, const std::filesystem::path& file, const Countries& countries, RecordShelf& shelf,
                                      Problems& problems) {
    const Json head = set.is_object() ? headOf(set) : set;
    Problems ofSources;
    if (set.is_object() && set.contains("sources") && set["sources"].is_array())
        readSources(set["sources"], file.string() + "#/sources", shelf.sources, ofSources);
    const auto eachRecord = [&](const ReadOne& read, const AddOne& add) -> std::optional<Problem> {
        const Json& records = set["records"];
        for (std::size_t index = 0; index < records.size(); ++index) add(read(index, records[index]));
        return std::nullopt;
    };
    return readRecordSet(SplitRecordSet{head, ofSources, eachRecord}, file, countries, shelf, problems);
}

}  // namespace geodata
