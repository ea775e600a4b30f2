#include "geodata/records/atlas.h"

namespace geodata {

std::string countryName(const Atlas& atlas, std::string_view alpha3, std::string_view language) {
    std::string local = atlas.names.nameOf(alpha3, language);
    return local.empty() ? atlas.countries.nameOf(alpha3) : local;
}

}  // namespace geodata
