// Validates JSON against the shipped schemas. Debian 12 has no C++ validator of JSON Schema 2020-12; this one knows the keywords that
// our schemas use and says of any other that it does not. An independent validator agrees with it in a test.
#pragma once

#include "geodata/files/json_file.h"

#include <filesystem>
#include <map>
#include <memory>
#include <string>

namespace geodata {

class JsonSchemas {
public:
    // Reads every *.schema.json of a folder. Fails when one is no JSON, has a keyword this validator does not know, or a wrong pattern.
    [[nodiscard]] static Result<JsonSchemas> read(const std::filesystem::path& folder);

    // Everything in `value` that the schema does not allow; `where` of each is a JSON pointer. `schema` is a file's name, as in
    // "record-set.schema.json"; one that was not read allows everything.
    [[nodiscard]] Problems problemsOf(const Json& value, const std::string& schema) const;

    // Compiled patterns, kept out of this header.
    struct Patterns;

private:
    std::map<std::string, Json> schemas_;
    std::shared_ptr<const Patterns> patterns_;
};

}  // namespace geodata
