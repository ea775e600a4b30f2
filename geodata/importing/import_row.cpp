#include "geodata/importing/import_row.h"

#include "geodata/checking/street_address.h"
#include "geodata/importing/import_position.h"
#include "geodata/records/record_words.h"
#include "geodata/text/cell_text.h"
#include "geodata/text/words.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace geodata {
namespace {

bool isSourceField(ImportField field) {
    return field == ImportField::SourceTitle || field == ImportField::SourcePublisher || field == ImportField::SourceDate ||
           field == ImportField::SourceUrl || field == ImportField::SourceOrigin;
}

// The cells of one row by field, and what is wrong with them.
class RowReader {
public:
    RowReader(const ImportTable& table, const ImportRow& row, const ColumnUses& uses, const ImportDefaults& defaults, const ImportContext& context)
        : table_(table), row_(row), uses_(uses), defaults_(defaults), context_(context) {}

    RowReading read() {
        if (!row_.problem.empty()) {
            reading_.reasons.push_back(row_.problem);
            return std::move(reading_);
        }
        readWhat();
        readWho();
        readPlace();
        readWhen();
        readPeople();
        readSource();
        refuseStreets();
        if (reading_.reasons.empty()) reading_.record = std::move(record_);
        return std::move(reading_);
    }

private:
    [[nodiscard]] std::string ownCell(ImportField field) const {
        const auto column = columnOf(uses_, field);
        if (!column || *column >= row_.cells.size()) return {};
        // NA is Namibia, and a record may have any name.
        const bool isLiteral = field == ImportField::Country || field == ImportField::Countries || field == ImportField::Name;
        return !isLiteral && saysNothing(row_.cells[*column]) ? std::string() : row_.cells[*column];
    }
    // The row's own, else what holds for all.
    [[nodiscard]] std::string cell(ImportField field) const {
        std::string text = ownCell(field);
        if (!text.empty() || isSourceField(field)) return text;
        const auto common = defaults_.values.find(field);
        return common == defaults_.values.end() ? text : common->second;
    }

    void reject(ImportField field, const std::string& what) { reading_.reasons.push_back(std::string(keyOf(field)) + ": " + what); }
    void remark(const std::string& what) { reading_.remarks.push_back(what); }

    template <typename Words>
    std::string word(ImportField field, const Words& words) {
        const std::string text = cell(field);
        if (text.empty()) return {};
        auto found = wordFromCell(text, {words.begin(), words.end()});
        if (found) return *std::move(found);
        reject(field, found.problem().what);
        return {};
    }

    template <typename Values>
    static std::vector<std::string> keysOf(const Values& values) {
        std::vector<std::string> keys;
        for (const auto value : values) keys.emplace_back(keyOf(value));
        return keys;
    }

    void readWhat() {
        reading_.ownId = cell(ImportField::Id);
        record_.name = cell(ImportField::Name);
        if (record_.name.empty()) reject(ImportField::Name, "is missing; a neutral name for lists would be right");
        readLayerAndKind();
        const std::string certainty = word(ImportField::Certainty, keysOf(allCertainties));
        for (const auto each : allCertainties) {
            if (keyOf(each) == certainty) record_.certainty = each;
        }
        record_.status = word(ImportField::Status, statusWords());
        record_.field = word(ImportField::PoliceField, policeFieldWords());
        const std::string direction = word(ImportField::Direction, std::array<std::string_view, 2>{"inward", "mutual"});
        if (!direction.empty()) record_.direction = direction == "inward" ? Direction::PartnerTrainsChina : Direction::Mutual;
        record_.note = cell(ImportField::Note);
        if (const std::string said = cell(ImportField::ChinaResponse); !said.empty()) record_.chinaResponses = {{"", "", said, {}, ""}};
        record_.summary = cell(ImportField::Summary);
        if (!record_.summary.empty() || record_.name.empty()) return;
        record_.summary = record_.name;
        remark("no summary; the name stands in its place");
    }

