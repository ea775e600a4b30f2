#include "geodata/checking/reconcile.h"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace geodata {
namespace {

// What published units are in ours. Any other ("people", "officers in 37 missions") counts something that records do not.
struct UnitWord {
    std::string_view published;
    Unit ours;
};
constexpr std::array unitWords{UnitWord{"stations", Unit::Records},   UnitWord{"treaties", Unit::Records},  UnitWord{"contacts", Unit::Records},
                               UnitWord{"meetings", Unit::Records},   UnitWord{"trainings", Unit::Records}, UnitWord{"cities", Unit::Sites},
                               UnitWord{"countries", Unit::Countries}};

// "stations in 25 cities" counts stations.
std::optional<Unit> unitOf(const std::string& published) {
    const std::string first = published.substr(0, published.find(' '));
    const auto found = std::find_if(unitWords.begin(), unitWords.end(), [&](const UnitWord& word) { return word.published == first; });
    return found == unitWords.end() ? std::nullopt : std::optional(found->ours);
}

std::string wordOf(Unit unit) {
    switch (unit) {
        case Unit::Records: return "records";
        case Unit::Sites: return "sites (different places by city)";
        case Unit::Countries: return "countries and areas";
    }
    return {};
}

std::string filterTextOf(const PublishedTotal& total) {
    std::string text;
    for (const auto& [field, values] : total.compareWith) {
        if (!text.empty()) text += ' ';
        text += field + ":";
        // Each value in quotes of its own where it needs them: "a,b" is either of two.
        for (std::size_t at = 0; at <= values.size();) {
            const auto end = std::min(values.find(',', at), values.size());
            const std::string value = values.substr(at, end - at);
            if (at > 0) text += ',';
            text += value.find_first_of(" ()") == std::string::npos ? value : "\"" + value + "\"";
            at = end + 1;
        }
    }
    return text;
}

bool beganBy(const Record& record, const PartialDate& day) { return record.start && !(day.latest < record.start->earliest); }

// Whether the start may lie in the years asked for, if any are.
bool beganIn(const Record& record, const std::optional<std::pair<int, int>>& years) {
    if (!years) return true;
    return inYears(record, {years->first, years->second, TimeMode::Began, false}) == InYears::Shown;
}

// Nobody had reported the record by the day, as far as we know: by the date of its first report, else because its dated sources are all
// from later.
bool isReportedLater(const Record& record, const Records& all, const PartialDate& day) {
    if (record.firstReported) return day.latest < record.firstReported->earliest;
    bool isDated = false;
    for (const auto& citation : record.citations) {
        const auto date = parseEdtf(all.sources[citation.source].date);
        if (!date) continue;
        if (!(day.latest < date->earliest)) return false;
        isDated = true;
    }
    return isDated;
}

OurCount countFor(const Atlas& atlas, const PublishedTotal& total, const Filter& filter, std::string text, Unit unit) {
    OurCount ours;
    ours.filter = std::move(text);
    ours.unit = unit;
    std::set<std::string> countries;
    std::set<std::string> sites;
    std::size_t records = 0;
    for (const auto& record : atlas.records.records) {
        if (!matches(filter, record, atlas)) continue;
        ++ours.whateverDate;
        if (!record.start) ++ours.undated;
        if (!beganBy(record, total.asOf) || !beganIn(record, total.years)) continue;
        ++records;
        if (record.scope == Scope::Multilateral) {
            ++ours.multilateral;
        } else {
            for (auto& code : countriesOf(record)) countries.insert(std::move(code));
        }
        const bool hasCity = record.place && record.place->precision == Precision::City;
        if (!hasCity) ++ours.withoutCity;
        if (isReportedLater(record, atlas.records, total.asOf)) ++ours.reportedLater;
        if (record.place) sites.insert(siteOf(*record.place));
    }
    ours.recordsByThen = records;
    ours.countries = countries.size();
    ours.counted = unit == Unit::Records ? records : unit == Unit::Sites ? sites.size() : countries.size();
    return ours;
}

// Records of the same layer by then that name no operator: any of them may be the operator's asked for.
std::size_t withoutOperator(const Atlas& atlas, const PublishedTotal& total) {
    const auto& records = atlas.records.records;
    return static_cast<std::size_t>(std::count_if(records.begin(), records.end(), [&](const Record& record) {
        return record.layer == total.layer && record.operatorName.empty() && beganBy(record, total.asOf);
    }));
}

std::string records(std::size_t count) { return std::to_string(count) + (count == 1 ? " record" : " records"); }

// What our own numbers say about the difference.
void addDerivedReasons(const OurCount& ours, const PublishedTotal& total, std::vector<std::string>& reasons) {
    const std::size_t dated = ours.whateverDate - ours.undated;
    if (ours.reportedLater > 0)
        reasons.push_back("Of ours, " + records(ours.reportedLater) + " by then " + (ours.reportedLater == 1 ? "rests" : "rest") +
                          " only on sources dated after it; whether the published number has " + (ours.reportedLater == 1 ? "it" : "them") +
                          " is not known.");
    if (dated > ours.recordsByThen)
        reasons.push_back("Not counted here: " + records(dated - ours.recordsByThen) + " of ours under this filter that began, or " +
                          (dated - ours.recordsByThen == 1 ? "was" : "were") + " first reported, " +
                          (total.years ? "in other years." : "after that date."));
    if (ours.undated > 0) reasons.push_back("Not counted here: " + records(ours.undated) + " of ours under this filter without a date.");
    if (ours.unit == Unit::Sites && ours.withoutCity > 0)
        reasons.push_back("Of ours, " + records(ours.withoutCity) + " by then " + (ours.withoutCity == 1 ? "names" : "name") +
                          " no city and cannot be counted as a site.");
    if (ours.otherOperator && *ours.otherOperator > 0)
        reasons.push_back("Ours has " + records(*ours.otherOperator) + " of layer " + std::string(keyOf(total.layer)) + " by then that " +
                          (*ours.otherOperator == 1 ? "names" : "name") + " no operator; which of them are this operator's is not known.");
    if (ours.multilateral > 0 && (ours.unit == Unit::Countries || total.countries))
        reasons.push_back("Of ours, " + records(ours.multilateral) + " by then " + (ours.multilateral == 1 ? "is" : "are") +
                          " through organisations; their members are not among our countries and areas.");
}

// How many of ours could account for the difference, as far as the data tell: those reported later for more, those left out for fewer.
std::size_t accountedFor(const OurCount& ours, long difference) {
    if (difference > 0) return ours.reportedLater;
    return ours.undated + ours.otherOperator.value_or(0) + (ours.unit == Unit::Sites ? ours.withoutCity : 0) +
           (ours.unit == Unit::Countries ? ours.multilateral : 0);
}

std::string sentence(std::string text) {
    if (!text.empty() && text.back() != '.') text += '.';
    return text;
}

void addReasons(Reconciliation& made) {
    const PublishedTotal& total = made.published;
    // "mirror" only says of the source what is said beside it.
    if (!total.note.empty() && total.note != "mirror") made.reasons.push_back(sentence("Of the published number: " + total.note));
    const bool differs = made.difference.value_or(0) != 0 || made.differenceOfCountries.value_or(0) != 0 || !made.isComparable;
    if (!differs) return;
    if (!made.ours) {
        made.reasons.emplace_back("No filter of ours asks for the same, so there is nothing of ours to put beside it.");
    } else {
        if (!made.isComparable)
            made.reasons.push_back("The published number counts " + total.unit + "; ours counts " + wordOf(made.ours->unit) +
                                   ": the two are not of one kind.");
        addDerivedReasons(*made.ours, total, made.reasons);
    }
    if (!made.ours || !made.isComparable) return;
    const long difference = made.difference.value_or(0) != 0 ? *made.difference : made.differenceOfCountries.value_or(0);
    const std::size_t accounted = accountedFor(*made.ours, difference);
    if (accounted >= static_cast<std::size_t>(std::abs(difference))) return;
    const std::string beyond = made.limit.empty() ? "" : " beyond the known limits of our records";
    made.reasons.push_back((accounted > 0 ? "For the rest, no reason is known" : "No reason is known") + beyond + ".");
}

}  // namespace

