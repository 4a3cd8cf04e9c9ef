#include "desktop/kit/two_columns.hpp"

namespace desktop {

namespace {

constexpr int narrow = 720;

}

TwoColumns::TwoColumns(wxWindow* parent)
    : wxPanel(parent), left_(new wxPanel(this)), right_(new wxPanel(this)), sizer_(new wxBoxSizer(wxHORIZONTAL))
{
    for (auto* column : {left_, right_})
        column->SetSizer(new wxBoxSizer(wxVERTICAL));
    sizer_->Add(left_, wxSizerFlags(1).Expand());
    sizer_->Add(right_, wxSizerFlags(1).Expand().Border(wxLEFT, FromDIP(2 * group_gap)));
    SetSizer(sizer_);
    Bind(wxEVT_SIZE, &TwoColumns::on_size, this);
}

void TwoColumns::on_size(wxSizeEvent& event)
{
    event.Skip();
    const int orientation = event.GetSize().x < FromDIP(narrow) ? wxVERTICAL : wxHORIZONTAL;
    if (orientation == sizer_->GetOrientation())
        return;
    const bool is_one = orientation == wxVERTICAL;
    sizer_->SetOrientation(orientation);
    for (auto* column : {left_, right_})
        sizer_->GetItem(column)->SetProportion(is_one ? 0 : 1);
    sizer_->GetItem(right_)->SetFlag(wxEXPAND | (is_one ? 0 : wxLEFT));
    CallAfter([this] { lay_out_around(left_); });
}

}