    void readLayerAndKind() {
        const auto layers = keysOf(allLayers);
        const std::string layer = word(ImportField::Layer, layers);
        if (layer.empty()) {
            if (cell(ImportField::Layer).empty())
                reject(ImportField::Layer, "is missing; " + anyOf(layers) + " would be right, for all rows or in a column");
            return;
        }
        record_.layer = *layerFrom(layer);
        std::vector<std::string> kinds;
        for (const auto& kind : kindsOf(record_.layer)) kinds.emplace_back(kind.key);
        record_.kind = word(ImportField::Kind, kinds);
        if (cell(ImportField::Kind).empty())
            reject(ImportField::Kind, "is missing; " + anyOf(kinds) + " would be right, for all rows or in a column");
        for (const auto& kind : kindsOf(record_.layer)) {
            if (kind.key == record_.kind) record_.extent = kind.usualExtent;
        }
        const std::string extent = word(ImportField::Extent, keysOf(allExtents));
        if (!extent.empty()) record_.extent = extent == "event" ? Extent::Event : Extent::Period;
    }

    std::string country(ImportField field, std::string_view text) {
        auto found = context_.names.find(text);
        if (found) return *std::move(found);
        reject(field, found.problem().what);
        return {};
    }

    void readWho() {
        record_.organisation = cell(ImportField::Organisation);
        record_.operatorName = cell(ImportField::Operator);
        record_.partnerOrganisation = cell(ImportField::PartnerOrganisation);
        record_.chineseOrganisation = cell(ImportField::ChineseOrganisation);
        const std::string partner = cell(ImportField::Country);
        std::string several = cell(ImportField::Countries);
        if (!partner.empty()) record_.country = country(ImportField::Country, partner);
        if (isNumberInCell(partner) && !record_.country.empty())
            remark("country: a number read as an ISO 3166-1 numeric code, for instance " + partner + " as " + record_.country);
        for (std::size_t at = 0; at < several.size();) {
            const auto end = std::min(several.find(';', at), several.size());
            std::string name = several.substr(at, end - at);
            name.erase(0, name.find_first_not_of(' '));
            name.erase(name.find_last_not_of(' ') + 1);
            const std::string code = name.empty() ? name : country(ImportField::Countries, name);
            if (!code.empty() && std::find(record_.countries.begin(), record_.countries.end(), code) == record_.countries.end())
                record_.countries.push_back(code);
            at = end + 1;
        }
        if (!partner.empty()) return;
        if (several.empty()) {
            const bool through = !record_.organisation.empty();
            reject(through ? ImportField::Countries : ImportField::Country,
                   through ? "is missing; those a multilateral record names, with ; between, would be right"
                           : "is missing; a name or an ISO 3166-1 code, as Italy or ITA, would be right");
        }
        record_.scope = Scope::Multilateral;
    }

    std::optional<LonLat> position() {
        const std::string lon = cell(ImportField::Lon);
        const std::string lat = cell(ImportField::Lat);
        const std::string both = cell(ImportField::Position);
        if (lon.empty() != lat.empty()) {
            reject(lon.empty() ? ImportField::Lon : ImportField::Lat, "is missing; both lon and lat, or neither, would be right");
            return std::nullopt;
        }
        if (!lon.empty()) {
            const auto east = degreesFromCell(lon, 180.0);
            const auto north = degreesFromCell(lat, 90.0);
            if (!east) reject(ImportField::Lon, east.problem().what);
            if (!north) reject(ImportField::Lat, north.problem().what);
            return east && north ? std::optional(LonLat{*east, *north}) : std::nullopt;
        }
        if (!both.empty()) {
            const auto read = positionFromCell(both);
            if (!read) reject(ImportField::Position, read.problem().what);
            return read ? std::optional(*read) : std::nullopt;
        }
        return row_.position;
    }

