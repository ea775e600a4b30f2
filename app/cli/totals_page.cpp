#include "app/cli/totals_page.h"

#include "geodata/text/in_thousands.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdlib>

namespace app {
namespace {

using geodata::Reconciliation;

constexpr std::size_t lineWidth = 110;
constexpr std::size_t indent = 14;

constexpr auto introduction =
    "Published totals are put beside the records of the same filter that had begun, or were first reported, by the day the total held. "
    "Records are counted as researched, one by one; totals are never added to them. A difference is no error: the reasons below are "
    "those the data themselves give.";

std::size_t widthOf(const std::string& text) {
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; }));
}

// Lines of at most lineWidth characters, all but the first behind `margin` spaces; the first is begun `begun` characters in.
std::string wrapped(const std::string& text, std::size_t begun, std::size_t margin) {
    std::string lines;
    std::size_t column = begun;
    bool atStart = true;
    for (std::size_t at = 0; at < text.size();) {
        const auto end = std::min(text.find(' ', at), text.size());
        const std::string word = text.substr(at, end - at);
        if (!atStart && column + 1 + widthOf(word) > lineWidth) {
            lines += '\n' + std::string(margin, ' ');
            column = margin;
        } else if (!atStart) {
            lines += ' ';
            ++column;
        }
        lines += word;
        column += widthOf(word);
        atStart = false;
        at = end + 1;
    }
    return lines;
}

std::string grouped(long number) { return geodata::inThousands(std::to_string(number)); }

std::string signedNumber(long number) {
    if (number == 0) return "none";
    return (number > 0 ? "+" : "−") + grouped(std::abs(number));
}

std::string areas(long count) { return grouped(count) + (count == 1 ? " country or area" : " countries and areas"); }

std::string whatWasPublished(const geodata::PublishedTotal& total) {
    std::string text = grouped(total.value) + " " + total.unit;
    // "40 countries" of 40 countries is said once.
    if (total.countries && !(total.unit == "countries" && *total.countries == total.value)) text += ", " + areas(*total.countries);
    return text;
}

std::string sourceLine(const geodata::Source& source) {
    std::string text = source.publisher.empty() ? source.title : source.publisher + ", “" + source.title + "”";
    if (const auto date = geodata::parseEdtf(source.date)) text += ", " + geodata::inWords(*date);
    // A copy on a stranger's page is cited as text only.
    if (source.mirror) return text + " (a copy)";
    return source.url.empty() ? text : text + ", " + source.url;
}

// What was asked of our records.
std::string questionOf(const Reconciliation& each) {
    const auto& years = each.published.years;
    return each.ours->filter + (years ? ", begun in " + std::to_string(years->first) + "–" + std::to_string(years->second) : ", begun by then");
}

std::string whatOursCounts(const geodata::OurCount& ours) {
    const long counted = static_cast<long>(ours.counted);
    std::string text = grouped(counted);
    if (ours.unit == geodata::Unit::Records) text += counted == 1 ? " record" : " records";
    if (ours.unit == geodata::Unit::Sites) text += counted == 1 ? " city" : " cities";
    if (ours.unit == geodata::Unit::Countries) return areas(counted);
    return text + ", " + areas(static_cast<long>(ours.countries));
}

std::string unitWord(geodata::Unit unit, long number) {
    const bool isOne = std::abs(number) == 1;
    if (unit == geodata::Unit::Records) return isOne ? "record" : "records";
    if (unit == geodata::Unit::Sites) return isOne ? "city" : "cities";
    return isOne ? "country or area" : "countries and areas";
}

std::string whatDiffers(const Reconciliation& each) {
    if (!each.ours) return "nothing of ours to compare";
    if (!each.isComparable) return "not comparable: " + each.published.unit + " are no records";
    std::string text = each.difference == 0
                           ? std::string("none")
                           : signedNumber(each.difference.value_or(0)) + " " + unitWord(each.ours->unit, each.difference.value_or(0));
    if (each.differenceOfCountries && each.ours->unit != geodata::Unit::Countries)
        text += ", countries and areas " + signedNumber(*each.differenceOfCountries);
    return text + " (ours minus published)";
}

// The totals of one layer, in their order.
struct LayerTotals {
    geodata::Layer layer = geodata::Layer::Stations;
    std::string limit;
    std::vector<const Reconciliation*> totals;
};

std::vector<LayerTotals> byLayer(const std::vector<Reconciliation>& all) {
    std::vector<LayerTotals> layers;
    for (const auto layer : geodata::allLayers) {
        LayerTotals of{layer, {}, {}};
        for (const auto& each : all) {
            if (each.published.layer != layer) continue;
            of.totals.push_back(&each);
            of.limit = each.limit;
        }
        if (!of.totals.empty()) layers.push_back(std::move(of));
    }
    return layers;
}

std::string titleOf(geodata::Layer layer) {
    std::string title(geodata::keyOf(layer));
    title.front() = static_cast<char>(title.front() - 'a' + 'A');
    return title;
}

