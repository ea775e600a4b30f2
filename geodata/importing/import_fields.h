// The fields of a record that a column of someone's own table can stand for.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace geodata {

enum class ImportField {
    Id,
    Name,
    Layer,
    Kind,
    Country,
    Countries,
    Organisation,
    City,
    Lon,
    Lat,
    Position,
    Start,
    StartBasis,
    End,
    EndBasis,
    FirstReported,
    Extent,
    Status,
    Certainty,
    Operator,
    PartnerOrganisation,
    ChineseOrganisation,
    PoliceField,
    Direction,
    Headcount,
    HeadcountBasis,
    Summary,
    Note,
    ChinaResponse,
    SourceTitle,
    SourcePublisher,
    SourceDate,
    SourceUrl,
    SourceOrigin,
};
inline constexpr std::size_t importFieldCount = static_cast<std::size_t>(ImportField::SourceOrigin) + 1;

// What people write for it ("name", "source_title"), other names by which a column is known (folded, spaces for "_"), and what it holds.
struct ImportFieldWords {
    ImportField field;
    std::string_view key;
    std::vector<std::string_view> synonyms;
    std::string_view meaning;
};
// All of them, in the order of the enumeration.
[[nodiscard]] const std::vector<ImportFieldWords>& importFieldWords();

[[nodiscard]] std::string_view keyOf(ImportField field);
// By key, whatever the case, with spaces or "_"; nothing for an unknown word.
[[nodiscard]] std::optional<ImportField> importFieldFrom(std::string_view key);
// All keys, for saying what would be right.
[[nodiscard]] std::vector<std::string> importFieldKeys();

// The field a column of this name stands for by its key or a synonym.
[[nodiscard]] std::optional<ImportField> importFieldNamed(std::string_view column);

// Whether a column holds years only, so that one with whole dates says more.
[[nodiscard]] bool isYearAlone(std::string_view column);
// Whether a column, one of `columns`, says when a row was written or a form was filled in, which is no date of what it tells.
[[nodiscard]] bool isTimeOfEntry(std::string_view column, const std::vector<std::string>& columns);

// Why a column of this name is never read: it is finer than a city, or was written by an earlier import. Empty for all others.
[[nodiscard]] std::string_view whyNeverRead(std::string_view column);

}  // namespace geodata
