#pragma once

#include "app/practice/backups.hpp"
#include "desktop/desk.hpp"
#include "desktop/kit/row_list.hpp"

namespace desktop {

/// The backups there are, what opens each, and how far one is that is being made or tried.
class BackupsPanel : public wxPanel {
public:
    /// `changed` is called when there is something new to read.
    BackupsPanel(wxWindow* parent, Desk& desk, std::function<void()> changed);
    /// Whoever leaves ends the drill; a backup goes on.
    ~BackupsPanel() override;

    void show(const app::BackupsView& view);
    /// Whether there is a folder to make one in.
    bool can_make() const { return can_make_; }
    void focus_first() { make_->SetFocus(); }

    void choose_folder();
    /// Asks for the folder first, where there is none.
    void make_backup();
    void drill();

private:
    using Drill = std::shared_ptr<app::BackupDrill>;

    void show_list(const std::vector<app::BackupLine>& backups);
    void show_running(const std::optional<double>& part, const wxString& words);
    void look_at_backup();
    void read_on(const Drill& drill);
    void end_drill();
    void show_drill(const app::DrillResult& result);

    Desk& desk_;
    std::function<void()> changed_;
    wxStaticText* last_;
    wxStaticText* folder_;
    wxButton* make_;
    wxButton* drill_;
    wxButton* cancel_drill_;
    wxStaticText* running_words_;
    wxGauge* running_;
    RowList* list_;
    wxTimer timer_;
    bool was_backing_up_ = false;
    bool can_make_ = false;
    Drill drill_work_;
    app::BackupPlan plan_;
};

}
