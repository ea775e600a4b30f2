// A JSON object split into its members and elements is the same object, however the text comes.
#include "geodata/files/json_splitter.h"

#include "geodata/files/json_file.h"

#include <doctest/doctest.h>

#include <optional>

using namespace geodata;

namespace {

// The object put together again of its parts, when its text comes in pieces of so many bytes; nothing where it cannot be split.
std::optional<Json> together(const std::string& text, std::size_t piece) {
    Json whole = Json::object();
    bool agree = true;
    JsonSplitter splitter({"list"}, [&](const JsonPart& part) {
        if (part.kind == JsonPart::Kind::List) {
            whole[std::string(part.key)] = Json::array();
            return true;
        }
        const Json value = Json::parse(part.text, nullptr, false);
        if (value.is_discarded()) return false;
        agree = agree && membersIn(value) == part.members;
        if (part.kind == JsonPart::Kind::Member) {
            whole[std::string(part.key)] = value;
        } else {
            agree = agree && part.index == whole["list"].size();
            whole["list"].push_back(value);
        }
        return true;
    });
    for (std::size_t at = 0; at < text.size(); at += piece) {
        if (!splitter.feed(std::string_view(text).substr(at, piece))) return std::nullopt;
    }
    CHECK(agree);
    return splitter.isWhole() ? std::optional(whole) : std::nullopt;
}

}  // namespace

TEST_CASE("an object in pieces of any size is the object at once") {
    for (const char* text : {R"({})", R"( { "a" : 1 } )", R"({"list":[]})", R"({"list": [ ], "b": [1, 2]})", R"({"list":[1,-2.5e3 , true,null,"x"]})",
                             R"({"list": [{"a": "]}\"\\", "b": {"c": [{}, {"d": "\\"}]}}, "y"], "z": {"list": [1]}, "text": "é\u00e9,:"})"}) {
        for (const std::size_t piece : {1U, 2U, 3U, 7U, 1000U}) {
            CAPTURE(text);
            CAPTURE(piece);
            const auto whole = together(text, piece);
            REQUIRE(whole);
            CHECK(*whole == Json::parse(text));
        }
    }
}

TEST_CASE("what is no object, or no right JSON between its values, is not split") {
    for (const char* text :
         {"", "7", "[]", "{", "{\"a\"}", "{\"a\":}", "{\"a\":1,}", "{\"a\":1}}", "{\"a\":1 2}", "{\"list\":[1,]}", "{\"list\":[,1]}", "{\"list\":[1}",
          "{\"a\":1 \"b\":2}", "{\"a\":{]}", "{a:1}", "{\"a\":1,\"a\":2}", "{\"\\u0061\":1}", "{\"é\":1}", "\xEF\xBB\xBF{}"}) {
        for (const std::size_t piece : {1U, 1000U}) CHECK_MESSAGE(!together(text, piece), text);
    }
}

TEST_CASE("nesting is bounded as it is in a whole text") {
    const auto nested = [](std::size_t levels) { return std::string(levels, '[') + std::string(levels, ']'); };
    CHECK(together("{\"a\":" + nested(99) + "}", 1000));
    CHECK_FALSE(together("{\"a\":" + nested(100) + "}", 1000));
    CHECK(together("{\"list\":[" + nested(98) + "]}", 1000));
    CHECK_FALSE(together("{\"list\":[" + nested(99) + "]}", 1000));
}