std::vector<Reconciliation> reconcile(const Atlas& atlas, const PublishedTotals& published, Problems& problems) {
    std::vector<Reconciliation> all;
    for (const auto& total : published.totals) {
        Reconciliation made;
        made.published = total;
        std::string text = filterTextOf(total);
        const auto filter = parseFilter(text, atlas);
        if (!filter) problems.push_back({"totals.json: " + total.id + ": compare_with", filter.problem().what});
        if (filter && !text.empty()) {
            const auto unit = unitOf(total.unit);
            made.isComparable = unit.has_value();
            made.ours = countFor(atlas, total, *filter, text, unit.value_or(Unit::Records));
            const bool asksOperator =
                std::any_of(filter->terms.begin(), filter->terms.end(), [](const Term& term) { return term.field == Field::Operator; });
            if (asksOperator) made.ours->otherOperator = withoutOperator(atlas, total);
            if (unit) made.difference = static_cast<long>(made.ours->counted) - total.value;
            if (unit && total.countries) made.differenceOfCountries = static_cast<long>(made.ours->countries) - *total.countries;
        }
        const auto limit = published.limits.find(std::string(keyOf(total.layer)));
        if (limit != published.limits.end()) made.limit = sentence(limit->second);
        addReasons(made);
        all.push_back(std::move(made));
    }
    return all;
}

}  // namespace geodata
