#include "app/practice/passphrase_words.hpp"

#include "app/kit/documents.hpp"
#include "catalog/embedded.hpp"
#include "domain/document.hpp"
#include "storage/crypto.hpp"
#include "storage/passphrase.hpp"

#include <algorithm>

namespace app {

namespace {

constexpr std::string_view words_path = "passphrase/words.json";
constexpr int words_in_passphrase = 6;

struct PassphraseWords {
    std::vector<std::string> words;

    static constexpr auto fields()
    {
        return std::tuple{domain::field("words", &PassphraseWords::words, domain::required)};
    }
};

std::vector<std::string> read_words()
{
    const auto files = catalog::embedded_forms();
    const auto file = std::ranges::find(files, words_path, &domain::EmbeddedFile::path);
    return domain::from_tree<PassphraseWords>(parse_document(file->text)).words;
}

}

const std::vector<std::string>& passphrase_words()
{
    static const auto words = read_words();
    return words;
}

std::string suggest_passphrase()
{
    const auto& words = passphrase_words();
    std::string passphrase;
    for (int i = 0; i < words_in_passphrase; ++i)
        passphrase += (i > 0 ? " " : "") + words[storage::random_below(static_cast<std::uint32_t>(words.size()))];
    return passphrase;
}

PassphraseStrength passphrase_strength(std::string_view passphrase)
{
    const auto strength = storage::strength_of(storage::SecretBytes::copy_of(passphrase));
    return {strength.bits, strength.is_enough(), static_cast<int>(strength.characters)};
}

}
