#include "desktop/open_window.hpp"

#include "app/people/cases.hpp"
#include "app/people/clients.hpp"
#include "app/practice/sample.hpp"

#include <thread>

namespace test_support {

namespace {

constexpr const char* passphrase = "brisk lantern over nine quiet harbours";
constexpr std::pair<std::uint64_t, std::uint32_t> cheap{8192, 1};

/// Made once; the tests work on copies.
const std::filesystem::path& sample()
{
    static const TemporaryFolder folder;
    static const auto made = [] {
        const FixedClock clock;
        auto path = folder / "Sample.securebase";
        app::create_sample(path, app::Passphrase(passphrase), {clock, folder / "state", cheap});
        return path;
    }();
    return made;
}

}

OpenWindow::OpenWindow()
    : environment{clock, folder / "state", cheap, false,
                  [this] { std::this_thread::sleep_for(std::chrono::milliseconds(slow_)); }},
      settings(folder / "config"), frame(new desktop::MainFrame(environment, settings))
{
    std::filesystem::copy(sample(), folder / "Sample.securebase", std::filesystem::copy_options::recursive);
    frame->show_start();
    frame->Show();
    unlock();
}

OpenWindow::~OpenWindow()
{
    if (!frame)
        return;
    frame->Close();
    until([&] { return !frame; });
}

void OpenWindow::unlock()
{
    const auto practice = folder / "Sample.securebase";
    frame->show_practice(app::Workspace::open(practice, app::Passphrase(passphrase), environment), practice);
    until([&] { return frame->work()->page() != nullptr; });
    settle();
}

void OpenWindow::settle()
{
    constexpr int longest_chain = 6; // an answer leads to the next question
    for (int link = 0; link < longest_chain; ++link) {
        // Not in_practice(), which waits for no read.
        auto is_over = std::make_shared<bool>(false);
        if (frame->desk())
            frame->desk()->ask(
                frame, [](app::OpenPractice&) {}, [is_over] { *is_over = true; });
        until([&] { return *is_over || !frame || !frame->desk(); });
        wxYield();
    }
}

void OpenWindow::go_to(const desktop::Place& place)
{
    frame->work()->go_to(place);
    settle();
}

wxWindow& OpenWindow::open_tab(const CaseId& care_case, const std::string& tab)
{
    go_to({"case", care_case.value, tab});
    return the(page(), tab + "_tab");
}

wxWindow& OpenWindow::open_whole_tab(const CaseId& care_case, const std::string& tab)
{
    open_tab(care_case, tab);
    act("look_at_everything");
    return the(page(), tab + "_tab");
}

void OpenWindow::act(const std::string& action)
{
    for (const auto& menu : frame->menus())
        for (const auto& each : menu.actions)
            if (each.name == action) {
                const auto run = each.run;
                run();
                settle();
                return;
            }
    throw std::runtime_error("no action " + action);
}

void OpenWindow::press(wxWindow& inside, const wxString& button)
{
    test_support::press(inside, button);
    settle();
}

void OpenWindow::in_dialog(const wxString& name, const std::function<void()>& open, const InDialog& inside)
{
    test_support::in_dialog(name, open, inside);
    settle();
}

domain::Id<domain::Client> OpenWindow::person(std::string_view name)
{
    return in_practice(
        [name](app::OpenPractice& practice) { return app::list_clients(alone(practice), name).at(0).id; });
}

CaseId OpenWindow::case_of(std::string_view name, bool joint)
{
    return in_practice([id = person(name), joint](app::OpenPractice& practice) {
        for (const auto& each : app::list_cases(alone(practice), id))
            if (!each->closed_on && (each->members.size() > 1) == joint)
                return each.id;
        throw std::runtime_error("no such case");
    });
}

}
