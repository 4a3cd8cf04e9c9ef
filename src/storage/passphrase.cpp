#include "storage/passphrase.hpp"

#include "domain/text.hpp"

#include <fmt/core.h>
#include <glib.h>
#include <sodium.h>

#include <cstring>
#include <zxcvbn.h>

namespace storage {

namespace {

/// As zxcvbn wants it: ended by a NUL. It looks at no more than this many bytes well; the rest could only add strength.
SecretBytes c_string_of(const SecretBytes& passphrase)
{
    constexpr std::size_t enough = 100;
    const auto text = passphrase.text().substr(0, enough);
    SecretBytes ended(text.size() + 1);
    std::memcpy(ended.bytes().data(), text.data(), text.size());
    return ended;
}

double estimated_bits(const SecretBytes& passphrase)
{
    return ZxcvbnMatch(c_string_of(passphrase).text().data(), nullptr, nullptr);
}

}

SecretBytes normalised(const SecretBytes& passphrase)
{
    const auto text = passphrase.text();
    gchar* composed = g_utf8_normalize(text.data(), static_cast<gssize>(text.size()), G_NORMALIZE_NFC);
    if (composed == nullptr || text.find('\0') != std::string_view::npos) {
        g_free(composed);
        return SecretBytes::copy_of(text);
    }
    auto copy = SecretBytes::copy_of(composed);
    sodium_memzero(composed, std::strlen(composed));
    g_free(composed);
    return copy;
}

PassphraseStrength strength_of(const SecretBytes& passphrase)
{
    const auto composed = normalised(passphrase);
    return {domain::count_characters(composed.text()), estimated_bits(composed)};
}

std::optional<domain::Problem> weakness_of(const SecretBytes& passphrase)
{
    const auto strength = strength_of(passphrase);
    if (strength.characters < least_passphrase_characters)
        return domain::Problem{"passphrase",
                               "length",
                               {"characters", strength.characters},
                               {"characters_at_least", least_passphrase_characters}};
    if (!strength.is_enough())
        return domain::Problem{"passphrase",
                               "strength",
                               {"bits", fmt::format("{:.0f}", strength.bits)},
                               {"bits_at_least", fmt::format("{:.0f}", least_passphrase_bits)}};
    return std::nullopt;
}

}
