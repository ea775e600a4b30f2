// reach-atlas: reads the command line and runs one subcommand, or opens the window.
#include "app/cli/commands.h"
#include "app/cli/output.h"

#include <fcntl.h>
#include <unistd.h>

#include <csignal>
#include <sstream>
#include <vector>

namespace {

// CLI11's own words in our form: one line on stderr, exit status 2.
int commandLineWrong(const CLI::ParseError& error) {
    std::string words = error.what();
    while (!words.empty() && words.back() == '\n') words.pop_back();
    return report(app::Refusal{{"", words + "; `reach-atlas --help` lists what would be right"}, app::exitCommandLineWrong});
}

// Where a standard stream is closed, the next file opened would take its number, and what is meant for a person would go into that file:
// something stands there first that cannot be written. A file that grows beyond the system's limit is a message, not a crash.
void prepareStreams() {
    int opened = 0;
    do opened = open("/dev/null", O_RDONLY | O_CLOEXEC);
    while (opened >= 0 && opened <= STDERR_FILENO);
    if (opened >= 0) close(opened);
    std::signal(SIGXFSZ, SIG_IGN);
}

}  // namespace

int main(int argc, char** argv) {
    prepareStreams();
    CLI::App program{"Reach Atlas: what has been publicly reported of police stations, police cooperation and police training abroad", "reach-atlas"};
    program.set_version_flag("--version", "reach-atlas " REACH_VERSION);
    program.require_subcommand(0, 1);
    const app::Run window = app::addWindow(program);
    const std::vector<app::Subcommand> subcommands{app::addRender(program),   app::addRecords(program), app::addCount(program),
                                                   app::addDescribe(program), app::addCite(program),    app::addCheck(program),
                                                   app::addImport(program),   app::addBench(program)};
    // Last: subcommands take over what is set before they are added.
    program.footer(app::commandsHelp());
    try {
        program.parse(argc, argv);
    } catch (const CLI::Success& wish) {
        // For help or the version.
        std::ostringstream words;
        (void)program.exit(wish, words, words);
        return app::show(words.str());
    } catch (const CLI::ParseError& error) {
        return commandLineWrong(error);
    }
    for (const auto& subcommand : subcommands) {
        if (*subcommand.command) return subcommand.run();
    }
    return window();
}
