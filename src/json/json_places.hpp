#pragma once

#include <optional>
#include <string>
#include <string_view>

/// Where something stands in a JSON text that can be read, so that an editor can point at it.
namespace json {

struct Position {
    int line = 0; ///< counted from 1
    int column = 0;

    bool operator==(const Position&) const = default;
};

Position position_at(std::string_view text, std::size_t offset);

/// Where the value named by a path such as "scales[0].bands[1].from" begins: the value itself, or the closest thing
/// around it that is there. Nothing when the text is no JSON.
std::optional<std::size_t> offset_of(std::string_view text, std::string_view path);

/// The text with a member of the outermost object replaced, written as it is given; unchanged when there is none.
std::string with_member(std::string_view text, std::string_view member, std::string_view json_value);

}
