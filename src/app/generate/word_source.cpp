#include "app/generate/word_source.hpp"

#include "domain/text.hpp"

#include <algorithm>
#include <array>

namespace app {

namespace {

constexpr std::size_t vocabulary = 24'000;

constexpr std::string_view commonest =
    "the and to of she he that it was in with her him for said when they not on at about as but this so then what is "
    "had from after again both home felt mother father partner quiet close alone afraid angry sad asked heard turned "
    "away stayed reached need week work evening morning children argument phone door slowly first time before because "
    "could would did now know tell want more still own words tears breath shoulders hands looked softer longer";

constexpr std::array syllables{"ba", "ren", "lo", "mi",  "tar", "sen", "vo", "ka",  "dri", "pel", "no",  "gus",
                               "fe", "lin", "ha", "wer", "ti",  "mon", "ru", "sca", "bel", "ou",  "dan", "cy"};

std::string rare_word(std::size_t rank)
{
    std::string word;
    for (auto rest = rank; rest > 0; rest /= syllables.size())
        word += syllables[rest % syllables.size()];
    return word;
}

std::string capital(std::string word)
{
    if (!word.empty() && word[0] >= 'a' && word[0] <= 'z')
        word[0] = static_cast<char>(word[0] - 'a' + 'A');
    return word;
}

}

WordSource::WordSource(std::uint64_t seed) : random_(seed), words_(domain::split(std::string(commonest), ' '))
{
    while (words_.size() < vocabulary)
        words_.push_back(rare_word(words_.size()));
    double sum = 0;
    for (std::size_t rank = 1; rank <= vocabulary; ++rank)
        up_to_.push_back(sum += 1.0 / static_cast<double>(rank));
    for (auto& each : up_to_)
        each /= sum;
}

int WordSource::between(int least, int most)
{
    return std::uniform_int_distribution<int>(least, most)(random_);
}

const std::string& WordSource::word()
{
    const double share = std::uniform_real_distribution<double>(0, 1)(random_);
    const auto place = std::ranges::lower_bound(up_to_, share) - up_to_.begin();
    return words_[std::min(static_cast<std::size_t>(place), words_.size() - 1)];
}

std::string WordSource::sentence(int words)
{
    std::string text = capital(word());
    for (int i = 1; i < words; ++i)
        text += " " + word();
    return text + ".";
}

std::string WordSource::text(int words)
{
    std::string text;
    for (int left = words; left > 0; left -= 12)
        text += (text.empty() ? "" : " ") + sentence(std::min(left, 12));
    return text;
}

std::string WordSource::name()
{
    return capital(rare_word(static_cast<std::size_t>(between(30, 600)))) + " " +
           capital(rare_word(static_cast<std::size_t>(between(600, 13'000))));
}

}
