#include "desktop/kit/layout.hpp"

#include "desktop/kit/icon.hpp"
#include "desktop/platform/layout_hints.hpp"
#include "desktop/platform/theme.hpp"

namespace desktop {

namespace {

wxFont font_of(const wxWindow* parent, Level level)
{
    const auto font = parent->GetFont();
    switch (level) {
    case Level::page:
        return font.Scaled(1.5F).Bold();
    case Level::section:
        return font.Scaled(1.12F).Bold();
    case Level::group:
        break;
    }
    return font.Bold();
}

/// A label that breaks its lines to the width it has, and takes no room while it says nothing. What it says is shown as
/// it is: it has no mnemonic.
class Paragraph : public wxStaticText {
public:
    Paragraph(wxWindow* parent, const wxString& text, const wxFont& font)
        : wxStaticText(parent, wxID_ANY, EscapeMnemonics(text), wxDefaultPosition, wxDefaultSize, wxST_NO_AUTORESIZE),
          text_(text)
    {
        SetFont(font);
        align_to_start(this);
        SetMinSize(wxSize(40, text.empty() ? 0 : GetCharHeight()));
        Bind(wxEVT_SIZE, &Paragraph::on_size, this);
    }

    void SetLabel(const wxString& text) override
    {
        // Wrap() sets the label itself, line by line.
        if (wrapping_) {
            wxStaticText::SetLabel(text);
            return;
        }
        text_ = text;
        wrapped_at_ = 0;
        wrap(GetClientSize().x);
    }

private:
    void on_size(wxSizeEvent& event)
    {
        wrap(event.GetSize().x);
        event.Skip();
    }

    void wrap(int width)
    {
        if (wrapping_ || width < 40 || width == wrapped_at_)
            return;
        wrapped_at_ = width;
        wrapping_ = true;
        wxStaticText::SetLabel(EscapeMnemonics(text_));
        Wrap(width);
        wrapping_ = false;
        const int lines = text_.empty() ? 0 : 1 + static_cast<int>(GetLabel().Freq('\n'));
        const int height = lines * GetCharHeight();
        if (height != GetMinSize().y) {
            SetMinSize(wxSize(40, height));
            CallAfter([this] { lay_out_around(this); });
        }
    }

