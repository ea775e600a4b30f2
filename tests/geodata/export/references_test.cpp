// References: each source once, dates as far as they are known, and no way to a copy on a stranger's page.
#include "geodata/export/references.h"

#include "geodata/text/words.h"
#include "tests/geodata/sample_atlas.h"
#include "tests/geodata/shipped_atlas.h"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <set>

using namespace geodata;

namespace {

Source sourceWith(const std::string& title, const std::string& date) {
    return {"s", title, "A publisher", date, "https://example.org/a_b%20c?x=1&y={z}#p", false};
}

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("every source of the records is cited once, sorted by publisher, date and title") {
    const auto& records = shippedAtlas().records;
    const auto all = allRecords(shippedAtlas());
    const auto cited = citedSources(records, all);
    CHECK(std::set(cited.begin(), cited.end()).size() == cited.size());
    std::set<std::uint32_t> wanted;
    for (const auto& record : records.records) {
        for (const auto& citation : record.citations) wanted.insert(citation.source);
    }
    CHECK(std::set(cited.begin(), cited.end()) == wanted);
    const auto isBefore = [&](std::uint32_t a, std::uint32_t b) {
        return folded(records.sources[a].publisher) < folded(records.sources[b].publisher);
    };
    CHECK(std::is_sorted(cited.begin(), cited.end(), isBefore));
    // The order of the records makes no difference.
    const std::vector<std::uint32_t> backwards(all.rbegin(), all.rend());
    CHECK(citedSources(records, backwards) == cited);
    CHECK(citedSources(records, {}).empty());
}

TEST_CASE("no format gives the address of a copy on a stranger's page") {
    const auto& records = shippedAtlas().records;
    const auto cited = citedSources(records, allRecords(shippedAtlas()));
    std::size_t copies = 0;
    for (const auto format : allReferenceFormats) {
        const std::string text = referencesText(format, records, cited);
        for (const auto index : cited) {
            const Source& source = records.sources[index];
            if (!source.mirror) continue;
            ++copies;
            CAPTURE(source.id);
            // Followed by what may end an address; another source may stand on the same page with a longer one.
            for (const char* end : {"\n", "\r", "\"", "}", " "}) CHECK(!has(text, addressAsText(source) + end));
            CHECK(!has(text, source.url));
        }
    }
    CHECK(copies > 4 * 100);
}

TEST_CASE("plain text is one line with publisher, date in words, title and address") {
    const auto sources = sampleAtlas().records.sources;
    CHECK(referenceText(sources[0]) == "The Sample Times (26 October 2022): First sample text. https://example.org/1");
    CHECK(referenceText(sources[1]) == "Sample Ministry (about 2023): Second sample text. https://example.org/2");
    CHECK(referenceText(sources[2]) == "Diário de Amostra (no date): Texto de muestra número três. Read as a copy on another page.");
    CHECK(referenceText({"s", "Who asked?", "", "2022", "", false}) == "Who asked? (2022).");
    CHECK(referenceText({"s", "Who asked?", "P", "2022", "", false}) == "P (2022): Who asked?");
}

TEST_CASE("BibTeX: commands of TeX are written out, letters stay letters, dates are given twice") {
    const std::string entry = bibTexEntry(sourceWith(R"(100% of $5 & "A_B" {x} #1 ~ ^ \ é 中)", "2022-09-12"));
    CHECK(has(entry, "@misc{s,\n"));
    CHECK(has(
        entry,
        R"(title = {{100\% of \$5 \& "A\_B" \textbraceleft{}x\textbraceright{} \#1 \textasciitilde{} \textasciicircum{} \textbackslash{} é 中}})"));
    CHECK(has(entry, "url = {https://example.org/a_b%20c?x=1&y=%7Bz%7D#p}"));
    CHECK(has(entry, "date = {2022-09-12},\n  year = {2022},\n  month = sep,\n  day = {12},\n"));
    CHECK(std::count(entry.begin(), entry.end(), '{') == std::count(entry.begin(), entry.end(), '}'));
    const std::string uncertain = bibTexEntry(sourceWith("T", "2018?"));
    CHECK(has(uncertain, "date = {2018?},\n  year = {2018},\n"));
    CHECK(has(uncertain, "note = {Date: 2018 (uncertain).}"));
    CHECK(has(bibTexEntry(sourceWith("T", "[2022-09..2023-03]")), "date = {2022-09/2023-03},\n  year = {2023},\n"));
    for (const char* open : {"[..2018]", "[2018..]"}) {
        const std::string entryOfOpen = bibTexEntry(sourceWith("T", open));
        CHECK_MESSAGE(!has(entryOfOpen, "date ="), open);
        CHECK(has(entryOfOpen, "  year = {2018},\n"));
        CHECK(has(entryOfOpen, "note = {Date: " + inWords(*parseEdtf(open)) + ".}"));
    }
    CHECK(!has(bibTexEntry(sourceWith("T", "")), "year"));
}

TEST_CASE("titles with control letters and bytes that are no text break no line and reach no terminal") {
    const std::string title = std::string("A\x1B[31m\rB\tC") + '\0' + "D\nTY  - BOOK\xFF\xC2\x9B";
    Records records;
    records.sources = {sourceWith(title, "2022")};
    for (const auto format : allReferenceFormats) {
        const std::string text = referencesText(format, records, std::vector<std::uint32_t>{0});
        CAPTURE(keyOf(format));
        CHECK(text.find('\x1B') == std::string::npos);
        CHECK(text.find('\0') == std::string::npos);
        CHECK(text.find("\nTY  - BOOK") == std::string::npos);
        CHECK(has(text, "[31m"));
        if (format == ReferenceFormat::CslJson) continue;  // JSON says them in its own escapes.
        CHECK(has(text,
                  "A\xEF\xBF\xBD[31m B C\xEF\xBF\xBD"
                  "D TY  - BOOK\xEF\xBF\xBD\xEF\xBF\xBD"));
    }
}

TEST_CASE("RIS: one tag a line, dates with what is not known left empty") {
    const std::string entry = risEntry(sourceWith("A title\nin two lines", "2022-09"));
    CHECK(entry.starts_with(
        "TY  - ELEC\r\nID  - s\r\nTI  - A title in two lines\r\nPB  - A publisher\r\nPY  - 2022\r\nDA  - 2022/09//\r\nUR  - https://"));
    CHECK(entry.ends_with("ER  - \r\n\r\n"));
    CHECK(has(risEntry(sourceWith("T", "2022-09-12")), "DA  - 2022/09/12/\r\n"));
    CHECK(has(risEntry(sourceWith("T", "2016~")), "DA  - 2016///\r\n"));
    CHECK(has(risEntry(sourceWith("T", "[2022-09..2023-03]")), "DA  - 2023///\r\n"));
    CHECK(!has(risEntry(sourceWith("T", "")), "PY"));
}

TEST_CASE("CSL-JSON: date parts that are written, circa where the date is not sure, words where CSL has none") {
    Records records;
    records.sources = {sourceWith("T", "2022-09-12"), sourceWith("T", "2016~"), sourceWith("T", "[2022-09..2023]"), sourceWith("T", "[..2018]"),
                       sourceWith("T", "")};
    const auto list = nlohmann::json::parse(cslJsonList(records, std::vector<std::uint32_t>{0, 1, 2, 3, 4}));
    CHECK(list[0]["issued"] == nlohmann::json{{"date-parts", {{2022, 9, 12}}}});
    CHECK(list[0]["id"] == "s");
    CHECK(list[0]["type"] == "webpage");
    CHECK(list[1]["issued"] == nlohmann::json{{"date-parts", nlohmann::json::array({nlohmann::json::array({2016})})}, {"circa", true}});
    CHECK(list[2]["issued"]["date-parts"] == nlohmann::json::array({nlohmann::json::array({2022, 9}), nlohmann::json::array({2023})}));
    CHECK(list[3]["issued"]["literal"] == "by 2018");
    CHECK(!list[4].contains("issued"));
}
