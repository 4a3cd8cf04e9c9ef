#pragma once

#include "desktop/kit/layout.hpp"
#include "desktop/reports/pdf_pages.hpp"

namespace desktop {

/// The pages of a report under each other, as they will be printed. They fit the width until one zooms.
class PdfPreview : public wxPanel {
public:
    PdfPreview(wxWindow* parent, const std::string& name);

    /// Shows other pages in the same place; `text` is what a screen reader says of them.
    void show(std::shared_ptr<const PdfPages> pages, const wxString& text);
    void clear();

    void zoom_in() { zoom_to(scale() * 1.25); }
    void zoom_out() { zoom_to(scale() / 1.25); }
    void fit_width() { zoom_to(0); }

private:
    void on_paint(wxPaintEvent&);
    void on_key(wxKeyEvent& event);
    void zoom_to(double scale);
    void set_size();
    double scale() const;
    wxRect place_of(int page) const;
    void draw_page(int page, wxDC& dc) const;

    std::shared_ptr<const PdfPages> pages_;
    wxStaticText* count_;
    wxScrolledCanvas* canvas_;
    double zoom_ = 0; ///< pixels a point; 0 fits the width
};

}
