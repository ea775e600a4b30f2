// `reach-atlas describe`: what a view shows, in plain sentences: the alternative text that every exported picture carries.
#include "app/cli/commands.h"
#include "app/scene/describe.h"

#include <iostream>

namespace app {
namespace {

struct DescribeOptions {
    DataOptions data;
    ViewOptions view;
};

int run(const DescribeOptions& options) {
    const auto datasets = datasetsFolder(options.data);
    if (const auto* refusal = std::get_if<Refusal>(&datasets)) return report(*refusal);
    const auto read = readAtlas(options.data, std::get<std::filesystem::path>(datasets));
    if (const auto* refusal = std::get_if<Refusal>(&read)) return report(*refusal);
    const auto& atlas = std::get<geodata::Atlas>(read);
    const auto view = viewFrom(options.view, {}, atlas);
    if (const auto* refusal = std::get_if<Refusal>(&view)) return report(*refusal);
    const auto selection = geodata::select(atlas, queryOf(std::get<View>(view), atlas));
    std::cout << describe(atlas, selection, std::get<View>(view)) << '\n';
    return exitDone;
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
