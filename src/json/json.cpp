#include "json/json.hpp"

#include "domain/problem.hpp"

#include <nlohmann/json.hpp>

#include <unordered_set>

namespace json {

namespace {

using domain::Tree;
using Json = nlohmann::ordered_json;

constexpr std::size_t deepest = 64;
constexpr std::size_t most_keys = 10'000;

[[noreturn]] void refuse_document(domain::Words given, domain::Words allowed)
{
    domain::refuse("document", "json", std::move(given), std::move(allowed));
}

// Builds the tree straight from the parser's events: keys that stand twice and deep nesting are seen here.
class TreeBuilder : public nlohmann::json_sax<Json> {
public:
    bool null() override { return add(Tree()); }
    bool boolean(bool value) override { return add(value); }
    bool number_integer(number_integer_t value) override { return add(std::int64_t{value}); }
    bool number_unsigned(number_unsigned_t value) override
    {
        if (value > static_cast<number_unsigned_t>(std::numeric_limits<std::int64_t>::max()))
            refuse_document("huge_number", "whole_number_in_range");
        return add(static_cast<std::int64_t>(value));
    }
    bool number_float(number_float_t value, const string_t&) override { return add(value); }
    bool string(string_t& value) override { return add(std::move(value)); }
    bool binary(binary_t&) override { return false; }
    bool start_object(std::size_t) override { return open(Tree::Map()); }
    bool end_object() override { return close(); }
    bool start_array(std::size_t) override { return open(Tree::List()); }
    bool end_array() override { return close(); }

    bool key(string_t& name) override
    {
        if (!seen_.back().insert(name).second)
            refuse_document({"key_twice", domain::shown_key(name)}, "each_once");
        if (seen_.back().size() > most_keys)
            refuse_document("many_keys", {"keys_to", most_keys});
        keys_.back() = std::move(name);
        return true;
    }

    bool parse_error(std::size_t position, const std::string&, const nlohmann::detail::exception&) override
    {
        error_position_ = position;
        return false;
    }

    Tree take() { return std::move(root_); }
    std::size_t error_position() const { return error_position_; }

private:
    bool add(Tree tree)
    {
        if (open_.empty())
            root_ = std::move(tree);
        else if (auto* list = std::get_if<Tree::List>(&open_.back().value))
            list->push_back(std::move(tree));
        else
            std::get<Tree::Map>(open_.back().value).emplace_back(std::move(keys_.back()), std::move(tree));
        return true;
    }

    bool open(Tree tree)
    {
        if (open_.size() == deepest)
            refuse_document("deeper_nesting", "levels_to_64");
        open_.push_back(std::move(tree));
        keys_.emplace_back();
        seen_.emplace_back();
        return true;
    }

    bool close()
    {
        auto done = std::move(open_.back());
        open_.pop_back();
        keys_.pop_back();
        seen_.pop_back();
        return add(std::move(done));
    }

    Tree root_;
    std::vector<Tree> open_;
    std::vector<std::string> keys_;
    std::vector<std::unordered_set<std::string>> seen_; // keys of each open map, so that a million take no longer each
    std::size_t error_position_ = 0;
};

domain::Words line_and_column(std::string_view text, std::size_t position)
{
    const auto before = text.substr(0, std::min(position, text.size()));
    const auto line = std::count(before.begin(), before.end(), '\n') + 1;
    const auto start = before.rfind('\n');
    const auto column = before.size() - (start == std::string_view::npos ? 0 : start + 1);
    return {"line_and_column", line, column};
}

struct Writer {
    Json operator()(std::monostate) const { return nullptr; }
    Json operator()(const Tree::List& list) const
    {
        auto out = Json::array();
        for (const auto& each : list)
            out.push_back(std::visit(*this, each.value));
        return out;
    }
    Json operator()(const Tree::Map& map) const
    {
        auto out = Json::object();
        for (const auto& [key, each] : map)
            out[key] = std::visit(*this, each.value);
        return out;
    }
    template<class T>
    Json operator()(const T& value) const
    {
        return value;
    }
};

}

Tree parse(std::string_view text)
{
    TreeBuilder builder;
    if (!Json::sax_parse(text.begin(), text.end(), &builder))
        domain::refuse("document", "json", line_and_column(text, builder.error_position()), "json");
    return builder.take();
}

std::string write(const Tree& tree, int indent)
{
    return std::visit(Writer{}, tree.value).dump(indent, ' ', false, Json::error_handler_t::replace);
}

}
