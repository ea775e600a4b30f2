#include "geodata/export/record_table.h"

#include "geodata/export/record_geometry.h"
#include "geodata/export/references.h"
#include "geodata/query/filter.h"
#include "geodata/records/origin_words.h"
#include "geodata/records/other_members.h"
#include "geodata/records/publications.h"

namespace geodata {
namespace {

// How the cell of a column is made.
struct RecordColumn {
    const char* name;
    CellType type;
    const char* meaning;
    Cell (*cellOf)(const Record&, const Atlas&);
};

Cell textCell(std::string_view text) { return text.empty() ? Cell() : Cell(std::string(text)); }
Cell textsCell(std::vector<std::string> texts) { return texts.empty() ? Cell() : Cell(std::move(texts)); }
Cell dateCell(const std::optional<PartialDate>& date) { return date ? Cell(date->text) : Cell(); }

// Nothing where the date is open on this side.
Cell yearCell(const std::optional<PartialDate>& date, Day PartialDate::*side) {
    const bool isOpen = !date || ((*date).*side).year == -9999 || ((*date).*side).year == 9999;
    return isOpen ? Cell() : Cell(long{((*date).*side).year});
}

Cell countryCell(const Record& record, const Atlas& atlas, std::string Country::*member) {
    const Country* country = atlas.countries.byAlpha3(record.country);
    return country == nullptr ? Cell() : textCell(country->*member);
}

Cell placeCell(const Record& record, std::string Place::*member) { return record.place ? textCell((*record.place).*member) : Cell(); }

// "2022-11-01, ordered closed, Sample ministry: It asked for its closure. [src-1]", the next behind " | "; what is not known is left out.
Cell responsesCell(const Record& record, const std::vector<Response>& responses, const Atlas& atlas) {
    std::string all;
    for (const auto& response : responses) {
        std::string head;
        for (const auto* part : {&response.date, &response.kind, &response.speaker}) {
            if (!part->empty()) head += (head.empty() ? "" : ", ") + *part;
        }
        all += (all.empty() ? "" : " | ") + head + (head.empty() ? "" : ": ") + response.text;
        if (response.citation) all += " [" + atlas.records.sources[record.citations[*response.citation].source].id + "]";
    }
    return textCell(all);
}

Cell firstReportedSourceCell(const Record& record, const Atlas& atlas) {
    if (!record.firstReportedCitation) return {};
    return textCell(atlas.records.sources[record.citations[*record.firstReportedCitation].source].id);
}

Cell witnessNamesCell(const Record& record, const Atlas& atlas) {
    std::vector<std::string> names;
    for (const auto& witness : record.witnesses) names.push_back(originInWords(witness, atlas.countries));
    return textsCell(std::move(names));
}

Cell sourceIdsCell(const Record& record, const Atlas& atlas) {
    std::vector<std::string> ids;
    for (const auto& citation : record.citations) ids.push_back(atlas.records.sources[citation.source].id);
    return textsCell(std::move(ids));
}

Cell citationsCell(const Record& record, const Atlas& atlas) {
    std::string all;
    for (const auto& citation : record.citations) all += (all.empty() ? "" : " | ") + referenceText(atlas.records.sources[citation.source]);
    return textCell(all);
}

Cell positionCell(const Record& record, const Atlas& atlas, double LonLat::*coordinate) {
    const auto position = positionOf(record, atlas.countries);
    return position ? Cell(position->at.*coordinate) : Cell();
}

Cell positionIsCell(const Record& record, const Atlas& atlas) {
    const auto position = positionOf(record, atlas.countries);
    return position ? textCell(wordsOf(position->is)) : Cell();
}

// What the record is and whom it concerns.
constexpr RecordColumn whatAndWho[] = {
    {"id", CellType::Text, "Stable id of the record", [](const Record& r, const Atlas&) { return textCell(r.id); }},
    {"layer", CellType::Text, "stations, cooperation, training, operations or context",
     [](const Record& r, const Atlas&) { return textCell(keyOf(r.layer)); }},
    {"name", CellType::Text, "A neutral name for lists", [](const Record& r, const Atlas&) { return textCell(r.name); }},
    {"kind", CellType::Text, "What kind of thing it is", [](const Record& r, const Atlas&) { return textCell(r.kind); }},
    {"scope", CellType::Text, "bilateral, or multilateral: through an organisation or with several countries",
     [](const Record& r, const Atlas&) { return textCell(keyOf(r.scope)); }},
    {"country", CellType::Text, "Partner or host, ISO 3166-1 alpha-3; empty for multilateral records",
     [](const Record& r, const Atlas&) { return textCell(r.country); }},
    {"country_alpha2", CellType::Text, "The same, ISO 3166-1 alpha-2",
     [](const Record& r, const Atlas& a) { return countryCell(r, a, &Country::alpha2); }},
    {"country_name", CellType::Text, "The same, short name of the country or area",
     [](const Record& r, const Atlas& a) { return countryCell(r, a, &Country::name); }},
    {"countries", CellType::Texts, "All countries and areas named, ISO 3166-1 alpha-3",
     [](const Record& r, const Atlas&) { return textsCell(countriesOf(r)); }},
    {"countries_names", CellType::Texts, "The same, short names",
     [](const Record& r, const Atlas& a) { return textsCell(valuesOf(r, Field::Country, a)); }},
    {"regions", CellType::Texts, "UN M49 regions of these countries and areas, as the filter takes them",
     [](const Record& r, const Atlas& a) { return textsCell(valuesOf(r, Field::Region, a)); }},
    {"subregions", CellType::Texts, "UN M49 subregions of these countries and areas",
     [](const Record& r, const Atlas& a) { return textsCell(valuesOf(r, Field::Subregion, a)); }},
    {"organisation", CellType::Text, "The organisation through which a multilateral record came about",
     [](const Record& r, const Atlas&) { return textCell(r.organisation); }},
    {"operator", CellType::Text, "Stations: the public security bureau said to have set it up",
     [](const Record& r, const Atlas&) { return textCell(r.operatorName); }},
    {"partner_organisation", CellType::Text, "The partner's authority",
     [](const Record& r, const Atlas&) { return textCell(r.partnerOrganisation); }},
    {"chinese_organisation", CellType::Text, "The Chinese authority", [](const Record& r, const Atlas&) { return textCell(r.chineseOrganisation); }},
    {"field", CellType::Text, "Field of police work", [](const Record& r, const Atlas&) { return textCell(r.field); }},
    {"direction", CellType::Text, "Training: inward, the partner trains Chinese police; mutual; empty, China trains the partner's police",
     [](const Record& r, const Atlas&) { return textCell(keyOf(r.direction)); }},
};

constexpr RecordColumn whereAndWhen[] = {
    {"place_city", CellType::Text, "Where it is or happened, city or town", [](const Record& r, const Atlas&) { return placeCell(r, &Place::city); }},
    {"place_country", CellType::Text, "Country or area of the place, ISO 3166-1 alpha-3; a course in China has a Chinese place",
     [](const Record& r, const Atlas&) { return placeCell(r, &Place::country); }},
    {"place_precision", CellType::Text, "What the place is known to: city or region; empty, no place is reported",
     [](const Record& r, const Atlas&) { return r.place ? textCell(keyOf(r.place->precision)) : Cell(); }},
    {"place_gazetteer", CellType::Text, "Where the position comes from",
     [](const Record& r, const Atlas&) { return placeCell(r, &Place::gazetteer); }},
    {"lon", CellType::Number, "Degrees east, WGS 84; what it stands for is in position_is",
     [](const Record& r, const Atlas& a) { return positionCell(r, a, &LonLat::lon); }},
    {"lat", CellType::Number, "Degrees north, WGS 84", [](const Record& r, const Atlas& a) { return positionCell(r, a, &LonLat::lat); }},
    {"position_is", CellType::Text, "city, region, or 'capital, a representative point': no place is reported, and nothing is said to be there",
     positionIsCell},
    {"extent", CellType::Text, "event: in its own years only; period: from start to end, or going on as far as reported",
     [](const Record& r, const Atlas&) { return textCell(keyOf(r.extent)); }},
    {"start", CellType::Text, "As reported, in EDTF (ISO 8601-2): 2022, 2022-09, 2016~ (about), 2018? (uncertain), [2022-09..2023-03] (between)",
     [](const Record& r, const Atlas&) { return dateCell(r.start); }},
    {"start_earliest_year", CellType::Integer, "First year the start may be in; empty where open or undated",
     [](const Record& r, const Atlas&) { return yearCell(r.start, &PartialDate::earliest); }},
    {"start_latest_year", CellType::Integer, "Last year the start may be in",
     [](const Record& r, const Atlas&) { return yearCell(r.start, &PartialDate::latest); }},
    {"start_basis", CellType::Text, "What the start is: opened, signed, announced …; 'first reported' says nothing of the years before",
     [](const Record& r, const Atlas&) { return textCell(r.startBasis); }},
    {"first_reported", CellType::Text, "When the earliest public text known told of it, in EDTF; empty: no dated text found",
     [](const Record& r, const Atlas&) { return dateCell(r.firstReported); }},
    {"first_reported_year", CellType::Integer, "First year this may be in, as the filter's reported takes it",
     [](const Record& r, const Atlas&) { return yearCell(r.firstReported, &PartialDate::earliest); }},
    {"first_reported_source", CellType::Text, "Id of the source that is this text, or dates it", firstReportedSourceCell},
    {"end", CellType::Text, "As reported, in EDTF; empty: still going as far as reported (a period), or the start (an event)",
     [](const Record& r, const Atlas&) { return dateCell(r.end); }},
    {"end_earliest_year", CellType::Integer, "First year the end may be in",
     [](const Record& r, const Atlas&) { return yearCell(r.end, &PartialDate::earliest); }},
    {"end_latest_year", CellType::Integer, "Last year the end may be in",
     [](const Record& r, const Atlas&) { return yearCell(r.end, &PartialDate::latest); }},
    {"end_basis", CellType::Text, "What the end is, and who says so", [](const Record& r, const Atlas&) { return textCell(r.endBasis); }},
    {"in_force", CellType::Text, "Entry into force, in EDTF", [](const Record& r, const Atlas&) { return textCell(r.inForce); }},
    {"heard", CellType::Integer, "Year of the newest source; derived",
     [](const Record& r, const Atlas&) { return r.heardYear ? Cell(long{*r.heardYear}) : Cell(); }},
};

constexpr RecordColumn howSure[] = {
    {"status", CellType::Text, "As last reported", [](const Record& r, const Atlas&) { return textCell(r.status); }},
    {"certainty", CellType::Text,
     "official, corroborated (two or more witnesses), reported (one), contested (denied by someone named, or no evidence found)",
     [](const Record& r, const Atlas&) { return textCell(keyOf(r.certainty)); }},
    {"headcount", CellType::Integer, "People, as stated; never to be summed: courses, pledges and running totals overlap",
     [](const Record& r, const Atlas&) { return r.headcount ? Cell(*r.headcount) : Cell(); }},
    {"headcount_basis", CellType::Text, "How the number was stated", [](const Record& r, const Atlas&) { return textCell(r.headcountBasis); }},
    {"summary", CellType::Text, "What was reported, neutrally", [](const Record& r, const Atlas&) { return textCell(r.summary); }},
    {"note", CellType::Text, "What a reader should know besides", [](const Record& r, const Atlas&) { return textCell(r.note); }},
    {"host_responses", CellType::Text, "What the host's authorities said or did: date, kind: text [source id], the next behind ' | '",
     [](const Record& r, const Atlas& a) { return responsesCell(r, r.hostResponses, a); }},
    {"china_responses", CellType::Text, "What Chinese offices said: date, kind, office: text [source id], the next behind ' | '",
     [](const Record& r, const Atlas& a) { return responsesCell(r, r.chinaResponses, a); }},
    {"witnesses", CellType::Integer, "Different origins of the sources that carry the fact, their number; ten papers that relay one list are one",
     [](const Record& r, const Atlas&) { return Cell(static_cast<long>(r.witnesses.size())); }},
    {"witness_names", CellType::Texts, "The same in words", witnessNamesCell},
    {"origins", CellType::Texts, "Origins of all sources, as the filter takes them: those of denials, of works of reference and unclear ones too",
     [](const Record& r, const Atlas& a) { return textsCell(valuesOf(r, Field::Origin, a)); }},
    {"sources", CellType::Integer, "Published texts that carry the fact, their number: texts that carry only a denial or a comment are not counted",
     [](const Record& r, const Atlas&) { return Cell(static_cast<long>(publicationsOf(r))); }},
    {"source_ids", CellType::Texts, "Ids of all sources, those of responses too", sourceIdsCell},
    {"citations", CellType::Text, "The same sources as text, the next behind ' | '", citationsCell},
};

// Members of single layers are kept as text; counts and yes or no are given back their type.
Cell otherCell(const Record& record, const OtherMember& member) {
    const auto found = record.otherFields.find(member.key);
    if (found == record.otherFields.end()) return {};
    const std::string& text = found->second;
    if (member.kind == OtherKind::YesNo) return text == "true";
    const bool isCount = member.kind == OtherKind::Count && text.size() <= 18 && text.find_first_not_of("0123456789") == std::string::npos;
    return isCount ? Cell(std::stol(text)) : textCell(text);
}

CellType typeOf(OtherKind kind) {
    switch (kind) {
        case OtherKind::Count: return CellType::Integer;
        case OtherKind::YesNo: return CellType::YesNo;
        case OtherKind::Text:
        case OtherKind::Object: break;
    }
    return CellType::Text;
}

template <typename Each>
void forEachColumn(Each each) {
    for (const auto& column : whatAndWho) each(column);
    for (const auto& column : whereAndWhen) each(column);
    for (const auto& column : howSure) each(column);
}

std::vector<Cell> recordCells(const Record& record, const Atlas& atlas) {
    std::vector<Cell> cells;
    forEachColumn([&](const RecordColumn& column) { cells.push_back(column.cellOf(record, atlas)); });
    for (const auto& member : otherMembers) cells.push_back(otherCell(record, member));
    return cells;
}

}  // namespace

Table recordTable(const Atlas& atlas, std::span<const std::uint32_t> indices) {
    Table table{"records", "One line a record: something that was publicly reported, not proven", {}, indices.size(), {}};
    forEachColumn([&](const RecordColumn& column) { table.columns.push_back({column.name, column.type, column.meaning}); });
    for (const auto& member : otherMembers) {
        // "year" and "value" alone would be taken for something of every record.
        table.columns.push_back(
            {member.layer == Layer::Operations ? "operation_" + std::string(member.key) : member.key, typeOf(member.kind), member.meaning});
    }
    std::vector<std::uint32_t> shown(indices.begin(), indices.end());
    table.row = [&atlas, shown = std::move(shown)](std::size_t index) { return recordCells(atlas.records.records[shown[index]], atlas); };
    return table;
}

}  // namespace geodata
