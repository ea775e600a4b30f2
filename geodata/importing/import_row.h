// One row of someone's table as a record, or all the reasons why it is none.
#pragma once

#include "geodata/importing/import_records.h"

#include <optional>
#include <string>
#include <vector>

namespace geodata {

struct RowReading {
    std::optional<Record> record;  // Without id and citations; none when there are reasons.
    Source source;                 // Without id.
    std::string origin;            // Whose knowledge the source carries; may be empty.
    std::string ownId;             // As the row gives it; may be empty.
    std::vector<std::string> reasons;
    std::vector<std::string> remarks;
};

[[nodiscard]] RowReading readRow(const ImportTable& table, const ImportRow& row, const ColumnUses& uses, const ImportDefaults& defaults,
                                 const ImportContext& context);

}  // namespace geodata
