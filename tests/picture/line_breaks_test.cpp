// Where a line of text may end.
#include "app/picture/line_breaks.h"

#include <doctest/doctest.h>

#include <string>

using namespace app;

namespace {

std::string marked(std::string_view text) {
    std::string joined;
    for (const auto piece : unbrokenPieces(text)) joined += (joined.empty() ? "" : "|") + std::string(piece);
    return joined;
}

}  // namespace

TEST_CASE("a line ends after spaces and hyphens and between Chinese characters, never before a full stop or a closing bracket") {
    CHECK(marked("police-cooperation ties") == "police-|cooperation |ties");
    CHECK(marked("公安部。") == "公|安|部。");
    CHECK(marked("(one two)") == "(one |two)");
    CHECK(marked("10 000 and 1,000") == "10 |000 |and |1,000");
    CHECK(marked("a\nb") == "a\n|b");
    CHECK(marked("no\u00A0break") == "no\u00A0break");
    CHECK(marked("") == "");
}

TEST_CASE("all pieces together are the text, whatever its bytes") {
    for (const std::string& text : {std::string("plain"), std::string("\xFF\xFE x \x80"), std::string("नीदरलैंड के"), std::string("  two  spaces  ")}) {
        std::string all;
        for (const auto piece : unbrokenPieces(text)) all += piece;
        CHECK(all == text);
    }
}

TEST_CASE("spaces and line breaks at the end of a piece take no room") {
    CHECK(withoutEndingSpace("word  ") == "word");
    CHECK(withoutEndingSpace("line\n") == "line");
    CHECK(withoutEndingSpace("  ") == "");
    CHECK(withoutEndingSpace(" in front") == " in front");
}
