#include "geodata/query/question.h"

#include <utility>

namespace geodata {

Query queryFor(const Question& question, const Atlas& atlas, std::optional<QueryRegion> region) {
    Query query;
    query.years = question.years;
    query.showUndated = question.undated;
    query.beforeReport = question.beforeReport;
    if (!question.knownBy.empty()) {
        if (auto date = parseEdtf(question.knownBy)) query.knownBy = *std::move(date);
    }
    query.region = std::move(region);
    auto filter = parseFilter(question.filter, atlas);
    if (filter) {
        query.filter = *std::move(filter);
        query.layers = question.layers;
    } else {
        query.layers.clear();
    }
    return query;
}

Question ofAnyYears(Question question) {
    question.years.first = question.years.last = 0;
    return question;
}

}  // namespace geodata
