#include "app/panels/export_menu.h"

#include "app/ui/paragraph.h"
#include "app/ui/popup.h"
#include "app/ui/tab_order.h"
#include "app/ui/widgets.h"

#include <imgui_stdlib.h>

#include <array>
#include <filesystem>
#include <optional>
#include <system_error>

namespace app {
namespace {

constexpr float inner = 476.0F;

// With the menu's padding, and its scroll bar where the window is low.
float menuWidth() { return inner + 24.0F + ImGui::GetStyle().ScrollbarSize; }

const char* purposeOf(ExportFormat format) {
    switch (format) {
        case ExportFormat::Png: return "A picture for slides and web pages, with title, legend and credits.";
        case ExportFormat::Svg: return "A drawing to work on in a graphics program; text stays text.";
        case ExportFormat::Pdf: return "A page for print, with embedded fonts.";
        case ExportFormat::Csv: return "The records shown as a table, one a row, for a spreadsheet or a statistics program.";
        case ExportFormat::Json: return "The records shown with their sources, as this program reads them.";
        case ExportFormat::GeoJson: return "The records shown as points, for maps on the web.";
        case ExportFormat::GeoPackage: return "The records shown as points, ties as lines, and the sources, for QGIS or ArcGIS.";
        case ExportFormat::DataPackage: return "A folder with tables, points, what each column means, and the licence.";
        case ExportFormat::PlainText: return "The sources of the records shown, each once, to read.";
        case ExportFormat::BibTex: return "The sources of the records shown, each once, for LaTeX.";
        case ExportFormat::CslJson: return "The sources of the records shown, each once, for Zotero or Pandoc.";
        case ExportFormat::Ris: return "The sources of the records shown, each once, for EndNote and others.";
    }
    return "";
}

const char* headingOf(ExportKind kind) {
    switch (kind) {
        case ExportKind::Figure: return "THE PICTURE";
        case ExportKind::Records: return "THE RECORDS SHOWN";
        case ExportKind::References: return "THEIR SOURCES";
    }
    return "";
}

// A typed ending is not doubled.
std::string withoutEnding(std::string name) {
    for (const auto format : allExportFormats) {
        const auto ending = endingOf(format);
        if (!ending.empty() && name.ends_with(ending)) name.erase(name.size() - ending.size());
    }
    return name;
}

std::string folderOf(const std::string& file) {
    std::error_code failed;
    const auto whole = std::filesystem::absolute(file, failed);
    return failed ? "." : whole.parent_path().string();
}

void drawFormats(ExportKind kind, ExportFormat chosen, const Palette& palette, PanelMemory& memory) {
    sectionHeading(headingOf(kind), palette);
    verticalSpace(2.0F);
    std::vector<ExportFormat> formats;
    std::vector<std::string> labels;
    for (const auto format : allExportFormats) {
        if (kindOf(format) != kind) continue;
        formats.push_back(format);
        labels.push_back(std::string(nameOf(format)) + "###" + std::string(keyOf(format)));
    }
    std::vector<Segment> segments;
    std::size_t at = formats.size();
    for (std::size_t index = 0; index < formats.size(); ++index) {
        segments.push_back({labels[index].c_str(), purposeOf(formats[index])});
        if (formats[index] == chosen) at = index;
    }
    if (const auto pressed = segmented(segments, at, palette)) memory.exportFormat = formats[*pressed];
    verticalSpace(8.0F);
}

// The first of "map-2.png", "map-3.png" … that nothing has for a name yet.
std::string freeNameFor(const std::string& file) {
    const std::filesystem::path path(file);
    std::error_code failed;
    for (int number = 2;; ++number) {
        auto next = path;
        next.replace_filename(path.stem().string() + "-" + std::to_string(number) + path.extension().string());
        if (!std::filesystem::exists(next, failed)) return next.string();
    }
}

// Page and title are only a figure's. The title is the view's own, so that it stays with it in its file.
void drawPage(const ExportShown& shown, const Palette& palette, PanelMemory& memory, std::vector<Command>& commands) {
    sectionHeading("ITS PAGE AND TITLE", palette);
    verticalSpace(2.0F);
    std::array<std::string, allPapers.size()> labels;
    std::array<std::string, allPapers.size()> meanings;
    std::array<Segment, allPapers.size()> segments{};
    for (std::size_t index = 0; index < allPapers.size(); ++index) {
        labels[index] = std::string(allPapers[index].name) + "###paper " + std::string(allPapers[index].key);
        meanings[index] = allPapers[index].meaning;
        segments[index] = {labels[index].c_str(), meanings[index].c_str()};
    }
    if (const auto pressed = segmented(segments, static_cast<std::size_t>(shown.paper), palette)) memory.exportPaper = allPapers[*pressed].paper;
    verticalSpace(2.0F);
    ImGui::SetNextItemWidth(inner);
    ImGui::InputTextWithHint("###page title", "A title of your own, instead of the one made from what is shown", &memory.titleTyped);
    // One step of the history when the field is left, not one a letter.
    if (ImGui::IsItemDeactivatedAfterEdit() && memory.titleTyped != shown.title)
        commands.emplace_back(Action{SetKey{"title", memory.titleTyped}});
    else if (!ImGui::IsItemActive())
        memory.titleTyped = shown.title;
    TabOrder::addLastItem();
    verticalSpace(8.0F);
}

// True when Return was pressed in it.
bool drawName(const ExportShown& shown, const Palette& palette, PanelMemory& memory) {
    const std::string ending(endingOf(shown.format));
    std::string typed = shown.name;
    ImGui::SetNextItemWidth(inner - 90.0F);
    const bool returned = ImGui::InputText("###file name", &typed, ImGuiInputTextFlags_EnterReturnsTrue);
    if (typed != shown.name) memory.exportName = typed;
    TabOrder::addLastItem();
    const ImVec2 field = ImGui::GetItemRectMax();
    drawText(*ImGui::GetWindowDrawList(), Type::Body, {field.x + 6.0F, textTop(Type::Body, (ImGui::GetItemRectMin().y + field.y) / 2.0F)},
             packed(palette.inkQuiet), ending);
    drawParagraph((shown.format == ExportFormat::DataPackage ? "A new folder in " : "In ") + shown.folder, Type::Small, palette.inkQuiet, inner);
    return returned;
}

// What the person wants written, when Return or a button says so. Nothing is written over without the word for it.
std::optional<std::string> drawSave(const ExportShown& shown, bool returned, const Palette& palette) {
    if (!shown.exists) return button("Save###save", palette, ButtonLook::Accent) || returned ? std::optional(shown.file) : std::nullopt;
    const bool isFolder = shown.format == ExportFormat::DataPackage;
    const std::string name = std::filesystem::path(shown.file).filename().string();
    drawParagraph(name + (isFolder ? " exists already; a Data Package needs a new folder." : " exists already."), Type::Body, palette.stations,
                  inner);
    verticalSpace(4.0F);
    std::optional<std::string> wanted;
    if (!isFolder) {
        if (button("Replace###save", palette)) wanted = shown.file;
        ImGui::SameLine(0.0F, 8.0F);
    }
    const std::string other =
        "Save as " + shortened(Type::Strong, std::filesystem::path(shown.otherFile).filename().string(), 280.0F) + "###save other";
    if (button(other.c_str(), palette, ButtonLook::Accent)) wanted = shown.otherFile;
    return wanted;
}

}  // namespace

ExportShown exportShown(const View& view, const PanelMemory& memory) {
    ExportShown shown;
    shown.format = memory.exportFormat;
    const std::string last = view.question.years.last == view.question.years.first ? "" : "-" + std::to_string(view.question.years.last);
    // Records and sources must not be written over one another.
    const std::string what = kindOf(shown.format) == ExportKind::References ? "-references" : "";
    shown.name = memory.exportName.empty() ? "reach-atlas-" + std::to_string(view.question.years.first) + last + what : memory.exportName;
    shown.file = withoutEnding(shown.name) + std::string(endingOf(shown.format));
    shown.folder = folderOf(shown.file);
    shown.sentence = purposeOf(shown.format);
    std::error_code failed;
    shown.exists = std::filesystem::exists(shown.file, failed);
    if (shown.exists) shown.otherFile = freeNameFor(shown.file);
    shown.paper = memory.exportPaper;
    shown.title = view.title;
    return shown;
}

void drawExportMenu(const ExportShown& shown, const Palette& palette, PanelMemory& memory, std::vector<Command>& commands) {
    const Popup popup("Export menu", {menuWidth(), 0.0F});
    if (!popup) return;
    for (const auto kind : {ExportKind::Figure, ExportKind::Records, ExportKind::References}) drawFormats(kind, shown.format, palette, memory);
    drawParagraph(shown.sentence, Type::Small, palette.inkQuiet, inner);
    verticalSpace(4.0F);
    const bool isFigure = kindOf(shown.format) == ExportKind::Figure;
    if (isFigure) drawPage(shown, palette, memory, commands);
    const bool returned = drawName(shown, palette, memory);
    verticalSpace(4.0F);
    const auto file = drawSave(shown, returned, palette);
    if (!file) return;
    if (isFigure) {
        commands.emplace_back(Save{*file, shown.paper});
    } else {
        commands.emplace_back(ExportData{shown.format, *file});
    }
    ImGui::CloseCurrentPopup();
}

}  // namespace app
