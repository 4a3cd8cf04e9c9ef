#include "app/practice/signatures.hpp"
#include "desktop/kit/form_dialog.hpp"
#include "desktop/kit/problem_words.hpp"
#include "desktop/kit/words.hpp"
#include "desktop/sessions/note_page.hpp"

/// How the note page saves, signs and adds.
namespace desktop {

using domain::Id;
using domain::NoteKind;
using domain::ProgressNote;
using domain::Record;
using domain::Session;
using domain::Tree;

namespace {

/// What is to be saved, and how far it came: the session is kept before its note.
struct Saving {
    Id<domain::CareCase> care_case;
    std::optional<Record<Session>> session;
    std::optional<Record<ProgressNote>> note;
    Tree session_document; ///< of a new session whole, else only what changed
    Tree note_fields;
    NoteKind kind = NoteKind::progress;
    app::DraftName typed_in;
};

ProgressNote new_note(const Saving& saving, const Id<Session>& session)
{
    auto fields = saving.note_fields;
    set_path(fields, "session", session.value);
    set_path(fields, "kind", domain::token_of(saving.kind));
    return domain::from_tree<ProgressNote>(fields);
}

void save_new_session(app::OpenPractice& practice, Saving& saving)
{
    auto document = saving.session_document;
    set_path(document, "case", saving.care_case.value);
    const auto id =
        app::record_session(practice, domain::from_tree<Session>(document), new_note(saving, {"new"}), saving.typed_in);
    saving.session = app::view_session(practice, id).session;
    saving.note = app::list_notes(practice, {{}, {}, id, saving.kind}).back().note;
}

void save_session_changes(app::OpenPractice& practice, Saving& saving)
{
    auto changes = saving.session_document;
    if ((*saving.session)->status == domain::SessionStatus::planned)
        set_path(changes, "status", "held");
    if (std::get<Tree::Map>(changes.value).empty())
        return;
    set_path(changes, "row_version", saving.session->row_version);
    app::update_session(practice, saving.session->id, changes);
    saving.session = app::view_session(practice, saving.session->id).session;
    if (saving.note)
        saving.note = app::view_note(practice, saving.note->id).line.note; // fewer people: it may be narrower now
    saving.session_document = Tree(Tree::Map{});
}

void save_note(app::OpenPractice& practice, Saving& saving)
{
    auto id = saving.note ? saving.note->id : Id<ProgressNote>();
    if (saving.note) {
        auto changes = saving.note_fields;
        set_path(changes, "row_version", saving.note->row_version);
        app::update_note(practice, id, changes, saving.typed_in);
    } else {
        id = app::record_note(practice, new_note(saving, saving.session->id), saving.typed_in);
    }
    saving.note = app::view_note(practice, id).line.note;
}

void save_all(app::OpenPractice& practice, Saving& saving)
{
    if (!saving.session) {
        save_new_session(practice, saving);
        return;
    }
    save_session_changes(practice, saving);
    save_note(practice, saving);
}

}

void NotePage::save(const std::function<void()>& then)
{
    if (!editor_ || saving_)
        return;
    saving_ = true;
    keeper_->hold(true);
    message_->Hide();
    editor_->clear_marks();
    const auto document = editor_->document();
    auto saving = std::make_shared<Saving>();
    saving->care_case = material_->care_case.care_case.id;
    saving->session = material_->session;
    if (material_->note)
        saving->note = material_->note->line.note;
    saving->session_document = material_->session ? editor_->session_changes(kept_) : at_path(document, "session");
    saving->note_fields = editor_->note_fields();
    saving->kind = material_->is_private ? NoteKind::psychotherapy : NoteKind::progress;
    saving->typed_in = keeper_->name();
    const auto take = [this, saving] {
        material_->session = saving->session;
        if (saving->note && !material_->note)
            material_->note = app::NoteView{};
        if (saving->note)
            material_->note->line.note = *saving->note;
    };
    desk().ask(
        this, [saving](app::OpenPractice& practice) { save_all(practice, *saving); },
        [this, take, document, then] {
            take();
            on_saved(document);
            then();
        },
        [this, take, saving](std::exception_ptr thrown) {
            take();
            if (saving->session && std::get<Tree::Map>(saving->session_document.value).empty())
                set_path(kept_, "session", at_path(editor_->document(), "session"));
            on_failed(thrown);
        });
}

void NotePage::on_saved(const Tree& document)
{
    saving_ = false;
    kept_ = document;
    banner_->Hide();
    keeper_->settle();
    keeper_->set_name(material_->draft_name());
    keeper_->hold(false);
    if (editor_->document() != document)
        keeper_->typed();
    session_words_->SetLabel(session_words());
    status_->SetLabel(_("Saved"));
    lay_out_around(editor_);
    Layout();
    desk().actions_changed();
}

void NotePage::on_failed(std::exception_ptr thrown)
{
    saving_ = false;
    keeper_->hold(false);
    keeper_->typed();
    try {
        std::rethrow_exception(thrown);
    } catch (const domain::Refused& refused) {
        if (editor_->mark(refused.problem()))
            return;
        if (refused.problem().field == "note") {
            say_message(_("Write something in the note first."));
            return;
        }
    } catch (const std::exception&) {
        editor_->clear_marks();
    }
    say_message(words_of(thrown));
}

void NotePage::say_message(const wxString& words)
{
    message_->SetLabel(wxString::FromUTF8("\xE2\x9A\xA0 ") + words);
    message_->Show();
    Layout();
}

void NotePage::sign()
{
    if (editor_)
        save([this] { sign_now(); });
}

void NotePage::sign_now()
{
    wxMessageDialog question(this, _("A signed note never changes; you can add to it."), _("Sign this note?"),
                             wxOK | wxCANCEL | wxICON_QUESTION);
    question.SetOKCancelLabels(_("&Sign"), _("&Not yet"));
    const wxWeakRef<wxWindow> self(this);
    if (question.ShowModal() != wxID_OK || !self)
        return;
    desk().ask(
        this,
        [id = material_->note_id(), typed_in = keeper_->name()](app::OpenPractice& practice) {
            app::sign_note(practice, id, typed_in);
        },
        [this] {
            keeper_->settle();
            desk().say(_("The note is signed."));
            go_to_note();
        },
        [this](std::exception_ptr thrown) { on_failed(thrown); });
}

void NotePage::go_to_note()
{
    desk().go_to({"note", material_->session->id.value, material_->note_id().value});
}

void NotePage::amend()
{
    FormDialog dialog(this, desk(), _("Add to the note"), "amend_note_dialog", material_->note_id().value);
    dialog.form().add_hint(_("The signed note stays as it is. What you add stands below it, with today's date, and is "
                             "signed at once."));
    dialog.form().choice("kind", _("&Kind"), choices<domain::AmendmentKind>());
    dialog.form().line("reason", _("&Why it is added"));
    dialog.form().text("text", _("&What is added"), 6);
    const auto save_addition = [id = material_->note_id()](app::OpenPractice& practice, const Tree& document) {
        app::Addition addition;
        addition.note = id;
        domain::read(document.text("kind"), addition.kind, {"kind", {}});
        addition.reason = document.text("reason");
        addition.text = document.text("text");
        app::amend_note(practice, addition);
    };
    if (dialog.ask(_("&Sign and add"), save_addition))
        go_to_note();
}

}
