#include "reporting/bidi.hpp"

#include <fribidi.h>

#include <algorithm>
#include <new>
#include <numeric>

namespace reporting {

static_assert(sizeof(FriBidiChar) == sizeof(char32_t) && sizeof(FriBidiCharType) == sizeof(std::uint32_t) &&
              sizeof(FriBidiLevel) == sizeof(std::int8_t));

namespace {

/// FriBidi answers 0 only when it has no memory.
void require(FriBidiLevel highest_level_plus_one)
{
    if (highest_level_plus_one == 0)
        throw std::bad_alloc();
}

}

BidiText::BidiText(std::u32string_view paragraph)
    : shaped_(paragraph), types_(paragraph.size()), levels_(paragraph.size())
{
    if (paragraph.empty())
        return;
    const auto length = static_cast<FriBidiStrIndex>(paragraph.size());
    const std::vector<FriBidiChar> characters(paragraph.begin(), paragraph.end());
    std::vector<FriBidiBracketType> brackets(paragraph.size());
    fribidi_get_bidi_types(characters.data(), length, types_.data());
    fribidi_get_bracket_types(characters.data(), length, types_.data(), brackets.data());
    FriBidiParType direction = FRIBIDI_PAR_ON;
    require(fribidi_get_par_embedding_levels_ex(types_.data(), brackets.data(), length, &direction, levels_.data()));
    direction_ = direction;
    right_to_left_ = FRIBIDI_IS_RTL(direction);
    has_right_to_left_ = std::any_of(levels_.begin(), levels_.end(), [](std::int8_t level) { return level != 0; });
    if (has_right_to_left_)
        join_and_mirror();
}

void BidiText::join_and_mirror()
{
    const auto length = static_cast<FriBidiStrIndex>(shaped_.size());
    std::vector<FriBidiChar> characters(shaped_.begin(), shaped_.end());
    std::vector<FriBidiJoiningType> joining(shaped_.size());
    fribidi_get_joining_types(characters.data(), length, joining.data());
    fribidi_join_arabic(types_.data(), length, levels_.data(), joining.data());
    fribidi_shape(FRIBIDI_FLAGS_DEFAULT | FRIBIDI_FLAGS_ARABIC, levels_.data(), length, joining.data(),
                  characters.data());
    shaped_.assign(characters.begin(), characters.end());
}

bool BidiText::is_mark(std::size_t index) const
{
    return types_[index] == FRIBIDI_TYPE_NSM;
}

std::vector<std::size_t> BidiText::visual_order(std::size_t begin, std::size_t end) const
{
    std::vector<std::size_t> order(end - begin);
    std::iota(order.begin(), order.end(), begin);
    if (!has_right_to_left_ || begin == end)
        return order;
    const auto at = [](std::size_t index) { return static_cast<std::ptrdiff_t>(index); };
    std::vector<std::int8_t> levels(levels_.begin() + at(begin), levels_.begin() + at(end));
    std::vector<FriBidiStrIndex> map(order.begin(), order.end());
    require(fribidi_reorder_line(FRIBIDI_FLAGS_DEFAULT | FRIBIDI_FLAGS_ARABIC, types_.data() + begin,
                                 static_cast<FriBidiStrIndex>(end - begin), 0, direction_, levels.data(), nullptr,
                                 map.data()));
    std::copy(map.begin(), map.end(), order.begin());
    return order;
}

}
