#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace reporting {

/// One paragraph after the Unicode bidirectional algorithm: letters joined and brackets mirrored, still in the order
/// they are read.
class BidiText {
public:
    explicit BidiText(std::u32string_view paragraph);

    const std::u32string& shaped() const { return shaped_; }
    /// True when the paragraph starts at the right margin.
    bool right_to_left() const { return right_to_left_; }
    /// True for a mark that stands over or under the character before it.
    bool is_mark(std::size_t index) const;
    /// The indexes of one line's characters as they stand on paper, from left to right.
    std::vector<std::size_t> visual_order(std::size_t begin, std::size_t end) const;

private:
    void join_and_mirror();

    std::u32string shaped_;
    std::vector<std::uint32_t> types_;
    std::vector<std::int8_t> levels_;
    std::uint32_t direction_ = 0;
    bool right_to_left_ = false;
    bool has_right_to_left_ = false;
};

}
