#pragma once

#include "app/generate/past_clock.hpp"
#include "app/generate/word_source.hpp"
#include "app/practice/open_practice.hpp"
#include "domain/session.hpp"

#include <chrono>

namespace app {

/// One case of a generated practice, written session by session.
class GeneratedCase {
public:
    struct Plan {
        int number = 0; ///< of the case, from 0
        int sessions = 1;
        bool is_open = false;
        domain::Date today{};
    };

    /// All of them must outlive it.
    GeneratedCase(OpenPractice& practice, PastClock& clock, WordSource& words, const Plan& plan);

    /// When its next session was, in local time.
    std::chrono::sys_seconds next_at() const;

    /// Writes the next session and what comes with it: the case's opening with the first, its closing with the last.
    void write_next();

    bool goes_on() const { return written_ < plan_.sessions; }

private:
    domain::Date day_of(int session) const;
    void open();
    void write_session(int number);
    void write_form(const domain::Id<domain::Client>& client, const domain::Date& day);
    void write_task(const domain::Id<domain::Client>& client, const domain::Date& day);
    void close();

    OpenPractice& practice_;
    PastClock& clock_;
    WordSource& words_;
    Plan plan_;
    std::vector<domain::Id<domain::Client>> people_;
    domain::Id<domain::CareCase> care_case_;
    int written_ = 0; ///< sessions
};

}
