#include "geodata/query/find.h"

#include "geodata/text/words.h"

#include "geodata/countries/country_name_index.h"
#include "geodata/countries/other_country_names.h"
#include "geodata/query/filter.h"
#include "geodata/query/filter_text.h"
#include "geodata/query/wider_regions.h"

#include <algorithm>
#include <array>
#include <map>
#include <tuple>

namespace geodata {
namespace {

// How well a name agrees with the text; smaller is better.
enum class Agreement { Whole, Beginning, BeginningOfWord, AllWords, None };

// A typed text, ready to be compared with many names.
class Wanted {
public:
    explicit Wanted(std::string_view text) : whole_(folded(text)) {
        for (std::size_t at = 0; at < whole_.size();) {
            const std::size_t end = std::min(whole_.find(' ', at), whole_.size());
            if (end > at) words_.push_back(whole_.substr(at, end - at));
            at = end + 1;
        }
    }

    [[nodiscard]] Agreement with(std::string_view name) const {
        const std::string text = folded(name);
        if (text == whole_) return Agreement::Whole;
        if (text.starts_with(whole_)) return Agreement::Beginning;
        if (hasWordBeginning(text, whole_)) return Agreement::BeginningOfWord;
        const bool hasAll = std::all_of(words_.begin(), words_.end(), [&](const std::string& word) { return hasWordBeginning(text, word); });
        return hasAll ? Agreement::AllWords : Agreement::None;
    }

private:
    static bool hasWordBeginning(const std::string& text, const std::string& beginning) {
        const auto isLetter = [](char letter) {
            return static_cast<unsigned char>(letter) >= 0x80U || (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9');
        };
        for (auto at = text.find(beginning); at != std::string::npos; at = text.find(beginning, at + 1)) {
            if (at == 0 || !isLetter(text[at - 1])) return true;
        }
        return false;
    }

    std::string whole_;
    std::vector<std::string> words_;
};

// One that agrees, with what it is sorted by.
struct Candidate {
    Found found;
    Agreement agreement = Agreement::None;
    std::size_t weight = 0;  // More is better among those that agree alike.
};
using Candidates = std::vector<Candidate>;

class Search {
public:
    Search(std::string_view text, const Atlas& atlas, const FindQuery& query)
        : text_(text), wanted_(text), reading_(CountryNameIndex(atlas.countries).read(text)), atlas_(atlas), query_(query) {
        // "Australia and New Zealand" is a region before it is two countries.
        const auto& list = atlas.countries.list();
        const bool isRegion = std::any_of(list.begin(), list.end(), [&](const Country& each) {
            return wanted_.with(each.region) == Agreement::Whole || wanted_.with(each.subregion) == Agreement::Whole;
        });
        if (isRegion && reading_.alpha3s.size() > 1) reading_ = {};
    }

    [[nodiscard]] Candidates candidates(FoundKind kind) const {
        switch (kind) {
            case FoundKind::Country: return countries();
            case FoundKind::Region: return regions();
            case FoundKind::City: return cities();
            case FoundKind::Record: return records();
            case FoundKind::Organisation: return values(kind, Field::Organisation);
            case FoundKind::Operator: return values(kind, Field::Operator);
            case FoundKind::Publisher: return values(kind, Field::Source);
            case FoundKind::Mention: break;
        }
        return {};
    }

    // Records of the layers asked for that a filter text selects.
    [[nodiscard]] std::size_t countOf(const std::string& filterText) const {
        const auto filter = parseFilter(filterText, atlas_);
        if (!filter) return 0;
        const auto& all = atlas_.records.records;
        return static_cast<std::size_t>(std::count_if(
            all.begin(), all.end(), [&](const Record& record) { return query_.layers.contains(record.layer) && matches(*filter, record, atlas_); }));
    }

private:
    // The best of the names in which a country is known, and how well it agrees.
    [[nodiscard]] std::pair<Agreement, std::string> bestNameOf(const Country& country) const {
        std::pair best{wanted_.with(country.name), std::string()};
        const auto consider = [&](std::string_view name) {
            if (name.empty()) return;
            const auto agreement = wanted_.with(name);
            if (agreement < best.first) best = {agreement, std::string(name)};
        };
        for (const auto& other : otherCountryNames()) {
            if (other.alpha3 == country.alpha3) consider(other.name);
        }
        consider(atlas_.names.nameOf(country.alpha3, "zh"));
        if (query_.language != "en") consider(atlas_.names.nameOf(country.alpha3, query_.language));
        const auto& read = reading_.alpha3s;
        const bool isMeant = std::find(read.begin(), read.end(), country.alpha3) != read.end();
        if (!isMeant || best.first == Agreement::Whole) return best;
        // A code needs no saying beside a name that agrees, too.
        const bool isCode = text_.size() <= 3 && best.first != Agreement::None;
        return {Agreement::Whole, isCode ? std::string() : inCapitalsWhereCode(text_, country)};
    }

