#include "desktop/sessions/note_page.hpp"

#include "desktop/kit/dates.hpp"
#include "desktop/kit/words.hpp"
#include "desktop/pages.hpp"
#include "desktop/platform/accessible.hpp"
#include "desktop/sessions/last_time_panel.hpp"
#include "desktop/sessions/note_place.hpp"
#include "desktop/sessions/signed_note.hpp"

namespace desktop {

using domain::Tree;

namespace {

constexpr int side_width = 250;

/// A draft of before drafts were paths may say the note's own fields only.
Tree with_prefix(const Tree& paths)
{
    Tree::Map all;
    for (const auto& [path, value] : std::get<Tree::Map>(paths.value)) {
        const bool has_one = path.starts_with("note.") || path.starts_with("session.");
        all.emplace_back(has_one ? path : "note." + path, value);
    }
    return all;
}

}

NotePage::NotePage(wxWindow* parent, Desk& desk, const Place& place)
    : Page(parent, desk), place_(place),
      scrolled_(new wxScrolledWindow(this, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxVSCROLL | wxTAB_TRAVERSAL))
{
    scrolled_->SetScrollRate(0, FromDIP(12));
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    sizer->Add(scrolled_, wxSizerFlags(1).Expand());
    SetSizer(sizer);
    Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
        if (event.GetKeyCode() == WXK_ESCAPE && !event.HasAnyModifiers())
            go_back();
        else
            event.Skip();
    });
}

std::vector<Action> NotePage::actions()
{
    if (!material_)
        return {};
    std::vector<Action> actions;
    if (editor_ && !material_->is_private()) {
        actions.push_back({"capture", _("&Capture strip"), "F6", [this] { editor_->focus_capture(); }});
        actions.push_back({"finalise", _("&Finalise"), "F8", [this] { finalise(); }});
        actions.push_back({"carry_over", _("Carry over from an &earlier note..."), "F7", [this] { carry_over(); }});
    }
    if (editor_) {
        actions.push_back({"save_note", _("&Save"), "Ctrl+S", [this] { save([] {}); }});
        actions.push_back({"sign_note", _("S&ign..."), "Ctrl+Return", [this] { sign(); }});
    } else {
        actions.push_back({"amend_note", _("&Add to the note..."), "Ctrl+Shift+A", [this] { amend(); }});
    }
    if (!material_->is_private() && material_->session)
        actions.push_back({"private_note", _("&Private note"), "Ctrl+Shift+P", [this] { add_private_note(); }});
    actions.push_back({});
    actions.push_back({"back_to_sessions", _("&Back to the sessions"), "Alt+Up", [this] { go_back(); }});
    return actions;
}

void NotePage::refresh()
{
    if (material_)
        return;
    desk().look(
        this,
        [place = place_](const app::Looking& looking) {
            return std::make_shared<NoteMaterial>(gather_note(looking, note_wanted(place)));
        },
        [this](const std::shared_ptr<NoteMaterial>& material) {
            material_ = std::make_unique<NoteMaterial>(std::move(*material));
            show_material();
        });
}

std::vector<Choice> NotePage::member_choices() const
{
    std::vector<Choice> members;
    for (const auto& member : material_->care_case.members)
        members.push_back({member.person.client.value, shown(member.person.name)});
    return members;
}

void NotePage::show_material()
{
    if (!material_->may_open) {
        material_.reset();
        put_away(scrolled_, _("This note stays closed while a client is in the room."));
        return;
    }
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    sizer->Add(make_header(), wxSizerFlags().Expand().Border(wxBOTTOM, FromDIP(group_gap)));
    if (material_->is_signed())
        make_reader(sizer);
    else
        make_editor(sizer);
    auto* edge = new wxBoxSizer(wxVERTICAL);
    edge->Add(sizer, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(page_edge)));
    scrolled_->SetSizer(edge);
    GetSizer()->Add(make_foot(), wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT, FromDIP(page_edge)));
    GetSizer()->AddSpacer(FromDIP(group_gap));
    publish_ids(this);
    Layout();
    scrolled_->FitInside();
    desk().actions_changed();
    focus_first();
}

wxSizer* NotePage::make_header()
{
    std::vector<wxString> names;
    for (const auto& member : member_choices())
        names.push_back(member.words);
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    sizer->Add(heading(scrolled_, joined(names, ", "), Level::page), wxSizerFlags().Expand());
    session_words_ = hint(scrolled_, session_words());
    sizer->Add(session_words_, wxSizerFlags().Expand());
    if (material_->is_first_private)
        add_line(sizer, paragraph(scrolled_,
                                  _("A private note is yours alone: it stands apart and stays out of every report. "
                                    "What belongs on the record goes into the session's note. Whether private notes "
                                    "can be withheld depends on where you practise.")));
    return sizer;
}

wxString NotePage::session_words() const
{
    const auto& session = material_->session_shown();
    return joined({material_->is_private() ? _("Private note") : _("Note"), day_words(session.held_on),
                   material_->session ? words(session.status) : _("New session")});
}

std::string NotePage::care_case() const
{
    return material_ ? material_->care_case.care_case.id.value : std::string();
}

wxWindow* NotePage::make_banner()
{
    auto* panel = new wxPanel(scrolled_);
    auto* words = new wxStaticText(panel, wxID_ANY, {});
    words->SetName("draft_words");
    auto* sizer = new wxBoxSizer(wxHORIZONTAL);
    sizer->Add(words, wxSizerFlags(1).CentreVertical());
    sizer->Add(button(panel, "put_draft_away", _("Discard..."), [this] { put_draft_away(); }));
    panel->SetSizer(sizer);
    if (material_->draft) {
        const auto& at = material_->draft->typed_at;
        words->SetLabel(wxString::Format(_("You were writing this on %s at %s."), date_words(domain::date_of(at)),
                                         time_words(time_of(at))));
    }
    return panel;
}

