#include "desktop/kit/card.hpp"

#include "desktop/platform/theme.hpp"

#include <memory>

namespace desktop {

namespace {

constexpr int radius = 6;

wxColour colour_of(Ground ground)
{
    switch (ground) {
    case Ground::past:
        return wxSystemSettings::GetColour(wxSYS_COLOUR_FRAMEBK);
    case Ground::next:
        return softer_colour();
    case Ground::urgent:
        return urgent_ground();
    case Ground::plain:
        break;
    }
    return surface_colour();
}

bool has_bar(Ground ground)
{
    return ground == Ground::next || ground == Ground::urgent;
}

}

Card::Card(wxWindow* parent) : wxPanel(parent)
{
    SetSizer(new wxBoxSizer(wxVERTICAL));
    Bind(wxEVT_PAINT, &Card::on_paint, this);
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        Refresh();
    });
}

void Card::add_row(wxWindow* content, Ground ground, int inset)
{
    place(GetSizer()->Add(content, wxSizerFlags().Expand().Border(wxALL, std::max(1, FromDIP(inset)))), ground);
}

void Card::add_row(wxSizer* content, Ground ground, int inset)
{
    place(GetSizer()->Add(content, wxSizerFlags().Expand().Border(wxALL, std::max(1, FromDIP(inset)))), ground);
}

void Card::place(wxSizerItem* item, Ground ground)
{
    rows_.push_back({item, ground});
}

void Card::on_paint(wxPaintEvent&)
{
    wxPaintDC dc(this);
    const std::unique_ptr<wxGraphicsContext> canvas(wxGraphicsContext::Create(dc));
    const auto size = GetClientSize();
    const double round = FromDIP(radius);
    const int line = is_high_contrast() ? FromDIP(2) : 1;
    auto outline = canvas->CreatePath();
    outline.AddRoundedRectangle(line / 2.0, line / 2.0, size.x - line, size.y - line, round);
    canvas->SetBrush(surface_colour());
    canvas->FillPath(outline);
    for (const auto& [item, ground] : rows_) {
        const int inset = item->GetBorder();
        const auto rect = item->GetRect(); // without its border
        const wxRect row(0, rect.y - inset, size.x, rect.height + 2 * inset);
        const bool is_first = &item == &rows_.front().item, is_last = &item == &rows_.back().item;
        if (ground != Ground::plain) {
            canvas->SetPen(*wxTRANSPARENT_PEN);
            canvas->SetBrush(colour_of(ground));
            if (is_first || is_last)
                canvas->DrawRoundedRectangle(0.5, row.y + 0.5, size.x - 1, row.height - 1, round);
            if (!is_first || !is_last)
                canvas->DrawRectangle(0.5, row.y + (is_first ? round : 0), size.x - 1,
                                      row.height - (is_first || is_last ? round : 0));
        }
        if (!is_first) {
            canvas->SetPen(wxPen(line_colour()));
            canvas->StrokeLine(1, row.y - 0.5, size.x - 1, row.y - 0.5);
        }
        if (has_bar(ground)) {
            canvas->SetPen(*wxTRANSPARENT_PEN);
            canvas->SetBrush(ground == Ground::urgent ? urgent_colour() : accent_colour());
            canvas->DrawRoundedRectangle(0, row.y, FromDIP(is_high_contrast() ? 8 : 4), row.height, 2);
        }
    }
    canvas->SetPen(wxPen(line_colour(), line));
    canvas->StrokePath(outline);
}

wxFlexGridSizer* facts(wxWindow* parent)
{
    auto* grid = new wxFlexGridSizer(2, wxSize(parent->FromDIP(12), parent->FromDIP(4)));
    grid->AddGrowableCol(1);
    return grid;
}

void add_fact(wxWindow* parent, wxFlexGridSizer* facts, const wxString& label, const wxString& text)
{
    if (text.empty())
        return;
    auto* quiet = new wxStaticText(parent, wxID_ANY, label);
    quiet->SetFont(parent->GetFont().Scaled(0.9F));
    quiet->SetForegroundColour(quiet_colour());
    quiet->SetMinSize(wxSize(parent->FromDIP(80), -1));
    facts->Add(quiet, wxSizerFlags().Border(wxTOP, parent->FromDIP(1)));
    facts->Add(paragraph(parent, text), wxSizerFlags(1).Expand());
}

}
