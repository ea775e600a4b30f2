// The words of a page, exactly: pictures are compared with a tolerance in which a digit is lost.
#include "app/sheet/page_furniture.h"
#include "tests/geodata/sample_atlas.h"
#include "tests/geodata/shipped_atlas.h"
#include "tests/picture/shipped_fonts.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <set>

using namespace app;

namespace {

geodata::Selection selected(const geodata::Atlas& atlas, const View& view) { return geodata::select(atlas, queryOf(view, atlas)); }

// All words of a page around its map, in their order; a new line of type is a space.
std::string wordsOfPage(const geodata::Atlas& atlas, const View& view) {
    const auto answer = answerOf(view, atlas);
    std::string words;
    for (const auto& item : pageFurniture(atlas, answer, answerMarks(atlas, answer), view, {1600.0, 1000.0}, shippedFonts(), nullptr).items) {
        const auto* text = std::get_if<Text>(&item);
        if (text == nullptr) continue;
        if (!words.empty()) words += ' ';
        for (const auto& run : text->shaped.runs) words += run.text;
    }
    return words;
}

// What a page says of its sources, counted from the records once more: each text cited by a record shown is one, however often it is cited.
std::string sourcesOf(const geodata::Atlas& atlas, const View& view) {
    std::map<std::string, std::set<std::string>> texts;
    std::set<std::string> all;
    for (const auto index : selected(atlas, view).records) {
        for (const auto& citation : atlas.records.records[index].citations) {
            const auto& source = atlas.records.sources[citation.source];
            texts[source.publisher].insert(source.id);
            all.insert(source.id);
        }
    }
    std::string words = "Sources: " + std::to_string(all.size()) + (all.size() == 1 ? " published text of " : " published texts of ");
    const std::size_t publishers = texts.size();
    for (std::size_t named = 0; named < 4 && !texts.empty(); ++named) {
        auto most = texts.begin();
        for (auto each = texts.begin(); each != texts.end(); ++each) {
            if (each->second.size() > most->second.size()) most = each;
        }
        const bool isLast = texts.size() == 1;
        words += (named == 0 ? "" : isLast ? " and " : ", ") + most->first;
        texts.erase(most);
    }
    if (publishers > 4) words += " and " + std::to_string(publishers - 4) + " others";
    return words + ". ";
}

}  // namespace

TEST_CASE("the words of a page of the sample are exactly those that its fifteen records make") {
    const auto atlas = geodata::sampleAtlas();
    const std::string notes =
        " Equal Earth projection. A mark means that something was publicly reported, not that it is proven: see each record's sources. ";
    const std::string origins =
        "Ties are drawn to capitals and are not movements. City positions: GeoNames (CC BY 4.0). Data version 2000-01 · Reach Atlas ";
    View view;
    CHECK(wordsOfPage(atlas, view) ==
          "Reported overseas police stations, cooperation and training, 2022 "
          "8 of 13 reported records with no reported end before 2022, in 7 countries and areas; 2 undated not shown" +
              notes + "Sources: 5 published texts of The Sample Times, Diário de Amostra, Sample Agency and Sample Ministry. " + origins +
              "Reported stations: 4 records official, or two or more witnesses: 1 one witness: 2 contested or not found: 1 "
              "several; filled share: official, or two or more witnesses closed: 1 said closed or suspended: 1 start uncertain: 3 "
              "not heard of for 2 years: 1 "
              "Ties by partner: 4 records cooperation, left half: 3 training, right half: 1 1 record Lines are schematic, no routes. "
              "1, 2, 4 records Placed at the capital: no site. official, or two or more witnesses: 4");
    view.question.layers = {geodata::Layer::Stations};
    view.question.filter = "country:ESP";
    CHECK(wordsOfPage(atlas, view) ==
          "Reported overseas police stations, Spain only, 2022 "
          "1 of 1 reported station with no reported end before 2022: 1 reported closed; in 1 country or area" +
              notes + "Sources: 1 published text of Diário de Amostra. " + origins +
              "Reported stations: 1 record contested or not found: 1 said closed or suspended: 1 start uncertain: 1 not heard of for 2 years: 1");
}

TEST_CASE("every page counts each text that its records cite once, and names four publishers and how many others there are") {
    const auto& atlas = geodata::shippedAtlas();
    for (const int year : {1985, 1998, 2010, 2016, 2022, 2025}) {
        for (const auto& layers : {View{}.question.layers, std::set{geodata::Layer::Stations}, std::set{geodata::Layer::Training}}) {
            CAPTURE(year);
            View view;
            view.question.years.first = view.question.years.last = year;
            view.question.layers = layers;
            const std::string page = wordsOfPage(atlas, view);
            if (selected(atlas, view).records.empty()) {
                CHECK(page.find("Sources:") == std::string::npos);
                continue;
            }
            const std::string sources = sourcesOf(atlas, view);
            CAPTURE(sources);
            CHECK(page.find(sources) != std::string::npos);
        }
    }
}
