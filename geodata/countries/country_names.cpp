#include "geodata/countries/country_names.h"

#include "geodata/files/csv_lines.h"
#include "geodata/files/gettext_catalogue.h"
#include "geodata/files/json_file.h"
#include "geodata/text/words.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <map>
#include <mutex>
#include <system_error>
#include <unordered_map>

namespace geodata {
namespace {

using NamesByCode = std::unordered_map<std::string, std::string>;

// What to do where a language translates the formal name of ISO 3166-1 only and not the short one.
enum class Formal { Whole, UnlessInverted, BeforeComma, Never };

// The rule is written down in datasets/boundaries/README.md, "Names in other languages".
Formal formalNameOf(std::string_view alpha3) {
    // A formal name that says whose the place is says more than this program does.
    if (alpha3 == "TWN") return Formal::Never;
    // "Syrienne, République arabe": what stands before the comma is no name.
    if (alpha3 == "SYR" || alpha3 == "LAO") return Formal::UnlessInverted;
    // "Palestine, State of": what stands before the comma names no other country.
    constexpr std::array<std::string_view, 12> beforeComma{"ALA", "BOL", "FLK", "FRO", "FSM", "IRN", "MDA", "MKD", "PSE", "RUS", "TZA", "VEN"};
    const bool named = std::find(beforeComma.begin(), beforeComma.end(), alpha3) != beforeComma.end();
    return named ? Formal::BeforeComma : Formal::Whole;
}

std::string beforeComma(const std::string& name) {
    std::size_t end = name.size();
    for (const char* comma : {",", "،", "、", "，"}) end = std::min(end, name.find(comma));
    return name.substr(0, end);
}

std::string localNameOf(const Json& entry, const std::string& alpha3, const GettextCatalogue& catalogue) {
    const auto translated = [&](const char* key) -> std::string {
        const auto original = entry.find(key);
        if (original == entry.end() || !original->is_string()) return {};
        const auto found = catalogue.find(original->get<std::string>());
        return found == catalogue.end() ? std::string() : found->second;
    };
    const std::string common = translated("common_name");
    if (!common.empty()) return common;
    const std::string formal = translated("name");
    switch (formalNameOf(alpha3)) {
        case Formal::Never: return {};
        case Formal::BeforeComma: return beforeComma(formal);
        case Formal::UnlessInverted: return beforeComma(formal) == formal ? formal : std::string();
        case Formal::Whole: return formal;
    }
    return {};
}

// "pt_BR" for "pt-br", "sr@latin" for "SR@Latin".
std::string inCanonicalCase(std::string_view text) {
    std::string code;
    enum { Language, Region, Modifier } part = Language;
    for (const char letter : text) {
        const auto plain = static_cast<unsigned char>(letter);
        if (letter == '_' || letter == '-') {
            part = Region;
            code += '_';
        } else if (letter == '@') {
            part = Modifier;
            code += '@';
        } else {
            code += static_cast<char>(part == Region ? std::toupper(plain) : std::tolower(plain));
        }
    }
    return code;
}

bool isCode(std::string_view code) {
    return !code.empty() && code.size() < 24 && std::all_of(code.begin(), code.end(), [](char letter) {
        return std::isalnum(static_cast<unsigned char>(letter)) != 0 || letter == '_' || letter == '@';
    });
}

// A slip of a catalogue, as one letter that Unicode does not have, costs that one name; a language in a script that the fonts lack would be
// boxes, and is refused.
// Takes out the names that cannot be drawn; gives the first of them, in the order of their codes, where they are more than a fifth.
std::string withoutSlips(NamesByCode& names, const std::function<bool(std::string_view)>& canDraw) {
    if (!canDraw) return {};
    std::map<std::string, std::string> boxes;
    for (const auto& [code, name] : names) {
        if (!canDraw(name)) boxes.emplace(code, name);
    }
    if (5 * boxes.size() > names.size()) return boxes.begin()->second;
    for (const auto& [code, name] : boxes) names.erase(code);
    return {};
}

}  // namespace

struct CountryNames::Shelf {
    NameSources sources;
    std::mutex guard;
    std::map<std::string, Result<NamesByCode>, std::less<>> read;

    [[nodiscard]] std::filesystem::path catalogueOf(const std::string& language) const {
        return sources.locales / language / "LC_MESSAGES" / "iso_3166-1.mo";
    }

    [[nodiscard]] bool has(const std::string& language) const {
        std::error_code ignored;
        return std::filesystem::exists(catalogueOf(language), ignored);
    }

    [[nodiscard]] bool hasIsoCodes() const {
        std::error_code ignored;
        return !sources.isoCodes.empty() && std::filesystem::exists(sources.isoCodes, ignored);
    }

