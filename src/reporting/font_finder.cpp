#include "reporting/font_finder.hpp"

#include <fontconfig/fontconfig.h>

#include <algorithm>

namespace reporting {

namespace {

struct Destroy {
    void operator()(FcConfig* config) const { FcConfigDestroy(config); }
    void operator()(FcPattern* pattern) const { FcPatternDestroy(pattern); }
    void operator()(FcCharSet* set) const { FcCharSetDestroy(set); }
    void operator()(FcObjectSet* set) const { FcObjectSetDestroy(set); }
    void operator()(FcFontSet* set) const { FcFontSetDestroy(set); }
};

template<class T>
using Owned = std::unique_ptr<T, Destroy>;

const FcChar8* fc(const char* text)
{
    return reinterpret_cast<const FcChar8*>(text);
}

std::string text_of(FcPattern* pattern, const char* object)
{
    FcChar8* value = nullptr;
    if (FcPatternGetString(pattern, object, 0, &value) != FcResultMatch)
        return {};
    return reinterpret_cast<const char*>(value);
}

/// Collections and PostScript outlines cannot be embedded.
bool can_be_embedded(FcPattern* pattern)
{
    return text_of(pattern, FC_FONTFORMAT) == "TrueType" && text_of(pattern, FC_FILE).ends_with(".ttf");
}

}

struct FontFinder::Config {
    Owned<FcConfig> handle{FcInitLoadConfigAndFonts()};
};

FontFinder::FontFinder() : config_(std::make_unique<Config>()) {}

FontFinder::~FontFinder() = default;

std::optional<std::string> FontFinder::file_of(std::string_view family, Face face) const
{
    const std::string name(family);
    const Owned<FcPattern> wanted(FcPatternCreate());
    FcPatternAddString(wanted.get(), FC_FAMILY, fc(name.c_str()));
    FcPatternAddInteger(wanted.get(), FC_WEIGHT, face == Face::bold ? FC_WEIGHT_BOLD : FC_WEIGHT_REGULAR);
    FcPatternAddInteger(wanted.get(), FC_SLANT, face == Face::italic ? FC_SLANT_ITALIC : FC_SLANT_ROMAN);
    FcConfigSubstitute(config_->handle.get(), wanted.get(), FcMatchPattern);
    FcDefaultSubstitute(wanted.get());
    FcResult result = FcResultMatch;
    const Owned<FcPattern> found(FcFontMatch(config_->handle.get(), wanted.get(), &result));
    if (!found || text_of(found.get(), FC_FAMILY) != name || !can_be_embedded(found.get()))
        return std::nullopt;
    return text_of(found.get(), FC_FILE);
}

std::vector<std::string> FontFinder::files_with(char32_t c) const
{
    const Owned<FcPattern> wanted(FcPatternCreate());
    const Owned<FcCharSet> characters(FcCharSetCreate());
    FcCharSetAddChar(characters.get(), c);
    FcPatternAddCharSet(wanted.get(), FC_CHARSET, characters.get());
    const Owned<FcObjectSet> objects(FcObjectSetBuild(FC_FILE, FC_FONTFORMAT, nullptr));
    const Owned<FcFontSet> found(FcFontList(config_->handle.get(), wanted.get(), objects.get()));
    std::vector<std::string> files;
    for (int i = 0; found && i < found->nfont; ++i)
        if (can_be_embedded(found->fonts[i]))
            files.push_back(text_of(found->fonts[i], FC_FILE));
    std::sort(files.begin(), files.end());
    return files;
}

}
