#include "desktop/platform/privacy_cover.hpp"

#include <algorithm>
#include <array>
#include <gtk/gtk.h>
#include <initializer_list>
#include <utility>

namespace desktop {

namespace {

struct Unref {
    void operator()(gpointer object) const { g_object_unref(object); }
};

using Widget = std::unique_ptr<GtkWidget, Unref>;

Widget held(GtkWidget* widget)
{
    return Widget(widget ? GTK_WIDGET(g_object_ref(widget)) : nullptr);
}

using Layout = std::unique_ptr<PangoLayout, Unref>;

/// These words where they stand in the text are heavier.
void embolden(PangoLayout* layout, const std::string& text, std::initializer_list<const char*> words)
{
    auto* attributes = pango_attr_list_new();
    for (const std::string word : words)
        for (auto at = text.find(word); at != std::string::npos; at = text.find(word, at + 1)) {
            auto* bold = pango_attr_weight_new(PANGO_WEIGHT_BOLD);
            bold->start_index = static_cast<guint>(at);
            bold->end_index = static_cast<guint>(at + word.size());
            pango_attr_list_insert(attributes, bold);
        }
    pango_layout_set_attributes(layout, attributes);
    pango_attr_list_unref(attributes);
}

Layout centred_text(GtkWidget* window, const wxString& words, int width)
{
    const auto text = words.utf8_string();
    Layout layout(gtk_widget_create_pango_layout(window, text.c_str()));
    pango_layout_set_width(layout.get(), width * PANGO_SCALE);
    pango_layout_set_wrap(layout.get(), PANGO_WRAP_WORD_CHAR);
    pango_layout_set_alignment(layout.get(), PANGO_ALIGN_CENTER);
    embolden(layout.get(), text, {"F12", "Ctrl+L"});
    return layout;
}

Layout centred_title(GtkWidget* window, const wxString& words, int width)
{
    auto layout = centred_text(window, words, width);
    auto* attributes = pango_attr_list_new();
    pango_attr_list_insert(attributes, pango_attr_weight_new(PANGO_WEIGHT_BOLD));
    pango_attr_list_insert(attributes, pango_attr_scale_new(PANGO_SCALE_LARGE));
    pango_layout_set_attributes(layout.get(), attributes);
    pango_attr_list_unref(attributes);
    return layout;
}

int height_of(PangoLayout* layout)
{
    int height = 0;
    pango_layout_get_pixel_size(layout, nullptr, &height);
    return height;
}

void draw_mark(cairo_t* cairo, GtkWidget* window, const wxBitmapBundle& mark, int y)
{
    const int scale = gtk_widget_get_scale_factor(window);
    const auto bitmap = mark.GetBitmap(mark.GetDefaultSize() * scale);
    auto* surface = gdk_cairo_surface_create_from_pixbuf(bitmap.GetPixbuf(), scale, gtk_widget_get_window(window));
    const int x = (gtk_widget_get_allocated_width(window) - mark.GetDefaultSize().x) / 2;
    cairo_set_source_surface(cairo, surface, x, y);
    cairo_paint(cairo);
    cairo_surface_destroy(surface);
}

/// Mark, title and words below each other in the middle; the mark only where there is room for it.
void draw_words(cairo_t* cairo, GtkWidget* window, const CoverWords& words)
{
    constexpr int edge = 24;
    constexpr int space = 8;
    const int width = gtk_widget_get_allocated_width(window) - 2 * edge;
    const int height = gtk_widget_get_allocated_height(window);
    if (width <= 0)
        return;
    const auto title = centred_title(window, words.title, width);
    const auto text = centred_text(window, words.words, width);
    const int mark = words.mark.GetDefaultSize().y + edge;
    const int below = height_of(title.get()) + space + height_of(text.get());
    const bool has_room = mark + below + 2 * edge <= height;
    int y = std::max(0, (height - below - (has_room ? mark : 0)) / 2);
    auto* style = gtk_widget_get_style_context(window);
    if (has_room) {
        draw_mark(cairo, window, words.mark, y);
        y += mark;
    }
    gtk_render_layout(style, cairo, edge, y, title.get());
    gtk_render_layout(style, cairo, edge, y + height_of(title.get()) + space, text.get());
}

/// Instead of everything that stands in the window.
gboolean on_draw(GtkWidget* window, cairo_t* cairo, gpointer words)
{
    gtk_render_background(gtk_widget_get_style_context(window), cairo, 0, 0, gtk_widget_get_allocated_width(window),
                          gtk_widget_get_allocated_height(window));
    draw_words(cairo, window, *static_cast<const CoverWords*>(words));
    return TRUE;
}

std::vector<Widget> windows_of_the_program()
{
    std::vector<Widget> windows;
    auto* listed = gtk_window_list_toplevels();
    for (auto* each = listed; each; each = each->next)
        windows.push_back(held(GTK_WIDGET(each->data)));
    g_list_free(listed);
    return windows;
}

GtkWidget* content_of(GtkWidget* window)
{
    return gtk_bin_get_child(GTK_BIN(window));
}

void close_menus()
{
    for (const auto& window : windows_of_the_program())
        if (gtk_widget_get_visible(window.get()) && GTK_IS_MENU(content_of(window.get())))
            gtk_menu_shell_cancel(GTK_MENU_SHELL(content_of(window.get())));
}

/// What a person does; how windows come, go and get the keys of the desktop is not among it.
bool is_input(GdkEventType type)
{
    switch (type) {
    case GDK_KEY_PRESS:
    case GDK_KEY_RELEASE:
    case GDK_BUTTON_PRESS:
    case GDK_2BUTTON_PRESS:
    case GDK_3BUTTON_PRESS:
    case GDK_BUTTON_RELEASE:
    case GDK_MOTION_NOTIFY:
    case GDK_SCROLL:
    case GDK_TOUCH_BEGIN:
    case GDK_TOUCH_UPDATE:
    case GDK_TOUCH_END:
    case GDK_TOUCHPAD_SWIPE:
    case GDK_TOUCHPAD_PINCH:
    case GDK_DRAG_ENTER:
    case GDK_DRAG_MOTION:
    case GDK_DROP_START:
    case GDK_DELETE:
        return true;
    default:
        return false;
    }
}

/// Nothing but keys reaches a window without content; this is for its title bar, and for what is dropped on it.
gboolean swallow_input(GtkWidget*, GdkEvent* event, gpointer)
{
    return is_input(event->type);
}

enum class OwnKey { none, f12, lock };

OwnKey own_key(const GdkEventKey& key)
{
    if (key.type != GDK_KEY_PRESS)
        return OwnKey::none;
    const auto held_down = key.state & gtk_accelerator_get_default_mod_mask();
    if (key.keyval == GDK_KEY_F12 && held_down == 0)
        return OwnKey::f12;
    const bool is_l = key.keyval == GDK_KEY_l || key.keyval == GDK_KEY_L; // the latter with Caps Lock
    return is_l && held_down == GDK_CONTROL_MASK ? OwnKey::lock : OwnKey::none;
}

/// Nothing thrown goes through GTK.
void run(const std::function<void()>& action)
{
    try {
        action();
    } catch (const std::exception&) {
        wxTheApp->OnExceptionInMainLoop();
    }
}

}

/// A window as it was before.
struct PrivacyCover::Window {
    Window(GtkWidget* given, CoverWords& words)
        : window(held(given)), focus(held(gtk_window_get_focus(GTK_WINDOW(given)))),
          main_button(held(gtk_window_get_default_widget(GTK_WINDOW(given))))
    {
        // Not hidden, for that would lay everything out anew: it only has no place on the screen.
        if (auto* content = content_of(given))
            gtk_widget_set_child_visible(content, FALSE);
        handlers = {g_signal_connect(given, "draw", G_CALLBACK(on_draw), &words),
                    g_signal_connect(given, "event", G_CALLBACK(swallow_input), nullptr)};
        say(words);
    }

