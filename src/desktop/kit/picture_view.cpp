#include "desktop/kit/picture_view.hpp"

#include "desktop/kit/layout.hpp"
#include "desktop/platform/accessible.hpp"

#include <cmath>

namespace desktop {

namespace {

/// The pages of a notebook are lighter than other panels, but do not say so themselves.
wxColour colour_behind(const wxWindow& window)
{
    for (auto* each = window.GetParent(); each && !each->IsTopLevel(); each = each->GetParent())
        if (dynamic_cast<wxNotebook*>(each))
            return wxSystemSettings::GetColour(wxSYS_COLOUR_WINDOW);
    return window.GetParent()->GetBackgroundColour();
}

wxColour colour_of(drawing::Role role, const wxWindow& window)
{
    using enum drawing::Role;
    const auto behind = colour_behind(window);
    const auto text = wxSystemSettings::GetColour(wxSYS_COLOUR_WINDOWTEXT);
    switch (role) {
    case ink:
        return text;
    case muted:
        return quiet_colour();
    case accent:
        return accent_colour();
    case accent_soft:
        return mixed(accent_colour(), behind, 0.35);
    case band:
        return mixed(accent_colour(), behind, 0.14);
    case grid:
        return mixed(text, behind, 0.16);
    case tint:
        return mixed(text, behind, 0.05);
    case line:
        return mixed(text, behind, 0.38);
    case surface:
        break;
    }
    return behind;
}

wxFont font_of(const wxWindow& window, double size, bool bold)
{
    const auto font = window.GetFont().Scaled(static_cast<float>(size / window.GetFont().GetPixelSize().y));
    return bold ? font.Bold() : font;
}

wxGraphicsPath path_of(wxGraphicsContext& context, const std::vector<drawing::Point>& points)
{
    auto path = context.CreatePath();
    for (std::size_t i = 0; i < points.size(); ++i)
        i == 0 ? path.MoveToPoint(points[i].x, points[i].y) : path.AddLineToPoint(points[i].x, points[i].y);
    return path;
}

class Painter {
public:
    Painter(wxGraphicsContext& context, const wxWindow& window) : context_(context), window_(window) {}

    void operator()(const drawing::Polyline& shape)
    {
        set_pen(shape.role, shape.width, shape.dashed);
        context_.StrokePath(path_of(context_, shape.points));
    }

    void operator()(const drawing::Area& shape)
    {
        context_.SetBrush(wxBrush(colour_of(shape.role, window_)));
        auto path = path_of(context_, shape.outline);
        path.CloseSubpath();
        context_.FillPath(path);
    }

    void operator()(const drawing::Circle& shape)
    {
        auto path = context_.CreatePath();
        path.AddCircle(shape.centre.x, shape.centre.y, shape.radius);
        if (shape.fill) {
            context_.SetBrush(wxBrush(colour_of(*shape.fill, window_)));
            context_.FillPath(path);
        }
        if (shape.stroke) {
            set_pen(*shape.stroke, shape.stroke_width, false);
            context_.StrokePath(path);
        }
    }

    void operator()(const drawing::Text& shape)
    {
        context_.SetFont(font_of(window_, shape.size, shape.bold), colour_of(shape.role, window_));
        const auto text = shown(shape.text);
        double width = 0;
        double height = 0;
        double descent = 0;
        double leading = 0;
        context_.GetTextExtent(text, &width, &height, &descent, &leading);
        const double shift = shape.anchor == drawing::Anchor::start ? 0
                             : shape.anchor == drawing::Anchor::end ? width
                                                                    : width / 2;
        context_.DrawText(text, shape.at.x - shift, shape.at.y - (height - descent));
    }

private:
    void set_pen(drawing::Role role, double width, bool dashed)
    {
        context_.SetPen(context_.CreatePen(wxGraphicsPenInfo(colour_of(role, window_), width)
                                               .Style(dashed ? wxPENSTYLE_SHORT_DASH : wxPENSTYLE_SOLID)
                                               .Join(wxJOIN_ROUND)));
    }

    wxGraphicsContext& context_;
    const wxWindow& window_;
};

}

WindowMetrics::WindowMetrics(const wxWindow& window) : window_(window), context_(wxGraphicsContext::Create()) {}

double WindowMetrics::width(std::string_view text, double size, bool bold) const
{
    context_->SetFont(font_of(window_, size, bold), *wxBLACK);
    double wide = 0;
    double high = 0;
    context_->GetTextExtent(shown(text), &wide, &high);
    return wide;
}

void paint(wxGraphicsContext& context, const drawing::Scene& scene, const wxWindow& window)
{
    Painter painter(context, window);
    for (const auto& shape : scene.shapes)
        std::visit(painter, shape);
}

PictureView::PictureView(wxWindow* parent, const wxString& name, const wxString& label, Draw draw)
    : wxWindow(parent, wxID_ANY), label_(label)
{
    SetName(name);
    SetBackgroundStyle(wxBG_STYLE_PAINT);
    SetMinSize(wxSize(FromDIP(80), FromDIP(40)));
    SetLayoutDirection(wxLayout_LeftToRight); // else its letters are mirrored, too
    Bind(wxEVT_PAINT, [this](wxPaintEvent&) { on_paint(); });
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        fit(event.GetSize().x);
    });
    Bind(wxEVT_MOTION, [this](wxMouseEvent& event) { point_at(event.GetPosition()); });
    show(std::move(draw));
}

void PictureView::show(Draw draw)
{
    draw_ = std::move(draw);
    drawn_for_ = 0;
    fit(GetClientSize().x);
}

double PictureView::text_size(const wxWindow& window)
{
    return window.GetFont().GetPixelSize().y * 0.85;
}

void PictureView::fit(int width)
{
    if (!draw_ || width < 40 || width == drawn_for_)
        return;
    drawn_for_ = width;
    scene_ = draw_(width, WindowMetrics(*this));
    describe_picture(this, label_, shown(scene_.alternative_text));
    Refresh();
    const int height = static_cast<int>(std::ceil(scene_.height));
    if (height != GetMinSize().y) {
        SetMinSize(wxSize(GetMinSize().x, height));
        CallAfter([this] { lay_out_around(this); });
    }
}

void PictureView::on_paint()
{
    wxAutoBufferedPaintDC dc(this);
    dc.SetBackground(wxBrush(colour_behind(*this)));
    dc.Clear();
    const std::unique_ptr<wxGraphicsContext> context(wxGraphicsContext::Create(dc));
    if (context)
        paint(*context, scene_, *this);
}

void PictureView::point_at(const wxPoint& at)
{
    std::string words;
    for (const auto& [area, label] : scene_.hit_regions)
        if (at.x >= area.x && at.x <= area.x + area.width && at.y >= area.y && at.y <= area.y + area.height)
            words = label;
    if (words == pointed_at_)
        return;
    pointed_at_ = words;
    words.empty() ? UnsetToolTip() : SetToolTip(shown(words));
}

}
