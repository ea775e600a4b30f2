#include "app/ui/panel_fonts.h"

#include "app/ui/font_atlas.h"
#include "app/ui/right_to_left.h"

#include <imgui_internal.h>

#include <array>
#include <cmath>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace app {
namespace {

// Which characters a style needs: numbers of years only, words of ours and Latin names, also names of places in whatever script, or
// whatever the records say.
enum class Charset { Digits, Latin, Titles, Records };

// `points` is the height of the line box; the letters' own size (the em) is 1.21 times smaller in Inter.
struct TypeFace {
    const char* file;
    float points;
    Charset charset;
    float tracking = 0.0F;
};

constexpr float interLineBox = 1.21F;

// In the order of Type.
constexpr std::array<TypeFace, 10> faces{{
    {"Inter-Regular.otf", 16.0F, Charset::Records},
    {"Inter-SemiBold.otf", 16.0F, Charset::Records},
    {"Inter-Regular.otf", 14.0F, Charset::Records},
    {"Inter-SemiBold.otf", 14.0F, Charset::Latin},
    {"Inter-SemiBold.otf", 13.0F, Charset::Latin, 0.6F},
    {"Inter-Bold.otf", 26.0F, Charset::Titles},
    {"Inter-Bold.otf", 34.0F, Charset::Digits},
    {"Inter-Regular.otf", 31.0F, Charset::Latin},
    {"Inter-Bold.otf", 52.0F, Charset::Latin},
    {"Inter-Bold.otf", 100.0F, Charset::Digits},
}};

// Scripts that Inter does not have, each with the file that does.
struct MergedFace {
    const char* file;
    ImWchar first;
    ImWchar last;
};
constexpr std::array<MergedFace, 6> merged{{
    {"NotoSansArabic-Regular.ttf", 0x0600, 0x06FF},
    {"NotoSansArabic-Regular.ttf", 0xFB50, 0xFEFC},
    {"NotoSansDevanagari-Regular.ttf", 0x0900, 0x097F},
    {"NotoSansEthiopic-Regular.ttf", 0x1200, 0x137F},
    {"NotoSansCJK-Regular.otf", 0x1100, 0xFAFF},
    {"NotoSansCJK-Regular.otf", 0xFF00, 0xFFEF},
}};

void addText(ImFontGlyphRangesBuilder& characters, const std::string& text) {
    if (!text.empty()) characters.AddText(text.data(), text.data() + text.size());
}

void addRecord(ImFontGlyphRangesBuilder& characters, const geodata::Record& record) {
    for (const auto* text : {&record.name, &record.summary, &record.note, &record.operatorName, &record.partnerOrganisation,
                             &record.chineseOrganisation, &record.organisation, &record.headcountBasis, &record.startBasis, &record.endBasis}) {
        addText(characters, *text);
    }
    if (record.place) addText(characters, record.place->city);
    for (const auto* responses : {&record.hostResponses, &record.chinaResponses}) {
        for (const auto& response : *responses) {
            addText(characters, response.text);
            addText(characters, response.speaker);
        }
    }
    for (const auto& citation : record.citations) addText(characters, citation.supports);
    for (const auto& [key, value] : record.otherFields) addText(characters, value);
}

// Arabic letters are drawn as joined forms, see right_to_left.h.
void addJoinedForms(ImFontGlyphRangesBuilder& characters) {
    bool arabic = false;
    for (ImWchar letter = 0x0621; letter <= 0x06FF; ++letter) arabic = arabic || characters.GetBit(letter);
    for (ImWchar form = 0xFB50; arabic && form <= 0xFBFF; ++form) characters.AddChar(form);
    for (ImWchar form = 0xFE70; arabic && form <= 0xFEFC; ++form) characters.AddChar(form);
}

// Every character that some record or source has, so that the atlas holds these and no others.
ImFontGlyphRangesBuilder charactersOf(const geodata::Records& records) {
    ImFontGlyphRangesBuilder characters;
    for (const auto& record : records.records) addRecord(characters, record);
    for (const auto& source : records.sources) {
        addText(characters, source.title);
        addText(characters, source.publisher);
    }
    addJoinedForms(characters);
    return characters;
}

ImFontGlyphRangesBuilder charactersOfPlaces(const geodata::Records& records) {
    ImFontGlyphRangesBuilder characters;
    for (const auto& record : records.records) {
        if (record.place) addText(characters, record.place->city);
    }
    addJoinedForms(characters);
    return characters;
}

struct Block {
    ImWchar first;
    ImWchar last;
};

// The ranges of one font file; must outlive the building of the atlas.
ImVector<ImWchar> rangesWithin(const ImFontGlyphRangesBuilder& all, std::span<const Block> blocks) {
    ImFontGlyphRangesBuilder some;
    for (const auto& block : blocks) {
        for (unsigned letter = block.first; letter <= block.last; ++letter) {
            if (all.GetBit(letter)) some.AddChar(static_cast<ImWchar>(letter));
        }
    }
    ImVector<ImWchar> ranges;
    some.BuildRanges(&ranges);
    return ranges;
}

// What people may type, besides what the records have.
constexpr std::array<ImWchar, 11> latinRanges{0x0020, 0x007E, 0x00A0, 0x017F, 0x2010, 0x2027, 0x2030, 0x203A, 0x20AC, 0x20AC, 0};
// Enough for titles of ours and names of places.
constexpr std::array<ImWchar, 9> namesRanges{0x0020, 0x007E, 0x00A0, 0x00FF, 0x2010, 0x2027, 0x2039, 0x203A, 0};
constexpr std::array<ImWchar, 5> digitRanges{0x0020, 0x007E, 0x2013, 0x2014, 0};

// What Inter has, to Cyrillic and Vietnamese, with the signs of texts; and what words of ours and Latin names need of it.
constexpr std::array<Block, 3> interBlocks{{{0x0020, 0x05FF}, {0x1E00, 0x1FFF}, {0x2000, 0x22FF}}};
constexpr std::array<Block, 3> latinBlocks{{{0x0020, 0x03FF}, {0x1E00, 0x1FFF}, {0x2010, 0x203A}}};

// Of one style: what Inter draws, and what each of the merged files does.
struct Ranges {
    ImVector<ImWchar> inter;
    std::array<ImVector<ImWchar>, merged.size()> others;
};

void setOthers(Ranges& ranges, const ImFontGlyphRangesBuilder& characters) {
    for (std::size_t index = 0; index < merged.size(); ++index)
        ranges.others[index] = rangesWithin(characters, std::array{Block{merged[index].first, merged[index].last}});
}

// In the order of Charset.
std::array<Ranges, 4> rangesFor(const geodata::Records& records) {
    const ImFontGlyphRangesBuilder all = charactersOf(records);
    const ImFontGlyphRangesBuilder places = charactersOfPlaces(records);
    ImFontGlyphRangesBuilder digits;
    digits.AddRanges(digitRanges.data());
    ImFontGlyphRangesBuilder names = all;
    names.AddRanges(namesRanges.data());
    ImFontGlyphRangesBuilder typed = all;
    typed.AddRanges(latinRanges.data());
    std::array<Ranges, 4> ranges;
    ranges[static_cast<std::size_t>(Charset::Digits)].inter = rangesWithin(digits, latinBlocks);
    ranges[static_cast<std::size_t>(Charset::Latin)].inter = rangesWithin(names, latinBlocks);
    ranges[static_cast<std::size_t>(Charset::Titles)].inter = rangesWithin(names, interBlocks);
    ranges[static_cast<std::size_t>(Charset::Records)].inter = rangesWithin(typed, interBlocks);
    setOthers(ranges[static_cast<std::size_t>(Charset::Titles)], places);
    setOthers(ranges[static_cast<std::size_t>(Charset::Records)], all);
    return ranges;
}

// Height of a font's line box in its em: ImGui sizes by the line box, people by the letters. Inter's where the file cannot be read.
float lineBoxOf(FT_Library library, const std::filesystem::path& file) {
    FT_Face face = nullptr;
    if (FT_New_Face(library, file.string().c_str(), 0, &face) != 0) return interLineBox;
    const float box = static_cast<float>(face->ascender - face->descender) / static_cast<float>(face->units_per_EM);
    FT_Done_Face(face);
    return box;
}

}  // namespace

