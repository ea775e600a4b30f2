#include "geodata/checking/json_schema.h"

#include "geodata/records/edtf.h"
#include "geodata/text/words.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <regex>
#include <set>
#include <unordered_set>

namespace geodata {

struct JsonSchemas::Patterns {
    std::map<std::string, std::regex> compiled;
};

namespace {

using Schemas = std::map<std::string, Json>;

// Keywords that say what is allowed, and those that only describe.
constexpr std::array knownKeywords{"$ref",    "type",     "enum",     "const",     "properties",  "required", "additionalProperties",
                                   "items",   "minItems", "maxItems", "minLength", "uniqueItems", "minimum",  "maximum",
                                   "pattern", "allOf",    "not",      "if",        "then",        "else",     "format",
                                   "$schema", "$id",      "$defs",    "title",     "description"};

// A longer text is no id, date or address of ours; the pattern would only cost time and stack on it.
constexpr std::size_t longestForPattern = 4000;

std::string shown(const Json& value) {
    if (const auto* text = value.get_ptr<const Json::string_t*>()) return text->empty() ? "empty" : forMessage(*text);
    return value.is_structured() ? kindOf(value) : forMessage(value.dump(-1, ' ', false, Json::error_handler_t::replace));
}

std::string nameOfType(const std::string& type) {
    if (type == "string") return "a text";
    if (type == "integer") return "a whole number";
    if (type == "number") return "a number";
    if (type == "boolean") return "true or false";
    if (type == "array") return "a list";
    return type == "object" ? "an object" : type;
}

bool isOfType(const Json& value, const std::string& type) {
    if (type == "string") return value.is_string();
    if (type == "number") return value.is_number();
    if (type == "integer") return value.is_number_integer() || (value.is_number_float() && std::trunc(value.get<double>()) == value.get<double>());
    if (type == "boolean") return value.is_boolean();
    if (type == "array") return value.is_array();
    if (type == "object") return value.is_object();
    return type == "null" && value.is_null();
}

std::string textOf(const Json& schema, const char* keyword) {
    const auto found = schema.find(keyword);
    return found != schema.end() && found->is_string() ? found->get<std::string>() : std::string();
}

class Validation {
public:
    Validation(const Schemas& schemas, const std::map<std::string, std::regex>& patterns) : schemas_(schemas), patterns_(patterns) {}

    Problems problems;

    // `file` is where references without a file's name look.
    void check(const Json& value, const Json& schema, const std::string& file, const std::string& pointer) {
        if (!schema.is_object()) {
            if (schema.is_boolean() && !schema.get<bool>()) complain(pointer, "is not allowed; leaving it out would be right");
            return;
        }
        if (schema.contains("$ref")) checkReference(value, textOf(schema, "$ref"), file, pointer);
        if (!checkType(value, schema, pointer)) return;
        checkWords(value, schema, pointer);
        if (value.is_string()) checkText(value.get_ref<const std::string&>(), schema, pointer);
        if (value.is_number()) checkNumber(value, schema, pointer);
        if (value.is_array()) checkList(value, schema, file, pointer);
        if (value.is_object()) checkObject(value, schema, file, pointer);
        checkConditions(value, schema, file, pointer);
    }

private:
    void complain(const std::string& pointer, std::string what) {
        // Two parts of a schema may say the same.
        if (said_.insert(pointer + '\n' + what).second) problems.push_back({pointer, std::move(what)});
    }

    [[nodiscard]] bool allows(const Json& value, const Json& schema, const std::string& file) const {
        Validation trial(schemas_, patterns_);
        trial.check(value, schema, file, "");
        return trial.problems.empty();
    }

    // What the schema at a reference is; null when it leads nowhere, which reading the schemas has ruled out.
    [[nodiscard]] std::pair<const Json*, std::string> at(const std::string& reference, const std::string& file) const {
        const auto hash = std::min(reference.find('#'), reference.size());
        const std::string target = hash == 0 ? file : reference.substr(0, hash);
        const auto found = schemas_.find(target);
        if (found == schemas_.end()) return {nullptr, target};
        const Json* schema = &found->second;
        for (std::size_t begin = hash + 1; begin < reference.size();) {
            const auto end = std::min(reference.find('/', begin + 1), reference.size());
            const std::string key = reference.substr(begin + 1, end - begin - 1);
            const auto inner = schema->is_object() ? schema->find(key) : schema->end();
            if (inner == schema->end()) return {nullptr, target};
            schema = &*inner;
            begin = end;
        }
        return {schema, target};
    }

    void checkReference(const Json& value, const std::string& reference, const std::string& file, const std::string& pointer) {
        const auto [schema, target] = at(reference, file);
        if (schema != nullptr) check(value, *schema, target, pointer);
    }

