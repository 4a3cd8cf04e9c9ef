#include "desktop/sessions/moves_field.hpp"

#include "desktop/kit/form.hpp"
#include "desktop/kit/layout.hpp"
#include "desktop/kit/wheel.hpp"
#include "desktop/platform/accessible.hpp"

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

wxString words_of_depth(int depth)
{
    switch (depth) {
    case 0:
        return _("touched");
    case 1:
        return _("a little");
    case 2:
        return _("well");
    default:
        return _("deep");
    }
}

/// Three dots, as many of them filled as it went deep; the word for what has no dot to fill.
wxString dots(const std::optional<int>& depth)
{
    if (depth == 0)
        return words_of_depth(0);
    wxString dots;
    for (int i = 1; i <= 3; ++i)
        dots += wxString::FromUTF8(i <= depth.value_or(0) ? "\xE2\x97\x8F" : "\xE2\x97\x8B");
    return dots;
}

bool begins_with(const wxString& words, wxUniChar letter)
{
    return !words.empty() && wxTolower(words[0]) == wxTolower(letter);
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
    for (const auto& move : moves_)
        strip->Add(move.toggle, wxSizerFlags().Expand());
    if (people_.size() > 1)
        for (auto& move : moves_) {
            add_people(move);
            strip->Add(move.with, wxSizerFlags().Expand().ReserveSpaceEvenIfHidden());
        }
    for (auto& move : moves_)
        show_details(move);
    panel_->SetSizer(strip);
    panel_->Bind(wxEVT_CHAR_HOOK, &MovesField::on_key, this);
}

MovesField::Move MovesField::make_move(int number, const wxString& words)
{
    Move move{number, words, new wxToggleButton(panel_, wxID_ANY, {}), nullptr};
    move.toggle->SetName(wxString::Format("move.%d", number));
    move.toggle->SetToolTip(words);
    move.toggle->SetMinSize(panel_->FromDIP(wxSize(80, 56)));
    move.toggle->Bind(wxEVT_TOGGLEBUTTON, [this, at = static_cast<std::size_t>(number - 1)](wxCommandEvent&) {
        log_again(moves_[at]);
        changed();
    });
    return move;
}

void MovesField::add_people(Move& move)
{
    move.with = new wxChoice(panel_, wxID_ANY);
    move.with->Append(_("With whom?"));
    for (const auto& person : people_)
        move.with->Append(person.words);
    move.with->SetSelection(0);
    move.with->SetName(wxString::Format("move.%d.with", move.number));
    move.with->SetMinSize(wxSize(panel_->FromDIP(80), -1));
    set_accessible_name(move.with, wxString::Format(_("With whom move %d was"), move.number));
    leave_wheel_to_page(move.with);
    move.with->Bind(wxEVT_CHOICE, [this, at = static_cast<std::size_t>(move.number - 1)](wxCommandEvent&) {
        show_details(moves_[at]);
        changed();
    });
}

wxString MovesField::name_with(const Move& move) const
{
    const int with = move.with ? move.with->GetSelection() : 0;
    return with > 0 ? people_[static_cast<std::size_t>(with) - 1].words : wxString();
}

// The button says it all, so that one need not open the list of people, and hears it with a reader.
void MovesField::show_details(Move& move)
{
    move.toggle->SetValue(move.is_logged);
    const auto name = short_name(move.number, move.words);
    const auto details = move.is_logged ? joined({dots(move.depth), name_with(move)}, "  ") : dots({});
    move.toggle->SetLabel(wxString::Format("%d  %s\n%s", move.number, name, details));
    move.toggle->SetFont(move.is_logged ? panel_->GetFont().Bold() : panel_->GetFont());
    const auto depth = move.is_logged && move.depth ? words_of_depth(*move.depth) : wxString();
    set_accessible_name(move.toggle,
                        joined({wxString::Format("%d", move.number), move.words, depth, name_with(move)}, ", "));
    if (move.with)
        move.with->Show(move.is_logged);
    panel_->Layout();
}

