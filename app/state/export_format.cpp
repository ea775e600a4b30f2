#include "app/state/export_format.h"

#include <algorithm>
#include <cstddef>

namespace app {
namespace {

struct Entry {
    ExportFormat format;
    ExportKind kind;
    std::string_view key;
    std::string_view name;
    std::string_view ending;
};

// In the order of the enumeration.
constexpr std::array<Entry, allExportFormats.size()> entries{{
    {ExportFormat::Png, ExportKind::Figure, "png", "PNG", ".png"},
    {ExportFormat::Svg, ExportKind::Figure, "svg", "SVG", ".svg"},
    {ExportFormat::Pdf, ExportKind::Figure, "pdf", "PDF", ".pdf"},
    {ExportFormat::Csv, ExportKind::Records, "csv", "CSV", ".csv"},
    {ExportFormat::Json, ExportKind::Records, "json", "JSON", ".json"},
    {ExportFormat::GeoJson, ExportKind::Records, "geojson", "GeoJSON", ".geojson"},
    {ExportFormat::GeoPackage, ExportKind::Records, "gpkg", "GeoPackage", ".gpkg"},
    {ExportFormat::DataPackage, ExportKind::Records, "package", "Data Package", ""},
    {ExportFormat::PlainText, ExportKind::References, "text", "Text", ".txt"},
    {ExportFormat::BibTex, ExportKind::References, "bibtex", "BibTeX", ".bib"},
    {ExportFormat::CslJson, ExportKind::References, "csl-json", "CSL-JSON", ".json"},
    {ExportFormat::Ris, ExportKind::References, "ris", "RIS", ".ris"},
}};

const Entry& entryOf(ExportFormat format) { return entries[static_cast<std::size_t>(format)]; }

}  // namespace

ExportKind kindOf(ExportFormat format) { return entryOf(format).kind; }
std::string_view keyOf(ExportFormat format) { return entryOf(format).key; }
std::string_view nameOf(ExportFormat format) { return entryOf(format).name; }
std::string_view endingOf(ExportFormat format) { return entryOf(format).ending; }

std::optional<ExportFormat> exportFormatFrom(std::string_view key) {
    const auto* found = std::find_if(entries.begin(), entries.end(), [&](const Entry& each) { return each.key == key; });
    return found == entries.end() ? std::nullopt : std::optional(found->format);
}

}  // namespace app
