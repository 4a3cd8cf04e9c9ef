#pragma once

#include "domain/date.hpp"
#include "domain/fields.hpp"
#include "domain/id.hpp"
#include "domain/problem.hpp"
#include "domain/text.hpp"
#include "domain/tree.hpp"

#include <charconv>
#include <cmath>
#include <map>
#include <optional>
#include <string>
#include <vector>

/// Values to documents and back, by their field lists. `to_tree` leaves out what is not known; `from_tree` refuses
/// unknown keys, missing required fields and values outside their rule, naming the field's path (throws Refused).
namespace domain {

inline constexpr double longest_text = 2'000'000;

// --- to_tree -------------------------------------------------------------------------------------------------------

inline Tree to_tree(const Tree& value)
{
    return value;
}
inline Tree to_tree(bool value)
{
    return value;
}
inline Tree to_tree(int value)
{
    return value;
}
inline Tree to_tree(std::int64_t value)
{
    return value;
}
inline Tree to_tree(double value)
{
    return value;
}
inline Tree to_tree(const std::string& value)
{
    return value.empty() ? Tree() : Tree(value);
}
inline Tree to_tree(const Date& value)
{
    return to_text(value);
}
inline Tree to_tree(const TimeOfDay& value)
{
    return to_text(value);
}
inline Tree to_tree(const Timestamp& value)
{
    return to_text(value);
}
template<class T>
Tree to_tree(const Id<T>& value)
{
    return to_tree(value.value);
}
template<HasTokens E>
Tree to_tree(E value)
{
    return token_of(value);
}
template<HasFields T>
Tree to_tree(const T& value);
template<class T>
Tree to_tree(const std::optional<T>& value);
template<class T>
Tree to_tree(const std::map<std::string, T>& value);

template<class T>
Tree to_tree(const std::vector<T>& value)
{
    if (value.empty())
        return {};
    Tree::List list;
    for (const auto& each : value)
        list.push_back(to_tree(each));
    return list;
}

template<class T>
Tree to_tree(const std::optional<T>& value)
{
    return value ? to_tree(*value) : Tree();
}

template<class T>
Tree to_tree(const std::map<std::string, T>& value)
{
    if (value.empty())
        return {};
    Tree::Map map;
    for (const auto& [key, each] : value)
        map.emplace_back(key, to_tree(each));
    return map;
}

template<HasFields T>
Tree to_tree(const T& value)
{
    Tree::Map map;
    for_each_field<T>([&](const auto& field) {
        if (auto tree = to_tree(value.*field.member); !tree.is_null())
            map.emplace_back(std::string(field.name), std::move(tree));
    });
    return map;
}

/// The document of a kept record: its fields with `id` and `row_version` in front.
template<class T>
Tree to_tree(const Record<T>& record)
{
    auto tree = to_tree(record.value);
    auto& map = std::get<Tree::Map>(tree.value);
    map.insert(map.begin(), {{"id", record.id.value}, {"row_version", record.row_version}});
    return tree;
}

// --- allowed: what a type accepts -----------------------------------------------------------------------------------

/// `token` when the rule has no range, else the token of its range with least and most.
Words range_words(const char* token, const char* ranged, const FieldRule& rule);
Words text_words(const FieldRule& rule);
/// A list of what `each` says.
Words list_words(const Words& each);

template<class T>
struct Allowed {
    static Words words(const FieldRule&) { return "object"; }
};
template<>
struct Allowed<bool> {
    static Words words(const FieldRule&) { return "true_or_false"; }
};
template<>
struct Allowed<int> {
    static Words words(const FieldRule& rule) { return range_words("whole_number", "whole_number_between", rule); }
};
template<>
struct Allowed<std::int64_t> : Allowed<int> {
};
template<>
struct Allowed<double> {
    static Words words(const FieldRule& rule) { return range_words("number", "number_between", rule); }
};
template<>
struct Allowed<std::string> {
    static Words words(const FieldRule& rule) { return text_words(rule); }
};
template<>
struct Allowed<Date> {
    static Words words(const FieldRule&) { return "date"; }
};
template<>
struct Allowed<TimeOfDay> {
    static Words words(const FieldRule&) { return "time"; }
};
template<>
struct Allowed<Timestamp> {
    static Words words(const FieldRule&) { return "instant"; }
};
template<class T>
struct Allowed<Id<T>> {
    static Words words(const FieldRule&) { return "id"; }
};
template<HasTokens E>
struct Allowed<E> {
    static Words words(const FieldRule&) { return one_of(token_names<E>()); }
};
template<class T>
struct Allowed<std::optional<T>> : Allowed<T> {
};
template<class T>
struct Allowed<std::vector<T>> {
    static Words words(const FieldRule& rule) { return list_words(Allowed<T>::words(rule)); }
};
template<>
struct Allowed<Tree> {
    static Words words(const FieldRule&) { return "any_value"; }
};

// --- from_tree -----------------------------------------------------------------------------------------------------

/// Where in a document a value stands, and the rule of its field.
struct Place {
    std::string path;
    FieldRule rule;
    bool is_kept = false; ///< read back from a practice: what was accepted once is never refused by a newer rule

