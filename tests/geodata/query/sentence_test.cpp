// The sentence as a value: what may be left out of it, and what may not.
#include "geodata/query/sentence.h"

#include "tests/geodata/sample_atlas.h"

#include <doctest/doctest.h>

using namespace geodata;

TEST_CASE("a sentence is cut between its clauses, and never within what the count is of") {
    const Sentence sentence{"347 of 816 reported records",
                            " with a start by 2022 and no reported end before 2022",
                            {", in 108 countries and areas", "; 23 of them multilateral"}};
    const std::string first = "347 of 816 reported records with a start by 2022 and no reported end before 2022";
    const std::string count = "347 of 816 reported records";
    const auto cut = [&](std::size_t letters) { return whatFits(sentence, [letters](const std::string& text) { return text.size() <= letters; }); };
    const std::string end = "\u00A0…";
    CHECK(cut(200) == first + ", in 108 countries and areas; 23 of them multilateral.");
    CHECK(cut(120) == first + ", in 108 countries and areas" + end);
    CHECK(cut(first.size() + end.size()) == first + end);
    // Half of the clause, "with a start by 2022", would be another number of records.
    for (std::size_t letters = count.size() + end.size(); letters < first.size() + end.size(); ++letters) CHECK(cut(letters) == count + end);
    CHECK(cut(count.size()) == "347 of 816 reported" + end);
    CHECK(cut(3) == "347" + end);
    const auto never = [](const std::string&) { return false; };
    CHECK(whatFits({"Europe: 49 of 87 reported stations", " with an end in 2019", {": 3 closed"}},
                   [](const std::string& text) { return text.size() < 45; }) == "Europe: 49 of 87 reported stations" + end);
    CHECK(whatFits({"word", {}, {}}, never) == "word.");
}

TEST_CASE("clauses joined are the sentence, and each begins with the sign that joins it") {
    const Atlas atlas = randomAtlas(11, 300);
    for (const auto mode : allTimeModes) {
        for (const auto& layers : {std::set<Layer>{Layer::Stations}, std::set<Layer>{allLayers.begin(), allLayers.end()}}) {
            Query query;
            query.layers = layers;
            query.years = {2015, 2019, mode, false};
            query.knownBy = *parseEdtf("2020");
            const Selection selection = select(atlas, query);
            const Sentence sentence = sentenceOf(selection, query);
            CHECK(sentence.text() == sentenceFor(selection, query));
            for (const auto& clause : sentence.clauses) {
                CAPTURE(clause);
                CHECK(std::string(",;:").find(clause.front()) != std::string::npos);
                CHECK(clause.find_first_of(",;:", 1) == std::string::npos);
            }
        }
    }
}