    [[nodiscard]] bool checkType(const Json& value, const Json& schema, const std::string& pointer) {
        const auto found = schema.find("type");
        if (found == schema.end()) return true;
        const std::vector<std::string> types = found->is_array() ? found->get<std::vector<std::string>>() : std::vector{found->get<std::string>()};
        if (std::any_of(types.begin(), types.end(), [&](const std::string& type) { return isOfType(value, type); })) return true;
        std::vector<std::string> names;
        for (const auto& type : types) names.push_back(nameOfType(type));
        complain(pointer, "is " + (value.is_number() ? shown(value) : kindOf(value)) + "; " + anyOf(names) + " would be right");
        return false;
    }

    void checkWords(const Json& value, const Json& schema, const std::string& pointer) {
        if (const auto found = schema.find("const"); found != schema.end() && value != *found) {
            complain(pointer, "is " + shown(value) + "; " + shown(*found) + " would be right");
        }
        const auto words = schema.find("enum");
        if (words == schema.end() || std::find(words->begin(), words->end(), value) != words->end()) return;
        std::vector<std::string> right;
        for (const auto& word : *words) right.push_back(shown(word));
        const std::string near = value.is_string() ? nearest(value.get_ref<const std::string&>(), right) : std::string();
        complain(pointer, "unknown word " + shown(value) + "; " + (near.empty() ? anyOf(right) + " would be right" : "did you mean " + near + "?"));
    }

    void checkText(const std::string& text, const Json& schema, const std::string& pointer) {
        if (const auto least = schema.find("minLength"); least != schema.end() && text.size() < least->get<std::size_t>()) {
            complain(pointer, "is empty; a text would be right");
            return;
        }
        if (textOf(schema, "format") == "edtf") {
            if (const auto date = parseEdtf(text); !date) return complain(pointer, date.problem().what);
        }
        const auto pattern = patterns_.find(textOf(schema, "pattern"));
        if (pattern == patterns_.end()) return;
        if (text.size() <= longestForPattern && std::regex_search(text, pattern->second)) return;
        const std::string description = textOf(schema, "description");
        complain(pointer, (text.empty() ? "is empty" : "is " + forMessage(text)) +
                              "; right would be: " + (description.empty() ? "a text of the form " + pattern->first : description));
    }

    void checkNumber(const Json& value, const Json& schema, const std::string& pointer) {
        const auto least = schema.find("minimum");
        const auto most = schema.find("maximum");
        const bool below = least != schema.end() && value < *least;
        const bool above = most != schema.end() && value > *most;
        if (!below && !above) return;
        std::string right = "a number";
        if (least != schema.end()) right += " from " + least->dump();
        if (most != schema.end()) right += " to " + most->dump();
        complain(pointer, "is " + shown(value) + "; " + right + " would be right");
    }

    void checkList(const Json& list, const Json& schema, const std::string& file, const std::string& pointer) {
        if (const auto least = schema.find("minItems"); least != schema.end() && list.size() < least->get<std::size_t>()) {
            complain(pointer, list.empty() ? "is empty; at least " + least->dump() + " would be right"
                                           : "has " + std::to_string(list.size()) + "; at least " + least->dump() + " would be right");
        }
        if (const auto most = schema.find("maxItems"); most != schema.end() && list.size() > most->get<std::size_t>()) {
            complain(pointer, "has " + std::to_string(list.size()) + "; at most " + most->dump() + " would be right");
        }
        if (schema.value("uniqueItems", false)) {
            std::set<Json> seen;
            for (std::size_t index = 0; index < list.size(); ++index) {
                if (!seen.insert(list[index]).second)
                    complain(pointer + "/" + std::to_string(index), "is " + shown(list[index]) + " a second time; once would be right");
            }
        }
        const auto items = schema.find("items");
        if (items == schema.end()) return;
        for (std::size_t index = 0; index < list.size(); ++index) check(list[index], *items, file, pointer + "/" + std::to_string(index));
    }

    void checkObject(const Json& object, const Json& schema, const std::string& file, const std::string& pointer) {
        const auto properties = schema.find("properties");
        if (const auto required = schema.find("required"); required != schema.end()) {
            for (const auto& key : *required) {
                if (!object.contains(key.get_ref<const std::string&>())) complainOfMissing(key.get<std::string>(), pointer);
            }
        }
        const auto others = schema.find("additionalProperties");
        for (const auto& [key, value] : object.items()) {
            const std::string place = pointer + "/" + pointerToken(key);
            const bool isKnown = properties != schema.end() && properties->contains(key);
            if (isKnown) {
                check(value, (*properties)[key], file, place);
            } else if (others != schema.end() && others->is_object()) {
                check(value, *others, file, place);
            } else if (others != schema.end() && others->is_boolean() && !others->get<bool>()) {
                complainOfUnknown(key, properties == schema.end() ? Json::object() : *properties, place);
            }
        }
    }

    void complainOfMissing(const std::string& key, const std::string& pointer) {
        complain(pointer + "/" + pointerToken(key), "is missing; this member is needed here");
    }

