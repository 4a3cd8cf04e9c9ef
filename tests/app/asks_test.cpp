#include "app/kit/ask_about.hpp"
#include "app/practice/asks.hpp"
#include "app/practice/practice.hpp"
#include "storage/records.hpp"
#include "support/test_practice.hpp"

#include <boost/test/unit_test.hpp>

#include <atomic>
#include <condition_variable>
#include <deque>
#include <future>

using namespace test_support;
using app::Asks;
using app::JobKind;

namespace {

constexpr const char* endless =
    "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n";

/// A window's event queue: what the practice's thread says, for the asking thread to take.
class Mailbox {
public:
    void put(int ticket)
    {
        {
            const std::lock_guard lock(mutex_);
            tickets_.push_back(ticket);
        }
        changed_.notify_one();
    }

    int take()
    {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [this] { return !tickets_.empty(); });
        const int ticket = tickets_.front();
        tickets_.pop_front();
        return ticket;
    }

private:
    std::mutex mutex_;
    std::condition_variable changed_;
    std::deque<int> tickets_;
};

struct AsksFixture {
    AsksFixture()
    {
        std::istringstream words(std::string(good_passphrase) + '\n');
        const auto passphrase = app::Passphrase::first_line_of(words);
        domain::PracticeProfile profile;
        profile.practice_name = "Lighthouse";
        profile.counselor.name = "M. E.";
        workspace =
            app::Workspace::create(files.folder, passphrase, profile, {files.clock, files.state_folder, {{8192, 1}}});
        asks.emplace(
            *workspace, [this](int ticket) { mailbox.put(ticket); },
            [this](std::exception_ptr thrown) { said.push_back("warned: " + kind_of(thrown)); });
    }

    static std::string kind_of(std::exception_ptr thrown)
    {
        try {
            std::rethrow_exception(thrown);
        } catch (const app::Failure& failure) {
            return std::string(token_of(failure.kind()));
        } catch (const domain::Refused& refused) {
            return refused.problem().rule;
        }
    }

    Asks::Ask ask(const std::string& name, JobKind kind, std::function<void(app::OpenPractice&)> job = {})
    {
        if (!job)
            job = [](app::OpenPractice&) {};
        return {std::move(job),
                [this, name] { said.push_back(name); },
                [this, name](std::exception_ptr thrown) { said.push_back(name + " failed: " + kind_of(thrown)); },
                [this] { return is_there; },
                [](std::exception_ptr) { return true; },
                kind,
                {}};
    }

    /// Holds the practice's thread until let_go().
    void hold()
    {
        asks->start(
            ask("held", JobKind::change, [gate = gate.get_future().share()](app::OpenPractice&) { gate.wait(); }));
    }
    void let_go() { gate.set_value(); }

    /// Takes what comes until everything asked so far is answered.
    void take_all()
    {
        bool is_over = false;
        auto last = ask("", JobKind::change);
        last.done = [&is_over] { is_over = true; };
        asks->start(std::move(last));
        while (!is_over)
            asks->finish(mailbox.take(), true);
    }

    using Said = std::vector<std::string>;
    TestPractice files;
    Mailbox mailbox;
    std::unique_ptr<app::Workspace> workspace;
    std::optional<Asks> asks;
    std::promise<void> gate;
    bool is_there = true;
    Said said;
};

void read_for_ever(app::OpenPractice& practice)
{
    practice.records().vault().database().query(endless, {}, {storage::Kind::integer});
}

}

BOOST_FIXTURE_TEST_SUITE(asks_test, AsksFixture)

BOOST_AUTO_TEST_CASE(answers_come_in_the_order_of_the_asks)
{
    for (const auto* name : {"one", "two", "three"})
        asks->start(ask(name, name == std::string("two") ? JobKind::read : JobKind::change));
    take_all();
    BOOST_TEST((said == Said{"one", "two", "three"}));
}

BOOST_AUTO_TEST_CASE(a_failure_is_told_to_whoever_asked_and_else_warned_of)
{
    const auto fail = [](app::OpenPractice&) { throw app::Failure(app::FailureKind::disk_full); };
    asks->start(ask("one", JobKind::change, fail));
    take_all();
    asks->start(ask("two", JobKind::change, fail));
    is_there = false;
    asks->finish_all();
    BOOST_TEST((said == Said{"one failed: disk_full", "warned: disk_full"}));
}

BOOST_AUTO_TEST_CASE(a_question_is_asked_and_the_job_done_again_with_the_answer)
{
    const auto careful = [](app::OpenPractice& practice) {
        app::ask_about(practice, {"legal_name", "same_name", "given", "allowed"});
    };
    asks->start(ask("kept", JobKind::change, careful));
    asks->finish(mailbox.take(), true); // asks, and posts it again
    take_all();
    BOOST_TEST((said == Said{"kept"}));
    const int ticket = asks->start(ask("left", JobKind::change, careful));
    asks->finish_now(ticket);
    BOOST_TEST(said.back().starts_with("left failed"));
}

