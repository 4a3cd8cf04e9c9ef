#include "desktop/wx_session.hpp"

#include "desktop/platform/wx.hpp"

#include <boost/test/unit_test.hpp>

#include <array>
#include <wx/stopwatch.h>

namespace test_support {

namespace {

/// The program as far as the tests need one: whatever is thrown or asserted in it fails the test that runs.
class TestApp : public wxApp {
public:
    bool OnInit() override
    {
        wxUILocale::UseDefault();
        SetExitOnFrameDelete(false);
        return true;
    }

    bool OnExceptionInMainLoop() override
    {
        say_thrown();
        return true;
    }

    void ProcessPendingEvents() override
    {
        try {
            wxApp::ProcessPendingEvents();
        } catch (const std::exception&) {
            say_thrown();
        }
    }

    bool ProcessIdle() override
    {
        try {
            return wxApp::ProcessIdle();
        } catch (const std::exception&) {
            say_thrown();
            return false;
        }
    }

    void OnAssertFailure(const wxChar* file, int line, const wxChar*, const wxChar* condition,
                         const wxChar* message) override
    {
        BOOST_ERROR("asserted in " << wxString(file).utf8_string() << ':' << line << ": "
                                   << wxString(condition).utf8_string() << ' ' << wxString(message).utf8_string());
    }

private:
    static void say_thrown()
    {
        try {
            throw;
        } catch (const std::exception& thrown) {
            BOOST_ERROR("thrown in the window: " << thrown.what());
        }
    }
};

/// One for all tests: GTK cannot be started twice.
struct WxSession {
    WxSession()
    {
        wxApp::SetInstance(new TestApp);
        std::string name = "test_desktop";
        std::array<char*, 2> arguments{name.data(), nullptr};
        int count = 1;
        if (!wxEntryStart(count, arguments.data()) || !wxTheApp->CallOnInit())
            throw std::runtime_error("no display to open a window on");
        loop_ = std::make_unique<wxGUIEventLoop>();
        wxEventLoopBase::SetActive(loop_.get());
    }

    ~WxSession()
    {
        wxEventLoopBase::SetActive(nullptr);
        loop_.reset();
        wxTheApp->OnExit();
        wxEntryCleanup();
    }

    std::unique_ptr<wxGUIEventLoop> loop_;
};

}

BOOST_TEST_GLOBAL_FIXTURE(WxSession);

bool until(const std::function<bool()>& holds, int milliseconds)
{
    const wxStopWatch watch;
    while (!holds()) {
        if (watch.Time() > milliseconds)
            return false;
        wxYield();
        wxMilliSleep(2);
    }
    return true;
}

}
