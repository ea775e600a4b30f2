// What a typed name may mean, on the data that ships and on made-up records.
#include "geodata/query/find.h"

#include "geodata/countries/other_country_names.h"
#include "geodata/query/correct_filter.h"
#include "geodata/query/filter.h"
#include "geodata/query/filter_text.h"
#include "tests/geodata/sample_atlas.h"
#include "tests/geodata/shipped_atlas.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace geodata;

namespace {

const FindQuery usual{{Layer::Stations, Layer::Cooperation, Layer::Training}};

const FoundGroup* groupOf(const Findings& findings, FoundKind kind) {
    const auto found = std::find_if(findings.groups.begin(), findings.groups.end(), [&](const FoundGroup& group) { return group.kind == kind; });
    return found == findings.groups.end() ? nullptr : &*found;
}

// Country, region, city, body or publisher that stands first of all.
std::string firstFor(std::string_view text, FoundKind kind) {
    const auto findings = find(text, shippedAtlas(), usual);
    CAPTURE(text);
    REQUIRE_FALSE(findings.groups.empty());
    CHECK(findings.groups.front().kind == kind);
    return findings.groups.front().found.front().name;
}

std::size_t countOf(const Atlas& atlas, const FindQuery& query, const std::string& text) {
    const auto filter = parseFilter(text, atlas);
    REQUIRE(filter);
    const auto& all = atlas.records.records;
    return static_cast<std::size_t>(std::count_if(
        all.begin(), all.end(), [&](const Record& record) { return query.layers.contains(record.layer) && matches(*filter, record, atlas); }));
}

}  // namespace

TEST_CASE("a typed country comes first, by its name, its beginning, a code, and other names people use") {
    for (const auto* text : {"netherlands", "NETHERLANDS", "nethe", "Holland", "holl", "nl", "NLD", "Nederland"})
        CHECK(firstFor(text, FoundKind::Country) == "Netherlands");
    CHECK(firstFor("uk", FoundKind::Country) == "United Kingdom");
    CHECK(firstFor("Burma", FoundKind::Country) == "Myanmar");
    CHECK(firstFor("cote d'ivoire", FoundKind::Country) == "Côte d'Ivoire");
    const auto holland = find("holland", shippedAtlas(), usual);
    CHECK(holland.groups.front().found.front().otherName == "Holland");
    CHECK(holland.groups.front().found.front().country == "NLD");
    CHECK(find("netherlands", shippedAtlas(), usual).groups.front().found.front().otherName.empty());
}

TEST_CASE("a name that is the whole text goes before longer ones and other kinds of things") {
    CHECK(firstFor("niger", FoundKind::Country) == "Niger");
    CHECK(firstFor("europe", FoundKind::Region) == "Europe");
    CHECK(firstFor("madrid", FoundKind::City) == "Madrid");
    CHECK(firstFor("xinhua", FoundKind::Publisher) == "Xinhua");
    CHECK(firstFor("interpol", FoundKind::Organisation) == "INTERPOL");
    CHECK(firstFor("fuzhou", FoundKind::City) == "Fuzhou");
    const auto fuzhou = find("fuzhou", shippedAtlas(), usual);
    REQUIRE(groupOf(fuzhou, FoundKind::Operator) != nullptr);
    CHECK(groupOf(fuzhou, FoundKind::Operator)->found.front().name == "Fuzhou");
    REQUIRE(groupOf(fuzhou, FoundKind::Record) != nullptr);
    CHECK(groupOf(fuzhou, FoundKind::Record)->found.size() == 4);
    CHECK(groupOf(fuzhou, FoundKind::Record)->more > 0);
}

TEST_CASE("the mentions stand last, with the number of records that the words select") {
    const auto findings = find("netherlands", shippedAtlas(), usual);
    REQUIRE(findings.groups.back().kind == FoundKind::Mention);
    const Found& mention = findings.groups.back().found.front();
    CHECK(mention.term == "netherlands");
    CHECK(mention.records == countOf(shippedAtlas(), usual, "netherlands"));
    CHECK(mention.records > 0);
}

