#include "app/panels/record_mark.h"

#include "app/map/marks/station_layout.h"

namespace app {

std::vector<Item> recordMark(const geodata::Atlas& atlas, const geodata::Record& record, const View& view) {
    constexpr double radius = 6.5;
    const Palette& palette = paletteOf(view.theme);
    const auto index = static_cast<std::uint32_t>(&record - atlas.records.records.data());
    switch (record.layer) {
        case geodata::Layer::Stations: {
            const bool placeKnown = record.place && record.place->precision == geodata::Precision::City;
            return stationSymbol({}, radius, stationLook(atlas, view, {index}, placeKnown), 1.0, palette);
        }
        case geodata::Layer::Cooperation:
        case geodata::Layer::Training: {
            if (record.scope == geodata::Scope::Bilateral) return singleTieSymbol({}, record, 1.2, palette);
            const HalfLook half{3, evidenceOf(record)};
            const bool training = record.layer == geodata::Layer::Training;
            return gatheringSymbol({}, training ? HalfLook{} : half, training ? half : HalfLook{}, 1.0, palette);
        }
        case geodata::Layer::Operations:
        case geodata::Layer::Context: return layerSymbol(record.layer, palette);
    }
    return {};
}

}  // namespace app
