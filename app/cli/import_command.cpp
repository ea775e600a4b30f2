// `reach-atlas import`: someone's own table as a record file, with everything that was guessed, accepted and rejected.
#include "app/cli/commands.h"
#include "app/cli/import_report.h"
#include "app/cli/output.h"
#include "app/state/ground.h"
#include "app/state/import_draft.h"
#include "app/state/view_file.h"
#include "geodata/importing/import_rejected.h"
#include "geodata/records/write_record_set.h"
#include "geodata/text/summed.h"

#include <chrono>
#include <iostream>
#include <numeric>

namespace app {
namespace {

namespace fs = std::filesystem;

struct ImportOptions {
    DataOptions data;
    ImportRequest request;
    std::string layer;
    std::string kind;
    std::string source;
    std::string sourcePublisher;
    std::string sourceDate;
    std::string sourceUrl;
    std::vector<std::string> defaults;
    std::string dates;
    std::string years;
    std::string time;
    std::string region;
    std::string out;
    bool preview = false;
};

std::optional<Refusal> addDefaults(ImportOptions& options) {
    using geodata::ImportField;
    auto& values = options.request.defaults.values;
    for (const auto& text : options.defaults) {
        const auto value = importDefaultFrom(text);
        if (!value) return Refusal{{"--default", value.problem().what}, exitCommandLineWrong};
        values[value->field] = value->value;
    }
    for (const auto& [field, value] :
         {std::pair{ImportField::Layer, options.layer}, std::pair{ImportField::Kind, options.kind},
          std::pair{ImportField::SourceTitle, options.source}, std::pair{ImportField::SourceDate, options.sourceDate},
          std::pair{ImportField::SourcePublisher, options.sourcePublisher}, std::pair{ImportField::SourceUrl, options.sourceUrl}}) {
        if (!value.empty()) values[field] = value;
    }
    const auto layer = values.find(ImportField::Layer);
    if (layer != values.end() && !geodata::layerFrom(layer->second)) {
        const auto near = geodata::nearest(layer->second, {"stations", "cooperation", "training", "operations", "context"});
        return Refusal{{"--layer", "there is no layer " + geodata::forMessage(layer->second) +
                                       (near.empty() ? "; stations, cooperation, training, operations or context would be right"
                                                     : "; did you mean " + near + "?")},
                       exitCommandLineWrong};
    }
    if (options.dates == "day-first") options.request.defaults.dayOrder = geodata::DayOrder::DayFirst;
    if (options.dates == "month-first") options.request.defaults.dayOrder = geodata::DayOrder::MonthFirst;
    return std::nullopt;
}

std::optional<Refusal> addWanted(ImportOptions& options, const geodata::Atlas& atlas) {
    if (!options.time.empty() && options.years.empty())
        return Refusal{{"--time", "says how years are meant; --years FIRST..LAST beside it would be right"}, exitCommandLineWrong};
    auto& wanted = options.request.wanted;
    View view;
    for (const auto& [key, value] : {std::pair{"years", options.years}, std::pair{"time", options.time}}) {
        if (value.empty()) continue;
        auto changed = withKey(view, key, value, atlas);
        if (!changed) return Refusal{{std::string("--") + key, changed.problem().what}, exitCommandLineWrong};
        view = *std::move(changed);
    }
    if (!options.years.empty())
        wanted.years = geodata::YearWindow{view.question.years.first, view.question.years.last, view.question.years.mode, false};
    if (options.region.empty()) return std::nullopt;
    auto countries = geodata::countriesOfRegion(options.region, atlas.countries, geodata::CountryNameIndex(atlas.countries));
    if (!countries) return Refusal{{"--region", countries.problem().what}, exitCommandLineWrong};
    wanted.countries = *std::move(countries);
    return std::nullopt;
}

bool sameFile(const fs::path& one, const fs::path& other) {
    std::error_code ignored;
    return fs::equivalent(one, other, ignored);
}

// Where the report goes: to standard output, unless the records go there.
int say(const ImportOptions& options, const std::string& text) {
    if (!isStandardOutput(options.out) || options.preview) return show(text);
    std::cerr << geodata::cleanText(text);
    return exitDone;
}

// own.json → own.rejected.csv
fs::path rejectedFile(const fs::path& out) {
    auto file = out;
    return file.replace_extension(".rejected.csv");
}

std::string monthOfToday() {
    const std::chrono::year_month_day today{std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now())};
    const auto month = static_cast<unsigned>(today.month());
    return std::to_string(static_cast<int>(today.year())) + (month < 10 ? "-0" : "-") + std::to_string(month);
}

int writeFiles(const ImportDraft& draft, const ImportOptions& options) {
    geodata::Records records = draft.imported.records;
    records.version = monthOfToday();
    std::vector<std::uint32_t> all(records.records.size());
    std::iota(all.begin(), all.end(), 0U);
    const auto set = writeText(geodata::recordSetText(records, all, ""), options.out);
    if (!set) return report(Refusal{set.problem(), exitInputWrong});
    if (isStandardOutput(options.out)) return exitDone;
    const int said =
        say(options, "Written: " + options.out + " with " + std::to_string(all.size()) + (all.size() == 1 ? " record" : " records") + ".\n");
    if (said != exitDone || draft.imported.rejected.empty()) return said;
    const auto file = rejectedFile(options.out);
    const auto written = writeText(geodata::rejectedRowsText(*draft.table, draft.imported), file.string());
    if (!written) return report(Refusal{written.problem(), exitInputWrong});
    return say(options, "Written: " + file.string() + " with the rejected rows and their reasons, to correct and import again.\n");
}

// The terminal tells the kinds of what is wrong; the file of rejected rows has every row.
void reportRejected(const ImportDraft& draft) {
    constexpr std::size_t mostOfAKind = 5;
    constexpr std::size_t mostLines = 30;
    const auto told = geodata::summed(rejectedProblems(draft), mostOfAKind);
    for (std::size_t index = 0; index < told.size() && index < mostLines; ++index) report(told[index]);
    if (told.size() <= mostLines) return;
    report(geodata::Problem{draft.table->source, std::to_string(told.size() - mostLines) +
                                                     " more like these; -o OUT.json writes them all, row by row, to OUT.rejected.csv"});
}

int run(ImportOptions options) {
    if (options.out.empty() && !options.preview)
        return report(Refusal{{"-o", "is missing; -o OUT.json, or --preview to see the guess, would be right"}, exitCommandLineWrong});
    if (!options.out.empty() && (sameFile(options.request.source, options.out) || sameFile(options.request.source, rejectedFile(options.out))))
        return report(Refusal{{"-o", "would overwrite the table that is read; another name would be right"}, exitCommandLineWrong});
    if (const auto refusal = addDefaults(options)) return report(*refusal);
    const auto folder = datasetsFolder(options.data);
    if (const auto* refusal = std::get_if<Refusal>(&folder)) return report(*refusal);
    const auto read = readAtlas(options.data, std::get<fs::path>(folder));
    if (const auto* refusal = std::get_if<Refusal>(&read)) return report(*refusal);
    const auto& atlas = std::get<geodata::Atlas>(read);
    if (const auto refusal = addWanted(options, atlas)) return report(*refusal);
    auto ground = readGround(std::get<fs::path>(folder));
    if (!ground) return report(Refusal{ground.problem(), exitInputWrong});
    options.request.ground = std::make_shared<const geodata::GroundLookup>(*std::move(ground));
    const auto draft = openImport(options.request, atlas);
    if (!draft) return report(Refusal{draft.problem(), draft.problem().where.starts_with("--") ? exitCommandLineWrong : exitInputWrong});
    const int begun = say(options, columnsReport(*draft) + (options.preview ? firstRowsReport(*draft) : ""));
    if (begun != exitDone) return begun;
    reportRejected(*draft);
    const int said = say(options, remarksReport(*draft) + summaryOf(*draft) + ".\n");
    if (said != exitDone) return said;
    if (draft->imported.records.records.empty()) {
        if (draft->table->rows.empty())
            return report(Refusal{{draft->table->source, "has no rows; at least one below the names of the columns would be right"}, exitInputWrong});
        return report(Refusal{{draft->table->source, "no row was accepted, so nothing was written; the reasons stand above"}, exitInputWrong});
    }
    return options.preview ? exitDone : writeFiles(*draft, options);
}

std::string fieldsHelp() {
    std::string help = "Fields:\n";
    for (const auto& words : geodata::importFieldWords())
        help +=
            "  " + std::string(words.key) + std::string(18 - std::min<std::size_t>(17, words.key.size()), ' ') + std::string(words.meaning) + "\n";
    return help;
}

}  // namespace

