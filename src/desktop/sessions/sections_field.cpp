#include "desktop/sessions/sections_field.hpp"

#include "desktop/kit/disclosure.hpp"
#include "desktop/kit/layout.hpp"
#include "desktop/platform/accessible.hpp"
#include "domain/captured.hpp"

namespace desktop {

using domain::Tree;

wxString section_title(const std::vector<domain::FormDefinition>& templates, const std::string& key)
{
    for (const auto& form : templates)
        for (const auto& section : form.sections)
            if (section.key == key)
                return translated(section.title);
    return shown(key);
}

SectionsField::SectionsField(wxWindow* parent, const std::string& name,
                             const std::vector<domain::FormDefinition>& templates)
    : Field(name), panel_(new wxPanel(parent)), templates_(templates)
{
    panel_->SetName(name);
    panel_->SetSizer(new wxBoxSizer(wxVERTICAL));
}

const domain::FormDefinition* SectionsField::chosen() const
{
    const auto found = std::ranges::find(templates_, template_, &domain::FormDefinition::id);
    return found == templates_.end() ? nullptr : &*found;
}

void SectionsField::make_sections()
{
    sections_.clear();
    panel_->DestroyChildren();
    if (const auto* form = chosen())
        for (const auto& section : form->sections)
            add_section(section.key, translated(section.title),
                        section.questions.empty() ? wxString() : translated(section.questions.front().text));
    publish_ids(panel_);
}

void SectionsField::add_section(const std::string& key, const wxString& title, const wxString& question)
{
    auto* label = new wxStaticText(panel_, wxID_ANY, title);
    panel_->GetSizer()->Add(label, wxSizerFlags().Border(wxTOP, panel_->FromDIP(gap)));
    auto text = std::make_unique<TextField>(panel_, name() + "." + key, 2);
    text->control()->SetHint(question);
    text->control()->SetToolTip(question);
    text->changed = [this] { changed(); };
    panel_->GetSizer()->Add(text->window(), wxSizerFlags().Expand().Border(wxTOP, panel_->FromDIP(2)));
    sections_.push_back({key, title, std::move(text)});
}

void SectionsField::choose_template(const std::string& id)
{
    if (id == template_)
        return;
    const auto texts = read();
    template_ = id;
    display(texts);
}

void SectionsField::lay_in(const std::map<std::string, std::string>& sections)
{
    for (const auto& [key, laid] : sections) {
        if (std::ranges::find(sections_, key, &Section::key) == sections_.end())
            add_section(key, section_title(templates_, key), {});
        auto* text = std::ranges::find(sections_, key, &Section::key)->text->control();
        const auto before = utf8(text->GetValue());
        if (const auto after = domain::laid_into(before, laid); after != before)
            text->SetValue(shown(after));
    }
    publish_ids(panel_);
    lay_out_around(panel_);
}

wxWindow* SectionsField::focus()
{
    return sections_.empty() ? panel_ : sections_.front().text->focus();
}

Tree SectionsField::read() const
{
    Tree texts;
    for (const auto& section : sections_)
        if (auto text = section.text->value(); !text.is_null())
            set_path(texts, section.key, std::move(text));
    return texts;
}

void SectionsField::display(const Tree& value)
{
    make_sections();
    if (const auto* texts = value.as<Tree::Map>())
        for (const auto& [key, text] : *texts)
            if (std::ranges::find(sections_, key, &Section::key) == sections_.end())
                add_section(key, section_title(templates_, key), {});
    for (const auto& section : sections_)
        section.text->show(at_path(value, section.key));
    publish_ids(panel_);
    lay_out_around(panel_);
}

}
