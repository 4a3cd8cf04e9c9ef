#pragma once

#include "app/practice/workspace.hpp"
#include "desktop/kit/wx.hpp"
#include "desktop/local_settings.hpp"
#include "domain/clock.hpp"

namespace desktop {

class MainFrame;

/// The program `securebase [PRACTICE]`.
class SecureBaseApp : public wxApp {
public:
    bool OnInit() override;
    void OnInitCmdLine(wxCmdLineParser& parser) override;
    bool OnCmdLineParsed(wxCmdLineParser& parser) override;
    bool OnExceptionInMainLoop() override;
    void ProcessPendingEvents() override;
    int FilterEvent(wxEvent& event) override;
    wxLayoutDirection GetLayoutDirection() const override { return direction_; }

private:
    void report_thrown();
    void load_translations();

    domain::SystemClock clock_;
    app::Environment environment_{clock_};
    std::unique_ptr<LocalSettings> settings_;
    std::filesystem::path practice_;
    MainFrame* frame_ = nullptr;
    wxLayoutDirection direction_ = wxLayout_LeftToRight;
};

}
