#include "desktop/help/help_text.hpp"

#include "desktop/platform/accessible.hpp"
#include "desktop/platform/styled_text.hpp"

namespace desktop {

namespace {

struct Part {
    wxString text;
    TextRole role;
};

Part part_of(const app::HelpBlock& block, app::HelpKind before)
{
    const auto text = translated(block.text);
    switch (block.kind) {
    case app::HelpKind::heading:
        return {text, TextRole::heading};
    case app::HelpKind::item:
        return {wxString::FromUTF8("\xE2\x80\xA2  ") + text, TextRole::item};
    case app::HelpKind::paragraph:
        break;
    }
    return {text, before == app::HelpKind::heading ? TextRole::after_heading : TextRole::paragraph};
}

std::vector<Part> parts_of(const app::HelpChapter& chapter, bool with_title)
{
    std::vector<Part> parts;
    if (with_title)
        parts.push_back({translated(chapter.title), TextRole::title});
    auto before = app::HelpKind::heading;
    for (const auto& block : chapter.blocks) {
        parts.push_back(part_of(block, before));
        before = block.kind;
    }
    return parts;
}

}

HelpText::HelpText(wxWindow* parent, const wxString& label)
    : wxTextCtrl(parent, wxID_ANY, {}, wxDefaultPosition, wxDefaultSize, wxTE_MULTILINE | wxTE_READONLY | wxTE_BESTWRAP)
{
    SetName("help_text");
    set_accessible_name(this, label);
    make_readable(*this);
}

void HelpText::show(const app::HelpChapter& chapter, bool with_title, const std::vector<wxString>& sought)
{
    const auto parts = parts_of(chapter, with_title);
    wxString text;
    for (const auto& part : parts)
        text += part.text + "\n";
    ChangeValue(text);
    clear_roles(*this);
    std::size_t at = 0;
    for (const auto& part : parts) {
        set_role(*this, static_cast<long>(at), static_cast<long>(at + part.text.length() + 1), part.role);
        at += part.text.length() + 1;
    }
    for (const auto& word : sought)
        mark(word);
    SetInsertionPoint(0);
    ShowPosition(0);
}

void HelpText::mark(const wxString& word)
{
    const auto text = GetValue().Lower();
    for (auto at = text.find(word); at != wxString::npos && !word.empty(); at = text.find(word, at + word.length()))
        set_role(*this, static_cast<long>(at), static_cast<long>(at + word.length()), TextRole::mark);
}

}