    [[nodiscard]] Result<NamesByCode> shipped(const std::string& language) const {
        constexpr std::array needed{"iso3", "zh"};
        const auto table = readCsv(sources.shipped, needed);
        if (!table) return table.problem();
        const std::size_t code = table->columnNamed("iso3");
        const std::size_t column = table->columnNamed(language);
        NamesByCode names;
        for (const auto& line : table->lines) {
            if (!line.cells[column].empty()) names.emplace(line.cells[code], line.cells[column]);
        }
        return names;
    }

    [[nodiscard]] Result<NamesByCode> fromIsoCodes(const std::string& language) const {
        const auto json = readJson(sources.isoCodes);
        if (!json) return json.problem();
        const auto list = json->find("3166-1");
        if (list == json->end() || !list->is_array())
            return Problem{sources.isoCodes.string(), "has no list 3166-1; the file of iso-codes would be right"};
        const auto catalogue = readGettextCatalogue(catalogueOf(language));
        if (!catalogue) return catalogue.problem();
        NamesByCode names;
        for (const auto& entry : *list) {
            if (!entry.is_object() || !entry.contains("alpha_3") || !entry["alpha_3"].is_string()) continue;
            const auto alpha3 = entry["alpha_3"].get<std::string>();
            std::string name = localNameOf(entry, alpha3, *catalogue);
            if (!name.empty()) names.emplace(alpha3, std::move(name));
        }
        return names;
    }

    const Result<NamesByCode>& namesIn(const std::string& language) {
        const std::lock_guard lock(guard);
        const auto found = read.find(language);
        if (found != read.end()) return found->second;
        auto names = language == "zh" ? shipped(language) : fromIsoCodes(language);
        if (names) {
            const std::string boxes = withoutSlips(*names, sources.canDraw);
            if (!boxes.empty())
                names =
                    Problem{"", "is written in letters that the program's fonts lack (" + forMessage(boxes) + "); another language would be right"};
        }
        return read.emplace(language, std::move(names)).first->second;
    }
};

CountryNames::CountryNames() : shelf_(std::make_shared<Shelf>()) {
    shelf_->sources.isoCodes.clear();
    shelf_->sources.locales.clear();
}

CountryNames::CountryNames(NameSources sources) : shelf_(std::make_shared<Shelf>()) { shelf_->sources = std::move(sources); }

Result<std::string> CountryNames::languageFrom(std::string_view text) const {
    std::string code = inCanonicalCase(text);
    if (!isCode(code)) return Problem{"", "is not a language; a code such as en, zh or fr would be right"};
    if (code == "en" || code.starts_with("en_")) return std::string("en");
    // Simplified Chinese is the one that ships.
    if (code == "zh_CN" || code == "zh_SG") code = "zh";
    if (code != "zh" || shelf_->sources.shipped.empty()) {
        const bool here = shelf_->hasIsoCodes();
        if (here && !shelf_->has(code)) code = code.substr(0, code.find_first_of("_@"));
        if (!here || (code != "zh" && !shelf_->has(code))) {
            const std::string unknown = "has no country names in " + forMessage(text) + "; ";
            if (!here) return Problem{"", unknown + "en or zh would be right, and more languages with Debian's package iso-codes installed"};
            const std::string near = nearest(code, languages());
            return Problem{"", unknown + (near.empty() ? "en, zh or a language of Debian's iso-codes, as fr or pt_BR, would be right"
                                                       : "did you mean " + near + "?")};
        }
    }
    const auto& names = shelf_->namesIn(code);
    if (!names) {
        const bool isRead = names.problem().where.empty();
        return isRead ? names.problem() : Problem{"", "cannot be read: " + lineOf(names.problem())};
    }
    return code;
}

std::string CountryNames::nameOf(std::string_view alpha3, std::string_view language) const {
    if (language == "en" || language.empty()) return {};
    const auto& names = shelf_->namesIn(std::string(language));
    if (!names) return {};
    const auto found = names->find(std::string(alpha3));
    return found == names->end() ? std::string() : found->second;
}

std::vector<std::string> CountryNames::languages() const {
    std::vector<std::string> list{"en"};
    if (!shelf_->sources.shipped.empty()) list.emplace_back("zh");
    std::error_code ignored;
    if (shelf_->hasIsoCodes()) {
        for (const auto& folder : std::filesystem::directory_iterator(shelf_->sources.locales, ignored)) {
            const std::string code = folder.path().filename().string();
            if (code != "en" && code != "zh" && code != "zh_CN" && shelf_->has(code)) list.push_back(code);
        }
    }
    std::sort(list.begin(), list.end());
    return list;
}

}  // namespace geodata
