#include "geodata/records/record_file.h"

#include "geodata/files/json_lines.h"
#include "geodata/files/json_splitter.h"
#include "geodata/files/json_text.h"
#include "geodata/files/regular_file.h"

#include <algorithm>
#include <deque>
#include <future>
#include <thread>

namespace geodata {
namespace {

enum class Walk { Whole, Irregular };

// Splits the file; Irregular where it is no object of plain keys and right JSON, or `onPart` returned false.
Result<Walk> walk(const std::filesystem::path& file, const std::function<bool(const JsonPart&)>& onPart) {
    auto parts = FileParts::of(file);
    if (!parts) return parts.problem();
    JsonSplitter splitter({"records", "sources"}, onPart);
    while (true) {
        const auto part = parts->next();
        if (!part) return part.problem();
        if (part->empty()) return splitter.isWhole() ? Walk::Whole : Walk::Irregular;
        if (!splitter.feed(*part)) return Walk::Irregular;
    }
}

// What the first reading finds: all but the records. Sources go to the shelf at once, because the records that follow cite them.
class Head {
public:
    Head(const std::filesystem::path& file, SourceShelf& shelf)
        : place_(file.string() + "#/sources/"), shelf_(shelf), firstSource_(shelf.sources.size()) {}

    bool take(const JsonPart& part) {
        const std::string key(part.key);
        if (part.kind == JsonPart::Kind::List) {
            json_[key] = Json::array();
            return true;
        }
        if (key == "records" && part.kind == JsonPart::Kind::Element) {
            ++records_;
            return true;
        }
        const auto value = parseShallowJson<Json>(part.text, "");
        if (!value) return false;
        repeats_ = repeats_ || membersIn(*value) != part.members;
        if (part.kind == JsonPart::Kind::Member) {
            json_[key] = *value;
        } else {
            readSource(*value, place_ + std::to_string(part.index), shelf_, problems_);
        }
        return true;
    }

    // As if the file had not been read.
    void takeBack() {
        for (std::size_t index = firstSource_; index < shelf_.sources.size(); ++index) shelf_.indexOf.erase(shelf_.sources[index].id);
        shelf_.sources.resize(firstSource_);
    }

    [[nodiscard]] const Json& json() const { return json_; }
    [[nodiscard]] const Problems& problems() const { return problems_; }
    [[nodiscard]] std::size_t records() const { return records_; }
    [[nodiscard]] bool repeats() const { return repeats_; }

private:
    std::string place_;
    SourceShelf& shelf_;
    std::size_t firstSource_;
    Json json_ = Json::object();
    Problems problems_;  // Of the sources.
    std::size_t records_ = 0;
    bool repeats_ = false;  // A member stands twice in its object.
};

// Texts of records that follow one another, read by one thread.
struct Batch {
    struct Slice {
        std::size_t begin = 0;
        std::size_t length = 0;
        std::size_t members = 0;
    };
    std::string text;
    std::vector<Slice> slices;
    std::size_t firstPlace = 0;
};

struct ReadBatch {
    std::vector<ReadRecord> records;
    bool isJson = true;
    bool repeats = false;  // A member stands twice in its object.
};

ReadBatch readBatch(const Batch& batch, const ReadOne& read) {
    ReadBatch result;
    result.records.reserve(batch.slices.size());
    for (const auto& slice : batch.slices) {
        const auto json = parseShallowJson<Json>(std::string_view(batch.text).substr(slice.begin, slice.length), "");
        result.isJson = result.isJson && json;
        if (!result.isJson) break;
        result.repeats = result.repeats || membersIn(*json) != slice.members;
        result.records.push_back(read(batch.firstPlace + result.records.size(), *json));
    }
    return result;
}

// Reads batches on all cores at once, and adds their records in the order of the file.
class BatchReader {
public:
    BatchReader(const ReadOne& read, const AddOne& add) : read_(read), add_(add) {}

