// What a view can be written as: a figure, its records as data, or the sources they cite.
#pragma once

#include <array>
#include <optional>
#include <string_view>

namespace app {

enum class ExportFormat { Png, Svg, Pdf, Csv, Json, GeoJson, GeoPackage, DataPackage, PlainText, BibTex, CslJson, Ris };
inline constexpr std::array allExportFormats{ExportFormat::Png,       ExportFormat::Svg,     ExportFormat::Pdf,        ExportFormat::Csv,
                                             ExportFormat::Json,      ExportFormat::GeoJson, ExportFormat::GeoPackage, ExportFormat::DataPackage,
                                             ExportFormat::PlainText, ExportFormat::BibTex,  ExportFormat::CslJson,    ExportFormat::Ris};

enum class ExportKind { Figure, Records, References };
[[nodiscard]] ExportKind kindOf(ExportFormat format);

// In commands: "png", "csv", "package", "csl-json"; the same words as on the command line.
[[nodiscard]] std::string_view keyOf(ExportFormat format);
[[nodiscard]] std::string_view nameOf(ExportFormat format);
// ".csv"; empty for a Data Package, which is a folder.
[[nodiscard]] std::string_view endingOf(ExportFormat format);
[[nodiscard]] std::optional<ExportFormat> exportFormatFrom(std::string_view key);

}  // namespace app
