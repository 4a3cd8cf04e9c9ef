#include "desktop/sessions/note_editor.hpp"

#include "desktop/kit/layout.hpp"

namespace desktop {

using domain::Tree;

namespace {

/// Set by the app, never by a field of the editor.
bool is_fixed(std::string_view field)
{
    return field == "session" || field == "kind" || field == "member";
}

/// A copy, so that one can walk through what a passing value says.
Tree::Map members_of(const Tree& tree)
{
    const auto* map = tree.as<Tree::Map>();
    return map ? *map : Tree::Map();
}

}

NoteEditor::NoteEditor(wxWindow* parent, Desk& desk, const NoteMaterial& material, std::vector<Choice> members)
    : wxPanel(parent), members_(members), client_in_room_(desk.client_in_room()), sizer_(new wxBoxSizer(wxVERTICAL)),
      today_(desk.today())
{
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
    if (material.is_private) {
        add_private(parts);
        return;
    }
    add_opening(parts);
    add_folded(parts);
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

void NoteEditor::add_opening(const NoteParts& parts)
{
    auto& form = add_form();
    form.text("what_moved", _("What moved"), 3);
    desktop::add_moves(form, parts);
    desktop::add_encounter(form, parts);
    if (!client_in_room_) {
        desktop::add_concerns(form, parts);
    }
    form.text("takes_home", _("What they take home"), 2);
    form.text("plan", _("Next time"), 2);
}

void NoteEditor::add_folded(const NoteParts& parts)
{
    fold("stage", parts.is_couple_work() ? _("Stage and steps") : _("Stage"), add_stage, parts);
    fold("cycle", _("The cycle"), add_cycle, parts);
    fold("interventions", _("What I did"), add_interventions, parts);
    if (!parts.material.goals.empty())
        fold("goals", _("Goals"), add_goals, parts);
    fold("are", _("Accessible, responsive, engaged"), add_are, parts);
    fold("injury", _("Attachment injury"), add_injury, parts);
    fold("sections", _("In more words"), add_sections, parts);
    sections_ = parts_.back().form;
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

void NoteEditor::add_private(const NoteParts& parts)
{
    auto& form = add_form();
    desktop::add_sections(form, parts);
    sections_ = &form;
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

Tree NoteEditor::note_document() const
{
    Tree note{Tree::Map{}};
    for (const auto& part : parts_)
        for (const auto& [key, value] : members_of(part.form->document()))
            if (!value.is_null())
                set_path(note, key, value);
    if (!put_away_.is_null())
        set_path(note, "concerns", put_away_);
    return note;
}

Tree NoteEditor::document() const
{
    Tree document;
    set_path(document, "session", session_->document());
    set_path(document, "note", note_document());
    return document;
}

void NoteEditor::show(const Tree& document)
{
    session_->show(at_path(document, "session"));
    adapt_session_line(*session_);
    const auto note = at_path(document, "note");
    put_away_ = client_in_room_ ? at_path(note, "concerns") : Tree();
    if (sections_) {
        sections_->show({});
        auto start = note;
        if (!note.find("template"))
            set_path(start, "template", "eft");
        sections_->show(start);
        adapt_sections(*sections_);
        sections_->show(start);
        sections_->changed = [this] {
            adapt_sections(*sections_);
            mark_filled();
            changed();
        };
    }
    for (const auto& part : parts_)
        if (part.form != sections_)
            part.form->show(note);
    say_who_may_see();
    mark_filled();
    lay_out_around(this);
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

Tree NoteEditor::session_changes(const Tree& before) const
{
    const auto now = session_->document();
    const auto then = at_path(before, "session");
    Tree changes{Tree::Map{}};
    for (const auto& [key, value] : members_of(now))
        if (const auto* old = then.find(key); !old || !(*old == value))
            set_path(changes, key, value);
    for (const auto& [key, value] : members_of(then))
        if (!now.find(key))
            set_path(changes, key, {});
    return changes;
}

Tree NoteEditor::note_fields() const
{
    const auto note = note_document();
    Tree fields{Tree::Map{}};
    domain::for_each_field<domain::ProgressNote>([&](const auto& field) {
        if (!is_fixed(field.name))
            set_path(fields, std::string(field.name), at_path(note, std::string(field.name)));
    });
    return fields;
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

void NoteEditor::focus_first()
{
    if (!parts_.empty())
        parts_.front().form->focus_first();
}

}