    Window(const Window&) = delete;
    Window& operator=(const Window&) = delete;

    ~Window()
    {
        for (const auto handler : handlers)
            if (g_signal_handler_is_connected(window.get(), handler))
                g_signal_handler_disconnect(window.get(), handler);
        auto* content = content_of(window.get());
        if (!content)
            return; // it was ended meanwhile
        atk_object_set_description(gtk_widget_get_accessible(window.get()), "");
        gtk_widget_set_child_visible(content, TRUE);
        if (main_button && gtk_widget_is_ancestor(main_button.get(), window.get()))
            gtk_window_set_default(GTK_WINDOW(window.get()), main_button.get());
        if (focus && gtk_widget_is_ancestor(focus.get(), window.get()) &&
            !gtk_window_get_focus(GTK_WINDOW(window.get())))
            give_back_focus();
        gtk_widget_queue_draw(window.get());
    }

    /// A text field would select all of its text. A panel that had the focus before its children came may no longer
    /// take it, and keeps it all the same; for that it may take it once more.
    void give_back_focus() const
    {
        if (GTK_IS_ENTRY(focus.get()))
            return gtk_entry_grab_focus_without_selecting(GTK_ENTRY(focus.get()));
        const auto may_take_it = gtk_widget_get_can_focus(focus.get());
        gtk_widget_set_can_focus(focus.get(), TRUE);
        gtk_widget_grab_focus(focus.get());
        gtk_widget_set_can_focus(focus.get(), may_take_it);
    }