TEST_CASE("every number is that of the records which its term selects in the layers asked for") {
    const auto& atlas = shippedAtlas();
    for (const auto& layers : {std::set{Layer::Stations}, std::set{Layer::Cooperation, Layer::Context}, std::set<Layer>{}}) {
        const FindQuery query{layers};
        for (const auto* text : {"s", "italy", "europe", "asia", "beijing", "interpol", "qingtian", "china daily", "police academy", "sco"}) {
            for (const auto& group : find(text, atlas, query).groups) {
                for (const auto& found : group.found) {
                    CAPTURE(text);
                    CAPTURE(found.name);
                    CHECK(found.records == countOf(atlas, query, found.term));
                }
            }
        }
    }
}

TEST_CASE("a city is a place; with a single record in it that is known, and a capital is found without any") {
    const auto oneIn = [](const char* text) { return find(text, shippedAtlas(), usual).groups.front().found.front(); };
    const Found madrid = oneIn("madrid");
    CHECK(madrid.place);
    CHECK(madrid.isCapital);
    CHECK(madrid.country == "ESP");
    CHECK(madrid.records > 1);
    CHECK_FALSE(madrid.record);
    const Found toronto = find("toronto", shippedAtlas(), usual).groups.front().found.front();
    CHECK(toronto.kind == FoundKind::City);
    CHECK((toronto.records == 1) == toronto.record.has_value());
    const Found reykjavik = oneIn("reykjavik");
    CHECK(reykjavik.kind == FoundKind::City);
    CHECK(reykjavik.place);
    CHECK(reykjavik.records == 0);
}

TEST_CASE("records of layers that are not asked for are found after the others and count as none") {
    const FindQuery onlyStations{{Layer::Stations}, "en", 1000};
    const auto findings = find("china", shippedAtlas(), onlyStations);
    const auto* records = groupOf(findings, FoundKind::Record);
    REQUIRE(records != nullptr);
    CHECK(std::any_of(records->found.begin(), records->found.end(), [](const Found& found) { return found.records == 0; }));
    for (const auto& found : records->found) {
        const bool isStation = shippedAtlas().records.records[*found.record].layer == Layer::Stations;
        CHECK(found.records == (isStation ? 1U : 0U));
    }
}

TEST_CASE("a slip of the fingers is forgiven where nothing is called so, and said to be near only") {
    const auto findings = find("nethrelands", shippedAtlas(), usual);
    CHECK(findings.isNear);
    REQUIRE_FALSE(findings.groups.empty());
    CHECK(findings.groups.front().found.front().name == "Netherlands");
    CHECK_FALSE(find("netherlands", shippedAtlas(), usual).isNear);
    CHECK(find("solomn", shippedAtlas(), usual).groups.front().found.front().name == "Solomon Islands");
    CHECK(find("qqqqqqqqqq", shippedAtlas(), usual).groups.empty());
    CHECK(find("  ", shippedAtlas(), usual).groups.empty());
}

TEST_CASE("a country is found by its Chinese name, and by its name in the language of the map") {
    Atlas atlas = shippedAtlas();
    NameSources sources;
    sources.shipped = std::filesystem::path(REACH_DATASETS_DIR) / "boundaries" / "country-names.csv";
    atlas.names = CountryNames(std::move(sources));
    const auto findings = find("荷兰", atlas, usual);
    REQUIRE_FALSE(findings.groups.empty());
    CHECK(findings.groups.front().found.front().country == "NLD");
}

TEST_CASE("every other name belongs to a country of the table, and is not that country's own name or another's") {
    const auto& countries = shippedAtlas().countries;
    for (const auto& other : otherCountryNames()) {
        CAPTURE(other.name);
        CHECK(countries.byAlpha3(other.alpha3) != nullptr);
        for (const auto& country : countries.list()) {
            if (country.alpha3 != other.alpha3) CHECK(folded(country.name) != folded(other.name));
        }
    }
}

