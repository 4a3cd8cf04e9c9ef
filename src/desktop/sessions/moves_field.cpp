#include "desktop/sessions/moves_field.hpp"

#include "desktop/kit/form.hpp"
#include "desktop/kit/layout.hpp"
#include "desktop/kit/wheel.hpp"
#include "desktop/platform/accessible.hpp"
#include "desktop/platform/layout_hints.hpp"

namespace desktop {

using domain::Tree;

namespace {

/// One word for each of the five moves, so that all stand beside each other.
wxString short_name(int number, const wxString& words)
{
    switch (number) {
    case 1:
        return _("Mirror");
    case 2:
        return _("Deepen");
    case 3:
        return _("Encounter");
    case 4:
        return _("Process");
    case 5:
        return _("Integrate");
    default:
        return words;
    }
}

}

MovesField::MovesField(wxWindow* parent, const std::string& name, const std::vector<wxString>& words,
                       const std::vector<Choice>& people)
    : Field(name), panel_(new wxPanel(parent)), people_(people)
{
    panel_->SetName(name);
    auto* strip = new wxFlexGridSizer(static_cast<int>(words.size()), panel_->FromDIP(wxSize(gap, gap / 2)));
    for (std::size_t i = 0; i < words.size(); ++i) {
        moves_.push_back(make_move(static_cast<int>(i) + 1, words[i]));
        strip->AddGrowableCol(i, 1);
    }
    const auto add_row = [&](auto window_of) {
        for (const auto& move : moves_)
            if (auto* window = window_of(move))
                strip->Add(window, wxSizerFlags().Expand().ReserveSpaceEvenIfHidden());
    };
    add_row([](const Move& move) -> wxWindow* { return move.toggle; });
    add_row([](const Move& move) -> wxWindow* { return move.depth; });
    add_row([](const Move& move) -> wxWindow* { return move.with; });
    panel_->SetSizer(strip);
    panel_->Bind(wxEVT_CHAR_HOOK, &MovesField::on_key, this);
}

MovesField::Move MovesField::make_move(int number, const wxString& words)
{
    Move move{};
    move.toggle = new wxToggleButton(panel_, wxID_ANY, wxString::Format("%d  %s", number, short_name(number, words)));
    move.toggle->SetName(wxString::Format("move.%d", number));
    move.toggle->SetToolTip(words);
    set_accessible_name(move.toggle, wxString::Format("%d, %s", number, words));
    move.toggle->SetMinSize(panel_->FromDIP(wxSize(80, 40)));
    add_details(move, number);
    move.toggle->Bind(wxEVT_TOGGLEBUTTON, [this, at = static_cast<std::size_t>(number - 1)](wxCommandEvent&) {
        show_details(moves_[at]);
        changed();
    });
    show_details(move);
    return move;
}

void MovesField::add_details(Move& move, int number)
{
    const auto make = [&](const wxString& id, const wxString& label, const std::vector<wxString>& words) {
        auto* made = new wxChoice(panel_, wxID_ANY);
        made->Append(words);
        made->SetSelection(0);
        made->SetName(wxString::Format("move.%d.%s", number, id));
        made->SetMinSize(wxSize(panel_->FromDIP(80), -1));
        set_accessible_name(made, label);
        leave_wheel_to_page(made);
        made->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { changed(); });
        return made;
    };
    move.depth = make("depth", wxString::Format(_("How deep move %d went"), number),
                      {_("How deep?"), _("0  touched"), _("1  a little"), _("2  well"), _("3  deep")});
    if (people_.size() < 2)
        return;
    std::vector<wxString> names{_("With whom?")};
    for (const auto& person : people_)
        names.push_back(person.words);
    move.with = make("with", wxString::Format(_("With whom move %d was"), number), names);
}

void MovesField::show_details(const Move& move)
{
    move.depth->Show(move.toggle->GetValue());
    if (move.with)
        move.with->Show(move.toggle->GetValue());
    panel_->Layout();
}

// Whom a move was with stays where one cannot say so here.
Tree MovesField::item_of(const Move& move, const Tree& before) const
{
    const auto number = static_cast<int>(&move - moves_.data()) + 1;
    const int depth = move.depth->GetSelection();
    Tree::Map said{{"move", number}, {"depth", depth > 0 ? Tree(depth - 1) : Tree()}};
    if (const int with = move.with ? move.with->GetSelection() : 0; with > 0)
        said.emplace_back("client", people_[static_cast<std::size_t>(with) - 1].key);
    else if (move.with)
        said.emplace_back("client", Tree());
    return domain::with_paths(before, said);
}

/// The move with a button that an item is about; nothing when it has none.
const MovesField::Move* MovesField::move_of(const Tree& item) const
{
    const auto* number = item.find("move");
    const auto* at = number ? number->as<std::int64_t>() : nullptr;
    if (!at || *at < 1 || static_cast<std::size_t>(*at) > moves_.size())
        return nullptr;
    return &moves_[static_cast<std::size_t>(*at - 1)];
}

// In the order they were shown in; what came a second time, or has no button, stays as it was.
Tree MovesField::read() const
{
    Tree::List items;
    std::vector<const Move*> said;
    const auto* shown = displayed().as<Tree::List>();
    for (const auto& item : shown ? *shown : Tree::List()) {
        const auto* move = move_of(item);
        if (!move || std::ranges::find(said, move) != said.end())
            items.push_back(item);
        else if (said.push_back(move); move->toggle->GetValue())
            items.push_back(item_of(*move, item));
    }
    for (const auto& move : moves_)
        if (move.toggle->GetValue() && std::ranges::find(said, &move) == said.end())
            items.push_back(item_of(move, Tree::Map{}));
    return items.empty() ? Tree() : Tree(std::move(items));
}

void MovesField::display(const Tree& value)
{
    for (const auto& move : moves_) {
        move.toggle->SetValue(false);
        move.depth->SetSelection(0);
        if (move.with)
            move.with->SetSelection(0);
    }
    if (const auto* items = value.as<Tree::List>())
        for (const auto& item : *items)
            show_item(item);
    for (const auto& move : moves_)
        show_details(move);
}

void MovesField::show_item(const Tree& item)
{
    const auto* of_item = move_of(item);
    if (!of_item || of_item->toggle->GetValue())
        return;
    const auto& move = *of_item;
    move.toggle->SetValue(true);
    const auto* depth = item.find("depth");
    if (const auto* deep = depth ? depth->as<std::int64_t>() : nullptr; deep && *deep >= 0 && *deep <= 3)
        move.depth->SetSelection(static_cast<int>(*deep) + 1);
    for (std::size_t i = 0; i < people_.size(); ++i)
        if (move.with && people_[i].key == item.text("client"))
            move.with->SetSelection(static_cast<int>(i) + 1);
}

void MovesField::on_key(wxKeyEvent& event)
{
    const int digit = event.GetUnicodeKey() - '0';
    if (event.HasModifiers() || digit < 1 || digit > static_cast<int>(moves_.size())) {
        event.Skip();
        return;
    }
    const auto& move = moves_[static_cast<std::size_t>(digit) - 1];
    move.toggle->SetValue(!move.toggle->GetValue());
    move.toggle->SetFocus();
    show_details(move);
    changed();
}

}
