#pragma once

#include "drawing/plane_frame.hpp"

#include <optional>

namespace drawing {

/// Where one relationship stands on the plane, and where it stood before.
struct RelationshipPlace {
    std::string label;      ///< "mother"
    std::string date_label; ///< of the latest form
    double anxiety = 0;
    double avoidance = 0;
    std::optional<Point> before; ///< anxiety and avoidance at the first form, where there was an earlier one
};

/// One person's closeness with several people. Places, never styles: nothing divides the plane, and where no figure for
/// noise is published there is no box.
struct RelationshipPlane {
    std::string title;
    std::vector<RelationshipPlace> places;
    double least = 1; ///< of both axes; values outside are drawn at the edge
    double most = 7;
    PlaneAxis anxiety;
    PlaneAxis avoidance;
    std::string note; ///< under the picture: how to read it
    PlaneFrame::Number number;
};

/// Each relationship is a disc with its name beside it, so that nothing rests on colour; a thin line leads from the
/// ring where it stood first. The picture is as high as it needs to be. The alternative text names every figure.
Scene draw_relationship_plane(const RelationshipPlane& plane, double width, double text_size,
                              const TextMetrics& metrics);

}
