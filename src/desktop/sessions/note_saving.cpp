#include "app/practice/signatures.hpp"
#include "desktop/editing/form_dialog.hpp"
#include "desktop/kit/problem_words.hpp"
#include "desktop/kit/words.hpp"
#include "desktop/sessions/carry_dialog.hpp"
#include "desktop/sessions/note_page.hpp"
#include "desktop/sessions/note_place.hpp"
#include "desktop/sessions/sign_dialog.hpp"

/// How the note page saves, signs and adds.
namespace desktop {

using domain::Tree;

// A new session or note is kept whole, else what was changed of it.
app::NoteToSave NotePage::to_save() const
{
    const auto paths_of = [changes = editor_->changes()](std::string_view beginning) {
        Tree::Map paths;
        for (const auto& [path, value] : std::get<Tree::Map>(changes.value))
            if (path.starts_with(beginning))
                paths.emplace_back(path.substr(beginning.size()), value);
        return paths;
    };
    const auto whole = editor_->whole_document();
    app::NoteToSave saving{material_->care_case.care_case.id, material_->kind};
    saving.draft_suffix = material_->draft_suffix;
    saving.session_fields = material_->session ? Tree(paths_of("session.")) : at_path(whole, "session");
    if (material_->session) {
        saving.session = material_->session->id;
        saving.session_version = material_->session->row_version;
    }
    saving.note_fields = material_->note ? Tree(paths_of("note.")) : at_path(whole, "note");
    if (material_->note) {
        saving.note = material_->note_id();
        saving.note_version = material_->note->line.note.row_version;
    }
    return saving;
}

void NotePage::save(const std::function<void()>& then)
{
    if (!editor_ || saver_->is_saving() || editor_->is_asking())
        return;
    message_->Hide();
    editor_->clear_marks();
    saver_->save(
        [saving = to_save()](app::OpenPractice& practice) { return app::save_note_with_session(practice, saving); },
        [this, then, sent = editor_->changes()](const app::SavedNote& kept) {
            on_saved(kept, sent);
            if (!saver_->is_leaving())
                then();
        },
        [this](std::exception_ptr thrown) { on_failed(thrown); });
}

void NotePage::on_saved(const app::SavedNote& kept, const Tree& sent)
{
    material_->session = kept.session;
    if (!material_->note)
        material_->note = app::NoteView{};
    material_->note->line.note = kept.note;
    editor_->show_saved(kept_document(), sent);
    banner_->Hide();
    saver_->set_draft(material_->draft_name());
    session_words_->SetLabel(session_words());
    status_->SetLabel(_("Saved"));
    lay_out_around(editor_);
    Layout();
    desk().actions_changed();
}

void NotePage::on_failed(std::exception_ptr thrown)
{
    try {
        std::rethrow_exception(thrown);
    } catch (const domain::Refused& refused) {
        // Whoever sits beside learns nothing of what the work waits for.
        if (refused.problem().rule == "unfit" && !desk().viewer().may_open_counselors_own()) {
            say_message(_("Kept as a draft. Save it once you are alone."));
            return;
        }
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

void NotePage::finalise()
{
    try {
        desk().say(editor_->finalise() ? _("What was captured stands in the sections. Read it over, then sign.")
                                       : _("Nothing is captured yet."));
    } catch (const domain::Refused& refused) {
        on_failed(std::make_exception_ptr(refused));
    }
}

void NotePage::carry_over()
{
    desk().look(
        this,
        [id = material_->session ? material_->session->id : domain::Id<domain::Session>(),
         session = material_->session_shown(), readers = material_->readers()](const app::Looking& looking) {
            return app::earlier_texts(looking, id, session, readers);
        },
        [this](const std::vector<app::EarlierNote>& earlier) {
            if (earlier.empty()) {
                desk().say(_("There is no earlier note to carry over from."));
                return;
            }
            const wxWeakRef<wxWindow> self(this);
            const auto texts = choose_earlier_texts(this, desk(), earlier, material_->templates);
            if (self)
                editor_->carry_over(texts);
        });
}

void NotePage::sign()
{
    if (!editor_)
        return;
    saver_->wait();
    // What was typed while it was saved belongs under the signature too.
    save([this] {
        if (editor_->is_changed())
            sign();
        else
            sign_now();
    });
}

void NotePage::sign_now()
{
    desk().look(
        this, [id = material_->note_id()](const app::Looking& looking) { return app::before_signing(looking, id); },
        [this](const app::BeforeSigning& before) {
            const wxWeakRef<wxWindow> self(this);
            if (!sign_in_dialog(this, desk(), material_->note_id(), before, member_choices()) || !self)
                return;
            desk().say(_("The note is signed."));
            go_to_note();
        },
        [this](std::exception_ptr thrown) { on_failed(thrown); });
}

void NotePage::go_to_note()
{
    desk().go_to(note_place({{}, material_->session->id, material_->note_id()}));
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