    // False once a text was no JSON.
    bool take(const JsonPart& part) {
        next_.slices.push_back({next_.text.size(), part.text.size(), part.members});
        next_.text += part.text;
        constexpr std::size_t fullBatch = std::size_t{1} << 19U;
        if (next_.text.size() >= fullBatch) begin();
        return isJson_;
    }

    bool finish() {
        begin();
        while (!reading_.empty()) addFirst();
        return isJson_;
    }

    [[nodiscard]] bool repeats() const { return repeats_; }

private:
    void begin() {
        const std::size_t most = std::max(2U, std::thread::hardware_concurrency());
        if (reading_.size() >= most) addFirst();
        const std::size_t behind = next_.firstPlace + next_.slices.size();
        reading_.push_back(std::async(std::launch::async, [batch = std::move(next_), &read = read_] { return readBatch(batch, read); }));
        next_ = Batch{};
        next_.firstPlace = behind;
    }

    void addFirst() {
        ReadBatch batch = reading_.front().get();
        reading_.pop_front();
        isJson_ = isJson_ && batch.isJson;
        repeats_ = repeats_ || batch.repeats;
        for (auto& record : batch.records) add_(std::move(record));
    }

    const ReadOne& read_;
    const AddOne& add_;
    Batch next_;
    std::deque<std::future<ReadBatch>> reading_;
    bool isJson_ = true;
    bool repeats_ = false;
};

// The whole document at once: for texts that cannot be split, and to say why one is no JSON.
Result<RecordSetHeader> readWhole(const std::filesystem::path& file, const Countries& countries, Repeated repeated, RecordShelf& shelf,
                                  Problems& problems) {
    const auto set = readJsonText(file);
    if (!set) return set.problem();
    if (repeated == Repeated::Said) {
        for (auto& problem : repeatedMembers(set->text, file.string())) problems.push_back(std::move(problem));
    }
    return readRecordSet(set->json, file, countries, shelf, problems);
}

// A record that is no JSON is found out by the second reading only.
Problem whyNoJson(const std::filesystem::path& file) {
    const auto set = readJsonText(file);
    return set ? Problem{file.string(), "changed while it was read; to read it again would be right"} : set.problem();
}

}  // namespace

Result<RecordSetHeader> readRecordFile(const std::filesystem::path& file, const Countries& countries, Repeated repeated, RecordShelf& shelf,
                                       Problems& problems) {
    Head head(file, shelf.sources);
    const auto first = walk(file, [&](const JsonPart& part) { return head.take(part); });
    if (!first) return first.problem();
    if (*first == Walk::Irregular) {
        head.takeBack();
        return readWhole(file, countries, repeated, shelf, problems);
    }
    shelf.records.reserve(shelf.records.size() + head.records());
    bool repeats = head.repeats();
    const auto eachRecord = [&](const ReadOne& read, const AddOne& add) -> std::optional<Problem> {
        BatchReader batches(read, add);
        const auto second = walk(file, [&](const JsonPart& part) {
            const bool isRecord = part.key == "records" && part.kind == JsonPart::Kind::Element;
            return !isRecord || batches.take(part);
        });
        const bool isJson = batches.finish();
        repeats = repeats || batches.repeats();
        if (!second) return second.problem();
        return isJson && *second == Walk::Whole ? std::nullopt : std::optional(whyNoJson(file));
    };
    Problems found;
    const auto header = readRecordSet(SplitRecordSet{head.json(), head.problems(), eachRecord}, file, countries, shelf, found);
    if (header && repeats && repeated == Repeated::Said) {
        // Seldom: only now is the whole text needed, for its lines.
        if (const auto text = contentOf(file)) {
            for (auto& problem : repeatedMembers(*text, file.string())) problems.push_back(std::move(problem));
        }
    }
    if (header) problems.insert(problems.end(), found.begin(), found.end());
    return header;
}

}  // namespace geodata
