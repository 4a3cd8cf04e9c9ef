#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <string>

class wxTopLevelWindow;

namespace desktop {

/// Lets a second start with the same practice call the window that has it open, over a socket that only this user can
/// reach. Its name is the folder's number on the disk; nothing about the practice passes over it.
class WindowCall {
public:
    /// `called` is told what the desktop gave the second start to come to the front with; empty when it gave nothing.
    /// Where no socket can be made, nobody calls.
    WindowCall(const std::filesystem::path& practice, std::function<void(const std::string& token)> called);
    WindowCall(const WindowCall&) = delete;
    WindowCall& operator=(const WindowCall&) = delete;
    ~WindowCall();

    /// Calls the window that has this practice open. False when none answers.
    static bool call(const std::filesystem::path& practice, const std::string& token);

private:
    struct State;
    std::unique_ptr<State> state_;
};

/// What the desktop gave this program to come to the front with; to be asked before GTK begins, which takes it away.
std::string startup_token();

/// Before all other windows, also when it was made small.
void bring_to_front(wxTopLevelWindow& window, const std::string& token);

}