    void complainOfUnknown(const std::string& key, const Json& properties, const std::string& place) {
        std::vector<std::string> known;
        for (const auto& [name, unused] : properties.items()) known.push_back(name);
        const std::string near = nearest(key, known);
        complain(place, "unknown member" + (near.empty() ? "; leaving it out would be right" : "; did you mean " + near + "?"));
    }

    void checkConditions(const Json& value, const Json& schema, const std::string& file, const std::string& pointer) {
        if (const auto all = schema.find("allOf"); all != schema.end()) {
            for (const auto& part : *all) check(value, part, file, pointer);
        }
        if (const auto condition = schema.find("if"); condition != schema.end()) {
            const auto branch = schema.find(allows(value, *condition, file) ? "then" : "else");
            if (branch != schema.end()) check(value, *branch, file, pointer);
        }
        if (const auto forbidden = schema.find("not"); forbidden != schema.end() && allows(value, *forbidden, file)) {
            const auto required = forbidden->find("required");
            if (required == forbidden->end()) return complain(pointer, "is not allowed here");
            for (const auto& key : *required) {
                complain(pointer + "/" + pointerToken(key.get<std::string>()), "may not stand here; leaving it out would be right");
            }
        }
    }

    const Schemas& schemas_;
    const std::map<std::string, std::regex>& patterns_;
    std::unordered_set<std::string> said_;
};

bool isListOfTexts(const Json& value) {
    return value.is_array() && std::all_of(value.begin(), value.end(), [](const Json& part) { return part.is_string(); });
}

// Whether a keyword's value is of the kind that the validation takes for granted.
bool isRightFor(const std::string& keyword, const Json& value) {
    if (keyword == "minItems" || keyword == "maxItems" || keyword == "minLength") return value.is_number_unsigned();
    if (keyword == "minimum" || keyword == "maximum") return value.is_number();
    if (keyword == "uniqueItems") return value.is_boolean();
    if (keyword == "required") return isListOfTexts(value);
    if (keyword == "type") return value.is_string() || isListOfTexts(value);
    if (keyword == "enum" || keyword == "allOf") return value.is_array();
    if (keyword == "properties" || keyword == "$defs") return value.is_object();
    if (keyword == "$ref" || keyword == "pattern" || keyword == "format") return value.is_string();
    if (keyword == "not" || keyword == "if" || keyword == "then" || keyword == "else") return value.is_object();
    return true;
}

// Looks through one schema: its keywords must be known and its patterns right.
std::optional<Problem> learn(const Json& schema, const std::string& where, std::map<std::string, std::regex>& patterns) {
    if (!schema.is_object()) return std::nullopt;
    for (const auto& [keyword, value] : schema.items()) {
        const std::string place = where + "/" + keyword;
        if (std::find(knownKeywords.begin(), knownKeywords.end(), keyword) == knownKeywords.end())
            return Problem{place, "is a keyword this program does not know; one it knows would be right"};
        if (!isRightFor(keyword, value)) return Problem{place, "is " + kindOf(value) + ", which this keyword cannot be"};
        if (keyword == "pattern") {
            // The one place where the library's exceptions arrive.
            try {
                patterns.emplace(value.get<std::string>(), std::regex(value.get<std::string>(), std::regex::ECMAScript | std::regex::optimize));
            } catch (const std::regex_error&) {
                return Problem{place, "is no regular expression; one of ECMAScript would be right"};
            }
        }
        std::vector<const Json*> inner;
        if (keyword == "properties" || keyword == "$defs" || keyword == "allOf") {
            for (const auto& part : value) inner.push_back(&part);
        } else if (keyword != "const") {
            inner.push_back(&value);
        }
        for (const Json* part : inner) {
            if (auto problem = learn(*part, place, patterns)) return problem;
        }
    }
    return std::nullopt;
}

}  // namespace

Result<JsonSchemas> JsonSchemas::read(const std::filesystem::path& folder) {
    constexpr std::string_view ending = ".schema.json";
    JsonSchemas schemas;
    const auto patterns = std::make_shared<Patterns>();
    std::error_code failed;
    for (std::filesystem::directory_iterator entry(folder, failed), end; !failed && entry != end; entry.increment(failed)) {
        const std::string name = entry->path().filename().string();
        if (!name.ends_with(ending)) continue;
        auto schema = readJson(entry->path());
        if (!schema) return schema.problem();
        if (auto problem = learn(*schema, entry->path().string() + "#", patterns->compiled)) return *std::move(problem);
        schemas.schemas_.emplace(name, *std::move(schema));
    }
    if (schemas.schemas_.empty()) return Problem{folder.string(), "has no schemas; the folder datasets/schemas would be right"};
    schemas.patterns_ = patterns;
    return schemas;
}

Problems JsonSchemas::problemsOf(const Json& value, const std::string& schema) const {
    const auto found = schemas_.find(schema);
    if (found == schemas_.end()) return {};
    Validation validation(schemas_, patterns_->compiled);
    validation.check(value, found->second, schema, "");
    return std::move(validation.problems);
}

}  // namespace geodata
