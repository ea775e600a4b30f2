#include "geodata/columns/columns.h"

#include "geodata/columns/record_values.h"
#include "geodata/records/publications.h"
#include "geodata/text/words.h"

#include <array>
#include <unordered_map>

namespace geodata {
namespace {

std::int16_t yearOr(const std::optional<int>& year) { return year ? static_cast<std::int16_t>(*year) : Columns::noYear; }

std::uint16_t number(std::size_t count) {
    return static_cast<std::uint16_t>(std::min<std::size_t>(count, std::numeric_limits<std::uint16_t>::max()));
}

void addDates(Columns& columns, const Record& record) {
    const auto& end = record.end || record.extent == Extent::Period ? record.end : record.start;
    const auto first = [](const std::optional<PartialDate>& date) { return date ? std::optional(date->earliest.year) : std::nullopt; };
    const auto last = [](const std::optional<PartialDate>& date) { return date ? std::optional(date->latest.year) : std::nullopt; };
    columns.startFirst.push_back(yearOr(first(record.start)));
    columns.startLast.push_back(yearOr(last(record.start)));
    columns.endFirst.push_back(yearOr(first(end)));
    columns.endLast.push_back(yearOr(last(end)));
    columns.heard.push_back(yearOr(record.heardYear));
    columns.reported.push_back(yearOr(reportedYearOf(record)));
    columns.publicBy.push_back(record.publicBy ? dayNumber(*record.publicBy) : Columns::noDay);
    const auto isUnsure = [](const std::optional<PartialDate>& date) { return date && date->qualifier != DateQualifier::None; };
    unsigned flags = 0;
    if (isUnsure(record.start)) flags |= Columns::StartIsUnsure;
    if (isUnsure(end)) flags |= Columns::EndIsUnsure;
    if (record.extent == Extent::Period) flags |= Columns::IsPeriod;
    if (startIsFirstReport(record)) flags |= Columns::StartIsFirstReport;
    if (record.firstReported) flags |= Columns::HasFirstReport;
    if (record.scope == Scope::Multilateral) flags |= Columns::IsMultilateral;
    columns.flags.push_back(static_cast<std::uint8_t>(flags));
}

void addText(Columns& columns, const Record& record, std::size_t sources) {
    columns.text += searchTextOf(record, {});
    columns.textBegins.push_back(columns.text.size());
    for (const auto& citation : record.citations) {
        if (citation.source < sources) columns.citedSources.push_back(citation.source);
    }
    columns.citedBegins.push_back(static_cast<std::uint32_t>(columns.citedSources.size()));
}

// Sites are found again by the hash of their words: a copy of the words themselves would be large.
void addSites(Columns& columns, const std::vector<Record>& records) {
    std::unordered_multimap<std::size_t, std::uint32_t> rowsOf;  // The first row of each site.
    columns.site.assign(records.size(), Columns::nowhere);
    for (std::size_t row = 0; row < records.size(); ++row) {
        if (!records[row].place) continue;
        const std::string site = siteOf(*records[row].place);
        const std::size_t hash = std::hash<std::string>()(site);
        const auto [first, last] = rowsOf.equal_range(hash);
        const auto known = std::find_if(first, last, [&](const auto& each) { return siteOf(*records[each.second].place) == site; });
        columns.site[row] = known != last ? columns.site[known->second] : columns.sites++;
        if (known == last) rowsOf.emplace(hash, static_cast<std::uint32_t>(row));
    }
}

// `valuesOf` gives one or several texts of a record.
template <typename ValuesOf>
CodedField coded(const std::vector<Record>& records, ValuesOf valuesOf, const std::vector<std::string>& first = {}) {
    CodedFieldBuilder builder(records.size());
    for (const auto& record : records) builder.add(valuesOf(record));
    return builder.build(first);
}

void addWords(Columns& columns, const Atlas& atlas) {
    const auto& records = atlas.records.records;
    const auto words = [&](std::string Country::*word) {
        return [&atlas, word](const Record& record) { return countryWordsOf(record, atlas, word); };
    };
    std::vector<std::string> certainties;
    for (const auto certainty : allCertainties) certainties.emplace_back(keyOf(certainty));
    columns.layerName = coded(records, [](const Record& record) { return std::string(keyOf(record.layer)); });
    columns.region = coded(records, words(&Country::region));
    columns.subregion = coded(records, words(&Country::subregion));
    columns.kind = coded(records, [](const Record& record) { return spacedKey(record.kind); });
    columns.operators = coded(records, operatorsOf);
    columns.status = coded(records, [](const Record& record) { return spacedKey(record.status); });
    columns.certainty = coded(
        records, [](const Record& record) { return std::string(keyOf(record.certainty)); }, certainties);
    columns.publishers = coded(records, [&](const Record& record) { return publishersOf(record, atlas.records.sources); });
    columns.extent = coded(records, [](const Record& record) { return std::string(keyOf(record.extent)); });
    columns.scope = coded(records, [](const Record& record) { return std::string(keyOf(record.scope)); });
    columns.organisations = coded(records, organisationsOf);
    columns.has = coded(records, presentMembersOf);
    columns.basis = coded(records, [](const Record& record) { return spacedKey(record.startBasis); });
    columns.origins = coded(records, originsOf);
    columns.countries = coded(records, countriesOf);
}

void addOwnCountries(Columns& columns, const std::vector<Record>& records) {
    std::unordered_map<std::string, std::uint32_t> codes;
    for (const auto& alpha3 : columns.countries.values()) codes.emplace(alpha3, static_cast<std::uint32_t>(codes.size()));
    for (const auto& record : records) columns.country.push_back(record.country.empty() ? Columns::nowhere : codes.at(record.country));
}

}  // namespace

std::int32_t dayNumber(const Day& day) { return day.year * 512 + day.month * 32 + day.day; }

std::shared_ptr<const Columns> columnsOf(const Atlas& atlas) {
    auto made = std::make_shared<Columns>();
    Columns& columns = *made;
    const auto& records = atlas.records.records;
    columns.rows = records.size();
    for (auto* years : {&columns.startFirst, &columns.startLast, &columns.endFirst, &columns.endLast, &columns.heard, &columns.reported})
        years->reserve(records.size());
    columns.textBegins.reserve(records.size() + 1);
    columns.citedBegins.reserve(records.size() + 1);
    columns.textBegins.push_back(0);
    columns.citedBegins.push_back(0);
    for (const auto& record : records) {
        addDates(columns, record);
        addText(columns, record, atlas.records.sources.size());
        columns.witnesses.push_back(number(record.witnesses.size()));
        columns.publications.push_back(number(publicationsOf(record)));
        columns.layer.push_back(static_cast<std::uint8_t>(record.layer));
    }
    for (const auto& source : atlas.records.sources) columns.sourceTexts.push_back(folded(source.title + '\n' + source.publisher + '\n'));
    addWords(columns, atlas);
    addOwnCountries(columns, records);
    addSites(columns, records);
    return made;
}

}  // namespace geodata
