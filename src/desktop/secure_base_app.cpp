#include "desktop/secure_base_app.hpp"

#include "app/practice/unlocking.hpp"
#include "desktop/kit/problem_words.hpp"
#include "desktop/main_frame.hpp"
#include "desktop/platform/ending_signals.hpp"
#include "desktop/platform/focus_in_view.hpp"
#include "desktop/platform/layout_hints.hpp"
#include "desktop/platform/lost_places.hpp"
#include "desktop/platform/session_watch.hpp"
#include "desktop/platform/theme.hpp"
#include "desktop/platform/window_call.hpp"

#include <iostream>

namespace desktop {

SecureBaseApp::SecureBaseApp() : startup_token_(startup_token()) {}
SecureBaseApp::~SecureBaseApp() = default;

/// Texts are looked up beside the program first, then where the system keeps them.
void SecureBaseApp::load_translations()
{
    const auto program = wxFileName(wxStandardPaths::Get().GetExecutablePath()).GetPath();
    wxFileTranslationsLoader::AddCatalogLookupPathPrefix(program + "/../share/locale");
    auto* translations = new wxTranslations;
    wxTranslations::Set(translations);
    translations->AddStdCatalog();
    translations->AddCatalog("secure-base");
    const auto* language = wxUILocale::FindLanguageInfo(translations->GetBestTranslation("secure-base"));
    if (!language || language->LayoutDirection != wxLayout_RightToLeft)
        return;
    direction_ = wxLayout_RightToLeft;
    lay_out_right_to_left();
}

bool SecureBaseApp::OnInit()
{
    wxUILocale::UseDefault();
    load_translations();
    if (!wxApp::OnInit())
        return false;
    SetAppName("secure-base");
    SetAppDisplayName("Secure Base");
    if (hand_over())
        return true;
    settings_ = std::make_unique<LocalSettings>();
    apply_own_look();
    order_message_boxes();
    apply_theme(settings_->theme());
    keep_focus_in_view();
    give_lost_places();
    frame_ = new MainFrame(environment_, *settings_);
    frame_->show_start(practice_);
    frame_->Show();
    watch_session();
    return true;
}

/// A practice that a window has open comes to the front there, and this start ends.
bool SecureBaseApp::hand_over()
{
    handed_over_ = !practice_.empty() && WindowCall::call(practice_, startup_token_);
    if (!handed_over_)
        return false;
    auto said = wxString(_("A window has this practice open. It was brought to the front."));
    if (const auto holder = app::refusal_while_open(practice_))
        said += "\n" + holder_words(*holder);
    std::cout << utf8(said) << std::endl;
    return true;
}

int SecureBaseApp::OnRun()
{
    return handed_over_ ? 0 : wxApp::OnRun();
}

int SecureBaseApp::OnExit()
{
    // They speak to the window, which is gone.
    ending_.reset();
    session_.reset();
    return wxApp::OnExit();
}

void SecureBaseApp::watch_session()
{
    const auto end = [this] {
        if (frame_)
            frame_->end();
    };
    ending_ = std::make_unique<EndingSignals>(end);
    session_ = std::make_unique<SessionWatch>(SessionWatch::Told{[this] {
                                                                     if (frame_)
                                                                         frame_->lock();
                                                                 },
                                                                 [this](std::function<void()> done) {
                                                                     if (frame_)
                                                                         frame_->lock(std::move(done));
                                                                 },
                                                                 [end] {
                                                                     end_in_any_case();
                                                                     end();
                                                                 }});
}

void SecureBaseApp::OnInitCmdLine(wxCmdLineParser& parser)
{
    wxApp::OnInitCmdLine(parser);
    parser.AddParam(_("PRACTICE"), wxCMD_LINE_VAL_STRING, wxCMD_LINE_PARAM_OPTIONAL);
}

bool SecureBaseApp::OnCmdLineParsed(wxCmdLineParser& parser)
{
    if (parser.GetParamCount() > 0)
        practice_ = app::practice_at(std::filesystem::absolute(parser.GetParam(0).utf8_string()).lexically_normal());
    return wxApp::OnCmdLineParsed(parser);
}

bool SecureBaseApp::OnExceptionInMainLoop()
{
    report_thrown();
    return true;
}

void SecureBaseApp::ProcessPendingEvents()
{
    // What an event posted by CallAfter throws would end the program on its way through GTK.
    try {
        wxApp::ProcessPendingEvents();
    } catch (const std::exception&) {
        report_thrown();
    }
}

void SecureBaseApp::report_thrown()
{
    wxMessageBox(words_of(std::current_exception()), "Secure Base", wxOK | wxICON_ERROR, frame_);
}

}
