#pragma once

#include "app/practice/workspace.hpp"
#include "desktop/main_frame.hpp"
#include "desktop/platform/wx.hpp"
#include "domain/clock.hpp"

namespace desktop {

class EndingSignals;
class SessionWatch;

/// The program `securebase [PRACTICE]`.
class SecureBaseApp : public wxApp {
public:
    SecureBaseApp();
    ~SecureBaseApp() override;

    bool OnInit() override;
    int OnRun() override;
    int OnExit() override;
    void OnInitCmdLine(wxCmdLineParser& parser) override;
    bool OnCmdLineParsed(wxCmdLineParser& parser) override;
    bool OnExceptionInMainLoop() override;
    void ProcessPendingEvents() override;
    wxLayoutDirection GetLayoutDirection() const override { return direction_; }

private:
    void report_thrown();
    bool hand_over();
    void load_translations();
    void watch_session();

    domain::SystemClock clock_;
    app::Environment environment_{clock_};
    std::unique_ptr<LocalSettings> settings_;
    std::filesystem::path practice_;
    std::string startup_token_; ///< taken before GTK begins
    bool handed_over_ = false;  ///< to the window that has the practice open
    wxWeakRef<MainFrame> frame_;
    std::unique_ptr<EndingSignals> ending_;
    std::unique_ptr<SessionWatch> session_;
    wxLayoutDirection direction_ = wxLayout_LeftToRight;
};

}
