#include "desktop/secure_base_app.hpp"

#include "desktop/kit/problem_words.hpp"
#include "desktop/main_frame.hpp"
#include "desktop/platform/ending_signals.hpp"
#include "desktop/platform/focus_in_view.hpp"
#include "desktop/platform/layout_hints.hpp"
#include "desktop/platform/lost_places.hpp"
#include "desktop/platform/session_watch.hpp"
#include "desktop/platform/theme.hpp"

namespace desktop {

SecureBaseApp::SecureBaseApp() = default;
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
        practice_ = std::filesystem::absolute(parser.GetParam(0).utf8_string()).lexically_normal();
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
