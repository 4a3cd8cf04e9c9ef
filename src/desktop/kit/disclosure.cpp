#include "desktop/kit/disclosure.hpp"

#include "desktop/kit/layout.hpp"
#include "desktop/platform/layout_hints.hpp"

#include <set>

namespace desktop {

namespace {

std::set<std::string>& left_open()
{
    static std::set<std::string> names;
    return names;
}

}

Disclosure::Disclosure(wxWindow* parent, const std::string& name, const wxString& title)
    : wxPanel(parent), name_(name), title_(title),
      toggle_(new wxToggleButton(this, wxID_ANY, title, wxDefaultPosition, wxDefaultSize, wxBORDER_NONE | wxBU_LEFT)),
      inside_(new wxPanel(this))
{
    SetName(name + "_part");
    toggle_->SetName(name + "_toggle");
    make_flat(toggle_);
    add_look(toggle_, "fold");
    toggle_->SetFont(toggle_->GetFont().Bold());
    toggle_->Bind(wxEVT_TOGGLEBUTTON, [this](wxCommandEvent& event) { open(event.IsChecked()); });
    inside_->SetSizer(new wxBoxSizer(wxVERTICAL));
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    sizer->Add(toggle_, wxSizerFlags().Left());
    sizer->Add(inside_, wxSizerFlags().Expand().Border(wxLEFT | wxTOP, FromDIP(group_gap)));
    SetSizer(sizer);
    const bool was_open = left_open().contains(name);
    inside_->Show(was_open);
    toggle_->SetValue(was_open);
    label();
}

void Disclosure::open(bool open)
{
    if (open)
        left_open().insert(name_);
    else
        left_open().erase(name_);
    toggle_->SetValue(open);
    inside_->Show(open);
    label();
    Layout();
    lay_out_around(this);
}

void Disclosure::set_filled(bool filled)
{
    if (filled_ == filled)
        return;
    filled_ = filled;
    label();
}

void Disclosure::label()
{
    const auto* folded = GetLayoutDirection() == wxLayout_RightToLeft ? "\xE2\x97\x82  " : "\xE2\x96\xB8  ";
    const auto arrow = wxString::FromUTF8(is_open() ? "\xE2\x96\xBE  " : folded);
    toggle_->SetLabel(arrow + (filled_ ? joined({title_, _("written")}) : title_));
}

}
