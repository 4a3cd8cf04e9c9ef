#pragma once

#include "desktop/page.hpp"
#include "desktop/sessions/note_editor.hpp"
#include "desktop/sessions/note_keeper.hpp"

namespace desktop {

/// The page on which a note is written, signed, read and added to.
class NotePage : public Page {
public:
    NotePage(wxWindow* parent, Desk& desk, const Place& place);

    wxString title() const override { return _("&Note"); }
    std::vector<Action> actions() override;
    void refresh() override;
    void keep_typed() override;
    wxString help() const override;
    void focus_first() override;

private:
    void show_material();
    wxSizer* make_header();
    wxString session_words() const;
    wxWindow* make_banner();
    void make_editor(wxSizer* sizer);
    void make_reader(wxSizer* sizer);
    wxSizer* make_foot();
    std::vector<Choice> member_choices() const;
    void show_kept();
    void show_draft();
    void put_draft_away();
    void on_typed();
    void say_kept(const domain::Timestamp& at);
    void go_back();
    void add_private_note();

    // note_saving.cpp
    void save(const std::function<void()>& then);
    void on_saved(const domain::Tree& document);
    void on_failed(std::exception_ptr thrown);
    void say_message(const wxString& words);
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
    std::unique_ptr<NoteKeeper> keeper_;
    domain::Tree kept_; ///< the editor's document as the practice has it
    bool saving_ = false;
};

}
