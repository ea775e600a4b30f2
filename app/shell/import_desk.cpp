#include "app/shell/import_desk.h"

#include "app/render/page_file.h"
#include "app/state/ground.h"
#include "geodata/importing/import_rejected.h"

#include <algorithm>
#include <cstdlib>

namespace app {
namespace {

using geodata::Problem;

// As a shell reads "~/survey.csv".
std::string withHome(const std::string& path) {
    const char* home = std::getenv("HOME");
    return home != nullptr && path.starts_with("~/") ? home + path.substr(1) : path;
}

// One overload a command; those that change a draft are asked only while there is one.
struct Desk {
    std::optional<ImportDraft>& draft;
    const geodata::Atlas& atlas;
    const View& view;
    const std::filesystem::path& datasets;
    geodata::Problems& problems;

    ImportOutcome operator()(const OpenImport& command) {
        ImportRequest request;
        request.source = withHome(command.source);
        // More would keep the window from answering for longer than people wait.
        request.table.mostRows = 10'000;
        // Of a table on a server only what the view could show; a file of one's own is small, and read whole.
        if (command.source.starts_with("PG:")) request.wanted.years = view.question.years;
        auto ground = readGround(datasets);
        if (!ground) {
            problems.push_back(ground.problem());
            return {};
        }
        request.ground = std::make_shared<const geodata::GroundLookup>(*std::move(ground));
        auto opened = openImport(request, atlas);
        if (!opened) {
            problems.push_back({"", geodata::lineOf(opened.problem())});
            return {};
        }
        draft = *std::move(opened);
        return {};
    }
    ImportOutcome operator()(const SetImportColumn& command) {
        const auto change = geodata::columnChangeFrom(command.change, draft->table->columns);
        if (!change) problems.push_back(change.problem());
        if (change) draft = withColumn(*std::move(draft), change->column, change->field, atlas);
        return {};
    }
    ImportOutcome operator()(const SetImportDefault& command) {
        const auto value = importDefaultFrom(command.value);
        if (!value) problems.push_back(value.problem());
        if (value) draft = withDefault(*std::move(draft), value->field, value->value, atlas);
        return {};
    }
    ImportOutcome operator()(const SetImportDates& command) {
        draft = withDayOrder(*std::move(draft), command.order, atlas);
        return {};
    }
    ImportOutcome operator()(const SaveRejectedRows& command) {
        const auto written = writeFile(command.file, geodata::rejectedRowsText(*draft->table, draft->imported));
        if (!written) problems.push_back({"", geodata::lineOf(written.problem())});
        return {std::nullopt, written ? "Saved " + written->string() : ""};
    }
    ImportOutcome operator()(const AcceptImport&) {
        const auto& accepted = draft->imported.records.records;
        if (accepted.empty()) {
            problems.push_back({"", "no row is accepted yet; the reasons beside the rows say what would be right"});
            return {};
        }
        SetAtlas added{atlasWith(atlas, *draft), {}};
        for (const auto& record : accepted) added.layers.insert(record.layer);
        const bool one = accepted.size() == 1;
        const std::string notice = std::to_string(accepted.size()) + (one ? " record" : " records") + " added" + yearsInWords(accepted) +
                                   " until the window closes; undo takes " + (one ? "it" : "them") + " back";
        draft.reset();
        return {Action{std::move(added)}, notice};
    }
    ImportOutcome operator()(const CancelImport&) {
        draft.reset();
        return {};
    }
};

}  // namespace

std::string yearsInWords(const std::vector<geodata::Record>& records) {
    constexpr int openBeginning = -9999;
    constexpr int openEnd = 9999;
    int first = openEnd;
    int last = openBeginning;
    std::size_t undated = 0;
    for (const auto& record : records) {
        if (!record.start) {
            ++undated;
            continue;
        }
        // A beginning that is open on one side is of the year on its other one.
        const int from = record.start->earliest.year != openBeginning ? record.start->earliest.year : record.start->latest.year;
        first = std::min(first, from);
        last = std::max({last, from, record.start->latest.year != openEnd ? record.start->latest.year : from});
        if (record.end && record.end->latest.year != openEnd) last = std::max(last, record.end->latest.year);
    }
    std::string text;
    if (first <= last)
        text = first == last ? ", of the year " + std::to_string(first) : ", of the years " + std::to_string(first) + "–" + std::to_string(last);
    if (undated > 0) text += ", " + std::to_string(undated) + " undated";
    return text.empty() ? text : text + ",";
}

ImportOutcome performImport(const ImportCommand& command, std::optional<ImportDraft>& draft, const geodata::Atlas& atlas, const View& view,
                            const std::filesystem::path& datasets, geodata::Problems& problems) {
    if (!draft && !std::holds_alternative<OpenImport>(command)) {
        problems.push_back({"", "no table is being looked at; import FILE would be right first"});
        return {};
    }
    return std::visit(Desk{draft, atlas, view, datasets, problems}, command);
}

}  // namespace app
