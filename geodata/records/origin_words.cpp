#include "geodata/records/origin_words.h"

#include "geodata/text/words.h"

#include <algorithm>
#include <array>
#include <vector>

namespace geodata {
namespace {

struct Name {
    std::string_view key;
    std::string_view words;
};

// Origins without a name of their own.
constexpr std::array plainOrigins{
    Name{"china", "the Chinese side"},
    Name{"treaty", "text of a treaty"},
    Name{"reference", "a work of reference"},
    Name{"unclear", "origin unclear"},
};

// Names whose spelling does not follow from their key.
constexpr std::array ownNames{
    Name{"org:asean", "ASEAN"},
    Name{"org:aseanapol", "ASEANAPOL"},
    Name{"org:cepol", "CEPOL"},
    Name{"org:eapcco", "EAPCCO"},
    Name{"org:echr", "European Court of Human Rights"},
    Name{"org:ecthr", "European Court of Human Rights"},
    Name{"org:interpol", "INTERPOL"},
    Name{"org:lmlecc", "LMLECC"},
    Name{"org:ohchr", "OHCHR"},
    Name{"org:sco", "SCO"},
    Name{"org:unicri", "UNICRI"},
    Name{"ngo:amnesty", "Amnesty International"},
    Name{"ngo:hiljade-kamera", "Hiljade kamera"},
    Name{"ngo:huriwa", "HURIWA"},
    Name{"ngo:safeguard-defenders-chasing-fox-hunt", "Safeguard Defenders (Chasing Fox Hunt)"},
    Name{"ngo:safeguard-defenders-involuntary-returns", "Safeguard Defenders (Involuntary Returns)"},
    Name{"ngo:unnamed-rights-group", "a rights group, not named"},
    Name{"press:abc-australia", "ABC (Australia)"},
    Name{"press:adn-cuba", "ADN Cuba"},
    Name{"press:afp", "AFP"},
    Name{"press:ap", "AP"},
    Name{"press:asia-plus", "Asia-Plus"},
    Name{"press:cnn", "CNN"},
    Name{"press:codigo-vidrio", "Código Vidrio"},
    Name{"press:epoch-times", "The Epoch Times"},
    Name{"press:france-televisions", "France Télévisions"},
    Name{"press:france24", "France 24"},
    Name{"press:galveston-daily-news", "The Daily News (Galveston)"},
    Name{"press:gleaner", "The Gleaner"},
    Name{"press:herald-gqeberha", "The Herald (Gqeberha)"},
    Name{"press:irrawaddy", "The Irrawaddy"},
    Name{"press:le1-ma", "Le1.ma"},
    Name{"press:n-tv", "n-tv"},
    Name{"press:new-york-times", "The New York Times"},
    Name{"press:nf-online", "NF Online"},
    Name{"press:profil", "profil"},
    Name{"press:rtl-ftm", "RTL Nieuws and Follow the Money"},
    Name{"press:scmp", "South China Morning Post"},
    Name{"press:sydney-morning-herald", "The Sydney Morning Herald"},
    Name{"press:t-online", "t-online"},
    Name{"press:tagesspiegel", "Der Tagesspiegel"},
    Name{"press:tt", "TT"},
    Name{"press:washington-post", "The Washington Post"},
    Name{"press:yonhap-news-tv", "Yonhap News TV"},
    Name{"press:zimonline", "ZimOnline"},
    Name{"research:africa-center", "Africa Center for Strategic Studies"},
    Name{"research:aiddata", "AidData"},
    Name{"research:carnegie", "Carnegie Endowment"},
    Name{"research:cilip", "CILIP"},
    Name{"research:great-famine-documents", "The Great Famine in China, 1958–1962"},
    Name{"research:insamer", "INSAMER"},
    Name{"research:ispi", "ISPI"},
    Name{"research:merics", "MERICS"},
    Name{"research:nyu-law-review", "New York University Law Review"},
    Name{"research:openai", "OpenAI"},
    Name{"research:university-of-houston-downtown", "University of Houston-Downtown"},
};

// Countries whose short name takes an article in a sentence.
constexpr std::array<std::string_view, 17> withArticle{"ARE", "BHS", "CAF", "COD", "COG", "COK", "COM", "DOM", "FRO",
                                                       "GBR", "MDV", "MHL", "NLD", "PHL", "SLB", "SYC", "USA"};

constexpr std::array<std::string_view, 4> namedKinds{"org", "ngo", "research", "press"};

template <typename Names>
std::string wordsIn(const Names& names, std::string_view key) {
    const auto found = std::find_if(names.begin(), names.end(), [&](const Name& name) { return name.key == key; });
    return found == names.end() ? std::string() : std::string(found->words);
}

bool isSmallWord(std::string_view word) { return word == "of" || word == "the" || word == "and" || word == "for" || word == "in" || word == "on"; }

// "daily-sample" is "Daily Sample".
std::string inTitleCase(std::string_view key) {
    std::string text;
    for (std::size_t at = 0; at < key.size();) {
        const std::size_t end = std::min(key.find('-', at), key.size());
        std::string word(key.substr(at, end - at));
        const bool isSmall = !text.empty() && isSmallWord(word);
        if (!word.empty() && !isSmall && word[0] >= 'a' && word[0] <= 'z') word[0] = static_cast<char>(word[0] - 'a' + 'A');
        if (!text.empty() && !word.empty()) text += ' ';
        text += word;
        at = end + 1;
    }
    return text;
}

std::string countryInSentence(std::string_view alpha3, const Countries& countries) {
    const bool takesArticle = std::find(withArticle.begin(), withArticle.end(), alpha3) != withArticle.end();
    const std::string name = countries.nameOf(alpha3);
    return takesArticle && !name.starts_with("The ") ? "the " + name : name;
}

bool isNameKey(std::string_view name) {
    const auto isRight = [](char letter) { return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') || letter == '-'; };
    return !name.empty() && name.front() != '-' && name.back() != '-' && std::all_of(name.begin(), name.end(), isRight);
}

// What stands before the colon, and behind it.
struct Parts {
    std::string_view kind;
    std::string_view name;
};
Parts partsOf(std::string_view origin) {
    const auto colon = origin.find(':');
    return colon == std::string_view::npos ? Parts{origin, {}} : Parts{origin.substr(0, colon), origin.substr(colon + 1)};
}

}  // namespace

std::string problemOfOrigin(std::string_view origin, const Countries& countries) {
    if (!wordsIn(plainOrigins, origin).empty()) return {};
    const auto [kind, name] = partsOf(origin);
    const std::string said = "unknown origin " + forMessage(origin) + "; ";
    if (kind == "host" || kind == "other") {
        if (countries.byAlpha3(name) != nullptr) return {};
        return said + std::string(kind) + ": and an ISO 3166-1 alpha-3 code, as " + std::string(kind) + ":KEN, would be right";
    }
    if (std::find(namedKinds.begin(), namedKinds.end(), kind) != namedKinds.end()) {
        if (isNameKey(name)) return {};
        return said + std::string(kind) + ": and a name in small letters, digits and hyphens, as " + std::string(kind) +
               ":sample-name, would be right";
    }
    const std::vector<std::string> kinds{"china", "treaty", "reference", "unclear", "host", "other", "org", "ngo", "research", "press"};
    const std::string near = nearest(kind, kinds);
    if (!near.empty()) return said + "did you mean " + near + (name.empty() ? "" : ":" + std::string(forMessage(name))) + "?";
    return said + "host:CODE, china, org:NAME, treaty, ngo:NAME, research:NAME, press:NAME, other:CODE, reference or unclear would be right";
}

std::string originInWords(const std::string& origin, const Countries& countries) {
    if (std::string words = wordsIn(plainOrigins, origin); !words.empty()) return words;
    if (std::string words = wordsIn(ownNames, origin); !words.empty()) return words;
    const auto [kind, name] = partsOf(origin);
    if (name.empty()) return origin;
    if (kind == "host") return "authorities of " + countryInSentence(name, countries);
    if (kind == "other") return "third party (" + countries.nameOf(name) + ")";
    const bool isNamed = std::find(namedKinds.begin(), namedKinds.end(), kind) != namedKinds.end();
    return isNamed ? inTitleCase(name) : origin;
}

}  // namespace geodata