    void readPlace() {
        const std::string city = cell(ImportField::City);
        const std::size_t reasonsBefore = reading_.reasons.size();
        if (looksFinerThanCity(city))
            reject(ImportField::City,
                   forMessage(city) + " looks finer than a city; the name of the city alone, a number in it as a word, would be right");
        const auto at = position();
        if (reading_.reasons.size() > reasonsBefore || (!at && city.empty())) return;
        const bool bilateral = record_.scope == Scope::Bilateral;
        if (at && bilateral) {
            const std::string outside = record_.country.empty() ? "" : context_.outsideItsCountry(record_.country, *at);
            if (!outside.empty()) return reject(ImportField::Position, outside);
            const bool isCity = !city.empty() && !row_.positionIsArea;
            record_.place = Place{city, record_.country, atCityLevel(*at), isCity ? Precision::City : Precision::Region, ""};
            return;
        }
        for (const auto& code : bilateral ? std::vector<std::string>{record_.country} : record_.countries) {
            const auto known = city.empty() ? context_.places.end() : context_.places.find(siteOf({city, code, {}, Precision::City, ""}));
            if (known == context_.places.end()) continue;
            record_.place = known->second;
            remark("the city had no position; it has the one this atlas knows");
            return;
        }
        if (!city.empty()) record_.note += (record_.note.empty() ? "" : " ") + ("City: " + city + ".");
        remark(at ? "the position is left out: a multilateral record needs a city this atlas knows in one of its countries"
                  : "the city has no position; it stands in the note, and the mark at the country");
    }

    std::optional<PartialDate> date(ImportField field) {
        const std::string text = cell(field);
        if (text.empty()) return std::nullopt;
        auto read = dateFromCell(text, defaults_.dayOrder);
        if (!read) {
            reject(field, read.problem().what);
            return std::nullopt;
        }
        if (!read->basis.empty()) remark(std::string(keyOf(field)) + ": written otherwise and read as EDTF, for instance " + read->basis);
        return std::move(read->date);
    }

    // A column called "opened" says what its dates are.
    [[nodiscard]] std::string basisInColumnName(ImportField field) const {
        const auto column = columnOf(uses_, field);
        const std::string name = column ? foldedKey(table_.columns[*column]) : "";
        for (const auto& [says, basis] : {std::pair<std::string_view, std::string_view>{"opened", "opened"},
                                          {"established", "opened"},
                                          {"signed", "signed"},
                                          {"began", "began"},
                                          {"closed", "end as reported"},
                                          {"ended", "end as reported"},
                                          {"expired", "stated term"}}) {
            if (name == says) return std::string(basis);
        }
        return {};
    }

    void readWhen() {
        record_.start = date(ImportField::Start);
        record_.end = date(ImportField::End);
        record_.startBasis = word(ImportField::StartBasis, startBasisWords());
        record_.endBasis = word(ImportField::EndBasis, endBasisWords());
        if (record_.start && record_.startBasis.empty()) record_.startBasis = basisInColumnName(ImportField::Start);
        if (record_.end && record_.endBasis.empty()) record_.endBasis = basisInColumnName(ImportField::End);
        readFirstReport();
        if (record_.start && record_.end && record_.end->latest < record_.start->earliest)
            reject(ImportField::End, record_.end->text + " is before the start, " + record_.start->text + "; an end after it would be right");
        if (cell(ImportField::Start).empty() && !record_.start) remark("no start; it counts as undated");
    }

    // A start that is only the first report, and a first report without a start, are one date.
    void readFirstReport() {
        record_.firstReported = date(ImportField::FirstReported);
        if (!record_.firstReported && startIsFirstReport(record_)) record_.firstReported = record_.start;
        if (!record_.firstReported || !cell(ImportField::Start).empty()) return;
        record_.start = record_.firstReported;
        record_.startBasis = "first reported";
        remark("no start; the date of the first report stands in its place, and says so");
    }

