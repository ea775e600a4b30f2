#include "app/cli/csv_options.h"

#include "geodata/text/plain_signs.h"
#include "geodata/text/words.h"

namespace app {
namespace {

Refusal wrong(const char* option, const std::string& what) { return {{option, what}, exitCommandLineWrong}; }

std::optional<char> separatorFrom(const std::string& text) {
    if (text == "tab" || text == "\\t" || text == "\t") return '\t';
    const std::string plain = geodata::withPlainSigns(text);
    const bool isOne = plain == "," || plain == ";" || plain == "|";
    return isOne ? std::optional(plain.front()) : std::nullopt;
}

}  // namespace

void addCsvOptions(CLI::App& command, CsvOptions& options) {
    command.add_option("--separator", options.separator, "Between the cells of CSV: , ; | or tab; by itself a comma");
    command.add_option("--decimal", options.decimal, "Before the fraction of a number in CSV: . or ,; by itself a point");
}

Or<geodata::CsvDialect> csvDialectFrom(const CsvOptions& options, const std::string& format) {
    geodata::CsvDialect dialect;
    for (const auto& [name, value] : {std::pair{"--separator", options.separator}, std::pair{"--decimal", options.decimal}}) {
        if (!value.empty() && format != "csv") return wrong(name, "says how CSV is written; --format csv beside it would be right");
    }
    if (!options.separator.empty()) {
        const auto separator = separatorFrom(options.separator);
        if (!separator) return wrong("--separator", geodata::forMessage(options.separator) + " is no separator; ',' ';' '|' or tab would be right");
        dialect.separator = *separator;
    }
    if (!options.decimal.empty()) {
        const std::string decimal = geodata::withPlainSigns(options.decimal);
        if (decimal != "." && decimal != ",")
            return wrong("--decimal", geodata::forMessage(options.decimal) + " is no decimal sign; . or , would be right");
        dialect.decimal = decimal.front();
    }
    if (dialect.decimal == dialect.separator) return wrong("--decimal", "is the separator, too; --separator ';' beside it would be right");
    return dialect;
}

}  // namespace app
