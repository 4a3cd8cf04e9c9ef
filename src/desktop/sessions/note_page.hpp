#pragma once

#include "desktop/editing/saver.hpp"
#include "desktop/page.hpp"
#include "desktop/sessions/note_editor.hpp"

namespace desktop {

/// The page on which a note is written, signed, read and added to.
class NotePage : public Page {
public:
    NotePage(wxWindow* parent, Desk& desk, const Place& place);

    wxString title() const override { return _("&Note"); }
    std::vector<Action> actions() override;
    void refresh() override;
    void keep_typed() override;
    void focus_first() override;
    std::string care_case() const override;

private:
    void show_material();
    wxSizer* make_header();
    wxString session_words() const;
    wxWindow* make_banner();
    void make_editor(wxSizer* sizer);
    void make_reader(wxSizer* sizer);
    wxSizer* make_foot();
    std::vector<Choice> member_choices() const;
    /// The session and the note as the practice has them.
    domain::Tree kept_document() const;
    void show_kept();
    app::Typed typed() const;
    domain::Tree clashes(const app::Typed& typed) const;
    void show_draft();
    void put_draft_away();
    void on_typed();
    void say_kept(const domain::Timestamp& at);
    void go_back();
    void add_private_note();

    // note_saving.cpp
    void save(const std::function<void()>& then);
    app::NoteToSave to_save() const;
    void on_saved(const app::SavedNote& kept, const domain::Tree& sent);
    void on_failed(std::exception_ptr thrown);
    void say_message(const wxString& words);
    void finalise();
    void carry_over();
    void sign();
    void sign_now();
    void amend();
    void go_to_note();

    Place place_;
    std::unique_ptr<NoteMaterial> material_;
    wxScrolledWindow* scrolled_;
    wxStaticText* session_words_ = nullptr;
    wxWindow* banner_ = nullptr;
    wxStaticText* message_ = nullptr;
    wxStaticText* status_ = nullptr;
    NoteEditor* editor_ = nullptr;
    std::unique_ptr<Saver> saver_;
};

}
