#include "geodata/query/question.h"

#include <utility>

namespace geodata {

namespace {

Query queryWith(const Question& question, Result<Filter> filter) {
    Query query;
    query.years = question.years;
    query.showUndated = question.undated;
    query.beforeReport = question.beforeReport;
    if (!question.knownBy.empty()) {
        if (auto date = parseEdtf(question.knownBy)) query.knownBy = *std::move(date);
    }
    if (filter) {
        query.filter = *std::move(filter);
        query.layers = question.layers;
    } else {
        query.layers.clear();
    }
    return query;
}

}  // namespace

Query queryFor(const Question& question, const Atlas& atlas, std::optional<QueryRegion> region) {
    Query query = queryWith(question, parseFilter(question.filter, atlas));
    query.region = std::move(region);
    return query;
}

Query queryFor(const Question& question, const Atlas& atlas, const Columns& columns) {
    return queryWith(question, parseFilter(question.filter, atlas, columns));
}

Question ofAnyYears(Question question) {
    question.years.first = question.years.last = 0;
    return question;
}

}  // namespace geodata
