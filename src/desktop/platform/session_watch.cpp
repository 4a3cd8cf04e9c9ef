#include "desktop/platform/session_watch.hpp"

#include "desktop/platform/bus.hpp"

#include <glib/gstdio.h>

#include <utility>

namespace desktop {

namespace {

constexpr const char* login_name = "org.freedesktop.login1";
constexpr const char* manager_interface = "org.freedesktop.login1.Manager";
constexpr const char* session_interface = "org.freedesktop.login1.Session";

/// The one boolean that a signal brings.
bool says_yes(GVariant* value)
{
    gboolean yes = FALSE;
    if (g_variant_is_of_type(value, G_VARIANT_TYPE("(b)")))
        g_variant_get(value, "(b)", &yes);
    return yes != FALSE;
}

/// The path of an object that a method returned; empty when it failed.
std::string path_in(const bus::Answer& answer)
{
    const char* path = "";
    if (answer.value && g_variant_is_of_type(answer.value.get(), G_VARIANT_TYPE("(o)")))
        g_variant_get(answer.value.get(), "(&o)", &path);
    return path;
}

/// True when the changed properties say that another session has the screen now.
bool says_inactive(GVariant* changes)
{
    const char* interface = "";
    GVariant* properties = nullptr;
    if (!g_variant_is_of_type(changes, G_VARIANT_TYPE("(sa{sv}as)")))
        return false;
    g_variant_get(changes, "(&s@a{sv}as)", &interface, &properties, nullptr);
    const bus::Value held(properties);
    gboolean is_active = TRUE;
    return std::string(interface) == session_interface && g_variant_lookup(properties, "Active", "b", &is_active) &&
           !is_active;
}

}

/// The session bus: every desktop says in its own name that the screen is locked, in the same way.
class SessionWatch::ScreenSavers {
public:
    explicit ScreenSavers(const Told& told) : told_(told) {}

private:
    void listen()
    {
        for (const char* interface : {"org.freedesktop.ScreenSaver", "org.gnome.ScreenSaver", "org.mate.ScreenSaver",
                                      "org.cinnamon.ScreenSaver", "org.xfce.ScreenSaver"})
            bus_.listen({{}, {}, interface}, "ActiveChanged", [this](GVariant* active) {
                if (says_yes(active))
                    told_.locked();
            });
    }

    const Told& told_;
    bus::Connection bus_{G_BUS_TYPE_SESSION, [this] { listen(); }};
};

/// The session bus: the session's manager asks its programs before it ends.
class SessionWatch::SessionManager {
public:
    explicit SessionManager(const Told& told) : told_(told) {}

private:
    static constexpr const char* name = "org.gnome.SessionManager";

    void register_program()
    {
        const char* id = g_getenv("DESKTOP_AUTOSTART_ID");
        bus_.call({name, "/org/gnome/SessionManager", name}, "RegisterClient",
                  g_variant_new("(ss)", "secure-base", id ? id : ""),
                  [this](const bus::Answer& answer) { listen(path_in(answer)); });
    }

    void listen(const std::string& path)
    {
        if (path.empty())
            return;
        const bus::Object client{name, path, "org.gnome.SessionManager.ClientPrivate"};
        bus_.listen(client, "QueryEndSession", [this, client](GVariant*) {
            bus_.call(client, "EndSessionResponse", g_variant_new("(bs)", TRUE, ""));
        });
        // The manager goes on when the program has ended.
        bus_.listen(client, "EndSession", [this](GVariant*) { told_.ending(); });
        bus_.listen(client, "Stop", [this](GVariant*) { told_.ending(); });
    }

    const Told& told_;
    bus::Connection bus_{G_BUS_TYPE_SESSION, [this] { register_program(); }};
};

/// The system bus: logind says before the machine sleeps or is turned off, and waits as long as a descriptor of its
/// own is held open.
class SessionWatch::Login {
public:
    explicit Login(const Told& told) : told_(told) {}
    Login(const Login&) = delete;
    Login& operator=(const Login&) = delete;
    ~Login() { let_sleep(); }

private:
    void listen()
    {
        const bus::Object manager{login_name, "/org/freedesktop/login1", manager_interface};
        bus_.listen(manager, "PrepareForSleep", [this](GVariant* begins) { on_sleep(says_yes(begins)); });
        bus_.listen(manager, "PrepareForShutdown", [this](GVariant* begins) {
            if (says_yes(begins))
                told_.ending();
        });
        hold_off();
        bus_.call(manager, "GetSessionByPID", g_variant_new("(u)", 0U), [this, manager](const bus::Answer& answer) {
            const char* id = g_getenv("XDG_SESSION_ID");
            if (const auto path = path_in(answer); !path.empty() || !id)
                listen_to_session(path);
            else // started by the user's own service manager, which stands outside the session
                bus_.call(manager, "GetSession", g_variant_new("(s)", id),
                          [this](const bus::Answer& second) { listen_to_session(path_in(second)); });
        });
    }

    void listen_to_session(const std::string& path)
    {
        if (path.empty())
            return;
        bus_.listen({login_name, path, session_interface}, "Lock", [this](GVariant*) { told_.locked(); });
        bus_.listen({login_name, path, "org.freedesktop.DBus.Properties"}, "PropertiesChanged",
                    [this](GVariant* changes) {
                        if (says_inactive(changes))
                            told_.locked();
                    });
    }

    void on_sleep(bool begins)
    {
        if (begins)
            told_.sleeping([this] { let_sleep(); });
        else
            hold_off();
    }

    void hold_off()
    {
        const char* why = "Keeps what was typed and locks the practice"; // for the machine's administrator
        bus_.call({login_name, "/org/freedesktop/login1", manager_interface}, "Inhibit",
                  g_variant_new("(ssss)", "sleep:shutdown", "Secure Base", why, "delay"), [this](bus::Answer answer) {
                      let_sleep();
                      held_ = std::move(answer.descriptors);
                  });
    }

    void let_sleep()
    {
        for (const int descriptor : std::exchange(held_, {}))
            g_close(descriptor, nullptr);
    }

    const Told& told_;
    std::vector<int> held_;
    bus::Connection bus_{G_BUS_TYPE_SYSTEM, [this] { listen(); }};
};

SessionWatch::SessionWatch(Told told)
    : told_(std::move(told)), screen_savers_(std::make_unique<ScreenSavers>(told_)),
      session_manager_(std::make_unique<SessionManager>(told_)), login_(std::make_unique<Login>(told_))
{
}

SessionWatch::~SessionWatch() = default;

}
