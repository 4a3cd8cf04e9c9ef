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

// Letters that have no decomposition but are looked for by their plain neighbour.
constexpr std::pair<gunichar, char> plain_letters[] = {{0xf8, 'o'}, {0x142, 'l'}, {0x111, 'd'}, {0x131, 'i'}};

gunichar plain_neighbour(gunichar letter)
{
    const auto* found = std::ranges::find(plain_letters, letter, &std::pair<gunichar, char>::first);
    return found == std::end(plain_letters) ? letter : static_cast<gunichar>(found->second);
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
        char buffer[6];
        if (!g_unichar_ismark(letter))
            out.append(buffer, static_cast<std::size_t>(g_unichar_to_utf8(plain_neighbour(letter), buffer)));
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
