#pragma once

#include <array>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

namespace domain {

/// What a field accepts beyond its type. Numbers: least–most. Text: `most` characters; 0 means the default of 2
/// million. A name is one line with something to be seen in it.
struct FieldRule {
    bool required = false;
    double least = 0;
    double most = 0;
    bool is_name = false;

    constexpr bool has_range() const { return least != most; }
};

inline constexpr FieldRule required{true};
constexpr FieldRule between(double least, double most)
{
    return {false, least, most};
}
constexpr FieldRule required_between(double least, double most)
{
    return {true, least, most};
}

inline constexpr FieldRule a_name{false, 0, 200, true};
inline constexpr FieldRule required_name{true, 0, 200, true};

/// One datum of an aggregate: its only spelling (column, JSON key, control name) and where it lives.
template<class T, class M>
struct Field {
    std::string_view name;
    M T::*member;
    FieldRule rule;
};

template<class T, class M>
constexpr Field<T, M> field(std::string_view name, M T::*member, FieldRule rule = {})
{
    return {name, member, rule};
}

/// A type that lists its fields once: `static constexpr auto fields() { return std::tuple{field("held_on", …), …}; }`.
template<class T>
concept HasFields = requires
{
    T::fields();
};

/// Calls `action(field)` for every field of T, in the order of the list.
template<HasFields T, class Action>
constexpr void for_each_field(Action&& action)
{
    std::apply([&](const auto&... each) { (action(each), ...); }, T::fields());
}

/// The token of one enum value, as it stands in documents and columns.
template<class E>
struct Token {
    E value;
    std::string_view name;
};

/// An enum whose tokens are listed by `constexpr auto tokens(E)` beside it, returning an array of Token<E>.
template<class E>
concept HasTokens = std::is_enum_v<E> && requires(E value)
{
    tokens(value);
};

template<HasTokens E>
constexpr std::string_view token_of(E value)
{
    for (const auto& token : tokens(value))
        if (token.value == value)
            return token.name;
    return {};
}

/// The names of an enum's tokens, in their order.
template<HasTokens E>
std::vector<std::string> token_names()
{
    std::vector<std::string> names;
    for (const auto& token : tokens(E{}))
        names.emplace_back(token.name);
    return names;
}

/// All tokens of an enum: "efit, efct, efft, other".
template<HasTokens E>
std::string all_tokens()
{
    std::string out;
    for (const auto& token : tokens(E{}))
        out += (out.empty() ? "" : ", ") + std::string(token.name);
    return out;
}

}
