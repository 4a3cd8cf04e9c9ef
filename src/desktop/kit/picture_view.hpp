#pragma once

#include "desktop/kit/text.hpp"
#include "drawing/scene.hpp"
#include "drawing/text_metrics.hpp"

#include <functional>

namespace desktop {

/// How wide text is in a window, in its own font; sizes and widths in pixels at 100 %.
class WindowMetrics : public drawing::TextMetrics {
public:
    explicit WindowMetrics(const wxWindow& window);
    double width(std::string_view text, double size, bool bold) const override;

private:
    const wxWindow& window_;
    std::unique_ptr<wxGraphicsContext> context_;
};

/// A picture in the colours of the theme. It is drawn anew for the width it gets and is as high as that comes to;
/// pointing at a part says its words, and a screen reader reads the alternative text.
class PictureView : public wxWindow {
public:
    /// Makes the picture for a width; lengths are pixels at 100 %. `metrics` lives as long as the call.
    using Draw = std::function<drawing::Scene(double width, const drawing::TextMetrics& metrics)>;

    /// `label` is what a reader calls the picture.
    PictureView(wxWindow* parent, const wxString& name, const wxString& label, Draw draw = {});

    /// Shows another picture.
    void show(Draw draw);

    /// The size of text in pictures: a little smaller than the text around them.
    static double text_size(const wxWindow& window);

    bool AcceptsFocus() const override { return false; }

private:
    void fit(int width);
    void on_paint();
    void point_at(const wxPoint& at);

    wxString label_;
    Draw draw_;
    drawing::Scene scene_;
    int drawn_for_ = 0;
    std::string pointed_at_;
};

/// Draws a picture's shapes; `window` gives the font and the colour behind.
void paint(wxGraphicsContext& context, const drawing::Scene& scene, const wxWindow& window);

}
