#include "domain/strip_code.hpp"

#include <array>

namespace domain {

namespace {

constexpr std::string_view alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr std::size_t digits = 4;
using Digits = std::array<std::size_t, digits>;

// Odd weights have an inverse modulo 32: no other character in one place gives the same sum.
std::size_t check_digit(const Digits& values)
{
    std::size_t sum = 0;
    for (std::size_t i = 0; i < digits; ++i)
        sum += values[i] * (2 * i + 3);
    return sum % alphabet.size();
}

std::string written(const Digits& values)
{
    std::string code;
    for (const auto value : values)
        code += alphabet[value];
    code += alphabet[check_digit(values)];
    return code.insert(3, 1, '-');
}

char as_printed(char typed)
{
    if (typed >= 'a' && typed <= 'z')
        typed = static_cast<char>(typed - 'a' + 'A');
    if (typed == 'O')
        return '0';
    return typed == 'I' || typed == 'L' ? '1' : typed;
}

}

std::string strip_code(std::uint32_t number)
{
    Digits values{};
    for (auto value = values.rbegin(); value != values.rend(); ++value, number /= 32)
        *value = number % 32;
    return written(values);
}

std::optional<std::string> parse_strip_code(std::string_view typed)
{
    std::string code;
    for (const char each : typed)
        if (each != '-' && each != ' ')
            code += as_printed(each);
    if (code.size() != digits + 1)
        return std::nullopt;
    Digits values{};
    for (std::size_t i = 0; i < digits; ++i)
        if ((values[i] = alphabet.find(code[i])) == std::string_view::npos)
            return std::nullopt;
    const auto expected = written(values);
    return expected.back() == code.back() ? std::optional(expected) : std::nullopt;
}

}
