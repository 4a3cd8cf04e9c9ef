#include "storage/folded_text.hpp"

#include "domain/text.hpp"

#include <glib.h>

#include <algorithm>
#include <array>
#include <memory>
#include <unordered_map>

namespace storage {

namespace {

struct GFree {
    void operator()(char* text) const { g_free(text); }
};
using GText = std::unique_ptr<char, GFree>;

// Letters and signs that have no decomposition but are looked for by what a keyboard has: as a word processor writes an
// apostrophe or a hyphen, as names are written in passports (ICAO 9303: æ AE, œ OE, þ TH, ð D), and the letters that
// Arabic and Persian write in two ways; the Arabic stroke that only makes a word longer is none.
constexpr std::pair<gunichar, std::string_view> plain_spellings[] = {
    {0xf8, "o"},   {0x142, "l"},  {0x111, "d"},  {0x127, "h"},  {0x131, "i"},  {0xe6, "ae"},  {0x153, "oe"},
    {0xfe, "th"},  {0xf0, "d"},   {0x2018, "'"}, {0x2019, "'"}, {0x201b, "'"}, {0x2bc, "'"},  {0x2bb, "'"},
    {0x60, "'"},   {0xb4, "'"},   {0x2032, "'"}, {0x5f3, "'"},  {0x2010, "-"}, {0x2011, "-"}, {0x2012, "-"},
    {0x2013, "-"}, {0x2014, "-"}, {0x2212, "-"}, {0xad, ""},    {0x200b, ""},  {0x200c, ""},  {0x200d, ""},
    {0x2060, ""},  {0xfeff, ""},  {0x640, ""},   {0x649, "ي"},  {0x6cc, "ي"},  {0x6a9, "ك"},  {0x629, "ه"}};

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

namespace {

constexpr std::size_t longest_word = 64;

/// What one sign becomes in a word. In `text` a blank stands for whatever separates words.
struct FoldedSign {
    std::string text;
    bool stands_alone = false;
};

/// Scripts that put no blanks between words, as far as a reader's eye goes by signs.
bool is_written_without_blanks(gunichar sign)
{
    constexpr std::array scripts{G_UNICODE_SCRIPT_HAN, G_UNICODE_SCRIPT_HIRAGANA, G_UNICODE_SCRIPT_KATAKANA,
                                 G_UNICODE_SCRIPT_YI,  G_UNICODE_SCRIPT_BOPOMOFO, G_UNICODE_SCRIPT_THAI,
                                 G_UNICODE_SCRIPT_LAO, G_UNICODE_SCRIPT_KHMER,    G_UNICODE_SCRIPT_MYANMAR};
    return std::ranges::find(scripts, g_unichar_get_script(sign)) != scripts.end();
}

std::size_t sign_size(const char* at)
{
    return static_cast<std::size_t>(g_utf8_next_char(at) - at);
}

FoldedSign fold_sign(gunichar sign)
{
    char buffer[6];
    const std::string written(buffer, static_cast<std::size_t>(g_unichar_to_utf8(sign, buffer)));
    if (g_unichar_type(sign) == G_UNICODE_OTHER_SYMBOL)
        return {written, true};
    FoldedSign out;
    const auto plain = folded(written);
    for (const char* at = plain.c_str(); *at; at = g_utf8_next_char(at)) {
        const auto letter = g_utf8_get_char(at);
        const bool is_letter = g_unichar_isalnum(letter) != 0;
        out.text += is_letter ? std::string(at, sign_size(at)) : " ";
        out.stands_alone |= is_letter && is_written_without_blanks(letter);
    }
    return out;
}

const FoldedSign& folded_sign(gunichar sign)
{
    constexpr std::size_t most = 20'000;
    thread_local std::unordered_map<gunichar, FoldedSign> known;
    if (known.size() > most)
        known.clear();
    const auto found = known.find(sign);
    return found != known.end() ? found->second : known.emplace(sign, fold_sign(sign)).first->second;
}

/// For the signs of ASCII: the letter or digit it becomes, or 0.
constexpr std::array<char, 128> ascii_letters = [] {
    std::array<char, 128> letters{};
    for (char c = '0'; c <= '9'; ++c)
        letters[static_cast<std::size_t>(c)] = c;
    for (char c = 'a'; c <= 'z'; ++c) {
        letters[static_cast<std::size_t>(c)] = c;
        letters[static_cast<std::size_t>(c - 'a' + 'A')] = c;
    }
    return letters;
}();

/// Puts signs together to words.
class WordMaker {
public:
    using Take = std::function<void(std::string_view, std::size_t, std::size_t)>;
    explicit WordMaker(const Take& take) : take_(take) {}

    void letter(std::string_view text, std::size_t begin, std::size_t end)
    {
        if (signs_ == 0)
            begin_ = begin;
        if (++signs_ <= longest_word)
            word_ += text;
        end_ = end;
    }
    /// What belongs to the letter before it, such as an accent.
    void mark(std::size_t end) { end_ = signs_ > 0 ? end : end_; }
    void finish()
    {
        if (signs_ > 0)
            take_(word_, begin_, end_);
        word_.clear();
        signs_ = 0;
    }

private:
    const Take& take_;
    std::string word_;
    std::size_t signs_ = 0;
    std::size_t begin_ = 0;
    std::size_t end_ = 0;
};

void take_sign(const FoldedSign& sign, std::size_t begin, std::size_t end, WordMaker& words)
{
    if (sign.text.empty())
        return words.mark(end);
    if (sign.stands_alone)
        words.finish();
    for (const char* at = sign.text.c_str(); *at; at = g_utf8_next_char(at))
        if (*at == ' ')
            words.finish();
        else
            words.letter({at, sign_size(at)}, begin, end);
    if (sign.stands_alone)
        words.finish();
}

}

void each_word(std::string_view text, const std::function<void(std::string_view, std::size_t, std::size_t)>& take)
{
    WordMaker words(take);
    for (std::size_t at = 0; at < text.size();) {
        const auto byte = static_cast<unsigned char>(text[at]);
        if (byte < ascii_letters.size()) {
            if (const char letter = ascii_letters[byte])
                words.letter({&letter, 1}, at, at + 1);
            else
                words.finish();
            ++at;
            continue;
        }
        const auto sign = g_utf8_get_char_validated(text.data() + at, static_cast<gssize>(text.size() - at));
        if (sign >= 0x110000) {
            words.finish();
            ++at;
            continue;
        }
        const auto end = at + static_cast<std::size_t>(g_unichar_to_utf8(sign, nullptr));
        take_sign(folded_sign(sign), at, end, words);
        at = end;
    }
    words.finish();
}

}
