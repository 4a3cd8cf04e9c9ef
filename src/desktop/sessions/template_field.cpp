#include "desktop/sessions/template_field.hpp"

#include "desktop/kit/layout.hpp"
#include "desktop/kit/wheel.hpp"
#include "desktop/platform/accessible.hpp"
#include "desktop/platform/layout_hints.hpp"

namespace desktop {

namespace {

bool is_on_the_face(const std::string& id)
{
    return id == "eft" || id == "dap" || id == "soap";
}

}

TemplateField::TemplateField(wxWindow* parent, const std::string& name,
                             const std::vector<domain::FormDefinition>& templates)
    : Field(name), panel_(new wxPanel(parent)), others_(nullptr)
{
    panel_->SetName(name);
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    panel_->SetSizer(row);
    for (const auto* id : {"eft", "dap", "soap"})
        if (const auto found = std::ranges::find(templates, id, &domain::FormDefinition::id); found != templates.end())
            add_toggle(*found);
    std::vector<wxAnyButton*> buttons;
    for (const auto& [id, toggle] : toggles_)
        buttons.push_back(toggle);
    join(buttons);
    others_ = new wxChoice(panel_, wxID_ANY);
    others_->SetName(name + ".other");
    others_->Append(_("Another form"));
    for (const auto& each : templates)
        if (!is_on_the_face(each.id)) {
            others_->Append(translated(each.title));
            other_ids_.push_back(each.id);
        }
    set_accessible_name(others_, _("Written in another form"));
    leave_wheel_to_page(others_);
    others_->Bind(wxEVT_CHOICE, [this](wxCommandEvent& event) {
        if (const int at = event.GetSelection(); at > 0)
            choose(other_ids_[static_cast<std::size_t>(at) - 1]);
        else
            show_chosen();
    });
    row->Add(others_, wxSizerFlags().Border(wxLEFT, panel_->FromDIP(gap)));
    show_chosen();
}

void TemplateField::add_toggle(const domain::FormDefinition& each)
{
    auto* toggle = new wxToggleButton(panel_, wxID_ANY, shown(each.id).Upper());
    toggle->SetName(name() + "." + each.id);
    toggle->SetToolTip(translated(each.title));
    set_accessible_name(toggle, translated(each.title));
    toggle->Bind(wxEVT_TOGGLEBUTTON, [this, id = each.id](wxCommandEvent&) { choose(id); });
    panel_->GetSizer()->Add(toggle);
    toggles_.emplace_back(each.id, toggle);
}

void TemplateField::choose(const std::string& id)
{
    chosen_ = id;
    show_chosen();
    changed();
}

void TemplateField::show_chosen()
{
    for (const auto& [id, toggle] : toggles_) {
        toggle->SetValue(id == chosen_);
        toggle->SetFont(id == chosen_ ? panel_->GetFont().Bold() : panel_->GetFont());
    }
    const auto at = std::ranges::find(other_ids_, chosen_) - other_ids_.begin();
    const bool is_other = at < static_cast<std::ptrdiff_t>(other_ids_.size());
    others_->SetSelection(is_other ? static_cast<int>(at) + 1 : 0);
}

wxWindow* TemplateField::focus()
{
    for (const auto& [id, toggle] : toggles_)
        if (id == chosen_)
            return toggle;
    return others_;
}

domain::Tree TemplateField::read() const
{
    return chosen_.empty() ? domain::Tree() : domain::Tree(chosen_);
}

void TemplateField::display(const domain::Tree& value)
{
    const auto* id = value.as<std::string>();
    chosen_ = id ? *id : std::string();
    show_chosen();
}

}