Subcommand addImport(CLI::App& program) {
    auto options = std::make_shared<ImportOptions>();
    CLI::App* command = program.add_subcommand("import", "Turn a table or vector file of your own into a record file");
    const auto add = [&](const char* name, auto& value, const char* meaning) { return command->add_option(name, value, meaning); };
    const auto repeatable = [](CLI::Option* option) { option->expected(1)->multi_option_policy(CLI::MultiOptionPolicy::TakeAll); };
    add("IN", options->request.source, "CSV, XLSX, ODS, GeoJSON, GeoPackage, Shapefile, KML, or a data base as PG:dbname=NAME")->required();
    add("-o", options->out, "The record file to write, - for standard output; rejected rows go beside it as OUT.rejected.csv");
    command->add_flag("--preview", options->preview, "Only show what the columns are taken for, the first rows and all reasons; write nothing");
    repeatable(add("--map", options->request.columnChanges, "COLUMN=FIELD: what a column stands for; COLUMN= ignores it (repeatable)"));
    add("--layer-name", options->request.table.layer, "The sheet or layer to read; else the first that is seen and has rows");
    add("--encoding", options->request.table.encoding, "Of a text, as GB18030 or Windows-1251; else as its bytes tell");
    add("--header-row", options->request.table.headerRow, "The row with the columns' names, from 1; else found below titles and comments")
        ->check(CLI::Range(1, 1'000'000));
    const char* all = "For all rows without their own";
    add("--layer", options->layer, "stations, cooperation, training, operations or context")->group(all);
    add("--kind", options->kind, "What kind of thing the rows are, as service_station or seminar")->group(all);
    add("--source", options->source, "Title of the source behind the rows, as a survey of your own")->group(all);
    add("--source-url", options->sourceUrl, "Its address")->group(all);
    add("--source-publisher", options->sourcePublisher, "Who published it")->group(all);
    add("--source-date", options->sourceDate, "When")->group(all);
    auto* defaults = add("--default", options->defaults, "FIELD=VALUE, any field (repeatable)");
    defaults->group(all);
    repeatable(defaults);
    add("--dates", options->dates, "How 03/04/2022 is to be read: day-first or month-first; else it is rejected")
        ->check(CLI::IsMember({"day-first", "month-first"}));
    const char* wanted = "Rows wanted (a data base sends only these)";
    add("--years", options->years, "FIRST..LAST, or one year")->group(wanted);
    add("--time", options->time, "active, upto, began or ended in these years")->group(wanted);
    add("--region", options->region, "A UN M49 region, or a country")->group(wanted);
    addDataOptions(*command, options->data);
    command->footer(fieldsHelp());
    return {command, [options] { return run(*options); }};
}

}  // namespace app