std::string textPage(const std::vector<Reconciliation>& all, const std::string& version) {
    std::string page = "Published totals and the records of Reach Atlas, data version " + version + "\n\n" + wrapped(introduction, 0, 0) + "\n";
    const auto row = [&](const std::string& label, const std::string& text) {
        page += "  " + label + std::string(indent - 2 - label.size(), ' ') + wrapped(text, indent, indent) + '\n';
    };
    const auto addTotal = [&](const Reconciliation& each) {
        const auto& total = each.published;
        page += '\n' + total.name + ", as of " + geodata::inWords(total.asOf) + "\n";
        row("published", whatWasPublished(total) + (total.certainty.empty() ? "" : " (" + total.certainty + ")"));
        for (const auto& source : total.sources) row("by", sourceLine(source));
        if (each.ours) row("ours", whatOursCounts(*each.ours) + "; filter " + questionOf(each));
        row("difference", whatDiffers(each));
        for (std::size_t index = 0; index < each.reasons.size(); ++index) row(index == 0 ? "why" : "", each.reasons[index]);
    };
    for (const auto& layer : byLayer(all)) {
        page += "\n" + titleOf(layer.layer) + "\n" + std::string(titleOf(layer.layer).size(), '=') + "\n";
        if (!layer.limit.empty()) page += wrapped("Known limits of our records: " + layer.limit, 0, 0) + "\n";
        for (const auto* each : layer.totals) addTotal(*each);
    }
    return page;
}

// Text of ours and of others in a table of Markdown.
std::string cell(std::string text) {
    std::string safe;
    for (const char letter : text) safe += letter == '|' ? std::string("\\|") : letter == '<' ? std::string("&lt;") : std::string(1, letter);
    return safe;
}

std::string markdownPage(const std::vector<Reconciliation>& all, const std::string& version) {
    std::string page = "# Published totals and the records of Reach Atlas\n\nData version " + version + ". " + introduction + "\n\n";
    page += "| what was counted | as of | published | ours | difference |\n|---|---|---|---|---|\n";
    for (const auto& each : all) {
        page += "| " + cell(each.published.name) + " | " + geodata::inWords(each.published.asOf) + " | " + cell(whatWasPublished(each.published)) +
                " | " + (each.ours ? whatOursCounts(*each.ours) : "—") + " | " + cell(whatDiffers(each)) + " |\n";
    }
    const auto addTotal = [&](const Reconciliation& each) {
        page += "\n### " + cell(each.published.name) + ", as of " + geodata::inWords(each.published.asOf) + "\n\n";
        for (const auto& source : each.published.sources) page += "Published by " + cell(sourceLine(source)) + "\n\n";
        if (each.ours) page += "Ours: the records of the filter " + cell(questionOf(each)) + ".\n\n";
        for (const auto& reason : each.reasons) page += "- " + cell(reason) + "\n";
    };
    for (const auto& layer : byLayer(all)) {
        page += "\n## " + titleOf(layer.layer) + "\n";
        if (!layer.limit.empty()) page += "\nKnown limits of our records: " + cell(layer.limit) + "\n";
        for (const auto* each : layer.totals) addTotal(*each);
    }
    return page;
}

nlohmann::ordered_json jsonOf(const Reconciliation& each) {
    const auto& total = each.published;
    nlohmann::ordered_json json;
    json["id"] = total.id;
    json["name"] = total.name;
    json["as_of"] = total.asOf.text;
    json["published"] = {{"value", total.value}, {"unit", total.unit}};
    if (total.countries) json["published"]["countries"] = *total.countries;
    if (!total.certainty.empty()) json["published"]["certainty"] = total.certainty;
    for (const auto& source : total.sources) json["published"]["sources"].push_back(source.id);
    if (total.years) json["began_in"] = {total.years->first, total.years->second};
    if (each.ours) {
        json["ours"] = {{"filter", each.ours->filter},
                        {"unit", each.ours->unit == geodata::Unit::Records ? "records"
                                 : each.ours->unit == geodata::Unit::Sites ? "sites"
                                                                           : "countries"},
                        {"value", each.ours->counted},
                        {"countries", each.ours->countries},
                        {"whatever_date", each.ours->whateverDate},
                        {"undated", each.ours->undated},
                        {"reported_later", each.ours->reportedLater}};
    }
    json["comparable"] = each.isComparable;
    if (each.difference) json["difference"] = *each.difference;
    if (each.differenceOfCountries) json["difference_of_countries"] = *each.differenceOfCountries;
    json["why"] = each.reasons;
    if (!each.limit.empty()) json["known_limits"] = each.limit;
    return json;
}

std::string jsonPage(const std::vector<Reconciliation>& all, const std::string& version) {
    nlohmann::ordered_json json{{"format", "reach-atlas/reconciliation/1"}, {"version", version}, {"totals", nlohmann::ordered_json::array()}};
    for (const auto& each : all) json["totals"].push_back(jsonOf(each));
    return json.dump(1, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
}

}  // namespace

std::string totalsPage(const std::vector<Reconciliation>& all, const std::string& dataVersion, TotalsFormat format) {
    switch (format) {
        case TotalsFormat::Text: return textPage(all, dataVersion);
        case TotalsFormat::Markdown: return markdownPage(all, dataVersion);
        case TotalsFormat::Json: return jsonPage(all, dataVersion);
    }
    return {};
}

}  // namespace app
