#include "json/json_places.hpp"

#include <algorithm>
#include <charconv>
#include <vector>

namespace json {

namespace {

/// One part of a path: a member's name, or an element's place.
struct Step {
    std::string_view name;
    int index = -1;
};

std::vector<Step> steps_of(std::string_view path)
{
    std::vector<Step> steps;
    while (!path.empty()) {
        const auto end = path.front() == '[' ? path.find(']') : path.find_first_of(".[");
        const auto part = path.substr(0, end);
        if (!part.empty() && part.front() == '[') {
            Step step;
            std::from_chars(part.data() + 1, part.data() + part.size(), step.index);
            steps.push_back(step);
        } else if (!part.empty()) {
            steps.push_back({part, -1});
        }
        const bool is_mark = end != std::string_view::npos && path[end] != '[';
        path = end == std::string_view::npos ? "" : path.substr(end + (is_mark ? 1 : 0));
    }
    return steps;
}

/// Walks a text that is known to be JSON.
class Walker {
public:
    explicit Walker(std::string_view text) : text_(text) {}

    std::size_t find(const std::vector<Step>& steps)
    {
        skip_space();
        auto found = at_;
        for (const auto& step : steps) {
            if (!(step.index < 0 ? enter_member(step.name) : enter_element(step.index)))
                break;
            found = at_;
        }
        return found;
    }

    std::size_t at() const { return at_; }

    void skip_value()
    {
        const char first = peek();
        if (first == '"')
            skip_string();
        else if (first == '{' || first == '[')
            skip_nested();
        else
            at_ = std::min(text_.find_first_of(",]} \t\r\n", at_), text_.size());
        skip_space();
    }

private:
    char peek() const { return at_ < text_.size() ? text_[at_] : '\0'; }

    void skip_space() { at_ = std::min(text_.find_first_not_of(" \t\r\n", at_), text_.size()); }

    void skip_string()
    {
        for (++at_; at_ < text_.size() && text_[at_] != '"'; ++at_)
            if (text_[at_] == '\\')
                ++at_;
        at_ = std::min(at_ + 1, text_.size());
    }

    void skip_nested()
    {
        int depth = 0;
        do {
            if (peek() == '"') {
                skip_string();
                continue;
            }
            depth += peek() == '{' || peek() == '[' ? 1 : peek() == '}' || peek() == ']' ? -1 : 0;
            ++at_;
        } while (depth > 0 && at_ < text_.size());
    }

    // At the mark that opens an object or list: moves to its first part.
    bool open(char mark)
    {
        if (peek() != mark)
            return false;
        ++at_;
        skip_space();
        return true;
    }

    bool next()
    {
        skip_value();
        if (peek() != ',')
            return false;
        ++at_;
        skip_space();
        return true;
    }

    bool enter_member(std::string_view name)
    {
        if (!open('{'))
            return false;
        while (peek() == '"') {
            const auto start = at_ + 1;
            skip_string();
            const bool is_it = text_.substr(start, at_ - 1 - start) == name;
            skip_space();
            ++at_;
            skip_space();
            if (is_it)
                return true;
            if (!next())
                break;
        }
        return false;
    }

    bool enter_element(int index)
    {
        if (!open('['))
            return false;
        while (index > 0 && next())
            --index;
        return index == 0 && peek() != ']';
    }

    std::string_view text_;
    std::size_t at_ = 0;
};

}

Position position_at(std::string_view text, std::size_t offset)
{
    const auto before = text.substr(0, offset);
    const auto start = before.rfind('\n');
    const auto column = before.size() - (start == std::string_view::npos ? 0 : start + 1);
    return {static_cast<int>(std::ranges::count(before, '\n')) + 1, static_cast<int>(column) + 1};
}

std::optional<std::size_t> offset_of(std::string_view text, std::string_view path)
{
    if (text.find_first_not_of(" \t\r\n") == std::string_view::npos)
        return std::nullopt;
    return Walker(text).find(steps_of(path));
}

std::string with_member(std::string_view text, std::string_view member, std::string_view json_value)
{
    Walker walker(text);
    const auto from = walker.find({Step{member, -1}});
    if (from == Walker(text).find({}))
        return std::string(text);
    walker.skip_value();
    auto to = text.find_last_not_of(" \t\r\n", walker.at() - 1) + 1;
    return std::string(text.substr(0, from)).append(json_value).append(text.substr(to));
}

}
