#include "reporting/pdf_fonts.hpp"

#include "reporting/pdf_error.hpp"
#include "reporting/pdf_repairs.hpp"

#include <hpdf.h>
#include <hpdf_doc.h>
#include <hpdf_fontdef.h>

#include <array>

namespace reporting {

namespace {

constexpr char32_t box = 0x25A1;
constexpr char32_t last_drawable = 0xFFFF; // the library knows no code beyond

enum class Script { any, hebrew, arabic };

struct Family {
    const char* name;
    Script script;
};

constexpr std::array<Family, 5> families{{{"Noto Sans", Script::any},
                                          {"Noto Sans Hebrew", Script::hebrew},
                                          {"Noto Naskh Arabic", Script::arabic},
                                          {"Noto Sans Arabic", Script::arabic},
                                          {"DejaVu Sans", Script::any}}};

Script script_of(char32_t c)
{
    if ((c >= 0x0590 && c <= 0x05FF) || (c >= 0xFB1D && c <= 0xFB4F))
        return Script::hebrew;
    const bool arabic = (c >= 0x0600 && c <= 0x08FF) || (c >= 0xFB50 && c <= 0xFDFF) || (c >= 0xFE70 && c <= 0xFEFE);
    return arabic ? Script::arabic : Script::any;
}

bool may_have(const Family& family, char32_t c)
{
    return family.script == Script::any || family.script == script_of(c);
}

}

Glyph PdfFonts::glyph(char32_t c, Face face)
{
    auto& known = glyphs_[static_cast<std::size_t>(face)];
    const auto found = known.find(c);
    return found != known.end() ? found->second : known.emplace(c, choose(c, face)).first->second;
}

Glyph PdfFonts::choose(char32_t c, Face face)
{
    const std::string path = find(c, face);
    if (!path.empty())
        return draw_with(path, c);
    const std::string with_box = c == box ? std::string() : find(box, face);
    // Without any font that has a box, the first font's own "no such character" sign is one.
    Glyph glyph = with_box.empty() ? draw_with(family_file(0, face), last_drawable - 1) : draw_with(with_box, box);
    glyph.missing = true;
    return glyph;
}

std::string PdfFonts::find(char32_t c, Face face)
{
    if (c > last_drawable)
        return {};
    for (std::size_t i = 0; i < families.size(); ++i) {
        if (!may_have(families[i], c))
            continue;
        const auto& path = family_file(i, face);
        if (!path.empty() && has(path, c))
            return path;
    }
    return find_anywhere(c);
}

std::string PdfFonts::find_anywhere(char32_t c)
{
    for (const auto& path : extra_)
        if (has(path, c))
            return path;
    for (const auto& path : finder_.files_with(c))
        if (has(path, c)) {
            extra_.push_back(path);
            return path;
        }
    return {};
}

const std::string& PdfFonts::family_file(std::size_t family, Face face)
{
    const auto key = family * 4 + static_cast<std::size_t>(face);
    const auto found = family_files_.find(key);
    if (found != family_files_.end())
        return found->second;
    auto path = finder_.file_of(families[family].name, face).value_or("");
    if (path.empty() && family == 0)
        path = finder_.file_of("DejaVu Sans", face).value_or("");
    if (path.empty() && family == 0)
        throw PdfError("no font found", domain::FailureKind::no_font);
    return family_files_.emplace(key, path).first->second;
}

PdfFonts::File& PdfFonts::load(const std::string& path)
{
    const auto found = files_.find(path);
    if (found != files_.end())
        return found->second;
    const char* name = HPDF_LoadTTFontFromFile(doc_, path.c_str(), HPDF_TRUE);
    if (name == nullptr) // a font that forbids embedding or is damaged: the next one is tried
        HPDF_ResetError(doc_);
    return files_.emplace(path, File{name == nullptr ? "" : name, -1}).first->second;
}

bool PdfFonts::has(const std::string& path, char32_t c)
{
    const File& file = load(path);
    if (file.name.empty())
        return false;
    const HPDF_FontDef definition = HPDF_GetFontDef(doc_, file.name.c_str());
    return definition != nullptr && HPDF_TTFontDef_GetGlyphid(definition, static_cast<HPDF_UINT16>(c)) != 0;
}

Glyph PdfFonts::draw_with(const std::string& path, char32_t c)
{
    File& file = load(path);
    if (file.font < 0) {
        const HPDF_Font font = HPDF_GetFont(doc_, file.name.c_str(), "UTF-8");
        if (font == nullptr)
            throw PdfError("a font was refused");
        file.font = static_cast<int>(used_.size());
        used_.push_back(font);
    }
    const HPDF_FontDef definition = HPDF_GetFontDef(doc_, file.name.c_str());
    const auto code = static_cast<HPDF_UINT16>(c);
    Glyph glyph{c, file.font, static_cast<double>(HPDF_TTFontDef_GetCharWidth(definition, code)) / 1000};
    if (glyph.width == 0) {
        const HPDF_Box ink = HPDF_TTFontDef_GetCharBBox(definition, code);
        glyph.ink_left = static_cast<double>(ink.left) / 1000;
        glyph.ink_right = static_cast<double>(ink.right) / 1000;
    }
    return glyph;
}

void PdfFonts::repair()
{
    for (auto* font : used_) {
        keep_composite_parts(font);
        write_unicode_map(doc_, font);
    }
}

}
