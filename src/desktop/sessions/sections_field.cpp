#include "desktop/sessions/sections_field.hpp"

#include "desktop/kit/disclosure.hpp"
#include "desktop/kit/layout.hpp"
#include "desktop/platform/accessible.hpp"

namespace desktop {

using domain::Tree;

namespace {

std::string plain(const Tree& text)
{
    const auto* words = text.as<std::string>();
    return words ? *words : std::string();
}

/// Adds a text under its title to what is there.
std::string joined_under(const std::string& before, const wxString& title, const std::string& text)
{
    return (before.empty() ? std::string() : before + "\n\n") + utf8(title) + "\n" + text;
}

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

void SectionsField::begin_with_template(const std::string& id)
{
    const auto texts = read();
    template_ = id;
    display(texts);
}

void SectionsField::choose_template(const std::string& id)
{
    if (id == template_)
        return;
    std::vector<std::pair<std::string, std::pair<wxString, std::string>>> before;
    for (const auto& section : sections_)
        if (auto text = plain(section.text->value()); !text.empty())
            before.push_back({section.key, {section.title, std::move(text)}});
    template_ = id;
    make_sections();
    for (const auto& [key, text] : before) {
        const auto same = std::ranges::find(sections_, key, &Section::key);
        if (same != sections_.end())
            same->text->show(text.second);
        else if (!sections_.empty())
            sections_.front().text->show(joined_under(plain(sections_.front().text->value()), text.first, text.second));
    }
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
                add_section(key, shown(key), {});
    for (const auto& section : sections_)
        section.text->show(at_path(value, section.key));
    publish_ids(panel_);
    lay_out_around(panel_);
}

}
