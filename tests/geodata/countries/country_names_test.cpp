// Names in other languages: what ships, what comes from iso-codes, and what is said when a language is not there.
#include "geodata/countries/country_names.h"
#include "geodata/files/gettext_catalogue.h"
#include "geodata/text/words.h"

#include <doctest/doctest.h>

#include <unistd.h>
#include <fstream>

using namespace geodata;

namespace {

// A small iso-codes of our own, so that the test does not depend on what is installed.
class SmallIsoCodes {
public:
    SmallIsoCodes() : folder_(std::filesystem::temp_directory_path() / ("reach-names-test-" + std::to_string(getpid()))) {
        std::filesystem::create_directories(folder_);
        std::ofstream(folder_ / "iso_3166-1.json") << R"({"3166-1": [
            {"alpha_3": "DEU", "name": "Germany"},
            {"alpha_3": "IRN", "name": "Iran, Islamic Republic of", "common_name": "Iran"},
            {"alpha_3": "PSE", "name": "Palestine, State of"},
            {"alpha_3": "TWN", "name": "Taiwan, Province of China", "common_name": "Taiwan"},
            {"alpha_3": "KOR", "name": "Korea, Republic of", "common_name": "South Korea"},
            {"alpha_3": "FJI", "name": "Fiji"}]})";
        write("fr", {{"Germany", "Allemagne"},
                     {"Iran", "Iran"},
                     {"Iran, Islamic Republic of", "Iran, République islamique d'"},
                     {"Palestine, State of", "Palestine, État de"},
                     {"Taiwan, Province of China", "Taïwan, province de Chine"},
                     {"Korea, Republic of", "Corée, République de"}});
        write("pt_BR", {{"Germany", "Alemanha"}});
        write("th", {{"Germany", "เยอรมนี"}});
    }
    ~SmallIsoCodes() { std::filesystem::remove_all(folder_); }
    SmallIsoCodes(const SmallIsoCodes&) = delete;
    SmallIsoCodes& operator=(const SmallIsoCodes&) = delete;

    [[nodiscard]] NameSources sources() const {
        NameSources sources;
        sources.shipped = std::filesystem::path(REACH_DATASETS_DIR) / "boundaries" / "country-names.csv";
        sources.isoCodes = folder_ / "iso_3166-1.json";
        sources.locales = folder_;
        sources.canDraw = [](std::string_view text) { return text.find("\xE0\xB9") == std::string_view::npos; };
        return sources;
    }

    [[nodiscard]] std::filesystem::path catalogueOf(const std::string& language) const {
        return folder_ / language / "LC_MESSAGES" / "iso_3166-1.mo";
    }

    // The format of GNU gettext: a header of seven words, two tables of length and offset, the texts.
    void write(const std::string& language, const std::vector<std::pair<std::string, std::string>>& texts) const {
        std::string head;
        std::string body;
        const auto word = [&](std::size_t value) {
            for (unsigned shift = 0; shift < 32; shift += 8) head += static_cast<char>((value >> shift) & 0xFFU);
        };
        const std::size_t count = texts.size();
        for (const std::size_t value :
             {std::size_t{0x950412de}, std::size_t{0}, count, std::size_t{28}, 28 + 8 * count, std::size_t{0}, std::size_t{0}})
            word(value);
        const std::size_t start = 28 + 16 * count;
        for (const bool originals : {true, false}) {
            for (const auto& [original, translation] : texts) {
                const auto& text = originals ? original : translation;
                word(text.size());
                word(start + body.size());
                body += text + '\0';
            }
        }
        std::filesystem::create_directories(catalogueOf(language).parent_path());
        std::ofstream(catalogueOf(language), std::ios::binary) << head << body;
    }

private:
    std::filesystem::path folder_;
};

std::string complaint(const CountryNames& names, const std::string& language) {
    const auto found = names.languageFrom(language);
    return found ? "" : found.problem().what;
}

