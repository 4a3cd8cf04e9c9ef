#pragma once

#include "reporting/fonts.hpp"

#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

struct _HPDF_Doc_Rec;
struct _HPDF_Dict_Rec;

namespace reporting {

/// The embedded fonts of one document. The list of candidates is tried in order, then any installed font that has the
/// character; a file is read only when a character gets that far.
class PdfFonts : public Fonts {
public:
    explicit PdfFonts(_HPDF_Doc_Rec* doc) : doc_(doc) {}

    Glyph glyph(char32_t c, Face face) override;
    _HPDF_Dict_Rec* handle(int font) const { return used_.at(static_cast<std::size_t>(font)); }
    /// Mends what the library gets wrong, in every font in use; call once, before saving.
    void repair();

private:
    struct File {
        std::string name; ///< the library's name for it; empty when it could not be loaded
        int font = -1;    ///< index in used_, once something is drawn with it
    };

    Glyph choose(char32_t c, Face face);
    std::string find(char32_t c, Face face);
    std::string find_anywhere(char32_t c);
    bool has(const std::string& path, char32_t c);
    Glyph draw_with(const std::string& path, char32_t c);
    File& load(const std::string& path);
    const std::string& family_file(std::size_t family, Face face);

    _HPDF_Doc_Rec* doc_;
    FontFinder finder_;
    std::unordered_map<std::string, File> files_;
    std::unordered_map<std::size_t, std::string> family_files_;
    std::unordered_map<char32_t, Glyph> glyphs_[3];
    std::vector<std::string> extra_;
    std::vector<_HPDF_Dict_Rec*> used_;
};

}