    // "nl" is NL; another name stays as it was written.
    [[nodiscard]] static std::string inCapitalsWhereCode(const std::string& text, const Country& country) {
        for (const auto& code : {country.alpha2, country.alpha3}) {
            if (folded(code) == folded(text)) return code;
        }
        return text;
    }

    [[nodiscard]] Candidates countries() const {
        std::map<std::string, std::size_t> countOfCountry;
        for (const auto& record : atlas_.records.records) {
            if (!query_.layers.contains(record.layer)) continue;
            for (const auto& alpha3 : countriesOf(record)) ++countOfCountry[alpha3];
        }
        Candidates all;
        for (const auto& country : atlas_.countries.list()) {
            auto [agreement, otherName] = bestNameOf(country);
            if (agreement == Agreement::None) continue;
            Found found{FoundKind::Country, country.name, std::move(otherName), country.alpha3};
            found.term = textOf(Term{Field::Country, false, {country.name}, {}, {}});
            found.records = countOfCountry[country.alpha3];
            const std::size_t weight = found.records;
            all.push_back({std::move(found), agreement, weight});
        }
        return all;
    }

    [[nodiscard]] Candidates regions() const {
        std::map<std::string, Field> names;
        for (const auto& country : atlas_.countries.list()) {
            if (!country.region.empty()) names.emplace(country.region, Field::Region);
        }
        for (const auto& country : atlas_.countries.list()) {
            if (!country.subregion.empty()) names.emplace(country.subregion, Field::Subregion);
        }
        for (const auto& region : widerRegionsIn(atlas_)) names.emplace(region.name, Field::Subregion);
        Candidates all;
        for (const auto& [name, field] : names) add(all, {FoundKind::Region, name}, field, 0);
        // No filter picks the whole world.
        if (const auto agreement = wanted_.with("World"); agreement != Agreement::None) {
            Found world{FoundKind::Region, "World"};
            world.records = countOf("");
            all.push_back({std::move(world), agreement, 0});
        }
        return all;
    }

    // Of records, and capitals. Two of one name in different countries are two.
    [[nodiscard]] Candidates cities() const {
        struct City {
            Place place;
            bool isCapital = false;
            std::vector<std::uint32_t> records;
        };
        std::map<std::string, City> bySite;
        const auto& list = atlas_.records.records;
        for (std::size_t index = 0; index < list.size(); ++index) {
            const auto& place = list[index].place;
            if (!place || place->precision != Precision::City || wanted_.with(place->city) == Agreement::None) continue;
            City& city = bySite.try_emplace(siteOf(*place), City{*place, false, {}}).first->second;
            if (query_.layers.contains(list[index].layer)) city.records.push_back(static_cast<std::uint32_t>(index));
        }
        for (const auto& country : atlas_.countries.list()) {
            if (!country.capitalPosition || country.capital.empty() || wanted_.with(country.capital) == Agreement::None) continue;
            const Place place{country.capital, country.alpha3, *country.capitalPosition, Precision::City, ""};
            bySite.try_emplace(siteOf(place), City{place, false, {}}).first->second.isCapital = true;
        }
        Candidates all;
        for (const auto& [site, city] : bySite) {
            Found found{FoundKind::City, city.place.city, "", city.place.country, city.place.position, city.isCapital};
            if (city.records.size() == 1) found.record = city.records.front();
            found.records = city.records.size();
            found.term = textOf(Term{Field::City, false, {city.place.city}, {}, {}});
            all.push_back({std::move(found), wanted_.with(city.place.city), city.records.size()});
        }
        return all;
    }

    [[nodiscard]] Candidates records() const {
        Candidates all;
        const auto& list = atlas_.records.records;
        for (std::size_t index = 0; index < list.size(); ++index) {
            const Record& record = list[index];
            const auto agreement = record.id == text_ ? Agreement::Whole : wanted_.with(record.name);
            if (agreement == Agreement::None) continue;
            Found found{FoundKind::Record, record.name, "", record.country};
            found.record = static_cast<std::uint32_t>(index);
            found.records = query_.layers.contains(record.layer) ? 1 : 0;
            found.term = textOf(Term{Field::Id, false, {record.id}, {}, {}});
            const std::size_t weight = found.records;
            all.push_back({std::move(found), agreement, weight});
        }
        return all;
    }

    [[nodiscard]] Candidates values(FoundKind kind, Field field) const {
        std::map<std::string, std::size_t> countOfValue;
        for (const auto& record : atlas_.records.records) {
            for (const auto& value : valuesOf(record, field, atlas_)) ++countOfValue[value];
        }
        Candidates all;
        for (const auto& [value, count] : countOfValue) add(all, {kind, value}, field, count);
        return all;
    }

    // What is found by its name and selected by it as the value of a field.
    void add(Candidates& all, Found found, Field field, std::size_t weight) const {
        const auto agreement = wanted_.with(found.name);
        if (agreement == Agreement::None) return;
        found.term = textOf(Term{field, false, {found.name}, {}, {}});
        all.push_back({std::move(found), agreement, weight});
    }

