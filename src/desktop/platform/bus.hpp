#pragma once

#include <functional>
#include <gio/gio.h>
#include <memory>
#include <string>
#include <vector>

/// D-Bus as the window needs it: signals heard and methods called, none of it waited for. For files of platform only,
/// since it brings GLib's names along.
namespace desktop::bus {

struct ValueUnref {
    void operator()(GVariant* value) const { g_variant_unref(value); }
};
using Value = std::unique_ptr<GVariant, ValueUnref>;

/// Where a signal comes from or a call goes to; an empty name or path of a signal means any.
struct Object {
    std::string name;
    std::string path;
    std::string interface;
};

/// What an answer brings besides its value: descriptors, already duplicated for the caller, who closes them.
struct Answer {
    Value value; ///< null when the call failed
    std::vector<int> descriptors;
};

/// One bus of the machine. Where there is none nothing is heard and no call is answered. What comes after its end is
/// dropped.
class Connection {
public:
    /// Connects and then calls `connected`, if there is such a bus.
    Connection(GBusType type, std::function<void()> connected);
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;
    ~Connection();

    void listen(const Object& from, const std::string& signal, std::function<void(GVariant*)> heard);
    /// `arguments` may be floating.
    void call(
        const Object& to, const std::string& method, GVariant* arguments,
        std::function<void(Answer)> answered = [](const Answer&) {});

private:
    struct Listener {
        std::function<void(GVariant*)> heard;
        unsigned subscription;
    };

    GCancellable* end_; ///< cancelled with this object, so that no answer comes to it any more
    GDBusConnection* bus_ = nullptr;
    std::function<void()> connected_;
    std::vector<std::unique_ptr<Listener>> listeners_;
};

}
