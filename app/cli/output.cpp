#include "app/cli/output.h"

#include "app/render/page_file.h"
#include "geodata/text/words.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>

namespace app {
namespace {

bool endsIn(const FormatChoice& choice, const std::string& ending) {
    return std::find(choice.endings.begin(), choice.endings.end(), ending) != choice.endings.end();
}

const FormatChoice* byName(std::span<const FormatChoice> choices, std::string_view name) {
    const auto found = std::find_if(choices.begin(), choices.end(), [&](const FormatChoice& choice) { return choice.name == name; });
    return found == choices.end() ? nullptr : &*found;
}

const FormatChoice* byEnding(std::span<const FormatChoice> choices, const std::string& ending) {
    const auto found = std::find_if(choices.begin(), choices.end(), [&](const FormatChoice& choice) { return endsIn(choice, ending); });
    return found == choices.end() ? nullptr : &*found;
}

Refusal unknownFormat(const std::string& given, std::span<const FormatChoice> choices) {
    std::vector<std::string> names;
    for (const auto& choice : choices) names.emplace_back(choice.name);
    const std::string near = geodata::nearest(given, names);
    return {{"--format", geodata::forMessage(given) + " is no format; " +
                             (near.empty() ? geodata::anyOf(names) + " would be right" : "did you mean " + near + "?")},
            exitCommandLineWrong};
}

Refusal unknownEnding(const std::string& out, std::span<const FormatChoice> choices) {
    std::vector<std::string> endings;
    for (const auto& choice : choices) {
        const std::string ending(choice.endings.front());
        if (std::find(endings.begin(), endings.end(), ending) == endings.end()) endings.push_back(ending);
    }
    return {{"-o", out + " has no known ending; " + geodata::anyOf(endings) + ", or --format, would be right"}, exitCommandLineWrong};
}

}  // namespace

bool isStandardOutput(const std::string& out) { return out.empty() || out == standardOutput; }

Or<std::string> formatFor(const std::string& given, const std::string& out, std::span<const FormatChoice> choices, std::string_view usual) {
    const std::string ending = geodata::folded(std::filesystem::path(out).extension().string());
    const FormatChoice* ofFile = byEnding(choices, ending);
    if (given.empty()) {
        if (isStandardOutput(out)) return std::string(usual);
        return ofFile == nullptr ? Or<std::string>(unknownEnding(out, choices)) : std::string(ofFile->name);
    }
    const FormatChoice* chosen = byName(choices, given);
    if (chosen == nullptr) return unknownFormat(given, choices);
    if (ofFile != nullptr && !endsIn(*chosen, ending)) {
        return Refusal{{"-o", out + " ends as a file of " + std::string(ofFile->name) + ", but --format says " + given + "; " +
                                  std::string(chosen->endings.front()) + " would be right"},
                       exitCommandLineWrong};
    }
    return given;
}

geodata::Result<std::string> writeText(const std::string& text, const std::string& out) {
    const bool toTerminal = isStandardOutput(out) && isatty(STDOUT_FILENO) != 0;
    const auto written = writeFile(isStandardOutput(out) ? standardOutput : out, toTerminal ? geodata::cleanText(text) : text);
    if (!written) return written.problem();
    return out;
}

int show(const std::string& text) {
    const auto written = writeText(geodata::cleanText(text), "");
    return written ? exitDone : report(Refusal{written.problem(), exitInputWrong});
}

std::size_t outputWidth() {
    winsize window{};
    if (isatty(STDOUT_FILENO) != 0 && ioctl(STDOUT_FILENO, TIOCGWINSZ, &window) == 0 && window.ws_col > 0) return window.ws_col;
    const char* columns = std::getenv("COLUMNS");
    const long named = columns == nullptr ? 0 : std::strtol(columns, nullptr, 10);
    return named > 0 && named < 10000 ? static_cast<std::size_t>(named) : 120;
}

}  // namespace app
