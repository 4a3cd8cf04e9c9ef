#include "reporting/pdf_repairs.hpp"

#include "reporting/pdf_error.hpp"

#include <fmt/format.h>
#include <hpdf.h>
#include <hpdf_doc.h>
#include <hpdf_font.h>
#include <hpdf_fontdef.h>
#include <hpdf_streams.h>

#include <string>
#include <vector>

namespace reporting {

namespace {

/// Walks the glyph descriptions in the font file (TrueType "glyf" table).
class CompositeWalker {
public:
    explicit CompositeWalker(HPDF_TTFontDefAttr font) : font_(*font) {}

    void keep_parts_of_used_glyphs()
    {
        for (std::size_t glyph = 0; glyph < font_.num_glyphs; ++glyph)
            if (font_.glyph_tbl.flgs[glyph] != 0)
                waiting_.push_back(glyph);
        while (!waiting_.empty()) {
            const std::size_t glyph = waiting_.back();
            waiting_.pop_back();
            keep_parts_of(glyph);
        }
    }

private:
    void keep_parts_of(std::size_t glyph)
    {
        constexpr HPDF_UINT header = 10; // contour count and bounding box
        const HPDF_UINT unit = font_.header.index_to_loc_format == 0 ? 2 : 1;
        const HPDF_UINT begin = font_.glyph_tbl.offsets[glyph] * unit;
        const HPDF_UINT end = font_.glyph_tbl.offsets[glyph + 1] * unit;
        if (end <= begin + header)
            return;
        seek(begin + font_.glyph_tbl.base_offset);
        const bool is_composite = static_cast<std::int16_t>(read_word()) < 0;
        if (!is_composite)
            return;
        skip_words(4);
        while (keep_next_part()) {
        }
    }

    /// Reads one component record; false after the last one.
    bool keep_next_part()
    {
        constexpr unsigned wide_arguments = 0x1, scale = 0x8, more = 0x20, two_scales = 0x40, matrix = 0x80;
        const unsigned flags = read_word();
        const unsigned part = read_word();
        if (part < font_.num_glyphs && font_.glyph_tbl.flgs[part] == 0) {
            font_.glyph_tbl.flgs[part] = 1;
            waiting_.push_back(part);
        }
        skip_words((flags & wide_arguments) != 0 ? 2 : 1);
        skip_words((flags & scale) != 0 ? 1 : (flags & two_scales) != 0 ? 2 : (flags & matrix) != 0 ? 4 : 0);
        return (flags & more) != 0;
    }

    void seek(HPDF_UINT position)
    {
        if (HPDF_Stream_Seek(font_.stream, static_cast<HPDF_INT>(position), HPDF_SEEK_SET) != HPDF_OK)
            throw PdfError("the font file ends too early");
    }

    unsigned read_word()
    {
        HPDF_BYTE bytes[2] = {};
        HPDF_UINT size = sizeof bytes;
        if (HPDF_Stream_Read(font_.stream, bytes, &size) != HPDF_OK || size != sizeof bytes)
            throw PdfError("the font file ends too early");
        return static_cast<unsigned>(bytes[0]) << 8 | bytes[1];
    }

    void skip_words(int count)
    {
        for (; count > 0; --count)
            read_word();
    }

    _HPDF_TTFontDefAttr_Rec& font_;
    std::vector<std::size_t> waiting_;
};

/// The codes of the UTF-8 encoder are UCS-2, so each code means itself.
std::string identity_map()
{
    std::string map = "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
                      "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
                      "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
                      "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n";
    constexpr int rows_per_section = 64; // the format allows at most 100
    for (int row = 0; row < 256; ++row) {
        if (row % rows_per_section == 0)
            map += fmt::format("{} beginbfrange\n", rows_per_section);
        map += fmt::format("<{0:02X}00> <{0:02X}FF> <{0:02X}00>\n", row);
        if (row % rows_per_section == rows_per_section - 1)
            map += "endbfrange\n";
    }
    return map + "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
}

}

void keep_composite_parts(_HPDF_Dict_Rec* font)
{
    const HPDF_FontDef definition = static_cast<HPDF_FontAttr>(font->attr)->fontdef;
    if (definition->type == HPDF_FONTDEF_TYPE_TRUETYPE)
        CompositeWalker(static_cast<HPDF_TTFontDefAttr>(definition->attr)).keep_parts_of_used_glyphs();
}

void write_unicode_map(_HPDF_Doc_Rec* doc, _HPDF_Dict_Rec* font)
{
    static const std::string map = identity_map();
    const HPDF_Dict stream = HPDF_DictStream_New(doc->mmgr, doc->xref);
    if (stream == nullptr)
        throw PdfError("no memory for the character map", domain::FailureKind::out_of_memory);
    const auto* bytes = reinterpret_cast<const HPDF_BYTE*>(map.data());
    if (HPDF_Stream_Write(stream->stream, bytes, static_cast<HPDF_UINT>(map.size())) != HPDF_OK)
        throw PdfError("no memory for the character map", domain::FailureKind::out_of_memory);
    stream->filter = HPDF_STREAM_FILTER_FLATE_DECODE;
    if (HPDF_Dict_Add(font, "ToUnicode", stream) != HPDF_OK)
        throw PdfError("the character map was refused");
}

}
