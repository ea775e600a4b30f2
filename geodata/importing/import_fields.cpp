#include "geodata/importing/import_fields.h"

#include "geodata/text/words.h"

#include <algorithm>

namespace geodata {
namespace {

// "Start date", "start_date" and "START-DATE" are the same column.
std::string columnKey(std::string_view column) {
    std::string key;
    for (const char letter : folded(column)) {
        const bool parts = letter == '_' || letter == '-' || letter == '.' || letter == ':' || letter == '/' || letter == ' ';
        if (!parts) key += letter;
        if (parts && !key.empty() && key.back() != ' ') key += ' ';
    }
    while (!key.empty() && key.back() == ' ') key.pop_back();
    return key;
}

constexpr std::array finerThanCity{"address",   "addr",     "street", "street address", "house number", "strasse", "straße",
                                   "adresse",   "postcode", "zip",    "postal code",    "zip code",     "plz",     "phone",
                                   "telephone", "telefon",  "email",  "e mail",         "calle",        "rue",     "地址"};

}  // namespace

const std::vector<ImportFieldWords>& importFieldWords() {
    static const std::vector<ImportFieldWords> all{
        {ImportField::Id, "id", {"identifier", "record id", "key"}, "a stable id of your own: a–z, 0–9 and -"},
        {ImportField::Name,
         "name",
         {"title", "titel", "nombre", "nom", "label", "station", "record", "item label", "itemlabel", "名称"},
         "a neutral name for lists"},
        {ImportField::Layer, "layer", {"theme", "dataset"}, "stations, cooperation, training, operations or context"},
        {ImportField::Kind, "kind", {"type", "category", "kategorie", "art", "tipo"}, "what kind of thing it is; the words depend on the layer"},
        {ImportField::Country,
         "country",
         {"country name", "host country", "partner",     "partner country", "iso",         "iso2",          "iso3",         "iso a2",
          "iso a3",       "iso alpha 2",  "iso alpha 3", "country code",    "country txt", "country label", "countrylabel", "country or area",
          "land",         "pays",         "pais",        "nation",          "国家"},
         "the partner or host: a name or an ISO 3166-1 code"},
        {ImportField::Countries, "countries", {"members", "member countries"}, "several countries of one multilateral record, with ; between"},
        {ImportField::Organisation,
         "organisation",
         {"organization", "through", "international organisation"},
         "the organisation of a multilateral record"},
        {ImportField::City,
         "city",
         {"town", "place", "stadt", "ort", "ville", "ciudad", "location", "municipality", "城市"},
         "city or town; no street"},
        {ImportField::Lon, "lon", {"longitude", "lng", "long", "x", "lon dd", "länge", "laengengrad", "langengrad"}, "degrees east, -180 to 180"},
        {ImportField::Lat, "lat", {"latitude", "y", "lat dd", "breite", "breitengrad"}, "degrees north, -90 to 90"},
        {ImportField::Position,
         "position",
         {"coordinates", "coords", "lat lon", "latlon", "gps", "koordinaten", "coord", "coordinate", "coordinate location", "wkt", "geom wkt",
          "point"},
         "latitude, longitude in one cell"},
        {ImportField::Start,
         "start",
         {"date", "year", "start date", "start year", "begin", "began", "from", "opened", "signed", "since", "established", "datum", "jahr", "beginn",
          "event date", "date start", "start time", "inception", "日期"},
         "a date in EDTF: 2022, 2022-09, 2022-09-12, 2016~, 2018?, [..2018]"},
        {ImportField::StartBasis,
         "start_basis",
         {"start is"},
         "what the start is: opened, signed, in force, announced, held, began, first reported or inferred"},
        {ImportField::End,
         "end",
         {"end date", "end year", "until", "to", "closed", "ended", "ende", "bis", "expired", "date end", "end time", "dissolved"},
         "a date; none: still going, as far as reported"},
        {ImportField::EndBasis, "end_basis", {"end is"}, "what the end is, and who says so: end as reported, stated term, ended per host …"},
        {ImportField::FirstReported,
         "first_reported",
         {"first report", "first known report", "report date"},
         "when the earliest public text known told of it; without a start it is the start, and says so"},
        {ImportField::Extent, "extent", {"event or period"}, "event or period; none: as is usual for the kind"},
        {ImportField::Status, "status", {"state of affairs", "stand"}, "as last reported: active, closed, ended, in force …"},
        {ImportField::Certainty, "certainty", {"confidence", "reliability"}, "official, corroborated, reported or contested; none: reported"},
        {ImportField::Operator, "operator", {"operated by", "set up by", "bureau", "psb"}, "stations: the bureau said to have set it up"},
        {ImportField::PartnerOrganisation,
         "partner_org",
         {"partner organisation", "partner organization", "host authority"},
         "the partner's authority"},
        {ImportField::ChineseOrganisation,
         "chinese_org",
         {"chinese organisation", "chinese organization", "chinese authority"},
         "the Chinese authority"},
        {ImportField::PoliceField, "field", {"field of police work", "subject", "topic"}, "crime, drugs, cyber, public order …"},
        {ImportField::Direction, "direction", {}, "training: inward or mutual; none: China trains the partner's police"},
        {ImportField::Headcount,
         "headcount",
         {"people", "participants", "number of people", "persons", "trainees", "teilnehmer"},
         "a whole number of people, as stated; never summed"},
        {ImportField::HeadcountBasis, "headcount_basis", {"headcount is"}, "how the number was stated; none: as stated"},
        {ImportField::Summary,
         "summary",
         {"description", "text", "details", "beschreibung", "descripcion", "what was reported", "abstract"},
         "what was reported, neutrally"},
        {ImportField::Note, "note", {"notes", "comment", "comments", "remark", "remarks", "anmerkung"}, "what a reader should know besides"},
        {ImportField::ChinaResponse, "china_response", {"chinese response"}, "what the Chinese side said"},
        {ImportField::SourceTitle,
         "source_title",
         {"source", "sources", "quelle", "reference", "article", "source name", "source article", "headline"},
         "title of the source"},
        {ImportField::SourcePublisher,
         "source_publisher",
         {"publisher", "outlet", "medium", "media", "newspaper", "published by"},
         "who published it"},
        {ImportField::SourceDate, "source_date", {"publication date", "published", "date published", "source year"}, "when it was published"},
        {ImportField::SourceUrl, "source_url", {"url", "link", "web", "website", "source link", "href"}, "its address, https://…"},
        {ImportField::SourceOrigin,
         "source_origin",
         {"origin", "witness", "whose knowledge"},
         "whose knowledge it carries: host:KEN, china, treaty, org:NAME, ngo:NAME, research:NAME, press:NAME …"},
    };
    return all;
}

std::string_view keyOf(ImportField field) { return importFieldWords()[static_cast<std::size_t>(field)].key; }

std::optional<ImportField> importFieldFrom(std::string_view key) {
    const std::string wanted = foldedKey(key);
    for (const auto& words : importFieldWords()) {
        if (foldedKey(words.key) == wanted) return words.field;
    }
    return std::nullopt;
}

std::vector<std::string> importFieldKeys() {
    std::vector<std::string> keys;
    for (const auto& words : importFieldWords()) keys.emplace_back(words.key);
    return keys;
}

std::optional<ImportField> importFieldNamed(std::string_view column) {
    const std::string key = columnKey(column);
    for (const auto& words : importFieldWords()) {
        if (columnKey(words.key) == key) return words.field;
    }
    for (const auto& words : importFieldWords()) {
        const auto isColumn = [&](std::string_view synonym) { return columnKey(synonym) == key; };
        if (std::any_of(words.synonyms.begin(), words.synonyms.end(), isColumn)) return words.field;
    }
    return std::nullopt;
}

bool isYearAlone(std::string_view column) {
    const std::string key = columnKey(column);
    return key == "year" || key == "jahr" || key == "start year" || key == "end year";
}

bool isTimeOfEntry(std::string_view column, const std::vector<std::string>& columns) {
    constexpr std::array names{"timestamp",      "time stamp", "submitted",    "submitted at", "submission date", "completion time", "created",
                               "created at",     "updated",    "updated at",   "modified",     "last modified",   "zeitstempel",     "horodateur",
                               "marca temporal", "date added", "last updated", "entry date",   "retrieved",       "access date",     "accessed"};
    const std::string key = columnKey(column);
    // Beside "Completion time" it is when someone began to fill in the form.
    const auto isCompletion = [](const std::string& other) { return columnKey(other) == "completion time"; };
    if (key == "start time") return std::any_of(columns.begin(), columns.end(), isCompletion);
    return std::find(names.begin(), names.end(), key) != names.end();
}

std::string_view whyNeverRead(std::string_view column) {
    const std::string key = columnKey(column);
    if (std::any_of(finerThanCity.begin(), finerThanCity.end(), [&](std::string_view name) { return columnKey(name) == key; }))
        return "finer than a city, which this atlas does not keep";
    // In OUT.rejected.csv.
    if (key == "row" || key == "reason") return "written by an earlier import";
    return {};
}

}  // namespace geodata
