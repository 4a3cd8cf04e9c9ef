#pragma once

struct _HPDF_Doc_Rec;
struct _HPDF_Dict_Rec;

/// Two defects of libharu 2.3.0, mended from outside just before saving.
namespace reporting {

/// Keeps every part of composite glyphs (the library keeps the first level only, so marks and dots get lost).
void keep_composite_parts(_HPDF_Dict_Rec* font);

/// Gives the font a valid ToUnicode map, so that text can be selected and searched (the library writes a broken one).
void write_unicode_map(_HPDF_Doc_Rec* doc, _HPDF_Dict_Rec* font);

}
