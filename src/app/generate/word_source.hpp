#pragma once

#include <random>
#include <string>
#include <vector>

namespace app {

/// Made-up prose whose words are as unevenly common as in a language: a few stand everywhere, most are rare (Zipf).
class WordSource {
public:
    explicit WordSource(std::uint64_t seed);

    std::string sentence(int words);
    std::string text(int words);
    std::string name();
    int between(int least, int most);

private:
    const std::string& word();

    std::mt19937_64 random_;
    std::vector<std::string> words_; ///< the commonest first
    std::vector<double> up_to_;      ///< share of all words that stand at this rank or before it
};

}