void NotePage::make_editor(wxSizer* sizer)
{
    banner_ = make_banner();
    banner_->Hide();
    sizer->Add(banner_, wxSizerFlags().Expand().Border(wxBOTTOM, FromDIP(gap)));
    editor_ = new NoteEditor(scrolled_, desk(), *material_, member_choices());
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->Add(editor_, wxSizerFlags(1).Expand());
    if (!material_->is_private()) {
        auto* side = make_last_time_panel(scrolled_, *material_, member_choices(),
                                          [this](const app::EarlierText& text) { editor_->carry_over({text}); });
        side->SetMinSize(wxSize(FromDIP(side_width), -1));
        row->Add(side, wxSizerFlags().Border(wxLEFT, FromDIP(page_edge)));
    }
    sizer->Add(row, wxSizerFlags(1).Expand());
    saver_ = std::make_unique<Saver>(this, desk(), [this] { return typed(); });
    saver_->kept = [this](const auto& at) { say_kept(at); };
    saver_->set_draft(material_->draft_name());
    show_kept();
    show_draft();
    editor_->changed = [this] { on_typed(); };
}

void NotePage::make_reader(wxSizer* sizer)
{
    sizer->Add(make_signed_note(scrolled_, *material_, member_choices(), desk().viewer().may_open_counselors_own()),
               wxSizerFlags(1).Expand());
}

wxSizer* NotePage::make_foot()
{
    auto* foot = new wxBoxSizer(wxHORIZONTAL);
    status_ = new wxStaticText(this, wxID_ANY, {});
    status_->SetName("kept_status");
    status_->SetForegroundColour(quiet_colour());
    message_ = attention(this, {});
    message_->SetName("note_message");
    message_->Hide();
    foot->Add(status_, wxSizerFlags().CentreVertical().Border(wxRIGHT, FromDIP(gap)));
    foot->Add(message_, wxSizerFlags(1).CentreVertical());
    foot->AddStretchSpacer();
    const auto add = [&](wxButton* made) { foot->Add(made, wxSizerFlags().Border(wxLEFT, FromDIP(gap))); };
    add(button(this, "back", _("Back"), [this] { go_back(); }));
    if (editor_) {
        add(button(this, "save", _("Save"), [this] { save([] {}); }));
        if (!material_->is_private())
            add(button(this, "finalise", _("Finalise"), [this] { finalise(); }));
        auto* sign_button = button(this, "sign", _("Sign..."), [this] { sign(); });
        make_filled(sign_button);
        add(sign_button);
    } else if (material_->is_signed()) {
        add(button(this, "amend", _("Add to the note..."), [this] { amend(); }));
    }
    return foot;
}

Tree NotePage::kept_document() const
{
    Tree document;
    set_path(document, "session", domain::to_tree(material_->session_shown()));
    set_path(document, "note", material_->note ? domain::to_tree(*material_->note->line.note) : Tree(Tree::Map{}));
    return document;
}

void NotePage::show_kept()
{
    editor_->show(kept_document());
}

// Of a session that is not kept yet all counts as typed: proposed on another day it would be another one.
app::Typed NotePage::typed() const
{
    const auto changes = editor_->changes();
    if (material_->session)
        return app::typed_over(kept_document(), changes);
    return app::typed_anew(Tree::Map{{"session", at_path(editor_->whole_document(), "session")},
                                     {"note", at_path(editor_->whole_document(), "note")}},
                           changes);
}

// What is new is nobody else's to change.
Tree NotePage::clashes(const app::Typed& typed) const
{
    Tree::Map found;
    for (const auto& [path, value] : std::get<Tree::Map>(app::clashes(typed, kept_document()).value))
        if (path.starts_with("note.") ? material_->note.has_value() : material_->session.has_value())
            found.emplace_back(path, value);
    return found;
}

void NotePage::show_draft()
{
    if (!material_->draft)
        return;
    const auto typed = app::typed_in(material_->draft->document);
    editor_->show_typed(with_prefix(typed.now));
    editor_->ask_between(clashes(typed));
    banner_->Show();
}

void NotePage::put_draft_away()
{
    wxMessageDialog question(this, _("What you wrote and did not save goes."), _("Discard the draft?"),
                             wxOK | wxCANCEL | wxCANCEL_DEFAULT | wxICON_QUESTION);
    question.SetOKCancelLabels(_("&Discard"), _("&Keep writing"));
    const wxWeakRef<wxWindow> self(this);
    if (question.ShowModal() != wxID_OK || !self)
        return;
    saver_->put_away([this] {
        show_kept();
        banner_->Hide();
        lay_out_around(editor_);
    });
}

void NotePage::on_typed()
{
    status_->SetLabel({});
    saver_->typed();
}

void NotePage::say_kept(const domain::Timestamp& at)
{
    status_->SetLabel(wxString::Format(_("Kept %s"), time_words(time_of(at))));
    Layout();
}

void NotePage::keep_typed()
{
    if (saver_)
        saver_->keep_now();
}

void NotePage::go_back()
{
    if (material_)
        desk().go_to({"case", material_->care_case.care_case.id.value,
                      material_->session ? "sessions:" + material_->session->id.value : "sessions"});
}

void NotePage::add_private_note()
{
    desk().go_to(note_place({{}, material_->session->id, {}, domain::NoteKind::psychotherapy}));
}

void NotePage::focus_first()
{
    if (editor_)
        editor_->focus_first();
    else
        scrolled_->SetFocus();
}

Page* make_note_page(wxWindow* parent, Desk& desk, const Place& place)
{
    return new NotePage(parent, desk, place);
}

}
