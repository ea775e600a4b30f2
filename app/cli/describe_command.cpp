// `reach-atlas describe`: what a view shows, in plain sentences: the alternative text that every exported picture carries.
#include "app/cli/asked_records.h"
#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "app/sheet/describe.h"

namespace app {
namespace {

struct DescribeOptions {
    DataOptions data;
    ViewOptions view;
};

int run(const DescribeOptions& options) {
    const auto read = askedRecords(options.data, options.view);
    if (const auto* refusal = std::get_if<Refusal>(&read)) return report(*refusal);
    const auto& asked = std::get<AskedRecords>(read);
    return show(describe(asked.atlas, asked.answer, asked.view) + '\n');
}

}  // namespace

Subcommand addDescribe(CLI::App& program) {
    auto options = std::make_shared<DescribeOptions>();
    CLI::App* command = program.add_subcommand("describe", "Say in plain sentences what a view shows (the alternative text of its picture)");
    addViewOptions(*command, options->view);
    addDataOptions(*command, options->data);
    return {command, [options] { return run(*options); }};
}

}  // namespace app