    Place member(std::string_view name, const FieldRule& member_rule = {}) const
    {
        return {path.empty() ? std::string(name) : path + "." + std::string(name), member_rule, is_kept};
    }
    Place item(std::size_t index) const
    {
        return {path + "[" + std::to_string(index) + "]", {false, rule.least, rule.most, rule.is_name}, is_kept};
    }
};

template<class T>
[[noreturn]] void refuse_value(const Tree& tree, const Place& place, std::string rule)
{
    refuse(place.path, std::move(rule), shown_value(tree), Allowed<T>::words(place.rule));
}

void read(const Tree& tree, bool& out, const Place& place);
void read(const Tree& tree, int& out, const Place& place);
void read(const Tree& tree, std::int64_t& out, const Place& place);
void read(const Tree& tree, double& out, const Place& place);
void read(const Tree& tree, std::string& out, const Place& place);
void read(const Tree& tree, Date& out, const Place& place);
void read(const Tree& tree, TimeOfDay& out, const Place& place);
void read(const Tree& tree, Timestamp& out, const Place& place);
inline void read(const Tree& tree, Tree& out, const Place&)
{
    out = tree;
}

template<class T>
void read(const Tree& tree, Id<T>& out, const Place& place)
{
    read(tree, out.value, place);
}

template<HasTokens E>
void read(const Tree& tree, E& out, const Place& place)
{
    const auto* text = tree.as<std::string>();
    for (const auto& token : tokens(E{}))
        if (text && token.name == *text) {
            out = token.value;
            return;
        }
    refuse_value<E>(tree, place, "one_of");
}

template<HasFields T>
void read(const Tree& tree, T& out, const Place& place);
template<class T>
void read(const Tree& tree, std::map<std::string, T>& out, const Place& place);
template<class T>
void read(const Tree& tree, std::vector<T>& out, const Place& place);

template<class T>
void read(const Tree& tree, std::optional<T>& out, const Place& place)
{
    if (tree.is_null())
        out.reset();
    else
        read(tree, out.emplace(), place);
}

/// A single value stands for a list of one.
template<class T>
void read(const Tree& tree, std::vector<T>& out, const Place& place)
{
    out.clear();
    const auto* list = tree.as<Tree::List>();
    const std::size_t count = list ? list->size() : 1;
    for (std::size_t i = 0; i < count; ++i)
        read(list ? (*list)[i] : tree, out.emplace_back(), list ? place.item(i) : place);
}

template<class T>
void read(const Tree& tree, std::map<std::string, T>& out, const Place& place)
{
    const auto* map = tree.as<Tree::Map>();
    if (!map)
        refuse(place.path, "type", shown_value(tree), "object");
    out.clear();
    for (const auto& [key, member] : *map)
        read(member, out[key], place.member(key));
}

/// The keys a document of T knows.
template<HasFields T>
std::vector<std::string> field_names()
{
    std::vector<std::string> names;
    for_each_field<T>([&](const auto& field) { names.emplace_back(field.name); });
    return names;
}

template<HasFields T>
bool has_field(std::string_view name)
{
    bool found = false;
    for_each_field<T>([&](const auto& field) { found = found || field.name == name; });
    return found;
}

template<HasFields T>
void read(const Tree& tree, T& out, const Place& place)
{
    const auto* map = tree.as<Tree::Map>();
    if (!map)
        refuse(place.path.empty() ? "document" : place.path, "type", shown_value(tree), "object");
    for (const auto& [key, member] : *map)
        if (!has_field<T>(key))
            refuse(place.member(shown_key(key)).path, "unknown_field", shown_name(key), one_of(field_names<T>()));
    for_each_field<T>([&](const auto& field) {
        using Member = std::remove_reference_t<decltype(out.*field.member)>;
        const auto here = place.member(field.name, field.rule);
        const auto* member = tree.find(field.name);
        if (member && !member->is_null())
            read(*member, out.*field.member, here);
        else if (field.rule.required)
            refuse(here.path, "required", "nothing", Allowed<Member>::words(field.rule));
    });
}

/// A value of T from its document.
template<class T>
T from_tree(const Tree& tree)
{
    T out{};
    read(tree, out, Place{});
    return out;
}

/// `value` with the fields that `changes` names replaced (null clears an optional field); all rules hold afterwards.
template<HasFields T>
T with_changes(const T& value, const Tree& changes)
{
    const auto* map = changes.as<Tree::Map>();
    if (!map)
        refuse("document", "type", shown_value(changes), "object");
    auto merged = std::get<Tree::Map>(to_tree(value).value);
    for (const auto& [key, member] : *map) {
        if (!has_field<T>(key))
            refuse(shown_key(key), "unknown_field", shown_name(key), one_of(field_names<T>()));
        std::erase_if(merged, [&](const auto& old) { return old.first == key; });
        merged.emplace_back(key, member);
    }
    return from_tree<T>(Tree(std::move(merged)));
}

}