    void say(const CoverWords& words) const
    {
        atk_object_set_description(gtk_widget_get_accessible(window.get()),
                                   (words.title + ". " + words.words).utf8_str());
        gtk_widget_queue_draw(window.get());
    }

    Widget window;
    Widget focus;
    Widget main_button;
    std::array<gulong, 2> handlers{};
};

/// Every key of the program passes here before any window sees it, and every window that comes onto the screen.
struct PrivacyCover::Input {
    explicit Input(PrivacyCover& given) : cover(given)
    {
        // Out of fashion in GTK, and the only way before all windows that wxWidgets leaves alone: its yielding puts
        // GDK's own handler back.
        G_GNUC_BEGIN_IGNORE_DEPRECATIONS
        keys = gtk_key_snooper_install(on_key, this);
        G_GNUC_END_IGNORE_DEPRECATIONS
        g_type_class_unref(g_type_class_ref(GTK_TYPE_WIDGET));
        windows = g_signal_add_emission_hook(g_signal_lookup("map", GTK_TYPE_WIDGET), 0, on_map, this, nullptr);
    }

    Input(const Input&) = delete;
    Input& operator=(const Input&) = delete;

    ~Input()
    {
        g_signal_remove_emission_hook(g_signal_lookup("map", GTK_TYPE_WIDGET), windows);
        G_GNUC_BEGIN_IGNORE_DEPRECATIONS
        gtk_key_snooper_remove(keys);
        G_GNUC_END_IGNORE_DEPRECATIONS
    }

    static gint on_key(GtkWidget*, GdkEventKey* event, gpointer self)
    {
        auto& cover = static_cast<Input*>(self)->cover;
        const bool is_covered = cover.on_;
        const auto key = own_key(*event);
        if (key != OwnKey::none)
            run(key == OwnKey::f12 ? cover.on_f12_ : cover.on_lock_key_);
        return is_covered || key != OwnKey::none;
    }

    static gboolean on_map(GSignalInvocationHint*, guint, const GValue* values, gpointer self)
    {
        auto* window = static_cast<GtkWidget*>(g_value_get_object(values));
        auto& cover = static_cast<Input*>(self)->cover;
        if (cover.on_ && GTK_IS_WINDOW(window))
            cover.cover_window(window);
        return TRUE; // stay
    }

    PrivacyCover& cover;
    guint keys = 0;
    gulong windows = 0;
};

PrivacyCover::PrivacyCover(std::function<void()> on_f12, std::function<void()> on_lock_key)
    : on_f12_(std::move(on_f12)), on_lock_key_(std::move(on_lock_key)), input_(std::make_unique<Input>(*this))
{
}

PrivacyCover::~PrivacyCover() = default;

void PrivacyCover::cover(CoverWords words)
{
    words_ = std::move(words);
    if (on_) {
        for (const auto& [window, covered] : windows_)
            covered->say(words_);
        return;
    }
    close_menus();
    on_ = true;
    for (const auto& window : windows_of_the_program())
        if (gtk_widget_get_mapped(window.get()))
            cover_window(window.get());
}

void PrivacyCover::cover_window(void* window)
{
    auto& covered = windows_[window];
    if (!covered)
        covered = std::make_unique<Window>(static_cast<GtkWidget*>(window), words_);
}

void PrivacyCover::uncover()
{
    on_ = false;
    windows_.clear();
}

}
