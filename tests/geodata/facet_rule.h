// The counts a facet shows, by the plain rule: the whole question is asked again without the terms of the facet's own field.
#pragma once

#include "geodata/query/select.h"

namespace geodata {

// All other terms hold, those of the field are left out (for the layer, also which layers are switched on).
inline Counts facetCounts(const Atlas& atlas, const Query& query, Field field) {
    Query others = query;
    std::erase_if(others.filter.terms, [&](const Term& term) { return term.field == field; });
    if (field == Field::Layer) others.layers = {allLayers.begin(), allLayers.end()};
    return countBy(atlas, others, field, Unit::Records);
}

}  // namespace geodata
