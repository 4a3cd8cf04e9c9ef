#pragma once

#include <functional>
#include <memory>

namespace desktop {

/// Hears from the desktop and the machine when the counselor goes away from the screen: the screen is locked, another
/// user comes, the machine goes to sleep or is turned off, the session ends. Where one of them does not tell, the
/// others do; nothing is waited for.
class SessionWatch {
public:
    struct Told {
        /// The screen is no longer the counselor's.
        std::function<void()> locked;
        /// The machine is about to sleep; it waits some seconds for `done`.
        std::function<void(std::function<void()> done)> sleeping;
        /// The session ends.
        std::function<void()> ending;
    };

    explicit SessionWatch(Told told);
    SessionWatch(const SessionWatch&) = delete;
    SessionWatch& operator=(const SessionWatch&) = delete;
    ~SessionWatch();

private:
    class ScreenSavers;
    class SessionManager;
    class Login;

    Told told_;
    std::unique_ptr<ScreenSavers> screen_savers_;
    std::unique_ptr<SessionManager> session_manager_;
    std::unique_ptr<Login> login_;
};

}