bool contains(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("Chinese names ship with the program and need no iso-codes") {
    NameSources sources = SmallIsoCodes().sources();
    sources.isoCodes.clear();
    sources.locales.clear();
    const CountryNames names(sources);
    for (const char* code : {"zh", "ZH", "zh_CN", "zh-cn"}) {
        REQUIRE(names.languageFrom(code));
        CHECK(*names.languageFrom(code) == "zh");
    }
    CHECK(names.nameOf("DEU", "zh") == "德国");
    CHECK(names.nameOf("TWN", "zh") == "台湾");
    CHECK(names.nameOf("XKX", "zh") == "科索沃");
    CHECK(names.nameOf("KHM", "zh") == "柬埔寨");
    CHECK(names.nameOf("DEU", "en").empty());
    CHECK(contains(complaint(names, "fr"), "iso-codes"));
}

TEST_CASE("a language of iso-codes gives common names first, formal ones by the written rule, and never that of Taiwan") {
    const SmallIsoCodes iso;
    const CountryNames names(iso.sources());
    REQUIRE(names.languageFrom("fr"));
    CHECK(names.nameOf("DEU", "fr") == "Allemagne");
    CHECK(names.nameOf("IRN", "fr") == "Iran");
    CHECK(names.nameOf("PSE", "fr") == "Palestine");
    CHECK(names.nameOf("KOR", "fr") == "Corée, République de");
    CHECK(names.nameOf("TWN", "fr").empty());
    CHECK(names.nameOf("FJI", "fr").empty());
    CHECK(names.nameOf("XYZ", "fr").empty());
}

TEST_CASE("a language is found as people write it, and a region without a file falls back to its language") {
    const SmallIsoCodes iso;
    const CountryNames names(iso.sources());
    CHECK(*names.languageFrom("pt-br") == "pt_BR");
    CHECK(*names.languageFrom("fr_CA") == "fr");
    CHECK(*names.languageFrom("en_GB") == "en");
}

TEST_CASE("a language that is not there, or cannot be drawn, is one problem that says what would be right") {
    const SmallIsoCodes iso;
    const CountryNames names(iso.sources());
    CHECK(contains(complaint(names, "xx"), "would be right"));
    CHECK(contains(complaint(names, "ft"), "did you mean fr?"));
    CHECK(contains(complaint(names, "th"), "fonts lack"));
    CHECK(contains(complaint(names, "../etc"), "is not a language"));
    CHECK(contains(complaint(names, ""), "is not a language"));
    CHECK(contains(complaint(CountryNames(), "zh"), "would be right"));
}

TEST_CASE("a slip of a catalogue costs the one name that cannot be drawn, not the language") {
    const SmallIsoCodes small;
    small.write("mt", {{"Germany", "Il-Ġermanja"},
                       {"Iran", "L-Iran"},
                       {"Palestine, State of", "Il-Palestina"},
                       {"Taiwan", "Tajwan"},
                       {"South Korea", "Korea t'Isfel"},
                       {"Fiji", "\xE0\xB9\x80"}});
    const CountryNames names(small.sources());
    REQUIRE(names.languageFrom("mt"));
    CHECK(names.nameOf("DEU", "mt") == "Il-Ġermanja");
    CHECK(names.nameOf("FJI", "mt").empty());
}

TEST_CASE("a catalogue that is cut short or none at all is a problem and never read beyond its end") {
    const SmallIsoCodes iso;
    std::ifstream stream(iso.catalogueOf("fr"), std::ios::binary);
    const std::string whole((std::istreambuf_iterator<char>(stream)), {});
    REQUIRE(readGettextCatalogue(iso.catalogueOf("fr")));
    const auto file = iso.catalogueOf("fr").parent_path() / "cut.mo";
    for (std::size_t length = 0; length + 2 < whole.size(); length += 3) {
        std::ofstream(file, std::ios::binary) << whole.substr(0, length);
        CAPTURE(length);
        CHECK_FALSE(readGettextCatalogue(file));
    }
    CHECK_FALSE(readGettextCatalogue(file.parent_path()));
    CHECK_FALSE(readGettextCatalogue(file.parent_path() / "none.mo"));
}

TEST_CASE("capitals are made of Latin and Cyrillic letters only, with the dotted I where it belongs") {
    CHECK(inCapitals("Österreich", "de") == "ÖSTERREICH");
    CHECK(inCapitals("Großbritannien", "de") == "GROSSBRITANNIEN");
    CHECK(inCapitals("Россия", "ru") == "РОССИЯ");
    CHECK(inCapitals("Türkiye") == "TÜRKİYE");
    CHECK(inCapitals("Finlandiya", "tr") == "FİNLANDİYA");
    CHECK(inCapitals("Ελλάδα", "el") == "Ελλάδα");
    CHECK(inCapitals("中国", "zh") == "中国");
    CHECK(inCapitals("\xFF") == "\xFF");
}
