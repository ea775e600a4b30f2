// One function a subcommand: each adds its options to the command line and says what to run.
#pragma once

#include "app/cli/options.h"

#include <functional>
#include <memory>

namespace app {

// Runs after the command line was read; gives the exit status.
using Run = std::function<int()>;

// Adds the subcommand to `program`; the caller runs what comes back when the subcommand was given.
struct Subcommand {
    CLI::App* command = nullptr;
    Run run;
};

[[nodiscard]] Subcommand addRender(CLI::App& program);
[[nodiscard]] Subcommand addCount(CLI::App& program);
[[nodiscard]] Subcommand addRecords(CLI::App& program);
[[nodiscard]] Subcommand addCite(CLI::App& program);
[[nodiscard]] Subcommand addDescribe(CLI::App& program);
[[nodiscard]] Subcommand addCheck(CLI::App& program);
[[nodiscard]] Subcommand addBench(CLI::App& program);
[[nodiscard]] Subcommand addImport(CLI::App& program);

// The window is what the program opens without a subcommand.
[[nodiscard]] Run addWindow(CLI::App& program);
// All that `--do` takes, for the end of `--help`.
[[nodiscard]] std::string commandsHelp();

}  // namespace app
