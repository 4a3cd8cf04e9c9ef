#include "desktop/platform/window_call.hpp"

#include <gdk/gdkx.h>
#include <gio/gunixsocketaddress.h>
#include <gtk/gtk.h>
#include <wx/app.h>
#include <wx/toplevel.h>

namespace desktop {

namespace {

struct Unref {
    void operator()(gpointer object) const { g_object_unref(object); }
};
template<class T>
using Held = std::unique_ptr<T, Unref>;

constexpr const char* answer = "called\n";
constexpr unsigned longest_wait = 2; // s

/// "device-inode" of a file: another name for it on this machine, which tells nothing. Empty when it is not there.
std::string number_of(const std::string& path)
{
    const Held<GFile> file(g_file_new_for_path(path.c_str()));
    const Held<GFileInfo> info(g_file_query_info(file.get(),
                                                 G_FILE_ATTRIBUTE_UNIX_DEVICE "," G_FILE_ATTRIBUTE_UNIX_INODE,
                                                 G_FILE_QUERY_INFO_NONE, nullptr, nullptr));
    if (!info)
        return {};
    return std::to_string(g_file_info_get_attribute_uint32(info.get(), G_FILE_ATTRIBUTE_UNIX_DEVICE)) + "-" +
           std::to_string(g_file_info_get_attribute_uint64(info.get(), G_FILE_ATTRIBUTE_UNIX_INODE));
}

std::string socket_folder()
{
    return std::string(g_get_user_runtime_dir()) + "/secure-base";
}

/// Empty where there is no such practice.
std::string socket_path(const std::filesystem::path& practice)
{
    const auto number = number_of(practice.string());
    return number.empty() ? std::string() : socket_folder() + "/" + number + ".socket";
}

std::string line_from(GDataInputStream* stream)
{
    const std::unique_ptr<char, decltype(&g_free)> line(
        g_data_input_stream_read_line(stream, nullptr, nullptr, nullptr), g_free);
    return line ? line.get() : "";
}

void write_all(GSocketConnection* connection, const std::string& text)
{
    auto* out = g_io_stream_get_output_stream(G_IO_STREAM(connection));
    g_output_stream_write_all(out, text.data(), text.size(), nullptr, nullptr, nullptr);
}

/// One call, until it is answered.
struct Incoming {
    Held<GSocketConnection> connection;
    Held<GDataInputStream> stream;
    std::function<void(const std::string&)> called;
};

void on_line(GObject* stream, GAsyncResult* result, gpointer data)
{
    const std::unique_ptr<Incoming> incoming(static_cast<Incoming*>(data));
    const std::unique_ptr<char, decltype(&g_free)> line(
        g_data_input_stream_read_line_finish(G_DATA_INPUT_STREAM(stream), result, nullptr, nullptr), g_free);
    if (!line)
        return; // it has ended, or this window is going
    write_all(incoming->connection.get(), answer);
    // Nothing thrown goes through GLib.
    try {
        incoming->called(line.get());
    } catch (const std::exception&) {
        wxTheApp->OnExceptionInMainLoop();
    }
}

}

struct WindowCall::State {
    std::string path;
    std::string number; ///< of the socket: a later window may have put its own in the same place
    std::function<void(const std::string&)> called;
    Held<GCancellable> end{g_cancellable_new()};
    Held<GSocketService> service{g_socket_service_new()};

    static gboolean on_incoming(GSocketService*, GSocketConnection* connection, GObject*, gpointer self)
    {
        auto* state = static_cast<State*>(self);
        g_socket_set_timeout(g_socket_connection_get_socket(connection), longest_wait);
        auto* incoming = new Incoming{
            Held<GSocketConnection>(G_SOCKET_CONNECTION(g_object_ref(connection))),
            Held<GDataInputStream>(g_data_input_stream_new(g_io_stream_get_input_stream(G_IO_STREAM(connection)))),
            state->called};
        g_data_input_stream_read_line_async(incoming->stream.get(), G_PRIORITY_DEFAULT, state->end.get(), on_line,
                                            incoming);
        return TRUE;
    }

    bool listen()
    {
        if (g_mkdir_with_parents(socket_folder().c_str(), 0700) != 0)
            return false;
        const Held<GFile> left_over(g_file_new_for_path(path.c_str())); // of a program that was killed
        g_file_delete(left_over.get(), nullptr, nullptr);
        const Held<GSocketAddress> address(g_unix_socket_address_new(path.c_str()));
        return g_socket_listener_add_address(G_SOCKET_LISTENER(service.get()), address.get(), G_SOCKET_TYPE_STREAM,
                                             G_SOCKET_PROTOCOL_DEFAULT, nullptr, nullptr, nullptr);
    }
};

WindowCall::WindowCall(const std::filesystem::path& practice, std::function<void(const std::string&)> called)
    : state_(std::make_unique<State>())
{
    state_->path = socket_path(practice);
    state_->called = std::move(called);
    if (state_->path.empty() || !state_->listen())
        return;
    state_->number = number_of(state_->path);
    g_signal_connect(state_->service.get(), "incoming", G_CALLBACK(State::on_incoming), state_.get());
    g_socket_service_start(state_->service.get());
}

WindowCall::~WindowCall()
{
    g_cancellable_cancel(state_->end.get());
    g_socket_service_stop(state_->service.get());
    g_socket_listener_close(G_SOCKET_LISTENER(state_->service.get()));
    if (state_->number.empty() || number_of(state_->path) != state_->number)
        return;
    const Held<GFile> file(g_file_new_for_path(state_->path.c_str()));
    g_file_delete(file.get(), nullptr, nullptr);
}

bool WindowCall::call(const std::filesystem::path& practice, const std::string& token)
{
    const auto path = socket_path(practice);
    if (path.empty())
        return false;
    const Held<GSocketAddress> address(g_unix_socket_address_new(path.c_str()));
    const Held<GSocketClient> client(g_socket_client_new());
    g_socket_client_set_timeout(client.get(), longest_wait);
    g_socket_client_set_enable_proxy(client.get(), FALSE);
    const Held<GSocketConnection> connection(
        g_socket_client_connect(client.get(), G_SOCKET_CONNECTABLE(address.get()), nullptr, nullptr));
    if (!connection)
        return false;
    write_all(connection.get(), token + "\n");
    const Held<GDataInputStream> stream(
        g_data_input_stream_new(g_io_stream_get_input_stream(G_IO_STREAM(connection.get()))));
    return line_from(stream.get()) + "\n" == answer;
}

std::string startup_token()
{
    for (const char* name : {"XDG_ACTIVATION_TOKEN", "DESKTOP_STARTUP_ID"})
        if (const char* token = g_getenv(name))
            return token;
    return {};
}

void bring_to_front(wxTopLevelWindow& window, const std::string& token)
{
    auto* gtk = GTK_WINDOW(window.GetHandle());
    if (!token.empty())
        gtk_window_set_startup_id(gtk, token.c_str());
    auto* inner = gtk_widget_get_window(GTK_WIDGET(gtk));
    // Without the time of a key or click the window manager would only let it blink.
    const bool on_x11 = inner && GDK_IS_X11_WINDOW(inner);
    gtk_window_present_with_time(gtk, on_x11 ? gdk_x11_get_server_time(inner) : GDK_CURRENT_TIME);
}

}
