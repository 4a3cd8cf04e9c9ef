#include "storage/compact_text.hpp"
#include "storage/crypto.hpp"

#include <boost/test/unit_test.hpp>

#include <random>

using namespace storage;

namespace {

bool comes_back(const std::string& text)
{
    return expanded(compact(text)) == text;
}

std::string long_text()
{
    std::string text;
    for (int i = 0; i < 60; ++i)
        text += "She turned away and said it was nothing, part " + std::to_string(i) + ". ";
    return text;
}

}

BOOST_AUTO_TEST_SUITE(compact_text_test)

BOOST_AUTO_TEST_CASE(what_a_practice_is_full_of_takes_fewer_bytes_and_comes_back)
{
    const auto hash = to_base64(plain_hash("a text"));
    const std::vector<std::pair<std::string, std::size_t>> texts{
        {"0193a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b", 17},
        {hash, 33},
        {std::string(64, 'a'), 33},
        {"2026-11-30T09:05:07+02:00", 8},
        {"1999-11-30T09:05:07-05:30", 8},
        {"session_added", 2},
        {long_text(), long_text().size() / 3},
    };
    for (const auto& [text, most] : texts) {
        BOOST_TEST(comes_back(text), text);
        BOOST_TEST(compact(text).size() <= most, text);
        BOOST_TEST(is_compact(compact(text)), text);
    }
}

BOOST_AUTO_TEST_CASE(what_only_looks_like_it_comes_back_as_it_is)
{
    for (const std::string text :
         {"", "a", "0193A1B2-C3D4-7E5F-8A9B-0C1D2E3F4A5B", "0193a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5",
          "2026-11-30T09:05:07+2:00", "2026-11-30 09:05:07", "1969-12-31T23:59:59Z", "SESSION_ADDED", "session_added ",
          "\x01", "\x02\x02", "\x05short", "\x07", "\x06\x7f"})
        BOOST_TEST(comes_back(text), text);
    BOOST_TEST(comes_back(std::string("\0\1\2", 3)));
    BOOST_TEST(comes_back(std::string(500, '\0')));
    BOOST_TEST(comes_back(std::string(500, '\x03')));
}

BOOST_AUTO_TEST_CASE(any_bytes_come_back)
{
    std::mt19937 random(7);
    for (int i = 0; i < 3000; ++i) {
        std::string text(random() % 900, '\0');
        const auto letters = i % 3 == 0 ? 256U : i % 3 == 1 ? 9U : 4U;
        for (auto& byte : text)
            byte = static_cast<char>(random() % letters);
        BOOST_REQUIRE(comes_back(text));
    }
}

BOOST_AUTO_TEST_CASE(bytes_that_were_changed_never_say_what_was_written)
{
    const auto text = long_text();
    const auto stored = compact(text);
    for (std::size_t i = 0; i < stored.size(); ++i) {
        auto changed = stored;
        changed[i] = static_cast<char>(changed[i] ^ 0x20);
        // Deflate has bits that mean nothing; what comes out is the text or something else, never less of it unnoticed.
        const auto read = expanded(changed);
        BOOST_TEST((read == text || read.size() == text.size() || read == changed || is_compact(read) || i == 0));
    }
    BOOST_TEST(expanded(stored.substr(0, stored.size() - 1)) != text);
    BOOST_TEST(expanded(stored + "x") != text);
}

BOOST_AUTO_TEST_SUITE_END()
