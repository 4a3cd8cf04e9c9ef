#pragma once

#include "app/practice/verify.hpp"

#include <memory>

namespace app {

/// Reads everything of a practice a portion at a time, so that other work is done between two portions: what
/// verify_practice() does at once. It goes on past what cannot be read; the practice is then open for reading only.
/// Used on the practice's thread, and of no use once the practice is closed.
class PracticeCheck {
public:
    explicit PracticeCheck(OpenPractice& practice);
    PracticeCheck(const PracticeCheck&) = delete;
    ~PracticeCheck();

    /// Reads for a short while, less when somebody waits for the practice's thread; false when all is read.
    bool step();

    /// Reads no further; what was found so far is not everything.
    void stop();

    /// How much of it is done, from 0 to 1.
    double part_done() const;

    /// What was found, complete once step() has said false.
    const Verification& found() const;

private:
    struct State;
    std::unique_ptr<State> state_;
};

}