TEST_CASE("a filter that does not parse has corrections, which parse and keep what was right") {
    const auto& atlas = shippedAtlas();
    const auto texts = [&](std::string_view text) {
        std::vector<std::string> all;
        for (const auto& each : correctionsOf(text, atlas)) all.push_back(each.text);
        return all;
    };
    using Texts = std::vector<std::string>;
    CHECK(texts("country:holl") == Texts{"country:Netherlands"});
    CHECK(correctionsOf("country:holl", atlas).front().words == "Netherlands");
    CHECK(texts("-region:Eurpe  certainty:official \"two words\"") == Texts{"-region:Europe certainty:official \"two words\""});
    CHECK(texts("country:spain,holl") == Texts{"country:spain,Netherlands"});
    CHECK(texts("country:korea") == Texts{"country:\"South Korea\"", "country:\"North Korea\""});
    CHECK(texts("regin:Eurpe contry:uk") == Texts{"region:Europe country:uk"});
    CHECK(texts("year:2022..2018") == Texts{"year:2018..2022"});
    CHECK(texts("\"police academy") == Texts{"\"police academy\""});
    for (const auto* hopeless : {"region:qqqqqqqq", "qqqqqqq:Europe", "year:a..b", "year:..", "-", "region:", "region:Europe", ""})
        CHECK(texts(hopeless).empty());
    for (const auto* text : {"contry:holl", "layer:trainin,station", "kind:extradition", "has:head status:clsed"}) {
        for (const auto& each : correctionsOf(text, atlas)) CHECK(parseFilter(each.text, atlas));
    }
}

TEST_CASE("a term is written so that it parses to itself") {
    const auto& atlas = shippedAtlas();
    for (const auto* text : {"region:Europe,Asia", "-country:Serbia", "operator:\"Qingtian (Lishui)\"", "year:2018..", "witnesses:..2",
                             "operator:(none)", "\"police academy\"", "subregion:\"Western Europe\"", "a,b"}) {
        const auto filter = parseFilter(text, atlas);
        REQUIRE(filter);
        REQUIRE(filter->terms.size() == 1);
        const auto again = parseFilter(textOf(filter->terms.front()), atlas);
        CAPTURE(text);
        REQUIRE(again);
        CHECK(again->terms == filter->terms);
    }
}

TEST_CASE("terms are added as another value of their field, or behind the others, and taken out one by one") {
    const auto atlas = sampleAtlas();
    CHECK(withTerms("", "region:Europe", atlas) == "region:Europe");
    CHECK(withTerms("region:Europe police", "region:Asia", atlas) == "region:Europe,Asia police");
    CHECK(withTerms("region:Europe", "region:europe", atlas) == "region:Europe");
    CHECK(withTerms("-region:Europe", "region:Asia", atlas) == "-region:Europe region:Asia");
    CHECK(withTerms("year:2018..2020", "year:2019", atlas) == "year:2018..2020 year:2019");
    CHECK(withTerms("police", "police academy", atlas) == "police academy");
    CHECK(withoutTerm("region:Europe  \"two words\" -a", 1) == "region:Europe -a");
    CHECK(withoutTerm("region:Europe", 0).empty());
    CHECK(withoutTerm("region:Europe", 7) == "region:Europe");
    CHECK(termTexts(" region:Europe  \"two words\" -a ") == std::vector<std::string>{"region:Europe", "\"two words\"", "-a"});
}

TEST_CASE("regions wider than a country's are found, filtered to and offered for what is nearly their name") {
    for (const auto* text : {"Latin America", "latin america and the caribbean", "Latin Am"})
        CHECK(firstFor(text, FoundKind::Region) == "Latin America and the Caribbean");
    CHECK(firstFor("sub-saharan africa", FoundKind::Region) == "Sub-Saharan Africa");
    const auto& atlas = shippedAtlas();
    const auto found = find("Latin America", atlas, usual).groups.front().found.front();
    CHECK(found.records == countOf(atlas, usual, "subregion:Caribbean,\"Central America\",\"South America\""));
    CHECK(found.records == countOf(atlas, usual, found.term));
    const auto textFor = [&](const char* wrong) {
        const auto corrections = correctionsOf(wrong, atlas);
        return corrections.empty() ? "" : corrections.front().text;
    };
    CHECK(textFor("region:Latin") == "subregion:\"Latin America and the Caribbean\"");
    CHECK(textFor("-region:latin layer:stations") == "-subregion:\"Latin America and the Caribbean\" layer:stations");
    CHECK(textFor("region:Caribbean") == "subregion:Caribbean");
    CHECK(textFor("subregion:Europe") == "region:Europe");
    const auto wrong = parseFilter("region:Latin", atlas);
    REQUIRE_FALSE(wrong);
    CHECK(wrong.problem().what == "unknown region Latin; did you mean subregion:\"Latin America and the Caribbean\"?");
}