    std::string text_;
    Wanted wanted_;
    CountryReading reading_;
    const Atlas& atlas_;
    const FindQuery& query_;
};

// Best first, cut to what is asked for; what a term selects is counted only for those.
FoundGroup groupOf(FoundKind kind, Candidates candidates, const Search& search, std::size_t most) {
    std::stable_sort(candidates.begin(), candidates.end(), [](const Candidate& a, const Candidate& b) {
        return std::tuple(a.agreement, b.weight, a.found.name) < std::tuple(b.agreement, a.weight, b.found.name);
    });
    FoundGroup group{kind, {}, candidates.size() - std::min(candidates.size(), most)};
    candidates.resize(std::min(candidates.size(), most));
    for (auto& candidate : candidates) {
        const bool isCounted = kind == FoundKind::Country || kind == FoundKind::City || kind == FoundKind::Record;
        if (!isCounted && !candidate.found.term.empty()) candidate.found.records = search.countOf(candidate.found.term);
        group.found.push_back(std::move(candidate.found));
    }
    return group;
}

constexpr std::array namedKinds{FoundKind::Country,      FoundKind::Region,   FoundKind::City,     FoundKind::Record,
                                FoundKind::Organisation, FoundKind::Operator, FoundKind::Publisher};

std::vector<FoundGroup> namedSo(const Search& search, std::size_t most) {
    std::vector<FoundGroup> whole, others;
    for (const auto kind : namedKinds) {
        auto candidates = search.candidates(kind);
        if (candidates.empty()) continue;
        const bool hasWhole =
            std::any_of(candidates.begin(), candidates.end(), [](const Candidate& each) { return each.agreement == Agreement::Whole; });
        (hasWhole ? whole : others).push_back(groupOf(kind, std::move(candidates), search, most));
    }
    whole.insert(whole.end(), std::make_move_iterator(others.begin()), std::make_move_iterator(others.end()));
    return whole;
}

void addLongWords(std::vector<std::string>& names, const std::string& name) {
    constexpr std::size_t leastWord = 5;
    for (std::size_t at = 0; at < name.size() && name.find(' ') != std::string::npos;) {
        const std::size_t end = std::min(name.find(' ', at), name.size());
        if (end - at >= leastWord) names.push_back(name.substr(at, end - at));
        at = end + 1;
    }
}

void addWithWords(std::vector<std::string>& names, const std::string& name) {
    names.push_back(name);
    addLongWords(names, name);
}

// Names of places and bodies that a slip of the fingers could have meant, and their longer words. Long names of records and publishers are
// not among them; nor are whole names of countries, which nearestTo() asks elsewhere, so that no country is offered for another.
std::vector<std::string> namesToMistype(const Atlas& atlas) {
    std::vector<std::string> names;
    for (const auto& country : atlas.countries.list()) {
        if (country.name.find(' ') != std::string::npos) addLongWords(names, country.name);
        for (const auto& name : {country.region, country.subregion, country.capital}) {
            if (!name.empty()) addWithWords(names, name);
        }
    }
    for (const auto& record : atlas.records.records) {
        for (const auto field : {Field::City, Field::Organisation, Field::Operator}) {
            for (const auto& value : valuesOf(record, field, atlas)) addWithWords(names, value);
        }
    }
    return names;
}

// The name that a text with a slip in it may have meant; empty where none is near.
std::string nearestTo(const std::string& text, const Atlas& atlas) {
    const auto reading = CountryNameIndex(atlas.countries).read(text);
    return reading.suggestion.empty() ? nearest(text, namesToMistype(atlas)) : atlas.countries.nameOf(reading.suggestion);
}

std::optional<FoundGroup> mentionsOf(const std::string& text, const Atlas& atlas, const Search& search) {
    const auto filter = parseFilter(text, atlas);
    const bool isWords =
        filter && std::none_of(filter->terms.begin(), filter->terms.end(), [](const Term& term) { return term.field || term.negated; });
    Found found{FoundKind::Mention, text};
    found.term = isWords ? text : textOf(Term{{}, false, {text}, {}, {}});
    found.records = search.countOf(found.term);
    if (found.records == 0) return std::nullopt;
    return FoundGroup{FoundKind::Mention, {std::move(found)}, 0};
}

}  // namespace

Findings find(std::string_view text, const Atlas& atlas, const FindQuery& query) {
    constexpr std::size_t leastToMistype = 4;
    const std::string wanted(trimmed(text));
    if (wanted.empty()) return {};
    const Search search(wanted, atlas, query);
    Findings findings{namedSo(search, query.most), false};
    const auto mentions = mentionsOf(wanted, atlas, search);
    if (findings.groups.empty() && !mentions && wanted.size() >= leastToMistype) {
        const std::string near = nearestTo(wanted, atlas);
        if (!near.empty()) findings = {namedSo(Search(near, atlas, query), query.most), true};
    }
    if (mentions) findings.groups.push_back(*mentions);
    return findings;
}

}  // namespace geodata
