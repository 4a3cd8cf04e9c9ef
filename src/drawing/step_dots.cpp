#include "drawing/step_dots.hpp"

#include <algorithm>

namespace drawing {

Scene draw_step_dots(int filled, double size)
{
    constexpr int dots = 5;
    const int solid = std::clamp(filled, 0, dots);
    const double step = size * 1.35;
    Scene scene{step * (dots - 1) + size, size, {}, std::to_string(solid) + " / " + std::to_string(dots), {}};
    for (int i = 0; i < dots; ++i) {
        Circle dot{{size / 2 + step * i, size / 2}, size * 0.42, std::nullopt, Role::accent, size * 0.1};
        if (i < solid)
            dot.fill = Role::accent;
        scene.shapes.emplace_back(dot);
    }
    return scene;
}

}
