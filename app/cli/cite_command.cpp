// `reach-atlas cite`: the sources of the records a view shows, each once, as references.
#include "app/cli/asked_records.h"
#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "app/cli/record_files.h"

#include <array>

namespace app {
namespace {

struct CiteOptions {
    DataOptions data;
    ViewOptions view;
    std::string format;
    std::string out;
};

const std::array<FormatChoice, 4> formats{{{"text", {".txt"}}, {"bibtex", {".bib"}}, {"csl-json", {".json"}}, {"ris", {".ris"}}}};

int run(const CiteOptions& options) {
    const auto format = formatFor(options.format, options.out, formats, "text");
    if (const auto* refusal = std::get_if<Refusal>(&format)) return report(*refusal);
    const auto read = askedRecords(options.data, options.view);
    if (const auto* refusal = std::get_if<Refusal>(&read)) return report(*refusal);
    const auto& asked = std::get<AskedRecords>(read);
    const auto written =
        writeShown(*exportFormatFrom(std::get<std::string>(format)), ShownRecords{asked.atlas, asked.answer.selection, asked.exported}, options.out);
    return written ? exitDone : report(Refusal{written.problem(), exitInputWrong});
}

}  // namespace

Subcommand addCite(CLI::App& program) {
    auto options = std::make_shared<CiteOptions>();
    CLI::App* command = program.add_subcommand("cite", "Write the sources of the records a view shows, each once");
    command->add_option("--format", options->format, "text, bibtex, csl-json or ris; by itself as OUT ends, else text");
    command->add_option("-o,--out", options->out, "The file to write: .txt, .bib, .json or .ris; by itself, or as -, standard output");
    addViewOptions(*command, options->view);
    addDataOptions(*command, options->data);
    return {command, [options] { return run(*options); }};
}

}  // namespace app
