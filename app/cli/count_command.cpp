// `reach-atlas count`: how many records, sites or countries a view shows, by one field or two.
#include "app/cli/asked_records.h"
#include "app/cli/commands.h"
#include "app/cli/csv_options.h"
#include "app/cli/output.h"
#include "geodata/files/csv.h"
#include "geodata/files/text_table.h"
#include "geodata/text/words.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <sstream>

namespace app {
namespace {

struct CountOptions {
    DataOptions data;
    ViewOptions view;
    std::string by = "layer";
    std::string unit = "records";
    std::string format = "table";
    CsvOptions csv;
};

const std::array<FormatChoice, 3> formats{{{"table", {".txt"}}, {"csv", {".csv"}}, {"json", {".json"}}}};

// A table of counts: one row a value of the first field; one column, or one a value of the second.
struct Table {
    std::vector<std::string> columns;
    std::vector<std::pair<std::string, std::vector<std::size_t>>> rows;
};

Or<std::vector<geodata::Field>> fieldsFrom(const std::string& text) {
    std::vector<geodata::Field> fields;
    std::stringstream stream(text);
    for (std::string name; std::getline(stream, name, ',');) {
        const auto field = geodata::fieldFrom(name);
        if (!field) {
            std::vector<std::string> names;
            for (const auto each : geodata::allFields) names.emplace_back(geodata::keyOf(each));
            const auto near = geodata::nearest(name, names);
            return Refusal{{"--by", "unknown field " + name +
                                        (near.empty() ? "; layer, year, region, country, status … would be right" : "; did you mean " + near + "?")},
                           exitCommandLineWrong};
        }
        fields.push_back(*field);
    }
    if (fields.empty() || fields.size() > 2) return Refusal{{"--by", "one field or two with a comma between would be right"}, exitCommandLineWrong};
    return fields;
}

Table tableFor(const geodata::Atlas& atlas, const geodata::Query& query, const std::vector<geodata::Field>& fields, geodata::Unit unit,
               const std::string& unitName) {
    Table table;
    if (fields.size() == 1) {
        table.columns = {unitName};
        for (const auto& [value, count] : geodata::countBy(atlas, query, fields[0], unit)) table.rows.push_back({value, {count}});
    } else {
        const auto cross = geodata::countBy(atlas, query, fields[0], fields[1], unit);
        table.columns = cross.columns;
        for (std::size_t row = 0; row < cross.rows.size(); ++row) table.rows.push_back({cross.rows[row], cross.counts[row]});
    }
    return table;
}

std::string tableText(const Table& table, const std::string& sentence) {
    std::size_t first = 0;
    for (const auto& [value, counts] : table.rows) first = std::max(first, geodata::displayWidth(value));
    const auto padded = [](const std::string& text, std::size_t width) {
        return std::string(width - std::min(width, geodata::displayWidth(text)), ' ') + text;
    };
    std::string text = sentence + "\n\n" + std::string(first, ' ');
    for (const auto& column : table.columns) text += "  " + padded(column, 6);
    text += '\n';
    for (const auto& [value, counts] : table.rows) {
        text += geodata::cleanLine(value) + std::string(first - geodata::displayWidth(value), ' ');
        for (std::size_t column = 0; column < counts.size(); ++column) {
            text += "  " + padded(std::to_string(counts[column]), std::max<std::size_t>(6, geodata::displayWidth(table.columns[column])));
        }
        text += '\n';
    }
    return text;
}

std::string csvText(const Table& table, const std::string& by, const geodata::CsvDialect& dialect) {
    std::vector<std::string> cells{by.substr(0, by.find(','))};
    cells.insert(cells.end(), table.columns.begin(), table.columns.end());
    std::string text = geodata::csvLine(cells, dialect);
    for (const auto& [value, counts] : table.rows) {
        cells = {value};
        for (const auto count : counts) cells.push_back(std::to_string(count));
        text += geodata::csvLine(cells, dialect);
    }
    return text;
}

std::string jsonText(const Table& table, const CountOptions& options, const std::string& sentence, const geodata::Selection& selection) {
    nlohmann::ordered_json json;
    json["format"] = "reach-atlas/counts/1";
    json["sentence"] = sentence;
    json["unit"] = options.unit;
    json["by"] = options.by;
    json["shown"] = selection.records.size();
    json["out_of"] = selection.outOf;
    json["undated"] = selection.undated;
    json["countries"] = selection.countries;
    json["sites"] = selection.sites;
    json["columns"] = table.columns;
    json["rows"] = nlohmann::ordered_json::array();
    for (const auto& [value, counts] : table.rows) json["rows"].push_back({{"value", value}, {"counts", counts}});
    return json.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + '\n';
}

// How many there are in all, each once.
std::size_t totalOf(const geodata::Selection& selection, geodata::Unit unit) {
    switch (unit) {
        case geodata::Unit::Records: return selection.records.size();
        case geodata::Unit::Sites: return selection.sites;
        case geodata::Unit::Countries: return selection.countries;
    }
    return 0;
}

// "281 records in all", and why the counts sum to more where one of them stands under several values.
std::string totalLine(const Table& table, std::size_t total, const std::string& unitName) {
    std::size_t sum = 0;
    for (const auto& [value, counts] : table.rows) {
        for (const auto count : counts) sum += count;
    }
    return std::to_string(total) + " " + unitName + " in all" + (sum > total ? "; some stand under several values" : "");
}

int run(const CountOptions& options) {
    const auto fields = fieldsFrom(options.by);
    if (const auto* refusal = std::get_if<Refusal>(&fields)) return report(*refusal);
    const auto unit = geodata::unitFrom(options.unit);
    if (!unit) return report(Refusal{{"--unit", options.unit + " is no unit; records, sites or countries would be right"}, exitCommandLineWrong});
    const auto format = formatFor(options.format, "", formats, "table");
    if (const auto* refusal = std::get_if<Refusal>(&format)) return report(*refusal);
    const auto dialect = csvDialectFrom(options.csv, std::get<std::string>(format));
    if (const auto* refusal = std::get_if<Refusal>(&dialect)) return report(*refusal);
    const auto read = askedRecords(options.data, options.view);
    if (const auto* refusal = std::get_if<Refusal>(&read)) return report(*refusal);
    const auto& [atlas, view, answer, exported] = std::get<AskedRecords>(read);
    const auto& selection = answer.selection;
    const auto table = tableFor(atlas, exported.query, std::get<std::vector<geodata::Field>>(fields), *unit, options.unit);
    if (std::get<std::string>(format) == "table")
        return show(tableText(table, exported.sentence) + '\n' + totalLine(table, totalOf(selection, *unit), options.unit) + '\n');
    const bool isCsv = std::get<std::string>(format) == "csv";
    const auto written = writeText(
        isCsv ? csvText(table, options.by, std::get<geodata::CsvDialect>(dialect)) : jsonText(table, options, exported.sentence, selection), "");
    return written ? exitDone : report(Refusal{written.problem(), exitInputWrong});
}

}  // namespace

Subcommand addCount(CLI::App& program) {
    auto options = std::make_shared<CountOptions>();
    CLI::App* command = program.add_subcommand("count", "Count what a view shows, by one field or two");
    command->add_option("--by", options->by, "FIELD[,FIELD]")->capture_default_str();
    command->add_option("--unit", options->unit, "records, sites or countries")->capture_default_str();
    command->add_option("--format", options->format, "table, csv or json")->capture_default_str();
    addCsvOptions(*command, options->csv);
    addViewOptions(*command, options->view);
    addDataOptions(*command, options->data);
    return {command, [options] { return run(*options); }};
}

}  // namespace app
