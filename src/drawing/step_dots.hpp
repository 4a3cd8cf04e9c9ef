#pragma once

#include "drawing/scene.hpp"

namespace drawing {

/// Five dots in a row, `filled` of them solid: how near something has come. `size` is the height of the picture.
Scene draw_step_dots(int filled, double size);

}
