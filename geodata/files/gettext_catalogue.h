// The binary files of GNU gettext (.mo), in which iso-codes keeps its translations.
#pragma once

#include "geodata/result.h"

#include <filesystem>
#include <string>
#include <unordered_map>

namespace geodata {

// Translations by original text; untranslated originals are not in it.
using GettextCatalogue = std::unordered_map<std::string, std::string>;

// Either byte order, revision 0 (GNU gettext manual, "The Format of GNU MO Files"). Contexts and plurals are kept as they stand.
// A file that is none, or is cut short, is the problem returned.
[[nodiscard]] Result<GettextCatalogue> readGettextCatalogue(const std::filesystem::path& file);

}  // namespace geodata
