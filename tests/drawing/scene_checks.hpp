#pragma once

#include "drawing/scene.hpp"

#include <algorithm>

namespace drawing {

/// The shapes of one kind, in the order they are drawn.
template<class T>
std::vector<T> all(const Scene& scene)
{
    std::vector<T> found;
    for (const auto& shape : scene.shapes)
        if (const auto* one = std::get_if<T>(&shape))
            found.push_back(*one);
    return found;
}

inline bool has_text(const Scene& scene, const std::string& wanted)
{
    return std::ranges::any_of(all<Text>(scene), [&](const Text& text) { return text.text == wanted; });
}

}
