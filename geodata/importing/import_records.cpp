#include "geodata/importing/import_records.h"

#include "geodata/files/vector_source.h"
#include "geodata/importing/import_row.h"
#include "geodata/records/origin_words.h"
#include "geodata/text/words.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace geodata {
namespace {

// Letters and digits of ASCII in lower case, all else one hyphen: fit for ids.
std::string slugOf(std::string_view text) {
    std::string slug;
    for (const char letter : folded(text)) {
        const bool fits = (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9');
        if (fits) slug += letter;
        if (!fits && !slug.empty() && slug.back() != '-') slug += '-';
    }
    while (!slug.empty() && slug.back() == '-') slug.pop_back();
    return slug.substr(0, 40);
}

// FNV-1a, 64 bits (Fowler, Noll, Vo), as twelve hexadecimal digits: the same text has the same in every import.
std::string hashOf(std::string_view text) {
    std::uint64_t hash = 14695981039346656037ULL;
    for (const char letter : text) hash = (hash ^ static_cast<unsigned char>(letter)) * 1099511628211ULL;
    constexpr std::array digits{'0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'};
    std::string written;
    for (int shift = 60; shift >= 16; shift -= 4) written += digits[(hash >> shift) & 15U];
    return written;
}

std::string hashOf(const Source& source) { return hashOf(source.title + '\n' + source.publisher + '\n' + source.date + '\n' + source.url + '\n'); }

// What ids of this table begin with: the layer of a data base or a file of several, else the file's name. A name in another script loses
// letters in an id, so that its hash tells it from the next one.
std::string stemOf(const ImportTable& table) {
    std::string name = isDataBase(table.source) ? table.layer : table.source;
    name = name.substr(name.find_last_of("/\\") == std::string::npos ? 0 : name.find_last_of("/\\") + 1);
    const auto dot = name.rfind('.');
    if (dot != std::string::npos && dot > 0) name.resize(dot);
    const std::string slug = slugOf(name);
    const std::string plain = folded(name);
    const bool losesLetters = std::any_of(plain.begin(), plain.end(), [](char letter) { return static_cast<unsigned char>(letter) >= 0x80U; });
    if (!losesLetters) return slug.empty() ? "own" : slug;
    return (slug.empty() ? "own" : slug.substr(0, 30)) + "-" + hashOf(name).substr(0, 6);
}

// Gives ids to records and sources, and collects remarks by what they say.
class Collector {
public:
    Collector(const ImportTable& table, const ImportContext& context) : context_(context), stem_(stemOf(table)) {}

    void add(std::size_t index, const ImportRow& row, RowReading reading) {
        if (reading.record && !reading.ownId.empty()) {
            const auto complaint = complaintAboutId(reading.ownId);
            if (!complaint.empty()) reading.reasons.push_back("id: " + complaint);
        }
        if (!reading.record || !reading.reasons.empty()) {
            imported_.rejected.push_back({index, std::move(reading.reasons)});
            return;
        }
        Record record = *std::move(reading.record);
        record.id = reading.ownId.empty() ? freeId(row.number) : reading.ownId;
        usedIds_.insert(record.id);
        record.citations = {{sourceIndex(std::move(reading.source)), "", std::move(reading.origin)}};
        imported_.records.records.push_back(std::move(record));
        for (auto& text : reading.remarks) addRemark(std::move(text), row.number);
    }

    Imported finish() {
        derive(imported_.records);
        return std::move(imported_);
    }

private:
    [[nodiscard]] bool isTaken(const std::string& id) const { return usedIds_.contains(id) || context_.takenIds.contains(id); }

    [[nodiscard]] std::string complaintAboutId(const std::string& id) const {
        if (id.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") != std::string::npos)
            return forMessage(id) + " has other letters than a–z, 0–9 and -" + (slugOf(id).empty() ? "" : "; " + slugOf(id) + " would be right");
        if (isTaken(id)) return forMessage(id) + " is another record's already; an id of its own would be right";
        return {};
    }

    [[nodiscard]] std::string freeId(std::size_t rowNumber) const {
        const std::string id = stem_ + "-" + std::to_string(rowNumber);
        std::string candidate = id;
        for (int more = 2; isTaken(candidate); ++more) candidate = id + "-" + std::to_string(more);
        return candidate;
    }

    std::uint32_t sourceIndex(Source source) {
        source.id = "src-" + hashOf(source);
        const auto [known, isNew] = sourceIndex_.emplace(source.id, static_cast<std::uint32_t>(imported_.records.sources.size()));
        if (isNew) imported_.records.sources.push_back(std::move(source));
        return known->second;
    }

    // Remarks that give an example say the same thing up to the example.
    void addRemark(std::string text, std::size_t rowNumber) {
        const std::string about = text.substr(0, text.find(", for instance "));
        const auto [known, isNew] = remarkIndex_.emplace(about, imported_.remarks.size());
        if (isNew) imported_.remarks.push_back({std::move(text), {}});
        imported_.remarks[known->second].rowNumbers.push_back(rowNumber);
    }

    const ImportContext& context_;
    std::string stem_;
    Imported imported_;
    std::unordered_set<std::string> usedIds_;
    std::unordered_map<std::string, std::uint32_t> sourceIndex_;
    std::unordered_map<std::string, std::size_t> remarkIndex_;
};

}  // namespace

ImportContext importContextFor(const Countries& countries, const Records& known, const GroundLookup* ground) {
    ImportContext context{CountryNameIndex(countries),
                          {},
                          {},
                          [&countries, ground](const std::string& alpha3, LonLat place) {
                              return ground == nullptr ? std::string() : outsideItsCountry(alpha3, place, *ground, countries);
                          },
                          [&countries](const std::string& origin) { return problemOfOrigin(origin, countries); }};
    for (const auto& record : known.records) {
        context.takenIds.insert(record.id);
        if (record.place && record.place->precision == Precision::City) context.places.emplace(siteOf(*record.place), *record.place);
    }
    for (const auto& country : countries.list()) {
        if (!country.capitalPosition || country.capital.empty()) continue;
        Place capital{country.capital, country.alpha3, *country.capitalPosition, Precision::City, ""};
        std::string site = siteOf(capital);
        context.places.emplace(std::move(site), std::move(capital));
    }
    return context;
}

Imported recordsFromTable(const ImportTable& table, const ColumnUses& uses, const ImportDefaults& defaults, const ImportContext& context) {
    Collector collector(table, context);
    for (std::size_t index = 0; index < table.rows.size(); ++index)
        collector.add(index, table.rows[index], readRow(table, table.rows[index], uses, defaults, context));
    return collector.finish();
}

}  // namespace geodata
