#include "app/cli/output.h"

#include "app/render/page_file.h"
#include "geodata/records/words.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>

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

Or<std::string> formatFor(const std::string& given, const std::string& out, std::span<const FormatChoice> choices, std::string_view usual) {
    const std::string ending = geodata::folded(std::filesystem::path(out).extension().string());
    const FormatChoice* ofFile = byEnding(choices, ending);
    if (given.empty()) {
        if (out.empty()) return std::string(usual);
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

std::string complaintOfWriting(const std::filesystem::path& file, const std::string& text) {
    errno = 0;
    std::ofstream stream(file, std::ios::binary);
    stream << text;
    stream.close();
    return stream ? std::string() : errno != 0 ? std::strerror(errno) : "not all of it could be written";
}

geodata::Result<std::string> writeText(const std::string& text, const std::string& out) {
    if (!out.empty()) {
        const auto written = writeBeside(out, [&](const std::filesystem::path& beside) { return complaintOfWriting(beside, text); });
        if (!written) return written.problem();
        return out;
    }
    errno = 0;
    const bool all = std::fwrite(text.data(), 1, text.size(), stdout) == text.size() && std::fflush(stdout) == 0;
    if (all) return std::string("standard output");
    return geodata::Problem{"standard output", std::string("cannot be written (") + std::strerror(errno) + "); -o FILE would be right"};
}

std::size_t outputWidth() {
    winsize window{};
    if (isatty(STDOUT_FILENO) != 0 && ioctl(STDOUT_FILENO, TIOCGWINSZ, &window) == 0 && window.ws_col > 0) return window.ws_col;
    const char* columns = std::getenv("COLUMNS");
    const long named = columns == nullptr ? 0 : std::strtol(columns, nullptr, 10);
    return named > 0 && named < 10000 ? static_cast<std::size_t>(named) : 120;
}

}  // namespace app
