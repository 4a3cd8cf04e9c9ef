#pragma once

#include "domain/problem.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace domain {

/// A document as a plain value: what JSON can say, without JSON. Maps keep the order they were written in.
struct Tree {
    using List = std::vector<Tree>;
    using Map = std::vector<std::pair<std::string, Tree>>;

    std::variant<std::monostate, bool, std::int64_t, double, std::string, List, Map> value;

    Tree() = default;
    Tree(bool given) : value(given) {}
    Tree(int given) : value(std::int64_t{given}) {}
    Tree(std::int64_t given) : value(given) {}
    Tree(double given) : value(given) {}
    Tree(std::string given) : value(std::move(given)) {}
    Tree(std::string_view given) : value(std::string(given)) {}
    Tree(const char* given) : value(std::string(given)) {}
    Tree(List given) : value(std::move(given)) {}
    Tree(Map given) : value(std::move(given)) {}

    template<class T>
    const T* as() const
    {
        return std::get_if<T>(&value);
    }
    bool is_null() const { return value.index() == 0; }

    /// The member of a map by name; nullptr when this is no map or has no such member.
    const Tree* find(std::string_view key) const;
    /// The member as text; empty when it is missing or not text.
    std::string text(std::string_view key) const;

    bool operator==(const Tree&) const = default;
};

/// A single value as text, as it is: "true", "7", "2.5", the text itself; empty for a list, an object and nothing.
std::string plain_text(const Tree& tree);

/// A value as an error may show it; text goes through `shown`.
Words shown_value(const Tree& tree);

}
