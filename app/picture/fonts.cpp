#include "app/picture/fonts.h"

#include "app/picture/font_file.h"
#include "app/picture/line_breaks.h"
#include "geodata/text/utf8.h"

#include <fribidi.h>
#include <ft2build.h>
#include FT_FREETYPE_H
#include <hb.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <unordered_map>

namespace app {
namespace {

// The order in which fonts are asked for a character; the first ones are one family, in four weights and an italic.
struct Shipped {
    const char* file;
    const char* family;
    int cssWeight;
    bool italic = false;
};
constexpr std::array<Shipped, 29> shipped{{{"Inter-Regular.otf", "Inter", 400},
                                           {"Inter-Medium.otf", "Inter", 500},
                                           {"Inter-SemiBold.otf", "Inter", 600},
                                           {"Inter-Bold.otf", "Inter", 700},
                                           {"Inter-Italic.otf", "Inter", 400, true},
                                           {"NotoSansCJK-Regular.otf", "Noto Sans CJK SC", 400},
                                           {"NotoSansArabic-Regular.ttf", "Noto Sans Arabic", 400},
                                           {"NotoSansDevanagari-Regular.ttf", "Noto Sans Devanagari", 400},
                                           {"NotoSansEthiopic-Regular.ttf", "Noto Sans Ethiopic", 400},
                                           {"NotoSansArmenian-Regular.ttf", "Noto Sans Armenian", 400},
                                           {"NotoSansBengali-Regular.ttf", "Noto Sans Bengali", 400},
                                           {"NotoSansCanadianAboriginal-Regular.ttf", "Noto Sans Canadian Aboriginal", 400},
                                           {"NotoSansCherokee-Regular.ttf", "Noto Sans Cherokee", 400},
                                           {"NotoSansGeorgian-Regular.ttf", "Noto Sans Georgian", 400},
                                           {"NotoSansGujarati-Regular.ttf", "Noto Sans Gujarati", 400},
                                           {"NotoSansGurmukhi-Regular.ttf", "Noto Sans Gurmukhi", 400},
                                           {"NotoSansHebrew-Regular.ttf", "Noto Sans Hebrew", 400},
                                           {"NotoSansKannada-Regular.ttf", "Noto Sans Kannada", 400},
                                           {"NotoSansKhmer-Regular.ttf", "Noto Sans Khmer", 400},
                                           {"NotoSansLao-Regular.ttf", "Noto Sans Lao", 400},
                                           {"NotoSansMalayalam-Regular.ttf", "Noto Sans Malayalam", 400},
                                           {"NotoSansMyanmar-Regular.ttf", "Noto Sans Myanmar", 400},
                                           {"NotoSansOriya-Regular.ttf", "Noto Sans Oriya", 400},
                                           {"NotoSansSinhala-Regular.ttf", "Noto Sans Sinhala", 400},
                                           {"NotoSansTamil-Regular.ttf", "Noto Sans Tamil", 400},
                                           {"NotoSansTelugu-Regular.ttf", "Noto Sans Telugu", 400},
                                           {"NotoSansThaana-Regular.ttf", "Noto Sans Thaana", 400},
                                           {"NotoSansThai-Regular.ttf", "Noto Sans Thai", 400},
                                           {"NotoSerifTibetan-Regular.ttf", "Noto Serif Tibetan", 400}}};
constexpr std::size_t italicFont = 4;

// No font draws them, and no file may hold them: control letters but tab and line breaks, and what is no character at all.
bool isUnwritable(char32_t code) {
    const bool isControl = (code < 0x20 && code != '\t' && code != '\n' && code != '\r') || (code >= 0x7F && code < 0xA0);
    return isControl || code == 0xFFFE || code == 0xFFFF;
}

// What is drawn for a text: bytes that fit nowhere, and what cannot be written, become the replacement character.
std::vector<geodata::Utf8Character> decoded(std::string_view text) {
    auto characters = geodata::charactersIn(text);
    for (auto& character : characters) {
        if (isUnwritable(character.code)) character.code = geodata::replacementCharacter;
    }
    return characters;
}

// Marks and joiners belong to the character before them, whatever font has them.
bool joinsBefore(char32_t code) {
    return (code >= 0x0300 && code <= 0x036F) || code == 0x200C || code == 0x200D || (code >= 0xFE00 && code <= 0xFE0F);
}

// A stretch of characters of one direction and one font, in logical order.
struct Stretch {
    std::size_t first = 0;
    std::size_t last = 0;  // One past.
    std::size_t font = 0;
    FriBidiLevel level = 0;
};

std::vector<FriBidiLevel> levelsOf(const std::vector<geodata::Utf8Character>& characters) {
    std::vector<FriBidiLevel> levels(characters.size(), 0);
    bool plain = true;
    for (const auto& character : characters) plain = plain && character.code < 0x590;
    if (plain) return levels;  // Nothing right-to-left below Hebrew.
    std::vector<FriBidiChar> codes;
    for (const auto& character : characters) codes.push_back(character.code);
    const auto count = static_cast<FriBidiStrIndex>(codes.size());
    std::vector<FriBidiCharType> types(codes.size());
    std::vector<FriBidiBracketType> brackets(codes.size());
    fribidi_get_bidi_types(codes.data(), count, types.data());
    fribidi_get_bracket_types(codes.data(), count, types.data(), brackets.data());
    FriBidiParType direction = FRIBIDI_PAR_ON;
    if (fribidi_get_par_embedding_levels_ex(types.data(), brackets.data(), count, &direction, levels.data()) == 0) levels.assign(codes.size(), 0);
    return levels;
}

// Reverses runs of each level, highest first (rule L2 of the Unicode bidirectional algorithm).
std::vector<Stretch> inVisualOrder(std::vector<Stretch> stretches) {
    FriBidiLevel highest = 0;
    for (const auto& stretch : stretches) highest = std::max(highest, stretch.level);
    for (FriBidiLevel level = highest; level > 0; --level) {
        for (std::size_t first = 0; first < stretches.size();) {
            std::size_t last = first;
            while (last < stretches.size() && stretches[last].level >= level) ++last;
            std::reverse(stretches.begin() + static_cast<std::ptrdiff_t>(first), stretches.begin() + static_cast<std::ptrdiff_t>(last));
            first = std::max(last, first + 1);
        }
    }
    return stretches;
}

}  // namespace

struct Fonts::Content {
    struct Opened {
        FT_Face face = nullptr;
        hb_font_t* shaper = nullptr;
    };

