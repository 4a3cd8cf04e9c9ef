#include "desktop/platform/bus.hpp"

#include <gio/gunixfdlist.h>
#include <utility>

namespace desktop::bus {

namespace {

const char* any_if_empty(const std::string& text)
{
    return text.empty() ? nullptr : text.c_str();
}

bool is_cancelled(const GError* error)
{
    return g_error_matches(error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

std::vector<int> taken(GUnixFDList* list)
{
    std::vector<int> descriptors;
    for (int number = 0; list && number < g_unix_fd_list_get_length(list); ++number)
        if (const int descriptor = g_unix_fd_list_get(list, number, nullptr); descriptor >= 0)
            descriptors.push_back(descriptor);
    g_clear_object(&list);
    return descriptors;
}

void on_answer(GObject* bus, GAsyncResult* result, gpointer data)
{
    const std::unique_ptr<std::function<void(Answer)>> answered(static_cast<std::function<void(Answer)>*>(data));
    GUnixFDList* list = nullptr;
    GError* error = nullptr;
    Answer answer;
    answer.value.reset(g_dbus_connection_call_with_unix_fd_list_finish(G_DBUS_CONNECTION(bus), &list, result, &error));
    answer.descriptors = taken(list);
    const bool is_over = is_cancelled(error);
    g_clear_error(&error);
    if (!is_over)
        (*answered)(std::move(answer));
}

}

Connection::Connection(GBusType type, std::function<void()> connected)
    : end_(g_cancellable_new()), connected_(std::move(connected))
{
    const auto on_bus = +[](GObject*, GAsyncResult* result, gpointer self) {
        GError* error = nullptr;
        auto* bus = g_bus_get_finish(result, &error);
        const bool is_over = is_cancelled(error);
        g_clear_error(&error);
        if (is_over || !bus)
            return;
        auto* connection = static_cast<Connection*>(self);
        connection->bus_ = bus;
        g_dbus_connection_set_exit_on_close(bus, FALSE); // a bus that ends must not take what was typed along
        connection->connected_();
    };
    g_bus_get(type, end_, on_bus, this);
}

Connection::~Connection()
{
    g_cancellable_cancel(end_);
    for (const auto& listener : listeners_)
        g_dbus_connection_signal_unsubscribe(bus_, listener->subscription);
    g_clear_object(&bus_);
    g_object_unref(end_);
}

void Connection::listen(const Object& from, const std::string& signal, std::function<void(GVariant*)> heard)
{
    const auto on_signal = +[](GDBusConnection*, const char*, const char*, const char*, const char*, GVariant* value,
                               gpointer listener) { static_cast<Listener*>(listener)->heard(value); };
    auto& listener = listeners_.emplace_back(std::make_unique<Listener>(Listener{std::move(heard), 0}));
    listener->subscription = g_dbus_connection_signal_subscribe(
        bus_, any_if_empty(from.name), from.interface.c_str(), signal.c_str(), any_if_empty(from.path), nullptr,
        G_DBUS_SIGNAL_FLAGS_NONE, on_signal, listener.get(), nullptr);
}

void Connection::call(const Object& to, const std::string& method, GVariant* arguments,
                      std::function<void(Answer)> answered)
{
    constexpr int longest = 3000; // ms
    g_dbus_connection_call_with_unix_fd_list(bus_, to.name.c_str(), to.path.c_str(), to.interface.c_str(),
                                             method.c_str(), arguments, nullptr, G_DBUS_CALL_FLAGS_NO_AUTO_START,
                                             longest, nullptr, end_, on_answer,
                                             new std::function<void(Answer)>(std::move(answered)));
}

}
