#include "desktop/platform/ending_signals.hpp"

#include <glib-unix.h>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <thread>

namespace desktop {

namespace {

constexpr auto longest = std::chrono::milliseconds(4500);

}

void end_in_any_case()
{
    // A thread of its own, since the window's may be the one that waits. What is on the disk is whole at any moment.
    std::thread([] {
        std::this_thread::sleep_for(longest);
        std::_Exit(EXIT_FAILURE);
    }).detach();
}

EndingSignals::EndingSignals(std::function<void()> end) : end_(std::move(end))
{
    const auto on_signal = +[](gpointer self) -> gboolean {
        end_in_any_case();
        static_cast<EndingSignals*>(self)->end_();
        return G_SOURCE_CONTINUE;
    };
    constexpr std::array signals{SIGTERM, SIGHUP, SIGINT};
    std::ranges::transform(signals, sources_.begin(),
                           [&](int number) { return g_unix_signal_add(number, on_signal, this); });
}

EndingSignals::~EndingSignals()
{
    for (const auto source : sources_)
        g_source_remove(source);
}

}
