// reach-atlas: reads the command line and runs one subcommand, or opens the window.
#include "app/cli/commands.h"

#include <iostream>
#include <vector>

namespace {

// CLI11's own words in our form: one line on stderr, exit status 2.
int commandLineWrong(const CLI::ParseError& error) {
    std::string words = error.what();
    while (!words.empty() && words.back() == '\n') words.pop_back();
    for (auto& letter : words) letter = letter == '\n' ? ' ' : letter;
    std::cerr << "reach-atlas: " << words << "; `reach-atlas --help` lists what would be right\n";
    return app::exitCommandLineWrong;
}

}  // namespace

int main(int argc, char** argv) {
    CLI::App program{"Reach Atlas: what has been publicly reported of police stations, police cooperation and police training abroad", "reach-atlas"};
    program.set_version_flag("--version", "reach-atlas " REACH_VERSION);
    program.require_subcommand(0, 1);
    const app::Run window = app::addWindow(program);
    const std::vector<app::Subcommand> subcommands{app::addRender(program),   app::addRecords(program), app::addCount(program),
                                                   app::addDescribe(program), app::addCite(program),    app::addCheck(program),
                                                   app::addImport(program),   app::addBench(program)};
    try {
        program.parse(argc, argv);
    } catch (const CLI::CallForHelp& help) {
        return program.exit(help);
    } catch (const CLI::CallForAllHelp& help) {
        return program.exit(help);
    } catch (const CLI::CallForVersion& version) {
        return program.exit(version);
    } catch (const CLI::ParseError& error) {
        return commandLineWrong(error);
    }
    for (const auto& subcommand : subcommands) {
        if (*subcommand.command) return subcommand.run();
    }
    return window();
}
