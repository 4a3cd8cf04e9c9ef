#include "desktop/platform/idle_watch.hpp"

#include <gtk/gtk.h>

namespace desktop {

namespace {

bool is_input(GdkEventType type)
{
    return type == GDK_KEY_PRESS || type == GDK_BUTTON_PRESS || type == GDK_MOTION_NOTIFY || type == GDK_SCROLL;
}

gboolean on_event(GSignalInvocationHint*, guint count, const GValue* values, gpointer watch)
{
    if (count > 1) {
        const auto* event = static_cast<GdkEvent*>(g_value_get_boxed(&values[1]));
        if (event && is_input(event->type))
            static_cast<IdleWatch*>(watch)->touched();
    }
    return TRUE;
}

}

IdleWatch::IdleWatch(std::function<void()> idle, Clock clock) : idle_(std::move(idle)), clock_(std::move(clock))
{
    g_type_class_unref(g_type_class_ref(GTK_TYPE_WIDGET));
    signal_ = g_signal_lookup("event", GTK_TYPE_WIDGET);
    hook_ = g_signal_add_emission_hook(signal_, 0, on_event, this, nullptr);
    timer_.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { look(); });
}

IdleWatch::~IdleWatch()
{
    g_signal_remove_emission_hook(signal_, hook_);
}

void IdleWatch::start(int minutes)
{
    limit_ = std::chrono::minutes(minutes);
    touched();
    if (minutes > 0)
        timer_.Start(1000);
    else
        timer_.Stop();
}

void IdleWatch::look()
{
    if (clock_() - quiet_since_ < limit_)
        return;
    timer_.Stop();
    idle_();
}

}
