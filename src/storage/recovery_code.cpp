#include "storage/recovery_code.hpp"

#include "storage/crypto.hpp"

#include <algorithm>
#include <array>

namespace storage {

namespace {

constexpr std::string_view alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr std::size_t group_size = 5;
constexpr std::size_t groups = 7;
constexpr std::size_t code_size = group_size * groups;

/// Times x in the field of 32 elements made by x^5 + x^2 + 1.
unsigned doubled(unsigned value)
{
    return (value << 1) ^ ((value & 16) != 0 ? 0b100101U : 0U);
}

/// Each place counts with another power of x, so that one wrong character and two exchanged ones always show.
unsigned check_of(std::span<const unsigned> values, std::size_t group)
{
    auto check = static_cast<unsigned>(group + 1);
    for (const auto value : values)
        check = doubled(check) ^ value;
    return doubled(check);
}

constexpr unsigned no_value = 32;

unsigned value_of(char typed)
{
    const char upper = typed >= 'a' && typed <= 'z' ? static_cast<char>(typed - 'a' + 'A') : typed;
    const char meant = upper == 'O' ? '0' : upper == 'I' || upper == 'L' ? '1' : upper;
    const auto at = alphabet.find(meant);
    return at == std::string_view::npos ? no_value : static_cast<unsigned>(at);
}

bool is_between_groups(char typed)
{
    return typed == ' ' || typed == '-' || typed == '\t' || typed == '\r' || typed == '\n';
}

bool group_fits(std::string_view text, std::size_t group)
{
    std::array<unsigned, group_size> values{};
    std::ranges::transform(text.substr(group * group_size, group_size), values.begin(), value_of);
    const bool known = std::ranges::count(values, no_value) == 0;
    return known && check_of(std::span(values).first(group_size - 1), group) == values.back();
}

domain::Problem wrong_group(std::size_t group)
{
    return {"recovery_code", "group", {"group_number", group + 1}, "five_characters_as_printed"};
}

}

SecretBytes make_recovery_code()
{
    SecretBytes code(code_size);
    for (std::size_t group = 0; group < groups; ++group) {
        std::array<unsigned, group_size> values{};
        for (std::size_t i = 0; i + 1 < group_size; ++i)
            values[i] = random_below(32);
        values.back() = check_of(std::span(values).first(group_size - 1), group);
        for (std::size_t i = 0; i < group_size; ++i)
            code.bytes()[group * group_size + i] = static_cast<unsigned char>(alphabet[values[i]]);
    }
    return code;
}

std::string in_groups(const SecretBytes& code)
{
    std::string text;
    text.reserve(code.size() + groups);
    for (std::size_t at = 0; at < code.size(); at += group_size) {
        text += at > 0 ? "-" : "";
        text += code.text().substr(at, group_size);
    }
    return text;
}

std::variant<SecretBytes, domain::Problem> read_recovery_code(std::string_view typed)
{
    SecretBytes code(code_size);
    std::size_t size = 0;
    for (const char each : typed) {
        if (is_between_groups(each))
            continue;
        if (size < code_size)
            code.bytes()[size] = static_cast<unsigned char>(each);
        ++size;
    }
    for (std::size_t group = 0; group < std::min(size, code_size) / group_size; ++group)
        if (!group_fits(code.text(), group))
            return wrong_group(group);
    if (size != code_size)
        return domain::Problem{"recovery_code", "length", {"characters", size}, "seven_groups_of_five"};
    for (auto& byte : code.bytes())
        byte = static_cast<unsigned char>(alphabet[value_of(static_cast<char>(byte))]);
    return code;
}

}
