#include "desktop/reports/pdf_preview.hpp"

#include "desktop/platform/accessible.hpp"

#include <cairo.h>

namespace desktop {

namespace {

constexpr double smallest = 0.3;
constexpr double largest = 6;

wxButton* small_button(wxWindow* parent, const wxString& name, const wxString& label, const wxString& tip,
                       std::function<void()> action)
{
    auto* made = new wxButton(parent, wxID_ANY, label, wxDefaultPosition, wxDefaultSize, wxBU_EXACTFIT);
    made->SetMinSize(made->GetBestSize() + parent->FromDIP(wxSize(2 * gap, 0)));
    made->SetName(name);
    made->SetToolTip(tip);
    set_accessible_name(made, tip);
    made->Bind(wxEVT_BUTTON, [action = std::move(action)](wxCommandEvent&) { action(); });
    return made;
}

}

PdfPreview::PdfPreview(wxWindow* parent, const std::string& name)
    : wxPanel(parent), count_(new wxStaticText(this, wxID_ANY, {})),
      canvas_(new wxScrolledCanvas(this, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                                   wxVSCROLL | wxHSCROLL | wxWANTS_CHARS | wxBORDER_THEME))
{
    SetName(name + "_panel");
    count_->SetName(name + "_count");
    canvas_->SetName(name);
    canvas_->SetLayoutDirection(wxLayout_LeftToRight); // else its letters are mirrored, too
    canvas_->SetBackgroundStyle(wxBG_STYLE_PAINT);
    canvas_->SetScrollRate(FromDIP(10), FromDIP(10));
    canvas_->ShowScrollbars(wxSHOW_SB_DEFAULT, wxSHOW_SB_ALWAYS);
    canvas_->Bind(wxEVT_PAINT, &PdfPreview::on_paint, this);
    canvas_->Bind(wxEVT_CHAR, &PdfPreview::on_key, this);
    canvas_->Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        set_size();
        event.Skip();
    });
    auto* bar = new wxBoxSizer(wxHORIZONTAL);
    const auto flags = wxSizerFlags().CentreVertical().Border(wxLEFT, FromDIP(4));
    bar->Add(count_, wxSizerFlags(1).CentreVertical());
    bar->Add(
        small_button(this, name + "_smaller", wxString::FromUTF8("\xE2\x88\x92"), _("Smaller"), [this] { zoom_out(); }),
        flags);
    bar->Add(small_button(this, name + "_larger", "+", _("Larger"), [this] { zoom_in(); }), flags);
    bar->Add(small_button(this, name + "_fit", _("Fit width"), _("Fit width"), [this] { fit_width(); }), flags);
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    sizer->Add(bar, wxSizerFlags().Expand().Border(wxBOTTOM, FromDIP(gap)));
    sizer->Add(canvas_, wxSizerFlags(1).Expand());
    SetSizer(sizer);
}

void PdfPreview::show(std::shared_ptr<const PdfPages> pages, const wxString& text)
{
    pages_ = std::move(pages);
    count_->SetLabel(wxString::Format(wxPLURAL("%d page", "%d pages", pages_->count()), pages_->count()));
    describe_picture(canvas_, _("The pages as they will be printed"), text);
    set_size();
    canvas_->Refresh();
}

void PdfPreview::clear()
{
    pages_.reset();
    count_->SetLabel({});
    canvas_->Refresh();
}

double PdfPreview::scale() const
{
    if (zoom_ > 0 || !pages_)
        return zoom_ > 0 ? zoom_ : 1;
    double widest = 1;
    for (int page = 0; page < pages_->count(); ++page)
        widest = std::max(widest, pages_->size_of(page).first);
    return std::max(smallest, (canvas_->GetClientSize().x - 2 * FromDIP(group_gap)) / widest);
}

void PdfPreview::zoom_to(double scale)
{
    zoom_ = scale > 0 ? std::clamp(scale, smallest, largest) : 0;
    set_size();
    canvas_->Refresh();
}

wxRect PdfPreview::place_of(int page) const
{
    const int edge = FromDIP(group_gap);
    const double factor = scale();
    int top = edge;
    for (int before = 0; before < page; ++before)
        top += static_cast<int>(pages_->size_of(before).second * factor) + edge;
    const auto [width, height] = pages_->size_of(page);
    const wxSize size(static_cast<int>(width * factor), static_cast<int>(height * factor));
    return {wxPoint(std::max(edge, (canvas_->GetClientSize().x - size.x) / 2), top), size};
}

void PdfPreview::set_size()
{
    if (!pages_ || pages_->count() == 0)
        return;
    const auto last = place_of(pages_->count() - 1);
    const int edge = FromDIP(group_gap);
    canvas_->SetVirtualSize(zoom_ > 0 ? last.GetWidth() + 2 * edge : canvas_->GetClientSize().x,
                            last.GetBottom() + edge);
}

void PdfPreview::on_paint(wxPaintEvent&)
{
    wxAutoBufferedPaintDC dc(canvas_);
    dc.SetBackground(wxBrush(wxSystemSettings::GetColour(wxSYS_COLOUR_BTNFACE).ChangeLightness(is_dark() ? 80 : 88)));
    dc.Clear();
    if (!pages_)
        return;
    const wxRect seen(canvas_->GetClientSize());
    for (int page = 0; page < pages_->count(); ++page) {
        auto place = place_of(page);
        place.SetPosition(canvas_->CalcScrolledPosition(place.GetPosition()));
        if (seen.Intersects(place))
            draw_page(page, dc);
    }
}

void PdfPreview::draw_page(int page, wxDC& dc) const
{
    auto* cairo = static_cast<cairo_t*>(dc.GetHandle());
    if (!cairo)
        return;
    const auto place = place_of(page);
    const auto corner = canvas_->CalcScrolledPosition(place.GetPosition());
    cairo_save(cairo);
    cairo_translate(cairo, corner.x, corner.y);
    cairo_rectangle(cairo, 0, 0, place.width, place.height);
    cairo_set_source_rgb(cairo, 1, 1, 1);
    cairo_fill_preserve(cairo);
    cairo_clip(cairo);
    cairo_scale(cairo, scale(), scale());
    pages_->draw(page, cairo);
    cairo_restore(cairo);
}

void PdfPreview::on_key(wxKeyEvent& event)
{
    const int line = FromDIP(40) / FromDIP(10);
    const int screen = std::max(1, canvas_->GetClientSize().y / FromDIP(10) - line);
    const int at = canvas_->GetViewStart().y;
    switch (event.GetKeyCode()) {
    case '+':
        return zoom_in();
    case '-':
        return zoom_out();
    case '0':
        return fit_width();
    case WXK_DOWN:
        return canvas_->Scroll(-1, at + line);
    case WXK_UP:
        return canvas_->Scroll(-1, std::max(0, at - line));
    case WXK_PAGEDOWN:
    case WXK_SPACE:
        return canvas_->Scroll(-1, at + screen);
    case WXK_PAGEUP:
        return canvas_->Scroll(-1, std::max(0, at - screen));
    case WXK_HOME:
        return canvas_->Scroll(-1, 0);
    case WXK_END:
        return canvas_->Scroll(-1, canvas_->GetVirtualSize().y);
    case WXK_TAB:
        canvas_->Navigate(event.ShiftDown() ? wxNavigationKeyEvent::IsBackward : wxNavigationKeyEvent::IsForward);
        return;
    default:
        event.Skip();
    }
}

}
