// What commands make of their arguments. A problem begins with the argument, "20x2 is no …"; who asks puts the command's name before it.
#pragma once

#include "app/state/command.h"
#include "geodata/result.h"

#include <string>

namespace app {

[[nodiscard]] geodata::Result<Command> parseStep(const std::string& argument);    // "-1"; empty: 1
[[nodiscard]] geodata::Result<Command> parseTurn(const std::string& argument);    // "10,-5"
[[nodiscard]] geodata::Result<Command> parseCenter(const std::string& argument);  // "150", "20,10", "pacific"
[[nodiscard]] geodata::Result<Command> parseSet(const std::string& argument);     // "KEY=VALUE"
[[nodiscard]] geodata::Result<Command> parseSave(const std::string& argument);    // "map.pdf", "map.pdf on a4-landscape"
[[nodiscard]] geodata::Result<Command> parseExport(const std::string& argument);  // "csv records.csv"
[[nodiscard]] geodata::Result<Command> parseImport(const std::string& argument);  // "survey.csv", "accept", "map COLUMN=FIELD"
[[nodiscard]] geodata::Result<Command> parseScreenshot(const std::string& argument);
[[nodiscard]] geodata::Result<Command> parseTextSize(const std::string& argument);  // "125"
[[nodiscard]] geodata::Result<Command> parseMotion(const std::string& argument);    // "off", "0.5"
[[nodiscard]] geodata::Result<Command> parseWait(const std::string& argument);      // "500ms", "2s", "map"
[[nodiscard]] geodata::Result<Command> parsePresent(const std::string& argument);   // "on", "off"; empty: on. The next two likewise.
[[nodiscard]] geodata::Result<Command> parseKeys(const std::string& argument);
[[nodiscard]] geodata::Result<Command> parsePalette(const std::string& argument);

}  // namespace app
