// The table of layers: every layer has its row, and what is shown at first is what it says.
#include "geodata/records/layer_table.h"

#include "geodata/query/question.h"

#include <doctest/doctest.h>

#include <set>

using namespace geodata;

TEST_CASE("every layer has a row with words of its own, found by its key") {
    std::set<std::string_view> keys;
    std::set<std::string_view> names;
    for (const auto layer : allLayers) {
        const LayerInfo& info = infoOf(layer);
        CHECK(info.layer == layer);
        CHECK(layerFrom(info.key) == layer);
        CHECK(keys.insert(info.key).second);
        CHECK(names.insert(info.name).second);
        for (const auto words : {info.one, info.inTitle, info.counted, info.countedSeveral}) CHECK_FALSE(words.empty());
    }
}

TEST_CASE("a question and a query begin with the layers that the table shows at first, which are those with marks on the map") {
    std::set<Layer> shown;
    for (const auto layer : allLayers) {
        if (infoOf(layer).shownAtFirst) shown.insert(layer);
        CHECK(infoOf(layer).shownAtFirst == (infoOf(layer).mark != MarkKind::Told));
    }
    CHECK(Question{}.layers == shown);
    CHECK(Query{}.layers == shown);
}