    wxString text_;
    int wrapped_at_ = 0;
    bool wrapping_ = false;
};

}

wxStaticText* heading(wxWindow* parent, const wxString& text, Level level)
{
    return new Paragraph(parent, text, font_of(parent, level));
}

wxStaticText* paragraph(wxWindow* parent, const wxString& text)
{
    return new Paragraph(parent, text, parent->GetFont());
}

wxStaticText* hint(wxWindow* parent, const wxString& text)
{
    auto* label = paragraph(parent, text);
    label->SetForegroundColour(quiet_colour());
    return label;
}

wxStaticText* attention(wxWindow* parent, const wxString& text)
{
    return new Paragraph(parent, wxString::FromUTF8("\xE2\x9A\xA0 ") + text, parent->GetFont().Bold());
}

wxButton* button(wxWindow* parent, const wxString& name, const wxString& label, std::function<void()> action)
{
    auto* made = new wxButton(parent, wxID_ANY, label);
    made->SetName(name);
    made->Bind(wxEVT_BUTTON, [action = std::move(action)](wxCommandEvent&) { action(); });
    return made;
}

void make_primary(wxButton* button)
{
    button->SetDefault();
    make_filled(button);
}

void make_filled(wxButton* button)
{
    add_look(button, "suggested-action");
}

void make_slim(wxAnyButton* button)
{
    add_look(button, "slim");
    button->SetMinSize(wxSize(-1, button->FromDIP(28)));
}

wxString isolated(const wxString& name)
{
    return name.empty() ? name : wxString(wxUniChar(0x2068)) + name + wxUniChar(0x2069);
}

void press_main_button(wxWindow* inside)
{
    auto* dialog = dynamic_cast<wxTopLevelWindow*>(wxGetTopLevelParent(inside));
    auto* main_button = dialog ? dynamic_cast<wxButton*>(dialog->GetDefaultItem()) : nullptr;
    if (!main_button || !main_button->IsEnabled())
        return;
    wxCommandEvent pressed(wxEVT_BUTTON, main_button->GetId());
    pressed.SetEventObject(main_button);
    main_button->HandleWindowEvent(pressed);
}

wxWindow* empty_state(wxWindow* parent, const wxString& title, const wxString& what, wxButton* first_step)
{
    auto* panel = new wxPanel(parent);
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    sizer->Add(new wxStaticBitmap(panel, wxID_ANY, morning()), wxSizerFlags().Border(wxTOP, panel->FromDIP(group_gap)));
    add_line(sizer, heading(panel, title, Level::section), group_gap);
    add_line(sizer, hint(panel, what), gap);
    if (first_step) {
        first_step->Reparent(panel);
        sizer->AddSpacer(panel->FromDIP(group_gap));
        sizer->Add(first_step, wxSizerFlags().Left());
    }
    panel->SetSizer(sizer);
    return panel;
}

void put_away(wxWindow* window, const wxString& why)
{
    window->DestroyChildren();
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    sizer->Add(paragraph(window, why), wxSizerFlags().Expand().Border(wxALL, window->FromDIP(page_edge)));
    window->SetSizer(sizer);
    window->Layout();
}

void add_line(wxSizer* sizer, wxWindow* window, int above)
{
    sizer->Add(window, wxSizerFlags().Expand().Border(wxTOP, window->FromDIP(above)));
}

void add_line(wxSizer* sizer, wxSizer* line, int above)
{
    sizer->Add(line, wxSizerFlags().Expand().Border(wxTOP, above));
}

wxSizer* row_of(std::initializer_list<wxWindow*> windows)
{
    auto* row = new wxWrapSizer(wxHORIZONTAL, wxREMOVE_LEADING_SPACES);
    for (auto* window : windows)
        row->Add(window, wxSizerFlags().CentreVertical().Border(wxRIGHT, window->FromDIP(gap)));
    return row;
}

void lay_out_around(wxWindow* window)
{
    for (auto* each = window->GetParent(); each; each = each->GetParent()) {
        each->Layout();
        if (auto* scrolled = dynamic_cast<wxScrolledWindow*>(each)) {
            scrolled->FitInside();
            return;
        }
    }
}

wxColour mixed(const wxColour& one, const wxColour& other, double share)
{
    const auto mix = [&](unsigned char a, unsigned char b) {
        return static_cast<unsigned char>(a * share + b * (1 - share));
    };
    return {mix(one.Red(), other.Red()), mix(one.Green(), other.Green()), mix(one.Blue(), other.Blue())};
}

bool is_dark()
{
    return wxSystemSettings::GetColour(wxSYS_COLOUR_WINDOW).GetLuminance() < 0.5;
}

namespace {

/// As the theme has it under high contrast; else one of two.
wxColour one_of(const char* light, const char* dark, wxSystemColour strong)
{
    return is_high_contrast() ? wxSystemSettings::GetColour(strong) : wxColour(is_dark() ? dark : light);
}

}

wxColour quiet_colour()
{
    return one_of("#5B6163", "#B9B9B6", wxSYS_COLOUR_WINDOWTEXT);
}

wxColour accent_colour()
{
    return one_of("#1F6F66", "#7FC4B8", wxSYS_COLOUR_WINDOWTEXT);
}

wxColour surface_colour()
{
    return one_of("#FFFFFF", "#2A2A2A", wxSYS_COLOUR_LISTBOX);
}

wxColour side_colour()
{
    return one_of("#EDEBE9", "#2F2F2F", wxSYS_COLOUR_WINDOW);
}

wxColour line_colour()
{
    return one_of("#D8D4D0", "#474747", wxSYS_COLOUR_WINDOWTEXT);
}

wxColour soft_colour()
{
    return one_of("#E1ECEB", "#33504C", wxSYS_COLOUR_WINDOW);
}

wxColour softer_colour()
{
    return one_of("#F0F6F5", "#2C3937", wxSYS_COLOUR_WINDOW);
}

wxColour urgent_colour()
{
    return one_of("#A51D2D", "#FF9B94", wxSYS_COLOUR_WINDOWTEXT);
}

wxColour urgent_ground()
{
    return one_of("#FBEEEE", "#432F2F", wxSYS_COLOUR_WINDOW);
}

}