    void readPeople() {
        std::string text = cell(ImportField::Headcount);
        if (text.empty()) return;
        if (text.ends_with(".0")) text.resize(text.size() - 2);
        long count = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), count);
        if (error != std::errc() || end != text.data() + text.size() || count < 0) {
            reject(ImportField::Headcount, forMessage(text) + " is no count; a whole number of people without separators, as 1200, would be right");
            return;
        }
        record_.headcount = count;
        record_.headcountBasis = cell(ImportField::HeadcountBasis);
        if (record_.headcountBasis.empty()) record_.headcountBasis = "as stated";
    }

    // Nothing finer than a city goes into a record, in no text of it.
    void refuseStreets() {
        const std::string city = cell(ImportField::City);
        for (const auto& [field, text] :
             {std::pair{ImportField::Name, record_.name}, std::pair{ImportField::Summary, record_.summary},
              std::pair{ImportField::Note, record_.note},
              std::pair{ImportField::ChinaResponse, record_.chinaResponses.empty() ? "" : record_.chinaResponses.front().text},
              std::pair{ImportField::Organisation, record_.organisation}, std::pair{ImportField::Operator, record_.operatorName},
              std::pair{ImportField::PartnerOrganisation, record_.partnerOrganisation},
              std::pair{ImportField::ChineseOrganisation, record_.chineseOrganisation}}) {
            const std::string address = cell(field).empty() ? "" : streetAddressIn(text, city);
            if (!address.empty()) reject(field, "names a street address, " + forMessage(address) + "; the city at the finest would be right");
        }
    }

    [[nodiscard]] std::string common(ImportField field) const {
        const auto found = defaults_.values.find(field);
        return found == defaults_.values.end() ? std::string() : found->second;
    }

    void readSource() {
        Source source{"",
                      ownCell(ImportField::SourceTitle),
                      ownCell(ImportField::SourcePublisher),
                      ownCell(ImportField::SourceDate),
                      ownCell(ImportField::SourceUrl),
                      false};
        reading_.origin = ownCell(ImportField::SourceOrigin);
        if (source.title.empty() && source.publisher.empty() && source.url.empty()) {
            if (reading_.origin.empty()) reading_.origin = common(ImportField::SourceOrigin);
            source = {"",
                      common(ImportField::SourceTitle),
                      common(ImportField::SourcePublisher),
                      common(ImportField::SourceDate),
                      common(ImportField::SourceUrl),
                      false};
        }
        const auto isAddress = [](std::string_view text) { return text.starts_with("https://") || text.starts_with("http://"); };
        if (source.url.empty() && isAddress(source.title)) source.url = source.title;
        if (source.title.empty()) source.title = source.publisher.empty() ? source.url : source.publisher;
        if (source.title.empty()) reject(ImportField::SourceTitle, "is missing; every record needs a source, in its row or for the whole table");
        if (!source.url.empty() && (!isAddress(source.url) || source.url.find(' ') != std::string::npos))
            reject(ImportField::SourceUrl, forMessage(source.url) + " is no web address; one that begins with https:// would be right");
        if (!source.date.empty()) {
            const auto read = dateFromCell(source.date, defaults_.dayOrder);
            if (!read) reject(ImportField::SourceDate, read.problem().what);
            if (read) source.date = read->date.text;
        }
        reading_.source = std::move(source);
        checkOrigin();
    }

    void checkOrigin() {
        if (reading_.origin.empty()) return;
        const std::string wrong = context_.wrongInOrigin(reading_.origin);
        if (!wrong.empty()) reject(ImportField::SourceOrigin, wrong);
        if (record_.certainty == Certainty::Corroborated)
            reject(ImportField::Certainty,
                   "corroborated needs two or more witnesses, and a row has one source with one origin; reported would be right");
    }

    const ImportTable& table_;
    const ImportRow& row_;
    const ColumnUses& uses_;
    const ImportDefaults& defaults_;
    const ImportContext& context_;
    Record record_;
    RowReading reading_;
};

}  // namespace

RowReading readRow(const ImportTable& table, const ImportRow& row, const ColumnUses& uses, const ImportDefaults& defaults,
                   const ImportContext& context) {
    return RowReader(table, row, uses, defaults, context).read();
}

}  // namespace geodata