BOOST_AUTO_TEST_CASE(a_newer_read_of_the_same_topic_drops_the_one_that_waits)
{
    std::atomic<int> begun = 0;
    hold();
    for (const auto* name : {"h", "ha", "han"}) {
        auto search = ask(name, JobKind::read, [&begun](app::OpenPractice&) { ++begun; });
        search.topic = "search";
        asks->start(std::move(search));
    }
    asks->start(ask("other", JobKind::read));
    let_go();
    take_all();
    BOOST_TEST((said == Said{"held", "han", "other"}));
    BOOST_TEST(begun == 1);
}

BOOST_AUTO_TEST_CASE(a_newer_read_of_the_same_topic_interrupts_the_one_that_runs)
{
    std::promise<void> running;
    auto old = ask("old", JobKind::read, [&running](app::OpenPractice& practice) {
        running.set_value();
        read_for_ever(practice);
    });
    old.topic = "list";
    asks->start(std::move(old));
    running.get_future().wait();
    auto newer = ask("new", JobKind::read);
    newer.topic = "list";
    asks->start(std::move(newer));
    take_all();
    BOOST_TEST((said == Said{"new"}));
}

BOOST_AUTO_TEST_CASE(whoever_locks_or_ends_waits_for_no_read_and_for_every_change)
{
    std::promise<void> running;
    asks->start(ask("long", JobKind::read, [&running](app::OpenPractice& practice) {
        running.set_value();
        read_for_ever(practice);
    }));
    const auto change = [](app::OpenPractice& practice) {
        auto& records = practice.records();
        auto profile = app::profile_of(practice);
        profile.value.practice_name = "Harbour";
        auto transaction = records.change();
        records.update(profile);
        transaction.commit();
    };
    asks->start(ask("saved", JobKind::change, change));
    asks->start(ask("late", JobKind::read, read_for_ever));
    running.get_future().wait();
    asks->put_reads_aside();
    asks->finish_all();
    BOOST_TEST((said == Said{"saved"}));
    BOOST_TEST(workspace->run(app::profile_of)->practice_name == "Harbour");
}

BOOST_AUTO_TEST_CASE(what_was_put_aside_is_read_after_all_when_one_goes_on)
{
    std::promise<void> running;
    std::atomic<bool> is_first = true;
    asks->start(ask("long", JobKind::read, [&](app::OpenPractice& practice) {
        if (!is_first.exchange(false))
            return;
        running.set_value();
        read_for_ever(practice);
    }));
    running.get_future().wait();
    asks->put_reads_aside();
    asks->start(ask("asked meanwhile", JobKind::read));
    asks->start(ask("change", JobKind::change));
    take_all();
    BOOST_TEST((said == Said{"change"}));
    asks->take_reads_up();
    take_all();
    BOOST_TEST((said == Said{"change", "long", "asked meanwhile"}));
}

BOOST_AUTO_TEST_CASE(what_is_read_for_a_page_that_is_gone_is_dropped_without_a_word)
{
    hold();
    asks->start(ask("read", JobKind::read, read_for_ever));
    asks->start(ask("change", JobKind::change));
    is_there = false;
    asks->drop_unwanted();
    is_there = true;
    let_go();
    take_all();
    BOOST_TEST((said == Said{"held", "change"}));
}

BOOST_AUTO_TEST_CASE(a_practice_closes_in_the_middle_of_a_long_read_and_answers_that_come_too_late_are_nobodys)
{
    std::promise<void> running;
    asks->start(ask("long", JobKind::read, [&running](app::OpenPractice& practice) {
        running.set_value();
        read_for_ever(practice);
    }));
    asks->start(ask("change", JobKind::change));
    running.get_future().wait();
    asks.reset();
    workspace.reset();
    BOOST_TEST(said.empty());
}

BOOST_AUTO_TEST_CASE(asks_of_every_kind_for_a_while_lose_no_change)
{
    std::atomic<int> changed = 0;
    int asked = 0;
    for (int i = 0; i < 300; ++i) {
        if (i % 3 == 0) {
            ++asked;
            asks->start(ask("change", JobKind::change, [&changed](app::OpenPractice& practice) {
                app::profile_of(practice);
                ++changed;
            }));
        } else {
            auto read = ask(
                "read", JobKind::read,
                i % 50 == 1 ? read_for_ever : [](app::OpenPractice& practice) { app::profile_of(practice); });
            read.topic = i % 2 == 0 ? "list" : "search";
            asks->start(std::move(read));
        }
        if (i % 40 == 39)
            asks->put_reads_aside();
        if (i % 80 == 79)
            asks->take_reads_up();
    }
    asks->put_reads_aside();
    take_all();
    BOOST_TEST(changed == asked);
    BOOST_TEST(std::ranges::count(said, "change") == asked);
}

BOOST_AUTO_TEST_SUITE_END()
