#include "geodata/checking/check_records.h"

#include "geodata/checking/street_address.h"
#include "geodata/files/json_lines.h"
#include "geodata/records/edtf.h"
#include "geodata/records/read_records.h"
#include "geodata/records/record_set.h"
#include "geodata/text/words.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>
#include <system_error>
#include <unordered_set>

namespace geodata {
namespace {

namespace fs = std::filesystem;

using Texts = std::unordered_set<std::string>;

// Every text in a file that may be a source's id. All texts are taken, wherever they stand: a slip elsewhere in a record makes its
// sources no less used, and totals and structure cite in their own ways. Not recursive: nesting may be deep.
void addTexts(const Json& json, const Json* except, Texts& texts) {
    std::vector<const Json*> open{&json};
    while (!open.empty()) {
        const Json& value = *open.back();
        open.pop_back();
        if (const auto* text = value.get_ptr<const Json::string_t*>()) texts.insert(*text);
        if (!value.is_structured() || &value == except) continue;
        for (const auto& part : value) open.push_back(&part);
    }
}

// `where` is the place of the list of sources.
void reportUnused(const Json& list, const std::string& where, const Texts& cited, Problems& problems) {
    for (std::size_t index = 0; index < list.size(); ++index) {
        const Json& source = list[index];
        if (!source.is_object() || !source.contains("id") || !source["id"].is_string()) continue;
        const auto& id = source["id"].get_ref<const std::string&>();
        if (!cited.contains(id)) {
            problems.push_back(
                {where + "/" + std::to_string(index), "source " + forMessage(id) + " is cited nowhere; leaving it out would be right"});
        }
    }
}

const std::string* textMember(const Json& object, const char* key) {
    const auto found = object.is_object() ? object.find(key) : object.end();
    return found == object.end() ? nullptr : found->get_ptr<const Json::string_t*>();
}

const Json* member(const Json& object, const char* key) {
    const auto found = object.is_object() ? object.find(key) : object.end();
    return found == object.end() ? nullptr : &*found;
}

// The sources a file may cite: those beside it, else those that ship.
std::optional<fs::path> sourcesFor(const fs::path& file, const CheckContext& context) {
    std::error_code ignored;
    const fs::path beside = file.parent_path() / "sources.json";
    if (fs::exists(beside, ignored)) return beside;
    if (!context.sources.empty() && fs::exists(context.sources, ignored)) return context.sources;
    return std::nullopt;
}

// What is wrong in a file of sources is said when that file is checked.
void addSources(const fs::path& file, SourceShelf& shelf, Problems& problems) {
    const auto list = readJson(file);
    Problems ofSources;
    if (list && list->is_array()) return readSources(*list, file.string() + "#", shelf, ofSources);
    problems.push_back(list ? Problem{file.string(), "is " + kindOf(*list) + "; a list of sources in CSL-JSON would be right"} : list.problem());
}

// A file of sources is checked against the files beside it.
void checkSourceList(const Json& list, const fs::path& file, Problems& problems) {
    SourceShelf shelf;
    readSources(list, file.string() + "#", shelf, problems);
    Texts cited;
    std::error_code ignored;
    bool hasOthers = false;
    const fs::path folder = file.has_parent_path() ? file.parent_path() : fs::path(".");
    for (fs::directory_iterator entry(folder, ignored), end; !ignored && entry != end; entry.increment(ignored)) {
        if (entry->path().extension() != ".json" || entry->path().filename() == file.filename()) continue;
        const auto other = readJson(entry->path());
        if (!other) continue;
        hasOthers = true;
        addTexts(*other, nullptr, cited);
    }
    if (hasOthers) reportUnused(list, file.string() + "#", cited, problems);
}

// --- What only a look at the whole record tells --------------------------------------------------------------------------------

void checkGround(const Json& place, const std::string& where, const CheckContext& context, Problems& problems) {
    const auto* country = textMember(place, "country");
    const Json* lon = member(place, "lon");
    const Json* lat = member(place, "lat");
    if (context.ground == nullptr || country == nullptr || lon == nullptr || lat == nullptr || !lon->is_number() || !lat->is_number()) return;
    const LonLat position{lon->get<double>(), lat->get<double>()};
    if (std::abs(position.lon) > 180.0 || std::abs(position.lat) > 90.0) return;  // Said already.
    std::string what = outsideItsCountry(*country, position, *context.ground, context.countries);
    if (!what.empty()) problems.push_back({where, std::move(what)});
}

// Texts of a record in which a street address could stand, with the pointer of each below the record.
std::vector<std::pair<std::string, const std::string*>> proseOf(const Json& record) {
    std::vector<std::pair<std::string, const std::string*>> prose;
    const auto add = [&](const Json& object, const char* key, const std::string& pointer) {
        if (const auto* text = textMember(object, key)) prose.emplace_back(pointer, text);
    };
    for (const char* key : {"name", "summary", "note", "china_response", "organisation", "operator", "partner_org", "chinese_org"})
        add(record, key, "/" + std::string(key));
    if (const Json* place = member(record, "place")) add(*place, "city", "/place/city");
    for (const auto& [list, key] :
         {std::pair{"host_response", "text"}, {"china_response", "text"}, {"china_response", "speaker"}, {"sources", "supports"}}) {
        const Json* parts = member(record, list);
        if (parts == nullptr || !parts->is_array()) continue;
        for (std::size_t index = 0; index < parts->size(); ++index)
            add((*parts)[index], key, "/" + std::string(list) + "/" + std::to_string(index) + "/" + key);
    }
    return prose;
}

void checkPrecision(const Json& record, const std::string& where, Problems& problems) {
    const Json* place = member(record, "place");
    const auto* city = place == nullptr ? nullptr : textMember(*place, "city");
    for (const auto& [pointer, text] : proseOf(record)) {
        const std::string address = streetAddressIn(*text, city == nullptr ? "" : *city);
        if (!address.empty())
            problems.push_back({where + pointer, "names a street address, " + forMessage(address) + "; the city at the finest would be right"});
    }
}

void checkCitedTwice(const Json& record, const std::string& where, Problems& problems) {
    const Json* sources = member(record, "sources");
    if (sources == nullptr || !sources->is_array()) return;
    std::set<std::string> seen;
    for (std::size_t index = 0; index < sources->size(); ++index) {
        const auto* id = textMember((*sources)[index], "id");
        if (id != nullptr && !seen.insert(*id).second)
            problems.push_back(
                {where + "/sources/" + std::to_string(index) + "/id", "cites " + forMessage(*id) + " a second time; once would be right"});
    }
}

// Two witnesses are what "corroborated" says. Where a source does not say whose knowledge it carries, nobody can count them.
void checkWitnesses(const Json& record, const std::string& where, Problems& problems) {
    const auto* certainty = textMember(record, "certainty");
    const Json* sources = member(record, "sources");
    if (certainty == nullptr || *certainty != "corroborated" || sources == nullptr || !sources->is_array()) return;
    Record counted;
    for (const auto& source : *sources) {
        const auto* origin = textMember(source, "origin");
        if (origin == nullptr) return;
        const Json* only = member(source, "only_response");
        counted.citations.push_back({0, "", *origin, only != nullptr && only->is_boolean() && only->get<bool>()});
    }
    const auto witnesses = witnessesOf(counted);
    if (witnesses.size() > 1) return;
    const std::string found =
        witnesses.empty() ? "no source names a witness of it" : "all sources carry the knowledge of " + forMessage(witnesses.front());
    problems.push_back({where + "/certainty", "says corroborated, but " + found + "; two different origins, or reported, would be right"});
}

// "2016-05/2016-01": the months a figure covers.
void checkReportingPeriod(const Json& record, const std::string& where, Problems& problems) {
    const auto* period = textMember(record, "period");
    if (period == nullptr) return;
    const auto slash = std::min(period->find('/'), period->size());
    const auto first = parseEdtf(std::string_view(*period).substr(0, slash));
    const auto last = parseEdtf(std::string_view(*period).substr(slash == period->size() ? 0 : slash + 1));
    if (!first || !last) {
        problems.push_back({where + "/period", first ? last.problem().what : first.problem().what});
    } else if (last->latest < first->earliest) {
        problems.push_back({where + "/period", forMessage(*period) + " ends before it starts; the earlier date first would be right"});
    }
}

// The reader lets an id be taken again after a record that is wrong; here each stands once, whatever else is wrong.
void checkId(const Json& record, const std::string& where, std::unordered_map<std::string, std::string>& whereOf, Problems& problems) {
    const auto* id = textMember(record, "id");
    if (id == nullptr || id->empty()) return;
    const auto [known, isNew] = whereOf.emplace(*id, where);
    if (isNew) return;
    const std::string place = where + "/id";
    const bool isSaid = std::any_of(problems.begin(), problems.end(), [&](const Problem& problem) { return problem.where == place; });
    if (!isSaid)
        problems.push_back({place, "record " + forMessage(*id) + " is there already (" + known->second + "); an id of its own would be right"});
}

void checkSet(const Json& set, const fs::path& file, const CheckContext& context, std::unordered_map<std::string, std::string>& whereOf,
              Problems& problems) {
    RecordShelf shelf;
    const bool bringsSources = set.contains("sources");
    if (const auto beside = sourcesFor(file, context)) addSources(*beside, shelf.sources, problems);
    const auto header = readRecordSet(set, file, context.countries, shelf, problems);
    if (!header) return problems.push_back(header.problem());
    if (bringsSources && set["sources"].is_array()) {
        Texts cited;
        addTexts(set, &set["sources"], cited);
        reportUnused(set["sources"], file.string() + "#/sources", cited, problems);
    }
    const Json* records = member(set, "records");
    if (records == nullptr || !records->is_array()) return;
    for (std::size_t index = 0; index < records->size(); ++index) {
        const Json& record = (*records)[index];
        const std::string where = file.string() + "#/records/" + std::to_string(index);
        if (const Json* place = member(record, "place")) checkGround(*place, where + "/place", context, problems);
        checkPrecision(record, where, problems);
        checkId(record, where, whereOf, problems);
        checkCitedTwice(record, where, problems);
        checkWitnesses(record, where, problems);
        checkReportingPeriod(record, where, problems);
    }
}

// --- Totals and structure: what they cite --------------------------------------------------------------------------------------

// Looks at every text at or below `value` that stands where a source's id stands ("source", "…_source", "sources", "sources_all").
void checkReferences(const Json& value, const std::string& where, bool isReference, const SourceShelf& shelf, Problems& problems) {
    if (const auto* text = value.get_ptr<const Json::string_t*>()) {
        if (isReference && !shelf.indexOf.contains(*text))
            problems.push_back({where, "refers to no source: " + forMessage(*text) + "; the id of a source in sources.json would be right"});
    } else if (value.is_array()) {
        for (std::size_t index = 0; index < value.size(); ++index)
            checkReferences(value[index], where + "/" + std::to_string(index), isReference, shelf, problems);
    } else if (value.is_object()) {
        for (const auto& [key, inner] : value.items()) {
            const bool isSource =
                key == "source" || key.ends_with("_source") || key == "sources" || key == "sources_all" || (isReference && key == "id");
            checkReferences(inner, where + "/" + pointerToken(key), isSource, shelf, problems);
        }
    }
}

void checkCiting(const Json& json, const fs::path& file, const CheckContext& context, Problems& problems) {
    const auto beside = sourcesFor(file, context);
    SourceShelf shelf;
    if (beside) addSources(*beside, shelf, problems);
    if (beside) checkReferences(json, file.string() + "#", false, shelf, problems);
}

// --- One file ------------------------------------------------------------------------------------------------------------------

// The schema of a file by its "format", and whether it is a set of records.
struct FileKind {
    std::string_view format;
    const char* schema;
};
constexpr std::array fileKinds{FileKind{"reach-atlas/published-totals/", "published-totals.schema.json"},
                               FileKind{"reach-atlas/structure/", "structure.schema.json"}};

const FileKind* kindOfFile(const Json& json) {
    const auto* format = textMember(json, "format");
    const auto found =
        std::find_if(fileKinds.begin(), fileKinds.end(), [&](const FileKind& kind) { return format != nullptr && format->starts_with(kind.format); });
    return found == fileKinds.end() ? nullptr : &*found;
}

// The readers say better what is wrong than a schema; where they have spoken, at this value or within it, the schema adds nothing.
void addSchemaProblems(const Json& json, const char* schema, const fs::path& file, const CheckContext& context, Problems& problems) {
    if (context.schemas == nullptr) return;
    Texts spoken;
    for (const auto& problem : problems) {
        for (std::string where = problem.where; where.size() > file.string().size() + 1; where.resize(where.rfind('/'))) spoken.insert(where);
    }
    for (auto& problem : context.schemas->problemsOf(json, schema)) {
        std::string where = file.string() + "#" + problem.where;
        if (!spoken.contains(where)) problems.push_back({std::move(where), std::move(problem.what)});
    }
}

// From "FILE#/pointer" to "FILE:LINE: /pointer", in the order of lines.
void nameLines(const fs::path& file, const std::string& text, Problems& problems) {
    const std::string prefix = file.string() + "#";
    Texts wanted{""};
    for (const auto& problem : problems) {
        if (!problem.where.starts_with(prefix)) continue;
        for (std::string pointer = problem.where.substr(prefix.size()); !pointer.empty(); pointer.resize(pointer.rfind('/'))) wanted.insert(pointer);
    }
    const JsonLines lines = linesIn(text, wanted);
    std::vector<std::pair<std::size_t, Problem>> placed;
    for (auto& problem : problems) {
        if (!problem.where.starts_with(prefix)) {
            placed.emplace_back(0, std::move(problem));
            continue;
        }
        const std::string pointer = problem.where.substr(prefix.size());
        const std::size_t line = lineAround(lines, pointer);
        const std::string place = file.string() + ":" + std::to_string(line);
        placed.emplace_back(line, Problem{pointer.empty() ? place : place + ": " + pointer, std::move(problem.what)});
    }
    for (const auto& member : lines.repeated) placed.emplace_back(member.line, problemOf(member, file.string()));
    std::stable_sort(placed.begin(), placed.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    problems.clear();
    for (auto& [line, problem] : placed) problems.push_back(std::move(problem));
}

Problems checkFile(const fs::path& file, const CheckContext& context, std::unordered_map<std::string, std::string>& whereOf) {
    const auto read = readJsonText(file);
    if (!read) return {read.problem()};
    Problems problems;
    const FileKind* kind = kindOfFile(read->json);
    if (read->json.is_array()) {
        checkSourceList(read->json, file, problems);
        addSchemaProblems(read->json, "sources.schema.json", file, context, problems);
    } else if (kind != nullptr) {
        checkCiting(read->json, file, context, problems);
        addSchemaProblems(read->json, kind->schema, file, context, problems);
    } else {
        checkSet(read->json, file, context, whereOf, problems);
        const bool isSet = std::none_of(problems.begin(), problems.end(), [&](const Problem& problem) { return problem.where == file.string(); });
        if (isSet) addSchemaProblems(read->json, "record-set.schema.json", file, context, problems);
    }
    nameLines(file, read->text, problems);
    return problems;
}

}  // namespace

Problems checkFiles(std::span<const fs::path> files, const CheckContext& context) {
    Problems problems;
    std::unordered_map<std::string, std::string> whereOf;
    std::set<fs::path> checked;
    for (const auto& file : files) {
        std::error_code failed;
        const auto whole = fs::weakly_canonical(file, failed);
        if (!checked.insert(failed ? file : whole).second) continue;  // Named twice.
        for (auto& problem : checkFile(file, context, whereOf)) problems.push_back(std::move(problem));
    }
    return problems;
}

Problems checkRecordFile(const fs::path& file, const Countries& countries) { return checkFiles(std::array{file}, {countries, nullptr, nullptr, {}}); }

}  // namespace geodata
