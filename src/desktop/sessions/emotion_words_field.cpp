#include "desktop/sessions/emotion_words_field.hpp"

#include "desktop/kit/layout.hpp"
#include "desktop/platform/accessible.hpp"

#include <wx/wrapsizer.h>

namespace desktop {

using domain::Tree;

namespace {

bool is_same_word(const wxString& one, const wxString& other)
{
    return one.CmpNoCase(other) == 0;
}

}

EmotionWordsField::EmotionWordsField(wxWindow* parent, const std::string& name, std::vector<wxString> known)
    : Field(name), panel_(new wxPanel(parent)), chips_(new wxPanel(panel_)),
      entry_(new wxTextCtrl(panel_, wxID_ANY, {}, wxDefaultPosition, wxDefaultSize, wxTE_PROCESS_ENTER)),
      alive_(entry_), known_(std::move(known))
{
    panel_->SetName(name);
    entry_->SetName(name + ".entry");
    entry_->SetMinSize(panel_->FromDIP(wxSize(120, 34)));
    set_accessible_name(entry_, _("Emotion words"));
    chips_->SetSizer(new wxWrapSizer(wxHORIZONTAL, 0));
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    sizer->Add(entry_, wxSizerFlags().Expand());
    sizer->Add(chips_, wxSizerFlags().Expand().Border(wxTOP, panel_->FromDIP(gap / 2)));
    panel_->SetSizer(sizer);
    entry_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { on_text(); });
    entry_->Bind(wxEVT_KEY_DOWN, &EmotionWordsField::on_key, this);
    entry_->Bind(wxEVT_KILL_FOCUS, &EmotionWordsField::on_left, this);
    show_chips();
}

EmotionWordsField::~EmotionWordsField()
{
    if (alive_)
        alive_->Unbind(wxEVT_KILL_FOCUS, &EmotionWordsField::on_left, this);
}

void EmotionWordsField::on_left(wxFocusEvent& event)
{
    event.Skip();
    make_chip_of(entry_->GetValue());
}

bool EmotionWordsField::has(const wxString& word) const
{
    return std::ranges::any_of(words_, [&](const auto& each) { return is_same_word(each, word); });
}

void EmotionWordsField::add_chip(const wxString& word)
{
    auto* chip =
        button(chips_, shown(name()) + "." + word, wxControl::EscapeMnemonics(word) + wxString::FromUTF8("  \xC3\x97"),
               [this, word] { take_back(word); });
    set_accessible_name(chip, wxString::Format(_("Take back: %s"), word));
    make_slim(chip);
    chips_->GetSizer()->Add(chip, wxSizerFlags().Border(wxRIGHT | wxBOTTOM, panel_->FromDIP(gap / 2)));
}

void EmotionWordsField::show_chips()
{
    chips_->DestroyChildren();
    for (const auto& word : words_)
        add_chip(word);
    chips_->Show(!words_.empty());
    publish_ids(chips_);
    lay_out_around(panel_);
}

// The chip that was pressed goes once its own event is over.
void EmotionWordsField::take_back(const wxString& word)
{
    std::erase(words_, word);
    entry_->SetFocus();
    panel_->CallAfter([this] { show_chips(); });
    changed();
}

wxString EmotionWordsField::typed_word() const
{
    return typed_.Strip(wxString::both);
}

void EmotionWordsField::make_chip_of(const wxString& text)
{
    auto word = text;
    word.Trim().Trim(false);
    if (text.empty())
        return;
    typed_.clear();
    entry_->ChangeValue({});
    if (!word.empty() && !has(word)) {
        words_.push_back(word);
        show_chips();
    }
    changed();
}

// Completed is only what one goes on typing at the end of; GTK puts the cursor where it was once this event is over.
void EmotionWordsField::on_text()
{
    const auto text = entry_->GetValue();
    const bool has_grown = text.length() > typed_.length() && text.StartsWith(typed_);
    typed_ = text;
    if (has_grown)
        entry_->CallAfter([this] { complete(); });
    changed();
}

void EmotionWordsField::complete()
{
    const auto text = entry_->GetValue();
    if (text != typed_ || typed_word().empty())
        return;
    const auto fits = [&](const wxString& word) {
        return word.length() > text.length() && is_same_word(word.substr(0, text.length()), text) && !has(word);
    };
    const auto found = std::ranges::find_if(known_, fits);
    if (found == known_.end())
        return;
    entry_->ChangeValue(text + found->substr(text.length()));
    entry_->SetSelection(static_cast<long>(text.length()), static_cast<long>(found->length()));
}

void EmotionWordsField::on_key(wxKeyEvent& event)
{
    const int key = event.GetKeyCode();
    const bool is_empty = entry_->IsEmpty();
    const bool ends_word = key == WXK_RETURN || key == WXK_NUMPAD_ENTER || event.GetUnicodeKey() == ',';
    if (ends_word && !is_empty && !event.HasModifiers())
        make_chip_of(entry_->GetValue());
    else if (key == WXK_BACK && is_empty && !words_.empty())
        take_back(words_.back());
    else
        event.Skip();
}

Tree EmotionWordsField::read() const
{
    Tree::List words;
    for (const auto& word : words_)
        words.emplace_back(utf8(word));
    if (const auto word = typed_word(); !word.empty() && !has(word))
        words.emplace_back(utf8(word));
    return words.empty() ? Tree() : Tree(std::move(words));
}

void EmotionWordsField::display(const Tree& value)
{
    words_.clear();
    if (const auto* words = value.as<Tree::List>())
        for (const auto& word : *words)
            if (const auto* text = word.as<std::string>())
                words_.push_back(shown(*text));
    typed_.clear();
    entry_->ChangeValue({});
    show_chips();
}

}
