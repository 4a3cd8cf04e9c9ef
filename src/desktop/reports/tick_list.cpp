#include "desktop/reports/tick_list.hpp"

#include "desktop/platform/accessible.hpp"

namespace desktop {

TickList::TickList(wxWindow* parent, const std::string& name) : wxPanel(parent)
{
    SetName(name);
    SetSizer(new wxBoxSizer(wxVERTICAL));
    Bind(wxEVT_LEFT_UP, &TickList::on_click, this);
}

void TickList::show(const std::vector<Tick>& ticks)
{
    std::vector<std::pair<std::string, wxString>> wanted;
    for (const auto& tick : ticks)
        wanted.emplace_back(tick.key, tick.text);
    if (wanted != shown_) {
        DestroyChildren();
        GetSizer()->Clear();
        boxes_.clear();
        texts_.clear();
        for (const auto& tick : ticks)
            add(tick);
        shown_ = std::move(wanted);
        publish_ids(this);
    }
    for (std::size_t i = 0; i < ticks.size(); ++i)
        boxes_[i]->SetValue(ticks[i].ticked);
}

std::vector<std::string> TickList::keys(bool ticked) const
{
    std::vector<std::string> keys;
    for (std::size_t i = 0; i < boxes_.size(); ++i)
        if (boxes_[i]->GetValue() == ticked)
            keys.push_back(shown_[i].first);
    return keys;
}

void TickList::on_click(wxMouseEvent& event)
{
    for (std::size_t i = 0; i < texts_.size(); ++i)
        if (texts_[i]->GetRect().Contains(event.GetPosition())) {
            boxes_[i]->SetValue(!boxes_[i]->GetValue());
            changed();
        }
}

// A check box does not break its own label, so the sentence stands beside it and answers to the same click.
void TickList::add(const Tick& tick)
{
    auto* box = new wxCheckBox(this, wxID_ANY, {});
    auto* text = paragraph(this, tick.text);
    box->SetName(GetName() + "." + shown(tick.key));
    set_accessible_name(box, tick.text);
    box->Bind(wxEVT_CHECKBOX, [this](wxCommandEvent&) { changed(); });
    boxes_.push_back(box);
    texts_.push_back(text);
    auto* line = new wxBoxSizer(wxHORIZONTAL);
    line->Add(box, wxSizerFlags().Border(wxRIGHT, FromDIP(4)));
    line->Add(text, wxSizerFlags(1).Border(wxTOP, FromDIP(3)));
    GetSizer()->Add(line, wxSizerFlags().Expand().Border(wxBOTTOM, FromDIP(4)));
}

}