    std::vector<FontFile> files;
    FT_Library library = nullptr;
    mutable std::array<Opened, shipped.size()> opened{};

    ~Content() {
        for (auto& font : opened) {
            if (font.shaper != nullptr) hb_font_destroy(font.shaper);
            if (font.face != nullptr) FT_Done_Face(font.face);
        }
        if (library != nullptr) FT_Done_FreeType(library);
    }

    // Opened when first needed: a Latin picture never reads the Chinese font.
    const Opened& open(std::size_t font) const {
        Opened& slot = opened[font];
        if (slot.face != nullptr) return slot;
        if (FT_New_Face(library, files[font].path.c_str(), 0, &slot.face) != 0) {
            slot.face = nullptr;
            return slot;
        }
        // HarfBuzz reads the file itself, so that a renderer may size the FreeType face as it likes.
        hb_blob_t* blob = hb_blob_create_from_file(files[font].path.c_str());
        hb_face_t* face = hb_face_create(blob, 0);
        slot.shaper = hb_font_create(face);
        hb_face_destroy(face);
        hb_blob_destroy(blob);
        return slot;
    }

    [[nodiscard]] bool has(std::size_t font, char32_t code) const {
        const auto& slot = open(font);
        return slot.face != nullptr && FT_Get_Char_Index(slot.face, code) != 0;
    }

