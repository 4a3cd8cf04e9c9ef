#include "storage/name_search.hpp"

#include "domain/text.hpp"

#include <glib.h>

#include <algorithm>
#include <memory>

namespace storage {

namespace {

struct GFree {
    void operator()(char* text) const { g_free(text); }
};
using GText = std::unique_ptr<char, GFree>;

// Letters and signs that have no decomposition but are looked for by what a keyboard has: as a word processor writes an
// apostrophe or a hyphen, and as names are written in passports (ICAO 9303: æ AE, œ OE, þ TH, ð D).
constexpr std::pair<gunichar, std::string_view> plain_spellings[] = {
    {0xf8, "o"},   {0x142, "l"},  {0x111, "d"},  {0x131, "i"},  {0xe6, "ae"},  {0x153, "oe"}, {0xfe, "th"},
    {0xf0, "d"},   {0x2018, "'"}, {0x2019, "'"}, {0x201b, "'"}, {0x2bc, "'"},  {0x2bb, "'"},  {0x60, "'"},
    {0xb4, "'"},   {0x2032, "'"}, {0x2010, "-"}, {0x2011, "-"}, {0x2012, "-"}, {0x2013, "-"}, {0x2014, "-"},
    {0x2212, "-"}, {0xad, ""},    {0x200b, ""},  {0x200c, ""},  {0x200d, ""},  {0x2060, ""},  {0xfeff, ""}};

std::string plain_spelling(gunichar letter)
{
    const auto* found = std::ranges::find(plain_spellings, letter, &std::pair<gunichar, std::string_view>::first);
    if (found != std::end(plain_spellings))
        return std::string(found->second);
    char buffer[6];
    return {buffer, static_cast<std::size_t>(g_unichar_to_utf8(letter, buffer))};
}

}

std::string folded(std::string_view text)
{
    // An empty view may point nowhere, which GLib takes for an error.
    if (text.empty())
        return {};
    const GText lower(g_utf8_casefold(text.data(), static_cast<gssize>(text.size())));
    const GText apart(g_utf8_normalize(lower.get(), -1, G_NORMALIZE_NFKD));
    std::string out;
    for (const char* at = apart.get(); at && *at; at = g_utf8_next_char(at)) {
        const auto letter = g_utf8_get_char(at);
        if (!g_unichar_ismark(letter))
            out += plain_spelling(letter);
    }
    return out;
}

bool name_contains(const domain::Client& client, std::string_view folded_words)
{
    const auto names = folded(client.legal_name + "\n" + client.preferred_name + "\n" + client.native_name);
    return std::ranges::all_of(domain::split(folded_words, ' '),
                               [&](const auto& word) { return names.find(word) != std::string::npos; });
}

}
