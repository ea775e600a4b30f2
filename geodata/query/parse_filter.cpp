// The filter text, term by term: cut into written terms first, then each checked against the atlas.
#include "geodata/query/filter.h"

#include "geodata/records/import_words.h"
#include "geodata/records/origin_words.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <set>

namespace geodata {
namespace {

struct WrittenValue {
    std::string text;
    bool quoted = false;
};

// One term as it stands in the text.
struct WrittenTerm {
    std::string whole;  // For messages.
    std::optional<std::string> field;
    bool negated = false;
    std::vector<WrittenValue> values{WrittenValue{}};
};

Problem wrong(std::string what) { return {"filter", std::move(what)}; }

bool isSpace(char letter) { return letter == ' ' || letter == '\t' || letter == '\n' || letter == '\r'; }

// Reads one term from `at` on, which is moved behind it.
Result<WrittenTerm> nextTerm(std::string_view text, std::size_t& at) {
    const std::size_t begin = at;
    WrittenTerm term;
    if (text[at] == '-') {
        term.negated = true;
        ++at;
    }
    bool inQuotes = false;
    for (; at < text.size() && (inQuotes || !isSpace(text[at])); ++at) {
        WrittenValue& value = term.values.back();
        const bool canEndField = !term.field && term.values.size() == 1 && !value.quoted;
        if (text[at] == '"') {
            inQuotes = !inQuotes;
            value.quoted = true;
        } else if (!inQuotes && text[at] == ':' && canEndField) {
            term.field = std::move(value.text);
            value = {};
        } else if (!inQuotes && text[at] == ',') {
            term.values.emplace_back();
        } else {
            value.text += text[at];
        }
    }
    term.whole = forMessage(text.substr(begin, at - begin));
    if (inQuotes) return wrong("a quote is not closed in " + term.whole + "; a second \" after its last word would be right");
    return term;
}

// A right value of each field, for messages.
std::string exampleOf(Field field) {
    switch (field) {
        case Field::Layer: return "layer:stations";
        case Field::Country: return "country:Spain";
        case Field::Region: return "region:Europe";
        case Field::Subregion: return "subregion:\"Western Europe\"";
        case Field::City: return "city:Madrid";
        case Field::Kind: return "kind:agreement";
        case Field::Operator: return "operator:Fuzhou";
        case Field::Status: return "status:closed";
        case Field::Certainty: return "certainty:official";
        case Field::Source: return "source:Xinhua";
        case Field::Year: return "year:2018..2020";
        case Field::Heard: return "heard:2024..";
        case Field::Extent: return "extent:event";
        case Field::Scope: return "scope:bilateral";
        case Field::Organisation: return "organisation:INTERPOL";
        case Field::Id: return "id:ID";
        case Field::Has: return "has:headcount";
        case Field::Basis: return "basis:announced";
        case Field::Reported: return "reported:2022";
        case Field::Witnesses: return "witnesses:2..";
        case Field::Sources: return "sources:3..";
        case Field::Origin: return "origin:china";
    }
    return {};
}

template <typename Values>
std::vector<std::string> keysOf(const Values& values) {
    std::vector<std::string> keys;
    keys.reserve(values.size());
    for (const auto value : values) keys.emplace_back(keyOf(value));
    return keys;
}

// All values that records (or, for places, countries) have of a field, sorted; for closed fields all there can be.
std::vector<std::string> knownValues(Field field, const Atlas& atlas) {
    std::set<std::string> values;
    switch (field) {
        case Field::Layer: return keysOf(allLayers);
        case Field::Certainty: return keysOf(allCertainties);
        case Field::Extent: return keysOf(allExtents);
        case Field::Scope: return keysOf(allScopes);
        case Field::Has: return {"end", "headcount", "host response", "china response", "city", "first reported"};
        case Field::Country:
        case Field::Region:
        case Field::Subregion:
            for (const auto& country : atlas.countries.list()) {
                values.insert(field == Field::Country ? country.name : field == Field::Region ? country.region : country.subregion);
            }
            break;
        case Field::Basis: {
            // Those that a record may have, and those of operations and context.
            const auto words = startBasisWords();
            values.insert(words.begin(), words.end());
            [[fallthrough]];
        }
        case Field::Kind:
        case Field::Operator:
        case Field::Status:
        case Field::Organisation:
        case Field::Origin:
            for (const auto& record : atlas.records.records) {
                for (auto& value : valuesOf(record, field, atlas)) values.insert(std::move(value));
            }
            break;
        case Field::City:
        case Field::Source:
        case Field::Year:
        case Field::Heard:
        case Field::Reported:
        case Field::Witnesses:
        case Field::Sources:
        case Field::Id: break;
    }
    values.erase("");
    return {values.begin(), values.end()};
}

bool isOpen(Field field) { return field == Field::City || field == Field::Source || field == Field::Id; }
bool isYears(Field field) { return field == Field::Year || field == Field::Heard || field == Field::Reported; }

// Whether `part` stands in `name` in whole words, as "qingtian" in "qingtian (lishui)".
bool hasWords(const std::string& name, const std::string& part) {
    const auto isLetter = [&](std::size_t at) {
        const auto byte = static_cast<unsigned char>(name[at]);
        return byte >= 0x80U || (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9');
    };
    for (auto at = name.find(part); at != std::string::npos; at = name.find(part, at + 1)) {
        const std::size_t end = at + part.size();
        if ((at == 0 || !isLetter(at - 1)) && (end == name.size() || !isLetter(end))) return true;
    }
    return false;
}

// Names that people use for countries besides today's short ones. They are suggested, not taken: what a filter says stays plain.
struct OtherName {
    std::string_view folded;
    std::string_view alpha3;
};
constexpr std::array otherNames{
    OtherName{"uk", "GBR"},          OtherName{"britain", "GBR"},     OtherName{"great britain", "GBR"},
    OtherName{"england", "GBR"},     OtherName{"scotland", "GBR"},    OtherName{"wales", "GBR"},
    OtherName{"america", "USA"},     OtherName{"uae", "ARE"},         OtherName{"emirates", "ARE"},
    OtherName{"holland", "NLD"},     OtherName{"ivory coast", "CIV"}, OtherName{"burma", "MMR"},
    OtherName{"swaziland", "SWZ"},   OtherName{"cape verde", "CPV"},  OtherName{"czech republic", "CZE"},
    OtherName{"east timor", "TLS"},  OtherName{"macedonia", "MKD"},   OtherName{"turkey", "TUR"},
    OtherName{"vatican", "VAT"},     OtherName{"drc", "COD"},         OtherName{"kinshasa", "COD"},
    OtherName{"brazzaville", "COG"}, OtherName{"prc", "CHN"},         OtherName{"roc", "TWN"},
};

std::vector<std::string> countriesMeant(const std::string& wanted, const Atlas& atlas) {
    std::vector<std::string> names;
    for (const auto& other : otherNames) {
        if (other.folded == wanted && atlas.countries.byAlpha3(other.alpha3) != nullptr) names.push_back(atlas.countries.nameOf(other.alpha3));
    }
    return names;
}

std::string suggestion(Field field, const std::string& text, const std::vector<std::string>& known, const Atlas& atlas) {
    const std::string wanted = foldedKey(text);
    auto meant = field == Field::Country ? countriesMeant(wanted, atlas) : std::vector<std::string>();
    if (meant.empty())
        std::copy_if(known.begin(), known.end(), std::back_inserter(meant),
                     [&](const std::string& name) { return hasWords(foldedKey(name), wanted); });
    // "Korea" is a word of two names: both are said.
    constexpr std::size_t most = 5;
    if (!meant.empty() && meant.size() <= most) return "did you mean " + anyOf(meant) + "?";
    const std::string near = nearest(text, known);
    if (!near.empty()) return "did you mean " + near + "?";
    if (field == Field::Country) return "a country's name or ISO 3166-1 code, as country:Spain, country:ES or country:ESP, would be right";
    return (known.empty() ? exampleOf(field) : anyOf(known)) + " would be right";
}

// The values a written one stands for, as the atlas spells them: one, several where it is a part of several names, none where unknown.
std::vector<std::string> valuesFor(Field field, const std::string& text, const std::vector<std::string>& known, const Atlas& atlas) {
    const std::string wanted = foldedKey(text);
    for (const auto& name : known) {
        if (foldedKey(name) == wanted) return {name};
    }
    if (field == Field::Country) {
        for (const auto& country : atlas.countries.list()) {
            if (folded(country.alpha2) == wanted || folded(country.alpha3) == wanted) return {country.name};
        }
    }
    std::vector<std::string> found;
    if (field == Field::Origin) {
        // "host" stands for all authorities of host countries; a name in words is what people read beside a record.
        std::copy_if(known.begin(), known.end(), std::back_inserter(found), [&](const std::string& name) {
            return name.starts_with(wanted + ':') || folded(originInWords(name, atlas.countries)) == wanted;
        });
        return found;
    }
    if (field != Field::Operator && field != Field::Organisation) return found;
    std::copy_if(known.begin(), known.end(), std::back_inserter(found), [&](const std::string& name) { return hasWords(foldedKey(name), wanted); });
    return found;
}

std::optional<Problem> addValues(Term& term, const WrittenTerm& written, const Atlas& atlas) {
    const Field field = *term.field;
    const auto known = isOpen(field) ? std::vector<std::string>() : knownValues(field, atlas);
    for (const auto& value : written.values) {
        if (value.text.empty())
            return wrong(std::string(keyOf(field)) + " has no value in " + written.whole + "; " + exampleOf(field) + " would be right");
        if (isOpen(field) || value.text == noValue) {
            term.values.push_back(value.text);
            continue;
        }
        const auto found = valuesFor(field, value.text, known, atlas);
        if (found.empty()) {
            return wrong("unknown " + std::string(keyOf(field)) + " " + forMessage(value.text) + "; " + suggestion(field, value.text, known, atlas));
        }
        term.values.insert(term.values.end(), found.begin(), found.end());
    }
    return std::nullopt;
}

std::optional<int> yearFrom(std::string_view text) {
    int year = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), year);
    const bool whole = error == std::errc() && end == text.data() + text.size();
    return whole && text.size() <= 4 && year >= 0 ? std::optional(year) : std::nullopt;
}

Problem noNumber(Field field, std::string_view text) {
    const std::string key(keyOf(field));
    if (!isYears(field))
        return wrong(forMessage(text) + " is no number; " + key + ":2, " + key + ":1..3, " + key + ":2.. or " + key + ":..3 would be right");
    return wrong(forMessage(text) + " is no year; " + key + ":2019, " + key + ":2018..2022, " + key + ":2018.. or " + key + ":..2022 would be right");
}

std::optional<Problem> addRange(Term& term, const std::string& text, std::size_t dots) {
    const std::string key(keyOf(*term.field));
    const std::string low = text.substr(0, dots);
    const std::string high = text.substr(dots + 2);
    if (low.empty() && high.empty()) return noNumber(*term.field, text);
    term.low = yearFrom(low);
    term.high = yearFrom(high);
    if (!low.empty() && !term.low) return noNumber(*term.field, low);
    if (!high.empty() && !term.high) return noNumber(*term.field, high);
    if (term.low && term.high && *term.low > *term.high) {
        const std::string right = key + ":" + high + ".." + low;
        return wrong(key + ":" + text + " runs backwards; " + right + " would be right");
    }
    return std::nullopt;
}

std::optional<Problem> addNumbers(Term& term, const WrittenTerm& written) {
    const std::string key(keyOf(*term.field));
    for (const auto& value : written.values) {
        if (value.text.empty()) return wrong(key + " has no value in " + written.whole + "; " + exampleOf(*term.field) + " would be right");
        const auto dots = value.text.find("..");
        if (dots != std::string::npos) {
            if (written.values.size() == 1) return addRange(term, value.text, dots);
            const bool years = isYears(*term.field);
            return wrong(written.whole + " mixes single numbers and a range; one range, as " + key + (years ? ":2018..2022" : ":1..3") +
                         ", or numbers, as " + key + (years ? ":2018,2020" : ":1,3") + ", would be right");
        }
        const auto year = yearFrom(value.text);
        if (!year && value.text != noValue) return noNumber(*term.field, value.text);
        term.values.push_back(year ? std::to_string(*year) : value.text);
    }
    return std::nullopt;
}

// Empty words are let pass: a comma at the end is punctuation, or more is about to be typed.
std::optional<Problem> addWords(Term& term, const WrittenTerm& written) {
    for (const auto& value : written.values) {
        if (!value.text.empty()) term.values.push_back(value.text);
    }
    if (term.values.empty()) return wrong("no word in " + written.whole + "; a word or \"two words\" would be right");
    return std::nullopt;
}

Result<Term> termFrom(const WrittenTerm& written, const Atlas& atlas) {
    Term term;
    term.negated = written.negated;
    std::optional<Problem> problem;
    if (!written.field) {
        problem = addWords(term, written);
    } else {
        term.field = fieldFrom(*written.field);
        if (!term.field) {
            const auto names = keysOf(allFields);
            const std::string near = nearest(*written.field, names);
            return wrong("unknown field " + forMessage(*written.field) + "; " +
                         (near.empty() ? anyOf(names) + " would be right, or quotes around words to look for" : "did you mean " + near + "?"));
        }
        problem = isNumber(*term.field) ? addNumbers(term, written) : addValues(term, written, atlas);
    }
    if (problem) return *std::move(problem);
    return term;
}

}  // namespace

Result<Filter> parseFilter(std::string_view text, const Atlas& atlas) {
    Filter filter;
    for (std::size_t at = 0; at < text.size();) {
        if (isSpace(text[at])) {
            ++at;
            continue;
        }
        const auto written = nextTerm(text, at);
        if (!written) return written.problem();
        auto term = termFrom(*written, atlas);
        if (!term) return term.problem();
        filter.terms.push_back(*std::move(term));
    }
    return filter;
}

}  // namespace geodata
