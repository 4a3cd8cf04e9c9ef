#pragma once

#include "desktop/kit/row_list.hpp"
#include "desktop/local_settings.hpp"
#include "desktop/practice/practice_opener.hpp"

namespace desktop {

/// The first page: choose a practice and unlock it, make a new one, or look around in the sample.
class StartPage : public wxPanel {
public:
    StartPage(wxWindow* parent, const app::Environment& environment, LocalSettings& settings, Opened opened);

    /// Puts this practice into the list and the cursor into the passphrase; the latest one when empty.
    void choose(const std::filesystem::path& practice);

    /// Whether what was opened last was opened by its recovery sheet.
    bool is_recovered() const { return is_recovered_; }

private:
    wxSizer* make_unlock();
    wxSizer* make_first_steps();
    wxSizer* make_sample();
    void fill_list();
    std::filesystem::path chosen() const;
    void unlock();
    void open_when_allowed();
    void browse();
    void create();
    void open_sample();
    void restore();
    void recover();
    void salvage();
    void delete_sample();
    void failed(std::exception_ptr thrown);
    void offer_older_copy();
    void show_busy(const wxString& words);
    void show_update(int done, int all);
    void show_if_open_elsewhere();
    void show_message(const wxString& words);

    const app::Environment& environment_;
    LocalSettings& settings_;
    PracticeOpener opener_;
    std::vector<std::filesystem::path> practices_;
    std::filesystem::path opening_; ///< whatever is said of it names it
    wxPanel* column_ = nullptr;
    RowList* list_ = nullptr;
    wxPanel* unlock_ = nullptr;
    wxTextCtrl* passphrase_ = nullptr;
    wxButton* open_ = nullptr;
    wxButton* delete_sample_ = nullptr;
    wxButton* cancel_ = nullptr;
    wxStaticText* caps_ = nullptr;
    wxStaticText* message_ = nullptr;
    wxGauge* busy_ = nullptr;
    wxTimer pulse_;
    wxTimer wait_;
    std::optional<app::Passphrase> waiting_; ///< until the wait after wrong ones is over
    bool accept_older_copy_ = false;
    bool is_recovered_ = false;
};

}
