#include "app/generate/generated_practice.hpp"

#include "app/generate/generated_case.hpp"
#include "app/kit/batch.hpp"

#include <algorithm>
#include <queue>

namespace app {

namespace {

constexpr int most = 1'000'000;
constexpr int open_cases = 25;
constexpr int most_in_one_chart = 1'200;
constexpr int sessions_in_a_batch = 100;

void refuse_unfit(const GeneratedSize& size)
{
    if (size.cases < 1 || size.cases > most)
        domain::refuse("cases", "range", {"value", size.cases}, {"one_to", 1000000});
    if (size.sessions < size.cases || size.sessions > most)
        domain::refuse("sessions", "range", {"value", size.sessions}, "sessions_of_cases");
}

domain::PracticeProfile profile()
{
    domain::PracticeProfile profile;
    profile.practice_name = "Generated Practice";
    profile.counselor.name = "Invented Counselor";
    profile.country = "US";
    profile.crisis_lines = domain::proposed_crisis_lines("US");
    return profile;
}

// The first case is the long chart; the others share what is left evenly.
int sessions_of_case(const GeneratedSize& size, int number)
{
    const int in_long = long_chart_sessions(size);
    if (number == 0)
        return size.cases == 1 ? size.sessions : in_long;
    const int others = size.cases - 1;
    const int left = size.sessions - in_long;
    return left / others + (number <= left % others ? 1 : 0);
}

/// Keeps what is written every hundred sessions.
class Keeper {
public:
    Keeper(OpenPractice& practice, const std::function<void(int)>& progress)
        : practice_(practice), progress_(progress), batch_(std::make_unique<Batch>(practice))
    {
    }

    void count_session()
    {
        if (++written_ % sessions_in_a_batch == 0)
            keep();
    }

    void keep()
    {
        batch_->commit();
        batch_.reset();
        progress_(written_);
        batch_ = std::make_unique<Batch>(practice_);
    }

private:
    OpenPractice& practice_;
    const std::function<void(int)>& progress_;
    std::unique_ptr<Batch> batch_;
    int written_ = 0;
};

/// Writes the sessions of all cases in the order they were held, as a practice grows.
class CasesByTime {
public:
    CasesByTime(OpenPractice& practice, PastClock& clock, WordSource& words, const GeneratedSize& size,
                const domain::Date& today)
    {
        for (int number = 0; number < size.cases; ++number) {
            const bool is_open = number < open_cases;
            cases_.emplace_back(practice, clock, words,
                                GeneratedCase::Plan{number, sessions_of_case(size, number), is_open, today});
            queue_.emplace(cases_.back().next_at(), number);
        }
    }

    bool go_on() const { return !queue_.empty(); }

    void write_next()
    {
        const int number = queue_.top().second;
        queue_.pop();
        auto& next = cases_[static_cast<std::size_t>(number)];
        next.write_next();
        if (next.goes_on())
            queue_.emplace(next.next_at(), number);
    }

private:
    using Next = std::pair<std::chrono::sys_seconds, int>;
    std::vector<GeneratedCase> cases_;
    std::priority_queue<Next, std::vector<Next>, std::greater<>> queue_;
};

}

int long_chart_sessions(const GeneratedSize& size)
{
    return std::min({most_in_one_chart, std::max(1, size.sessions / 10), size.sessions - size.cases + 1});
}

void generate_practice(const std::filesystem::path& folder, const Passphrase& passphrase,
                       const Environment& environment, const GeneratedSize& size,
                       const std::function<void(int sessions)>& progress)
{
    refuse_unfit(size);
    PastClock clock(environment.clock);
    WordSource words(size.seed);
    const auto today = environment.clock.today();
    const auto workspace =
        Workspace::create(folder, passphrase, profile(), {clock, environment.state_folder, environment.key_cost});
    workspace->run([&](OpenPractice& practice) {
        Keeper keeper(practice, progress);
        for (CasesByTime cases(practice, clock, words, size, today); cases.go_on();) {
            cases.write_next();
            keeper.count_session();
        }
        keeper.keep();
    });
}

}
