// A record file of any size: read twice from its beginning, record by record, and never held as a whole.
#pragma once

#include "geodata/records/record_set.h"

namespace geodata {

enum class Repeated { Said, NotSaid };

// What readRecordSet says of the file's document. With Repeated::Said, members that stand twice in their object are named first, because a
// reader of JSON would lose one of the two.
[[nodiscard]] Result<RecordSetHeader> readRecordFile(const std::filesystem::path& file, const Countries& countries, Repeated repeated,
                                                     RecordShelf& shelf, Problems& problems);

}  // namespace geodata
