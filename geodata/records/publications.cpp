#include "geodata/records/publications.h"

#include <set>

namespace geodata {

std::size_t publicationsOf(const Record& record) {
    std::set<std::uint32_t> carrying;
    for (const auto& citation : record.citations) {
        if (!citation.onlyResponse) carrying.insert(citation.source);
    }
    return carrying.size();
}

}  // namespace geodata