    [[nodiscard]] bool hasSomewhere(char32_t code) const {
        if (has(0, code)) return true;
        for (std::size_t font = latinFonts; font < shipped.size(); ++font) {
            if (has(font, code)) return true;
        }
        return false;
    }

    [[nodiscard]] std::size_t fontFor(char32_t code, std::size_t wanted) const {
        if (code < 0x20 || has(wanted, code)) return wanted;
        for (std::size_t font = latinFonts; font < shipped.size(); ++font) {
            if (has(font, code)) return font;
        }
        return wanted;
    }

    [[nodiscard]] std::vector<Stretch> stretches(const std::vector<geodata::Utf8Character>& characters, std::size_t wanted) const {
        const auto levels = levelsOf(characters);
        std::vector<Stretch> list;
        for (std::size_t index = 0; index < characters.size(); ++index) {
            const char32_t code = characters[index].code;
            const bool stays = !list.empty() && joinsBefore(code);
            const std::size_t font = stays ? list.back().font : fontFor(code, wanted);
            if (!list.empty() && list.back().font == font && list.back().level == levels[index]) {
                list.back().last = index + 1;
            } else {
                list.push_back({index, index + 1, font, levels[index]});
            }
        }
        return list;
    }

    [[nodiscard]] GlyphRun shapedRun(const std::vector<geodata::Utf8Character>& characters, const Stretch& stretch, TextStyle style) const;
    [[nodiscard]] ShapedText shaped(std::string_view text, TextStyle style) const;
    // As it was shaped lately, or anew; until the next call.
    [[nodiscard]] const ShapedText& kept(std::string_view text, TextStyle style) const;

