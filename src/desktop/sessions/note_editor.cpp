#include "desktop/sessions/note_editor.hpp"

#include "app/sessions/finalise.hpp"
#include "desktop/kit/card.hpp"

namespace desktop {

using domain::Tree;

namespace {

/// A copy, so that one can walk through what a passing value says.
Tree::Map members_of(const Tree& tree)
{
    const auto* map = tree.as<Tree::Map>();
    return map ? *map : Tree::Map();
}

constexpr std::string_view of_session = "session.";
constexpr std::string_view of_note = "note.";

/// The paths that begin so, without their beginning.
Tree paths_below(const Tree& paths, std::string_view beginning)
{
    Tree::Map below;
    for (const auto& [path, value] : members_of(paths))
        if (path.starts_with(beginning))
            below.emplace_back(path.substr(beginning.size()), value);
    return below;
}

}

NoteEditor::NoteEditor(wxWindow* parent, Desk& desk, const NoteMaterial& material, std::vector<Choice> members)
    : wxPanel(parent), material_(material), members_(members), is_alone_(desk.viewer().may_open_counselors_own()),
      sizer_(new wxBoxSizer(wxVERTICAL)), snippets_(material, members), today_(desk.today())
{
    Bind(wxEVT_CHAR_HOOK, &NoteEditor::on_key, this);
    SetName("note_editor");
    SetSizer(sizer_);
    const NoteParts parts{material, std::move(members), desk.today()};
    session_ = &add_form_in(this, sizer_);
    add_session_line(*session_, parts);
    session_->changed = [this] {
        adapt_session_line(*session_);
        say_who_may_see();
        changed();
    };
    if (material.is_private()) {
        add_narrative(parts);
        return;
    }
    add_capture_card(parts);
    add_opening(parts);
    add_narrative(parts);
    add_folded(parts);
}

// What ends a word makes what it is short for of it, in every field of several lines.
void NoteEditor::on_key(wxKeyEvent& event)
{
    const int key = event.GetKeyCode();
    const bool ends_word = key == WXK_SPACE || key == WXK_RETURN || key == WXK_NUMPAD_ENTER || key == WXK_TAB;
    auto* text = dynamic_cast<UndoableText*>(event.GetEventObject());
    if (ends_word && text && !event.HasModifiers())
        snippets_.expand_in(*text);
    event.Skip();
}

Form& NoteEditor::add_form_in(wxWindow* parent, wxSizer* sizer)
{
    auto* form = new Form(parent, today_);
    sizer->Add(form, wxSizerFlags().Expand());
    return *form;
}

Form& NoteEditor::add_form()
{
    auto& form = add_form_in(this, sizer_);
    form.changed = [this] { changed(); };
    parts_.push_back({&form, nullptr});
    return form;
}

void NoteEditor::add_capture_card(const NoteParts& parts)
{
    auto* card = new Card(this);
    auto* inside = new wxBoxSizer(wxVERTICAL);
    auto* head = new wxBoxSizer(wxHORIZONTAL);
    auto* title = heading(card, _("Capture"), Level::group);
    title->SetMinSize(title->GetTextExtent(title->GetLabel()) + FromDIP(wxSize(4, 0)));
    head->Add(title, wxSizerFlags().CentreVertical());
    auto* how = new wxStaticText(card, wxID_ANY,
                                 parts.is_joint() ? _("1 to 5 log a move, again for depth, a letter for with whom")
                                                  : _("1 to 5 log a move, again for depth"),
                                 wxDefaultPosition, wxDefaultSize, wxST_ELLIPSIZE_END);
    how->SetForegroundColour(quiet_colour());
    head->Add(how, wxSizerFlags(1).CentreVertical().Border(wxLEFT, FromDIP(12)));
    inside->Add(head, wxSizerFlags().Expand());
    capture_ = &add_form_in(card, inside);
    capture_->changed = [this] { changed(); };
    parts_.push_back({capture_, nullptr});
    desktop::add_capture(*capture_, parts, is_alone_);
    card->SetName("capture");
    card->add_row(inside, Ground::plain, group_gap);
    sizer_->Add(card, wxSizerFlags().Expand().Border(wxTOP, FromDIP(gap)));
}

void NoteEditor::add_opening(const NoteParts& parts)
{
    auto& form = add_form();
    form.text("what_moved", _("What moved"), 3);
    desktop::add_encounter(form, parts);
    form.text("takes_home", _("What they take home"), 2);
    form.text("plan", _("Next time"), 2);
}

void NoteEditor::add_narrative(const NoteParts& parts)
{
    template_ = &add_form();
    desktop::add_template(*template_, parts);
    template_->changed = [this] {
        show_sections_of(template_->document().text("template"));
        changed();
    };
    if (material_.is_private())
        desktop::add_sections(add_form(), parts);
    else
        fold("sections", _("In more words"), add_sections, parts);
    sections_ = dynamic_cast<SectionsField*>(parts_.back().form->find("sections"));
}

void NoteEditor::add_folded(const NoteParts& parts)
{
    fold("stage", parts.is_couple_work() ? _("Stage and steps") : _("Stage"), add_stage, parts);
    if (is_alone_)
        fold("unfit", _("Going on all the same"), add_unfit_reason, parts);
    fold("cycle", _("The cycle"), add_cycle, parts);
    fold("interventions", _("What I did"), add_interventions, parts);
    if (!parts.material.back.goals.empty())
        fold("goals", _("Goals"), add_goals, parts);
    fold("are", _("Accessible, responsive, engaged"), add_are, parts);
    fold("injury", _("Attachment injury"), add_injury, parts);
    if (parts.material.care_case.care_case->modality == domain::Modality::efft)
        fold("pairs", _("Pairs of the family"), add_pairs, parts);
    if (!parts.is_joint())
        fold("figures", _("Figures and parts met"), add_figures, parts);
    sizer_->AddSpacer(FromDIP(group_gap));
    auto& form = add_form();
    desktop::add_visibility(form, parts);
    if (parts.is_joint())
        who_may_see_ = form.add_hint({});
}

void NoteEditor::say_who_may_see()
{
    if (!who_may_see_)
        return;
    who_may_see_->SetLabel(as_it_was_said(members_, at_path(session_->document(), "attendees")));
    lay_out_around(who_may_see_);
}

void NoteEditor::fold(const std::string& name, const wxString& title, Add add, const NoteParts& parts)
{
    auto* part = new Disclosure(this, name, title);
    auto& form = add_form_in(part->inside(), part->inside()->GetSizer());
    add(form, parts);
    form.changed = [this] {
        mark_filled();
        changed();
    };
    sizer_->Add(part, wxSizerFlags().Expand().Border(wxTOP, FromDIP(gap / 2)));
    parts_.push_back({&form, part});
}

void NoteEditor::show(const Tree& document)
{
    shown_ = document;
    unseen_ = Tree::Map{};
    session_->show(at_path(document, "session"));
    adapt_session_line(*session_);
    auto note = at_path(document, "note");
    if (note.text("template").empty())
        set_path(note, "template", "eft");
    show_sections_of(note.text("template"));
    for (const auto& part : parts_)
        part.form->show(note);
    after_showing();
}

void NoteEditor::show_typed(const Tree& paths)
{
    session_->show_typed(paths_below(paths, of_session));
    adapt_session_line(*session_);
    const auto note = paths_below(paths, of_note);
    for (const auto& part : parts_)
        part.form->show_typed(note);
    if (note.find("template"))
        show_sections_of(note.text("template"));
    Tree::Map unseen;
    for (const auto& [path, value] : members_of(paths))
        if (!has_field_for(path))
            unseen.emplace_back(path, value);
    unseen_ = unseen;
    after_showing();
}

void NoteEditor::ask_between(const Tree& newer)
{
    session_->ask_between(paths_below(newer, of_session));
    for (const auto& part : parts_) {
        part.form->ask_between(paths_below(newer, of_note));
        if (part.fold && part.form->is_asking())
            part.fold->open(true);
    }
}

bool NoteEditor::is_asking()
{
    return session_->is_asking() ||
           std::ranges::any_of(parts_, [](const auto& part) { return part.form->is_asking(); });
}

void NoteEditor::show_saved(const Tree& document, const Tree& saved)
{
    shown_ = document;
    unseen_ = Tree::Map{};
    session_->show_saved(at_path(document, "session"), paths_below(saved, of_session));
    for (const auto& part : parts_)
        part.form->show_saved(at_path(document, "note"), paths_below(saved, of_note));
    after_showing();
}

void NoteEditor::show_sections_of(const std::string& note_template)
{
    if (sections_)
        sections_->choose_template(note_template);
    mark_filled();
}

void NoteEditor::after_showing()
{
    say_who_may_see();
    mark_filled();
    lay_out_around(this);
}

bool NoteEditor::has_field_for(const std::string& path) const
{
    const auto is_in = [&](const Form& form, std::string_view beginning) {
        return path.starts_with(beginning) && form.has_field_for(path.substr(beginning.size()));
    };
    return is_in(*session_, of_session) ||
           std::ranges::any_of(parts_, [&](const auto& part) { return is_in(*part.form, of_note); });
}

Tree NoteEditor::changes() const
{
    Tree::Map changes = members_of(unseen_);
    const auto add = [&](const Form& form, std::string_view beginning) {
        for (auto& [path, value] : members_of(form.changes()))
            changes.emplace_back(std::string(beginning) + path, value);
    };
    add(*session_, of_session);
    for (const auto& part : parts_)
        add(*part.form, of_note);
    return changes;
}

void NoteEditor::mark_filled()
{
    for (const auto& part : parts_)
        if (part.fold) {
            const auto members = members_of(part.form->document());
            part.fold->set_filled(std::ranges::any_of(
                members, [](const auto& each) { return each.first != "template" && !each.second.is_null(); }));
        }
}

bool NoteEditor::mark_in(Form& form, Disclosure* part, const domain::Problem& problem)
{
    if (!form.mark(problem))
        return false;
    if (part && !part->is_open()) {
        part->open(true);
        form.mark(problem);
    }
    return true;
}

bool NoteEditor::mark(const domain::Problem& problem)
{
    auto inner = problem;
    if (inner.field.starts_with("note."))
        inner.field.erase(0, 5);
    clear_marks();
    for (const auto& part : parts_)
        if (mark_in(*part.form, part.fold, inner))
            return true;
    return mark_in(*session_, nullptr, inner);
}

void NoteEditor::clear_marks()
{
    session_->clear_marks();
    for (const auto& part : parts_)
        part.form->clear_marks();
}

// Whoever opens a note to write begins with what moved; the strip has a key of its own.
void NoteEditor::focus_first()
{
    const auto opening = std::ranges::find_if(parts_, [this](const Part& part) { return part.form != capture_; });
    if (opening != parts_.end())
        opening->form->focus_first();
}

void NoteEditor::focus_capture()
{
    if (capture_)
        capture_->focus_first();
}

domain::ProgressNote NoteEditor::captured() const
{
    const auto typed = capture_->document();
    Tree::Map note{{"session", "here"}};
    for (const auto& part : domain::tokens(domain::CapturedPart{}))
        if (const auto* value = typed.find(part.name))
            note.emplace_back(part.name, *value);
    return domain::from_tree<domain::ProgressNote>(note);
}

domain::CapturedWords NoteEditor::captured_words() const
{
    std::map<std::string, std::string> names;
    for (const auto& member : members_)
        names[member.key] = utf8(member.words);
    auto words = app::captured_words(material_.words, std::move(names));
    for (auto& [key, phrase] : words.phrases)
        phrase = utf8(translated(phrase));
    for (auto& move : words.moves)
        move = utf8(translated(move));
    words.with_concerns = words.with_concerns && is_alone_;
    return words;
}

bool NoteEditor::finalise()
{
    const auto* form = sections_ ? sections_->chosen() : nullptr;
    if (!form || !capture_)
        return false;
    const auto laid = domain::laid_out(captured(), *form, captured_words());
    if (laid.empty())
        return false;
    lay_into_sections(laid);
    sections_->focus()->SetFocus();
    return true;
}

void NoteEditor::lay_into_sections(const std::map<std::string, std::string>& sections)
{
    for (const auto& part : parts_)
        if (part.fold && part.form->find("sections"))
            part.fold->open(true);
    sections_->lay_in(sections);
}

void NoteEditor::carry_over(const std::vector<app::EarlierText>& texts)
{
    constexpr std::string_view in_section = "sections.";
    std::map<std::string, std::string> sections;
    for (const auto& [field, text] : texts)
        if (field.starts_with(in_section))
            sections[field.substr(in_section.size())] = text;
        else
            for (const auto& part : parts_)
                if (auto* line = dynamic_cast<TextField*>(part.form->find(field))) {
                    line->control()->SetValue(shown(domain::laid_into(utf8(line->control()->GetValue()), text)));
                    line->control()->SetFocus();
                }
    if (!sections.empty())
        lay_into_sections(sections);
}

}
