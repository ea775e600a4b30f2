#include "app/state/import_draft.h"

#include "geodata/text/words.h"

#include <algorithm>
#include <unordered_map>

namespace app {
namespace {

using geodata::Problem;
using geodata::Result;

ImportDraft understood(ImportDraft draft, const geodata::Atlas& atlas) {
    const auto context = geodata::importContextFor(atlas.countries, atlas.records, draft.ground.get());
    draft.imported = geodata::recordsFromTable(*draft.table, draft.uses, draft.defaults, context);
    draft.leftOut = geodata::keepWanted(draft.imported, draft.wanted);
    return draft;
}

std::string counted(std::size_t number, const char* one, const char* many) { return std::to_string(number) + " " + (number == 1 ? one : many); }

}  // namespace

Result<ImportDraft> openImport(const ImportRequest& request, const geodata::Atlas& atlas) {
    const geodata::CountryNameIndex names(atlas.countries);
    const auto ask = [&](const geodata::ServerTable& server) {
        return geodata::serverConditionFor(server, request.wanted, request.columnChanges, request.defaults, names);
    };
    auto table = geodata::readTable(request.source, request.table, request.wanted.isAll() ? geodata::AskServer() : ask);
    if (!table) return table.problem();
    auto uses = geodata::withChanges(geodata::guessColumns(*table, names), request.columnChanges, table->columns);
    if (!uses) return Problem{"--map", uses.problem().what};
    ImportDraft draft;
    draft.table = std::make_shared<const geodata::ImportTable>(*std::move(table));
    draft.uses = *std::move(uses);
    draft.defaults = request.defaults;
    draft.wanted = request.wanted;
    draft.ground = request.ground;
    return understood(std::move(draft), atlas);
}

ImportDraft withColumn(ImportDraft draft, std::size_t column, std::optional<geodata::ImportField> field, const geodata::Atlas& atlas) {
    draft.uses = geodata::withColumn(std::move(draft.uses), column, field);
    return understood(std::move(draft), atlas);
}

ImportDraft withDefault(ImportDraft draft, geodata::ImportField field, const std::string& value, const geodata::Atlas& atlas) {
    if (value.empty()) draft.defaults.values.erase(field);
    if (!value.empty()) draft.defaults.values[field] = value;
    return understood(std::move(draft), atlas);
}

ImportDraft withDayOrder(ImportDraft draft, geodata::DayOrder order, const geodata::Atlas& atlas) {
    draft.defaults.dayOrder = order;
    return understood(std::move(draft), atlas);
}

Result<ImportDefault> importDefaultFrom(std::string_view text) {
    const auto equals = text.find('=');
    if (equals == std::string_view::npos) return Problem{"", geodata::forMessage(text) + " is no FIELD=VALUE; layer=stations would be right"};
    const auto key = text.substr(0, equals);
    const auto field = geodata::importFieldFrom(key);
    if (field) return ImportDefault{*field, std::string(text.substr(equals + 1))};
    const auto near = geodata::nearest(key, geodata::importFieldKeys());
    return Problem{"", "there is no field " + geodata::forMessage(key) +
                           (near.empty() ? "; `reach-atlas import --help` lists them" : "; did you mean " + near + "?")};
}

std::shared_ptr<const geodata::Atlas> atlasWith(const geodata::Atlas& atlas, const ImportDraft& draft) {
    auto larger = std::make_shared<geodata::Atlas>(atlas);
    auto& records = larger->records;
    std::unordered_map<std::string, std::uint32_t> indexOf;
    for (const auto& source : records.sources) indexOf.emplace(source.id, static_cast<std::uint32_t>(indexOf.size()));
    for (auto record : draft.imported.records.records) {
        for (auto& citation : record.citations) {
            const auto& source = draft.imported.records.sources[citation.source];
            const auto [known, isNew] = indexOf.emplace(source.id, static_cast<std::uint32_t>(records.sources.size()));
            if (isNew) records.sources.push_back(source);
            citation.source = known->second;
        }
        records.records.push_back(std::move(record));
    }
    geodata::derive(records);
    return larger;
}

std::string summaryOf(const ImportDraft& draft) {
    const auto& left = draft.leftOut;
    std::string text = counted(draft.table->rows.size(), "row", "rows") + " read: " + std::to_string(draft.imported.records.records.size()) +
                       " accepted, " + std::to_string(draft.imported.rejected.size()) + " rejected";
    if (left.otherYears > 0) text += ", " + std::to_string(left.otherYears) + " of other years";
    if (left.undated > 0) text += ", " + std::to_string(left.undated) + " without a start, so of no year";
    if (left.otherCountries > 0) text += ", " + std::to_string(left.otherCountries) + " of other countries";
    return text;
}

}  // namespace app
