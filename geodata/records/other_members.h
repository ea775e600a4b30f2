// Members that only records of a single layer have: kept as text, shown and exported, never filtered by.
#pragma once

#include "geodata/records/record.h"

#include <array>
#include <optional>

namespace geodata {

// What a file writes for such a member.
enum class OtherKind { Text, Count, YesNo, Object };

struct OtherMember {
    const char* key;
    std::optional<Layer> layer;  // None: of every layer.
    OtherKind kind;
    const char* meaning;
};

inline constexpr std::array otherMembers{
    OtherMember{"subkind", std::nullopt, OtherKind::Text, "A finer kind, where the source gives one"},
    OtherMember{"theme", Layer::Context, OtherKind::Text, "Context: what the event is about"},
    OtherMember{"programme", Layer::Operations, OtherKind::Text, "Operations: the campaign"},
    OtherMember{"year", Layer::Operations, OtherKind::Count, "Operations: the year a figure is for"},
    OtherMember{"value", Layer::Operations, OtherKind::Count, "Operations: people, as the source states; a claim of the authority that published it"},
    OtherMember{"value_qualifier", Layer::Operations, OtherKind::Text, "Operations: more_than, where the figure is a lower bound"},
    OtherMember{"countries_count", Layer::Operations, OtherKind::Count, "Operations: countries and areas, as stated"},
    OtherMember{"period", Layer::Operations, OtherKind::Text, "Operations: the months a figure covers"},
    OtherMember{"partial", Layer::Operations, OtherKind::YesNo, "Operations: covers a part of the year only"},
    OtherMember{"cumulative", Layer::Operations, OtherKind::YesNo, "Operations: a running total"},
    OtherMember{"total_to_date", Layer::Operations, OtherKind::Count, "Operations: running total stated beside the figure"},
    OtherMember{"nationality_scope", Layer::Operations, OtherKind::Text, "Operations: whom the figure covers"},
    OtherMember{"defendants", Layer::Operations, OtherKind::Count, "Operations: people charged or tried, as stated"},
    OtherMember{"breakdown", Layer::Operations, OtherKind::Object, "Operations: the value by how, as stated, as JSON"},
};

}  // namespace geodata