// First that it came, then how deep, and after the deepest it is gone again.
void MovesField::log_again(Move& move)
{
    if (!move.is_logged)
        move.is_logged = true;
    else if (move.depth == 3)
        return take_back(move);
    else
        move.depth = move.depth.value_or(0) + 1;
    show_details(move);
}

void MovesField::take_back(Move& move)
{
    move.is_logged = false;
    move.depth.reset();
    if (move.with)
        move.with->SetSelection(0);
    show_details(move);
}

// Whom a move was with stays where one cannot say so here.
Tree MovesField::item_of(const Move& move, const Tree& before) const
{
    Tree::Map said{{"move", move.number}, {"depth", move.depth ? Tree(*move.depth) : Tree()}};
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

MovesField::Move* MovesField::move_of(const Tree& item)
{
    return const_cast<Move*>(std::as_const(*this).move_of(item));
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
        else if (said.push_back(move); move->is_logged)
            items.push_back(item_of(*move, item));
    }
    for (const auto& move : moves_)
        if (move.is_logged && std::ranges::find(said, &move) == said.end())
            items.push_back(item_of(move, Tree::Map{}));
    return items.empty() ? Tree() : Tree(std::move(items));
}

void MovesField::display(const Tree& value)
{
    for (auto& move : moves_)
        take_back(move);
    if (const auto* items = value.as<Tree::List>())
        for (const auto& item : *items)
            show_item(item);
}

void MovesField::show_item(const Tree& item)
{
    auto* move = move_of(item);
    if (!move || move->is_logged)
        return;
    move->is_logged = true;
    const auto* depth = item.find("depth");
    if (const auto* deep = depth ? depth->as<std::int64_t>() : nullptr; deep && *deep >= 0 && *deep <= 3)
        move->depth = static_cast<int>(*deep);
    for (std::size_t i = 0; i < people_.size(); ++i)
        if (move->with && people_[i].key == item.text("client"))
            move->with->SetSelection(static_cast<int>(i) + 1);
    show_details(*move);
}

MovesField::Move* MovesField::move_at(const wxObject* control)
{
    const auto move = std::ranges::find_if(moves_, [&](const Move& each) { return each.toggle == control; });
    return move == moves_.end() ? nullptr : &*move;
}

// The letter of who is chosen already goes on to the next of that letter, and then to nobody.
bool MovesField::choose_person(Move& move, wxUniChar letter)
{
    if (!move.with || !move.is_logged)
        return false;
    const int now = move.with->GetSelection();
    const int from = now > 0 && begins_with(name_with(move), letter) ? now : 0;
    for (std::size_t i = static_cast<std::size_t>(from); i < people_.size(); ++i)
        if (begins_with(people_[i].words, letter)) {
            move.with->SetSelection(static_cast<int>(i) + 1);
            return true;
        }
    if (from > 0)
        move.with->SetSelection(0);
    return from > 0;
}

bool MovesField::take_key(Move& move, int key)
{
    if ((key == WXK_DELETE || key == WXK_BACK || key == '0') && !move.is_logged)
        return false;
    if (key == WXK_DELETE || key == WXK_BACK)
        take_back(move);
    else if (key == '0')
        move.depth = 0;
    else if (key < ' ' || !wxIsalpha(wxUniChar(key)) || !choose_person(move, wxUniChar(key)))
        return false;
    show_details(move);
    return true;
}

void MovesField::on_key(wxKeyEvent& event)
{
    const int typed = event.GetUnicodeKey();
    const int key = typed >= ' ' && typed != WXK_DELETE ? typed : event.GetKeyCode();
    const int digit = key - '0';
    auto* here = move_at(event.GetEventObject());
    if (event.HasModifiers() || !here) {
        event.Skip();
        return;
    }
    if (digit >= 1 && digit <= static_cast<int>(moves_.size())) {
        auto& move = moves_[static_cast<std::size_t>(digit) - 1];
        move.toggle->SetFocus();
        log_again(move);
    } else if (!take_key(*here, key)) {
        event.Skip();
        return;
    }
    changed();
}

}
