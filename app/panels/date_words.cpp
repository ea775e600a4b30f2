#include "app/panels/date_words.h"

#include "geodata/records/origin_words.h"
#include "geodata/records/years_words.h"

#include <array>
#include <set>
#include <string_view>

namespace app {
namespace {

// `before` and `after` stand around the date.
struct BasisWords {
    std::string_view basis;
    std::string_view before;
    std::string_view after;
};

// The research's lists; see "What a date is" in its description.
constexpr std::array startWords{
    BasisWords{"opened", "Opened or set up ", ""},
    BasisWords{"signed", "Signed ", ""},
    BasisWords{"in force", "In force ", ""},
    BasisWords{"announced", "Announced ", ""},
    BasisWords{"held", "Held ", ""},
    BasisWords{"began", "Began, or was first seen, ", ""},
    BasisWords{"first reported", "First reported ", "; says nothing about the years before"},
    BasisWords{"inferred", "", ", reckoned from other facts; no source gives it"},
};

constexpr std::array endWords{
    BasisWords{"end as reported", "", ", as reported"},
    BasisWords{"stated length", "", ", reckoned from the length that the source states"},
    BasisWords{"stated term", "", ", the term that is set; what happened is not said"},
    BasisWords{"ended per host", "", ", according to the host's authorities"},
    BasisWords{"ended per China", "", ", according to the Chinese side"},
    BasisWords{"ended per press", "", ", according to press and others"},
    BasisWords{"by source date", "Over by ", ", the day of the source; the day itself is not reported"},
    BasisWords{"as of source", "", " is the last day that the source speaks of; it may have gone on"},
    BasisWords{"inferred", "", ", reckoned from other facts"},
};

template <std::size_t count>
std::string withBasis(const std::array<BasisWords, count>& table, const std::string& basis, const std::string& date) {
    for (const auto& words : table) {
        if (words.basis == basis) return std::string(words.before) + date + std::string(words.after);
    }
    return basis.empty() ? date : date + ", " + basis;
}

std::string counted(std::size_t count, const char* one, const char* several) { return std::to_string(count) + " " + (count == 1 ? one : several); }

}  // namespace

std::string startInWords(const geodata::Record& record) {
    return record.start ? withBasis(startWords, record.startBasis, geodata::inWords(*record.start)) : "";
}

std::string endInWords(const geodata::Record& record) {
    if (record.endBasis == "single event") return {};
    if (record.endBasis == "suspended per host") return "None: paused, according to the host's authorities";
    if (record.end) return withBasis(endWords, record.endBasis, geodata::inWords(*record.end));
    if (record.extent == geodata::Extent::Event) return {};
    return geodata::goesOn(record) ? "None: going on, as far as reported" : "Not reported";
}

std::string firstReportInWords(const geodata::Record& record) {
    if (!record.firstReported) return {};
    const bool isStart = geodata::startIsFirstReport(record) && record.start && record.start->text == record.firstReported->text;
    return isStart ? "" : geodata::inWords(*record.firstReported);
}

std::string witnessesInWords(const geodata::Record& record, const geodata::Countries& countries) {
    std::set<std::uint32_t> carry;
    std::set<std::uint32_t> respond;
    for (const auto& citation : record.citations) (citation.onlyResponse ? respond : carry).insert(citation.source);
    for (const auto source : carry) respond.erase(source);
    std::string text = counted(carry.size(), "publication", "publications");
    if (!record.witnesses.empty()) {
        text += ", " + counted(record.witnesses.size(), "witness: ", "witnesses: ");
        for (std::size_t index = 0; index < record.witnesses.size(); ++index)
            text += (index > 0 ? ", " : "") + geodata::originInWords(record.witnesses[index], countries);
    }
    if (!respond.empty())
        text += "; " + std::to_string(respond.size()) + (respond.size() == 1 ? " more carries" : " more carry") + " only a response";
    return text;
}

}  // namespace app
