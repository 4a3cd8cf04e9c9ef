#pragma once

#include <array>
#include <functional>

namespace desktop {

/// Hears when the program is asked to end from outside (SIGTERM, SIGHUP, SIGINT) and lets it end in good order: what
/// was typed last is kept. When that takes longer than some seconds, the program ends all the same.
class EndingSignals {
public:
    explicit EndingSignals(std::function<void()> end);
    EndingSignals(const EndingSignals&) = delete;
    EndingSignals& operator=(const EndingSignals&) = delete;
    ~EndingSignals();

private:
    std::function<void()> end_;
    std::array<unsigned, 3> sources_{};
};

/// Ends the program in some seconds, whatever it is doing then.
void end_in_any_case();

}
