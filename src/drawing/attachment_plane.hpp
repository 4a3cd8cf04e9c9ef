#pragma once

#include "drawing/plane_frame.hpp"
#include "drawing/scene.hpp"
#include "drawing/text_metrics.hpp"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace drawing {

/// One filled-in form: `day` counts days from any fixed date, the label is ready to be shown.
struct PlanePoint {
    int day = 0;
    std::string date_label;
    double anxiety = 0;
    double avoidance = 0;
};

/// Anxiety across, avoidance upwards, both over the form's whole range. A place on the plane, never a style: nothing
/// divides it and no corner has a name.
struct AttachmentPlane {
    std::string title;
    std::vector<PlanePoint> points;
    double least = 1; ///< of both axes; values outside are drawn at the edge
    double most = 7;
    PlaneAxis anxiety;
    PlaneAxis avoidance;
    /// Half widths of the box around the last point; without both there is none.
    std::optional<double> anxiety_error;
    std::optional<double> avoidance_error;
    std::string box_note; ///< what the box means, and what it rests on
    std::function<std::string(double)> number;
};

/// The picture is as high as it needs to be; the plane itself is square. The first form is a ring, the last a disc, and
/// both carry their date, so that nothing rests on colour. The alternative text names every date and figure.
Scene draw_attachment_plane(const AttachmentPlane& plane, double width, double text_size, const TextMetrics& metrics);

}