    mutable std::unordered_map<std::string, ShapedText> remembered;  // By size, tracking, weight and text.
};

GlyphRun Fonts::Content::shapedRun(const std::vector<geodata::Utf8Character>& characters, const Stretch& stretch, TextStyle style) const {
    GlyphRun run;
    run.font = stretch.font;
    run.size = style.size;
    run.rightToLeft = (stretch.level & 1) != 0;
    const auto& font = open(stretch.font);
    hb_buffer_t* buffer = hb_buffer_create();
    for (std::size_t index = stretch.first; index < stretch.last; ++index) {
        hb_buffer_add(buffer, characters[index].code, static_cast<unsigned>(run.text.size()));
        geodata::appendUtf8(run.text, characters[index].code);
    }
    hb_buffer_set_content_type(buffer, HB_BUFFER_CONTENT_TYPE_UNICODE);
    hb_buffer_set_direction(buffer, run.rightToLeft ? HB_DIRECTION_RTL : HB_DIRECTION_LTR);
    hb_buffer_guess_segment_properties(buffer);
    if (font.shaper != nullptr) hb_shape(font.shaper, buffer, nullptr, 0);
    unsigned count = 0;
    const auto* glyphs = hb_buffer_get_glyph_infos(buffer, &count);
    const auto* positions = hb_buffer_get_glyph_positions(buffer, &count);
    const double scale = font.face == nullptr ? 0.0 : style.size / font.face->units_per_EM;  // Shaped in font units.
    double x = 0.0;
    double y = 0.0;
    for (unsigned index = 0; index < count; ++index) {
        run.glyphs.push_back(
            {glyphs[index].codepoint, x + positions[index].x_offset * scale, y - positions[index].y_offset * scale, glyphs[index].cluster});
        x += positions[index].x_advance * scale + style.tracking;
        y -= positions[index].y_advance * scale;
    }
    run.width = x;
    hb_buffer_destroy(buffer);
    return run;
}

std::vector<char32_t> charactersOf(std::string_view text) {
    std::vector<char32_t> codes;
    for (const auto& character : decoded(text)) codes.push_back(character.code);
    return codes;
}

geodata::Result<Fonts> Fonts::load(const std::filesystem::path& datasets) {
    auto content = std::make_unique<Content>();
    for (const auto& font : shipped) {
        const auto path = datasets / "fonts" / font.file;
        if (auto problem = whyUnusable(path)) return *std::move(problem);
        content->files.push_back({path, font.family, font.cssWeight, font.italic});
    }
    if (FT_Init_FreeType(&content->library) != 0) return geodata::Problem{"fonts", "FreeType cannot start"};
    return Fonts(std::move(content));
}

Fonts::Fonts(std::unique_ptr<Content> content) : content_(std::move(content)) {}
Fonts::Fonts(Fonts&&) noexcept = default;
Fonts& Fonts::operator=(Fonts&&) noexcept = default;
Fonts::~Fonts() = default;

bool Fonts::covers(std::string_view text) const {
    const auto characters = decoded(text);
    return std::all_of(characters.begin(), characters.end(), [&](const geodata::Utf8Character& character) {
        const bool unseen = character.code < 0x20 || (character.code >= 0x200B && character.code <= 0x200F) || character.code == 0x2060;
        return unseen || content_->hasSomewhere(character.code);
    });
}

const ShapedText& Fonts::Content::kept(std::string_view text, TextStyle style) const {
    constexpr std::size_t rememberedAtMost = 4096;
    std::string key(reinterpret_cast<const char*>(&style.size), sizeof style.size);
    key.append(reinterpret_cast<const char*>(&style.tracking), sizeof style.tracking);
    key += static_cast<char>(style.weight);
    key += style.italic ? 'i' : ' ';
    key += text;
    const auto found = remembered.find(key);
    if (found != remembered.end()) return found->second;
    if (remembered.size() >= rememberedAtMost) remembered.clear();
    return remembered.emplace(std::move(key), shaped(text, style)).first->second;
}

ShapedText Fonts::shape(std::string_view text, TextStyle style) const { return content_->kept(text, style); }
double Fonts::widthOf(std::string_view text, TextStyle style) const { return content_->kept(text, style).width; }

ShapedText Fonts::Content::shaped(std::string_view text, TextStyle style) const {
    ShapedText shaped;
    // Inter's ascender and descender; fallback fonts are set on the same line.
    shaped.ascent = 0.96875 * style.size;
    shaped.descent = 0.2412 * style.size;
    const auto characters = decoded(text);
    const auto inOrder = inVisualOrder(stretches(characters, style.italic ? italicFont : static_cast<std::size_t>(style.weight)));
    for (const auto& stretch : inOrder) {
        GlyphRun run = shapedRun(characters, stretch, style);
        run.x = shaped.width;
        shaped.width += run.width;
        shaped.runs.push_back(std::move(run));
    }
    return shaped;
}

std::vector<std::string> Fonts::wrap(std::string_view text, TextStyle style, double width) const {
    std::vector<std::string> lines(1);
    double used = 0.0;
    for (const auto piece : unbrokenPieces(text)) {
        const bool breaks = piece.ends_with('\n');
        const std::string_view words = breaks ? piece.substr(0, piece.size() - 1) : piece;
        const double room = widthOf(withoutEndingSpace(words), style);
        if (used + room > width && !lines.back().empty()) {
            lines.emplace_back();
            used = 0.0;
        }
        lines.back() += words;
        used += widthOf(words, style);
        if (breaks) {
            lines.emplace_back();
            used = 0.0;
        }
    }
    for (auto& line : lines) {
        while (line.ends_with(' ')) line.pop_back();
    }
    if (lines.size() > 1 && lines.back().empty()) lines.pop_back();
    return lines;
}

bool Fonts::has(std::size_t font, char32_t character) const { return content_->has(font, character); }
std::size_t Fonts::size() const { return content_->files.size(); }
const FontFile& Fonts::file(std::size_t font) const { return content_->files[font]; }
FT_Face Fonts::face(std::size_t font) const { return content_->open(font).face; }

}  // namespace app