float pointsOf(Type type) {
#if IMGUI_VERSION_NUM >= 19200
    return fontOf(type)->LegacySize * ImGui::GetIO().FontGlobalScale;
#else
    // A font that is coarser than the others, see font_atlas.h, says so in its own scale.
    return fontOf(type)->FontSize * fontOf(type)->Scale * ImGui::GetIO().FontGlobalScale;
#endif
}

ImFont* fontOf(Type type) {
    const auto& fonts = ImGui::GetIO().Fonts->Fonts;
    const int index = static_cast<int>(type);
    return index < fonts.Size ? fonts[index] : fonts[0];
}

void pushType(Type type) {
#if IMGUI_VERSION_NUM >= 19200
    ImGui::PushFont(fontOf(type), pointsOf(type));
#else
    ImGui::PushFont(fontOf(type));
#endif
}

void popType() { ImGui::PopFont(); }

ImVec2 textSize(Type type, std::string_view text) {
    const std::string drawn = inReadingOrder(text);
    return fontOf(type)->CalcTextSizeA(pointsOf(type), 1e9F, 0.0F, drawn.data(), drawn.data() + drawn.size());
}

float textTop(Type type, float middle) { return std::round(middle - 0.54F * pointsOf(type)); }

void drawText(ImDrawList& list, Type type, ImVec2 at, ImU32 colour, std::string_view text) { drawText(list, type, pointsOf(type), at, colour, text); }

void drawText(ImDrawList& list, Type type, float points, ImVec2 at, ImU32 colour, std::string_view text) {
    const std::string drawn = inReadingOrder(text);
    list.AddText(fontOf(type), points, at, colour, drawn.data(), drawn.data() + drawn.size());
}

bool loadPanelFonts(const std::filesystem::path& datasets, const geodata::Records& records, double pixelsPerPoint) {
    const auto folder = datasets / "fonts";
    FT_Library library = nullptr;
    if (FT_Init_FreeType(&library) != 0) return false;
    const std::array<Ranges, 4> rangesOf = rangesFor(records);
    // Letters of other scripts are as large as the Latin ones beside them.
    std::array<float, merged.size()> enlarged{};
    for (std::size_t index = 0; index < merged.size(); ++index) enlarged[index] = lineBoxOf(library, folder / merged[index].file) / interLineBox;
    std::vector<AtlasFont> fonts;
    for (const auto& face : faces) {
        const Ranges& ranges = rangesOf[static_cast<std::size_t>(face.charset)];
        fonts.push_back({folder / face.file, face.points, face.tracking, ranges.inter.Data, false});
        for (std::size_t index = 0; index < merged.size(); ++index) {
            // The last entry of ranges is their end; one alone means that no such character occurs.
            if (ranges.others[index].Size <= 1) continue;
            fonts.push_back({folder / merged[index].file, face.points * enlarged[index], 0.0F, ranges.others[index].Data, true});
        }
    }
    const bool complete = buildFontAtlas(library, fonts, static_cast<float>(pixelsPerPoint));
    FT_Done_FreeType(library);
    return complete;
}

}  // namespace app
